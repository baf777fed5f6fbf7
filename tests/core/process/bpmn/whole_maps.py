"""Whole maps of every kind: each rule kept, each field of the format filled in or left out."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

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

WORDS = (
    st.text(
        st.characters(min_codepoint=32, max_codepoint=0x24F, exclude_categories=("Cc", "Cf")),
        max_size=40,
    )
    .map(lambda text: " ".join(text.split()))
    .filter(lambda text: text not in ("", "true", "false"))
)
LINES = st.lists(WORDS, max_size=3, unique=True).map(tuple)
LANES = (
    Lane("individ", "Individen", "person", "dots", colour="#6B3FA0"),
    Lane("kontor", "Kontoret", "hands", "diagonal"),
    Lane("gemensam", "Gemensamt", "ring", "none", shared=True),
)
DAY = "2026-11-22"
LAW = Law("lag-ett", "Övningslagen", "1 §", "Öva.", DAY, "Gamla lagen", "https://riksdagen.se/a")
LINK = Link("Mer", "https://www.forsakringskassan.se/mer", DAY, verify_locally=True)
TIME = StepTime("inom tre dagar", "övning", False, 3, TimeUnit.DAYS, "mötet")
INNER = (StepKind.STEP, StepKind.DECISION, StepKind.SUBPROCESS, StepKind.COLLABORATION)


@st.composite
def whole_maps(draw: st.DrawFn) -> ProcessMap:
    """One to three processes, the last of them a shared surface."""
    sizes = draw(st.lists(st.integers(2, 6), min_size=1, max_size=3))
    boxes = {f"p{number}": size for number, size in enumerate(sizes, 1)}
    return ProcessMap(
        draw(WORDS),
        draw(WORDS),
        DAY,
        LANES,
        (Phase("borja", draw(WORDS)), Phase("sluta", "Slutet")),
        tuple(draw(_processes(name, boxes)) for name in boxes),
        (LAW,),
        hyphenation=("Kart-läggning",),
        papers=(Paper("intyg", draw(WORDS)),),
    )


@st.composite
def _processes(draw: st.DrawFn, name: str, boxes: dict[str, int]) -> Process:
    is_last = name == list(boxes)[-1]
    steps = tuple(draw(_steps(name, place, boxes)) for place in range(boxes[name]))
    lane = "gemensam" if is_last else "kontor"
    return Process(name, int(name[1:]), draw(WORDS), draw(WORDS), lane, draw(WORDS), steps)


@st.composite
def _steps(draw: st.DrawFn, name: str, place: int, boxes: dict[str, int]) -> Step:
    last = place == boxes[name] - 1
    kind = StepKind.END if last else StepKind.START if place == 0 else draw(st.sampled_from(INNER))
    others = [other for other in boxes if other != name]
    if kind is StepKind.SUBPROCESS and not others:
        kind = StepKind.STEP
    box = f"{place + 1}"
    step = Step(
        id=f"{name}.{box}",
        box=box,
        printed=draw(st.sampled_from((box, "", f"({box})"))),
        title=draw(WORDS),
        kind=kind,
        lane=draw(st.sampled_from(LANES)).id,
        phase=draw(st.sampled_from(("borja", "sluta"))),
        essential=place == 0 or draw(st.booleans()),
        guidance=draw(st.lists(WORDS, min_size=1, max_size=3, unique=True).map(tuple)),
        good_to_know=draw(LINES),
        actors=draw(LINES),
        forms=draw(st.sampled_from(((), ("intyg",)))),
        laws=draw(st.sampled_from(((), ("lag-ett",)))),
        links=draw(st.sampled_from(((), (LINK,)))),
        time=draw(st.sampled_from((None, TIME, StepTime("strax", "övning", True)))),
        shared=draw(st.sampled_from(("", list(boxes)[-1]))),
    )
    if last:
        return step
    ways, hints = draw(_ways(step, place, boxes[name], others))
    return replace(step, next=ways, possible_next=hints)


@st.composite
def _ways(
    draw: st.DrawFn, step: Step, place: int, size: int, others: list[str]
) -> tuple[tuple[Arrow, ...], tuple[Arrow, ...]]:
    """On to the next box always, so that every box is reached and leads to the end."""
    process = step.id.partition(".")[0]
    near = [f"{process}.{place_of + 1}" for place_of in range(size) if place_of != place]
    far = [f"process:{other}" for other in others] + [f"{other}.1" for other in others]
    targets = draw(st.lists(st.sampled_from([*near, *far]), max_size=3))
    if step.kind is StepKind.SUBPROCESS:
        targets.append(f"process:{others[0]}")
    arrows = {
        (arrow.to, arrow.label): arrow
        for arrow in (
            Arrow(to, draw(WORDS), draw(st.booleans()), draw(st.one_of(st.just(""), WORDS)))
            for to in [f"{process}.{place + 2}", *targets]
        )
    }
    ways = tuple(arrows.values())
    if step.kind is StepKind.DECISION:
        ways = (Arrow(ways[0].to, "Ja", note="lätt"), Arrow(ways[0].to, "Nej"), *ways[1:])
        ways = tuple({(arrow.to, arrow.label): arrow for arrow in ways}.values())
    hints = tuple(
        Arrow(to, given=False, note="kanske") for to in draw(st.sets(st.sampled_from(near)))
    )
    return ways, hints
