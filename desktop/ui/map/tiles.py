"""The page in painted squares, so that panning copies pixels instead of drawing every box again.

Decision, 2026-11-22: what lies over the map (lane tabs, mini-map) keeps Qt from moving the pixels
of a scrolled view itself, so every frame painted the whole view: 34 ms for the overview.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from math import ceil, floor

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPixmap

SIDE = 384
"""A square's side in logical pixels: a whole number of pixels at every usual scaling."""
MOST_PIXELS = 24_000_000
"""What all squares together may hold: about 96 MB."""

Square = tuple[int, int]
Paint = Callable[[QPainter, QRectF], None]


class Tiles:
    """Squares of one page in one look at one zoom; anything else needs new ones.

    ``paint`` draws a rectangle of the canvas, given in logical pixels, in the canvas's own place.
    """

    def __init__(self, paint: Paint, ratio: float) -> None:
        self._paint = paint
        self.ratio = ratio
        self._squares: OrderedDict[Square, QPixmap] = OrderedDict()
        self._most = max(1, int(MOST_PIXELS / (SIDE * ratio) ** 2))

    def draw(self, painter: QPainter, exposed: QRectF) -> None:
        """Copy what is exposed; squares never seen before are painted first."""
        columns = range(floor(exposed.left() / SIDE), ceil(exposed.right() / SIDE))
        rows = range(floor(exposed.top() / SIDE), ceil(exposed.bottom() / SIDE))
        for row in rows:
            for column in columns:
                place = QPointF(column * SIDE, row * SIDE)
                painter.drawPixmap(place, self._square((column, row)))

    def _square(self, square: Square) -> QPixmap:
        found = self._squares.get(square)
        if found is None:
            found = self._squares[square] = self._painted(square)
        self._squares.move_to_end(square)
        if len(self._squares) > self._most:
            self._squares.popitem(last=False)
        return found

    def _painted(self, square: Square) -> QPixmap:
        pixels = ceil(SIDE * self.ratio)
        made = QPixmap(pixels, pixels)
        made.setDevicePixelRatio(self.ratio)
        corner = QPointF(square[0] * SIDE, square[1] * SIDE)
        painter = QPainter(made)
        painter.translate(-corner)
        self._paint(painter, QRectF(corner.x(), corner.y(), SIDE, SIDE))
        painter.end()
        return made
