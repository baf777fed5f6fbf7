"""Makes a variant's operations on the map, one at a time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from desktop.core.process.model import Arrow, Process, ProcessMap, Step
from desktop.core.process.operations import (
    AddArrow,
    AddForm,
    AddGoodToKnow,
    AddGuidance,
    AddStep,
    Change,
    ChangeLine,
    ChangeTitle,
    Misfit,
    MoveStep,
    Part,
    RemoveArrow,
    RemoveStep,
    Reroute,
    SetTime,
)


def apply_change(model: ProcessMap, change: Change) -> ProcessMap:
    """The map with one change made. Raises Misfit and leaves nothing half done."""
    match change:
        case AddGuidance(step, text):
            return _change_step(model, step, lambda old: _add_text(old, "guidance", text))
        case AddGoodToKnow(step, text):
            return _change_step(model, step, lambda old: _add_text(old, "good_to_know", text))
        case ChangeLine():
            return _change_step(model, change.step, lambda old: _change_line(old, change))
        case ChangeTitle():
            return _change_step(model, change.step, lambda old: _change_title(old, change))
        case SetTime(step, time):
            return _change_step(model, step, lambda old: replace(old, time=time))
        case AddForm(step, form):
            return _change_step(model, step, lambda old: _add_form(old, form))
        case AddArrow(source, arrow):
            return _change_step(model, source, lambda old: _add_arrow(old, arrow), "from")
        case RemoveArrow():
            return _change_step(model, change.source, lambda old: _remove(old, change), "from")
        case Reroute():
            return _change_step(model, change.source, lambda old: _reroute(old, change), "from")
        case AddStep():
            return _add_step(model, change)
        case RemoveStep(step):
            return _remove_step(model, step)
        case MoveStep(step, after):
            return _move_step(model, step, after)


def _change_step(
    model: ProcessMap, step_id: str, change: Callable[[Step], Step], field: str = "step"
) -> ProcessMap:
    process = _process_of(model, step_id, field)
    steps = tuple(change(step) if step.id == step_id else step for step in process.steps)
    return _with_process(model, replace(process, steps=steps))


def _process_of(model: ProcessMap, step_id: str, field: str) -> Process:
    for process in model.processes:
        if any(step.id == step_id for step in process.steps):
            return process
    raise Misfit(field, "model.unknown_step", step_id)


def _with_process(model: ProcessMap, changed: Process) -> ProcessMap:
    processes = tuple(changed if old.id == changed.id else old for old in model.processes)
    return replace(model, processes=processes)


def _lines(step: Step, part: Part) -> tuple[str, ...]:
    return step.guidance if part == "guidance" else step.good_to_know


def _with_lines(step: Step, part: Part, lines: tuple[str, ...]) -> Step:
    if part == "guidance":
        return replace(step, guidance=lines)
    return replace(step, good_to_know=lines)


def _add_text(step: Step, part: Part, text: str) -> Step:
    lines = _lines(step, part)
    if text in lines:
        raise Misfit("text", "model.already_there", step.id)
    return _with_lines(step, part, (*lines, text))


def _change_line(step: Step, change: ChangeLine) -> Step:
    lines = _lines(step, change.part)
    if change.old not in lines:
        raise Misfit("old", "model.unknown_text", change.old)
    if change.text in lines:
        raise Misfit("text", "model.already_there", step.id)
    changed = tuple(change.text if line == change.old else line for line in lines)
    kept = tuple(line for line in changed if line)
    if not kept and change.part == "guidance":
        raise Misfit("old", "model.nothing_left_to_do", step.id)
    return _with_lines(step, change.part, kept)


def _change_title(step: Step, change: ChangeTitle) -> Step:
    if step.title != change.old:
        raise Misfit("old", "model.unknown_text", change.old)
    return replace(step, title=change.text)


def _add_form(step: Step, form: str) -> Step:
    if form in step.forms:
        raise Misfit("form", "model.already_there", form)
    return replace(step, forms=(*step.forms, form))


def _add_arrow(step: Step, arrow: Arrow) -> Step:
    if any((old.to, old.label) == (arrow.to, arrow.label) for old in step.next):
        raise Misfit("to", "model.already_there", arrow.to)
    return replace(step, next=(*step.next, arrow))


def _matches(arrow: Arrow, change: RemoveArrow | Reroute) -> bool:
    return arrow.to == change.to and change.label in ("", arrow.label)


def _remove(step: Step, change: RemoveArrow) -> Step:
    kept = tuple(arrow for arrow in step.next if not _matches(arrow, change))
    if len(kept) == len(step.next):
        raise Misfit("to", "model.unknown_arrow", change.to)
    return replace(step, next=kept)


def _reroute(step: Step, change: Reroute) -> Step:
    if not any(_matches(arrow, change) for arrow in step.next):
        raise Misfit("to", "model.unknown_arrow", change.to)
    moved = tuple(
        replace(arrow, to=change.new_to, given=False) if _matches(arrow, change) else arrow
        for arrow in step.next
    )
    return replace(step, next=moved)


def _add_step(model: ProcessMap, change: AddStep) -> ProcessMap:
    for process in model.processes:
        if process.id == change.process:
            if any(step.id == change.step.id for step in process.steps):
                raise Misfit("step.box", "model.duplicate_id", change.step.box)
            steps = _placed(process.steps, change.step, change.after)
            return _with_process(model, replace(process, steps=steps))
    raise Misfit("process", "model.unknown_process", change.process)


def _remove_step(model: ProcessMap, step_id: str) -> ProcessMap:
    process = _process_of(model, step_id, "step")
    rest = tuple(step for step in process.steps if step.id != step_id)
    if not rest:
        raise Misfit("step", "model.no_start", process.id)
    return _with_process(model, replace(process, steps=rest))


def _move_step(model: ProcessMap, step_id: str, after: str) -> ProcessMap:
    process = _process_of(model, step_id, "step")
    moved = model.step(step_id)
    rest = tuple(step for step in process.steps if step.id != step_id)
    return _with_process(model, replace(process, steps=_placed(rest, moved, after)))


def _placed(steps: tuple[Step, ...], step: Step, after: str) -> tuple[Step, ...]:
    if not after:
        return (step, *steps)
    for index, old in enumerate(steps):
        if old.id == after:
            return (*steps[: index + 1], step, *steps[index + 1 :])
    raise Misfit("after", "model.unknown_step", after)
