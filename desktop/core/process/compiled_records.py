"""Builds the map's and a page's records from their compiled JSON.

Each function takes what ``json`` read and raises KeyError, TypeError, ValueError or AttributeError
where a part is missing or of another shape. Words and numbers are taken as they stand: the files
are our own, written from checked records.
"""

from __future__ import annotations

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

Found = dict[str, Any]

LISTS_OF_A_STEP = ("guidance", "good_to_know", "actors", "forms", "laws")


def process_map(found: Found) -> ProcessMap:
    """The whole map."""
    return ProcessMap(
        title=found["title"],
        version=found["version"],
        date=found["date"],
        lanes=tuple(Lane(**each) for each in found["lanes"]),
        phases=tuple(Phase(**each) for each in found["phases"]),
        processes=tuple(_process(each) for each in found["processes"]),
        laws=tuple(Law(**each) for each in found["laws"]),
        hyphenation=tuple(found["hyphenation"]),
        variants=tuple(found["variants"]),
        papers=tuple(Paper(**each) for each in found["papers"]),
    )


def drawing(found: Found) -> Drawing:
    """One laid-out page."""
    return Drawing(
        page=found["page"],
        title=found["title"],
        width=found["width"],
        height=found["height"],
        lanes=tuple(_band(each) for each in found["lanes"]),
        surfaces=tuple(Surface(**_placed(each)) for each in found["surfaces"]),
        regions=tuple(Region(**_placed(each)) for each in found["regions"]),
        boxes=tuple(_box(each) for each in found["boxes"]),
        arrows=tuple(_drawn_arrow(each) for each in found["arrows"]),
    )


def _process(found: Found) -> Process:
    steps = tuple(_step(each) for each in found.pop("steps"))
    return Process(**found, steps=steps)


def _step(found: Found) -> Step:
    for name in LISTS_OF_A_STEP:
        found[name] = tuple(found[name])
    found["kind"] = StepKind(found["kind"])
    found["links"] = tuple(Link(**each) for each in found["links"])
    found["next"] = tuple(Arrow(**each) for each in found["next"])
    found["possible_next"] = tuple(Arrow(**each) for each in found["possible_next"])
    if found["time"] is not None:
        found["time"] = _time(found["time"])
    return Step(**found)


def _time(found: Found) -> StepTime:
    if found["unit"] is not None:
        found["unit"] = TimeUnit(found["unit"])
    return StepTime(**found)


def _band(found: Found) -> LaneBand:
    return LaneBand(found["lane"], found["name"], Rect(**found["rect"]), Rect(**found["tab"]))


def _placed(found: Found) -> Found:
    found["rect"] = Rect(**found["rect"])
    return found


def _box(found: Found) -> Box:
    found["kind"] = StepKind(found["kind"])
    found["lines"] = tuple(found["lines"])
    return Box(**_placed(found))


def _drawn_arrow(found: Found) -> DrawnArrow:
    found["points"] = tuple((x, y) for x, y in found["points"])
    found["label_lines"] = tuple(found["label_lines"])
    if found["label_rect"] is not None:
        found["label_rect"] = Rect(**found["label_rect"])
    return DrawnArrow(**found)
