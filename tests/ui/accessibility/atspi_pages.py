"""Reads every page of a program that shows them one by one, over AT-SPI, and writes them as JSON.

Run by the system's own Python inside ``dbus-run-session`` on an X display:
``python3 -m tests.ui.accessibility.atspi_pages OUT.json PROGRAM...``. The program answers each line
on its standard input with the name of the page it then shows, and with an empty line after the
last. Of a page whose name begins as one of WHOLE everything is read, also what does not show.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.ui.accessibility.atspi_bus import ROOT, Bus
from tests.ui.accessibility.atspi_tree import Said, read_page

WHOLE = ("unlock", "locked: map", "locked: quiz")
LAST_SECONDS = 20


def main(out: str, program: list[str]) -> int:
    """Ask for one page after another and read it; the findings go to the file."""
    bus = Bus()
    running = subprocess.Popen(program, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert running.stdin is not None
    assert running.stdout is not None
    pages: dict[str, list[Said]] = {}
    try:
        root = (bus.program()[0], ROOT)
        while True:
            running.stdin.write("next\n")
            running.stdin.flush()
            answer = running.stdout.readline()
            if not answer:
                raise SystemExit(f"the program ended after {list(pages)[-1:]}")
            name = answer.strip()
            if not name:
                break
            pages[name] = read_page(bus, root, everything=name.startswith(WHOLE))
    finally:
        running.stdin.close()
        running.wait(LAST_SECONDS)
    Path(out).write_text(json.dumps(pages), "utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1], sys.argv[2:]))
