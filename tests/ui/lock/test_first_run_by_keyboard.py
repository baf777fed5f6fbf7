"""First run with the keyboard alone: from the welcome to the first stop of the tour."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.core.learning.tour import Task
from desktop.ui.application import Desk
from desktop.ui.cases.list_page import CaseListPage
from desktop.ui.lock.first_run import FirstRun
from tests.ui.conftest import PASSWORD


def test_the_cursor_waits_where_one_begins_to_write(desk: Desk) -> None:
    page = _welcome(desk)
    assert page.name.hasFocus()


def test_enter_leads_on_only_when_the_sheet_is_filled_in(desk: Desk) -> None:
    page = _welcome(desk)
    _write("Handläggare Övning")
    assert page.name.isVisible()
    _press(Qt.Key.Key_Tab)
    _write("Övningsenheten")
    assert page.password.hasFocus()


def test_the_whole_way_to_the_tour_needs_no_mouse(desk: Desk, qtbot: QtBot) -> None:
    page = _walk(desk, qtbot)
    for field, place in zip(page.typed, page._asked, strict=True):
        assert field.hasFocus()
        _write(page._words[place])
    assert desk.window.learning.guide is not None
    assert desk.window.learning.guide.stop is not None
    assert desk.window.learning.guide.stop.task is Task.MAP


def test_starting_empty_opens_the_cases_without_a_tour(desk: Desk, qtbot: QtBot) -> None:
    page = _walk(desk, qtbot)
    for field, place in zip(page.typed, page._asked, strict=True):
        field.setText(page._words[place])
    page.empty_button.click()
    assert isinstance(desk.window.stack.currentWidget(), CaseListPage)
    assert desk.session.read(lambda book: book.cases()) == ()


def test_the_recovery_words_are_gone_from_the_window_afterwards(desk: Desk, qtbot: QtBot) -> None:
    page = _walk(desk, qtbot)
    words = page._words
    for field, place in zip(page.typed, page._asked, strict=True):
        field.setText(words[place])
    page.empty_button.click()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    shown = {label.text() for label in desk.window.findChildren(QLabel)}
    assert not any(f"1.  {words[0]}" in text for text in shown)
    assert desk.window.pages.built("welcome") is None


def _walk(desk: Desk, qtbot: QtBot) -> FirstRun:
    page = _welcome(desk)
    _write("Handläggare Övning")
    _press(Qt.Key.Key_Tab)
    _write("Övningsenheten")
    _write(PASSWORD)
    assert page.again.hasFocus()
    _write(PASSWORD)
    qtbot.waitUntil(lambda: bool(page._words), timeout=20_000)
    return page


def _welcome(desk: Desk) -> FirstRun:
    desk.window.activateWindow()
    desk.window.show_place("cases")
    page = desk.window.stack.currentWidget()
    assert isinstance(page, FirstRun)
    return page


def _write(text: str) -> None:
    """Into the field that has the cursor, then Enter; QTest itself types ASCII only."""
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    field.insert(text)
    _press(Qt.Key.Key_Return)


def _press(key: Qt.Key) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)
