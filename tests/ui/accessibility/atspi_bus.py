"""The accessibility bus as a screen reader sees it: many questions under way at once.

Run by the system's own Python (it needs python3-gi); imports nothing of the project.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from gi.repository import Gio, GLib  # type: ignore[import-untyped, import-not-found, unused-ignore]

ACCESSIBLE = "org.a11y.atspi.Accessible"
TEXT = "org.a11y.atspi.Text"
PROPERTIES = "org.freedesktop.DBus.Properties"
ROOT = "/org/a11y/atspi/accessible/root"
STATES = {
    "busy": 3,
    "checked": 4,
    "editable": 7,
    "enabled": 8,
    "expandable": 9,
    "expanded": 10,
    "focusable": 11,
    "focused": 12,
    "pressed": 20,
    "selected": 23,
    "sensitive": 24,
    "showing": 25,
    "visible": 30,
    "checkable": 41,
    "has popup": 42,
    "read only": 43,
}
START_SECONDS = 60
TURN_MS = 100
UNDER_WAY = 256
"""Questions sent before the first is answered: fewer, and each waits for the one before."""
ANSWER_MS = 20_000

Node = tuple[str, str]
"""Bus name and object path."""


@dataclass(frozen=True)
class Question:
    """One call: to which node, in which face of it, and what."""

    node: Node
    face: str
    method: str
    words: tuple[object, ...] = ()
    signature: str = ""


class Bus:
    """Asks and waits; an answer is None where the node is gone or does not know the question."""

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
        self.bus = Gio.DBusConnection.new_for_address_sync(answer.unpack()[0], flags, None, None)
        self.loop = GLib.MainLoop()

    def turn(self, milliseconds: int = TURN_MS) -> None:
        """Let the bus deliver for a while."""
        GLib.timeout_add(milliseconds, self.loop.quit)
        self.loop.run()

    def ask_all(self, questions: Sequence[Question]) -> list[Any]:
        """Every answer's first value, in the questions' order; True where there is no value."""
        answers: list[Any] = [None] * len(questions)
        waiting = list(range(len(questions)))[::-1]
        open_now = 0

        def arrived(bus: Any, result: Any, place: int) -> None:  # noqa: ANN401
            nonlocal open_now
            open_now -= 1
            try:
                answers[place] = (*bus.call_finish(result).unpack(), True)[0]
            except GLib.Error:
                answers[place] = None
            send()

        def send() -> None:
            nonlocal open_now
            while waiting and open_now < UNDER_WAY:
                place = waiting.pop()
                open_now += 1
                self._send(questions[place], arrived, place)
            if not waiting and not open_now:
                self.loop.quit()

        if questions:
            GLib.idle_add(send)
            self.loop.run()
        return answers

    def _send(self, asked: Question, arrived: Callable[..., None], place: int) -> None:
        words = GLib.Variant(f"({asked.signature})", asked.words) if asked.signature else None
        self.bus.call(
            *(asked.node[0], asked.node[1], asked.face, asked.method, words),
            *(None, Gio.DBusCallFlags.NONE, ANSWER_MS, None, arrived, place),
        )

    def children(self, nodes: Sequence[Node]) -> list[list[Node]]:
        """The nodes below each."""
        found = self.ask_all([Question(node, ACCESSIBLE, "GetChildren") for node in nodes])
        return [[tuple(each) for each in below or ()] for below in found]

    def program(self) -> Node:
        """The program's root, once it has reported itself and shown a window."""
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline:
            self.turn()
            for found in self.children([("org.a11y.atspi.Registry", ROOT)])[0]:
                if self.children([found])[0]:
                    return found
        raise SystemExit("the program did not report itself")


def prop(node: Node, name: str, face: str = ACCESSIBLE) -> Question:
    """A property of a node."""
    return Question(node, PROPERTIES, "Get", (face, name), "ss")
