"""Locks the desk when nobody has touched it for a while, and when the computer has slept."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import cache

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from desktop.ui.session import Session

SECONDS_PER_MINUTE = 60
BEAT_SECONDS = 10
SLEPT_SECONDS = 3 * BEAT_SECONDS
"""A heart that has missed this long has slept: the computer was suspended."""


class IdleLock(QObject):
    """Compares the time of day at every beat, since timers stand still while a computer sleeps.

    ``lock`` is called once, when the desk has lain untouched for the minutes chosen, when a beat
    comes far too late, or when the system suspends the program. ``clock`` gives seconds that go on
    during sleep.
    """

    def __init__(
        self,
        app: QApplication,
        session: Session,
        lock: Callable[[], None],
        minutes: int,
        clock: Callable[[], float] = time.time,
    ) -> None:
        super().__init__(app)
        self._session = session
        self._lock = lock
        self._minutes = minutes
        self._clock = clock
        self._touched = self._beaten = clock()
        self.timer = QTimer(self, interval=BEAT_SECONDS * 1000)
        self.timer.timeout.connect(self.beat)
        session.unlocked.connect(self._start)
        session.locked.connect(self._stop)
        app.applicationStateChanged.connect(self._state_changed)
        self._app = app

    def set_minutes(self, minutes: int) -> None:
        """How long the desk may lie untouched."""
        self._minutes = minutes

    def touch(self) -> None:
        """Somebody is here."""
        self._touched = self._clock()

    def beat(self) -> None:
        """Look at the clock; lock if it is time."""
        now = self._clock()
        slept = now - self._beaten >= SLEPT_SECONDS
        idle = now - self._touched >= self._minutes * SECONDS_PER_MINUTE
        turned_back = now < self._beaten
        self._beaten = now
        if self._session.is_open and (slept or idle or turned_back):
            self._lock()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Notice touches; stop none."""
        if event.type() in _touches():
            self.touch()
        return False

    def _start(self) -> None:
        self._touched = self._beaten = self._clock()
        self.timer.start()
        self._app.installEventFilter(self)

    def _stop(self) -> None:
        self.timer.stop()
        self._app.removeEventFilter(self)

    def _state_changed(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationSuspended and self._session.is_open:
            self._lock()


@cache
def _touches() -> frozenset[QEvent.Type]:
    kinds = QEvent.Type
    return frozenset(
        {kinds.KeyPress, kinds.MouseButtonPress, kinds.MouseMove, kinds.Wheel, kinds.TouchBegin}
    )
