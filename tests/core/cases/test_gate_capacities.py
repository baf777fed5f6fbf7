"""Not everybody is another party: the individual and the desk's own paper need no consent."""

from __future__ import annotations

import dataclasses

import pytest

from desktop.core.cases.consent_cover import Reason
from desktop.core.cases.consent_gate import Capacity, covering_consents, decide, missing
from desktop.core.cases.records import Kind
from tests.core.cases.consent_samples import (
    INSIDE,
    NOW,
    OTHER_CASE,
    consent,
    item,
    recipient,
    withdrawal,
)


@pytest.mark.parametrize(
    ("capacity", "expected"),
    [(Capacity.INDIVIDUAL, Reason.OWN_DATA), (Capacity.OWN_DESK, Reason.OWN_DESK)],
)
def test_what_goes_to_no_other_party_needs_no_consent_and_names_none(
    capacity: Capacity, expected: Reason
) -> None:
    items = [
        item(Kind.NOTES),
        item(Kind.CONTACT, protected=True),
        item(Kind.PLANS, stopped=True),
        item(Kind.MEDICAL, case_id=OTHER_CASE),
    ]
    to = dataclasses.replace(recipient(), capacity=capacity)
    for consents in ([], [consent(kinds=frozenset(Kind))]):
        decision = decide(consents, [withdrawal()], to, items, INSIDE, at=NOW)
        assert [(one.reason, one.allowed, one.consent_id) for one in decision.verdicts] == [
            (expected, True, ""),
            (Reason.PROTECTED, False, ""),
            (Reason.STOPPED, False, ""),
            (expected, True, ""),
        ]
        assert decision.consent_ids == ()
        assert missing(decision) == frozenset()


def test_everybody_is_another_party_unless_it_is_said() -> None:
    assert recipient().capacity is Capacity.PARTY
    for one in Capacity:
        assert one.value == one.name.lower()


def test_only_consents_that_exist_are_named_as_covering() -> None:
    assert covering_consents(["b", "", "a", "b"]) == ("a", "b")
    assert covering_consents(iter([""])) == ()
