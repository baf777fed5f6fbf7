"""Notes by kind on their way: each asks its own consent, also corrected, disputed and handed on."""

from __future__ import annotations

from itertools import count
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.cases.consent_cover import Reason
from desktop.core.cases.consent_gate import RecipientRef
from desktop.core.cases.consent_ledger import ConsentMissing, ContentChanged
from desktop.core.cases.records import (
    NOTE_KINDS,
    Dispute,
    IdentityKind,
    Kind,
    Note,
    Party,
    Person,
)
from desktop.core.exchange import archive, bundle, reach, receive, share, share_log
from desktop.core.exchange.identity import own_keys
from tests.core.cases.consent_samples import borne_by
from tests.core.exchange.desks import Desk

FK, AF = Party.FORSAKRINGSKASSAN, Party.ARBETSFORMEDLINGEN
MEETING, HEALTH, WORK = Kind.NOTES, Kind.NOTES_HEALTH, Kind.NOTES_WORK


def written(desk: Desk, case_id: str) -> dict[Kind, str]:
    """A note of every kind; their ids."""
    return {
        kind: desk.casebook.write_note(case_id, f"Övning {kind}", kind=kind).entry_id
        for kind in NOTE_KINDS
    }


def goes(desk: Desk, case_id: str, to: Desk) -> set[str]:
    return {one.entry_id for one in share.preview(desk.casebook, case_id, to.card).allowed}


def received(desk: Desk, place: Path) -> str:
    return receive.accept(desk.casebook, receive.open_bundle(desk.vault, place)).case_id


def notes(desk: Desk, case_id: str) -> dict[str, Kind]:
    found = desk.casebook.entries(case_id, (Note, Dispute))
    return {one.id: one.kind for one in found if isinstance(one, Note | Dispute)}


@pytest.mark.parametrize("kind", NOTE_KINDS)
def test_a_consent_for_one_kind_of_notes_lets_no_other_go(
    social: Desk, insurance: Desk, outbox: Path, kind: Kind
) -> None:
    case_id = social.opens_case()
    ids = written(social, case_id)
    social.may_share(case_id, FK, kinds=[kind])
    receipt = social.shares(case_id, insurance, outbox / "a.arendepaket")
    assert receipt.entry_ids == (ids[kind],)
    assert notes(insurance, received(insurance, outbox / "a.arendepaket")) == {ids[kind]: kind}


@pytest.mark.parametrize(("kind", "version"), [(MEETING, 1), (HEALTH, 2)])
def test_a_bundle_is_written_in_the_lowest_format_that_carries_it(
    social: Desk, insurance: Desk, outbox: Path, kind: Kind, version: int
) -> None:
    case_id = social.opens_case()
    written(social, case_id)
    social.may_share(case_id, FK, kinds=[Kind.IDENTITY, kind])
    social.shares(case_id, insurance, outbox / "a.arendepaket")
    with (outbox / "a.arendepaket").open("rb") as sealed:
        opened = bundle.read(sealed, own_keys(insurance.vault))
    assert opened.manifest.format == version
    assert version in archive.FORMATS


@pytest.mark.parametrize(("before", "after"), [(MEETING, HEALTH), (HEALTH, MEETING)])
def test_a_note_sorted_anew_leaves_under_both_kinds_or_not_at_all(
    social: Desk, insurance: Desk, before: Kind, after: Kind
) -> None:
    case_id = social.opens_case()
    first = social.casebook.write_note(case_id, "Sover dåligt", kind=before).entry_id
    disputed = social.casebook.mark_disputed(first, "Jag sover gott")
    dispute = next(one for one, kind in notes(social, case_id).items() if one != first)
    assert disputed.entry_id == first
    second = social.casebook.correct_note(first, "Sover illa", after).entry_id
    social.may_share(case_id, FK, kinds=[before])
    assert goes(social, case_id, insurance) == set()
    social.may_share(case_id, FK, kinds=[after])
    assert goes(social, case_id, insurance) == {second}
    social.may_share(case_id, FK, kinds=[before, after])
    assert goes(social, case_id, insurance) == {first, dispute, second}


def test_what_is_disputed_in_a_note_is_of_the_notes_kind(social: Desk, insurance: Desk) -> None:
    case_id = social.opens_case()
    first = social.casebook.write_note(case_id, "Sover dåligt", kind=HEALTH).entry_id
    social.casebook.mark_disputed(first, "Jag sover gott")
    assert list(notes(social, case_id).values()) == [HEALTH, HEALTH]
    social.may_share(case_id, FK, kinds=[MEETING])
    held = share.preview(social.casebook, case_id, insurance.card).held_back
    assert [one.reason for one in held if one.item.kind is HEALTH] == [Reason.NOT_THIS_KIND] * 2


def test_a_decision_from_before_the_note_was_sorted_anew_opens_nothing(
    social: Desk, insurance: Desk, outbox: Path
) -> None:
    case_id = social.opens_case()
    first = social.casebook.write_note(case_id, "Sover dåligt").entry_id
    social.may_share(case_id, FK, kinds=NOTE_KINDS)
    seen = share.preview(social.casebook, case_id, insurance.card, [MEETING])
    social.casebook.correct_note(first, "Sover illa", HEALTH)
    with pytest.raises(ContentChanged):
        share.seal(
            social.casebook, case_id, seen, insurance.card, "Övning", outbox / "a.arendepaket"
        )
    assert list(outbox.iterdir()) == []


