"""Gives every card a cell: first in reading order where it costs least, then by moving cards."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from desktop.core.process.layout.ground import Grid, Ground
from desktop.core.process.layout.sheet import HOME, Sheet

_ROW_HEIGHT = 84.0
_COLUMN_ROOM = 46.0
_WANTED_SHAPE = 1.75
_MOVES = 700
_LEFT = 0.35
_TOP = 0.25


def place(sheet: Sheet) -> Grid:
    """A cell for every card: each in its lane's rows, at most one card in a cell."""
    columns, row_band = _room_for(sheet)
    links = [(link.source, link.target) for link in sheet.links]
    ground = Ground(columns, len(row_band), links, len(sheet.cards))
    allowed = [_allowed_rows(sheet, card, row_band) for card in range(len(sheet.cards))]
    order = _reading_order(sheet)
    for card in order:
        column, row = min(
            _free_cells(ground, allowed[card]),
            key=lambda cell: (_cost_of_putting(ground, card, *cell), cell),
        )
        ground.put(card, column, row)
    _improve(ground, order, allowed)
    _put_home(sheet, ground, allowed)
    return tightened(_as_grid(ground, row_band, sheet), len(sheet.bands))


def _room_for(sheet: Sheet) -> tuple[int, tuple[int, ...]]:
    """So many columns and rows that the page gets about the wanted shape."""
    counts = [0] * len(sheet.bands)
    anywhere = 0
    for card in range(len(sheet.cards)):
        band = sheet.band_of(card)
        if band is None:
            anywhere += 1
        else:
            counts[band] += 1
    columns = 3
    while True:
        rows = [max(1, ceil(1.35 * count / columns)) for count in counts]
        height = _ROW_HEIGHT * max(sum(rows), ceil(anywhere / columns))
        if (sheet.style.box_width + _COLUMN_ROOM) * columns >= _WANTED_SHAPE * height:
            break
        columns += 1
    columns += ceil(anywhere / max(1, sum(rows)))
    return columns, tuple(band for band, count in enumerate(rows) for _ in range(count + 1))


def _allowed_rows(sheet: Sheet, card: int, row_band: tuple[int, ...]) -> tuple[int, ...]:
    band = sheet.band_of(card)
    return tuple(row for row, owner in enumerate(row_band) if band is None or owner == band)


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
        while waiting:
            card = waiting.pop(0)
            if card not in order:
                order[card] = None
                waiting.extend(onwards[card])
    return [card for card in order if sheet.cards[card].id != HOME]


def _free_cells(ground: Ground, rows: tuple[int, ...]) -> Iterator[tuple[int, int]]:
    for row in rows:
        for column in range(ground.columns):
            if ground.free(column, row):
                yield column, row


def _cost_of_putting(ground: Ground, card: int, column: int, row: int) -> float:
    ground.put(card, column, row)
    cost = ground.total + _LEFT * column + _TOP * row
    ground.lift(card)
    return cost


def _improve(ground: Ground, order: list[int], allowed: list[tuple[int, ...]]) -> None:
    """Move one card at a time to where it costs least, until nothing gains or moves run out."""
    left = _MOVES
    ground.refresh()
    gained = True
    while gained and left > 0:
        gained = False
        for card in order:
            place_now = ground.places[card]
            assert place_now is not None
            here = (place_now[0] // 2, place_now[1] // 2)
            ground.lift(card)
            cells = list(_free_cells(ground, allowed[card]))
            left -= len(cells)
            best = min(cells, key=lambda cell: (_cost_of_putting(ground, card, *cell), cell))
            ground.put(card, *best)
            gained = gained or best != here


def _put_home(sheet: Sheet, ground: Ground, allowed: list[tuple[int, ...]]) -> None:
    for card, spec in enumerate(sheet.cards):
        if spec.id != HOME:
            continue
        used = {place[0] for place in ground.places if place}
        last = max(used, default=1) // 2
        cells = [cell for cell in _free_cells(ground, allowed[card]) if cell[0] <= last]
        column, row = max(cells or _free_cells(ground, allowed[card]))
        ground.put(card, column, row)


def _as_grid(ground: Ground, row_band: tuple[int, ...], sheet: Sheet) -> Grid:
    cells = []
    for card in range(len(sheet.cards)):
        where = ground.places[card]
        assert where is not None
        cells.append((where[0] // 2, where[1] // 2))
    return Grid(ground.columns, row_band, tuple(cells))


def tightened(grid: Grid, bands: int) -> Grid:
    """The same without empty columns, and without empty rows except a band's only one."""
    columns = sorted({column for column, _ in grid.cells})
    used = {row for _, row in grid.cells}
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
