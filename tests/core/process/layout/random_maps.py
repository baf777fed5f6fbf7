"""Maps of every shape, for the layout to lay out: lanes, shared surfaces, loops and long words."""

from __future__ import annotations

from hypothesis import strategies as st

from desktop.core.process.model import Arrow, Lane, Process, ProcessMap, Step, StepKind

LANES = ("individ", "kontor", "vard", "kassa")
SHARED = "gemensam"
LABELS = ("", "", "", "Ja", "Nej", "Försäkringskassan")
TITLES = (
    "Start",
    "Kartläggning",
    "Utreda förutsättningar för återgång i arbete med annan aktör",
    "Individen blir självförsörjande genom arbete/studier/arbetssökande/annan ersättning",
    "Rehabiliteringsförfrågan",
)


@st.composite
def process_maps(draw: st.DrawFn) -> ProcessMap:
    count = draw(st.integers(1, 4))
    processes = tuple(draw(_processes(number, count)) for number in range(1, count + 1))
    lanes = [Lane(lane, lane.title(), "", "") for lane in LANES]
    lanes.append(Lane(SHARED, "Finsam", "", "", shared=True))
    return ProcessMap("Karta", "1", "2026-11-22", tuple(lanes), (), processes, ())


@st.composite
def _processes(draw: st.DrawFn, number: int, count: int) -> Process:
    lane = draw(st.sampled_from((*LANES[1:], SHARED)))
    size = draw(st.integers(1, 9))
    ids = [f"p{number}.{box}" for box in range(size)]
    steps = tuple(draw(_steps(number, box, ids, lane, count)) for box in range(size))
    return Process(f"p{number}", number, f"Process {number}", f"P{number}", lane, "", steps)


@st.composite
def _steps(draw: st.DrawFn, number: int, box: int, ids: list[str], lane: str, count: int) -> Step:
    others = [f"process:p{other}" for other in range(1, count + 1) if other != number]
    targets = draw(st.lists(st.sampled_from([*ids, *others]), max_size=4, unique=True))
    arrows = tuple(Arrow(to, draw(st.sampled_from(LABELS))) for to in targets)
    home = lane if lane == SHARED else draw(st.sampled_from((lane, lane, LANES[0], LANES[2])))
    return Step(
        ids[box],
        str(box),
        str(box),
        draw(st.sampled_from(TITLES)),
        draw(st.sampled_from(StepKind)),
        home,
        "",
        draw(st.booleans()),
        (),
        next=arrows,
    )
