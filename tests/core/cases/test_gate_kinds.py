"""The gate's verdicts on notes by kind: a note of two kinds needs both, in one consent."""

from __future__ import annotations

import pytest

from desktop.core.cases.consent_cover import Reason
from desktop.core.cases.consent_gate import decide, missing
from desktop.core.cases.records import NOTE_KINDS, Kind
from tests.core.cases.consent_samples import FK, INSIDE, consent, item, recipient, withdrawal

RESORTED = item(also=(Kind.NOTES_HEALTH,))


@pytest.mark.parametrize(
    "kinds",
    [{Kind.NOTES}, {Kind.NOTES_HEALTH}, {Kind.MEDICAL}],
    ids=["coordination", "health", "other"],
)
def test_a_note_of_two_kinds_stays_where_a_consent_lacks_one(kinds: set[Kind]) -> None:
    lacking = consent(kinds=frozenset(kinds))
    (verdict,) = decide([lacking], [], recipient(), [RESORTED], INSIDE).verdicts
    assert (verdict.allowed, verdict.reason) == (False, Reason.NOT_THIS_KIND)


def test_two_consents_never_add_up_for_a_note_of_two_kinds() -> None:
    apart = [consent("a"), consent("b", kinds=frozenset({Kind.NOTES_HEALTH}))]
    assert decide(apart, [], recipient(), [RESORTED], INSIDE).allowed == ()
    both = consent("c", kinds=frozenset({Kind.NOTES, Kind.NOTES_HEALTH}))
    decision = decide([*apart, both], [], recipient(), [RESORTED], INSIDE)
    assert (decision.allowed, decision.consent_ids) == ((RESORTED,), ("c",))


@pytest.mark.parametrize("kind", [Kind.NOTES, Kind.NOTES_HEALTH])
def test_taking_either_kind_back_holds_a_note_of_two_kinds(kind: Kind) -> None:
    both = [consent(kinds=frozenset({Kind.NOTES, Kind.NOTES_HEALTH, Kind.NOTES_WORK}))]
    taken = [withdrawal(kinds=frozenset({kind}))]
    (verdict,) = decide(both, taken, recipient(), [RESORTED], INSIDE).verdicts
    assert verdict.reason is Reason.WITHDRAWN
    other = [withdrawal(kinds=frozenset({Kind.NOTES_WORK}))]
    assert decide(both, other, recipient(), [RESORTED], INSIDE).allowed == (RESORTED,)


def test_missing_names_every_kind_that_one_consent_has_to_cover() -> None:
    decision = decide([consent()], [], recipient(), [RESORTED], INSIDE)
    assert missing(decision) == {(FK, Kind.NOTES), (FK, Kind.NOTES_HEALTH)}


@pytest.mark.parametrize("kind", [one for one in NOTE_KINDS if one is not Kind.NOTES])
def test_a_consent_from_before_notes_had_kinds_covers_none_of_the_new(kind: Kind) -> None:
    decision = decide([consent()], [], recipient(), [item(), item(kind)], INSIDE)
    assert [one.reason for one in decision.verdicts] == [Reason.COVERED, Reason.NOT_THIS_KIND]
