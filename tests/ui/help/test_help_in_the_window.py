"""F1 in the whole program: the help opens without a vault."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.ui.application import Desk
from desktop.ui.help.help_page import HelpPage


def test_f1_opens_the_help_where_one_is_before_there_is_a_vault(desk: Desk, qtbot: QtBot) -> None:
    desk.window.activateWindow()
    assert QTest.qWaitForWindowActive(desk.window)
    QTest.keyClick(desk.window, Qt.Key.Key_F1)
    qtbot.waitUntil(lambda: isinstance(desk.window.stack.currentWidget(), HelpPage))
    page = desk.window.stack.currentWidget()
    assert isinstance(page, HelpPage)
    assert page.reader.toPlainText().startswith("Kartan")


def test_the_first_page_stands_at_its_beginning(desk: Desk, qtbot: QtBot) -> None:
    desk.window.show_place("help")
    page = desk.window.stack.currentWidget()
    assert isinstance(page, HelpPage)
    bar = page.reader.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    assert bar.value() == 0


def test_a_page_is_shown_from_its_beginning(desk: Desk, qtbot: QtBot) -> None:
    desk.window.show_place("help")
    page = desk.window.stack.currentWidget()
    assert isinstance(page, HelpPage)
    qtbot.waitUntil(lambda: page.reader.verticalScrollBar().maximum() > 0)
    assert page.reader.verticalScrollBar().value() == 0
