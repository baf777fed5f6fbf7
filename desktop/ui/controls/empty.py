"""What a page shows while there is nothing to show: a picture, a sentence, and what to do first."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui.controls.basic import GRID, label
from desktop.ui.theme import text_size
from desktop.ui.theme.icons import draw_icon

READABLE_WIDTH = 500
MEDAL, PICTURE = 64, 28
"""Pixels at 100 %: the round ground and the icon on it."""
GROUND_ALPHA = 30


class EmptyState(QWidget):
    """Calm and in the middle; ``button`` is the one way on, or None where there is none."""

    def __init__(
        self, icon_name: str, heading: str, words: str, button: QPushButton | None = None
    ) -> None:
        super().__init__()
        self.picture = icon_name
        self.heading = label(heading, "heading")
        self.words = label(words, "quiet")
        self.button = button
        middle = QWidget()
        middle.setMaximumWidth(READABLE_WIDTH)
        inner = QVBoxLayout(middle)
        inner.setContentsMargins(0, 5 * GRID, 0, 5 * GRID)
        inner.setSpacing(GRID)
        inner.addWidget(_Medal(icon_name), 0, Qt.AlignmentFlag.AlignHCenter)
        inner.addSpacing(GRID)
        for part in (self.heading, self.words):
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            inner.addWidget(part)
        if button is not None:
            inner.addSpacing(GRID)
            inner.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addStretch(1)
        outer.addWidget(middle, 100)
        outer.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)


class _Medal(QWidget):
    """An icon on a round ground, in the accent of the theme it stands in."""

    def __init__(self, icon_name: str) -> None:
        super().__init__()
        self._icon_name = icon_name
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As large as the text makes small parts."""
        return QSize(text_size.part(MEDAL), text_size.part(MEDAL))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground and the icon."""
        accent = self.palette().color(QPalette.ColorRole.Accent)
        ground = QColor(accent)
        ground.setAlpha(GROUND_ALPHA)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        area = QRectF(self.rect())
        painter.drawEllipse(area)
        side = area.width() * PICTURE / MEDAL
        spot = QRectF(0, 0, side, side)
        spot.moveCenter(area.center())
        draw_icon(painter, self._icon_name, spot, accent.name())
