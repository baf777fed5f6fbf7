"""The gate's verdicts: who may receive what, when, and the reason when not."""

from __future__ import annotations

import dataclasses
import hashlib
from datetime import date, timedelta
from itertools import product

import pytest

from desktop.core.cases.consent_cover import NEAREST_FIRST, Question, Reason, answer
from desktop.core.cases.consent_gate import (
    Capacity,
    Decision,
    Item,
    content_digest,
    decide,
    is_genuine,
    missing,
)
from desktop.core.cases.records import Consent, Kind, Party, Withdrawal
from tests.core.cases.consent_samples import (
    AF,
    CASE,
    FK,
    FROM,
    INSIDE,
    NOW,
    OTHER_CASE,
    TEAM,
    TO,
    consent,
    item,
    recipient,
    withdrawal,
)

DAY = timedelta(days=1)


def reason(
    consents: list[Consent],
    withdrawals: list[Withdrawal] | None = None,
    *,
    party: Party = FK,
    kind: Kind = Kind.NOTES,
    on: date = INSIDE,
) -> Reason:
    decision = decide(consents, withdrawals or [], recipient(party), [item(kind)], on)
    (verdict,) = decision.verdicts
    assert verdict.allowed is (verdict.reason is Reason.COVERED)
    return verdict.reason


def test_without_any_consent_nothing_may_go() -> None:
    decision = decide([], [], recipient(), [item()], INSIDE)
    (verdict,) = decision.verdicts
    assert (verdict.allowed, verdict.reason, verdict.consent_id) == (False, Reason.NO_CONSENT, "")
    assert decision.consent_ids == ()
    assert decision.allowed == ()
    assert decision.held_back == decision.verdicts


@pytest.mark.parametrize("granted", list(product(Party, Kind)))
def test_a_consent_for_one_cell_opens_that_cell_and_no_other(granted: tuple[Party, Kind]) -> None:
    party, kind = granted
    only = [consent(parties=frozenset({party}), kinds=frozenset({kind}))]
    for asked in product(Party, Kind):
        expected = Reason.COVERED
        if asked[1] is not kind:
            expected = Reason.NOT_THIS_KIND
        if asked[0] is not party:
            expected = Reason.NOT_THIS_PARTY
        assert reason(only, party=asked[0], kind=asked[1]) is expected


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        (FROM - DAY, Reason.NOT_YET_VALID),
        (FROM, Reason.COVERED),
        (TO, Reason.COVERED),
        (TO + DAY, Reason.EXPIRED),
    ],
)
def test_the_first_and_the_last_day_belong_to_the_consent(on: date, expected: Reason) -> None:
    assert reason([consent()], on=on) is expected


def test_a_consent_without_dates_never_holds() -> None:
    assert reason([consent(valid_from=date.min, valid_to=date.min)]) is Reason.EXPIRED


def test_a_consent_without_parties_or_kinds_covers_nothing() -> None:
    assert reason([consent(parties=frozenset())]) is Reason.NOT_THIS_PARTY
    assert reason([consent(kinds=frozenset())]) is Reason.NOT_THIS_KIND


def test_two_consents_never_add_up_to_one() -> None:
    party_only = consent("a", kinds=frozenset({Kind.PLANS}))
    kind_only = consent("b", parties=frozenset({AF}))
    assert reason([party_only, kind_only]) is Reason.NOT_THIS_KIND
    early = consent("c", valid_to=INSIDE - DAY)
    late = consent("d", valid_from=INSIDE + DAY)
    assert reason([early, late]) is Reason.NOT_YET_VALID


def test_the_most_favourable_consent_covers() -> None:
    expired = consent("a", valid_to=FROM)
    wrong_party = consent("b", parties=frozenset({AF}))
    good = consent("c")
    assert reason([expired, wrong_party, good]) is Reason.COVERED
    assert reason([good, wrong_party, expired]) is Reason.COVERED


def test_of_several_covering_consents_the_longest_then_the_newest_is_named() -> None:
    short = consent("z", valid_to=TO - DAY)
    older, newer = consent("a"), consent("b")
    for order in ([short, older, newer], [newer, older, short]):
        (verdict,) = decide(order, [], recipient(), [item()], INSIDE).verdicts
        assert verdict.consent_id == "b"


