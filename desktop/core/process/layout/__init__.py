"""Lays out a page of the map: lanes, boxes, arrows and labels as plain geometry."""

from __future__ import annotations

from dataclasses import replace

from desktop.core.process.drawing import OVERVIEW, Drawing
from desktop.core.process.layout.composing import compose
from desktop.core.process.layout.placing import place
from desktop.core.process.layout.remembering import weights_for
from desktop.core.process.layout.sheet import sheet_of
from desktop.core.process.layout.trails import find_trails
from desktop.core.process.model import ProcessMap

_A3_ROOM = (1190.0 - 2 * 20, 842.0 - 2 * 20)
"""The points of an A3 sheet lying, less the margins that a printer keeps."""
_SMALLEST_PRINT = 6.0
_HOPELESS_PRINT = 5.0
_TIGHTER_STEPS = (1, 2, 3)

__all__ = ["lay_out", "smallest_text_on"]


def lay_out(process_map: ProcessMap, page: str, *, light: bool = False) -> Drawing:
    """Draw ``page`` (``overview`` or a process id); the same map always gives the same drawing.

    The light version shows essential steps only. KeyError if the map has no such page.
    """
    sheet = sheet_of(process_map, page, light=light)
    grid = place(sheet)
    trails = find_trails(sheet, grid, weights_for(page))
    drawing = compose(sheet, grid, trails)
    if page == OVERVIEW:
        for steps in _TIGHTER_STEPS:
            print_size = smallest_text_on(drawing, *_A3_ROOM)
            if not _HOPELESS_PRINT < print_size < _SMALLEST_PRINT:
                break
            tighter = replace(sheet, style=sheet.style.tightened(steps))
            drawing = compose(tighter, grid, trails)
    return drawing


def smallest_text_on(drawing: Drawing, width: float, height: float) -> float:
    """The type size in points of the smallest title when the drawing is fitted into this area."""
    scale = min(width / drawing.width, height / drawing.height)
    return min((box.text_size for box in drawing.boxes), default=0.0) * scale
