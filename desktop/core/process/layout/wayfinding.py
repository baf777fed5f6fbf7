"""Searches the cheapest way between two coarse points, given what the ways laid so far cost."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush

from desktop.core.process.layout.ground import Corner, Grid

_ACROSS = 5.0
_DOWN = 3.0
_FAR = float("inf")


@dataclass(frozen=True, slots=True)
class Weights:
    """What a way pays for: its bends, and the ways it crosses, meets and runs beside.

    ``joined`` is the share of a step's length to pay where a way joins another to the same card.
    """

    bend: float = 60.0
    crossing: float = 60.0
    touching: float = 6.0
    alongside: float = 5.0
    joined: float = 0.55


class Field:
    """The coarse points inside a fence. Headings are 0 east, 1 south, 2 west, 3 north."""

    def __init__(self, grid: Grid, weights: Weights) -> None:
        self.weights = weights
        self.span = 2 * grid.columns + 3
        size = self.span * (2 * grid.rows + 3)
        self.moves = (1, self.span, -1, -self.span)
        self.blocked = bytearray(size)
        self.onward = ([0.0] * size, [0.0] * size)
        """What it costs to go straight on through a point: level, upright."""
        self.turning = [weights.bend] * size
        bottom = size - self.span
        for x in range(self.span):
            self.blocked[x] = self.blocked[bottom + x] = 1
        for left in range(0, size, self.span):
            self.blocked[left] = self.blocked[left + self.span - 1] = 1

    def point(self, x: int, y: int) -> int:
        """The number of a coarse point."""
        return (y + 1) * self.span + x + 1

    def corner(self, point: int) -> Corner:
        """The coarse point of a number."""
        return point % self.span - 1, point // self.span - 1

    def mark(self, path: Sequence[int], amount: int) -> None:
        """Make it dearer (1) or cheaper again (-1) to meet this path."""
        weights = self.weights
        for before, here, after in zip(path, path[1:], path[2:], strict=False):
            self.turning[here] += weights.touching * amount
            if here - before != after - here:
                self.onward[0][here] += weights.touching * amount
                self.onward[1][here] += weights.touching * amount
                continue
            upright = abs(here - before) != 1
            self.onward[upright][here] += weights.alongside * amount
            self.onward[1 - upright][here] += weights.crossing * amount


def find_way(
    field: Field,
    start: int,
    goal: int,
    leaving: Sequence[float],
    entering: Sequence[float],
    joined: Collection[tuple[int, int]],
) -> list[int]:
    """A* over points and headings; the points of the cheapest way, both ends included.

    ``leaving`` and ``entering`` are what each side of the two cards costs. Steps in ``joined`` are
    cheap.
    """
    span, moves, blocked, turning = field.span, field.moves, field.blocked, field.turning
    bend, share = field.weights.bend, field.weights.joined
    gy, gx = divmod(goal, span)
    best: dict[int, float] = {}
    came: dict[int, int] = {}
    queue: list[tuple[float, int, float]] = []
    for heading, move in enumerate(moves):
        if not blocked[start + move]:
            state = (start + move) * 4 + heading
            best[state] = leaving[heading] + (_DOWN if heading & 1 else _ACROSS)
            heappush(queue, (best[state], state, best[state]))
    while queue:
        _, state, cost = heappop(queue)
        if cost > best[state]:
            continue
        point, heading = state >> 2, state & 3
        if point == goal:
            return _walked(came, state, start)
        onward = field.onward[heading & 1][point]
        for turn in (heading, (heading + 1) & 3, (heading - 1) & 3):
            step = moves[turn]
            there = point + step
            if blocked[there] and there != goal:
                continue
            stride = _DOWN if turn & 1 else _ACROSS
            reached = cost + (stride * share if (point, step) in joined else stride)
            reached += onward if turn == heading else turning[point]
            if there == goal:
                reached += entering[turn ^ 2]
            following = there * 4 + turn
            if reached < best.get(following, _FAR):
                best[following] = reached
                came[following] = state
                y, x = divmod(there, span)
                rest = (_ACROSS * abs(x - gx) + _DOWN * abs(y - gy)) * share
                heappush(queue, (reached + rest + bend * (x != gx and y != gy), following, reached))
    raise AssertionError("the gaps between cells always lead everywhere")


def _walked(came: dict[int, int], state: int, start: int) -> list[int]:
    path = [state >> 2]
    while state in came:
        state = came[state]
        path.append(state >> 2)
    path.append(start)
    return path[::-1]
