"""The calm sheet in the middle of an empty window that first run and lock share."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from desktop.ui.controls.basic import GRID, fill, scrolled

SHEET_WIDTH = 480


class Sheet(QWidget):
    """One card, centred, that scrolls when the window is low. Shows nothing of any case."""

    def __init__(self, *parts: QWidget | QLayout, width: int = SHEET_WIDTH) -> None:
        super().__init__()
        card = QFrame()
        card.setProperty("card", "true")
        card.setFixedWidth(width)
        inner = QVBoxLayout(card)
        inner.setContentsMargins(4 * GRID, 4 * GRID, 4 * GRID, 4 * GRID)
        inner.setSpacing(2 * GRID)
        fill(inner, *parts)
        ground = QWidget()
        ground.setProperty("page", "true")
        centre = QVBoxLayout(ground)
        centre.setContentsMargins(GRID, 3 * GRID, GRID, 3 * GRID)
        centre.addStretch(1)
        middle = QHBoxLayout()  # an alignment would ignore how high wrapped words get
        middle.addStretch(1)
        middle.addWidget(card)
        middle.addStretch(1)
        centre.addLayout(middle)
        centre.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(ground))
