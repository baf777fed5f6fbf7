"""What stands on a page before anything has a place: cards (boxes to be), links and bands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from math import ceil, sqrt

from desktop.core.process.drawing import OVERVIEW, PILL_RADIUS
from desktop.core.process.layout.folding import Way, ways_between
from desktop.core.process.layout.lettering import break_title, text_height, text_width
from desktop.core.process.layout.style import OVERVIEW_STYLE, PROCESS_STYLE, Style
from desktop.core.process.model import PROCESS_PREFIX, Process, ProcessMap, Step, StepKind

HOME = "home"
HOME_TITLE = "Till översikten"

_CHIP_ROOM = 5.0
_WIDER = 1.7
_WIDEST_LABEL = 220.0
_TALL_PILL_LINES = 3
_LEAST_BESIDE = 6.0
_POINTED = frozenset({StepKind.START, StepKind.END, StepKind.DECISION})


@dataclass(frozen=True, slots=True)
class Card:
    """A box that has its size and its words but no place. ``lane`` may be that of no band."""

    id: str
    lane: str
    process: str
    kind: StepKind
    title: str
    lines: tuple[str, ...]
    width: float
    height: float
    badge: str = ""
    opens: str = ""
    shared: str = ""

    @property
    def pointed(self) -> bool:
        """Whether its left and right sides are a point or a curve: arrows meet them midway."""
        return self.kind in _POINTED


@dataclass(frozen=True, slots=True)
class LabelShape:
    """A label's words in lines, and the size of the chip they fill."""

    lines: tuple[str, ...]
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Link:
    """An arrow between two cards, named by their index."""

    source: int
    target: int
    label: str
    given: bool
    shapes: tuple[LabelShape, ...]
    """The ways to set the label, the best first; empty without one."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """All that is to be laid out on one page. ``bands`` are lane ids and names, top to bottom."""

    page: str
    title: str
    style: Style
    bands: tuple[tuple[str, str], ...]
    cards: tuple[Card, ...]
    links: tuple[Link, ...]
    surfaces: tuple[Process, ...]
    regions: tuple[Process, ...]
    light: bool = False

    def at_home(self, card: int) -> bool:
        """Whether a card stands in the lane of its own process."""
        spec = self.cards[card]
        return any(
            process.id == spec.process and process.lane == spec.lane
            for process in (*self.regions, *self.surfaces)
        )

    def band_of(self, card: int) -> int | None:
        """The index of the band a card must stand in; None if it stands on a shared surface."""
        for index, (lane, _) in enumerate(self.bands):
            if lane == self.cards[card].lane:
                return index
        return None


def sheet_of(process_map: ProcessMap, page: str, *, light: bool) -> Sheet:
    """Gather a page's cards and links; KeyError if the map has no such page."""
    if page == OVERVIEW:
        return _overview(process_map, light)
    return _process_page(process_map, process_map.process(page), light)


def _overview(process_map: ProcessMap, light: bool) -> Sheet:
    style = OVERVIEW_STYLE
    cards: list[Card] = []
    ways: list[Way] = []
    for process in process_map.processes:
        cards.append(_door(process_map, process, style))
        kept, found = ways_between(process, light=light)
        cards += [_card(process_map, process, step, style) for step in kept]
        ways += found
    shared = {lane.id for lane in process_map.lanes if lane.shared}
    return Sheet(
        OVERVIEW,
        process_map.title,
        style,
        tuple((lane.id, lane.name) for lane in process_map.lanes if not lane.shared),
        tuple(cards),
        _links(process_map, cards, ways, style),
        tuple(process for process in process_map.processes if process.lane in shared),
        tuple(process for process in process_map.processes if process.lane not in shared),
        light,
    )


def _process_page(process_map: ProcessMap, process: Process, light: bool) -> Sheet:
    style = PROCESS_STYLE
    kept, ways = ways_between(process, light=light)
    cards = [_card(process_map, process, step, style) for step in kept]
    doors = dict.fromkeys(way.target for way in ways if way.target.startswith(PROCESS_PREFIX))
    for door in doors:
        other = process_map.process(door.removeprefix(PROCESS_PREFIX))
        cards.append(_door(process_map, other, style))
    cards.append(_home(process, style))
    shared = process_map.lane(process.lane).shared
    used = {card.lane for card in cards}
    bands = tuple(
        (lane.id, lane.name)
        for lane in process_map.lanes
        if (not lane.shared if shared else lane.id in used)
    )
    surfaces = (process,) if shared else ()
    return Sheet(
        process.id,
        process.title,
        style,
        bands,
        tuple(cards),
        _links(process_map, cards, ways, style),
        surfaces,
        (),
        light,
    )


