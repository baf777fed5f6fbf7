"""A laid-out page as plain data, in the shape that ``map OUT.json`` promises."""

from __future__ import annotations

from typing import Any

from desktop.core.process.drawing import Box, Drawing, DrawnArrow, LaneBand, Rect

Plain = dict[str, Any]


def to_json(drawing: Drawing) -> Plain:
    """The page's lanes, boxes and arrows; one unit is one point at 100 %, y runs downward."""
    return {
        "page": drawing.page,
        "width": _round(drawing.width),
        "height": _round(drawing.height),
        "lanes": [_lane(lane) for lane in drawing.lanes],
        "boxes": [_box(box) for box in drawing.boxes],
        "arrows": [_arrow(arrow) for arrow in drawing.arrows],
    }


def _lane(band: LaneBand) -> Plain:
    return {"id": band.lane, **_rectangle(band.rect)}


def _box(box: Box) -> Plain:
    return {"id": box.id, "lane": box.lane, **_rectangle(box.rect)}


def _arrow(arrow: DrawnArrow) -> Plain:
    label = arrow.label_rect
    return {
        "from": arrow.source,
        "to": arrow.target,
        "label": arrow.label,
        "label_box": None if label is None else list(_rectangle(label).values()),
        "points": [[_round(x), _round(y)] for x, y in arrow.points],
    }


def _rectangle(rect: Rect) -> dict[str, float]:
    return {"x": _round(rect.x), "y": _round(rect.y), "w": _round(rect.w), "h": _round(rect.h)}


def _round(value: float) -> float:
    return round(value, 3)
