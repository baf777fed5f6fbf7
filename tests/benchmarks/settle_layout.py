"""Searches long for a page's cells and prints them as ``layout/settled.py`` keeps them.

Run ``python tests/benchmarks/settle_layout.py PAGE COLUMNS ROWS,ROWS,... [MOVES] [TRIALS] [SEED]``
with the rows of each lane on the page, top to bottom, when a page's boxes or arrows have changed.
PAGE ends in ``-light`` for cells of the light version's own. ``MOVES`` are made on the rough
ground (0: start from the cells that the page has today), then ``TRIALS`` are drawn whole and judged
as a reader would. Paste the text over the page's in ``settled.py``. A process page takes minutes,
the overview a night (the cells there today come from some 2 million trials of this kind).
The overview keeps the plots it has in ``settled.py``.
"""

from __future__ import annotations

import sys
from dataclasses import astuple, replace
from math import exp, sqrt
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from desktop.core.process.drawing import OVERVIEW  # noqa: E402
from desktop.core.process.layout.composing import compose  # noqa: E402
from desktop.core.process.layout.ground import Grid  # noqa: E402
from desktop.core.process.layout.invariants import offences, quality  # noqa: E402
from desktop.core.process.layout.placing import place, tightened  # noqa: E402
from desktop.core.process.layout.remembering import (  # noqa: E402
    LIGHT,
    plots_of,
    tightness_for,
    weights_for,
)
from desktop.core.process.layout.rooms import Cell, Rooms  # noqa: E402
from desktop.core.process.layout.settling import Annealer, Dice, random_cells  # noqa: E402
from desktop.core.process.layout.sheet import HOME, Sheet, sheet_of  # noqa: E402
from desktop.core.process.layout.trails import find_trails  # noqa: E402
from desktop.core.process.model import PROCESS_PREFIX  # noqa: E402
from desktop.core.process.reading import read_map  # noqa: E402

HOT, COLD = 40.0, 0.8
CROSSING, BEND, LENGTH, SIZE, OFFENCE = 20.0, 18.0, 1 / 40, 1 / 4, 200.0
BACKWARDS, BACKWARDS_EACH, UPWARDS, LATE_START = 45.0, 8.0, 3.0, 4.0
NEAR = 2
"""Half of the trials move a box no farther than this."""

Cells = tuple[Cell, ...]


def cost_of(sheet: Sheet, rooms: Rooms, cells: Cells) -> float:
    """What a reader pays for this drawing."""
    grid = tightened(Grid(rooms.columns, rooms.row_band, cells), len(sheet.bands))
    drawing = compose(sheet, grid, find_trails(sheet, grid, weights_for(sheet)))
    found = quality(drawing)
    cost = CROSSING * found.crossings + BEND * found.bends + LENGTH * found.length
    cost += SIZE * sqrt(found.width * found.height) + OFFENCE * len(offences(drawing))
    return cost + reading_cost(sheet, grid)


def reading_cost(sheet: Sheet, grid: Grid) -> float:
    """Left to right inside a process, and its beginning at the left."""
    cost, reached = 0.0, {link.target for link in sheet.links}
    for link in sheet.links:
        if not sheet.cards[link.target].id.startswith(PROCESS_PREFIX):
            (x1, y1), (x2, y2) = grid.cells[link.source], grid.cells[link.target]
            cost += BACKWARDS + BACKWARDS_EACH * (x1 - x2) if x2 < x1 else 0.0
            cost += UPWARDS * max(0, y1 - y2)
    for card, (x, _) in enumerate(grid.cells):
        late = grid.columns - 1 - x if sheet.cards[card].id == HOME else x
        cost += LATE_START * late if card not in reached else 0.0
    return cost


