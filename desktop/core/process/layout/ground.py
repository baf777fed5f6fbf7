"""The squared ground that cards are placed on, and what the arrows between them would cost.

Coarse points: column ``c`` of cells has its middle at x = 2c + 1 and the gap left of it at x = 2c;
rows likewise. A cell's middle is therefore odd in both, and only there can a card stand.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

Corner = tuple[int, int]
Trail = tuple[Corner, ...]
"""The corners of an arrow's way on the coarse points, from card to card."""

BEND = 10.0
CROSSING = 26.0
_ALONGSIDE = 1.5
_STEP_ACROSS = 1.3
_STEP_DOWN = 0.9
_BACKWARDS = 16.0
_UPWARDS = 1.5
_NOBODY: set[int] = set()


@dataclass(frozen=True, slots=True)
class Grid:
    """Where all cards stand: ``cells`` are their (column, row), ``row_band`` the rows' bands."""

    columns: int
    row_band: tuple[int, ...]
    cells: tuple[tuple[int, int], ...]

    @property
    def rows(self) -> int:
        """How many rows there are, over all bands."""
        return len(self.row_band)


class Ground:
    """Cards on cells and a likely way for every link, kept up to date as cards move."""

    def __init__(
        self, columns: int, rows: int, ends: Sequence[tuple[int, int]], cards: int
    ) -> None:
        self.columns = columns
        self.rows = rows
        self.span = 2 * columns + 1
        points = self.span * (2 * rows + 1)
        self.standing = [-1] * points
        self.across = [0] * points
        self.down = [0] * points
        self.places: list[Corner | None] = [None] * cards
        self.ends = ends
        self.links_of: list[list[int]] = [[] for _ in range(cards)]
        for link, (source, target) in enumerate(ends):
            self.links_of[source].append(link)
            if target != source:
                self.links_of[target].append(link)
        self.trails: list[Trail] = [()] * len(ends)
        self.costs = [0.0] * len(ends)
        self.passing: dict[int, set[int]] = {}
        self.total = 0.0

    def free(self, column: int, row: int) -> bool:
        """Whether no card stands in this cell."""
        return self.standing[(2 * row + 1) * self.span + 2 * column + 1] < 0

    def cell_of(self, card: int) -> tuple[int, int]:
        """The (column, row) of a card that stands."""
        place = self.places[card]
        assert place is not None
        return place[0] // 2, place[1] // 2

    def put(self, card: int, column: int, row: int) -> None:
        """Stand a card in a free cell and lay the links that this touches."""
        x, y = 2 * column + 1, 2 * row + 1
        point = y * self.span + x
        self.standing[point] = card
        self.places[card] = (x, y)
        self._relay(set(self.links_of[card]) | self.passing.get(point, set()))

    def lift(self, card: int) -> None:
        """Take a card off the ground together with its links."""
        place = self.places[card]
        if place is None:
            return
        for link in self.links_of[card]:
            self._take_up(link)
        self.standing[place[1] * self.span + place[0]] = -1
        self.places[card] = None

    def fill(self, cells: Sequence[tuple[int, int]]) -> None:
        """Stand all cards at once on empty ground, then lay every link."""
        for card, (column, row) in enumerate(cells):
            x, y = 2 * column + 1, 2 * row + 1
            self.standing[y * self.span + x] = card
            self.places[card] = (x, y)
        self.refresh()

    def refresh(self) -> None:
        """Lay every link anew, now that all cards stand."""
        self._relay(set(range(len(self.ends))))

    def _relay(self, links: set[int]) -> None:
        order = sorted(links)
        for link in order:
            self._take_up(link)
        for link in order:
            self._lay(link)

    def _take_up(self, link: int) -> None:
        trail = self.trails[link]
        if not trail:
            return
        self._mark(link, trail, -1)
        self.total -= self.costs[link]
        self.trails[link] = ()
        self.costs[link] = 0.0

    def _lay(self, link: int) -> None:
        source, target = self.ends[link]
        start, end = self.places[source], self.places[target]
        if start is None or end is None or source == target:
            return
        cost, trail = self.best_trail(start, end)
        self.trails[link] = trail
        self.costs[link] = cost
        self.total += cost
        self._mark(link, trail, 1)

    def best_trail(self, start: Corner, end: Corner) -> tuple[float, Trail]:
        """The cheapest of the simple ways between two places, and its cost."""
        base = _heading(start, end)
        offers = sorted(
            (
                (_bare_cost(trail), number, trail)
                for number, trail in enumerate(_offers(start, end))
            ),
        )
        best, chosen = float("inf"), offers[0][2]
        for bare, _, trail in offers:
            if bare >= best:
                break
            cost = self._cost_on_ground(trail, bare, best)
            if cost < best:
                best, chosen = cost, trail
        return best + base, chosen

    def _cost_on_ground(self, trail: Trail, cost: float, limit: float) -> float:
        """The bare cost plus crossings; infinite if a card stands in the way."""
        span, standing = self.span, self.standing
        last = len(trail) - 2
        for place in range(last + 1):
            (x1, y1), (x2, y2) = trail[place], trail[place + 1]
            start, stop = y1 * span + x1, y2 * span + x2
            low, high = (start, stop) if start < stop else (stop, start)
            if y1 == y2:
                between, along, other = slice(low + 1, high), self.across, self.down
            else:
                between, along, other = slice(low + span, high, span), self.down, self.across
            if max(standing[between], default=-1) >= 0:
                return float("inf")
            cost += CROSSING * sum(other[between]) + _ALONGSIDE * sum(along[between])
            if place < last and standing[stop] >= 0:
                return float("inf")
            if cost >= limit:
                return cost
        return cost

    def _mark(self, link: int, trail: Trail, amount: int) -> None:
        span, passing = self.span, self.passing
        for (x1, y1), (x2, y2) in itertools.pairwise(trail):
            level = y1 == y2
            step = (1 if x2 > x1 else -1) if level else (span if y2 > y1 else -span)
            marks = self.across if level else self.down
            start, stop = y1 * span + x1, y2 * span + x2
            for point in range(start + step, stop, step):
                marks[point] += amount
            fixed, along = (y1, x1) if level else (x1, y1)
            if not fixed & 1:
                continue  # the gaps between cells, where no card ever stands
            for point in range(start + (2 * step if along & 1 else step), stop + step, 2 * step):
                if amount > 0:
                    passing.setdefault(point, set()).add(link)
                else:
                    passing.get(point, _NOBODY).discard(link)


