"""Finds every arrow's way over the coarse points: short, with few bends and few crossings."""

from __future__ import annotations

from itertools import pairwise

from desktop.core.process.layout.ground import Corner, Grid, Ground, Trail
from desktop.core.process.layout.sheet import Link, Sheet
from desktop.core.process.layout.wayfinding import Field, Weights, find_way

_USUAL = Weights()
_PASSES = 2
_SEVERAL_LINKS = 200
_MANY_LINKS = 320
_TAKEN_PORT = 14.0
_OPPOSED_PORT = 60.0


def find_trails(sheet: Sheet, grid: Grid, weights: Weights = _USUAL) -> list[Trail]:
    """A way for every link; its corners are coarse points, its ends the two cards' middles.

    Pages with several links are searched once; those with too many for a search of every way get
    the simple ways that the cards were placed by.
    """
    if len(sheet.links) > _MANY_LINKS:
        return _simple_trails(sheet, grid)
    finder = _Finder(sheet, grid, weights)
    order = sorted(range(len(sheet.links)), key=lambda link: (finder.distance(link), link))
    for link in order:
        finder.lay(link)
    for _ in range(_PASSES if len(order) <= _SEVERAL_LINKS else 0):
        for link in order:
            finder.take_up(link)
            finder.lay(link)
    return [finder.corners(link) for link in range(len(sheet.links))]


def _simple_trails(sheet: Sheet, grid: Grid) -> list[Trail]:
    ends = [(link.source, link.target) for link in sheet.links]
    ground = Ground(grid.columns, grid.rows, ends, len(sheet.cards))
    ground.fill(grid.cells)
    return [
        trail or _loop(grid.cells[link.source])
        for trail, link in zip(ground.trails, sheet.links, strict=True)
    ]


def _loop(cell: tuple[int, int]) -> Trail:
    """From a card's right side round its upper corner into its top."""
    x, y = 2 * cell[0] + 1, 2 * cell[1] + 1
    return ((x, y), (x + 1, y), (x + 1, y - 1), (x, y - 1), (x, y))


class _Finder:
    """Which ways have been laid, and what they make it cost to pass where they pass."""

    def __init__(self, sheet: Sheet, grid: Grid, weights: Weights) -> None:
        self.sheet = sheet
        self.links = sheet.links
        self.field = Field(grid, weights)
        self.at = [self.field.point(2 * c + 1, 2 * r + 1) for c, r in grid.cells]
        for point in self.at:
            self.field.blocked[point] = 1
        self.ports: dict[tuple[int, int], list[int]] = {}
        self.paths: list[list[int]] = [[] for _ in sheet.links]
        self.into: dict[int, list[int]] = {}
        for link, ends in enumerate(sheet.links):
            self.into.setdefault(ends.target, []).append(link)

    def distance(self, link: int) -> int:
        """How far apart a link's cards are, in coarse steps."""
        (x1, y1), (x2, y2) = (
            self.field.corner(self.at[end])
            for end in (self.links[link].source, self.links[link].target)
        )
        return abs(x1 - x2) + abs(y1 - y2)

    def corners(self, link: int) -> Trail:
        """The found way with only its ends and corners kept."""
        path = self.paths[link]
        inner = [
            here
            for before, here, after in zip(path, path[1:], path[2:], strict=False)
            if here - before != after - here
        ]
        kept: list[Corner] = [self.field.corner(point) for point in (path[0], *inner, path[-1])]
        return tuple(kept)

    def take_up(self, link: int) -> None:
        """Forget a way so that it can be found anew."""
        self._mark(link, -1)
        self.paths[link] = []

    def lay(self, link: int) -> None:
        """Find a way among the ways laid so far. Ways to the same card may join.

        Another way between the same two cards is no way to join: it runs beside.
        """
        spec = self.links[link]
        kin = [other for other in self.into[spec.target] if self._is_kin(other, spec)]
        for other in kin:
            self._mark(other, -1)
        joined: set[tuple[int, int]] = set()
        for other in kin:
            joined.update((here, there - here) for here, there in pairwise(self.paths[other]))
        leaving = [self._port_cost(spec.source, side, 0) for side in range(4)]
        entering = [self._port_cost(spec.target, side, 1) for side in range(4)]
        start, goal = self.at[spec.source], self.at[spec.target]
        self.paths[link] = find_way(self.field, start, goal, leaving, entering, joined)
        for other in kin:
            self._mark(other, 1)
        self._mark(link, 1)

    def _is_kin(self, other: int, spec: Link) -> bool:
        """Whether a laid way to the same card comes from another card than this link's."""
        return bool(self.paths[other]) and self.links[other].source != spec.source

    def _mark(self, link: int, amount: int) -> None:
        path, ends = self.paths[link], self.links[link]
        if not path:
            return
        self.field.mark(path, amount)
        side_out = self.field.moves.index(path[1] - path[0])
        side_in = self.field.moves.index(path[-2] - path[-1])
        self.ports.setdefault((ends.source, side_out), [0, 0])[0] += amount
        self.ports.setdefault((ends.target, side_in), [0, 0])[1] += amount

    def _port_cost(self, card: int, side: int, sense: int) -> float:
        """What it costs to meet a side that others meet. ``sense`` is 0 to leave, 1 to enter."""
        used = self.ports.get((card, side))
        if not used:
            return 0.0
        own, other = used[sense], used[1 - sense]
        pointed = self.sheet.cards[card].pointed and side % 2 == 0
        cost = (_OPPOSED_PORT if pointed else _TAKEN_PORT) * other
        if sense == 0 or not pointed:
            cost += _TAKEN_PORT * own
        return cost