def _card(process_map: ProcessMap, process: Process, step: Step, style: Style) -> Card:
    opens = _opens(step)
    sides = 28 if step.kind in _POINTED else 22 if opens else 14
    shared = process_map.lane(step.lane).shared
    widest = style.surface_width if shared else style.box_width
    lines = break_title(step.title, widest - sides, style.text_size, process_map.hyphenation)
    width = _snug_width(lines, style, sides, widest)
    height = _height(lines, style, 6 if opens else 0)
    if step.kind in (StepKind.START, StepKind.END):
        width = widest if len(lines) >= _TALL_PILL_LINES else width
        height = max(height, _pill_height(lines, style, width))
    return Card(
        step.id,
        step.lane,
        process.id,
        step.kind,
        step.title,
        lines,
        width,
        height,
        step.printed,
        opens,
        step.shared,
    )


def _snug_width(lines: tuple[str, ...], style: Style, sides: float, widest: float) -> float:
    words = max(text_width(line, style.text_size) for line in lines)
    return float(min(widest, max(style.least_width, ceil(words + sides))))


def _height(lines: tuple[str, ...], style: Style, extra: float) -> float:
    words = text_height(len(lines), style.text_size)
    return float(round(max(style.min_height, words + style.padding + extra)))


def _pill_height(lines: tuple[str, ...], style: Style, width: float) -> float:
    """So tall that its round corners leave room for the outermost lines."""
    outermost = max(text_width(line, style.text_size) for line in (lines[0], lines[-1]))
    beside = min(PILL_RADIUS, max(_LEAST_BESIDE, (width - outermost) / 2 - 2))
    over = PILL_RADIUS - sqrt(beside * (2 * PILL_RADIUS - beside))
    height = text_height(len(lines), style.text_size) + 2 * over
    return float(ceil(height)) if len(lines) >= _TALL_PILL_LINES else 0.0


def reset(card: Card, width: float, style: Style, hyphenation: tuple[str, ...]) -> Card:
    """The card with its words set anew in a box of at most this width."""
    sides = 28 if card.pointed else 22 if card.opens else 14
    lines = break_title(card.title, width - sides, style.text_size, hyphenation)
    height = _height(lines, style, 6 if card.opens else 0)
    snug = _snug_width(lines, style, sides, width)
    if card.kind in (StepKind.START, StepKind.END):
        snug = width if len(lines) >= _TALL_PILL_LINES else snug
        height = max(height, _pill_height(lines, style, snug))
    return replace(card, lines=lines, width=snug, height=height)


def _opens(step: Step) -> str:
    targets = {arrow.to for arrow in step.next if arrow.to.startswith(PROCESS_PREFIX)}
    if len(targets) != 1:
        return ""
    return targets.pop().removeprefix(PROCESS_PREFIX)


def _door(process_map: ProcessMap, process: Process, style: Style) -> Card:
    room = style.box_width - 22
    lines = break_title(process.short, room, style.text_size, process_map.hyphenation)
    return Card(
        PROCESS_PREFIX + process.id,
        process.lane,
        process.id,
        StepKind.SUBPROCESS,
        process.short,
        lines,
        _snug_width(lines, style, 22, style.box_width),
        _height(lines, style, 0),
        str(process.number),
        process.id,
    )


def _home(process: Process, style: Style) -> Card:
    lines = break_title(HOME_TITLE, style.box_width, style.text_size)
    width = float(round(text_width(lines[0], style.text_size) + 44))
    return Card(
        HOME, process.lane, process.id, StepKind.END, HOME_TITLE, lines, width, 32.0, "", OVERVIEW
    )


def _links(
    process_map: ProcessMap, cards: Iterable[Card], ways: Iterable[Way], style: Style
) -> tuple[Link, ...]:
    index = {card.id: place for place, card in enumerate(cards)}
    hyphenation = process_map.hyphenation
    return tuple(
        _link(index[way.source], index[way.target], way, style, hyphenation) for way in ways
    )


def _link(source: int, target: int, way: Way, style: Style, hyphenation: tuple[str, ...]) -> Link:
    if not way.label:
        return Link(source, target, "", way.given, ())
    widths = (style.label_width, style.label_width * _WIDER, _WIDEST_LABEL)
    settings = dict.fromkeys(
        break_title(way.label, width, style.label_size, hyphenation) for width in widths
    )
    shapes = tuple(_shape(lines, style.label_size) for lines in settings)
    return Link(source, target, way.label, way.given, shapes)


def _shape(lines: tuple[str, ...], size: float) -> LabelShape:
    width = max(text_width(line, size) for line in lines) + _CHIP_ROOM
    return LabelShape(lines, round(width, 1), round(text_height(len(lines), size) + 1, 1))