def test_the_consent_that_came_nearest_gives_reason_and_name() -> None:
    shortfalls = {
        Reason.WITHDRAWN: consent("withdrawn"),
        Reason.NOT_YET_VALID: consent("early", valid_from=INSIDE + DAY),
        Reason.EXPIRED: consent("late", valid_to=INSIDE - DAY),
        Reason.NOT_THIS_KIND: consent("kind", kinds=frozenset({Kind.PLANS})),
        Reason.NOT_THIS_PARTY: consent("party", parties=frozenset({AF})),
    }
    assert tuple(shortfalls) == NEAREST_FIRST
    for first, expected in enumerate(NEAREST_FIRST):
        consents = list(shortfalls.values())[first:]
        decision = decide(consents, [withdrawal("withdrawn")], recipient(), [item()], INSIDE)
        (verdict,) = decision.verdicts
        assert (verdict.reason, verdict.consent_id) == (expected, consents[0].id)
        assert not verdict.allowed


def test_of_equal_shortfalls_the_longest_consent_is_named() -> None:
    long = consent("a", parties=frozenset({AF}), valid_to=TO + DAY)
    short = consent("b", parties=frozenset({AF}))
    (verdict,) = decide([short, long], [], recipient(), [item()], INSIDE).verdicts
    assert verdict.consent_id == "a"


def test_a_consent_of_another_case_covers_nothing_here() -> None:
    assert reason([consent(case_id=OTHER_CASE)]) is Reason.NO_CONSENT
    other = item(case_id=OTHER_CASE)
    (verdict,) = decide([consent()], [], recipient(), [other], INSIDE).verdicts
    assert verdict.reason is Reason.NO_CONSENT


def test_a_consent_another_authority_obtained_covers_nothing_here() -> None:
    assert reason([consent(foreign=True)]) is Reason.NO_CONSENT


@pytest.mark.parametrize("other_id", ["", "someone-else"])
def test_a_withdrawal_of_another_consent_changes_nothing(other_id: str) -> None:
    assert reason([consent()], [withdrawal(other_id)]) is Reason.COVERED


def test_a_whole_withdrawal_ends_every_cell() -> None:
    wide = [consent(parties=frozenset(Party), kinds=frozenset(Kind))]
    for party, kind in product(Party, Kind):
        assert reason(wide, [withdrawal()], party=party, kind=kind) is Reason.WITHDRAWN


@pytest.mark.parametrize(
    ("parties", "kinds"),
    [(set(), {Kind.NOTES}), ({FK}, set()), ({FK}, {Kind.NOTES}), ({FK, AF}, {Kind.PLANS})],
)
def test_a_partial_withdrawal_ends_exactly_its_own_cells(
    parties: set[Party], kinds: set[Kind]
) -> None:
    wide = [consent(parties=frozenset({FK, AF}), kinds=frozenset(Kind))]
    partial = withdrawal(parties=frozenset(parties), kinds=frozenset(kinds))
    for party, kind in product((FK, AF), Kind):
        hit = (not parties or party in parties) and (not kinds or kind in kinds)
        expected = Reason.WITHDRAWN if hit else Reason.COVERED
        assert reason(wide, [partial], party=party, kind=kind) is expected


def test_a_withdrawal_dated_later_counts_from_the_moment_it_is_recorded() -> None:
    assert reason([consent()], [withdrawal(at=NOW + 400 * DAY)]) is Reason.WITHDRAWN


def test_another_consent_still_covers_after_one_is_withdrawn() -> None:
    assert reason([consent("a"), consent("b")], [withdrawal("a")]) is Reason.COVERED


def test_a_corrected_consent_stands_back_for_its_correction() -> None:
    original = consent("a", kinds=frozenset({Kind.NOTES, Kind.MEDICAL}))
    narrower = consent("b", corrects="a")
    assert reason([original, narrower], kind=Kind.MEDICAL) is Reason.NOT_THIS_KIND
    assert reason([original, narrower]) is Reason.COVERED


