"""Reads the program's map from outside, over AT-SPI, and writes what it found as JSON.

Run by the system's own Python (it needs python3-gi) inside ``dbus-run-session`` on an X display:
``python3 -m tests.ui.accessibility.atspi_reader OUT.json PROGRAM...``. Starts the program, reads
what a screen reader would read, gives a box the focus and listens for what is announced.
"""

from __future__ import annotations

import ctypes
import json
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from gi.repository import Gio  # type: ignore[import-untyped, import-not-found, unused-ignore]

from tests.ui.accessibility.atspi_bus import START_SECONDS, Bus, Node, Question
from tests.ui.accessibility.atspi_tree import Said, read_page

COMPONENT = "org.a11y.atspi.Component"
REGISTRY = ("org.a11y.atspi.Registry", "/org/a11y/atspi/registry")
LISTEN_SECONDS = 10
BUILDING_MS = 300
POINTER_ROOT = 1
IN_WINDOW = 1
BOXES = ("Ruta ", "Process ")


def listen_for(bus: Bus, event: str) -> None:
    """Ask the registry for an event: a program sends only those that somebody wants."""
    words: tuple[object, ...] = (event, [], "")
    bus.ask_all([Question(REGISTRY, "org.a11y.atspi.Registry", "RegisterEvent", words, "sass")])


def read_map(bus: Bus, root: Node) -> tuple[list[Said], Said]:
    """Every node and the box that will take the focus, once the boxes are there."""
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        bus.turn(BUILDING_MS)
        nodes = read_page(bus, root, everything=True)
        for node in nodes:
            if node["name"].startswith("Ruta 2 av"):
                return nodes, node
    raise SystemExit("the map's boxes did not appear")


def places(bus: Bus, nodes: list[Node]) -> list[list[int]]:
    """Where each node stands in its window: x, y, width and height in pixels."""
    asked = [Question(node, COMPONENT, "GetExtents", (IN_WINDOW,), "u") for node in nodes]
    return [list(answer) for answer in bus.ask_all(asked)]


def announced(bus: Bus, node: Node) -> list[Node]:
    """What is announced as focused when this node takes the focus."""
    heard: list[Node] = []

    def hear(_bus: object, sender: str, path: str, *rest: Any) -> None:  # noqa: ANN401
        kind, on = rest[2].unpack()[:2]
        if kind == "focused" and on == 1:
            heard.append((sender, path))

    bus.bus.signal_subscribe(
        *(None, "org.a11y.atspi.Event.Object", "StateChanged", None, None),
        *(Gio.DBusSignalFlags.NONE, hear),
    )
    bus.ask_all([Question(node, COMPONENT, "GrabFocus")])
    deadline = time.monotonic() + LISTEN_SECONDS
    while node not in heard and time.monotonic() < deadline:
        bus.turn()
    return heard


def activate_window() -> None:
    """Give the largest window the keyboard, as a window manager would: the display has none."""
    x11 = ctypes.CDLL("libX11.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    display = ctypes.c_void_p(x11.XOpenDisplay(None))
    x11.XDefaultRootWindow.restype = ctypes.c_ulong
    above, parent, count = ctypes.c_ulong(), ctypes.c_ulong(), ctypes.c_uint()
    windows = ctypes.POINTER(ctypes.c_ulong)()
    x11.XQueryTree(
        *(display, ctypes.c_ulong(x11.XDefaultRootWindow(display)), ctypes.byref(above)),
        *(ctypes.byref(parent), ctypes.byref(windows), ctypes.byref(count)),
    )
    largest = max(windows[: count.value], key=lambda window: width_of(x11, display, window))
    x11.XSetInputFocus(display, ctypes.c_ulong(largest), POINTER_ROOT, ctypes.c_ulong(0))
    x11.XSync(display, 0)


def width_of(x11: ctypes.CDLL, display: ctypes.c_void_p, window: int) -> int:
    """How wide a window is, in pixels."""
    root, numbers = ctypes.c_ulong(), [ctypes.c_uint() for _ in range(6)]
    places = [ctypes.byref(number) for number in numbers]
    x11.XGetGeometry(display, ctypes.c_ulong(window), ctypes.byref(root), *places)
    return numbers[2].value


def main(out: str, program: list[str]) -> int:
    """Start, read, focus, listen; the findings go to the file."""
    bus = Bus()
    listen_for(bus, "object:state-changed:focused")
    running = subprocess.Popen(program, stdout=subprocess.DEVNULL)
    try:
        root = bus.program()
        activate_window()
        nodes, box = read_map(bus, root)
        boxes = [node for node in nodes if node["name"].startswith(BOXES)]
        for node, place in zip(boxes, places(bus, [node["node"] for node in boxes]), strict=True):
            node["place"] = place
        before = dict(box)
        heard = announced(bus, box["node"])
        after = next(
            node for node in read_page(bus, root, everything=True) if node["node"] == box["node"]
        )
    finally:
        running.terminate()
        running.wait(LISTEN_SECONDS)
    found = {"nodes": nodes, "box": before, "heard": heard, "after": after}
    Path(out).write_text(json.dumps(found), "utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1], sys.argv[2:]))
