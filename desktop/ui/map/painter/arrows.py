"""The arrows: rounded routes, filled heads for what the text gives, open heads for our reading."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from desktop.core.process.drawing import Drawing, DrawnArrow
from desktop.ui.map.painter import shapes, words
from desktop.ui.map.painter.ink import dim, pen
from desktop.ui.map.painter.look import Look
from desktop.ui.theme.contrast import qcolor

LABEL_TEXT = 11.0
LABEL_RADIUS = 4.0
THIN, THICK = 1.5, 2.4
HALO = 4.0
"""How much wider the white under an arrow is where hatches run."""


def draw_arrow(painter: QPainter, arrow: DrawnArrow, look: Look, lit: bool) -> None:
    """Draw one arrow's line, without head and label."""
    if len(arrow.points) < 2:
        return
    colour, width = _stroke(arrow, look)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if look.mono:
        painter.setPen(pen(look.theme.paper, width + HALO))
        painter.drawPath(shapes.route(arrow.points))
    painter.setPen(pen(dim(colour, look.theme.window, lit), width))
    painter.drawPath(shapes.route(arrow.points))


def draw_head(painter: QPainter, arrow: DrawnArrow, look: Look, lit: bool) -> None:
    """Draw the head: filled where the text gives the arrow, open where we read it so."""
    barbs = shapes.head(arrow.points) if len(arrow.points) > 1 else None
    if barbs is None or barbs.isEmpty():
        return
    colour = dim(_stroke(arrow, look)[0], look.theme.window, lit)
    painter.setPen(pen(colour, 1.2))
    painter.setBrush(qcolor(colour if arrow.given else look.theme.paper))
    painter.drawPolygon(barbs)


def draw_label(painter: QPainter, arrow: DrawnArrow, look: Look, lit: bool) -> None:
    """Write the arrow's word on a small chip, whole, in the room the layout gave it."""
    if arrow.label_rect is None or not arrow.label:
        return
    theme = look.theme
    area = shapes.qrect(arrow.label_rect)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(qcolor(theme.paper))
    painter.drawRoundedRect(area.adjusted(1.5, 0, -1.5, 0), LABEL_RADIUS, LABEL_RADIUS)
    ink = dim(theme.text, theme.paper, lit, 0.55)
    size, lines = label_size(arrow), label_lines(arrow)
    top = area.center().y() - (len(lines) - 1) * size * words.LINE_SPACING / 2
    for number, line in enumerate(lines):
        place = QPointF(area.center().x(), top + number * size * words.LINE_SPACING)
        words.write(painter, line, place, size, ink)


def reach_of_arrow(arrow: DrawnArrow) -> QRectF:
    """Everything an arrow may paint on: its line, its head and its word."""
    line = shapes.span(arrow.points)
    return line if arrow.label_rect is None else line.united(shapes.qrect(arrow.label_rect))


def label_lines(arrow: DrawnArrow) -> tuple[str, ...]:
    """The arrow's word as broken by the layout."""
    return arrow.label_lines or (arrow.label,)


def label_size(arrow: DrawnArrow) -> float:
    """The type size of an arrow's word in the room it has; 0 where it has none."""
    if arrow.label_rect is None or not arrow.label:
        return 0.0
    lines = label_lines(arrow)
    widest = max(words.width(line, 1.0) for line in lines)
    across = (arrow.label_rect.w - 4) / max(widest, 0.1)
    return min(LABEL_TEXT, arrow.label_rect.h / (len(lines) * 1.15), across)


def drawing_order(drawing: Drawing, look: Look) -> list[DrawnArrow]:
    """The quiet arrows first, so that the case's way and the selection lie on top."""
    return sorted(drawing.arrows, key=lambda arrow: _rank(arrow, look))


def walked(arrow: DrawnArrow, look: Look) -> bool:
    """Whether the open case has gone this way."""
    visited, current = look.marks.visited, look.marks.current
    return arrow.source in visited and (arrow.target in visited or arrow.target in current)


def _rank(arrow: DrawnArrow, look: Look) -> int:
    if look.selected and look.selected in (arrow.source, arrow.target):
        return 3
    return 2 if walked(arrow, look) else int(arrow.given)


def _stroke(arrow: DrawnArrow, look: Look) -> tuple[str, float]:
    theme = look.theme
    if look.selected and arrow.source == look.selected:
        return theme.accent, THICK
    if walked(arrow, look):
        return theme.done, THICK
    if (arrow.source, arrow.target) in look.between:
        return theme.text, THICK
    return (theme.arrow if arrow.given else theme.arrow_read), THIN
