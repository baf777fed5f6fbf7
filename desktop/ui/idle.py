"""Locks the desk when nobody has touched it for a while, and when the computer sleeps."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from desktop.ui.session import Session

TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    }
)
MS_PER_MINUTE = 60_000


class IdleLock(QObject):
    """Restarts its clock at every touch; ``lock`` is called once when it runs out."""

    def __init__(
        self, app: QApplication, session: Session, lock: Callable[[], None], minutes: int
    ) -> None:
        super().__init__(app)
        self._session = session
        self._lock = lock
        self.timer = QTimer(self, singleShot=True)
        self.timer.timeout.connect(self._run_out)
        self.set_minutes(minutes)
        session.unlocked.connect(self.timer.start)
        session.locked.connect(self.timer.stop)
        app.installEventFilter(self)
        app.applicationStateChanged.connect(self._state_changed)

    def set_minutes(self, minutes: int) -> None:
        """How long the desk may lie untouched."""
        self.timer.setInterval(minutes * MS_PER_MINUTE)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Notice touches; stop none."""
        if event.type() in TOUCHES and self.timer.isActive():
            self.timer.start()
        return False

    def _run_out(self) -> None:
        if self._session.is_open:
            self._lock()

    def _state_changed(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationSuspended and self._session.is_open:
            self._lock()
