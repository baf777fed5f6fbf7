"""Where the titles of the processes' grounds and the shared surfaces stand over the page."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRectF

from desktop.core.process.drawing import Drawing, LaneBand, Region, Surface
from desktop.core.record import record
from desktop.ui.map.painter import words
from desktop.ui.map.painter.shapes import qrect
from desktop.ui.theme.fonts import Weight
from desktop.ui.theme.palette import SHARED_LANE

INSET = 10.0
EDGE = 4.0


@record(frozen=True, slots=True)
class Title:
    """A ground's words, the lane whose colour they have, the process they open, their plate."""

    words: str
    lane: str
    process: str
    place: QRectF


def titles_of(drawing: Drawing, size: float) -> tuple[Title, ...]:
    """Every title, clear of the others; ``size`` is of the letters."""
    return _placed(drawing.regions, drawing.surfaces, drawing.lanes, drawing.width, size)


@lru_cache(maxsize=16)
def _placed(
    regions: tuple[Region, ...],
    surfaces: tuple[Surface, ...],
    lanes: tuple[LaneBand, ...],
    width: float,
    size: float,
) -> tuple[Title, ...]:
    grounds: list[tuple[Region | Surface, str]] = []
    grounds += [(each, lane_at(lanes, each.rect.y + 1)) for each in regions]
    grounds += [(each, SHARED_LANE) for each in surfaces]
    found: list[Title] = []
    for ground, lane in grounds:
        place = _over(qrect(ground.rect), ground.title, size, width - EDGE)
        while any(place.intersects(other.place) for other in found):
            place.translate(0, place.height())
        found.append(Title(ground.title, lane, ground.process, place))
    return tuple(found)


def _over(area: QRectF, title: str, size: float, end: float) -> QRectF:
    """Over the ground's upper left corner, clear of the boxes inside where letters are small."""
    width = words.width(title, size, Weight.BOLD) + size * 1.6
    height = size * 1.7
    top = max(area.top() - height * 0.9, 1.0)
    return QRectF(min(area.left() + INSET, end - width), top, width, height)


def lane_at(lanes: tuple[LaneBand, ...], y: float) -> str:
    """The lane whose band lies there, or ""."""
    for band in lanes:
        if band.rect.y <= y <= band.rect.bottom:
            return band.lane
    return ""
