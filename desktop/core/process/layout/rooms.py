"""Which cells each card may stand in: its lane's rows, and on the overview its process's ground."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from desktop.core.process.drawing import OVERVIEW
from desktop.core.process.layout.sheet import Sheet

_ROW_HEIGHT = 80.0
_COLUMN_ROOM = 46.0
_WANTED_SHAPE = 1.75
_WANTED_SHAPE_OF_OVERVIEW = 1.42
_SPARE = 1.35
_LEAST_COLUMNS = 3

Cell = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Plot:
    """The columns from ``first`` up to but not including ``stop`` that a process keeps to."""

    first: int
    stop: int


@dataclass(frozen=True, slots=True)
class Rooms:
    """So many columns and rows; ``plots`` by process id are empty on a process page.

    The first ``stray_rows`` rows of a band are for boxes of processes that live in other bands.
    """

    columns: int
    row_band: tuple[int, ...]
    plots: dict[str, Plot]
    stray_rows: tuple[int, ...]

    def cells_for(self, sheet: Sheet, card: int) -> tuple[Cell, ...]:
        """The cells a card may stand in, top row first."""
        columns = self._columns_for(sheet, card)
        return tuple((column, row) for row in self._rows_for(sheet, card) for column in columns)

    def _columns_for(self, sheet: Sheet, card: int) -> list[int]:
        spec = sheet.cards[card]
        plot = self.plots.get(spec.process)
        if plot and sheet.at_home(card):
            return list(range(plot.first, plot.stop))
        taken = {
            column
            for process in sheet.surfaces
            if process.id in self.plots
            for column in range(self.plots[process.id].first, self.plots[process.id].stop)
        }
        return [column for column in range(self.columns) if column not in taken]

    def _rows_for(self, sheet: Sheet, card: int) -> list[int]:
        band = sheet.band_of(card)
        if band is None:
            return list(range(len(self.row_band)))
        rows = [row for row, owner in enumerate(self.row_band) if owner == band]
        strays = self.stray_rows[band]
        if not strays:
            return rows
        return rows[strays:] if sheet.at_home(card) else rows[:strays]


def rooms_for(sheet: Sheet) -> Rooms:
    """Columns and rows enough for every card, so that the page gets about the wanted shape."""
    return _overview_rooms(sheet) if sheet.page == OVERVIEW else _page_rooms(sheet)


def _page_rooms(sheet: Sheet) -> Rooms:
    counts, anywhere = _count(sheet)
    columns, rows = _shaped(sheet, counts, anywhere, _WANTED_SHAPE)
    columns += ceil(anywhere / max(1, sum(rows)))
    row_band = tuple(band for band, count in enumerate(rows) for _ in range(count + 1))
    return Rooms(columns, row_band, {}, (0,) * len(rows))


def _count(sheet: Sheet) -> tuple[list[int], int]:
    """How many cards stand in each band, and how many on shared surfaces."""
    counts, anywhere = [0] * len(sheet.bands), 0
    for card in range(len(sheet.cards)):
        band = sheet.band_of(card)
        if band is None:
            anywhere += 1
        else:
            counts[band] += 1
    return counts, anywhere


def _shaped(sheet: Sheet, counts: list[int], anywhere: int, shape: float) -> tuple[int, list[int]]:
    columns = _LEAST_COLUMNS
    while True:
        rows = [max(1, ceil(_SPARE * count / columns)) for count in counts]
        height = _ROW_HEIGHT * max(sum(rows), ceil(anywhere / columns))
        if (sheet.style.box_width + _COLUMN_ROOM) * columns >= shape * height:
            return columns, rows
        columns += 1


def _overview_rooms(sheet: Sheet) -> Rooms:
    """Processes of one lane side by side; shared surfaces in columns of their own at the right."""
    counts, _ = _count(sheet)
    least = max((_of_band(sheet, band) for band in range(len(counts))), default=1)
    columns, rows = _shaped(sheet, counts, 0, _WANTED_SHAPE_OF_OVERVIEW)
    columns = max(columns, 2 * least)
    strays = [_strays(sheet, band, columns) for band in range(len(counts))]
    rows = [count + extra for count, extra in zip(rows, strays, strict=True)]
    plots: dict[str, Plot] = {}
    for band, count in enumerate(rows):
        rows[band] = _share_out(sheet, band, columns, max(1, count - strays[band]), plots)
        rows[band] += strays[band]
    for process in sheet.surfaces:
        own = sum(card.process == process.id and card.lane == process.lane for card in sheet.cards)
        width = max(1, ceil(own / max(1, sum(rows))))
        plots[process.id] = Plot(columns, columns + width)
        columns += width
    row_band = tuple(band for band, count in enumerate(rows) for _ in range(count))
    return Rooms(columns, row_band, plots, tuple(strays))


def _of_band(sheet: Sheet, band: int) -> int:
    return sum(process.lane == sheet.bands[band][0] for process in sheet.regions)


def _strays(sheet: Sheet, band: int, columns: int) -> int:
    """Rows for boxes in this band whose process lives in another; none where none lives here."""
    if not _of_band(sheet, band):
        return 0
    count = sum(
        sheet.band_of(card) == band and not sheet.at_home(card) for card in range(len(sheet.cards))
    )
    return ceil(count / columns)


def _share_out(sheet: Sheet, band: int, columns: int, rows: int, plots: dict[str, Plot]) -> int:
    """Give each process of a band its columns by its number of boxes; the rows that this takes."""
    lane = sheet.bands[band][0]
    own = {
        process.id: sum(card.process == process.id and card.lane == lane for card in sheet.cards)
        for process in sheet.regions
        if process.lane == lane
    }
    total, first = sum(own.values()), 0
    for place, (process, count) in enumerate(own.items()):
        left = len(own) - place - 1
        width = max(1, round(columns * count / max(1, total)))
        stop = columns if not left else min(first + width, columns - left)
        plots[process] = Plot(first, stop)
        rows = max(rows, ceil(count / (stop - first)))
        first = stop
    return rows
