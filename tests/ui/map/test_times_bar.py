"""What the times along a way add up to, in the real window."""

from __future__ import annotations

from datetime import date

from desktop.core.process.routes import TimeAlong
from desktop.ui.application import Desk
from desktop.ui.map.painter import CaseMarks
from desktop.ui.map.times_bar import sum_words


def test_times_between_two_chosen_boxes_are_added_and_the_way_lit(desk: Desk) -> None:
    page = desk.window.map_page
    page.bar.toggle("times")
    page.open_page("soc-sjukskriven", "soc-sjukskriven.2")
    page.times_bar.from_here.click()
    page.open_step("soc-sjukskriven.9")
    assert page.times_bar.text.text().startswith("1:2 → 1:9")
    assert {"soc-sjukskriven.2", "soc-sjukskriven.9"} <= page.view.look().hits


def test_a_way_that_is_not_there_is_told(desk: Desk) -> None:
    page = desk.window.map_page
    page.bar.toggle("times")
    page.open_page("soc-sjukskriven", "soc-sjukskriven.16")
    page.times_bar.from_here.click()
    page.open_step("soc-sjukskriven.2")
    assert "1:16" in page.times_bar.text.text()
    assert page.view.look().hits == frozenset()


def test_the_cases_own_way_is_counted(desk: Desk) -> None:
    page = desk.window.map_page
    page.set_marks(CaseMarks(visited={"soc-sjukskriven.2": date(2026, 11, 2)}))
    page.bar.toggle("times")
    page.times_bar.along_case.click()
    assert page.view.look().hits == {"soc-sjukskriven.2"}


def test_the_bar_goes_with_the_times(desk: Desk) -> None:
    page = desk.window.map_page
    assert not page.times_bar.isVisible()
    page.bar.toggle("times")
    assert page.times_bar.isVisible()
    page.bar.toggle("times")
    assert not page.times_bar.isVisible()


def test_units_are_never_rounded_into_one_another() -> None:
    said = sum_words(TimeAlong(40, 13, 0, ("a", "b"), ("c",), local=True))
    assert "40" in said
    assert "13" in said
