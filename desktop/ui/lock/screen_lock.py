"""Hears that the screen is being locked or the computer put to sleep, where the system says so.

Loaded when a vault is first opened, not at start: the map needs none of it. On Linux the screen
savers and logind tell it over D-Bus, on Windows the session's own messages do. macOS tells it only
through frameworks that Qt does not hand on: there the heart of ``idle`` finds a computer that has
slept, and a locked screen that is not touched is locked as any other desk is.
"""

from __future__ import annotations

import sys
from collections.abc import Callable

from PySide6.QtCore import QObject


def watch(lock: Callable[[], None], owner: QObject) -> QObject | None:
    """Call ``lock`` when the system says so, as long as ``owner`` lives; None where it never will.

    ``lock`` may be called more often than the screen is locked.
    """
    system: str = sys.platform
    if system == "win32":
        from desktop.ui.lock.session_messages import SessionMessages

        return SessionMessages(lock, owner)
    if system == "linux":
        from desktop.ui.lock.bus_signals import BusSignals

        return BusSignals(lock, owner)
    return None
