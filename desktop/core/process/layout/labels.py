"""Finds a clear spot for every arrow's label, beside its own line and near where it starts."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil

from desktop.core.process.drawing import Point, Rect
from desktop.core.process.layout.crowding import Crowd
from desktop.core.process.layout.measures import TAB_WIDTH, Measured
from desktop.core.process.layout.sheet import LabelShape, Link, Sheet
from desktop.core.process.model import StepKind

_SYMBOLS_WIDE = 32.0
_SYMBOL_HALF = 9.5
_SYMBOL_OUT = 6.0
_BADGE_OUT = 9.0
_BADGE_HALF = 9.5
_BESIDE_LINE = 2.0
_FROM_BOX = 2.0
_OVER_BOX = 9.0
_FROM_LINE = 2.0
_STEP = 6.0
_ARROW_HEAD = 9.0
_BELOW_COST = 3.0
_ON_LINE_COST = 9.0
_OTHER_SHAPE_COST = 6.0
_LATER_COST = 10.0
_FROM_END = 30.0
_JOINED_COST = 60.0
_NEAR = 150.0
_ANYWHERE = float("inf")


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a label lies, and its words in the lines that fit there."""

    rect: Rect
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Way:
    """An arrow's points and how long they are together."""

    points: Sequence[Point]
    length: float


def place_labels(
    sheet: Sheet, measured: Measured, reserved: Sequence[Rect], patience: float = _ANYWHERE
) -> list[Spot | None]:
    """A spot for each link: None if it has no label, or if no clear spot was found.

    No label lies on a ``reserved`` rectangle. After more than ``patience`` labels without a spot
    no more are looked for: the page will not do.
    """
    shared = _shared_pieces(measured.polylines)
    crowd = _crowd(sheet, measured, reserved)
    spots: list[Spot | None] = [None] * len(sheet.links)
    order = sorted(
        (link for link, spec in enumerate(sheet.links) if spec.label),
        key=lambda link: (_length(measured.polylines[link]), link),
    )
    for link in order:
        spot = _spot(sheet.links[link], link, measured, crowd, shared)
        spots[link] = spot
        if spot is not None:
            crowd.add(_grown(spot.rect, _FROM_LINE))
            continue
        patience -= 1
        if patience < 0:
            break
    return spots


def _crowd(sheet: Sheet, measured: Measured, reserved: Sequence[Rect]) -> Crowd:
    crowd = Crowd()
    for rect, card in zip(measured.cards, sheet.cards, strict=True):
        crowd.add(_kept_clear(rect))
        if card.badge and not card.pointed:
            crowd.add(_badge_of(rect))
        if card.opens or card.kind is StepKind.COLLABORATION:
            crowd.add(_symbols_of(rect))
    for rect in reserved:
        crowd.add(rect)
    for link, points in enumerate(measured.polylines):
        for piece in itertools.pairwise(points):
            crowd.add(_stripe(*piece, _FROM_LINE), link)
    return crowd


def _length(points: Sequence[Point]) -> float:
    return sum(abs(x2 - x1) + abs(y2 - y1) for (x1, y1), (x2, y2) in itertools.pairwise(points))


def _shared_pieces(polylines: Sequence[Sequence[Point]]) -> dict[tuple[Point, Point], int]:
    counts: dict[tuple[Point, Point], int] = {}
    for points in polylines:
        for piece in itertools.pairwise(points):
            counts[piece] = counts.get(piece, 0) + 1
    return counts


def _spot(
    spec: Link,
    link: int,
    measured: Measured,
    crowd: Crowd,
    shared: dict[tuple[Point, Point], int],
) -> Spot | None:
    """The cheapest spot along this link's way that is clear of all that stands and runs there."""
    points = measured.polylines[link]
    page = Rect(TAB_WIDTH + 2, 2, measured.across.end - TAB_WIDTH - 4, measured.down.end - 4)
    way = _Way(points, _length(points))
    for near, far in ((0.0, _NEAR), (_NEAR, _ANYWHERE)):
        offers = [
            (cost + _OTHER_SHAPE_COST * number, number, x, y)
            for number, shape in enumerate(spec.shapes)
            for cost, x, y in _offers(way, shape, shared, near, far)
        ]
        for _, number, x, y in sorted(offers):
            shape = spec.shapes[number]
            rect = Rect(round(x, 2), round(y, 2), shape.width, shape.height)
            if _inside(rect, page) and crowd.leaves_room_for(rect, link):
                return Spot(rect, shape.lines)
    return None


