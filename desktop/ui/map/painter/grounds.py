"""What lies under the boxes: the processes' regions on the overview and the shared surfaces."""

from __future__ import annotations

from PySide6.QtGui import QPainter

from desktop.core.process.drawing import Region, Surface
from desktop.ui.map.painter import words
from desktop.ui.map.painter.ink import pen
from desktop.ui.map.painter.look import Look
from desktop.ui.map.painter.shapes import qrect
from desktop.ui.map.painter.titles import Title
from desktop.ui.theme.contrast import mix, qcolor
from desktop.ui.theme.fonts import Weight
from desktop.ui.theme.palette import SHARED_LANE

RADIUS = 12.0


def draw_region(painter: QPainter, region: Region, lane: str, look: Look) -> None:
    """One process's ground on the overview, with its title at the upper left."""
    colours = look.theme.lane(lane)
    lit = look.lit(lane)
    ground = mix(look.theme.paper, colours.tint, 0.55 if lit else 0.25)
    painter.setPen(pen(mix(colours.line, ground, 0.35 if lit else 0.15), 1.0))
    painter.setBrush(qcolor(ground))
    area = qrect(region.rect)
    painter.drawRoundedRect(area, RADIUS, RADIUS)


def draw_surface(painter: QPainter, surface: Surface, look: Look) -> None:
    """A Finsam surface, the same wherever it lies."""
    colours = look.theme.lane(SHARED_LANE)
    painter.setPen(pen(mix(colours.line, colours.tint, 0.7), 1.2))
    painter.setBrush(qcolor(colours.tint))
    painter.drawRoundedRect(qrect(surface.rect), RADIUS, RADIUS)


def draw_title(painter: QPainter, title: Title, look: Look) -> None:
    """Write a ground's title on a plate, so that arrows behind it do not cross the words."""
    theme, size = look.theme, look.title_size
    lit = look.lit(title.lane)
    line = theme.lane(title.lane).line
    painter.setPen(pen(line if lit else mix(line, theme.paper, 0.4), size / 12))
    painter.setBrush(qcolor(theme.paper))
    painter.drawRoundedRect(title.place, title.place.height() / 2, title.place.height() / 2)
    ink = theme.text if lit else theme.text_quiet
    words.write(painter, title.words, title.place.center(), size, ink, Weight.BOLD)
