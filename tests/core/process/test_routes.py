"""Ways through the map: next steps, fewest boxes, what can be reached, how long it takes."""

from __future__ import annotations

import itertools
from datetime import date
from pathlib import Path

import pytest

from desktop.core import places
from desktop.core.process import reading, routes
from desktop.core.process.model import ProcessMap
from tests.core.process.small_map import write_map


@pytest.fixture
def small(tmp_path: Path) -> ProcessMap:
    return reading.read_map(write_map(tmp_path))


@pytest.fixture(scope="module")
def shipped() -> ProcessMap:
    return reading.read_map(places.model_folder())


def test_a_decision_offers_one_way_for_each_answer(small: ProcessMap) -> None:
    ways = routes.next_steps(small, "ett.2")
    assert [(way.label, way.to, way.enters) for way in ways] == [
        ("Ja", "ett.3", ("ett.3",)),
        ("Nej", "ett.4", ("ett.4",)),
    ]


def test_a_way_into_another_process_enters_its_starting_boxes(shipped: ProcessMap) -> None:
    ways = routes.next_steps(shipped, "soc-ej-sjukskriven.9")
    into = next(way for way in ways if way.to == "process:jobbtorg")
    assert into.enters == ("jobbtorg.1", "jobbtorg.1a")


def test_hints_come_last_and_say_that_they_are_hints(small: ProcessMap) -> None:
    ways = routes.next_steps(small, "ett.3")
    assert [way.suggested for way in ways] == [False, False, True]
    assert ways[-1].note == "om det behövs"


def test_an_end_offers_nothing(small: ProcessMap) -> None:
    assert routes.next_steps(small, "ett.slut") == ()


def test_the_shortest_way_goes_box_by_box(small: ProcessMap) -> None:
    assert routes.shortest(small, "ett.1", "ett.slut") in (
        ("ett.1", "ett.2", "ett.3", "ett.slut"),
        ("ett.1", "ett.2", "ett.4", "ett.slut"),
    )


def test_the_shortest_way_crosses_into_another_process(small: ProcessMap) -> None:
    expected = ("ett.1", "ett.2", "ett.3", "tva.1", "tva.2")
    assert routes.shortest(small, "ett.1", "tva.2") == expected
    assert routes.shortest(small, "ett.1", "process:tva") == expected[:-1]
    assert routes.shortest(small, "process:ett", "ett.2") == expected[:2]


def test_no_way_back_gives_an_empty_way(small: ProcessMap) -> None:
    assert routes.shortest(small, "tva.1", "ett.1") == ()


def test_hints_are_no_ways(small: ProcessMap) -> None:
    assert "ett.1" not in routes.reachable(small, "ett.3")
    assert routes.reachable(small, "ett.3") == {"ett.slut", "tva.1", "tva.2"}


@pytest.mark.parametrize("unknown", ["ett.99", "process:nio", "", "."])
def test_unknown_boxes_are_refused(small: ProcessMap, unknown: str) -> None:
    with pytest.raises(KeyError):
        routes.next_steps(small, unknown)
    with pytest.raises(KeyError):
        routes.shortest(small, "ett.1", unknown)
    with pytest.raises(KeyError):
        routes.reachable(small, unknown)
    with pytest.raises(KeyError):
        routes.time_along(small, [unknown])


def test_every_box_can_be_reached_from_where_its_process_begins(shipped: ProcessMap) -> None:
    for process in shipped.processes:
        reached = routes.reachable(shipped, f"process:{process.id}")
        assert {step.id for step in process.steps} <= reached


def test_each_step_of_a_shortest_way_is_a_way_on(shipped: ProcessMap) -> None:
    way = routes.shortest(shipped, "soc-sjukskriven.1a", "finsam-insatser.5")
    assert way[0] == "soc-sjukskriven.1a"
    assert way[-1] == "finsam-insatser.5"
    for here, there in itertools.pairwise(way):
        entered = {step for on in routes.next_steps(shipped, here) for step in on.enters}
        assert there in entered


def test_times_are_added_by_unit_and_say_whether_they_are_law(shipped: ProcessMap) -> None:
    time = routes.time_along(shipped, ["soc-sjukskriven.2", "forsakringskassan.1", "finsamteam.9"])
    assert (time.days, time.months, time.years) == (30, 9, 0)
    assert time.local
    assert time.timed == ("soc-sjukskriven.2", "forsakringskassan.1", "finsamteam.9")


def test_a_way_without_times_takes_no_time_that_is_known(small: ProcessMap) -> None:
    time = routes.time_along(small, ["ett.1", "ett.4"])
    assert (time.days, time.months, time.years, time.timed, time.local) == (0, 0, 0, (), False)


def test_times_in_words_are_told_apart(shipped: ProcessMap) -> None:
    time = routes.time_along(shipped, ["halso-och-sjukvarden.3"])
    assert time.in_words == ("halso-och-sjukvarden.3",)


def test_months_end_on_a_day_that_exists(small: ProcessMap) -> None:
    time = routes.time_along(small, ["ett.2"])
    assert time.after(date(2026, 12, 31)) == date(2027, 2, 28)
    assert time.after(date(2027, 12, 31)) == date(2028, 2, 29)
    assert time.after(date(2026, 11, 22)) == date(2027, 1, 22)
