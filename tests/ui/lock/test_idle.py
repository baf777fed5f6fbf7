"""The desk locks itself: untouched, after sleep, when the clock is turned back."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.application import Desk
from desktop.ui.lock.idle import BEAT_SECONDS, IdleLock
from tests.conftest import LayPolicy
from tests.ui.conftest import PASSWORD, PROFILE


class Clock:
    def __init__(self) -> None:
        self.now = 1_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def idle(desk: Desk, clock: Clock) -> Iterator[IdleLock]:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    made = IdleLock(app, desk.session, desk.window.lock, 5, clock)
    yield made
    app.removeEventFilter(made)


def _beats(idle: IdleLock, clock: Clock, seconds: int) -> None:
    for _ in range(seconds // BEAT_SECONDS):
        clock.now += BEAT_SECONDS
        idle.beat()


def test_five_untouched_minutes_lock(idle: IdleLock, clock: Clock, open_desk: Desk) -> None:
    _beats(idle, clock, 290)
    assert open_desk.session.is_open
    _beats(idle, clock, 20)
    assert not open_desk.session.is_open


def test_a_touch_starts_the_count_anew(idle: IdleLock, clock: Clock, open_desk: Desk) -> None:
    _beats(idle, clock, 290)
    QTest.keyClick(open_desk.window, Qt.Key.Key_Shift)
    _beats(idle, clock, 290)
    assert open_desk.session.is_open


def test_a_computer_that_has_slept_is_locked(idle: IdleLock, clock: Clock, open_desk: Desk) -> None:
    clock.now += 3600
    idle.touch()
    idle.beat()
    assert not open_desk.session.is_open


def test_a_clock_turned_back_locks(idle: IdleLock, clock: Clock, open_desk: Desk) -> None:
    _beats(idle, clock, 60)
    clock.now -= 600
    idle.beat()
    assert not open_desk.session.is_open


def test_shorter_time_holds_at_once(idle: IdleLock, clock: Clock, open_desk: Desk) -> None:
    idle.set_minutes(1)
    _beats(idle, clock, 60)
    assert not open_desk.session.is_open


def test_the_organisation_shortens_the_time_whatever_was_chosen(
    idle: IdleLock, clock: Clock, desk: Desk, lay_policy: LayPolicy, qtbot: QtBot
) -> None:
    lay_policy("format = 1\nlock_minutes_most = 2\n")
    with qtbot.waitSignal(desk.session.unlocked, timeout=20_000):
        desk.session.create(PROFILE, PASSWORD, lambda _words: None, lambda _fault: None)
    idle.set_minutes(15)
    assert idle.held_minutes == 2
    _beats(idle, clock, 130)
    assert not desk.session.is_open


def test_a_policy_that_breaks_while_the_vault_is_open_holds_it_short(
    idle: IdleLock, open_desk: Desk, lay_policy: LayPolicy
) -> None:
    lay_policy("format = 1\nusb = 1\n")
    idle.set_minutes(15)
    assert idle.held_minutes == 1
