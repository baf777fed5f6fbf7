"""What every drawing must keep to, as a list of its offences, and how good it is, in numbers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from desktop.core.process.drawing import (
    Box,
    Drawing,
    DrawnArrow,
    Point,
    Rect,
    Region,
    Surface,
)

BOX_MARGIN = 12.0
_TOUCH = 0.05

Piece = tuple[Point, Point]


@dataclass(frozen=True, slots=True)
class Quality:
    """A drawing in numbers. ``crossings`` counts pairs of arrows at each place they cross."""

    crossings: int
    bends: int
    length: float
    width: float
    height: float


def quality(drawing: Drawing) -> Quality:
    """Count what a reader has to follow: fewer and shorter is better."""
    pairs = combinations(drawing.arrows, 2)
    return Quality(
        sum(crossings_of(first, second) for first, second in pairs),
        sum(len(arrow.points) - 2 for arrow in drawing.arrows),
        sum(_length(piece) for arrow in drawing.arrows for piece in _pieces(arrow)),
        drawing.width,
        drawing.height,
    )


def offences(drawing: Drawing) -> list[str]:
    """Every broken rule, in words for whoever mends the layout; empty when all is well."""
    return [
        *_boxes_too_near(drawing),
        *_boxes_out_of_place(drawing),
        *_arrows_astray(drawing),
        *_arrows_through_boxes(drawing),
        *_arrows_on_arrows(drawing),
        *_labels_in_the_way(drawing),
    ]


def _pieces(arrow: DrawnArrow) -> list[Piece]:
    return list(zip(arrow.points, arrow.points[1:], strict=False))


def _length(piece: Piece) -> float:
    (x1, y1), (x2, y2) = piece
    return abs(x2 - x1) + abs(y2 - y1)


def crossings_of(first: DrawnArrow, second: DrawnArrow) -> int:
    """How many times two arrows cross, not merely touch or run together."""
    return len(places_of_crossings(first, second))


def places_of_crossings(first: DrawnArrow, second: DrawnArrow) -> list[Point]:
    """Where two arrows cross."""
    found = (_cross(a, b) for a in _pieces(first) for b in _pieces(second))
    return [place for place in found if place is not None]


def _cross(a: Piece, b: Piece) -> Point | None:
    """Where one level and one upright piece cross, not merely touch."""
    if (a[0][1] == a[1][1]) == (b[0][1] == b[1][1]):
        return None
    level, upright = (a, b) if a[0][1] == a[1][1] else (b, a)
    low, high = sorted((level[0][0], level[1][0]))
    top, bottom = sorted((upright[0][1], upright[1][1]))
    x, y = upright[0][0], level[0][1]
    crossed = low + _TOUCH < x < high - _TOUCH and top + _TOUCH < y < bottom - _TOUCH
    return (x, y) if crossed else None


def overlap(a: Rect, b: Rect, margin: float = 0.0) -> bool:
    """Whether two rectangles come nearer each other than ``margin``."""
    return (
        a.x < b.right + margin - _TOUCH
        and b.x < a.right + margin - _TOUCH
        and a.y < b.bottom + margin - _TOUCH
        and b.y < a.bottom + margin - _TOUCH
    )


def _inside(inner: Rect, outer: Rect) -> bool:
    return (
        inner.x >= outer.x - _TOUCH
        and inner.y >= outer.y - _TOUCH
        and inner.right <= outer.right + _TOUCH
        and inner.bottom <= outer.bottom + _TOUCH
    )


def _boxes_too_near(drawing: Drawing) -> Iterator[str]:
    for first, second in combinations(drawing.boxes, 2):
        if overlap(first.rect, second.rect, BOX_MARGIN):
            yield f"{first.id} and {second.id} stand too near each other"


def _boxes_out_of_place(drawing: Drawing) -> Iterator[str]:
    page = Rect(0.0, 0.0, drawing.width, drawing.height)
    bands = {band.lane: band for band in drawing.lanes}
    for box in drawing.boxes:
        if not _inside(box.rect, page):
            yield f"{box.id} leaves the page"
        band = bands.get(box.lane)
        if band is not None and not _inside(box.rect, band.rect):
            yield f"{box.id} leaves its lane"
        if band is None and not _on_a_surface(drawing, box):
            yield f"{box.id} has no lane and stands on no shared surface"
        if any(overlap(box.rect, other.tab) for other in drawing.lanes):
            yield f"{box.id} lies over a lane's tab"
    yield from _strangers(drawing)


def _on_a_surface(drawing: Drawing, box: Box) -> bool:
    return any(_inside(box.rect, surface.rect) for surface in drawing.surfaces)


def _strangers(drawing: Drawing) -> Iterator[str]:
    """Boxes on the ground of a process that is not theirs, and grounds that overlap."""
    grounds: list[Region | Surface] = [*drawing.regions, *drawing.surfaces]
    for first, second in combinations(grounds, 2):
        if overlap(first.rect, second.rect):
            yield f"the grounds of {first.process} and {second.process} overlap"
    for ground in grounds:
        for box in drawing.boxes:
            own = box.id == "home" or ground.process in (
                box.id.rpartition(".")[0],
                box.id.removeprefix("process:"),
            )
            foreign = not own and drawing.page == "overview"
            if foreign and overlap(box.rect, ground.rect):
                yield f"{box.id} stands on the ground of {ground.process}"


def _arrows_astray(drawing: Drawing) -> Iterator[str]:
    page = Rect(0.0, 0.0, drawing.width, drawing.height)
    boxes = {box.id: box for box in drawing.boxes}
    for arrow in drawing.arrows:
        name = f"{arrow.source} -> {arrow.target}"
        if any(a[0] != b[0] and a[1] != b[1] for a, b in _pieces(arrow)):
            yield f"{name} runs aslant"
        if any(_length(piece) < _TOUCH for piece in _pieces(arrow)):
            yield f"{name} has an empty piece"
        if not all(_inside(Rect(x, y, 0, 0), page) for x, y in arrow.points):
            yield f"{name} leaves the page"
        ends = ((arrow.source, arrow.points[0]), (arrow.target, arrow.points[-1]))
        if not all(_on_edge(boxes[end].rect, point) for end, point in ends):
            yield f"{name} does not end on its boxes"


def _on_edge(rect: Rect, point: Point) -> bool:
    x, y = point
    within_x = rect.x - _TOUCH <= x <= rect.right + _TOUCH
    within_y = rect.y - _TOUCH <= y <= rect.bottom + _TOUCH
    on_side = min(abs(x - rect.x), abs(x - rect.right)) <= _TOUCH and within_y
    on_top = min(abs(y - rect.y), abs(y - rect.bottom)) <= _TOUCH and within_x
    return on_side or on_top


def _arrows_through_boxes(drawing: Drawing) -> Iterator[str]:
    for arrow in drawing.arrows:
        for piece in _pieces(arrow):
            line = _as_rect(piece)
            for box in drawing.boxes:
                if _pierces(line, box.rect, box.id in (arrow.source, arrow.target)):
                    yield f"{arrow.source} -> {arrow.target} runs through {box.id}"


def _pierces(line: Rect, rect: Rect, own: bool) -> bool:
    return overlap(line, rect, -0.5 if own else 2.0)


def _as_rect(piece: Piece) -> Rect:
    (x1, y1), (x2, y2) = piece
    return Rect(min(x1, x2), min(y1, y2), abs(x2 - x1), abs(y2 - y1))


def _arrows_on_arrows(drawing: Drawing) -> Iterator[str]:
    for first, second in combinations(drawing.arrows, 2):
        if first.source == second.source or first.target == second.target:
            continue
        if run_together(first, second):
            yield f"{first.source} -> {first.target} lies on {second.source} -> {second.target}"


def run_together(first: DrawnArrow, second: DrawnArrow) -> bool:
    """Whether two arrows share a segment somewhere."""
    return any(_run_together(a, b) for a in _pieces(first) for b in _pieces(second))


def _run_together(a: Piece, b: Piece) -> bool:
    for axis in (0, 1):
        fixed = 1 - axis
        if a[0][fixed] == a[1][fixed] and b[0][fixed] == b[1][fixed]:
            low = max(min(a[0][axis], a[1][axis]), min(b[0][axis], b[1][axis]))
            high = min(max(a[0][axis], a[1][axis]), max(b[0][axis], b[1][axis]))
            if abs(a[0][fixed] - b[0][fixed]) < 1.0 and high - low > _TOUCH:
                return True
    return False


def _labels_in_the_way(drawing: Drawing) -> Iterator[str]:
    page = Rect(0.0, 0.0, drawing.width, drawing.height)
    placed = [arrow for arrow in drawing.arrows if arrow.label]
    for arrow in placed:
        name = f"the label {arrow.label} of {arrow.source} -> {arrow.target}"
        rect = arrow.label_rect
        if rect is None:
            yield f"{name} has no place"
            continue
        if not _inside(rect, page):
            yield f"{name} leaves the page"
        if any(overlap(rect, box.rect) for box in drawing.boxes):
            yield f"{name} lies over a box"
        if any(
            overlap(rect, _as_rect(piece))
            for other in drawing.arrows
            if other is not arrow
            for piece in _pieces(other)
        ):
            yield f"{name} lies over an arrow"
    for first, second in combinations(placed, 2):
        if first.label_rect and second.label_rect and overlap(first.label_rect, second.label_rect):
            yield f"two labels overlap: {first.source} -> {first.target} and {second.target}"
