"""Runs the program on a display and a bus of its own, with a reader beside it, as Orca would be."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[3]
SYSTEM_PYTHON = "/usr/bin/python3"
BUS_SERVICE = Path("/usr/share/dbus-1/services/org.a11y.Bus.service")
SCREEN = "-screen 0 1280x720x24 -nolisten tcp -noreset -ac".split()
LAST_WORDS = 2000


def missing_parts() -> str:
    """What this system lacks for reading from outside, as Debian names it; "" if nothing."""
    if not shutil.which("Xvfb"):
        return "xvfb"
    if not shutil.which("dbus-run-session"):
        return "dbus"
    if not BUS_SERVICE.exists():
        return "at-spi2-core"
    asked = [SYSTEM_PYTHON, "-c", "import gi, ctypes; ctypes.CDLL('libX11.so.6')"]
    if not Path(SYSTEM_PYTHON).exists() or subprocess.run(asked, capture_output=True).returncode:
        return "python3-gi libx11-6"
    return ""


@contextmanager
def display() -> Iterator[str]:
    """An X display of our own that nobody sees."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), *SCREEN],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as told:
        number = told.readline().strip()
    try:
        yield f":{number}"
    finally:
        server.terminate()
        server.wait(10)


def read_with(
    reader: str, program: Sequence[str], folder: Path, on: str, seconds: int
) -> dict[str, Any]:
    """What a reader, one of our modules, found in a program; fails with its last words."""
    out = folder / "read.json"
    environment = {
        **os.environ,
        "DISPLAY": on,
        "QT_QPA_PLATFORM": "xcb",
        "QT_ACCESSIBILITY": "1",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "STOCKHOLMSMODELLEN_DATA": str(folder / "program-data"),
    }
    session = ["dbus-run-session", "--", SYSTEM_PYTHON, "-m", reader, str(out)]
    running = subprocess.Popen(
        [*session, *program],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    try:
        _, told = running.communicate(timeout=seconds)
    except subprocess.TimeoutExpired:
        os.killpg(running.pid, signal.SIGKILL)  # the reader and the program too
        _, told = running.communicate()
    if not out.exists():
        pytest.fail(told[-LAST_WORDS:])
    found: dict[str, Any] = json.loads(out.read_text("utf-8"))
    return found
