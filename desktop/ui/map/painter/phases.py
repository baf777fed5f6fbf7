"""The view by phases: columns with their names, and where parties meet brought out."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPolygonF

from desktop.core.process.drawing import Box, Drawing, PhaseBand
from desktop.core.process.model import PROCESS_PREFIX
from desktop.ui.map.painter import words
from desktop.ui.map.painter.bands import fitting_name
from desktop.ui.map.painter.ink import dim, flood, pen
from desktop.ui.map.painter.look import Look
from desktop.ui.map.painter.shapes import outline
from desktop.ui.theme.contrast import qcolor
from desktop.ui.theme.palette import SHARED_LANE, Theme

GUTTER = 5.0
"""The clear strip between two phases, in units."""
LINE = 9.0
"""The line that joins a meeting's boxes, in units: no arrow is as broad."""
RING, RING_GAP = 3.2, 2.4
POINT = 9.0
"""How far a phase's head points into the next."""
HEAD_AIR = 3.0


def meeting_colour(theme: Theme) -> str:
    """What meetings are drawn in: the colour that the parties share."""
    return theme.lane(SHARED_LANE).line


def met_in(drawing: Drawing) -> frozenset[str]:
    """The boxes where parties meet, by id; empty outside the view by phases."""
    return frozenset(box for meeting in drawing.meetings for box in meeting.boxes)


def between(drawing: Drawing) -> frozenset[tuple[str, str]]:
    """The arrows from a meeting to another party, by the ids of their ends."""
    met, lanes = met_in(drawing), {box.id: box.lane for box in drawing.boxes}
    return frozenset(
        (arrow.source, arrow.target)
        for arrow in drawing.arrows
        if arrow.source in met
        and lanes[arrow.source] != lanes[arrow.target]
        and (arrow.target in met or arrow.target.startswith(PROCESS_PREFIX))
    )


def draw_gutters(painter: QPainter, drawing: Drawing, look: Look, area: QRectF) -> None:
    """Part the phases from each other through every lane."""
    top = drawing.head
    bottom = max(band.rect.bottom for band in drawing.lanes)
    for band in drawing.phases[1:]:
        strip = QRectF(band.rect.x - GUTTER / 2, top, GUTTER, bottom - top).intersected(area)
        if not strip.isEmpty():
            flood(painter, strip, look.theme.window)


def draw_lines(painter: QPainter, drawing: Drawing, look: Look) -> None:
    """Join the boxes of each meeting, from lane to lane."""
    lanes = {box.id: box.lane for box in drawing.boxes}
    for meeting in drawing.meetings:
        if meeting.line is not None:
            lit = any(look.lit(lanes[box]) for box in meeting.boxes)
            colour = dim(meeting_colour(look.theme), look.theme.window, lit)
            first, last = meeting.line
            painter.setPen(pen(colour, LINE))
            painter.drawLine(QPointF(*first), QPointF(*last))


def draw_meeting(painter: QPainter, box: Box, look: Look) -> None:
    """Ring a box where parties meet."""
    colour = dim(meeting_colour(look.theme), look.theme.window, look.lit(box.lane))
    painter.setBrush(qcolor(look.theme.paper))
    painter.setPen(pen(colour, RING))
    painter.drawPath(outline(box, RING_GAP))


def draw_heads(painter: QPainter, drawing: Drawing, look: Look) -> None:
    """The phases' names over their columns, on paper and in pictures."""
    height = drawing.head - HEAD_AIR
    places = [QRectF(band.rect.x, 0.0, band.rect.w, height) for band in drawing.phases]
    paint_heads(painter, zip(drawing.phases, places, strict=True), look.theme)


def paint_heads(
    painter: QPainter,
    heads: Iterable[tuple[PhaseBand, QRectF]],
    theme: Theme,
    least: float = 0.0,
) -> None:
    """Paint each name on an arrow's head into its area; without room, its number in the row.

    Areas no wider than ``least`` stay empty.
    """
    for number, (band, area) in enumerate(heads, 1):
        if area.width() <= least:
            continue
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(qcolor(theme.pressed))
        painter.drawPolygon(_chevron(area, pointed_in=number > 1))
        _write(painter, band.name, number, area, theme)


def _write(painter: QPainter, name: str, number: int, area: QRectF, theme: Theme) -> None:
    room = area.width() - 3 * POINT
    lines, size = fitting_name(name, room, area.height())
    shown = lines or (str(number),)
    middle = area.center() + QPointF(POINT / 2, 0)
    for place, line in enumerate(shown):
        down = (place - (len(shown) - 1) / 2) * size * 1.15
        words.write(painter, line, middle + QPointF(0, down), size, theme.text)


def _chevron(area: QRectF, *, pointed_in: bool) -> QPolygonF:
    left, right, middle = area.left(), area.right() - 2, area.center().y()
    corners = [
        QPointF(left, area.top()),
        QPointF(right, area.top()),
        QPointF(right + POINT, middle),
        QPointF(right, area.bottom()),
        QPointF(left, area.bottom()),
    ]
    return QPolygonF([*corners, QPointF(left + POINT, middle)] if pointed_in else corners)
