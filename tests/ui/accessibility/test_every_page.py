"""Every page with the keyboard alone: reached, named, seen, and left again."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget

from desktop.ui.application import Desk
from desktop.ui.cases.case_page import CasePage
from desktop.ui.map.handles import BoxHandle
from tests.ui.accessibility.judging import faults
from tests.ui.accessibility.said_within import said_within
from tests.ui.accessibility.tour import settle, stations
from tests.ui.accessibility.walking import LEAST_RING, focusable, name, ring_pixels, stops, told


def test_tab_comes_to_every_control_of_every_page_and_round_again(case_desk: Desk) -> None:
    for station in stations(case_desk):
        walked = list(stops(case_desk))
        left_out = [told(each) for each in focusable(case_desk) if each not in walked]
        assert left_out == [], station
        assert all(each.isVisible() for each in walked), station


def test_what_has_the_focus_stands_in_sight(case_desk: Desk) -> None:
    """Also where a page scrolls."""
    hidden: list[tuple[str, str]] = []
    for station in stations(case_desk):
        for stop in stops(case_desk):
            if stop.visibleRegion().isEmpty():
                hidden.append((station, told(stop)))
    assert hidden == []


def test_the_rows_of_a_plan_are_walked_in_the_order_they_stand(case_desk: Desk) -> None:
    page = case_desk.window.pages.page("case")
    assert isinstance(page, CasePage)
    case_desk.window.show_place("case")
    page.start_plan()
    page.plan.add_row()
    walked = [name(each) for each in stops(case_desk)]
    rows = [each for each in walked if each.startswith(("Vad, rad", "Vem, rad"))]
    assert rows == sorted(rows, key=lambda each: (each[-1], each.startswith("Vem")))
    first = walked.index(rows[0])
    assert walked[first - 1].startswith("Mål")
    assert walked[first : first + len(rows)] == rows


@pytest.fixture
def listening(qapp: QApplication) -> Iterator[None]:
    """As if a screen reader were there."""
    del qapp  # it must be there
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.mark.usefixtures("listening")
def test_every_control_of_every_page_has_a_name_of_its_own(case_desk: Desk) -> None:
    """More states, and from outside: see ``test_atspi_pages``."""
    found = [
        f"{station}: {each}"
        for station in stations(case_desk)
        for each in faults(said_within(case_desk.window))
    ]
    assert not found, "\n".join(found)


def test_the_focus_is_seen_on_every_control_of_every_page(dressed_desk: Desk) -> None:
    checked: set[QWidget] = set()
    unseen: list[tuple[str, str]] = []
    for station in stations(dressed_desk):
        settle(dressed_desk)
        for stop in stops(dressed_desk):
            if isinstance(stop, BoxHandle) or stop in checked:
                continue  # the map draws its ring: see tests/ui/map
            checked.add(stop)
            if ring_pixels(dressed_desk.window, stop) < LEAST_RING:
                unseen.append((station, told(stop)))
    assert unseen == []
