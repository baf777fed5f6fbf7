"""Where the arrow keys lead: along the arrows, back again, and between the alternatives."""

from __future__ import annotations

from enum import Enum

from desktop.core.process.drawing import Box, Drawing
from desktop.ui.map.painter.look import is_home

TRAIL_LENGTH = 64
STRAIGHT, ASKEW = 2.0, float("inf")


class Direction(Enum):
    """The four ways a key can point, as (x, y)."""

    LEFT = (-1, 0)
    RIGHT = (1, 0)
    UP = (0, -1)
    DOWN = (0, 1)


class Walker:
    """Remembers the way walked on one page, so that left leads back along it."""

    def __init__(self) -> None:
        self._trail: tuple[str, ...] = ()

    def step(self, drawing: Drawing, here: str, way: Direction) -> str:
        """Take one step and give the box it leads to, or "" where there is none."""
        goal = neighbour(drawing, here, way, self._trail)
        if goal:
            self._trail = longer_trail(self._trail, here, goal, way)
        return goal


def neighbour(drawing: Drawing, box_id: str, way: Direction, trail: tuple[str, ...]) -> str:
    """The box to go to, or "" where there is none.

    ``trail`` is the boxes walked so far, latest last, so that left retraces what right did and
    up and down choose among the ways out of the box one came from.
    """
    if way is Direction.RIGHT:
        found = _targets(drawing, box_id)
    elif way is Direction.LEFT:
        found = _sources(drawing, box_id, trail)
    else:
        found = _alternatives(drawing, box_id, way, trail)
    if found:
        return found[0]
    return _nearest(drawing, box_id, way) or (_home(drawing) if way is Direction.RIGHT else "")


def longer_trail(trail: tuple[str, ...], here: str, goal: str, way: Direction) -> tuple[str, ...]:
    """The trail after one more step: right adds to it, left takes back, up and down keep it."""
    if way is Direction.RIGHT:
        return (*trail, here)[-TRAIL_LENGTH:]
    if way is Direction.LEFT:
        return trail[:-1] if trail and trail[-1] == goal else ()
    return trail


def _targets(drawing: Drawing, box_id: str) -> list[str]:
    here = {box.id for box in drawing.boxes}
    return [a.target for a in drawing.arrows if a.source == box_id and a.target in here]


def _sources(drawing: Drawing, box_id: str, trail: tuple[str, ...]) -> list[str]:
    here = {box.id: box for box in drawing.boxes}
    found = [a.source for a in drawing.arrows if a.target == box_id and a.source in here]
    if trail and trail[-1] in found:
        return [trail[-1]]
    # A loop's backward arrow comes from the right: prefer what lies before the box.
    return sorted(found, key=lambda source: here[source].rect.x > here[box_id].rect.x)


def _alternatives(
    drawing: Drawing, box_id: str, way: Direction, trail: tuple[str, ...]
) -> list[str]:
    sources = _sources(drawing, box_id, trail)
    if not sources:
        return []
    places = {box.id: (box.rect.y, box.rect.x) for box in drawing.boxes}
    siblings = sorted(set(_targets(drawing, sources[0])), key=lambda target: places[target])
    at = siblings.index(box_id)
    return siblings[at + 1 :] if way is Direction.DOWN else siblings[:at][::-1]


def _home(drawing: Drawing) -> str:
    """Beyond the last box to the right lies the way home."""
    return next((box.id for box in drawing.boxes if is_home(box)), "")


def _nearest(drawing: Drawing, box_id: str, way: Direction) -> str:
    """The box straight ahead; where there is none, the nearest that lies that way at all."""
    start = drawing.box(box_id)
    for widest in (STRAIGHT, ASKEW):
        ahead = [
            (distance, box.id)
            for box in drawing.boxes
            if (distance := _distance(start, box, way, widest)) is not None
        ]
        if ahead:
            return min(ahead)[1]
    return ""


def _distance(start: Box, goal: Box, way: Direction, widest: float) -> float | None:
    """How far the goal lies that way, sideways steps counting double; None if it does not.

    ``widest`` is how far aside it may lie for each step ahead.
    """
    x, y = way.value
    across = goal.rect.x + goal.rect.w / 2 - start.rect.x - start.rect.w / 2
    down = goal.rect.y + goal.rect.h / 2 - start.rect.y - start.rect.h / 2
    forward = across * x + down * y
    aside = abs(across * y) + abs(down * x)
    if forward < 4 or aside > widest * forward:
        return None
    return forward + 2 * aside