def _offers(
    way: _Way,
    shape: LabelShape,
    shared: dict[tuple[Point, Point], int],
    near: float,
    far: float,
) -> Iterator[tuple[float, float, float]]:
    """(cost, x, y) of spots above or beside the line, ``near`` to ``far`` from one of its ends."""
    w, h, walked = shape.width, shape.height, 0.0
    pieces = list(itertools.pairwise(way.points))
    for place, ((x1, y1), (x2, y2)) in enumerate(pieces):
        length = abs(x2 - x1) + abs(y2 - y1)
        level = y1 == y2
        free = length - (w if level else h)
        room = free - (_ARROW_HEAD if place == len(pieces) - 1 else 0.0)
        base = walked + _LATER_COST * place
        joined = _JOINED_COST * (shared[(x1, y1), (x2, y2)] > 1)
        left = _FROM_END + way.length - walked
        for at in _stations(room, base, left, far) if room > 0 else (free / 2,):
            off = min(base + at, left - at)
            if not near <= off < far:
                continue
            cost = joined + off
            if level:
                x = x1 + at if x2 > x1 else x1 - at - w
                yield cost, x, y1 - h - _BESIDE_LINE
                yield cost + _BELOW_COST, x, y1 + _BESIDE_LINE
                yield cost + _ON_LINE_COST, x, y1 - h / 2
            else:
                y = y1 + at if y2 > y1 else y1 - at - h
                yield cost, x1 + _BESIDE_LINE, y
                yield cost + _BELOW_COST, x1 - w - _BESIDE_LINE, y
                yield cost + _ON_LINE_COST, x1 - w / 2, y
        walked += length


def _stations(room: float, base: float, left: float, far: float) -> Iterator[float]:
    """Every few points along a piece, but for those farther than ``far`` from both ends."""
    first = min(5.0, room / 2)
    count = max(1, ceil((room - first) / _STEP))
    until = count if far == _ANYWHERE else min(count, int((far - base - first) // _STEP) + 1)
    for number in range(until):
        yield first + number * _STEP
    again = count if far == _ANYWHERE else max(until, 0, int((left - far - first) // _STEP))
    for number in range(again, count):
        yield first + number * _STEP


def _kept_clear(rect: Rect) -> Rect:
    return Rect(
        rect.x - _FROM_BOX,
        rect.y - _OVER_BOX,
        rect.w + 2 * _FROM_BOX,
        rect.h + _OVER_BOX + _FROM_BOX,
    )


def _badge_of(rect: Rect) -> Rect:
    """What the number's pill takes to the left of a box's upper left corner."""
    return Rect(rect.x - _BADGE_OUT, rect.y - _BADGE_HALF, _BADGE_OUT, 2 * _BADGE_HALF)


def _symbols_of(rect: Rect) -> Rect:
    """Where the painter sets up to two symbols: astride the lower right corner."""
    return Rect(
        rect.right - _SYMBOLS_WIDE,
        rect.bottom - _SYMBOL_HALF,
        _SYMBOLS_WIDE + _SYMBOL_OUT,
        2 * _SYMBOL_HALF,
    )


def _grown(rect: Rect, by: float) -> Rect:
    return Rect(rect.x - by, rect.y - by, rect.w + 2 * by, rect.h + 2 * by)


def _stripe(start: Point, end: Point, by: float) -> Rect:
    x, y = min(start[0], end[0]), min(start[1], end[1])
    w, h = abs(end[0] - start[0]), abs(end[1] - start[1])
    return Rect(x - by, y - by, w + 2 * by, h + 2 * by)


def _inside(inner: Rect, outer: Rect) -> bool:
    return (
        inner.x >= outer.x
        and inner.y >= outer.y
        and inner.right <= outer.right
        and inner.bottom <= outer.bottom
    )
