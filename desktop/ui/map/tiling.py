"""A poster over several sheets: where each sheet begins, and the marks to glue them by."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from desktop.ui.language import translate
from desktop.ui.map.painter import words
from desktop.ui.theme import on_paper
from desktop.ui.theme.contrast import qcolor
from desktop.ui.theme.fonts import Weight

POSTER_OVERLAP = 28.0
"""How far a poster's sheets overlap, in points, for gluing."""
TEXT_SIZE = 8.0
TICK = 14.0
STROKE = 0.8

Size = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Tile:
    """One sheet of a poster of ``count`` by ``count``, counted from 0 at the upper left."""

    column: int
    row: int
    count: int

    def corner(self, sheet: Size) -> Size:
        """Where it begins on the whole picture, in points."""
        return self.column * (sheet[0] - POSTER_OVERLAP), self.row * (sheet[1] - POSTER_OVERLAP)


def tiles_of(count: int) -> tuple[Tile, ...]:
    """Every sheet of a poster, row by row."""
    return tuple(Tile(column, row, count) for row in range(count) for column in range(count))


def seams(tile: Tile, sheet: Size) -> tuple[tuple[QPointF, QPointF], ...]:
    """The lines on a sheet to which its neighbours' edges are laid.

    They run through the middle of the overlap, so that both sheets show the same line.
    """
    width, height = sheet
    inset, last = POSTER_OVERLAP / 2, tile.count - 1
    xs = [inset] * (tile.column > 0) + [width - inset] * (tile.column < last)
    ys = [inset] * (tile.row > 0) + [height - inset] * (tile.row < last)
    upright = [(QPointF(x, 0), QPointF(x, height)) for x in xs]
    level = [(QPointF(0, y), QPointF(width, y)) for y in ys]
    return (*upright, *level)


def draw_seams(painter: QPainter, tile: Tile, sheet: Size, *, mono: bool) -> None:
    """Mark the overlap with broken lines and firm ends, and say which sheet this is."""
    colour = on_paper.SEAM_IN_MONO if mono else on_paper.SEAM
    for start, end in seams(tile, sheet):
        broken = QPen(qcolor(colour), STROKE, Qt.PenStyle.DashLine)
        painter.setPen(broken)
        painter.drawLine(start, end)
        painter.setPen(QPen(qcolor(colour), 2 * STROKE))
        for here, there in ((start, end), (end, start)):
            painter.drawLine(here, _towards(here, there))
    _name(painter, tile, sheet, colour)


def _towards(start: QPointF, goal: QPointF) -> QPointF:
    whole = max(abs(goal.x() - start.x()), abs(goal.y() - start.y()), 1.0)
    return start + (goal - start) * (TICK / whole)


def _name(painter: QPainter, tile: Tile, sheet: Size, colour: str) -> None:
    """Beyond the seam, where the neighbour comes to lie: nothing of the drawing is lost."""
    text = translate("MapSheet", "Row {row}, column {column}: glue edge to edge along the line")
    text = text.format(row=tile.row + 1, column=tile.column + 1)
    width = words.width(text, TEXT_SIZE, Weight.REGULAR)
    height = TEXT_SIZE * 1.4
    top = sheet[1] - height - 1 if tile.row < tile.count - 1 else 1.0
    plate = QRectF(TICK * 2, top, width + 8, height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(qcolor(on_paper.SHEET))
    painter.drawRect(plate)
    words.write(painter, text, plate.center(), TEXT_SIZE, colour, Weight.REGULAR)
