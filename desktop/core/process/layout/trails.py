"""Finds every arrow's way over the coarse points: short, with few bends and few crossings."""

from __future__ import annotations

from collections.abc import Sequence
from heapq import heappop, heappush

from desktop.core.process.layout.ground import Corner, Grid, Trail
from desktop.core.process.layout.sheet import Sheet

_EAST, _SOUTH, _WEST, _NORTH = range(4)
_BEND = 30.0
_CROSSING = 42.0
_TOUCHING = 6.0
_ALONGSIDE = 2.5
_ACROSS = 5.0
_DOWN = 3.0
_JOINED = 0.55
_TAKEN_PORT = 14.0
_OPPOSED_PORT = 60.0
_TWIN = 60.0
_PASSES = 2


def find_trails(sheet: Sheet, grid: Grid) -> list[Trail]:
    """A way for every link; its corners are coarse points, its ends the two cards' middles."""
    finder = _Finder(sheet, grid)
    order = sorted(range(len(sheet.links)), key=lambda link: (finder.distance(link), link))
    for link in order:
        finder.lay(link)
    for _ in range(_PASSES):
        for link in order:
            finder.take_up(link)
            finder.lay(link)
    return [tuple(finder.corners(link)) for link in range(len(sheet.links))]


class _Finder:
    """The coarse points with a border around them, and which ways pass where."""

    def __init__(self, sheet: Sheet, grid: Grid) -> None:
        self.sheet = sheet
        self.links = sheet.links
        self.span = 2 * grid.columns + 3
        size = self.span * (2 * grid.rows + 3)
        self.moves = (1, self.span, -1, -self.span)
        self.blocked = bytearray(size)
        self._fence(grid)
        self.at = [self._point(2 * c + 1, 2 * r + 1) for c, r in grid.cells]
        for point in self.at:
            self.blocked[point] = 1
        self.straight: tuple[list[int], list[int]] = ([0] * size, [0] * size)
        self.turning = [0] * size
        self.ports: dict[tuple[int, int], list[int]] = {}
        self.paths: list[list[int]] = [[] for _ in sheet.links]
        self.into: dict[int, list[int]] = {}
        self.out_of: dict[int, list[int]] = {}
        for link, ends in enumerate(sheet.links):
            self.into.setdefault(ends.target, []).append(link)
            self.out_of.setdefault(ends.source, []).append(link)

    def _point(self, x: int, y: int) -> int:
        return (y + 1) * self.span + x + 1

    def _fence(self, grid: Grid) -> None:
        bottom = 2 * grid.rows + 2
        for x in range(self.span):
            self.blocked[x] = self.blocked[bottom * self.span + x] = 1
        for y in range(bottom + 1):
            self.blocked[y * self.span] = self.blocked[y * self.span + self.span - 1] = 1

    def distance(self, link: int) -> int:
        """How far apart a link's cards are, in coarse steps."""
        (y1, x1), (y2, x2) = (
            divmod(self.at[end], self.span)
            for end in (self.links[link].source, self.links[link].target)
        )
        return abs(x1 - x2) + abs(y1 - y2)

    def corners(self, link: int) -> list[Corner]:
        """The found way with only its ends and corners kept."""
        path = self.paths[link]
        kept = [path[0]]
        for before, here, after in zip(path, path[1:], path[2:], strict=False):
            if here - before != after - here:
                kept.append(here)
        kept.append(path[-1])
        return [(point % self.span - 1, point // self.span - 1) for point in kept]

    def take_up(self, link: int) -> None:
        """Forget a way so that it can be found anew."""
        self._mark(link, -1)
        self.paths[link] = []

    def lay(self, link: int) -> None:
        """Find a way among the ways laid so far. Ways to the same card may join."""
        kin = [other for other in self.into[self.links[link].target] if self.paths[other]]
        for other in kin:
            self._mark(other, -1)
        joined = {
            (here, there - here)
            for other in kin
            if self.links[other].source != self.links[link].source
            for here, there in zip(self.paths[other], self.paths[other][1:], strict=False)
        }
        twins = {
            point
            for other in kin
            if self.links[other].source == self.links[link].source
            for point in self.paths[other][1:-1]
        }
        self.paths[link] = self._search(link, joined, twins)
        for other in kin:
            self._mark(other, 1)
        self._mark(link, 1)

    def _mark(self, link: int, amount: int) -> None:
        path = self.paths[link]
        ends = self.links[link]
        for before, here, after in zip(path, path[1:], path[2:], strict=False):
            if here - before == after - here:
                self.straight[0 if abs(here - before) == 1 else 1][here] += amount
            else:
                self.turning[here] += amount
        if path:
            leaving = self.ports.setdefault(
                (ends.source, self.moves.index(path[1] - path[0])), [0, 0]
            )
            leaving[0] += amount
            entering = self.ports.setdefault(
                (ends.target, self.moves.index(path[-2] - path[-1])), [0, 0]
            )
            entering[1] += amount

    def _search(self, link: int, joined: set[tuple[int, int]], twins: set[int]) -> list[int]:
        """A* over (point, heading); the estimate is the plain distance and one bend if needed."""
        span, moves, blocked, turning = self.span, self.moves, self.blocked, self.turning
        start, goal = self.at[self.links[link].source], self.at[self.links[link].target]
        gy, gx = divmod(goal, span)
        best: dict[int, float] = {}
        came: dict[int, int] = {}
        queue: list[tuple[float, int, float]] = []
        for heading in range(4):
            cost = self._port_cost(self.links[link].source, heading, 0)
            self._offer(queue, best, start * 4 + heading, cost, 0.0)
        while queue:
            _, state, cost = heappop(queue)
            if cost > best[state]:
                continue
            point, heading = state >> 2, state & 3
            if point == goal and state in came:
                return _walk_back(came, state)
            turns = (
                (heading,) if state not in came else (heading, (heading + 1) & 3, (heading - 1) & 3)
            )
            for turn in turns:
                step = moves[turn]
                there = point + step
                if blocked[there] and there != goal:
                    continue
                extra = _ACROSS if turn & 1 == 0 else _DOWN
                if (point, step) in joined:
                    extra *= _JOINED
                if point in twins:
                    extra += _TWIN
                if state in came:
                    level = turn & 1
                    if turn == heading:
                        extra += _CROSSING * self.straight[1 - level][point]
                        extra += (
                            _ALONGSIDE * self.straight[level][point] + _TOUCHING * turning[point]
                        )
                    else:
                        extra += _BEND + _TOUCHING * (
                            turning[point] + self.straight[0][point] + self.straight[1][point]
                        )
                if there == goal:
                    extra += self._port_cost(self.links[link].target, turn ^ 2, 1)
                reached = cost + extra
                following = there * 4 + turn
                if reached < best.get(following, 1e18):
                    best[following] = reached
                    came[following] = state
                    y, x = divmod(there, span)
                    rest = (_ACROSS * abs(x - gx) + _DOWN * abs(y - gy)) * _JOINED
                    if x != gx and y != gy:
                        rest += _BEND
                    heappush(queue, (reached + rest, following, reached))
        raise AssertionError("the gaps between cells always lead everywhere")

    def _offer(
        self,
        queue: list[tuple[float, int, float]],
        best: dict[int, float],
        state: int,
        cost: float,
        rest: float,
    ) -> None:
        best[state] = cost
        heappush(queue, (cost + rest, state, cost))

    def _port_cost(self, card: int, side: int, sense: int) -> float:
        used = self.ports.get((card, side))
        if not used:
            return 0.0
        own, other = used[sense], used[1 - sense]
        pointed = self.sheet.cards[card].pointed and side & 1 == 0
        cost = _OPPOSED_PORT * other if pointed else _TAKEN_PORT * other
        if sense == 0 or not pointed:
            cost += _TAKEN_PORT * own
        return cost


def _walk_back(came: dict[int, int], state: int) -> list[int]:
    path = [state >> 2]
    while state in came:
        state = came[state]
        path.append(state >> 2)
    return path[::-1]


def sides(trails: Sequence[Trail]) -> list[tuple[Corner, Corner]]:
    """For every way the unit steps with which it leaves its first card and reaches its last."""
    return [(_unit(trail[0], trail[1]), _unit(trail[-1], trail[-2])) for trail in trails]


def _unit(start: Corner, end: Corner) -> Corner:
    dx, dy = end[0] - start[0], end[1] - start[1]
    return ((dx > 0) - (dx < 0), (dy > 0) - (dy < 0))
