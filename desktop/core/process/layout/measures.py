"""Turns coarse places into points: how wide columns, rows and the gaps between them must be."""

from __future__ import annotations

import itertools
from dataclasses import dataclass

from desktop.core.process.drawing import Point, Rect
from desktop.core.process.layout.demands import ACROSS, DOWN, Demands
from desktop.core.process.layout.ground import Grid
from desktop.core.process.layout.sheet import Sheet
from desktop.core.process.layout.tracks import LEVEL, UPRIGHT, Line, Strand, Weave

TAB_WIDTH = 30.0
TOP_ROOM = 12.0

_TITLE_ROOM = 14.0
_PAGE_EDGE = 14.0
_EMPTY_ROW = 40.0
_PORT_MARGIN = 9.0
_TIGHTEST_PORTS = 8.0
_BADGE_CORNER = 32.0


@dataclass(frozen=True, slots=True)
class Axis:
    """One direction of the page: where each coarse line begins and ends. Odd lines are cells."""

    starts: tuple[float, ...]
    sizes: tuple[float, ...]

    def middle(self, line: int) -> float:
        """The middle of a cell's column or row."""
        return self.starts[line] + self.sizes[line] / 2

    @property
    def end(self) -> float:
        """Where the last gap ends."""
        return self.starts[-1] + self.sizes[-1]


@dataclass(frozen=True, slots=True)
class Measured:
    """Everything in points. ``borders`` are the y of the bands' edges, one more than bands."""

    across: Axis
    down: Axis
    cards: tuple[Rect, ...]
    borders: tuple[float, ...]
    polylines: tuple[tuple[Point, ...], ...]


def measure(sheet: Sheet, grid: Grid, woven: Weave, demands: Demands) -> Measured:
    """Positions of all cards and polylines; every strand gets a line of its own."""
    return _Measurer(sheet, grid, woven, demands).measured()


