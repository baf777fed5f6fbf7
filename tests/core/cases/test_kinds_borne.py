"""A note that was sorted wrongly bears the kind it was corrected to, and a dispute its note's."""

from __future__ import annotations

import random
from typing import Any

import pytest

from desktop.core.cases.kinds_borne import further_kinds
from desktop.core.cases.records import NOTE_KINDS, Dispute, Entry, Kind, Note, StepTaken
from tests.core.cases.consent_samples import borne_by, dispute, note

MEETING, HEALTH, WORK = Kind.NOTES, Kind.NOTES_HEALTH, Kind.NOTES_WORK
LIVELIHOOD = Kind.NOTES_LIVELIHOOD


def test_a_note_that_nobody_corrected_needs_its_own_kind_alone() -> None:
    assert further_kinds([note("a", HEALTH), note("b", WORK), dispute("c", "a", HEALTH)]) == {}


def test_a_correction_of_the_same_kind_adds_nothing() -> None:
    assert further_kinds([note("a", HEALTH), note("b", HEALTH, corrects="a")]) == {}


@pytest.mark.parametrize(("before", "after"), [(MEETING, HEALTH), (HEALTH, MEETING)])
def test_a_resorted_note_needs_both_kinds_and_its_correction_its_own(
    before: Kind, after: Kind
) -> None:
    entries = [note("a", before), note("b", after, corrects="a")]
    assert further_kinds(entries) == {"a": (after,)}


def test_every_later_kind_reaches_back_and_no_earlier_one_forward() -> None:
    entries = [
        note("a", MEETING),
        note("b", WORK, corrects="a"),
        note("c", HEALTH, corrects="b"),
        note("d", MEETING, corrects="c"),
    ]
    assert further_kinds(entries) == {
        "a": (HEALTH, WORK),
        "b": (MEETING, HEALTH),
        "c": (MEETING,),
    }


def test_two_corrections_of_one_note_both_count() -> None:
    entries = [
        note("a", MEETING),
        note("b", WORK, corrects="a"),
        note("c", HEALTH, corrects="a"),
        note("other", LIVELIHOOD),
    ]
    assert further_kinds(entries) == {"a": (HEALTH, WORK)}


def test_a_dispute_needs_what_its_note_needs_and_its_own_kind() -> None:
    entries = [
        note("a", MEETING),
        dispute("d", "a", MEETING),
        note("b", HEALTH, corrects="a"),
        dispute("e", "b", WORK),
    ]
    assert further_kinds(entries) == {"a": (HEALTH,), "d": (HEALTH,), "e": (HEALTH,)}


def test_a_note_needs_nothing_of_what_is_said_against_it() -> None:
    assert further_kinds([note("a", MEETING), dispute("d", "a", HEALTH)]) == {"d": (MEETING,)}


def test_a_correction_bears_on_a_note_that_is_not_here_and_on_its_dispute() -> None:
    entries = [dispute("d", "gone", MEETING), note("b", HEALTH, corrects="gone")]
    assert further_kinds(entries) == {"d": (HEALTH,)}


def test_notes_that_correct_each_other_or_themselves_bear_each_others_kinds() -> None:
    entries = [note("a", MEETING, corrects="b"), note("b", HEALTH, corrects="a")]
    assert further_kinds(entries) == {"a": (HEALTH,), "b": (MEETING,)}
    assert further_kinds([note("a", MEETING, corrects="a")]) == {}


def test_what_is_no_note_has_no_further_kinds() -> None:
    fields: dict[str, Any] = {
        name: getattr(note("s", MEETING), name)
        for name in ("case_id", "at", "author", "unit", "party")
    }
    step = StepTaken(id="s", corrects="a", **fields)
    assert further_kinds([note("a", MEETING), step, note("b", HEALTH, corrects="s")]) == {}


def test_any_history_is_weighed_as_a_reader_of_the_rule_would() -> None:
    chance = random.Random(5)
    for _ in range(300):
        entries: list[Note | Dispute] = []
        for place in range(chance.randint(1, 7)):
            about = str(chance.randint(0, 7)) if chance.random() < 0.7 else ""
            kind = chance.choice(NOTE_KINDS)
            made = dispute if chance.random() < 0.3 else note
            entries.append(
                dispute(str(place), about, kind)
                if made is dispute
                else note(str(place), kind, corrects=about)
            )
        found = further_kinds(iter(entries))
        for one in entries:
            assert {one.kind, *found.get(one.id, ())} == borne_by(one.id, entries)
            assert one.kind not in found.get(one.id, ())
            assert list(found.get(one.id, ())) == sorted(found.get(one.id, ()))


def test_a_strangers_endless_chain_is_weighed_in_one_pass() -> None:
    size = 30_000
    chain: list[Entry] = [note("0", MEETING)]
    chain += [note(str(one), MEETING, corrects=str(one - 1)) for one in range(1, size)]
    chain.append(note("last", HEALTH, corrects=str(size - 1)))
    assert set(further_kinds(chain).values()) == {(HEALTH,)}
    assert len(further_kinds(chain)) == size
