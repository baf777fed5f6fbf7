"""Small strokes every layer shares: pens, pills with words, dimmed colours."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from desktop.ui.map.painter import words
from desktop.ui.theme.contrast import mix, qcolor
from desktop.ui.theme.fonts import Weight
from desktop.ui.theme.icons import draw_icon

DIMMED_LINE = 0.32
DIMMED_TEXT = 0.55
PILL_HEIGHT = 16.0
PILL_TEXT = 11.0


@lru_cache(maxsize=512)
def pen(colour: str, width: float) -> QPen:
    """A round pen. Shared: never change it in place."""
    made = QPen(qcolor(colour), width)
    made.setCapStyle(Qt.PenCapStyle.RoundCap)
    made.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return made


def flood(painter: QPainter, area: QRectF, colour: str) -> None:
    """Fill an area without an edge.

    As ``fillRect``, whose first call makes PySide build every gradient preset (3 ms of the start).
    """
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(qcolor(colour))
    painter.drawRect(area)


def dim(colour: str, ground: str, lit: bool, share: float = DIMMED_LINE) -> str:
    """The colour itself where lit, else what is left of it on its ground."""
    return colour if lit else mix(colour, ground, share)


def pill_width(text: str, icon: bool = False) -> float:
    """How wide a pill with this word becomes."""
    inner = words.width(text, PILL_TEXT, Weight.SEMIBOLD)
    return max(inner + (12 if icon else 0) + 12, 22.0 if text else PILL_HEIGHT)


def pill(
    painter: QPainter,
    left_middle: QPointF,
    text: str,
    colours: tuple[str, str, str],
    icon: str = "",
) -> QRectF:
    """A small pill with a word and perhaps an icon; ``colours`` are ground, words, edge."""
    ground, ink, edge = colours
    area = QRectF(
        left_middle.x(),
        left_middle.y() - PILL_HEIGHT / 2,
        pill_width(text, bool(icon)),
        PILL_HEIGHT,
    )
    painter.setPen(pen(edge, 1.0))
    painter.setBrush(qcolor(ground))
    painter.drawRoundedRect(area, PILL_HEIGHT / 2, PILL_HEIGHT / 2)
    if not icon:
        words.write(painter, text, area.center(), PILL_TEXT, ink)
        return area
    side = 11.0
    spot = QRectF(area.left() + (4.5 if text else 2.5), left_middle.y() - side / 2, side, side)
    draw_icon(painter, icon, spot, ink)
    words.write_from(painter, text, QPointF(spot.right() + 2.5, left_middle.y()), PILL_TEXT, ink)
    return area
