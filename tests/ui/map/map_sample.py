"""A small hand-made page and its map: two lanes, every kind of box, labelled and own arrows."""

from __future__ import annotations

from desktop.core.process.drawing import (
    Box,
    Drawing,
    DrawnArrow,
    LaneBand,
    Point,
    Rect,
    Surface,
)
from desktop.core.process.model import (
    Arrow,
    Lane,
    Phase,
    Process,
    ProcessMap,
    Step,
    StepKind,
    StepTime,
    TimeUnit,
)

PAGE = "soc-sjukskriven"
WIDTH, HEIGHT, TAB = 1180.0, 560.0, 34.0
BOX_W, BOX_H = 124.0, 64.0

_STEPS: tuple[tuple[str, str, StepKind, str, tuple[str, ...], float, float], ...] = (
    ("1a", "individ", StepKind.START, "Individ kontaktar", ("Individ", "kontaktar"), 70, 30),
    ("2", "socialtjanst", StepKind.STEP, "Mottagning", ("Mottagning",), 70, 190),
    (
        "5",
        "socialtjanst",
        StepKind.DECISION,
        "Finns läkarintyg?",
        ("Finns", "läkarintyg?"),
        250,
        190,
    ),
    ("6", "socialtjanst", StepKind.SUBPROCESS, "Ej sjukskriven", ("Ej", "sjukskriven"), 250, 340),
    ("7", "socialtjanst", StepKind.STEP, "Sjukskriven", ("Sjukskriven",), 430, 190),
    (
        "14",
        "socialtjanst",
        StepKind.COLLABORATION,
        "Samordnad individuell plan",
        ("Samordnad", "individuell plan"),
        610,
        190,
    ),
    ("13", "socialtjanst", StepKind.COLLABORATION, "Finsamteam", ("Finsamteam",), 610, 340),
    ("slut", "individ", StepKind.END, "Självförsörjande", ("Självförsörjande",), 790, 30),
)

_ARROWS: tuple[tuple[str, str, str, bool], ...] = (
    ("1a", "2", "", False),
    ("2", "5", "", False),
    ("5", "7", "Ja", True),
    ("5", "6", "Nej", True),
    ("7", "14", "", False),
    ("7", "13", "", False),
    ("14", "slut", "", True),
    ("13", "14", "", True),
)


def sample_map() -> ProcessMap:
    """The map that the sample page is drawn from."""
    lanes = (
        Lane("individ", "Individen", "person", "dots"),
        Lane("socialtjanst", "Socialtjänsten", "hands", "diagonal"),
        Lane("gemensam", "Finsam", "ring", "none", shared=True),
    )
    phases = (Phase("kontakt", "Första kontakt"),)
    first = Process(
        PAGE, 1, "Socialtjänsten – sjukskriven", "Soc sjukskriven", "socialtjanst", "", _steps()
    )
    second = Process(
        "soc-ej-sjukskriven", 2, "Socialtjänsten – ej sjukskriven", "Soc ej sjukskriven",
        "socialtjanst", "", (),
    )  # fmt: skip
    return ProcessMap(
        "Stockholmsmodellen", "2026.1", "2026-11-22", lanes, phases, (first, second), ()
    )


def sample_drawing() -> Drawing:
    """The sample page."""
    return Drawing(
        page=PAGE,
        title="Socialtjänsten – sjukskriven",
        width=WIDTH,
        height=HEIGHT,
        lanes=(
            _band("individ", "Individen", 0, 130),
            _band("socialtjanst", "Socialtjänsten", 130, 430),
        ),
        surfaces=(Surface("finsamteam", "Finsamteam", Rect(590, 305, 170, 120)),),
        regions=(),
        boxes=(*_boxes(), Box("home", "individ", Rect(1120, 40, 40, 40), StepKind.END, "", (), 12)),
        arrows=tuple(_drawn(*arrow) for arrow in _ARROWS),
    )


def step_id(box: str) -> str:
    """The id of a box on the sample page."""
    return f"{PAGE}.{box}"


def _band(lane: str, name: str, y: float, h: float) -> LaneBand:
    return LaneBand(lane, name, Rect(0, y, WIDTH, h), Rect(0, y, TAB, h))


def _boxes() -> tuple[Box, ...]:
    return tuple(
        Box(
            step_id(box), lane, Rect(x, y, BOX_W, BOX_H), kind, title, lines, 13.0,
            badge="" if box == "slut" else box,
            opens="soc-ej-sjukskriven" if box == "6" else "",
            shared="finsamteam" if box == "13" else "",
        )
        for box, lane, kind, title, lines, x, y in _STEPS
    )  # fmt: skip


def _steps() -> tuple[Step, ...]:
    return tuple(
        Step(
            step_id(box), box, "" if box == "slut" else box, title, kind, lane, "kontakt",
            essential=True, guidance=("Gör så här.",), next=_next(box),
            time=StepTime("inom tre månader", "ruta 2", False, 3, TimeUnit.MONTHS)
            if box == "2" else None,
        )
        for box, lane, kind, title, _lines, _x, _y in _STEPS
    )  # fmt: skip


def _next(box: str) -> tuple[Arrow, ...]:
    own = tuple(
        Arrow(step_id(target), label, given)
        for source, target, label, given in _ARROWS
        if source == box
    )
    return (*own, Arrow("process:soc-ej-sjukskriven")) if box in ("6", "14") else own


def _drawn(source: str, target: str, label: str, given: bool) -> DrawnArrow:
    a, b = _rect(source), _rect(target)
    points = _route(a, b)
    middle = ((points[0][0] + points[1][0]) / 2, (points[0][1] + points[1][1]) / 2)
    rect = Rect(middle[0] - 14, middle[1] - 8, 28, 16) if label else None
    return DrawnArrow(step_id(source), step_id(target), points, label, rect, given)


def _rect(box: str) -> Rect:
    x, y = next((s[5], s[6]) for s in _STEPS if s[0] == box)
    return Rect(x, y, BOX_W, BOX_H)


def _route(a: Rect, b: Rect) -> tuple[Point, ...]:
    if a.x == b.x:
        upwards = b.y < a.y
        start, end = (a.y, b.bottom) if upwards else (a.bottom, b.y)
        return ((a.x + a.w / 2, start), (b.x + b.w / 2, end))
    if a.y == b.y:
        return ((a.right, a.y + a.h / 2), (b.x, b.y + b.h / 2))
    bend = (a.right + b.x) / 2
    return (
        (a.right, a.y + a.h / 2),
        (bend, a.y + a.h / 2),
        (bend, b.y + b.h / 2),
        (b.x, b.y + b.h / 2),
    )
