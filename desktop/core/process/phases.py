"""The map by phases: columns are phases, rows are parties, so that one sees who does what when.

Decision, 2026-11-22: the boxes of a phase lie scattered over the usual drawings, so tinting them
there would show no phase at all. This view has an arrangement of its own, laid out by the same
engine and under the same rules. A process page keeps every arrow. The overview leaves the arrows
inside a party's own process to that process's page and brings out where parties meet: a meeting
that several parties have in common stands in one column through their lanes, joined by a line,
and that line stands for the arrows between them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from desktop.core.process.drawing import (
    OVERVIEW,
    Drawing,
    DrawnArrow,
    LaneBand,
    Meeting,
    PhaseBand,
    Rect,
)
from desktop.core.process.layout import smallest_text_on
from desktop.core.process.layout.composing import compose
from desktop.core.process.layout.sheet import HOME, Card, Link, Sheet, reset, sheet_of
from desktop.core.process.layout.trails import find_trails
from desktop.core.process.model import ProcessMap, StepKind
from desktop.core.process.phase_cells import Group, place_by_phase
from desktop.core.process.phase_meetings import (
    Interchange,
    absorbed,
    crosses,
    interchanges,
    is_door,
    meeting_cards,
    parties,
)

HEAD_HEIGHT = 26.0
"""The room over the lanes for the phases' names, in points."""
_BOX_WIDTH, _PILL_WIDTH = 130.0, 140.0
_APART, _TIGHTER = 16.0, 3
_WIDTHS = (0.75, 0.6, 0.5, 0.4)
_A3_ROOM, _PRINTED_TEXT = (1150.0, 800.0), 6.6
_OWN = 0
_DOORS = 1_000


def lay_out_phases(process_map: ProcessMap, page: str, *, light: bool = False) -> Drawing:
    """Draw ``page`` (``overview`` or a process id) by phases; same map, same drawing.

    Every box of the page is there but, on the overview, the doors that no arrow leads to. The
    drawing's ``phases`` and ``meetings`` are filled. KeyError if there is no such page.
    """
    whole = _whole(process_map, sheet_of(process_map, page, light=light))
    if page == OVERVIEW:
        plan = _between_parties(process_map, whole)
        return _headed(process_map, _composed(plan, plan.loose()), plan)
    return _headed(process_map, _flowing(whole), whole)


def _flowing(plan: _Plan) -> Drawing:
    """A process page: as wide as its flow likes, unless that makes its words too small in print."""
    boxes = [card for card, spec in enumerate(plan.sheet.cards) if spec.id != HOME]
    for width in _WIDTHS:
        drawing = _composed(plan, boxes, width)
        if smallest_text_on(drawing, *_A3_ROOM) >= _PRINTED_TEXT:
            break
    return drawing


def _composed(plan: _Plan, movable: Sequence[int], width: float | None = None) -> Drawing:
    grid = place_by_phase(plan.sheet, plan.groups(), movable, width)
    return compose(plan.sheet, grid, find_trails(plan.sheet, grid))


@dataclass(frozen=True, slots=True)
class _Plan:
    """A sheet with each card's phase (its place in the map's order) and where parties meet."""

    sheet: Sheet
    phases: tuple[int, ...]
    alone: frozenset[int]
    common: tuple[Interchange, ...] = ()

    def groups(self) -> list[Group]:
        """The columns each card belongs to: every common meeting has its own, the doors theirs."""
        part = dict.fromkeys(range(len(self.sheet.cards)), _OWN)
        if self.common:
            part |= {card: _DOORS for card, spec in enumerate(self.sheet.cards) if is_door(spec)}
        for number, meeting in enumerate(self.common, 1):
            part |= dict.fromkeys(meeting.cards, number)
        return [(phase, part[card]) for card, phase in enumerate(self.phases)]

    def loose(self) -> list[int]:
        """The cards that need not keep the map's order: those of common meetings, and doors."""
        joined = {card for meeting in self.common for card in meeting.cards}
        return [
            card for card, spec in enumerate(self.sheet.cards) if card in joined or is_door(spec)
        ]


def _whole(process_map: ProcessMap, sheet: Sheet) -> _Plan:
    """The sheet with every lane a band of its own: a phase runs across the shared lane too."""
    used = {card.lane for card in sheet.cards}
    bands = tuple((lane.id, lane.name) for lane in process_map.lanes if lane.id in used)
    banded = replace(sheet, bands=bands, surfaces=(), regions=())
    phases = _phases(process_map, banded)
    return _Plan(banded, phases, meeting_cards(banded, parties(process_map)))


def _between_parties(process_map: ProcessMap, whole: _Plan) -> _Plan:
    """With the arrows between parties only, less those that a common meeting stands for."""
    sheet, among = whole.sheet, parties(process_map)
    common = interchanges(sheet, whole.phases)
    links = [
        link
        for link in sheet.links
        if crosses(sheet, link, among)
        and not any(absorbed(sheet, meeting, link) for meeting in common)
    ]
    needed = {end for link in links for end in (link.source, link.target)}
    needed |= {card for meeting in common for card in meeting.cards}
    kept = [card for card, spec in enumerate(sheet.cards) if not is_door(spec) or card in needed]
    place = {card: number for number, card in enumerate(kept)}
    return _Plan(
        replace(
            sheet,
            style=replace(sheet.style.tightened(_TIGHTER), apart=_APART),
            cards=tuple(_set(process_map, sheet, sheet.cards[card]) for card in kept),
            links=tuple(_unlabelled(link, place) for link in links),
        ),
        tuple(whole.phases[card] for card in kept),
        frozenset(place[card] for card in whole.alone),
        tuple(replace(each, cards=tuple(place[card] for card in each.cards)) for each in common),
    )


