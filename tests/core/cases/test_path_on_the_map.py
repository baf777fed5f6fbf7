"""A case may stand in several boxes at once; arrivals and departures stay as they happened."""

from __future__ import annotations

from datetime import timedelta

import pytest

from desktop.core.cases.casebook import Casebook
from desktop.core.cases.errors import CaseUnknown, EmptyText, StepNotCurrent
from tests.core.cases.casebook_samples import PERSON, TODAY, reopened


@pytest.fixture
def case_id(book: Casebook) -> str:
    return book.open_case(PERSON).case_id


def test_a_step_remembers_the_map_it_was_taken_under(book: Casebook, case_id: str) -> None:
    book.take_step(case_id, "soc.2", "2026.1", ["fler-remisser", "norrmalm"])
    (step,) = book.steps(case_id)
    assert (step.step_id, step.map_version) == ("soc.2", "2026.1")
    assert step.variants == ("fler-remisser", "norrmalm")
    assert not step.left


def test_a_case_stands_in_several_boxes_in_order_of_arrival(book: Casebook, case_id: str) -> None:
    for step_id in ("soc.9", "halso.3", "soc.1a"):
        book.take_step(case_id, step_id)
    book = reopened(book)
    assert book.standing(case_id).current == ("soc.9", "halso.3", "soc.1a")
    book.vault.close()


def test_leaving_and_arriving_is_one_act(book: Casebook, case_id: str) -> None:
    book.take_step(case_id, "soc.1a")
    book.take_step(case_id, "soc.2", leaving=["soc.1a"])
    standing = book.standing(case_id)
    assert standing.current == ("soc.2",)
    assert standing.visited == {"soc.1a": TODAY, "soc.2": TODAY}
    assert [(step.step_id, step.left) for step in book.steps(case_id)] == [
        ("soc.1a", False),
        ("soc.1a", True),
        ("soc.2", False),
    ]


def test_how_long_each_step_took_counts_all_stays(book: Casebook, case_id: str) -> None:
    for _ in range(2):
        book.take_step(case_id, "soc.2")
        book.leave_step(case_id, "soc.2")
    took = book.standing(case_id).took["soc.2"]
    assert timedelta(0) < took < timedelta(minutes=1)


def test_a_box_one_does_not_stand_in_is_not_left(book: Casebook, case_id: str) -> None:
    with pytest.raises(StepNotCurrent):
        book.leave_step(case_id, "soc.2")
    with pytest.raises(StepNotCurrent):
        book.take_step(case_id, "soc.3", leaving=["soc.2"])
    with pytest.raises(EmptyText):
        book.take_step(case_id, "")
    with pytest.raises(CaseUnknown):
        book.take_step("finns inte", "soc.2")
    assert book.steps(case_id) == ()
    assert book.standing(case_id).current == ()