def _heading(start: Corner, end: Corner) -> float:
    """What it costs to read against the flow: leftwards, or upwards."""
    return _BACKWARDS * max(0, (start[0] - end[0]) // 2) + _UPWARDS * max(
        0, (start[1] - end[1]) // 2
    )


def _bare_cost(trail: Trail) -> float:
    length = 0.0
    for (x1, y1), (x2, y2) in itertools.pairwise(trail):
        length += _STEP_ACROSS * abs(x2 - x1) + _STEP_DOWN * abs(y2 - y1)
    return BEND * (len(trail) - 2) + length


def _offers(start: Corner, end: Corner) -> Iterator[Trail]:
    """Simple ways from place to place, with none to three bends; the last kind always exists."""
    (x1, y1), (x2, y2) = start, end
    across = 1 if x2 >= x1 else -1
    down = 1 if y2 >= y1 else -1
    if x1 == x2 or y1 == y2:
        yield (start, end)
    else:
        yield (start, (x2, y1), end)
        yield (start, (x1, y2), end)
    if y1 != y2:
        for x in sorted({x1 + 1, x1 - 1, x2 + 1, x2 - 1}):
            yield (start, (x, y1), (x, y2), end)
    if x1 != x2:
        for y in sorted({y1 + 1, y1 - 1, y2 + 1, y2 - 1}):
            yield (start, (x1, y), (x2, y), end)
    if x1 != x2 and y1 != y2:
        yield (start, (x1 + across, y1), (x1 + across, y2 - down), (x2, y2 - down), end)
        yield (start, (x1, y1 + down), (x2 - across, y1 + down), (x2 - across, y2), end)
    elif y1 == y2:
        for side in (1, -1):
            y = y1 + side
            yield (start, (x1 + across, y1), (x1 + across, y), (x2, y), end)
    else:
        for side in (1, -1):
            x = x1 + side
            yield (start, (x1, y1 + down), (x, y1 + down), (x, y2), end)
