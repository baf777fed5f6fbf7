"""Gives every box a cell in the view by phases: its phase's columns, its own lane's rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from math import ceil

from desktop.core.process.layout.ground import Grid, Ground
from desktop.core.process.layout.placing import tightened
from desktop.core.process.layout.sheet import HOME, Sheet

_ROWS_WANTED = 4
_ROUNDS = 6
_MANY_CARDS = 240
_LEFT, _TOP = 0.35, 0.25

Cell = tuple[int, int]
Group = tuple[int, int]
"""A phase's place in the map's order, and the part of its columns, from the left."""


@dataclass(frozen=True, slots=True)
class _Plan:
    """The first column and the width of every group, and the rows of every band."""

    columns: dict[Group, tuple[int, int]]
    row_band: tuple[int, ...]

    @property
    def width(self) -> int:
        return max(first + count for first, count in self.columns.values())

    def cells(self, group: Group, band: int) -> list[Cell]:
        """Where a group's cards of a band may stand, row by row."""
        first, count = self.columns[group]
        rows = [row for row, owner in enumerate(self.row_band) if owner == band]
        return [(column, row) for row in rows for column in range(first, first + count)]


def place_by_phase(
    sheet: Sheet, groups: Sequence[Group], movable: Collection[int], width: float | None = None
) -> Grid:
    """A cell for every card of a sheet whose bands hold every card's lane.

    Cards keep the map's order, but the ``movable`` look for the cell where arrows cost least.
    ``width`` is for pages with the flow of a process: so many columns for each card of a phase's
    fullest lane (at most 1), and a row to spare. Without it phases have the fewest columns that
    keep the page low.
    """
    bands = [_band(sheet, card) for card in range(len(sheet.cards))]
    plan = _plan(sheet, groups, bands, width)
    ends = [(link.source, link.target) for link in sheet.links]
    ground = Ground(plan.width, len(plan.row_band), ends, len(sheet.cards))
    allowed = [plan.cells(group, band) for group, band in zip(groups, bands, strict=True)]
    for card, spec in enumerate(sheet.cards):
        cells = allowed[card] if spec.id != HOME else allowed[card][::-1]
        ground.put(card, *next(cell for cell in cells if ground.free(*cell)))
    if len(sheet.cards) <= _MANY_CARDS:
        _improve(ground, sorted(movable), allowed)
    cells_taken = tuple(ground.cell_of(card) for card in range(len(sheet.cards)))
    return tightened(Grid(plan.width, plan.row_band, cells_taken), len(sheet.bands))


def _band(sheet: Sheet, card: int) -> int:
    band = sheet.band_of(card)
    assert band is not None, "every lane of the view by phases is a band"
    return band


def _plan(
    sheet: Sheet, groups: Sequence[Group], bands: Sequence[int], width: float | None
) -> _Plan:
    counts = Counter(zip(groups, bands, strict=True))
    columns: dict[Group, tuple[int, int]] = {}
    first = 0
    for group in sorted(set(groups)):
        most = max(count for (own, _), count in counts.items() if own == group)
        wide = ceil(most * width) if width else ceil(most / _ROWS_WANTED)
        columns[group] = (first, wide)
        first += wide
    rows: list[int] = []
    for band in range(len(sheet.bands)):
        needs = [ceil(counts[group, band] / wide) for group, (_, wide) in columns.items()]
        rows += [band] * max(1, max(needs) + (width is not None))
    return _Plan(columns, tuple(rows))


def _improve(ground: Ground, movable: Sequence[int], allowed: Sequence[Sequence[Cell]]) -> None:
    """Move one card at a time to where its arrows cost least, while anything gains by it."""
    ground.refresh()
    for _ in range(_ROUNDS):
        moved = False
        for card in movable:
            here = ground.cell_of(card)
            ground.lift(card)
            free = [cell for cell in allowed[card] if ground.free(*cell)]
            costs = {cell: _cost(ground, card, cell) for cell in free}
            best = min(free, key=lambda cell: (costs[cell], cell))
            ground.put(card, *best)
            moved = moved or best != here
        if not moved:
            return


def _cost(ground: Ground, card: int, cell: Cell) -> float:
    ground.put(card, *cell)
    cost = ground.total + _LEFT * cell[0] + _TOP * cell[1]
    ground.lift(card)
    return cost
