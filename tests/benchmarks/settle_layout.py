"""Searches long for a page's cells and prints them as ``layout/settled.py`` keeps them.

Run ``python tests/benchmarks/settle_layout.py PAGE COLUMNS ROWS,ROWS,... [MOVES] [SEEDS]`` with the
rows of each lane on the page, top to bottom, when a page's boxes or arrows have changed. Of all
seeds the drawing with the lowest cost wins; paste its text over the page's text in ``settled.py``.
The overview also keeps the plots it has in ``settled.py``.
"""

from __future__ import annotations

import sys
from math import sqrt
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from desktop.core.process.drawing import OVERVIEW  # noqa: E402
from desktop.core.process.layout.composing import compose  # noqa: E402
from desktop.core.process.layout.ground import Grid  # noqa: E402
from desktop.core.process.layout.invariants import offences, quality  # noqa: E402
from desktop.core.process.layout.placing import with_home  # noqa: E402
from desktop.core.process.layout.remembering import plots_of  # noqa: E402
from desktop.core.process.layout.rooms import Rooms  # noqa: E402
from desktop.core.process.layout.settling import Annealer, Dice, random_cells  # noqa: E402
from desktop.core.process.layout.sheet import Sheet, sheet_of  # noqa: E402
from desktop.core.process.layout.trails import find_trails  # noqa: E402
from desktop.core.process.reading import read_map  # noqa: E402

HOT, COLD = 40.0, 0.8
CROSSING, BEND, LENGTH, SIZE, OFFENCE = 40.0, 10.0, 1 / 40, 1 / 4, 200.0


def searched(sheet: Sheet, rooms: Rooms, moves: int, seed: int) -> Grid:
    dice = Dice(seed)
    allowed = [rooms.cells_for(sheet, card) for card in range(len(sheet.cards))]
    start = Grid(rooms.columns, rooms.row_band, random_cells(allowed, dice))
    annealer = Annealer(sheet, start, allowed)
    annealer.run(moves, HOT, COLD, dice)
    return with_home(sheet, rooms, annealer.cells_found())


def cost_of(sheet: Sheet, grid: Grid) -> float:
    drawing = compose(sheet, grid, find_trails(sheet, grid))
    found = quality(drawing)
    size = sqrt(found.width * found.height)
    cost = CROSSING * found.crossings + BEND * found.bends + LENGTH * found.length
    return cost + SIZE * size + OFFENCE * len(offences(drawing))


def as_text(sheet: Sheet, rooms: Rooms, grid: Grid) -> str:
    lines = [f"columns {grid.columns}"]
    lines += [f"plot {name} {plot.first} {plot.stop}" for name, plot in rooms.plots.items()]
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


def main(page: str, columns: str, rows: str, moves: str = "100000", seeds: str = "3") -> None:
    sheet = sheet_of(read_map(ROOT / "resources" / "model"), page, light=False)
    counts = [int(count) for count in rows.split(",")]
    row_band = tuple(band for band, count in enumerate(counts) for _ in range(count))
    plots = plots_of(page) if page == OVERVIEW else {}
    rooms = Rooms(int(columns), row_band, plots, (0,) * len(counts))
    grids = [searched(sheet, rooms, int(moves), seed) for seed in range(int(seeds))]
    best = min(grids, key=lambda grid: cost_of(sheet, grid))
    print(f"# cost {cost_of(sheet, best):.0f}")
    print(as_text(sheet, rooms, best))


if __name__ == "__main__":
    main(*sys.argv[1:])
