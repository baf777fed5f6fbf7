"""Hears what a program announces over AT-SPI, and writes it as JSON.

Run by the system's own Python inside ``dbus-run-session`` on an X display, as ``atspi_reader``.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from gi.repository import Gio  # type: ignore[import-untyped, import-not-found, unused-ignore]

from tests.ui.accessibility.atspi_bus import Bus
from tests.ui.accessibility.atspi_reader import listen_for

LISTEN_SECONDS = 20
ENOUGH = 2


def main(out: str, program: list[str]) -> int:
    """Start, listen until two different things have been said; they go to the file."""
    bus = Bus()
    listen_for(bus, "object:announcement")
    heard: dict[str, int] = {}

    def hear(_bus: object, _sender: str, _path: str, *rest: Any) -> None:  # noqa: ANN401
        _, politeness, _, text = rest[2].unpack()[:4]
        heard[str(text)] = int(politeness)

    bus.bus.signal_subscribe(
        *(None, "org.a11y.atspi.Event.Object", "Announcement", None, None),
        *(Gio.DBusSignalFlags.NONE, hear),
    )
    running = subprocess.Popen(program, stdout=subprocess.DEVNULL)
    try:
        bus.program()
        deadline = time.monotonic() + LISTEN_SECONDS
        while len(heard) < ENOUGH and time.monotonic() < deadline:
            bus.turn()
    finally:
        running.terminate()
        running.wait(LISTEN_SECONDS)
    Path(out).write_text(json.dumps(heard), "utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1], sys.argv[2:]))
