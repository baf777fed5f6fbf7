"""What lies under the pointer: a box, its symbol, or the ground of a process."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from desktop.core.process.drawing import Box, Drawing
from desktop.ui.map.painter.boxes import symbol_rects
from desktop.ui.map.painter.grounds import title_rect
from desktop.ui.map.painter.look import is_home
from desktop.ui.map.painter.shapes import outline, qrect

MARGIN = 3.0
"""How far outside its edge a box still answers, in units."""


@dataclass(frozen=True, slots=True)
class Pointed:
    """``box`` is a box id or ""; ``opens`` the process that the place leads to, or "".

    ``at_once`` is true where a single click opens: on a symbol, the home box or a ground's title.
    """

    box: str = ""
    opens: str = ""
    at_once: bool = False


NOTHING = Pointed()


def point_at(drawing: Drawing, place: QPointF) -> Pointed:
    """What the drawing has at a place given in its own units; the topmost wins."""
    for box in reversed(drawing.boxes):
        if any(area.contains(place) for name, area in symbol_rects(box) if name == "subprocess"):
            return Pointed(box.id, box.opens, at_once=True)
        if _near(box, place) and outline(box, MARGIN).contains(place):
            return Pointed(box.id, box.opens, at_once=is_home(box))
    return _ground_at(drawing, place)


def _near(box: Box, place: QPointF) -> bool:
    return qrect(box.rect).adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN).contains(place)


def _ground_at(drawing: Drawing, place: QPointF) -> Pointed:
    grounds = [(s.rect, s.title, s.process) for s in drawing.surfaces]
    grounds += [(r.rect, r.title, r.process) for r in drawing.regions]
    for rect, title, process in grounds:
        area = qrect(rect)
        if process != drawing.page and area.contains(place):
            on_title: QRectF = title_rect(area, title)
            return Pointed("", process, at_once=on_title.contains(place))
    return NOTHING