def test_a_kind_left_out_leaves_out_what_was_sorted_anew_to_it(
    social: Desk, insurance: Desk, outbox: Path
) -> None:
    case_id = social.opens_case()
    first = social.casebook.write_note(case_id, "Sover dåligt").entry_id
    social.casebook.correct_note(first, "Sover illa", HEALTH)
    other = social.casebook.write_note(case_id, "Möte i maj").entry_id
    social.may_share(case_id, FK)
    receipt = social.shares(case_id, insurance, outbox / "a.arendepaket", kinds=[MEETING])
    assert receipt.entry_ids == (other,)


def test_who_received_hands_on_under_the_same_kinds(
    social: Desk, insurance: Desk, outbox: Path, tmp_path: Path
) -> None:
    case_id = social.opens_case()
    first = social.casebook.write_note(case_id, "Sover dåligt").entry_id
    second = social.casebook.correct_note(first, "Sover illa", HEALTH).entry_id
    social.casebook.mark_disputed(first, "Jag sover gott")
    work = social.casebook.write_note(case_id, "Praktik", kind=WORK).entry_id
    social.may_share(case_id, FK)
    social.shares(case_id, insurance, outbox / "a.arendepaket")
    theirs = received(insurance, outbox / "a.arendepaket")
    assert notes(insurance, theirs) == notes(social, case_id)
    third = Desk(tmp_path / "af", AF)
    insurance.may_share(theirs, AF, kinds=[MEETING, WORK])
    assert goes(insurance, theirs, third) == {work}
    insurance.may_share(theirs, AF, kinds=[HEALTH])
    assert goes(insurance, theirs, third) == {work, second}
    third.close()


def test_taking_back_one_kind_of_notes_reaches_it_and_leaves_the_others(
    social: Desk, insurance: Desk, outbox: Path
) -> None:
    case_id = social.opens_case()
    ids = written(social, case_id)
    consent = social.may_share(case_id, FK, kinds=NOTE_KINDS)
    social.shares(case_id, insurance, outbox / "a.arendepaket")
    (row,) = share_log.received(social.casebook, case_id)
    assert row.kinds == set(NOTE_KINDS)
    taken = social.casebook.withdraw_consent(consent, kinds=[HEALTH]).entry_id
    (one,) = reach.reached(social.casebook, taken)
    assert (one.entry_ids, one.kinds) == ((ids[HEALTH],), frozenset({HEALTH}))
    assert goes(social, case_id, insurance) == set(ids.values()) - {ids[HEALTH]}


def test_taking_a_kind_back_reaches_what_was_sorted_anew_to_it_after_it_was_shared(
    social: Desk, insurance: Desk, outbox: Path
) -> None:
    case_id = social.opens_case()
    first = social.casebook.write_note(case_id, "Sover dåligt").entry_id
    consent = social.may_share(case_id, FK, kinds=[MEETING, HEALTH])
    social.shares(case_id, insurance, outbox / "a.arendepaket")
    social.casebook.correct_note(first, "Sover illa", HEALTH)
    taken = social.casebook.withdraw_consent(consent, kinds=[HEALTH]).entry_id
    (one,) = reach.reached(social.casebook, taken)
    assert (one.entry_ids, one.kinds) == ((first,), frozenset({HEALTH}))


def test_a_consent_from_before_lets_no_note_of_a_new_kind_go(
    social: Desk, insurance: Desk, outbox: Path
) -> None:
    case_id = social.opens_case()
    social.casebook.write_note(case_id, "Sover dåligt", kind=HEALTH)
    social.may_share(case_id, FK, kinds=[MEETING])
    with pytest.raises(ConsentMissing) as refusal:
        social.shares(case_id, insurance, outbox / "a.arendepaket", kinds=NOTE_KINDS)
    assert refusal.value.missing == {(FK, HEALTH)}


ACTS = st.tuples(
    st.sampled_from(["write", "correct", "dispute"]), st.sampled_from(NOTE_KINDS), st.integers(0, 9)
)
CONSENTS = st.lists(st.frozensets(st.sampled_from(NOTE_KINDS), min_size=1), max_size=3)
TO = RecipientRef(FK, "Övningsmottagare", "")


def test_whatever_was_sorted_anew_one_consent_covers_all_that_a_note_tells(social: Desk) -> None:
    numbers = count()

    @settings(max_examples=15, deadline=None, database=None)
    @given(st.lists(ACTS, max_size=8), CONSENTS)
    def holds(done: list[tuple[str, Kind, int]], consents: list[frozenset[Kind]]) -> None:
        person = Person("Övningsperson", f"övning {next(numbers)}", IdentityKind.OTHER)
        case_id = social.opens_case(person)
        for act in done:
            _write(social, case_id, *act)
        for kinds in consents:
            social.may_share(case_id, FK, kinds=kinds)
        found = social.casebook.entries(case_id, (Note, Dispute))
        notes = [one for one in found if isinstance(one, Note | Dispute)]
        needs = {one.id: borne_by(one.id, notes) for one in notes}
        covered = {id for id in needs if any(needs[id] <= kinds for kinds in consents)}
        allowed = share.preview(social.casebook, case_id, TO).allowed
        assert {one.entry_id for one in allowed} == covered

    holds()


def _write(desk: Desk, case_id: str, what: str, kind: Kind, which: int) -> None:
    written_so_far = [one.id for one in desk.casebook.entries(case_id, (Note,))]
    if what == "write" or not written_so_far:
        desk.casebook.write_note(case_id, f"Övning {which}", kind=kind)
        return
    note_id = written_so_far[which % len(written_so_far)]
    if what == "correct":
        desk.casebook.correct_note(note_id, f"Rättelse {which}", kind)
    else:
        desk.casebook.mark_disputed(note_id, f"Invändning {which}")
