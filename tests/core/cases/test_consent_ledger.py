"""The ledger's refusals: a decision opens one door once, fresh, genuine and still true."""

from __future__ import annotations

import dataclasses
from datetime import datetime, timedelta
from typing import Any

import pytest

from desktop.core.cases.consent_gate import Capacity, Decision, content_digest, decide
from desktop.core.cases.consent_ledger import (
    MAX_AGE,
    ConsentMissing,
    ContentChanged,
    DecisionRefused,
    ForgedDecision,
    Ledger,
    Permit,
    StaleDecision,
    UsedDecision,
    WrongDoor,
)
from desktop.core.cases.records import Kind, Party
from tests.core.cases.consent_samples import (
    FK,
    INSIDE,
    NOW,
    TO,
    consent,
    item,
    recipient,
    withdrawal,
)

MICRO = timedelta(microseconds=1)
ITEMS = (item(), item(Kind.PLANS))


def decision(**changes: Any) -> Decision:  # noqa: ANN401 - any field of the record
    asked: dict[str, Any] = {"items": ITEMS, "on": INSIDE, "at": NOW} | changes
    return decide([consent()], [], recipient(), **asked)


def redeem(ledger: Ledger, one: Decision, now: datetime = NOW, **changes: Any) -> Permit:  # noqa: ANN401 - any field of the record
    truth: dict[str, Any] = {"consents": [consent()], "withdrawals": [], "items": ITEMS} | changes
    return ledger.redeem(one, now, **truth)


def test_a_fresh_decision_gives_a_permit_for_what_is_allowed() -> None:
    permit = redeem(Ledger(), decision())
    assert permit.recipient == recipient()
    assert permit.items == (ITEMS[0],)
    assert permit.content_sha256 == content_digest([ITEMS[0]])
    assert permit.consent_ids == ("consent-1",)


def test_a_decision_can_be_used_once() -> None:
    ledger, one = Ledger(), decision()
    redeem(ledger, one)
    with pytest.raises(UsedDecision):
        redeem(ledger, one)


def test_what_one_ledger_has_used_no_other_takes() -> None:
    one = decision()
    redeem(Ledger(), one)
    with pytest.raises(UsedDecision):
        redeem(Ledger(), one)


def test_a_permit_opens_one_door_once() -> None:
    permit = redeem(Ledger(), decision())
    permit.use(Capacity.PARTY)
    for _ in range(2):
        with pytest.raises(UsedDecision):
            permit.use(Capacity.PARTY)
    with pytest.raises(UsedDecision):
        dataclasses.replace(permit).use(Capacity.PARTY)


@pytest.mark.parametrize("door", list(Capacity))
def test_a_permit_for_one_kind_of_recipient_opens_no_other_door(door: Capacity) -> None:
    for mine in Capacity:
        to = dataclasses.replace(recipient(), capacity=mine)
        one = decide([consent()], [], to, [item()], INSIDE, at=NOW)
        permit = redeem(Ledger(), one, items=[item()])
        if mine is door:
            permit.use(door)
            continue
        with pytest.raises(WrongDoor):
            permit.use(door)
        permit.use(mine)


@pytest.mark.parametrize(
    "change",
    [
        {"recipient": recipient(Party.JOBBTORG)},
        {"items": ITEMS},
        {"content_sha256": ""},
        {"consent_ids": ()},
        {"held_back": ()},
    ],
    ids=lambda change: next(iter(change)),
)
def test_a_permit_altered_in_any_field_is_forged(change: dict[str, Any]) -> None:
    permit = redeem(Ledger(), decision())
    with pytest.raises(ForgedDecision):
        dataclasses.replace(permit, **change)


def test_a_permit_tells_what_was_held_back() -> None:
    one = decision()
    permit = redeem(Ledger(), one)
    assert permit.held_back == one.held_back
    assert [verdict.item for verdict in permit.held_back] == [ITEMS[1]]


def test_a_permit_without_any_consent_names_none() -> None:
    to = dataclasses.replace(recipient(), capacity=Capacity.INDIVIDUAL)
    one = decide([], [], to, ITEMS, INSIDE, at=NOW)
    permit = redeem(Ledger(), one, consents=[])
    assert (permit.items, permit.consent_ids, permit.held_back) == (ITEMS, (), ())


def test_a_copy_of_a_used_decision_is_used_too() -> None:
    ledger, one = Ledger(), decision()
    redeem(ledger, one)
    with pytest.raises(UsedDecision):
        redeem(ledger, dataclasses.replace(one))


def test_a_refused_decision_is_not_spent() -> None:
    ledger, one = Ledger(), decision()
    with pytest.raises(ConsentMissing):
        redeem(ledger, one, consents=[])
    assert redeem(ledger, one).items


@pytest.mark.parametrize("age", [timedelta(0), MAX_AGE])
def test_a_decision_holds_for_fifteen_minutes(age: timedelta) -> None:
    assert timedelta(minutes=15) == MAX_AGE
    assert redeem(Ledger(), decision(), NOW + age).items


@pytest.mark.parametrize("age", [MAX_AGE + MICRO, -MICRO, timedelta(days=400)])
def test_a_decision_too_old_or_from_the_future_is_stale(age: timedelta) -> None:
    with pytest.raises(StaleDecision):
        redeem(Ledger(), decision(), NOW + age)