class _Measurer:
    def __init__(self, sheet: Sheet, grid: Grid, woven: Weave, demands: Demands) -> None:
        self.sheet, self.grid, self.woven, self.demands = sheet, grid, woven, demands
        self.style = sheet.style
        self.sizes = self._card_sizes()
        self.bunches: dict[Line, list[list[Strand]]] = {}
        for bunch in woven.bunches:
            strands = [woven.strands[strand] for strand in bunch]
            self.bunches.setdefault(strands[0].line, []).append(strands)
        self.borders_at = self._border_gaps()
        self.across = self._axis_across()
        self.down = self._axis_down()

    def measured(self) -> Measured:
        rects = tuple(self._rect(card) for card in range(len(self.sheet.cards)))
        places = self._strand_places(rects)
        lines = tuple(self._polyline(link, rects, places) for link in range(len(self.sheet.links)))
        return Measured(self.across, self.down, rects, self._borders(), lines)

    def _card_sizes(self) -> list[tuple[float, float]]:
        """Cards grow where more arrows meet a side than it has room for."""
        sizes = [(card.width, card.height) for card in self.sheet.cards]
        for (card, axis, _), strands in self._strands_by_side().items():
            width, height = sizes[card]
            column, row = self.grid.cells[card]
            line = (axis, 2 * (row if axis == LEVEL else column) + 1)
            between = self.demands.tracks.get(line, _TIGHTEST_PORTS if axis == LEVEL else 0.0)
            room = (len(strands) - 1) * between
            if axis == LEVEL:
                sizes[card] = (width, max(height, 2 * _PORT_MARGIN + room))
            elif room:
                sizes[card] = (max(width, 2 * _BADGE_CORNER + room), height)
        return sizes

    def _strands_by_side(self) -> dict[tuple[int, int, bool], set[int]]:
        """The strands that meet each side of each card: (card, axis, its high side?)."""
        found: dict[tuple[int, int, bool], set[int]] = {}
        for stretch in self.woven.stretches:
            link, axis = self.sheet.links[stretch.link], stretch.line[0]
            if stretch.place == 0:
                side = (link.source, axis, stretch.forward)
                found.setdefault(side, set()).add(stretch.strand)
            if stretch.place == len(self.woven.by_link[stretch.link]) - 1:
                side = (link.target, axis, not stretch.forward)
                found.setdefault(side, set()).add(stretch.strand)
        return found

    def _border_gaps(self) -> dict[int, int]:
        """Which gaps between rows hold the edge between two bands, and the lower band."""
        bands = self.grid.row_band
        return {2 * row: bands[row] for row in range(1, len(bands)) if bands[row] != bands[row - 1]}

    def _axis_across(self) -> Axis:
        widths = [0.0] * self.grid.columns
        for card, (column, _) in enumerate(self.grid.cells):
            widths[column] = max(widths[column], self.sizes[card][0])
        widths = [width or self.style.least_width for width in widths]
        gaps = []
        for column in range(self.grid.columns + 1):
            levels = self._levels((UPRIGHT, 2 * column))
            room = 2 * self.style.beside + (levels - 1) * self.style.track
            edge = column in (0, self.grid.columns)
            least = _PAGE_EDGE if edge else self.style.apart
            gaps.append((room if levels else least) + self.demands.both(ACROSS, 2 * column))
        return _axis(TAB_WIDTH, widths, gaps)

    def _axis_down(self) -> Axis:
        heights = [_EMPTY_ROW] * self.grid.rows
        filled = [0.0] * self.grid.rows
        for card, (_, row) in enumerate(self.grid.cells):
            filled[row] = max(filled[row], self.sizes[card][1])
        heights = [height or _EMPTY_ROW for height in filled]
        gaps = [self._row_gap(2 * row) for row in range(self.grid.rows + 1)]
        under_title = any(process.id == self.sheet.page for process in self.sheet.surfaces)
        top = TOP_ROOM + (_TITLE_ROOM if under_title else 0.0)
        return _axis(top - self.style.below, heights, gaps)

    def _row_gap(self, line: int) -> float:
        margins = self.style.below + self.style.above + self.demands.both(DOWN, line)
        if line in self.borders_at:
            above, under = self._split(line)
            return margins + self.style.track * (above + under)
        levels = self._levels((LEVEL, line))
        if line == 2 * self.grid.rows and not levels:
            return self.style.below
        return margins + self.style.track * max(0, levels - 1)

    def _levels(self, line: Line) -> int:
        bunches = self.bunches.get(line, [])
        return max((strand.level + 1 for bunch in bunches for strand in bunch), default=0)

    def _split(self, line: int) -> tuple[int, int]:
        """How many levels a gap with a band's edge needs over that edge and under it."""
        above = under = 0
        for bunch in self.bunches.get((LEVEL, line), []):
            levels = 1 + max(strand.level for strand in bunch)
            above = max(above, levels // 2)
            under = max(under, levels - levels // 2)
        return above, under

    def _border(self, line: int) -> float:
        above, _ = self._split(line)
        start = self.down.starts[line] + self.style.below + self.demands.gap(DOWN, line, low=True)
        return start + self.style.track * above

    def _borders(self) -> tuple[float, ...]:
        inner = [self._border(line) for line in sorted(self.borders_at)]
        return (0.0, *inner, self.down.end)

    def _rect(self, card: int) -> Rect:
        column, row = self.grid.cells[card]
        width, height = self.sizes[card]
        x, y = self.across.middle(2 * column + 1), self.down.middle(2 * row + 1)
        return Rect(x - width / 2, y - height / 2, width, height)

    def _strand_places(self, rects: tuple[Rect, ...]) -> list[float]:
        places = [0.0] * len(self.woven.strands)
        for bunch in self.woven.bunches:
            strands = [self.woven.strands[strand] for strand in bunch]
            axis, line = strands[0].line
            levels = 1 + max(strand.level for strand in strands)
            if line % 2:
                found = self._cell_places(bunch, levels, rects)
            elif axis == LEVEL and line in self.borders_at:
                found = self._border_places(line, levels)
            else:
                found = self._gap_places(axis, line, levels)
            for strand in bunch:
                places[strand] = found[self.woven.strands[strand].level]
        return places

    def _gap_places(self, axis: int, line: int, levels: int) -> list[float]:
        if axis == UPRIGHT:
            side, room, low, high = ACROSS, self.across, self.style.beside, self.style.beside
        else:
            side, room, low, high = DOWN, self.down, self.style.below, self.style.above
        start = room.starts[line] + low + self.demands.gap(side, line, low=True)
        end = room.starts[line] + room.sizes[line] - high
        end -= self.demands.gap(side, line, low=False)
        first = (start + end - (levels - 1) * self.style.track) / 2
        return [first + level * self.style.track for level in range(levels)]

    def _border_places(self, line: int, levels: int) -> list[float]:
        border, track, above = self._border(line), self.style.track, levels // 2
        return [border + (level - above + 0.5) * track for level in range(levels)]

    def _cell_places(self, bunch: list[int], levels: int, rects: tuple[Rect, ...]) -> list[float]:
        """Straight arrows keep to the cells' middle, others run beside; all meet their cards."""
        axis, line = self.woven.strands[bunch[0]].line
        middle = (self.down if axis == LEVEL else self.across).middle(line)
        ports = self._ports(bunch, rects)
        between = max(self.style.track, self.demands.tracks.get((axis, line), 0.0))
        straight = [level for level, _, both in ports if both]
        anchors = [*(float(level) for level in straight[:1]), (levels - 1) / 2]
        for anchor in anchors:
            if all(abs(level - anchor) * between <= room for level, room, _ in ports):
                return [middle + (level - anchor) * between for level in range(levels)]
        anchor = anchors[-1]
        track = min(
            between,
            *(room / abs(level - anchor) for level, room, _ in ports if level != anchor),
        )
        return [middle + (level - anchor) * track for level in range(levels)]

    def _ports(self, bunch: list[int], rects: tuple[Rect, ...]) -> list[tuple[int, float, bool]]:
        """For every strand that meets a card: its level, the room from the middle, both ends?"""
        found = []
        for strand in bunch:
            spec = self.woven.strands[strand]
            for index in spec.members:
                stretch = self.woven.stretches[index]
                own = self.woven.by_link[stretch.link]
                link = self.sheet.links[stretch.link]
                ends = [link.source] * (stretch.place == 0)
                ends += [link.target] * (stretch.place == len(own) - 1)
                for card in ends:
                    rect = rects[card]
                    half = rect.h / 2 if spec.line[0] == LEVEL else rect.w / 2
                    corner = _PORT_MARGIN if spec.line[0] == LEVEL else _BADGE_CORNER
                    found.append((spec.level, max(1.0, half - corner), len(ends) == 2))
        return found

    def _polyline(
        self, link: int, rects: tuple[Rect, ...], places: list[float]
    ) -> tuple[Point, ...]:
        spec = self.sheet.links[link]
        own = [self.woven.stretches[index] for index in self.woven.by_link[link]]
        points = [_port(rects[spec.source], own[0].line[0], own[0].forward, places[own[0].strand])]
        for before, after in itertools.pairwise(own):
            a, b = places[before.strand], places[after.strand]
            points.append((b, a) if before.line[0] == LEVEL else (a, b))
        last = own[-1]
        points.append(
            _port(rects[spec.target], last.line[0], not last.forward, places[last.strand])
        )
        return tuple((round(x, 2), round(y, 2)) for x, y in points)


def _axis(start: float, cells: list[float], gaps: list[float]) -> Axis:
    sizes = [gaps[0]]
    for cell, gap in zip(cells, gaps[1:], strict=True):
        sizes += [cell, gap]
    starts = [start]
    for size in sizes[:-1]:
        starts.append(starts[-1] + size)
    return Axis(tuple(starts), tuple(sizes))


def _port(rect: Rect, axis: int, towards_high: bool, place: float) -> Point:
    if axis == LEVEL:
        return (rect.right if towards_high else rect.x, place)
    return (place, rect.bottom if towards_high else rect.y)
