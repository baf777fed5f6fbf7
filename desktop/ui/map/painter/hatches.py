"""The patterns that tell lanes apart in black and white, drawn as lines so that print is sharp."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from desktop.ui.theme.contrast import qcolor

SPACING = 9.0


def draw_hatch(
    painter: QPainter, area: QRectF, hatch: str, colour: str, width: float = 0.6
) -> None:
    """Fill the area with a lane's pattern; an unknown pattern or ``none`` leaves it plain."""
    strokes = _PATTERNS.get(hatch)
    if strokes is None:
        return
    painter.save()
    painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
    painter.setPen(QPen(qcolor(colour), width))
    painter.setBrush(qcolor(colour))
    strokes(painter, area)
    painter.restore()


def hatch_names() -> frozenset[str]:
    """Every pattern there is."""
    return frozenset(_PATTERNS)


def _steps(start: float, end: float, spacing: float = SPACING) -> list[float]:
    first = int(start // spacing)
    return [number * spacing for number in range(first, int(end // spacing) + 2)]


def _dots(painter: QPainter, area: QRectF) -> None:
    for row, y in enumerate(_steps(area.top(), area.bottom())):
        shift = SPACING / 2 if row % 2 else 0.0
        for x in _steps(area.left(), area.right()):
            painter.drawEllipse(QPointF(x + shift, y), 0.7, 0.7)


def _diagonal(painter: QPainter, area: QRectF) -> None:
    height = area.height()
    painter.drawLines(
        [
            QLineF(x, area.bottom(), x + height, area.top())
            for x in _steps(area.left() - height, area.right())
        ]
    )


def _horizontal(painter: QPainter, area: QRectF) -> None:
    painter.drawLines(
        [QLineF(area.left(), y, area.right(), y) for y in _steps(area.top(), area.bottom())]
    )


def _vertical(painter: QPainter, area: QRectF) -> None:
    painter.drawLines(
        [QLineF(x, area.top(), x, area.bottom()) for x in _steps(area.left(), area.right())]
    )


def _cross(painter: QPainter, area: QRectF) -> None:
    _horizontal(painter, area)
    _vertical(painter, area)


def _zigzag(painter: QPainter, area: QRectF) -> None:
    half = SPACING / 2
    xs = _steps(area.left() - SPACING, area.right(), half)
    for y in _steps(area.top(), area.bottom()):
        points = [QPointF(x, y + (half if number % 2 else 0)) for number, x in enumerate(xs)]
        painter.drawPolyline(QPolygonF(points))


_PATTERNS: dict[str, Callable[[QPainter, QRectF], None]] = {
    "dots": _dots,
    "diagonal": _diagonal,
    "horizontal": _horizontal,
    "vertical": _vertical,
    "cross": _cross,
    "zigzag": _zigzag,
}
