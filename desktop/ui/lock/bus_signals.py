"""Listens on D-Bus for a locked screen and for sleep: screen savers, and logind."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import SLOT, QObject, Slot
from PySide6.QtDBus import (
    QDBus,
    QDBusConnection,
    QDBusMessage,
    QDBusObjectPath,
    QDBusVariant,
)

SAVERS = (
    ("/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver"),
    ("/ScreenSaver", "org.freedesktop.ScreenSaver"),
    ("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver"),
    ("/org/cinnamon/ScreenSaver", "org.cinnamon.ScreenSaver"),
    ("/org/mate/ScreenSaver", "org.mate.ScreenSaver"),
)
"""Where the desktops' screen savers say ``ActiveChanged``."""

LOGIND = "org.freedesktop.login1"
MANAGER_PATH, MANAGER = "/org/freedesktop/login1", "org.freedesktop.login1.Manager"
OWN_PATH = "/org/freedesktop/login1/session/auto"
"""The caller's session, or the one the user has on a screen; it sends no signals itself."""
SESSION = "org.freedesktop.login1.Session"
PROPERTIES = "org.freedesktop.DBus.Properties"
ANSWER_MS = 500


class BusSignals(QObject):
    """Connects to the buses that are there; a computer without them is no mistake."""

    def __init__(self, lock: Callable[[], None], owner: QObject) -> None:
        super().__init__(owner)
        self._lock = lock
        self._own = ""
        if has_session_bus():
            self._hear_savers(QDBusConnection.sessionBus())
        if has_system_bus():
            self._hear_logind(QDBusConnection.systemBus())

    def _hear_savers(self, bus: QDBusConnection) -> None:
        for path, face in SAVERS:
            bus.connect("", path, face, "ActiveChanged", self, _slot("on_switched(bool)"))

    def _hear_logind(self, bus: QDBusConnection) -> None:
        slot = _slot("on_switched(bool)")
        bus.connect(LOGIND, MANAGER_PATH, MANAGER, "PrepareForSleep", self, slot)
        self._own = _own_session(bus)
        if self._own:
            bus.connect(LOGIND, self._own, SESSION, "Lock", self, _slot("on_told()"))
            changed = _slot("on_changed()")
            bus.connect(LOGIND, self._own, PROPERTIES, "PropertiesChanged", self, changed)

    @Slot(bool)
    def on_switched(self, on: bool) -> None:
        """A screen saver began, or sleep is near."""
        if on:
            self._lock()

    @Slot()
    def on_told(self) -> None:
        """logind asks this session to lock."""
        self._lock()

    @Slot()
    def on_changed(self) -> None:
        """Something about this session is new: perhaps that its screen is locked."""
        bus = QDBusConnection.systemBus()
        if _asked(bus, self._own, PROPERTIES, "Get", SESSION, "LockedHint") is True:
            self._lock()


def _slot(signature: str) -> Any:  # noqa: ANN401 - PySide names a type here that it refuses
    return SLOT(signature)


def has_session_bus() -> bool:
    """Whether there is a session bus. Without this look, asking for one would start one."""
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    return bool(os.environ.get("DBUS_SESSION_BUS_ADDRESS")) or (
        bool(runtime) and Path(runtime, "bus").exists()
    )


def has_system_bus() -> bool:
    """Whether there is a system bus."""
    told = bool(os.environ.get("DBUS_SYSTEM_BUS_ADDRESS"))
    return told or Path("/run/dbus/system_bus_socket").exists()


def _own_session(bus: QDBusConnection) -> str:
    """logind's path for the session this program runs in; "" where it runs in none."""
    identity = _asked(bus, OWN_PATH, PROPERTIES, "Get", SESSION, "Id")
    found = _asked(bus, MANAGER_PATH, MANAGER, "GetSession", identity) if identity else None
    return found.path() if isinstance(found, QDBusObjectPath) else ""


def _asked(bus: QDBusConnection, path: str, face: str, method: str, *words: object) -> object:
    """logind's answer, taken out of its variant; None where it gives none."""
    question = QDBusMessage.createMethodCall(LOGIND, path, face, method)
    question.setArguments(list(words))
    answer = bus.call(question, QDBus.CallMode.Block, ANSWER_MS)
    if answer.type() is not QDBusMessage.MessageType.ReplyMessage or not answer.arguments():
        return None
    first = answer.arguments()[0]
    return first.variant() if isinstance(first, QDBusVariant) else first
