"""Which steps and arrows a page shows; in the light version arrows bridge the folded steps."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.core.process.model import Process, Step


@dataclass(frozen=True, slots=True)
class Way:
    """An arrow between two ids: step ids or ``process:<id>``."""

    source: str
    target: str
    label: str
    given: bool


def ways_between(process: Process, *, light: bool) -> tuple[tuple[Step, ...], tuple[Way, ...]]:
    """The steps to show and the arrows between them.

    In the light version an arrow through folded steps keeps its first label and is never given:
    the 2019 text has no such arrow. No two bridges join the same boxes with the same label.
    """
    if not light or not any(step.essential for step in process.steps):
        return process.steps, tuple(_ways(process))
    kept = tuple(step for step in process.steps if step.essential)
    return kept, tuple(_bridged(process, {step.id for step in kept}))


def _ways(process: Process) -> list[Way]:
    return [
        Way(step.id, arrow.to, arrow.label, arrow.given)
        for step in process.steps
        for arrow in step.next
    ]


def _bridged(process: Process, kept: set[str]) -> list[Way]:
    folded = {step.id for step in process.steps} - kept
    onwards: dict[str, list[str]] = {}
    for way in _ways(process):
        onwards.setdefault(way.source, []).append(way.target)
    found: dict[tuple[str, str, str], Way] = {}
    for way in _ways(process):
        if way.source in folded:
            continue
        for end in _ends(way.target, onwards, folded):
            if end == way.source and way.target in folded:
                continue
            bridge = Way(way.source, end, way.label, way.given and end == way.target)
            found.setdefault((bridge.source, bridge.target, bridge.label), bridge)
    return list(found.values())


def _ends(start: str, onwards: dict[str, list[str]], folded: set[str]) -> list[str]:
    """The first shown boxes that can be reached from here through folded steps only."""
    ends: dict[str, None] = {}
    seen = {start}
    waiting = [start]
    while waiting:
        here = waiting.pop(0)
        if here not in folded:
            ends[here] = None
            continue
        for following in onwards.get(here, []):
            if following not in seen:
                seen.add(following)
                waiting.append(following)
    return list(ends)
