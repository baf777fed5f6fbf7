"""Every page walked with Tab alone: reached, seen, named, and left again."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QTabBar, QWidget

from desktop.ui.application import Desk
from desktop.ui.map.handles import BoxHandle
from tests.ui.accessibility.walking import rail_place, stops

OPEN_PLACES = ("map", "settings", "variants", "help", "quiz")
CASE_PLACES = ("cases", "todo", "recipients", "statistics", "case", "consent", "share", "forms")


@pytest.mark.parametrize("place", OPEN_PLACES)
def test_a_page_without_a_vault_is_walked_by_keyboard(desk: Desk, place: str) -> None:
    desk.window.show_place(place)
    _check_walk(desk)


@pytest.mark.parametrize("place", CASE_PLACES)
def test_a_page_of_the_cases_is_walked_by_keyboard(case_desk: Desk, place: str) -> None:
    case_desk.window.show_place(place)
    _check_walk(case_desk)


@pytest.mark.parametrize("number", range(1, 7))
def test_every_rail_page_is_reached_by_its_number(case_desk: Desk, number: int) -> None:
    case_desk.window.activateWindow()
    key = Qt.Key(int(Qt.Key.Key_0) + number)
    QTest.keyClick(case_desk.window, key, Qt.KeyboardModifier.ControlModifier)
    shown = case_desk.window.stack.currentWidget()
    places = ("map", "cases", "todo", "recipients", "statistics", "settings")
    place = places[number - 1]
    pages = case_desk.window.pages
    assert shown is (case_desk.window.map_page if place == "map" else pages.page(place))


def test_the_arrows_lead_from_one_place_of_the_rail_to_the_next(desk: Desk) -> None:
    desk.window.activateWindow()
    start = rail_place(desk)
    start.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(start, Qt.Key.Key_Down)
    here = QApplication.focusWidget()
    assert here is not start
    assert here is not None
    assert desk.window.rail.isAncestorOf(here)
    QTest.keyClick(here, Qt.Key.Key_Space)
    assert desk.window.stack.currentWidget() is not desk.window.map_page


def test_the_focus_is_seen_at_every_stop(desk: Desk) -> None:
    for place in OPEN_PLACES:
        desk.window.show_place(place)
        for stop in list(stops(desk)):  # to look at one takes its focus, and its link, away
            if isinstance(stop, BoxHandle):
                continue  # the map draws its ring: see tests/ui/map
            assert _looks_different_focused(desk.window, stop), (place, _name(stop), type(stop))


def _check_walk(desk: Desk) -> None:
    walked = list(stops(desk))
    rail = [each for each in walked if desk.window.rail.isAncestorOf(each)]
    assert len(rail) == len((rail_place(desk), "help", "lock")), "the rail is not reached"
    for stop in walked:
        assert stop.isVisible(), (_name(stop), type(stop))
        assert _name(stop), (type(stop), stop.objectName())


def _looks_different_focused(window: QWidget, stop: QWidget) -> bool:
    stop.setFocus(Qt.FocusReason.TabFocusReason)
    area = stop.rect().translated(stop.mapTo(window, stop.rect().topLeft()))
    focused = window.grab(area).toImage()
    stop.clearFocus()
    plain = window.grab(area).toImage()
    stop.setFocus(Qt.FocusReason.TabFocusReason)
    return focused != plain


def _name(stop: QWidget) -> str:
    if stop.accessibleName():
        return stop.accessibleName()
    if isinstance(stop, QAbstractButton | QLabel):
        return stop.text()
    if isinstance(stop, QTabBar):
        return stop.tabText(stop.currentIndex())
    for label in stop.window().findChildren(QLabel):
        if label.buddy() is stop:
            return label.text()
    return ""
