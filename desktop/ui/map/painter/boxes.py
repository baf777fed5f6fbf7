"""The boxes: six shapes, their numbers, symbols and words."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from desktop.core.process.drawing import Box
from desktop.core.process.model import StepKind
from desktop.ui.map.painter import words
from desktop.ui.map.painter.ink import PILL_HEIGHT, dim, pen, pill, pill_width
from desktop.ui.map.painter.look import Look, is_home
from desktop.ui.map.painter.shapes import hexagon_inset, outline, qrect
from desktop.ui.theme.contrast import mix, qcolor
from desktop.ui.theme.icons import draw_icon
from desktop.ui.theme.palette import LaneColours

EDGE = 1.6
END_EDGE = 2.6
SYMBOL = 17.0
BADGE_TEXT = 11.0


def draw_box(painter: QPainter, box: Box, look: Look) -> None:
    """Draw one box: ground, edge, words, number and symbols."""
    lit = look.lit(box.lane) or bool(box.shared and look.lens == "gemensam")
    colours = _colours(box, look, lit)
    if is_home(box):
        _draw_home(painter, box, look)
        return
    _draw_shape(painter, box, look, colours)
    ink = dim(look.theme.text, look.theme.paper, lit, 0.55)
    draw_lines(painter, box, ink)
    if box.badge:
        draw_badge(painter, box, colours)
    _draw_symbols(painter, box, colours)


def draw_lines(painter: QPainter, box: Box, ink: str) -> None:
    """Write the box's words exactly as broken, centred; nothing is ever left out."""
    step = box.text_size * words.LINE_SPACING
    middle = qrect(box.rect).center()
    top = middle.y() - (len(box.lines) - 1) * step / 2
    for number, line in enumerate(box.lines):
        words.write(painter, line, QPointF(middle.x(), top + number * step), box.text_size, ink)


def badge_rect(box: Box) -> QRectF:
    """Where the number stands: over the upper left corner of the outline."""
    left = box.rect.x - 7
    if box.kind is StepKind.DECISION:
        left = box.rect.x + hexagon_inset(box.rect) - 12
    elif box.kind in (StepKind.START, StepKind.END):
        left = box.rect.x + 4
    return QRectF(left, box.rect.y - PILL_HEIGHT / 2, pill_width(box.badge), PILL_HEIGHT)


def draw_badge(painter: QPainter, box: Box, colours: LaneColours) -> None:
    """Draw the printed number on its pill."""
    area = badge_rect(box)
    pill(
        painter,
        QPointF(area.left(), area.center().y()),
        box.badge,
        (colours.tab, colours.text, colours.line),
    )


def symbol_rects(box: Box) -> tuple[tuple[str, QRectF], ...]:
    """The symbols on the lower right corner, from the right: icon name and place."""
    names = [] if is_home(box) else ["subprocess"] if box.opens else []
    if box.kind is StepKind.COLLABORATION:
        names.append("people")
    right = box.rect.right + 5
    if box.kind in (StepKind.START, StepKind.END, StepKind.DECISION):
        right = box.rect.right - hexagon_inset(box.rect) + 6
    top = box.rect.bottom - SYMBOL / 2
    return tuple(
        (name, QRectF(right - SYMBOL - at * (SYMBOL + 2), top, SYMBOL, SYMBOL))
        for at, name in enumerate(names)
    )


def _colours(box: Box, look: Look, lit: bool) -> LaneColours:
    colours = look.colours(box)
    if lit:
        return colours
    theme = look.theme
    return LaneColours(
        tab=mix(colours.tab, theme.paper, 0.35),
        text=theme.text,
        tint=colours.tint,
        line=mix(colours.line, theme.paper, 0.4),
    )


def _draw_shape(painter: QPainter, box: Box, look: Look, colours: LaneColours) -> None:
    theme = look.theme
    ground = theme.paper
    if box.id in look.marks.current:
        ground = theme.accent_tint
    elif box.id == look.hovered:
        ground = mix(colours.line, theme.paper, 0.08)
    edge = END_EDGE if box.kind is StepKind.END else EDGE
    if box.kind is StepKind.COLLABORATION:
        painter.setPen(pen(colours.line, 1.0))
        painter.setBrush(qcolor(mix(colours.line, theme.paper, 0.25)))
        painter.drawPath(outline(box).translated(3.5, 3.5))
    painter.setPen(pen(colours.line, edge + 0.8 if box.id == look.hovered else edge))
    painter.setBrush(qcolor(ground))
    painter.drawPath(outline(box))
    if box.kind is StepKind.SUBPROCESS:
        painter.setPen(pen(colours.line, 0.9))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(outline(box, -3.5))


def _draw_symbols(painter: QPainter, box: Box, colours: LaneColours) -> None:
    for name, area in symbol_rects(box):
        painter.setPen(pen(colours.line, 1.0))
        painter.setBrush(qcolor(colours.tab))
        painter.drawRoundedRect(area, 5, 5)
        drawn = "forward-up" if name == "subprocess" else name
        draw_icon(painter, drawn, area.adjusted(2, 2, -2, -2), colours.text)


def _draw_home(painter: QPainter, box: Box, look: Look) -> None:
    theme = look.theme
    area = qrect(box.rect)
    colour = theme.accent if box.id == look.hovered else theme.text_quiet
    painter.setPen(pen(colour, EDGE))
    painter.setBrush(qcolor(theme.accent_tint if box.id == look.hovered else theme.paper))
    radius = min(area.height(), area.width()) / 2
    painter.drawRoundedRect(area, radius, radius)
    side = min(area.height(), area.width()) * 0.6
    spot = QRectF(area.center().x() - side / 2, area.center().y() - side / 2, side, side)
    draw_icon(painter, "home", spot, colour)
