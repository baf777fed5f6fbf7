"""What lies under the pointer: a box, its symbol, or the ground of a process."""

from __future__ import annotations

from PySide6.QtCore import QPointF

from desktop.core.process.drawing import Box, Drawing, Rect
from desktop.core.record import record
from desktop.ui.map.painter.boxes import symbol_rects
from desktop.ui.map.painter.look import TITLE_SIZE, is_home
from desktop.ui.map.painter.shapes import outline, qrect
from desktop.ui.map.painter.titles import titles_of

MARGIN = 3.0
"""How far outside its edge a box still answers, in units."""


@record(frozen=True, slots=True)
class Pointed:
    """``box`` is a box id or ""; ``opens`` the process that the place leads to, or "".

    ``at_once`` is true where a single click opens: on a symbol, the home box or a ground's title.
    """

    box: str = ""
    opens: str = ""
    at_once: bool = False


NOTHING = Pointed()


def point_at(drawing: Drawing, place: QPointF, title_size: float = TITLE_SIZE) -> Pointed:
    """What the drawing has at a place given in its own units; the topmost wins.

    Titles larger than usual lie over the boxes, as the painter draws them.
    """
    title = _title_at(drawing, place, title_size)
    if title_size > TITLE_SIZE and title is not NOTHING:
        return title
    for box in reversed(drawing.boxes):
        if any(area.contains(place) for name, area in symbol_rects(box) if name == "subprocess"):
            return Pointed(box.id, box.opens, at_once=True)
        if _near(box, place) and outline(box, MARGIN).contains(place):
            return Pointed(box.id, box.opens, at_once=is_home(box))
    return _ground_at(drawing, place) if title is NOTHING else title


def _near(box: Box, place: QPointF) -> bool:
    return qrect(box.rect).adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN).contains(place)


def _grounds(drawing: Drawing) -> list[tuple[Rect, str]]:
    grounds = [(each.rect, each.process) for each in drawing.surfaces]
    grounds += [(each.rect, each.process) for each in drawing.regions]
    return [ground for ground in grounds if ground[1] != drawing.page]


def _title_at(drawing: Drawing, place: QPointF, size: float) -> Pointed:
    for title in titles_of(drawing, size):
        if title.process != drawing.page and title.place.contains(place):
            return Pointed("", title.process, at_once=True)
    return NOTHING


def _ground_at(drawing: Drawing, place: QPointF) -> Pointed:
    for rect, process in _grounds(drawing):
        if qrect(rect).contains(place):
            return Pointed("", process)
    return NOTHING
