"""Reads Windows' own messages about the session: locked, disconnected, signed out, asleep.

The numbers are those of the Windows SDK (winuser.h, wtsapi32.h).
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable
from ctypes import wintypes

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication, QObject
from PySide6.QtWidgets import QApplication

WM_POWERBROADCAST, PBT_APMSUSPEND = 0x0218, 0x0004
WM_WTSSESSION_CHANGE = 0x02B1
WTS_CONSOLE_DISCONNECT, WTS_REMOTE_DISCONNECT = 0x2, 0x4
WTS_SESSION_LOGOFF, WTS_SESSION_LOCK = 0x6, 0x7
NOTIFY_FOR_THIS_SESSION = 0
MESSAGE_KINDS = (b"windows_generic_MSG", b"windows_dispatcher_MSG")

LOCKING = frozenset(
    {
        (WM_POWERBROADCAST, PBT_APMSUSPEND),
        (WM_WTSSESSION_CHANGE, WTS_CONSOLE_DISCONNECT),
        (WM_WTSSESSION_CHANGE, WTS_REMOTE_DISCONNECT),
        (WM_WTSSESSION_CHANGE, WTS_SESSION_LOGOFF),
        (WM_WTSSESSION_CHANGE, WTS_SESSION_LOCK),
    }
)
"""Message and its first word, for all that locks the desk."""


class SessionFilter(QAbstractNativeEventFilter):
    """Looks at every message of the program and stops none."""

    def __init__(self, lock: Callable[[], None]) -> None:
        super().__init__()
        self._lock = lock

    def nativeEventFilter(
        self, kind: QByteArray | bytes | bytearray | memoryview, message: int
    ) -> tuple[bool, int]:
        """Lock if the message says so."""
        if (kind.data() if isinstance(kind, QByteArray) else bytes(kind)) in MESSAGE_KINDS:
            seen = wintypes.MSG.from_address(int(message))
            if (seen.message, seen.wParam) in LOCKING:
                self._lock()
        return False, 0


class SessionMessages(QObject):
    """Asks Windows for the session's messages and listens to them."""

    def __init__(self, lock: Callable[[], None], owner: QObject) -> None:
        super().__init__(owner)
        self._filter = SessionFilter(lock)
        running = QCoreApplication.instance()
        assert running is not None
        running.installNativeEventFilter(self._filter)
        _register()


def _register() -> None:
    """Windows tells a window about its session only where the window has asked for it."""
    if sys.platform == "win32":
        terminal = ctypes.WinDLL("wtsapi32")
        for window in QApplication.topLevelWidgets():
            if window.isVisible():
                handle = wintypes.HWND(int(window.winId()))
                terminal.WTSRegisterSessionNotification(handle, NOTIFY_FOR_THIS_SESSION)