def test_a_decision_made_for_show_is_stale() -> None:
    with pytest.raises(StaleDecision):
        redeem(Ledger(), decision(at=None))


def test_an_altered_decision_is_forged_even_when_used_or_old() -> None:
    altered = dataclasses.replace(decision(), recipient=recipient(Party.JOBBTORG))
    with pytest.raises(ForgedDecision):
        redeem(Ledger(), altered, NOW + 2 * MAX_AGE)


@pytest.mark.parametrize(
    "items",
    [
        (),
        (ITEMS[0],),
        (*ITEMS, item(Kind.STEPS)),
        (item(text="edited"), ITEMS[1]),
        (ITEMS[0], item(Kind.PLANS, text="edited")),
    ],
    ids=["all gone", "one gone", "one more", "allowed edited", "held back edited"],
)
def test_content_that_changed_after_the_preview_is_refused(items: tuple[Any, ...]) -> None:
    ledger, one = Ledger(), decision()
    with pytest.raises(ContentChanged):
        redeem(ledger, one, items=items)
    assert redeem(ledger, one, items=ITEMS[::-1]).items == (ITEMS[0],)


def test_a_withdrawal_after_the_preview_stops_the_share() -> None:
    with pytest.raises(ConsentMissing) as refusal:
        redeem(Ledger(), decision(), withdrawals=[withdrawal()])
    assert refusal.value.missing == {(FK, Kind.NOTES), (FK, Kind.PLANS)}
    assert refusal.value.party is FK
    assert refusal.value.data == {"party": "forsakringskassan", "kinds": "notes,plans"}


def test_the_refusal_lists_its_kinds_in_order_whatever_order_they_were_asked_in() -> None:
    cells = frozenset((FK, kind) for kind in Kind)
    assert ConsentMissing(FK, cells).data["kinds"] == ",".join(sorted(Kind))


def test_a_partial_withdrawal_of_what_was_shown_stops_the_whole_share() -> None:
    both = [consent(kinds=frozenset({Kind.NOTES, Kind.PLANS}))]
    one = decide(both, [], recipient(), ITEMS, INSIDE, at=NOW)
    partial = withdrawal(kinds=frozenset({Kind.PLANS}))
    with pytest.raises(ConsentMissing) as refusal:
        redeem(Ledger(), one, consents=both, withdrawals=[partial])
    assert refusal.value.missing == {(FK, Kind.PLANS)}


def test_a_new_consent_does_not_widen_what_the_caseworker_saw() -> None:
    wider = [consent("wider", kinds=frozenset(Kind))]
    permit = redeem(Ledger(), decision(), consents=wider)
    assert permit.items == (ITEMS[0],)
    assert permit.consent_ids == ("wider",)


def test_the_covering_consents_are_named_in_order() -> None:
    each = [consent(f"for-{kind}", kinds=frozenset({kind})) for kind in Kind]
    items = [item(kind) for kind in Kind]
    one = decide(each, [], recipient(), items, INSIDE, at=NOW)
    permit = redeem(Ledger(), one, consents=each, items=items)
    assert permit.consent_ids == one.consent_ids == tuple(sorted(f"for-{kind}" for kind in Kind))


def test_protection_set_after_the_preview_stops_the_share() -> None:
    guarded = (dataclasses.replace(ITEMS[0], protected=True), ITEMS[1])
    with pytest.raises(ConsentMissing):
        redeem(Ledger(), decision(), items=guarded)


def test_a_decision_that_allows_nothing_gives_no_permit() -> None:
    none = decide([], [], recipient(), ITEMS, INSIDE, at=NOW)
    with pytest.raises(ConsentMissing) as refusal:
        redeem(Ledger(), none)
    assert refusal.value.missing == {(FK, Kind.PLANS)}
    empty = decide([consent()], [], recipient(), [], INSIDE, at=NOW)
    with pytest.raises(ConsentMissing) as refusal:
        redeem(Ledger(), empty, items=())
    assert refusal.value.data == {"party": "forsakringskassan", "kinds": ""}


def test_the_day_of_sealing_counts_not_the_day_of_the_preview() -> None:
    last_minute = datetime(TO.year, TO.month, TO.day, 23, 59, tzinfo=NOW.tzinfo)
    one = decision(on=TO, at=last_minute)
    with pytest.raises(ConsentMissing):
        redeem(Ledger(), one, last_minute + timedelta(minutes=2))
    assert redeem(Ledger(), one, last_minute).items


def test_nobody_but_the_ledger_makes_a_permit() -> None:
    with pytest.raises(ForgedDecision):
        Permit(recipient(), ITEMS, content_digest(ITEMS), ("consent-1",), (), issued=object())
    permit = redeem(Ledger(), decision())
    assert "issued" not in repr(permit)
    assert permit == redeem(Ledger(), decision())
    assert not hasattr(permit, "__dict__")
    with pytest.raises(dataclasses.FrozenInstanceError):
        permit.items = ()  # type: ignore[misc]


def test_every_refusal_has_its_own_code() -> None:
    refusals: list[type[DecisionRefused]] = [DecisionRefused, *DecisionRefused.__subclasses__()]
    codes = {one.code for one in refusals}
    assert codes == {
        "consent.decision_refused",
        "consent.forged_decision",
        "consent.used_decision",
        "consent.stale_decision",
        "consent.content_changed",
        "consent.missing",
        "consent.wrong_door",
    }
