"""Lays out a page of the map: lanes, boxes, arrows and labels as plain geometry."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import product

from desktop.core.process.drawing import OVERVIEW, Drawing
from desktop.core.process.layout.composing import compose
from desktop.core.process.layout.ground import Grid, Trail
from desktop.core.process.layout.placing import place
from desktop.core.process.layout.remembering import tightness_for, weights_for
from desktop.core.process.layout.sheet import Sheet, sheet_of
from desktop.core.process.layout.trails import find_trails
from desktop.core.process.model import ProcessMap

_A3_ROOM = (1190.0 - 2 * 20, 842.0 - 2 * 20)
"""The points of an A3 sheet lying, less the margins that a printer keeps."""
_SMALLEST_PRINT = 6.15
"""Six points and a little to spare, for printers with wider margins."""
_PRINTABLE_LINKS = 200
_TIGHTEST = 3

__all__ = ["lay_out", "smallest_text_on"]


def lay_out(process_map: ProcessMap, page: str, *, light: bool = False) -> Drawing:
    """Draw ``page`` (``overview`` or a process id); the same map always gives the same drawing.

    The light version shows essential steps only. KeyError if the map has no such page.
    """
    sheet = sheet_of(process_map, page, light=light)
    grid = place(sheet)
    trails = find_trails(sheet, grid, weights_for(sheet))
    if page == OVERVIEW and len(sheet.links) <= _PRINTABLE_LINKS:
        return _printable(sheet, grid, trails)
    return compose(sheet, grid, trails)


def _printable(sheet: Sheet, grid: Grid, trails: Sequence[Trail]) -> Drawing:
    """The first of ever tighter drawings whose words can be read on A3, else the best of them.

    A settled page begins as tight as it was settled: with a variant switched on it is as tight.
    """
    tried: list[Drawing] = []
    for steps, flat_labels in product(range(tightness_for(sheet), _TIGHTEST + 1), (True, False)):
        tighter = replace(sheet, style=sheet.style.tightened(steps)) if steps else sheet
        drawing = compose(tighter, grid, trails, flat_labels=flat_labels)
        if smallest_text_on(drawing, *_A3_ROOM) >= _SMALLEST_PRINT:
            return drawing
        tried.append(drawing)
    return max(tried, key=lambda drawing: smallest_text_on(drawing, *_A3_ROOM))


def smallest_text_on(drawing: Drawing, width: float, height: float) -> float:
    """The type size in points of the smallest title when the drawing is fitted into this area."""
    scale = min(width / drawing.width, height / drawing.height)
    return min((box.text_size for box in drawing.boxes), default=0.0) * scale