class Polisher:
    """Moves and swaps boxes while it cools; every trial is a whole drawing."""

    def __init__(self, sheet: Sheet, rooms: Rooms, cells: Cells, dice: Dice) -> None:
        self.sheet, self.rooms, self.dice = sheet, rooms, dice
        self.allowed = [rooms.cells_for(sheet, card) for card in range(len(sheet.cards))]
        self.cells, self.cost = cells, cost_of(sheet, rooms, cells)
        self.best, self.least = self.cells, self.cost

    def run(self, trials: int) -> Cells:
        for number in range(trials):
            offered = self._offer()
            if offered is None:
                continue
            cost = cost_of(self.sheet, self.rooms, offered)
            heat = HOT * (COLD / HOT) ** (number / trials)
            if cost <= self.cost or self.dice.unit() < exp((self.cost - cost) / heat):
                self.cells, self.cost = offered, cost
            if cost < self.least:
                self.best, self.least = offered, cost
        return self.best

    def _offer(self) -> Cells | None:
        card = self.dice.below(len(self.cells))
        here, offers = self.cells[card], self.allowed[card]
        if self.dice.unit() < 0.5:
            offers = tuple(cell for cell in offers if _near(cell, here))
        goal = offers[self.dice.below(len(offers))]
        other = self.cells.index(goal) if goal in self.cells else card
        if goal == here or (other != card and here not in self.allowed[other]):
            return None
        swap = {card: goal, other: goal if other == card else here}
        return tuple(swap.get(each, cell) for each, cell in enumerate(self.cells))


def _near(cell: Cell, here: Cell) -> bool:
    return max(abs(cell[0] - here[0]), abs(cell[1] - here[1])) <= NEAR


def first_cells(sheet: Sheet, rooms: Rooms, moves: int, dice: Dice) -> Cells:
    if not moves:
        return place(sheet).cells
    allowed = [rooms.cells_for(sheet, card) for card in range(len(sheet.cards))]
    cells = random_cells(allowed, dice)
    annealer = Annealer(sheet, Grid(rooms.columns, rooms.row_band, cells), allowed)
    annealer.run(moves, HOT, COLD, dice)
    found = annealer.cells_found()
    free = [cell for cell in allowed[-1] if cell not in found.values()]
    return tuple(found[card] if card in found else free[-1] for card in range(len(cells)))


def as_text(sheet: Sheet, grid: Grid, plots: dict[str, str]) -> str:
    weights = " ".join(f"{weight:g}" for weight in astuple(weights_for(sheet)))
    lines = [f"columns {grid.columns}", f"weights {weights}"]
    lines += [f"tightened {tightness_for(sheet)}"] if tightness_for(sheet) else []
    lines += [f"plot {name} {span}" for name, span in plots.items()]
    bands = [lane for lane, _ in sheet.bands]
    for lane in dict.fromkeys([*bands, *(card.lane for card in sheet.cards)]):
        rows = [row for row, band in enumerate(grid.row_band) if bands[band] == lane]
        first = rows[0] if rows else 0
        cells = [
            f"{card.id} {column},{row - first}"
            for card, (column, row) in zip(sheet.cards, grid.cells, strict=True)
            if card.lane == lane
        ]
        lines.append(f"{lane} {len(rows)}: " + "; ".join(cells))
    return "\n".join(lines)


def main(name: str, columns: str, rows: str, *numbers: str) -> None:
    moves, trials, seed = [*map(int, numbers), *(100000, 2000, 1)[len(numbers) :]]
    page, light = name.removesuffix(LIGHT), name.endswith(LIGHT)
    sheet = sheet_of(read_map(ROOT / "resources" / "model"), page, light=light)
    counts = [int(count) for count in rows.split(",")]
    row_band = tuple(band for band, count in enumerate(counts) for _ in range(count))
    plots = plots_of(name) if page == OVERVIEW else {}
    rooms = Rooms(int(columns), row_band, plots, (0,) * len(counts))
    dice = Dice(seed)
    start = first_cells(sheet, rooms, moves, dice)
    if not moves:
        known = place(sheet)
        rooms = replace(rooms, columns=known.columns, row_band=known.row_band)
    polisher = Polisher(sheet, rooms, start, dice)
    grid = Grid(rooms.columns, rooms.row_band, polisher.run(trials))
    print(f"# cost {polisher.least:.0f}")
    spans = {process: f"{plot.first} {plot.stop}" for process, plot in plots.items()}
    grid = tightened(grid, len(counts)) if not plots else grid
    print(as_text(sheet, grid, spans))


if __name__ == "__main__":
    main(*sys.argv[1:])