def _set(process_map: ProcessMap, sheet: Sheet, card: Card) -> Card:
    """With the process's number first, as the processes of a lane share its rows; and in a width
    that gives the whole page the shape of a sheet of paper."""
    if is_door(card):
        return card
    widest = _PILL_WIDTH if card.kind in (StepKind.START, StepKind.END) else _BOX_WIDTH
    card = reset(card, widest, sheet.style, process_map.hyphenation)
    number = process_map.process(card.process).number
    return replace(card, badge=card.badge and f"{number}:{card.badge}")


def _unlabelled(link: Link, place: Mapping[int, int]) -> Link:
    """The link among the cards that are kept; the door it leads to says what its label said."""
    return replace(link, source=place[link.source], target=place[link.target], label="", shapes=())


def _phases(process_map: ProcessMap, sheet: Sheet) -> tuple[int, ...]:
    order = {phase.id: place for place, phase in enumerate(process_map.phases)}
    steps = {step.id: step for process in process_map.processes for step in process.steps}
    own = {
        card: order[steps[spec.id].phase]
        for card, spec in enumerate(sheet.cards)
        if spec.id in steps
    }
    last = max(own.values(), default=0)
    return tuple(
        own[card] if card in own else last if spec.id == HOME else _phase_of_door(sheet, card, own)
        for card, spec in enumerate(sheet.cards)
    )


def _phase_of_door(sheet: Sheet, door: int, own: Mapping[int, int]) -> int:
    """The phase from which most arrows lead to it; of equals the later."""
    counts = Counter(own[link.source] for link in sheet.links if link.target == door)
    return max(counts, key=lambda phase: (counts[phase], phase), default=min(own.values()))


def _headed(process_map: ProcessMap, drawing: Drawing, plan: _Plan) -> Drawing:
    """The drawing with phases and meetings, moved down to make room for the phases' names."""
    low = replace(
        drawing,
        height=drawing.height + HEAD_HEIGHT,
        lanes=tuple(_lower_lane(band) for band in drawing.lanes),
        boxes=tuple(replace(box, rect=_lower(box.rect)) for box in drawing.boxes),
        arrows=tuple(_lower_arrow(arrow) for arrow in drawing.arrows),
    )
    bands = tuple(_bands(process_map, low, plan.phases))
    return replace(low, phases=bands, meetings=tuple(_meetings(low, plan)))


def _bands(process_map: ProcessMap, drawing: Drawing, phases: Sequence[int]) -> Sequence[PhaseBand]:
    """From lane tab to page edge, parted midway between the boxes of one phase and the next."""
    shown = sorted(set(phases))
    sides = {phase: _sides(drawing, phases, phase) for phase in shown}
    borders = [drawing.lanes[0].tab.right]
    borders += [(sides[one][1] + sides[other][0]) / 2 for one, other in pairwise(shown)]
    borders.append(drawing.width)
    return [
        PhaseBand(
            process_map.phases[phase].id,
            process_map.phases[phase].name,
            Rect(round(left, 2), 0.0, round(right - left, 2), drawing.height),
        )
        for phase, (left, right) in zip(shown, pairwise(borders), strict=True)
    ]


def _sides(drawing: Drawing, phases: Sequence[int], phase: int) -> tuple[float, float]:
    own = [box.rect for card, box in enumerate(drawing.boxes) if phases[card] == phase]
    return min(rect.x for rect in own), max(rect.right for rect in own)


def _meetings(drawing: Drawing, plan: _Plan) -> Sequence[Meeting]:
    """The common meetings with their lines, then those that stand alone on this page."""
    joined = {card for meeting in plan.common for card in meeting.cards}
    found = [_joined(drawing, meeting.cards) for meeting in plan.common]
    return found + [Meeting((drawing.boxes[card].id,)) for card in sorted(plan.alone - joined)]


def _joined(drawing: Drawing, cards: Sequence[int]) -> Meeting:
    boxes = sorted((drawing.boxes[card] for card in cards), key=lambda box: box.rect.y)
    first, last = boxes[0].rect, boxes[-1].rect
    middle = round(first.x + first.w / 2, 2)
    line = ((middle, first.bottom), (middle, last.y))
    return Meeting(tuple(box.id for box in boxes), line)


def _lower(rect: Rect) -> Rect:
    return replace(rect, y=round(rect.y + HEAD_HEIGHT, 2))


def _lower_lane(band: LaneBand) -> LaneBand:
    return replace(band, rect=_lower(band.rect), tab=_lower(band.tab))


def _lower_arrow(arrow: DrawnArrow) -> DrawnArrow:
    points = tuple((x, round(y + HEAD_HEIGHT, 2)) for x, y in arrow.points)
    label = arrow.label_rect and _lower(arrow.label_rect)
    return replace(arrow, points=points, label_rect=label)
