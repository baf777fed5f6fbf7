"""Recalls the cells that a long search has settled, and makes room for cards it never saw."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from desktop.core.process.drawing import OVERVIEW
from desktop.core.process.layout.rooms import Cell, Plot, Rooms
from desktop.core.process.layout.settled import SETTLED
from desktop.core.process.layout.sheet import HOME, Sheet
from desktop.core.process.layout.wayfinding import Weights

LIGHT = "-light"
"""What follows a page's name where the light version has cells of its own."""

_KNOWN_ENOUGH = 0.6
_STILL_WHOLE = 0.85


@dataclass(frozen=True, slots=True)
class Settled:
    """A page's cells: id to (lane, column, row within the lane or, on a surface, on the page)."""

    columns: int
    rows: dict[str, int]
    plots: dict[str, Plot]
    cells: dict[str, tuple[str, int, int]]
    weights: Weights
    tightness: int


@dataclass(frozen=True, slots=True)
class Remembered:
    """Room for the whole sheet, and the cells of the cards that were settled before.

    Spare rows and columns stand ready for new cards. ``whole`` says that so few of the settled
    cards are gone that the settled rows and columns stay as they are, though empty.
    """

    rooms: Rooms
    cells: dict[int, Cell]
    spare_rows: frozenset[int]
    spare_columns: frozenset[int]
    whole: bool


def remembered(sheet: Sheet) -> Remembered | None:
    """What was settled for this page; None if too few of its cards are known."""
    settled = _settled(_name(sheet))
    if settled is None or not _has_plots(sheet, settled):
        return None
    known = [card for card in range(len(sheet.cards)) if _fits(sheet, settled, card)]
    if len(known) < _KNOWN_ENOUGH * len(sheet.cards):
        return None
    return _roomy(sheet, settled, known)


def weights_for(sheet: Sheet) -> Weights:
    """The weights that gave the settled page its best ways; the usual ones for other pages."""
    settled = _settled(_name(sheet))
    return settled.weights if settled else Weights()


def tightness_for(sheet: Sheet) -> int:
    """How many steps tighter than usual the settled page must be set to be read on A3."""
    settled = _settled(_name(sheet))
    return settled.tightness if settled else 0


def plots_of(page: str) -> dict[str, Plot]:
    """The columns that each process was given on a settled page; empty if it was never settled."""
    settled = _settled(page)
    return dict(settled.plots) if settled else {}


def _name(sheet: Sheet) -> str:
    """The light version has cells of its own on some pages; elsewhere it keeps the page's."""
    light = f"{sheet.page}{LIGHT}"
    return light if sheet.light and light in SETTLED else sheet.page


def _has_plots(sheet: Sheet, settled: Settled) -> bool:
    """Whether every process of the overview was there when its columns were shared out."""
    processes = (*sheet.regions, *sheet.surfaces)
    return sheet.page != OVERVIEW or all(process.id in settled.plots for process in processes)


@lru_cache(maxsize=16)
def _settled(name: str) -> Settled | None:
    if name not in SETTLED:
        return None
    settled = Settled(0, {}, {}, {}, Weights(), 0)
    columns, weights, tightness = 0, Weights(), 0
    for line in SETTLED[name].replace("\n  ", " ").split("\n"):
        words = line.split()
        if line.startswith("columns "):
            columns = int(words[1])
        elif line.startswith("tightened "):
            tightness = int(words[1])
        elif line.startswith("weights "):
            weights = Weights(*map(float, words[1:]))
        elif line.startswith("plot "):
            settled.plots[words[1]] = Plot(int(words[2]), int(words[3]))
        elif line:
            _read_lane(line, settled)
    return replace(settled, columns=columns, weights=weights, tightness=tightness)


def _read_lane(line: str, settled: Settled) -> None:
    head, _, boxes = line.partition(":")
    lane, rows = head.split()
    settled.rows[lane] = int(rows)
    for box in boxes.split(";"):
        if box.strip():
            name, cell = box.split()
            column, row = cell.split(",")
            settled.cells[name] = (lane, int(column), int(row))


def _fits(sheet: Sheet, settled: Settled, card: int) -> bool:
    """A card is known if it had a cell and still stands in the same lane."""
    spec = sheet.cards[card]
    return spec.id in settled.cells and settled.cells[spec.id][0] == spec.lane


def _roomy(sheet: Sheet, settled: Settled, known: list[int]) -> Remembered:
    """With a spare row in every band, and a spare column at the right, for the new cards."""
    new = set(range(len(sheet.cards))) - set(known)
    spare = any(sheet.cards[card].id != HOME for card in new)
    row_band: list[int] = []
    first_row: dict[str, int] = {}
    spare_rows = set()
    for band, (lane, _) in enumerate(sheet.bands):
        first_row[lane] = len(row_band)
        row_band += [band] * settled.rows.get(lane, 1)
        if spare:
            spare_rows.add(len(row_band))
            row_band.append(band)
    page_row = _rows_of_whole_page(sheet, settled, first_row)
    cells = {}
    for card in known:
        lane, column, row = settled.cells[sheet.cards[card].id]
        cells[card] = (column, first_row[lane] + row if lane in first_row else page_row[row])
    aside = spare and not settled.plots
    rooms = Rooms(settled.columns + aside, tuple(row_band), settled.plots, (0,) * len(sheet.bands))
    spare_columns = frozenset({settled.columns} if aside else ())
    whole = len(known) >= _STILL_WHOLE * len(settled.cells)
    return Remembered(rooms, cells, frozenset(spare_rows), spare_columns, whole)


def _rows_of_whole_page(sheet: Sheet, settled: Settled, first_row: dict[str, int]) -> list[int]:
    """Where the settled page's rows lie now; boxes on shared surfaces count rows over all bands."""
    return [
        first_row[lane] + row for lane, _ in sheet.bands for row in range(settled.rows.get(lane, 1))
    ]
