"""A small change in the map moves few boxes: the page is still the one that its readers know."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from desktop.core.process.drawing import OVERVIEW, Drawing
from desktop.core.process.layout import lay_out
from desktop.core.process.layout.invariants import offences
from desktop.core.process.model import Arrow, Process, ProcessMap, Step, StepKind
from desktop.core.process.reading import read_map

MODEL = Path(__file__).parents[4] / "resources" / "model"
OUR_MAP = read_map(MODEL)
STEPS = [step.id for process in OUR_MAP.processes for step in process.steps]
PROCESSES = [process.id for process in OUR_MAP.processes]
A_FEW_STEPS = STEPS[::14]


def changed(process: Process, steps: tuple[Step, ...]) -> ProcessMap:
    others = tuple(replace(process, steps=steps) if p is process else p for p in OUR_MAP.processes)
    return replace(OUR_MAP, processes=others)


def without(step_id: str) -> ProcessMap:
    """Our map less one box and every arrow that led to it."""
    process = OUR_MAP.process(step_id.rpartition(".")[0])
    steps = tuple(
        replace(step, next=tuple(arrow for arrow in step.next if arrow.to != step_id))
        for step in process.steps
        if step.id != step_id
    )
    return changed(process, steps)


def with_arrow(step_id: str, to: str) -> ProcessMap:
    process = OUR_MAP.process(step_id.rpartition(".")[0])
    steps = tuple(
        replace(step, next=(*step.next, Arrow(to, "Ja"))) if step.id == step_id else step
        for step in process.steps
    )
    return changed(process, steps)


def with_box_after(step_id: str) -> ProcessMap:
    """Our map with one box more, which the given box leads to."""
    process = OUR_MAP.process(step_id.rpartition(".")[0])
    before = OUR_MAP.step(step_id)
    new = Step(f"{process.id}.99", "99", "99", "Övning", StepKind.STEP, before.lane, "", True, ())
    led = replace(before, next=(*before.next, Arrow(new.id, "")))
    steps = tuple(led if step.id == step_id else step for step in process.steps)
    return changed(process, (*steps, new))


def ranks(drawing: Drawing, ids: set[str]) -> dict[str, tuple[int, int]]:
    """The column and the row that each of these boxes stands in, counted over these boxes only."""
    middles = {
        box.id: (round(box.rect.x + box.rect.w / 2), round(box.rect.y + box.rect.h / 2))
        for box in drawing.boxes
        if box.id in ids
    }
    columns = sorted({x for x, _ in middles.values()})
    rows = sorted({y for _, y in middles.values()})
    return {name: (columns.index(x), rows.index(y)) for name, (x, y) in middles.items()}


def moved(before: Drawing, after: Drawing) -> set[str]:
    """The boxes of both drawings that no longer stand in the same column and row."""
    both = {box.id for box in before.boxes} & {box.id for box in after.boxes}
    both -= {"home"}
    old, new = ranks(before, both), ranks(after, both)
    return {name for name in both if old[name] != new[name]}


def page_of(step_id: str) -> str:
    return step_id.rpartition(".")[0]


@pytest.fixture(scope="module")
def as_it_is() -> dict[str, Drawing]:
    return {page: lay_out(OUR_MAP, page) for page in (OVERVIEW, *PROCESSES)}


@pytest.mark.parametrize("step_id", STEPS)
def test_a_box_taken_away_moves_no_other(as_it_is: dict[str, Drawing], step_id: str) -> None:
    after = lay_out(without(step_id), page_of(step_id))
    assert moved(as_it_is[page_of(step_id)], after) == set()
    assert offences(after) == []


@pytest.mark.parametrize("step_id", STEPS)
def test_a_box_more_moves_no_other(as_it_is: dict[str, Drawing], step_id: str) -> None:
    after = lay_out(with_box_after(step_id), page_of(step_id))
    assert moved(as_it_is[page_of(step_id)], after) == set()
    assert offences(after) == []


@pytest.mark.parametrize("process_id", PROCESSES)
@pytest.mark.parametrize("step_id", STEPS[::5])
def test_an_arrow_to_another_process_moves_no_box(
    as_it_is: dict[str, Drawing], step_id: str, process_id: str
) -> None:
    page = page_of(step_id)
    if page != process_id:
        after = lay_out(with_arrow(step_id, f"process:{process_id}"), page)
        assert moved(as_it_is[page], after) == set()
        assert offences(after) == []


@pytest.mark.parametrize("step_id", A_FEW_STEPS)
def test_the_overview_stays_put_too(as_it_is: dict[str, Drawing], step_id: str) -> None:
    for other in (
        without(step_id),
        with_box_after(step_id),
        with_arrow(step_id, "process:jobbtorg"),
    ):
        after = lay_out(other, OVERVIEW)
        assert moved(as_it_is[OVERVIEW], after) == set()
        assert offences(after) == []
