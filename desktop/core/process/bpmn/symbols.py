"""Where BPMN's small symbols stand in our boxes, where their words go, and how arrows reach them.

Events and gateways are small in BPMN and wear their names outside; our boxes hold the words. All
lengths here are the document's own units.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt

from desktop.core.process.drawing import Point, Rect

EVENT = 36.0
GATEWAY = 50.0
LETTER = 6.6
"""How wide BPMN tools draw a letter, about."""
LINE = 14.0
NEAR = 0.01

SIZES = {"startEvent": EVENT, "endEvent": EVENT, "exclusiveGateway": GATEWAY}
"""The symbols by BPMN element; every other element fills its box."""


def symbol_in(element: str, box: Rect) -> Rect:
    """The bounds of the element's shape in the middle of its box, or the box itself."""
    size = SIZES.get(element)
    if size is None:
        return box
    return Rect(box.x + (box.w - size) / 2, box.y + (box.h - size) / 2, size, size)


def name_beside(symbol: Rect, name: str, width: float, arrows: Sequence[Point]) -> Rect:
    """Where a symbol's name goes: under it, above it, or, where arrows take both, at its corner.

    ``width`` is the box's; ``arrows`` are the points at which arrows touch the symbol.
    """
    below = any(abs(y - symbol.bottom) < NEAR for _, y in arrows)
    above = any(abs(y - symbol.y) < NEAR for _, y in arrows)
    x = symbol.x + (symbol.w - width) / 2
    if not below:
        return Rect(x, symbol.bottom + 4, width, _height(name, width))
    height = _height(name, width)
    if not above:
        return Rect(x, symbol.y - 4 - height, width, height)
    narrow = width / 2
    height = _height(name, narrow)
    return Rect(symbol.right, symbol.y + symbol.h / 2 - 6 - height, narrow, height)


def _height(text: str, width: float) -> float:
    return LINE * max(1, round(len(text) * LETTER / width + 0.49))


def reach(element: str, box: Rect, outer: Point, touching: Point) -> tuple[Point, ...]:
    """The points that lead an arrow on from the box's edge to the symbol inside.

    ``touching`` is where the arrow meets the box, ``outer`` the point next to it.
    """
    if element not in SIZES:
        return (touching,)
    symbol = symbol_in(element, box)
    middle = (symbol.x + symbol.w / 2, symbol.y + symbol.h / 2)
    if abs(outer[1] - touching[1]) < NEAR:
        return _along(element, middle, outer, touching)
    if abs(outer[0] - touching[0]) < NEAR:
        turned = _along(element, _turn(middle), _turn(outer), _turn(touching))
        return tuple(_turn(point) for point in turned)
    side = -1.0 if outer[0] < middle[0] else 1.0
    return ((middle[0] + side * SIZES[element] / 2, middle[1]),)


def _along(element: str, middle: Point, outer: Point, touching: Point) -> tuple[Point, ...]:
    """As ``reach`` for an arrow that comes in level."""
    half = SIZES[element] / 2
    off = touching[1] - middle[1]
    if abs(off) >= half - 1:
        return (middle[0], touching[1]), (middle[0], middle[1] + (half if off > 0 else -half))
    deep = half - abs(off) if element == "exclusiveGateway" else sqrt(half * half - off * off)
    side = -1.0 if outer[0] < touching[0] else 1.0
    return ((middle[0] + side * deep, touching[1]),)


def _turn(point: Point) -> Point:
    return point[1], point[0]
