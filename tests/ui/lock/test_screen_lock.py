"""A locked screen locks the vault: told over D-Bus, and by Windows' messages about the session."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from ctypes import wintypes
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.ui.application import Desk
from desktop.ui.lock.session_messages import (
    MESSAGE_KINDS,
    PBT_APMSUSPEND,
    WM_POWERBROADCAST,
    WM_WTSSESSION_CHANGE,
    WTS_REMOTE_DISCONNECT,
    WTS_SESSION_LOCK,
    SessionFilter,
)

ROOT = Path(__file__).parents[3]
FAKE_LOGIND = Path(__file__).with_name("fake_logind.py")
WTS_SESSION_UNLOCK, WM_KEYDOWN = 0x8, 0x0100

LISTENER = """
import sys
from PySide6.QtCore import QCoreApplication, QProcess, QTimer
import desktop.ui
from desktop.ui.lock.screen_lock import watch
app = QCoreApplication([])
def heard():
    print("locked", flush=True)
    app.quit()
kept = watch(heard, app)
def begin():
    print("ready", flush=True)
    if len(sys.argv) > 1:
        QProcess.startDetached(sys.executable, ["-c", *sys.argv[1:]])
QTimer.singleShot(0, begin)
QTimer.singleShot(PATIENCE, app.quit)
app.exec()
"""

EMITTER = """
import sys
from PySide6.QtCore import QCoreApplication
from PySide6.QtDBus import QDBusConnection, QDBusMessage
app = QCoreApplication([])
path, face, name, value = sys.argv[1:]
signal = QDBusMessage.createSignal(path, face, name)
signal.setArguments([value == "true"])
bus = QDBusConnection.sessionBus()
assert bus.send(signal)
QDBusConnection.disconnectFromBus(bus.name())
"""

PATIENT, SOON_OVER = LISTENER.replace("PATIENCE", "30_000"), LISTENER.replace("PATIENCE", "1_500")

needs_bus = pytest.mark.skipif(
    sys.platform != "linux" or shutil.which("dbus-run-session") is None,
    reason="needs a D-Bus of its own",
)


def said_on_a_bus_of_its_own(*program: str, **more: str) -> str:
    """What a program prints that is alone on a private bus."""
    ran = subprocess.run(
        ["dbus-run-session", "--", *program],
        check=True,
        timeout=60,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT), **more},
    )
    return ran.stdout


@needs_bus
@pytest.mark.parametrize(
    ("path", "face"),
    [
        ("/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver"),
        ("/ScreenSaver", "org.freedesktop.ScreenSaver"),
        ("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver"),
    ],
)
def test_a_screen_saver_that_begins_is_heard(path: str, face: str) -> None:
    signal = (EMITTER, path, face, "ActiveChanged", "true")
    assert "locked" in said_on_a_bus_of_its_own(sys.executable, "-c", PATIENT, *signal)


@needs_bus
def test_a_screen_saver_that_ends_locks_nothing() -> None:
    signal = (EMITTER, "/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged", "false")
    said = said_on_a_bus_of_its_own(sys.executable, "-c", SOON_OVER, *signal)
    assert said.split() == ["ready"]


def has_gi() -> bool:
    """Whether the system's own Python can play logind."""
    python = shutil.which("python3", path="/usr/bin")
    asked = [str(python), "-c", "from gi.repository import Gio"]
    return python is not None and subprocess.run(asked, check=False).returncode == 0


def told_by_logind(saying: str, listener: str) -> str:
    """What a listener prints when this is all that a logind of its own says."""
    play = 'export DBUS_SYSTEM_BUS_ADDRESS="$DBUS_SESSION_BUS_ADDRESS"; exec "$@"'
    return said_on_a_bus_of_its_own(
        *("sh", "-c", play, "sh", "/usr/bin/python3", str(FAKE_LOGIND), saying),
        *(sys.executable, "-c", listener),
    )


@needs_bus
@pytest.mark.skipif(not has_gi(), reason="needs the system's python3-gi")
@pytest.mark.parametrize("saying", ["Lock", "LockedHint", "PrepareForSleep"])
def test_logind_is_heard(saying: str) -> None:
    assert told_by_logind(saying, PATIENT).split() == ["ready", "locked"]


@needs_bus
@pytest.mark.skipif(not has_gi(), reason="needs the system's python3-gi")
def test_another_sessions_lock_locks_nothing_here() -> None:
    assert told_by_logind("another session", SOON_OVER).split() == ["ready"]


@pytest.mark.parametrize(
    ("message", "word", "locks"),
    [
        (WM_WTSSESSION_CHANGE, WTS_SESSION_LOCK, True),
        (WM_WTSSESSION_CHANGE, WTS_REMOTE_DISCONNECT, True),
        (WM_WTSSESSION_CHANGE, WTS_SESSION_UNLOCK, False),
        (WM_POWERBROADCAST, PBT_APMSUSPEND, True),
        (WM_POWERBROADCAST, 0x12, False),
        (WM_KEYDOWN, WTS_SESSION_LOCK, False),
    ],
)
@pytest.mark.parametrize("kind", MESSAGE_KINDS)
def test_windows_messages_are_read_where_they_lie_and_none_is_stopped(
    message: int, word: int, locks: bool, kind: bytes
) -> None:
    heard: list[str] = []
    sent = wintypes.MSG()
    sent.message, sent.wParam = message, word
    seen = SessionFilter(lambda: heard.append("locked"))
    assert seen.nativeEventFilter(kind, ctypes.addressof(sent)) == (False, 0)
    assert heard == ["locked"] * locks


def test_messages_of_another_system_are_not_read() -> None:
    assert SessionFilter(lambda: pytest.fail("read")).nativeEventFilter(
        b"xcb_generic_event_t", 0
    ) == (
        False,
        0,
    )


def test_an_open_vault_is_locked_when_the_screen_is(open_desk: Desk, qtbot: QtBot) -> None:
    open_desk.idle.lock_now()
    assert not open_desk.session.is_open
    open_desk.idle.lock_now()


def test_nothing_of_it_is_loaded_before_a_vault_is_opened() -> None:
    program = "import sys, desktop.ui.application; print('PySide6.QtDBus' in sys.modules)"
    ran = subprocess.run(
        [sys.executable, "-c", program],
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert ran.stdout.strip() == "False"