def test_a_foreign_or_other_cases_correction_replaces_nothing() -> None:
    assert reason([consent("a"), consent("b", corrects="a", foreign=True)]) is Reason.COVERED
    assert reason([consent("a"), consent("b", corrects="a", case_id=OTHER_CASE)]) is Reason.COVERED


def test_correcting_a_withdrawn_consent_does_not_bring_it_back() -> None:
    chain = [consent("a"), consent("b", corrects="a"), consent("c", corrects="b")]
    for withdrawn in ("a", "b", "c"):
        assert reason(chain, [withdrawal(withdrawn)]) is Reason.WITHDRAWN


def test_consents_that_correct_each_other_cover_nothing() -> None:
    loop = [consent("a", corrects="b"), consent("b", corrects="a")]
    assert reason(loop) is Reason.NO_CONSENT
    tail = consent("c", corrects="a")
    assert reason([*loop, tail], [withdrawal("b")]) is Reason.WITHDRAWN


@pytest.mark.parametrize("party", [one for one in Party if one is not TEAM])
def test_the_teams_consent_covers_the_team_and_nobodys_own_desk(party: Party) -> None:
    team = [consent(parties=frozenset({TEAM}))]
    assert reason(team, party=TEAM) is Reason.COVERED
    assert reason(team, party=party) is Reason.NOT_THIS_PARTY
    assert reason([consent(parties=frozenset({party}))], party=TEAM) is Reason.NOT_THIS_PARTY


def test_taking_the_teams_consent_back_for_one_member_ends_it_for_the_team() -> None:
    team = [consent(parties=frozenset({TEAM}))]
    assert reason(team, [withdrawal(parties=frozenset({FK}))], party=TEAM) is Reason.WITHDRAWN
    both = [consent(parties=frozenset({TEAM, FK}))]
    from_desk = [withdrawal(parties=frozenset({FK}))]
    assert reason(both, from_desk, party=TEAM) is Reason.COVERED
    assert reason(both, from_desk, party=FK) is Reason.WITHDRAWN
    unnamed = [withdrawal(parties=frozenset({AF}))]
    assert reason(both, unnamed, party=FK) is Reason.COVERED


def test_protected_and_stopped_items_stay_whatever_the_consent_says() -> None:
    wide = [consent(kinds=frozenset(Kind))]
    items = [
        item(Kind.CONTACT, protected=True),
        item(Kind.NOTES, stopped=True),
        item(Kind.PLANS, protected=True, stopped=True),
        item(Kind.IDENTITY),
    ]
    decision = decide(wide, [], recipient(), items, INSIDE)
    assert [(one.reason, one.allowed, one.consent_id) for one in decision.verdicts] == [
        (Reason.PROTECTED, False, ""),
        (Reason.STOPPED, False, ""),
        (Reason.STOPPED, False, ""),
        (Reason.COVERED, True, "consent-1"),
    ]
    assert decision.allowed == (items[3],)
    assert missing(decision) == frozenset()


def test_missing_names_the_party_and_every_kind_without_consent() -> None:
    items = [item(Kind.NOTES), item(Kind.MEDICAL), item(Kind.PLANS), item(Kind.CONTACT)]
    decision = decide([consent()], [], recipient(), items, INSIDE)
    assert missing(decision) == {(FK, Kind.MEDICAL), (FK, Kind.PLANS), (FK, Kind.CONTACT)}


def test_the_decision_names_recipient_day_content_and_covering_consents() -> None:
    consents = [
        consent("b"),
        consent("a", kinds=frozenset({Kind.PLANS})),
        consent("c", parties=frozenset({AF})),
    ]
    items = [item(), item(Kind.PLANS), item(Kind.MEDICAL), item(Kind.NOTES, entry_id="second")]
    decision = decide(consents, [], recipient(), items, INSIDE, at=NOW)
    assert decision.recipient == recipient()
    assert (decision.on, decision.at) == (INSIDE, NOW)
    assert decision.consent_ids == ("a", "b")
    assert decision.content_sha256 == content_digest(items)
    assert [verdict.item for verdict in decision.verdicts] == items


