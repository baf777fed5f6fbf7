"""A line of text that gives way when there is little room."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel

LEAST_WIDTH = 24


class Elided(QLabel):
    """A title that gives way when room is short; the whole of it stands in the tooltip.

    It takes the longest of its wordings that fits, and is cut only when not even the last does.
    """

    def __init__(self, tone: str) -> None:
        super().__init__()
        self._whole = ""
        self._shorter: tuple[str, ...] = ()
        self.setProperty("tone", tone)
        self.setMinimumWidth(LEAST_WIDTH)

    def show_whole(self, text: str, *shorter: str) -> None:
        """Show as much of the text as there is room for; ``shorter`` says it in fewer words."""
        self._whole, self._shorter = text, shorter
        self.setToolTip(text)
        self.setAccessibleName(text)
        self._fit()

    def sizeHint(self) -> QSize:
        """As wide as the whole text."""
        width = self.fontMetrics().horizontalAdvance(self._whole) + 8
        return QSize(width, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the text to the new width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        metrics, room = self.fontMetrics(), max(LEAST_WIDTH, self.width())
        wordings = (self._whole, *self._shorter)
        fitting = (each for each in wordings if metrics.horizontalAdvance(each) <= room)
        chosen = next(fitting, wordings[-1])
        self.setText(metrics.elidedText(chosen, Qt.TextElideMode.ElideRight, room))
        self.updateGeometry()
