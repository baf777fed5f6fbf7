"""Puts a page together: measures it, finds room for the labels, and hands out the drawing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from desktop.core.process.drawing import Box, Drawing, DrawnArrow, LaneBand, Rect, Region, Surface
from desktop.core.process.layout.demands import Demands
from desktop.core.process.layout.ground import Grid, Trail
from desktop.core.process.layout.invariants import overlap
from desktop.core.process.layout.labels import Spot, place_labels
from desktop.core.process.layout.lettering import text_width
from desktop.core.process.layout.measures import TAB_WIDTH, Measured, measure
from desktop.core.process.layout.sheet import Sheet
from desktop.core.process.layout.tracks import Weave, weave
from desktop.core.process.model import Process

_ROUNDS = 14
_SEVERAL_LINKS = 200
_MANY_LINKS = 320
_SHARES = (0.0, 0.06, 0.15, 0.35)
"""What is tried in turn of the room that labels asked for: nothing, or part of it."""
_LITTLE = 12.0
_TITLE_SIZE = 13.0
_TITLE_MARGIN = 30.0
_TITLE_HEIGHT = 22.0
_TITLE_CLEAR = 1.0
_GROUND_PADDING = 9.0
_GROUND_PADDING_TOP = 11.0

Key = TypeVar("Key", bound=tuple[int, ...])


@dataclass(frozen=True, slots=True)
class _Draft:
    """A page measured with some demands, and a spot for every label that found one.

    ``homeless`` are the links whose labels found none; ``covered`` says by the coarse line of the
    gap over a ground how much more room its title needs to be clear of the boxes above.
    """

    measured: Measured
    spots: list[Spot | None]
    homeless: list[int]
    covered: dict[int, float]

    @property
    def faults(self) -> int:
        """How much is still wrong."""
        return len(self.homeless) + len(self.covered)


def compose(
    sheet: Sheet, grid: Grid, trails: Sequence[Trail], *, flat_labels: bool = True
) -> Drawing:
    """The finished page. Gaps grow until every label has a clear spot of its own.

    ``flat_labels`` makes room for labels in few lines: a lower page, at times a wider one.
    """
    woven = weave(sheet, trails)
    demands = Demands(flat_labels)
    draft = _draft(sheet, grid, woven, demands)
    for round_number in range(_ROUNDS):
        if not draft.faults:
            break
        for line, need in draft.covered.items():
            demands.ask_for_title(line, need)
        for link in draft.homeless:
            points = draft.measured.polylines[link]
            for turn in _turns(sheet, round_number):
                demands.ask_for_label(sheet, grid, woven, link, points, turn)
        draft = _draft(sheet, grid, woven, demands)
    if len(sheet.links) <= _SEVERAL_LINKS:
        draw_again = partial(_draft, sheet, grid, woven, demands)
        draft = _without_waste(demands.gaps, draft, draw_again)
        draft = _without_waste(demands.tracks, draft, draw_again)
    return _drawing(sheet, draft.measured, draft.spots)


def _draft(
    sheet: Sheet, grid: Grid, woven: Weave, demands: Demands, patience: float = float("inf")
) -> _Draft:
    """With more faults than ``patience`` it is left unfinished."""
    measured = measure(sheet, grid, woven, demands)
    titles = _titles(sheet, measured)
    spots = place_labels(sheet, measured, list(titles.values()), patience)
    homeless = [link for link, spec in enumerate(sheet.links) if spec.label and not spots[link]]
    return _Draft(measured, spots, homeless, _covered(sheet, grid, measured, titles))


def _without_waste(
    wanted: dict[Key, float], draft: _Draft, draw_again: Callable[[int], _Draft]
) -> _Draft:
    """Room that was asked for early and that no label needs in the end is given back."""
    for key, need in sorted(wanted.items(), key=lambda item: (-item[1], item[0])):
        for share in _SHARES if need > _LITTLE else (0.0,):
            wanted[key] = need * share
            tried = draw_again(draft.faults)
            if tried.faults <= draft.faults:
                draft = tried
                break
        else:
            wanted[key] = need
    return draft


def _turns(sheet: Sheet, round_number: int) -> tuple[int, ...]:
    """Large pages ask at both ends at once: air is cheaper there than another round."""
    if len(sheet.links) <= _MANY_LINKS:
        return (round_number,)
    return (3 * round_number, 3 * round_number + 1, 3 * round_number + 2)


def _titles(sheet: Sheet, measured: Measured) -> dict[str, Rect]:
    """Where the painter writes the grounds' titles, by process: over their upper left corners."""
    found = {}
    for process, whole in [(p, True) for p in sheet.surfaces] + [(p, False) for p in sheet.regions]:
        ground = _ground(sheet, measured, process, whole=whole)
        width = text_width(process.title, _TITLE_SIZE) + _TITLE_MARGIN
        top = max(ground.y - _TITLE_HEIGHT, 0.0)
        found[process.id] = Rect(ground.x + 8, top, width, _TITLE_HEIGHT + 3)
    return found


def _covered(
    sheet: Sheet, grid: Grid, measured: Measured, titles: dict[str, Rect]
) -> dict[int, float]:
    """The titles that a box of a row above lies over."""
    found: dict[int, float] = {}
    for process in sheet.regions:
        title = titles[process.id]
        own = _own_cards(sheet, process)
        first_row = min(grid.cells[card][1] for card in own)
        for card, rect in enumerate(measured.cards):
            if grid.cells[card][1] >= first_row or not overlap(rect, title):
                continue
            line, need = 2 * first_row, rect.bottom - title.y + _TITLE_CLEAR
            found[line] = max(need, found.get(line, 0.0))
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
    own = [measured.cards[card] for card in _own_cards(sheet, process)]
    beside = min(_GROUND_PADDING, sheet.style.beside - 0.5)
    left = min(rect.x for rect in own) - beside
    right = max(rect.right for rect in own) + beside
    over = min(_GROUND_PADDING_TOP, sheet.style.above - 0.5)
    under = min(_GROUND_PADDING, sheet.style.below - 0.5)
    top = min(rect.y for rect in own) - over
    bottom = max(rect.bottom for rect in own) + under
    if whole:
        top, bottom = 3.0, measured.down.end - 3.0
    return Rect(round(left, 2), round(top, 2), round(right - left, 2), round(bottom - top, 2))


def _own_cards(sheet: Sheet, process: Process) -> list[int]:
    """The boxes that a process's ground lies around."""
    return [
        card
        for card, spec in enumerate(sheet.cards)
        if spec.lane == process.lane and (spec.process == process.id or sheet.page == process.id)
    ]


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
