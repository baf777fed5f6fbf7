"""The map's and a page's records to and from lists of their fields, for the compiled JSON.

Reading raises TypeError or ValueError where a part is missing or of another shape. Words and
numbers are taken as they stand: the files are our own, written from checked records.
"""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import Any

from desktop.core.process.drawing import (
    Box,
    Drawing,
    DrawnArrow,
    LaneBand,
    Rect,
    Region,
    Surface,
)
from desktop.core.process.model import (
    Arrow,
    Lane,
    Law,
    Link,
    Paper,
    Phase,
    Process,
    ProcessMap,
    Step,
    StepKind,
    StepTime,
    TimeUnit,
)

Found = list[Any]


def as_lists(content: object) -> object:
    """A record as the list of its fields, and so on inwards."""
    if is_dataclass(content) and not isinstance(content, type):
        return [as_lists(getattr(content, part.name)) for part in fields(content)]
    if isinstance(content, tuple | list):
        return [as_lists(each) for each in content]
    return content


def process_map(found: Found) -> ProcessMap:
    """The whole map."""
    title, version, date, lanes, phases, processes, laws, words, variants, papers = found
    return ProcessMap(
        title,
        version,
        date,
        tuple([Lane(*each) for each in lanes]),
        tuple([Phase(*each) for each in phases]),
        tuple([_process(each) for each in processes]),
        tuple([Law(*each) for each in laws]),
        tuple(words),
        tuple(variants),
        tuple([Paper(*each) for each in papers]),
    )


def drawing(found: Found) -> Drawing:
    """One laid-out page; the view by phases is made when asked for, never compiled."""
    page, title, width, height, lanes, surfaces, regions, boxes, arrows, phases, meetings = found
    if phases or meetings:
        raise ValueError(page)
    return Drawing(
        page,
        title,
        width,
        height,
        tuple([LaneBand(lane, name, Rect(*at), Rect(*tab)) for lane, name, at, tab in lanes]),
        tuple([Surface(process, words, Rect(*at)) for process, words, at in surfaces]),
        tuple([Region(process, words, Rect(*at)) for process, words, at in regions]),
        tuple([_box(each) for each in boxes]),
        tuple([_drawn_arrow(each) for each in arrows]),
    )


def _process(found: Found) -> Process:
    identity, number, title, short, lane, summary, steps = found
    made = tuple([_step(each) for each in steps])
    return Process(identity, number, title, short, lane, summary, made)


def _step(found: Found) -> Step:
    identity, box, printed, title, kind, lane, phase, essential, *rest = found
    guidance, good_to_know, actors, forms, laws, links, time, *rest = rest
    question, shared, ways, hints = rest
    return Step(
        identity,
        box,
        printed,
        title,
        StepKind(kind),
        lane,
        phase,
        essential,
        tuple(guidance),
        tuple(good_to_know),
        tuple(actors),
        tuple(forms),
        tuple(laws),
        tuple([Link(*each) for each in links]),
        None if time is None else _time(*time),
        question,
        shared,
        tuple([Arrow(*each) for each in ways]),
        tuple([Arrow(*each) for each in hints]),
    )


def _time(
    text: str, source: str, statutory: bool, number: int | None, unit: str | None, since: str
) -> StepTime:
    counted = None if unit is None else TimeUnit(unit)
    return StepTime(text, source, statutory, number, counted, since)


def _box(found: Found) -> Box:
    identity, lane, at, kind, title, lines, *rest = found
    return Box(identity, lane, Rect(*at), StepKind(kind), title, tuple(lines), *rest)


def _drawn_arrow(found: Found) -> DrawnArrow:
    source, target, points, label, at, given, lines = found
    way = tuple([(x, y) for x, y in points])
    place = None if at is None else Rect(*at)
    return DrawnArrow(source, target, way, label, place, given, tuple(lines))
