"""Which key asks for what in the map."""

from __future__ import annotations

from enum import Enum, auto
from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from desktop.ui.map.navigation import Direction


class Command(Enum):
    """What a key can ask for besides a direction."""

    OPEN = auto()
    BACK = auto()
    OVERVIEW = auto()
    CLOSER = auto()
    FARTHER = auto()
    FIT = auto()


@cache
def _keys() -> dict[int, Command | Direction]:
    """Made at the first key: naming a ``Qt.Key`` makes all of them, which start cannot wait for."""
    return {
        Qt.Key.Key_Left: Direction.LEFT,
        Qt.Key.Key_Right: Direction.RIGHT,
        Qt.Key.Key_Up: Direction.UP,
        Qt.Key.Key_Down: Direction.DOWN,
        Qt.Key.Key_Return: Command.OPEN,
        Qt.Key.Key_Enter: Command.OPEN,
        Qt.Key.Key_Space: Command.OPEN,
        Qt.Key.Key_Backspace: Command.BACK,
        Qt.Key.Key_Back: Command.BACK,
        Qt.Key.Key_Home: Command.OVERVIEW,
        Qt.Key.Key_Plus: Command.CLOSER,
        Qt.Key.Key_Equal: Command.CLOSER,
        Qt.Key.Key_Minus: Command.FARTHER,
        Qt.Key.Key_0: Command.FIT,
    }


_ALSO_WITH_CONTROL = frozenset({Command.CLOSER, Command.FARTHER, Command.FIT})


def command_of(event: QKeyEvent) -> Command | Direction | None:
    """What the key asks for, or None for the window's own keys."""
    wanted = _keys().get(event.key())
    ignored = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
    held = event.modifiers() & ~ignored
    if held == Qt.KeyboardModifier.NoModifier:
        return wanted
    control = held == Qt.KeyboardModifier.ControlModifier
    return wanted if control and wanted in _ALSO_WITH_CONTROL else None
