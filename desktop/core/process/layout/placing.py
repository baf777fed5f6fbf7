"""Gives every card a cell: first in reading order where it costs least, then by moving cards."""

from __future__ import annotations

from collections.abc import Sequence
from heapq import nsmallest

from desktop.core.process.layout.ground import Grid, Ground
from desktop.core.process.layout.remembering import Remembered, remembered
from desktop.core.process.layout.rooms import Cell, rooms_for
from desktop.core.process.layout.sheet import HOME, Sheet

_MOVES = 700
_FEW_CARDS = 60
_OFFERS = 40
_OFFERS_ON_LARGE_PAGES = 8
_LEFT = 0.35
_TOP = 0.25
_SPARE_COST = 20.0


def place(sheet: Sheet) -> Grid:
    """A cell for every card: each in its lane's rows, at most one card in a cell.

    Cells that were settled by a long search are kept for the cards that have one; cards that the
    search never saw get the best cell that is left.
    """
    known = remembered(sheet)
    rooms = known.rooms if known else rooms_for(sheet)
    allowed = [rooms.cells_for(sheet, card) for card in range(len(sheet.cards))]
    ends = [(link.source, link.target) for link in sheet.links]
    ground = Ground(rooms.columns, len(rooms.row_band), ends, len(sheet.cards))
    kept = known.cells if known else {}
    for card, cell in kept.items():
        ground.put(card, *cell)
    order = [card for card in _reading_order(sheet) if card not in kept]
    for card in order:
        ground.put(card, *_best_cell(sheet, ground, card, allowed[card], known))
    if not known and len(sheet.cards) <= _FEW_CARDS:
        _improve(ground, order, allowed)
    _put_home(sheet, ground, allowed)
    return tightened(_as_grid(ground, rooms.row_band), len(sheet.bands), known)


def _reading_order(sheet: Sheet) -> list[int]:
    """Breadth first from the cards that no link reaches; the rest in the map's order."""
    onwards: list[list[int]] = [[] for _ in sheet.cards]
    reached = set()
    for link in sheet.links:
        onwards[link.source].append(link.target)
        reached.add(link.target)
    order: dict[int, None] = {}
    starts = [card for card in range(len(sheet.cards)) if card not in reached]
    for start in [*starts, *range(len(sheet.cards))]:
        waiting = [start]
        for card in waiting:
            if card not in order:
                order[card] = None
                waiting.extend(onwards[card])
    return [card for card in order if sheet.cards[card].id != HOME]


def _best_cell(
    sheet: Sheet, ground: Ground, card: int, cells: Sequence[Cell], known: Remembered | None
) -> Cell:
    """The cheapest of the free cells nearest to where the card's neighbours would have it."""
    limit = _OFFERS if len(sheet.cards) <= _FEW_CARDS else _OFFERS_ON_LARGE_PAGES
    free = [cell for cell in cells if ground.free(*cell)]
    column, row = _wished_for(ground, card, free[0])
    near = nsmallest(
        limit, free, key=lambda cell: (2 * abs(cell[0] - column) + abs(cell[1] - row), cell)
    )
    return min(
        near,
        key=lambda cell: (_cost_of_putting(ground, card, cell) + _cost_of_room(cell, known), cell),
    )


def _cost_of_room(cell: Cell, known: Remembered | None) -> float:
    """A spare row or column moves all that stands after it, so a free cell is better."""
    if known is None:
        return 0.0
    spare = (cell[0] in known.spare_columns) + (cell[1] in known.spare_rows)
    return _SPARE_COST * spare


def _wished_for(ground: Ground, card: int, fallback: Cell) -> tuple[float, float]:
    """Right of the cards it comes from and left of those it leads to."""
    wishes = []
    for link in ground.links_of[card]:
        source, target = ground.ends[link]
        other, step = (source, 1) if target == card else (target, -1)
        place_of_other = ground.places[other]
        if place_of_other is not None and other != card:
            wishes.append((place_of_other[0] // 2 + step, place_of_other[1] // 2))
    if not wishes:
        return fallback
    return sum(x for x, _ in wishes) / len(wishes), sum(y for _, y in wishes) / len(wishes)


def _cost_of_putting(ground: Ground, card: int, cell: Cell) -> float:
    ground.put(card, *cell)
    cost = ground.total + _LEFT * cell[0] + _TOP * cell[1]
    ground.lift(card)
    return cost


def _improve(ground: Ground, order: list[int], allowed: Sequence[Sequence[Cell]]) -> None:
    """Move one card at a time to where it costs least, until nothing gains or moves run out."""
    left = _MOVES
    ground.refresh()
    gained = True
    while gained and left > 0:
        gained = False
        for card in order:
            here = ground.cell_of(card)
            ground.lift(card)
            costs = {
                cell: _cost_of_putting(ground, card, cell)
                for cell in allowed[card]
                if ground.free(*cell)
            }
            left -= len(costs)
            best = min(costs, key=lambda cell: (costs[cell], cell))
            ground.put(card, *best)
            gained = gained or best != here


def _put_home(sheet: Sheet, ground: Ground, allowed: Sequence[Sequence[Cell]]) -> None:
    """The way back stands at the end of the lane: last in the last column that is in use."""
    for card, spec in enumerate(sheet.cards):
        if spec.id == HOME and ground.places[card] is None:
            last = max((place[0] // 2 for place in ground.places if place), default=0)
            free = [cell for cell in allowed[card] if ground.free(*cell)]
            ground.put(card, *max([cell for cell in free if cell[0] <= last] or free))


def _as_grid(ground: Ground, row_band: tuple[int, ...]) -> Grid:
    cells = tuple(ground.cell_of(card) for card in range(len(ground.places)))
    return Grid(ground.columns, row_band, cells)


def tightened(grid: Grid, bands: int, known: Remembered | None = None) -> Grid:
    """The same without empty columns, and without empty rows except a band's only one.

    On a page that is still much as it was settled only the spare ones go, so that a box taken
    away leaves its room and nothing else moves.
    """
    used_columns = {column for column, _ in grid.cells}
    used = {row for _, row in grid.cells}
    if known is not None and known.whole:
        used_columns |= set(range(grid.columns)) - known.spare_columns
        used |= set(range(grid.rows)) - known.spare_rows
    columns = sorted(used_columns)
    rows: list[int] = []
    for band in range(bands):
        own = [row for row, owner in enumerate(grid.row_band) if owner == band]
        rows += [row for row in own if row in used] or own[:1]
    new_column = {column: place for place, column in enumerate(columns)}
    new_row = {row: place for place, row in enumerate(rows)}
    return Grid(
        len(columns),
        tuple(grid.row_band[row] for row in rows),
        tuple((new_column[column], new_row[row]) for column, row in grid.cells),
    )
