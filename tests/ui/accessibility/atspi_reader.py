"""Reads the program's accessibility tree from outside, over AT-SPI, and writes it as JSON.

Run by the system's own Python (it needs python3-gi) inside ``dbus-run-session`` on an X display:
``python3 atspi_reader.py OUT.json PROGRAM...``. Starts the program, reads what a screen reader
would read, gives a box the focus and listens for what is announced. Imports nothing of the project.
"""

from __future__ import annotations

import ctypes
import json
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from gi.repository import Gio, GLib  # type: ignore[import-untyped, import-not-found, unused-ignore]

ACCESSIBLE = "org.a11y.atspi.Accessible"
ROOT = "/org/a11y/atspi/accessible/root"
STATES = {"focused": 12, "focusable": 11, "enabled": 8, "showing": 25, "visible": 30}
START_SECONDS = 60
LISTEN_SECONDS = 10
TURN_MS = 100
POINTER_ROOT = 1
IN_WINDOW = 1
BOXES = ("Ruta ", "Process ")


class Tree:
    """The accessibility bus, asked one question at a time."""

    def __init__(self) -> None:
        session = Gio.bus_get_sync(Gio.BusType.SESSION, None)
        answer = session.call_sync(
            *("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress"),
            *(None, None, Gio.DBusCallFlags.NONE, 30_000, None),
        )
        flags = (
            Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT
            | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
        )
        address = answer.unpack()[0]
        self.bus = Gio.DBusConnection.new_for_address_sync(address, flags, None, None)

    def ask(self, node: tuple[str, str], face: str, method: str, *words: str) -> Any:  # noqa: ANN401
        """The answer's only value."""
        sent = f"({'s' * len(words)})"
        answer = self.bus.call_sync(
            *(node[0], node[1], face, method),
            *(GLib.Variant(sent, words), None, Gio.DBusCallFlags.NONE, 5_000, None),
        )
        return answer.unpack()[0]

    def listen_for(self, event: str) -> None:
        """Ask the registry for an event: a program sends only those that somebody wants."""
        registry = ("org.a11y.atspi.Registry", "/org/a11y/atspi/registry")
        self.bus.call_sync(
            *(*registry, "org.a11y.atspi.Registry", "RegisterEvent"),
            *(GLib.Variant("(sass)", (event, [], "")), None),
            *(Gio.DBusCallFlags.NONE, 5_000, None),
        )

    def children(self, node: tuple[str, str]) -> list[tuple[str, str]]:
        """The nodes below."""
        return list(self.ask(node, ACCESSIBLE, "GetChildren"))

    def said(self, node: tuple[str, str]) -> dict[str, Any]:
        """Name, role and states of one node."""
        name = self.ask(node, "org.freedesktop.DBus.Properties", "Get", ACCESSIBLE, "Name")
        said = self.ask(node, "org.freedesktop.DBus.Properties", "Get", ACCESSIBLE, "Description")
        low, high = self.ask(node, ACCESSIBLE, "GetState")
        bits = low | high << 32
        return {
            "node": node,
            "name": name,
            "description": said,
            "role": self.ask(node, ACCESSIBLE, "GetRoleName"),
            "states": sorted(state for state, bit in STATES.items() if bits >> bit & 1),
        }

    def place(self, node: tuple[str, str]) -> list[int]:
        """Where a node stands in its window: x, y, width and height in pixels."""
        answer = self.bus.call_sync(
            *(node[0], node[1], "org.a11y.atspi.Component", "GetExtents"),
            *(GLib.Variant("(u)", (IN_WINDOW,)), None, Gio.DBusCallFlags.NONE, 5_000, None),
        )
        return list(answer.unpack()[0])

    def walk(self, node: tuple[str, str]) -> Iterator[dict[str, Any]]:
        """Every node below and its own, top down."""
        yield self.said(node)
        for child in self.children(node):
            yield from self.walk(child)


def wait_for_program(tree: Tree, loop: GLib.MainLoop) -> tuple[str, str]:
    """The program's root, once it has reported itself and shown a window."""
    deadline = time.monotonic() + START_SECONDS
    registry = ("org.a11y.atspi.Registry", ROOT)
    while time.monotonic() < deadline:
        turn(loop, TURN_MS)
        for found in tree.children(registry):
            if tree.children(found):
                return found
    raise SystemExit("the program did not report itself")


def read_map(
    tree: Tree, loop: GLib.MainLoop, root: tuple[str, str]
) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    """Every node and the box that will take the focus, once the boxes are there."""
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        turn(loop, 10 * TURN_MS)
        try:
            nodes = list(tree.walk(root))
        except GLib.Error:  # a node went while it was read: the window is still being built
            continue
        for node in nodes:
            if node["name"].startswith("Ruta 2 av"):
                return nodes, node
    raise SystemExit("the map's boxes did not appear")


def turn(loop: GLib.MainLoop, milliseconds: int) -> None:
    """Let the bus deliver for a while."""
    GLib.timeout_add(milliseconds, loop.quit)
    loop.run()


def announced(tree: Tree, loop: GLib.MainLoop, node: tuple[str, str]) -> list[tuple[str, str]]:
    """What is announced as focused when this node takes the focus."""
    heard: list[tuple[str, str]] = []

    def hear(_bus: object, sender: str, path: str, *rest: Any) -> None:  # noqa: ANN401
        kind, on = rest[2].unpack()[:2]
        if kind == "focused" and on == 1:
            heard.append((sender, path))

    tree.bus.signal_subscribe(
        *(None, "org.a11y.atspi.Event.Object", "StateChanged", None, None),
        *(Gio.DBusSignalFlags.NONE, hear),
    )
    tree.ask(node, "org.a11y.atspi.Component", "GrabFocus")
    deadline = time.monotonic() + LISTEN_SECONDS
    while node not in heard and time.monotonic() < deadline:
        turn(loop, TURN_MS)
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
    loop = GLib.MainLoop()
    tree = Tree()
    tree.listen_for("object:state-changed:focused")
    running = subprocess.Popen(program, stdout=subprocess.DEVNULL)
    try:
        root = wait_for_program(tree, loop)
        activate_window()
        nodes, box = read_map(tree, loop, root)
        for node in nodes:
            if node["name"].startswith(BOXES):
                node["place"] = tree.place(node["node"])
        heard = announced(tree, loop, box["node"])
        after = tree.said(box["node"])
    finally:
        running.terminate()
        running.wait(10)
    found = {"nodes": nodes, "box": box, "heard": heard, "after": after}
    Path(out).write_text(json.dumps(found), "utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1], sys.argv[2:]))
