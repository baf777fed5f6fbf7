"""The outlines of boxes and arrows as paths, worked out once for each rectangle or route."""

from __future__ import annotations

from functools import lru_cache
from math import hypot

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF

from desktop.core.process.drawing import PILL_RADIUS, Box, Point, Rect
from desktop.core.process.model import StepKind

CORNER_RADIUS = 8.0
ARROW_RADIUS = 6.0
HEAD_LENGTH = 8.0
HEAD_WIDTH = 7.5
HEXAGON_SHARE = 0.28
"""How far a hexagon's side corners reach in, as a share of its height."""

_PILL = (StepKind.START, StepKind.END)


def qrect(rect: Rect) -> QRectF:
    """The same rectangle for Qt."""
    return QRectF(rect.x, rect.y, rect.w, rect.h)


def outline(box: Box, grow: float = 0.0) -> QPainterPath:
    """The box's outline, ``grow`` units outside its edge (negative: inside)."""
    return _outline(box.kind, box.rect, grow)


def hexagon_inset(rect: Rect) -> float:
    """How far in from the left edge a hexagon's upper corner stands."""
    return min(rect.h * HEXAGON_SHARE, rect.w / 4)


@lru_cache(maxsize=4096)
def _outline(kind: StepKind, rect: Rect, grow: float) -> QPainterPath:
    area = qrect(rect).adjusted(-grow, -grow, grow, grow)
    path = QPainterPath()
    if kind is StepKind.DECISION:
        path.addPolygon(_hexagon(area, hexagon_inset(rect) + grow * 0.4))
        path.closeSubpath()
    elif kind in _PILL:
        radius = min(area.height() / 2, area.width() / 2, PILL_RADIUS + max(grow, 0.0))
        path.addRoundedRect(area, radius, radius)
    else:
        radius = max(CORNER_RADIUS + grow, 2.0)
        path.addRoundedRect(area, radius, radius)
    return path


def _hexagon(area: QRectF, inset: float) -> QPolygonF:
    middle = area.center().y()
    return QPolygonF(
        [
            QPointF(area.left(), middle),
            QPointF(area.left() + inset, area.top()),
            QPointF(area.right() - inset, area.top()),
            QPointF(area.right(), middle),
            QPointF(area.right() - inset, area.bottom()),
            QPointF(area.left() + inset, area.bottom()),
        ]
    )


@lru_cache(maxsize=4096)
def route(points: tuple[Point, ...]) -> QPainterPath:
    """The arrow's line with rounded corners; it stops inside its head."""
    path = QPainterPath(QPointF(*points[0]))
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        radius = min(ARROW_RADIUS, _length(before, corner) / 2, _length(corner, after) / 2)
        path.lineTo(_towards(corner, before, radius))
        path.quadTo(QPointF(*corner), _towards(corner, after, radius))
    end, before_end = points[-1], points[-2]
    path.lineTo(_towards(end, before_end, min(HEAD_LENGTH - 1, _length(end, before_end))))
    return path


@lru_cache(maxsize=4096)
def head(points: tuple[Point, ...]) -> QPolygonF:
    """The arrow's head: tip first, then its two barbs."""
    tip, before = points[-1], next((p for p in reversed(points[:-1]) if p != points[-1]), None)
    if before is None:
        return QPolygonF()
    length = _length(tip, before)
    along = ((before[0] - tip[0]) / length, (before[1] - tip[1]) / length)
    foot = (tip[0] + along[0] * HEAD_LENGTH, tip[1] + along[1] * HEAD_LENGTH)
    aside = (-along[1] * HEAD_WIDTH / 2, along[0] * HEAD_WIDTH / 2)
    return QPolygonF(
        [
            QPointF(*tip),
            QPointF(foot[0] + aside[0], foot[1] + aside[1]),
            QPointF(foot[0] - aside[0], foot[1] - aside[1]),
        ]
    )


@lru_cache(maxsize=4096)
def span(points: tuple[Point, ...]) -> QRectF:
    """The rectangle that holds the whole arrow, head and stroke included."""
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    area = QRectF(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
    return area.adjusted(-HEAD_WIDTH, -HEAD_WIDTH, HEAD_WIDTH, HEAD_WIDTH)


def _towards(start: Point, goal: Point, distance: float) -> QPointF:
    length = _length(start, goal)
    if length == 0:
        return QPointF(*start)
    share = distance / length
    return QPointF(start[0] + (goal[0] - start[0]) * share, start[1] + (goal[1] - start[1]) * share)


def _length(a: Point, b: Point) -> float:
    return hypot(a[0] - b[0], a[1] - b[1])
