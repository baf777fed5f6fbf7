"""Finds what a part of a large page touches, so that a small part need not look at every box."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import QRectF

from desktop.core.process.drawing import Drawing
from desktop.ui.map.painter.arrows import reach_of_arrow
from desktop.ui.map.painter.page import reach_of

MANY_BOXES = 300
"""A page with fewer is looked through as fast as it could be looked up."""
FIELD = 600.0

Fields = dict[tuple[int, int], list[int]]


class Nearby:
    """One page's boxes and arrows, sorted into square fields."""

    def __init__(self, drawing: Drawing) -> None:
        self._drawing = drawing
        self._place = {box.id: number for number, box in enumerate(drawing.boxes)}
        self._boxes = _sorted_out(reach_of(box) for box in drawing.boxes)
        self._arrows = _sorted_out(reach_of_arrow(arrow) for arrow in drawing.arrows)

    def within(self, area: QRectF) -> Drawing:
        """The page with only what may touch ``area``, and the boxes of its arrows and meetings."""
        page = self._drawing
        arrows = [page.arrows[number] for number in _found(self._arrows, area)]
        boxes = set(_found(self._boxes, area))
        boxes |= {self._place[end] for arrow in arrows for end in (arrow.source, arrow.target)}
        boxes |= {self._place[box] for meeting in page.meetings for box in meeting.boxes}
        return replace(
            page, boxes=tuple(page.boxes[number] for number in sorted(boxes)), arrows=tuple(arrows)
        )


def nearby(drawing: Drawing) -> Nearby | None:
    """The fields of a large page; None for one that needs none."""
    return Nearby(drawing) if len(drawing.boxes) > MANY_BOXES else None


def _sorted_out(reaches: Iterator[QRectF]) -> Fields:
    fields: Fields = {}
    for number, reach in enumerate(reaches):
        for field in _fields(reach):
            fields.setdefault(field, []).append(number)
    return fields


def _found(fields: Fields, area: QRectF) -> list[int]:
    return sorted({number for field in _fields(area) for number in fields.get(field, ())})


def _fields(area: QRectF) -> Iterator[tuple[int, int]]:
    for column in range(int(area.left() // FIELD), int(area.right() // FIELD) + 1):
        for row in range(int(area.top() // FIELD), int(area.bottom() // FIELD) + 1):
            yield column, row
