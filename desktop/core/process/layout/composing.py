"""Puts a page together: measures it, finds room for the labels, and hands out the drawing."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.core.process.drawing import Box, Drawing, DrawnArrow, LaneBand, Rect, Region, Surface
from desktop.core.process.layout.demands import Demands
from desktop.core.process.layout.ground import Grid, Trail
from desktop.core.process.layout.labels import Spot, place_labels
from desktop.core.process.layout.lettering import text_width
from desktop.core.process.layout.measures import TAB_WIDTH, Measured, measure
from desktop.core.process.layout.sheet import Sheet
from desktop.core.process.layout.tracks import weave
from desktop.core.process.model import Process

_ROUNDS = 14
_MANY_LINKS = 320
_TITLE_SIZE = 13.0
_TITLE_MARGIN = 30.0
_TITLE_HEIGHT = 22.0
_GROUND_PADDING = 9.0
_GROUND_PADDING_TOP = 11.0


def compose(sheet: Sheet, grid: Grid, trails: Sequence[Trail]) -> Drawing:
    """The finished page. Gaps grow until every label has a clear spot of its own."""
    woven = weave(sheet, trails)
    demands = Demands()
    measured = measure(sheet, grid, woven, demands)
    spots = place_labels(sheet, measured, _titles(sheet, measured))
    for round_number in range(_ROUNDS):
        homeless = [
            link for link, spec in enumerate(sheet.links) if spec.label and spots[link] is None
        ]
        if not homeless:
            break
        for link in homeless:
            points = measured.polylines[link]
            for turn in _turns(sheet, round_number):
                demands.ask_for_label(sheet, grid, woven, link, points, turn)
        measured = measure(sheet, grid, woven, demands)
        spots = place_labels(sheet, measured, _titles(sheet, measured))
    return _drawing(sheet, measured, spots)


def _turns(sheet: Sheet, round_number: int) -> tuple[int, ...]:
    """Large pages ask at both ends at once: air is cheaper there than another round."""
    if len(sheet.links) <= _MANY_LINKS:
        return (round_number,)
    return (3 * round_number, 3 * round_number + 1, 3 * round_number + 2)


def _titles(sheet: Sheet, measured: Measured) -> list[Rect]:
    """Where the painter writes the grounds' titles: astride their upper left corners."""
    found = []
    for process, whole in [(p, True) for p in sheet.surfaces] + [(p, False) for p in sheet.regions]:
        ground = _ground(sheet, measured, process, whole=whole)
        width = text_width(process.title, _TITLE_SIZE) + _TITLE_MARGIN
        top = max(ground.y - _TITLE_HEIGHT, 0.0)
        found.append(Rect(ground.x + 8, top, width, _TITLE_HEIGHT + 3))
    return found


def _drawing(sheet: Sheet, measured: Measured, spots: Sequence[Spot | None]) -> Drawing:
    width, height = measured.across.end, measured.down.end
    surfaces = tuple(
        Surface(process.id, process.title, _ground(sheet, measured, process, whole=True))
        for process in sheet.surfaces
    )
    regions = tuple(
        Region(process.id, process.title, _ground(sheet, measured, process, whole=False))
        for process in sheet.regions
    )
    return Drawing(
        sheet.page,
        sheet.title,
        round(width, 2),
        round(height, 2),
        _bands(sheet, measured),
        surfaces,
        regions,
        tuple(_box(sheet, measured, card) for card in range(len(sheet.cards))),
        tuple(_arrow(sheet, measured, link, spots[link]) for link in range(len(sheet.links))),
    )


def _bands(sheet: Sheet, measured: Measured) -> tuple[LaneBand, ...]:
    width = measured.across.end
    found = []
    for (lane, name), top, bottom in zip(
        sheet.bands, measured.borders, measured.borders[1:], strict=False
    ):
        rect = Rect(0.0, round(top, 2), round(width, 2), round(bottom - top, 2))
        found.append(LaneBand(lane, name, rect, Rect(0.0, rect.y, TAB_WIDTH, rect.h)))
    return tuple(found)


def _ground(sheet: Sheet, measured: Measured, process: Process, *, whole: bool) -> Rect:
    """Around a process's own boxes; a shared surface lies over all bands from top to bottom."""
    own = [
        measured.cards[card]
        for card, spec in enumerate(sheet.cards)
        if spec.lane == process.lane and (spec.process == process.id or sheet.page == process.id)
    ]
    beside = min(_GROUND_PADDING, sheet.style.beside - 0.5)
    left = min(rect.x for rect in own) - beside
    right = max(rect.right for rect in own) + beside
    top = min(rect.y for rect in own) - _GROUND_PADDING_TOP
    bottom = max(rect.bottom for rect in own) + _GROUND_PADDING
    if whole:
        top, bottom = 3.0, measured.down.end - 3.0
    return Rect(round(left, 2), round(top, 2), round(right - left, 2), round(bottom - top, 2))


def _box(sheet: Sheet, measured: Measured, card: int) -> Box:
    spec, rect = sheet.cards[card], measured.cards[card]
    return Box(
        spec.id,
        spec.lane,
        Rect(round(rect.x, 2), round(rect.y, 2), round(rect.w, 2), round(rect.h, 2)),
        spec.kind,
        spec.title,
        spec.lines,
        sheet.style.text_size,
        spec.badge,
        spec.opens,
        spec.shared,
    )


def _arrow(sheet: Sheet, measured: Measured, link: int, spot: Spot | None) -> DrawnArrow:
    spec = sheet.links[link]
    return DrawnArrow(
        sheet.cards[spec.source].id,
        sheet.cards[spec.target].id,
        measured.polylines[link],
        spec.label,
        spot.rect if spot else None,
        spec.given,
        spot.lines if spot else (),
    )
