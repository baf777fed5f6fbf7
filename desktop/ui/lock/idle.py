"""Locks the desk when nobody has touched it for a while, and when screen or computer sleep."""

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

    ``lock`` is called once, when the desk has lain untouched for the minutes chosen (as far as the
    organisation's policy allows), when a beat comes far too late, or when the system says that the
    screen is locked or the computer suspended. ``clock`` gives seconds that go on during sleep.
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
        self._minutes = self.held_minutes = minutes
        self._screen: QObject | None = None
        self._clock = clock
        self._touched = self._beaten = clock()
        self.timer = QTimer(self, interval=BEAT_SECONDS * 1000)
        self.timer.timeout.connect(self.beat)
        session.unlocked.connect(self._start)
        session.locked.connect(self._stop)
        app.applicationStateChanged.connect(self._state_changed)
        self._app = app

    def set_minutes(self, minutes: int) -> None:
        """How long the desk may lie untouched; the policy may make it shorter or longer."""
        self._minutes = minutes
        if self._session.is_open:
            self._hold_policy()

    def touch(self) -> None:
        """Somebody is here."""
        self._touched = self._clock()

    def beat(self) -> None:
        """Look at the clock; lock if it is time."""
        now = self._clock()
        slept = now - self._beaten >= SLEPT_SECONDS
        idle = now - self._touched >= self.held_minutes * SECONDS_PER_MINUTE
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
        self._hold_policy()
        self.timer.start()
        self._app.installEventFilter(self)
        QTimer.singleShot(0, self, self._watch_screen)

    def lock_now(self) -> None:
        """The system says that nobody sits here any more."""
        if self._session.is_open:
            self._lock()

    def _watch_screen(self) -> None:
        """Once, when a vault has first been opened and the window stands."""
        if self._screen is None:
            from desktop.ui.lock.screen_lock import watch

            self._screen = watch(self.lock_now, self)

    def _hold_policy(self) -> None:
        from desktop.core.errors import Known
        from desktop.core.policy.reading import current

        try:
            self.held_minutes = current().lock_minutes(self._minutes)
        except Known:
            self.held_minutes = 1  # the policy broke after the vault was opened: hold it short

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