def test_the_content_digest_is_the_documented_one() -> None:
    def framed(word: str) -> bytes:
        return len(word.encode()).to_bytes(4, "big") + word.encode()

    health = (Kind.NOTES_HEALTH, Kind.NOTES_WORK)
    first, second = item(Kind.NOTES, entry_id="å", also=health), item(Kind.PLANS, entry_id="b")
    expected = hashlib.sha256()
    for one, kinds in ((second, "plans"), (first, "notes+notes_health+notes_work")):
        for word in (one.entry_id, kinds, one.sha256):
            expected.update(framed(word))
    assert content_digest([first, second]) == expected.hexdigest()
    assert content_digest([second, first]) == expected.hexdigest()


@pytest.mark.parametrize(
    "changed",
    [
        item(entry_id="other"),
        dataclasses.replace(item(), kind=Kind.MEDICAL),
        item(sha256="other"),
        item(also=(Kind.NOTES_HEALTH,)),
    ],
)
def test_the_content_digest_changes_with_every_field(changed: Item) -> None:
    assert content_digest([item()]) != content_digest([changed])
    assert content_digest([item()]) != content_digest([item(), item()])


def test_every_decision_has_its_own_nonce() -> None:
    first, second = (decide([], [], recipient(), [item()], INSIDE, at=NOW) for _ in range(2))
    assert first.nonce != second.nonce
    assert len(bytes.fromhex(first.nonce)) == 16


def _decision() -> Decision:
    return decide([consent()], [], recipient(), [item()], INSIDE, at=NOW)


@pytest.mark.parametrize(
    "forged",
    [
        {"recipient": recipient(AF)},
        {"recipient": recipient(key="age1annan")},
        {"recipient": dataclasses.replace(recipient(), capacity=Capacity.OWN_DESK)},
        {"on": INSIDE + DAY},
        {"at": NOW + DAY},
        {"at": None},
        {"verdicts": ()},
        {"content_sha256": ""},
        {"consent_ids": ()},
        {"nonce": "0" * 32},
        {"seal": "0" * 64},
        {"seal": ""},
    ],
    ids=lambda change: next(iter(change)),
)
def test_a_decision_altered_in_any_field_is_not_genuine(forged: dict[str, object]) -> None:
    assert is_genuine(_decision())
    altered: Decision = dataclasses.replace(_decision(), **forged)  # type: ignore[arg-type]
    assert not is_genuine(altered)


def test_a_verdict_turned_by_force_breaks_the_seal() -> None:
    decision = decide([], [], recipient(), [item()], INSIDE, at=NOW)
    object.__setattr__(decision.verdicts[0], "allowed", True)
    assert not is_genuine(decision)


def test_reasons_are_words_that_the_window_and_the_log_know() -> None:
    for one in Reason:
        assert one.value == one.name.lower()


def test_what_the_gate_says_cannot_be_changed_in_passing() -> None:
    decision = _decision()
    answered = answer(Question(CASE, FK, frozenset({Kind.NOTES}), INSIDE), [consent()], [])
    question = Question(CASE, FK, frozenset({Kind.NOTES}), INSIDE)
    for record in (decision, decision.verdicts[0], item(), recipient(), answered, question):
        assert not hasattr(record, "__dict__")
        for field in dataclasses.fields(record):
            with pytest.raises(dataclasses.FrozenInstanceError):
                setattr(record, field.name, None)


def test_items_stand_in_order_and_know_their_own_flags_to_be_down() -> None:
    assert sorted([item(Kind.PLANS), item(Kind.NOTES)])[0].kind is Kind.NOTES
    plain = Item("entry", Kind.NOTES, "0" * 64, CASE)
    assert (plain.protected, plain.stopped, plain.also) == (False, False, ())
    assert plain.needs == {Kind.NOTES}


def test_consents_that_can_be_read_once_still_answer_for_every_item() -> None:
    items = [item(), item(entry_id="second")]
    withdrawals = [withdrawal("b", parties=frozenset({AF}))]
    once = decide(iter([consent()]), iter(withdrawals), recipient(), items, INSIDE)
    assert once.allowed == tuple(items)
    taken = decide(iter([consent()]), iter([withdrawal()]), recipient(), items, INSIDE)
    assert taken.allowed == ()
