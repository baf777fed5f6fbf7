"""A process's number on its party's colour."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.ui.theme.worn import theme_of

ROUND = 8.0


class ProcessBadge(QWidget):
    """Decoration beside the title, which says the number too: a screen reader passes it by."""

    def __init__(self, number: int, lane: str) -> None:
        super().__init__()
        self._number = str(number)
        self._lane = lane

    def sizeHint(self) -> QSize:
        """A square that grows with the text."""
        side = self.fontMetrics().height() + 14
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The number on the tab colour."""
        colours = theme_of(self).lane(self._lane)
        side = self.sizeHint().height()
        box = QRectF(0, (self.height() - side) / 2, side, side)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.tab))
        painter.drawRoundedRect(box, ROUND, ROUND)
        font = QFont(self.font())
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(colours.text))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), self._number)
