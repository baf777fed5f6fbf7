"""A real, focusable widget over each box, so that keyboards and screen readers meet the map.

Decision, 2026-11-22: an accessible interface made by a Python factory aborts on Python 3.11, and
a graphics scene tells a screen reader nothing; real buttons have role, name, state and action.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop.ui.language import translate


class BoxHandle(QAbstractButton):
    """An invisible button with a box's name. Keys pass on to the map; the mouse never sees it."""

    focused = Signal(str)
    blurred = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.box_id = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def stand_for(self, box_id: str, name: str) -> None:
        """Take a box's place; the handle is used again when the page changes."""
        self.box_id = box_id
        if self.accessibleName() != name:
            self.setAccessibleName(name)

    def say_chosen(self, chosen: bool) -> None:
        """Say also to whom the keyboard is elsewhere that this box is the one in the guide."""
        told = translate("MapBox", "chosen") if chosen else ""
        if self.accessibleDescription() != told:
            self.setAccessibleDescription(told)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint nothing: the canvas below draws the box."""
        del event

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the map answer every key."""
        event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Let the map answer every key."""
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell the map which box has the keyboard."""
        super().focusInEvent(event)
        self.focused.emit(self.box_id)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell the map that the keyboard has left."""
        super().focusOutEvent(event)
        self.blurred.emit()
