"""A line of text that gives way when there is little room."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel

LEAST_WIDTH = 24


class Elided(QLabel):
    """A title that gives way when room is short; the whole of it stands in the tooltip."""

    def __init__(self, tone: str) -> None:
        super().__init__()
        self._whole = ""
        self.setProperty("tone", tone)
        self.setMinimumWidth(LEAST_WIDTH)

    def show_whole(self, text: str) -> None:
        """Show as much of the text as there is room for."""
        self._whole = text
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
        mode = Qt.TextElideMode.ElideRight
        self.setText(
            self.fontMetrics().elidedText(self._whole, mode, max(LEAST_WIDTH, self.width()))
        )
        self.updateGeometry()
