"""Notices take no focus, are spoken, stay as long as they must and can be read again."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.application import Desk
from desktop.ui.frame import announcing
from desktop.ui.frame.notices import MS_A_LETTER, SHOWN_MS, NoticeBar
from desktop.ui.palette.doings import Doings
from tests.ui.conftest import PASSWORD


class Window(QWidget):
    """A field one writes in, above the notices."""

    def __init__(self) -> None:
        super().__init__()
        self.field, self.bar = QLineEdit(), NoticeBar()
        layout = QVBoxLayout(self)
        layout.addWidget(self.field)
        layout.addWidget(self.bar)


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    made = Window()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    assert QTest.qWaitForWindowActive(made)
    made.field.setFocus()
    return made


def test_what_is_told_leaves_the_cursor_where_one_writes(window: Window) -> None:
    for tell in (window.bar.tell, window.bar.refuse, window.bar.tell_until_closed):
        tell("Sparat")
        assert window.focusWidget() is window.field
    QTest.mouseClick(window.bar.close_button, Qt.MouseButton.LeftButton)
    assert window.focusWidget() is window.field


def test_whoever_closes_it_by_keyboard_is_back_where_she_wrote(window: Window) -> None:
    window.bar.refuse("Det gick inte")
    window.bar.close_button.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(window.bar.close_button, Qt.Key.Key_Space)
    assert not window.bar.isVisible()
    assert window.focusWidget() is window.field


def test_a_refusal_is_back_when_the_success_that_came_after_has_gone(window: Window) -> None:
    bar = window.bar
    bar.refuse("Det gick inte", reportable=True)
    bar.tell("Sparat")
    assert bar.text.text() == "Sparat"
    assert not bar.report_button.isVisible()
    bar._time_is_up()
    assert bar.text.text() == "Det gick inte"
    assert bar.report_button.isVisible()
    bar._time_is_up()
    assert bar.isVisible()
    bar.close_notice()
    assert not bar.isVisible()


def test_two_refusals_are_both_there_until_each_is_closed(window: Window) -> None:
    bar = window.bar
    for text in ("Den första", "Den andra", "Den andra"):
        bar.refuse(text)
    assert bar.text.text() == "Den andra"
    bar.close_notice()
    assert bar.text.text() == "Den första"
    bar.close_notice()
    assert not bar.isVisible()


def test_a_long_message_stays_longer(window: Window) -> None:
    window.bar.tell("Kort")
    assert window.bar._timer.interval() == SHOWN_MS
    window.bar.tell("x" * 200)
    assert window.bar._timer.interval() == 200 * MS_A_LETTER > SHOWN_MS


def test_a_message_that_one_has_gone_to_does_not_go_away(window: Window) -> None:
    window.bar.offer("Ärendet är avslutat", "Ångra", lambda: None, "Ctrl+Z")
    window.bar.act_button.setFocus(Qt.FocusReason.TabFocusReason)
    window.bar._time_is_up()
    assert window.bar.isVisible()
    window.field.setFocus()
    window.bar._time_is_up()
    assert not window.bar.isVisible()


def test_what_is_offered_is_done_once(window: Window) -> None:
    done: list[str] = []
    window.bar.offer("Avslutat", "Ångra", lambda: done.append("ångrat"), "Ctrl+Z")
    window.bar.act_button.click()
    window.bar.act_button.click()
    assert done == ["ångrat"]


def test_messages_can_be_read_again_and_are_gone_after_the_lock(
    open_desk: Desk, qtbot: QtBot
) -> None:
    window = open_desk.window
    for text in ("Den första", "Den andra"):
        window.tell(text)
    window.notices.close_notice()
    offers = Doings(window, open_desk.session, window._atlas).offers()
    next(each for each in offers if each.key == "do:messages").run()
    lines = window.notices.text.text().splitlines()
    assert [line[7:] for line in lines] == ["Den andra", "Den första"]
    window.lock()
    assert not window.notices.isVisible()
    with qtbot.waitSignal(open_desk.session.unlocked, timeout=20_000):
        open_desk.session.unlock(PASSWORD, lambda: None, _fail)
    window.read_messages_again()
    assert "Den" not in window.notices.text.text()


def test_the_screen_reader_is_told_and_a_refusal_cuts_in(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[tuple[str, QAccessible.AnnouncementPoliteness]] = []

    def hear(event: QAccessibleAnnouncementEvent) -> None:
        told.append((event.message(), event.politeness()))

    listening = SimpleNamespace(
        AnnouncementPoliteness=QAccessible.AnnouncementPoliteness,
        isActive=lambda: True,
        updateAccessibility=hear,
    )
    monkeypatch.setattr(announcing, "QAccessible", listening)
    window.bar.tell("Sparat")
    window.bar.refuse("Det gick inte")
    politeness = QAccessible.AnnouncementPoliteness
    assert told == [("Sparat", politeness.Polite), ("Det gick inte", politeness.Assertive)]


def _fail(fault: BaseException) -> None:
    raise fault
