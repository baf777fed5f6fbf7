"""What lies under the boxes: the processes' regions on the overview and the shared surfaces."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from desktop.core.process.drawing import Region, Surface
from desktop.ui.map.painter import words
from desktop.ui.map.painter.ink import brush, dim, pen
from desktop.ui.map.painter.look import Look
from desktop.ui.map.painter.shapes import qrect
from desktop.ui.theme.contrast import mix
from desktop.ui.theme.fonts import Weight
from desktop.ui.theme.icons import draw_icon
from desktop.ui.theme.palette import SHARED_LANE

TITLE_SIZE = 12.5
RADIUS = 12.0


def draw_region(painter: QPainter, region: Region, lane: str, look: Look) -> None:
    """One process's ground on the overview, with its title at the upper left."""
    colours = look.theme.lane(lane)
    lit = look.lit(lane)
    ground = mix(look.theme.paper, colours.tint, 0.55 if lit else 0.25)
    painter.setPen(pen(mix(colours.line, ground, 0.35 if lit else 0.15), 1.0))
    painter.setBrush(brush(ground))
    area = qrect(region.rect)
    painter.drawRoundedRect(area, RADIUS, RADIUS)
    _title(painter, region.title, area, dim(look.theme.text, ground, lit, 0.6), "")


def draw_surface(painter: QPainter, surface: Surface, look: Look) -> None:
    """A Finsam surface, the same wherever it lies."""
    colours = look.theme.lane(SHARED_LANE)
    painter.setPen(pen(mix(colours.line, colours.tint, 0.7), 1.2))
    painter.setBrush(brush(colours.tint))
    area = qrect(surface.rect)
    painter.drawRoundedRect(area, RADIUS, RADIUS)
    _title(painter, surface.title, area, look.theme.text, "ring")


def title_rect(area: QRectF, title: str) -> QRectF:
    """Where a ground's title stands, for the pointer to find."""
    return QRectF(area.left(), area.top(), words.width(title, TITLE_SIZE, Weight.BOLD) + 40, 26)


def _title(painter: QPainter, title: str, area: QRectF, ink: str, icon: str) -> None:
    left, middle = area.left() + 12, area.top() + 14
    if icon:
        draw_icon(painter, icon, QRectF(left, middle - 8, 16, 16), ink)
        left += 21
    words.write_from(painter, title, QPointF(left, middle), TITLE_SIZE, ink, Weight.BOLD)
