"""The nine operations of a variant: what each says and how it changes the map."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from desktop.core.process.model import Arrow, Process, ProcessMap, Step, StepTime


class Misfit(Exception):
    """A change that does not fit the map: the field at fault, a mistake's code and the word."""

    def __init__(self, field: str, code: str, value: str) -> None:
        super().__init__(code)
        self.field = field
        self.code = code
        self.value = value


@dataclass(frozen=True, slots=True)
class AddGuidance:
    """One more imperative, last in the box's guidance."""

    step: str
    text: str


@dataclass(frozen=True, slots=True)
class AddGoodToKnow:
    """One more thing that is good to know."""

    step: str
    text: str


@dataclass(frozen=True, slots=True)
class SetTime:
    """Another time limit or duration in place of the box's own."""

    step: str
    time: StepTime


@dataclass(frozen=True, slots=True)
class AddForm:
    """One more form or paper that the box uses."""

    step: str
    form: str


@dataclass(frozen=True, slots=True)
class AddArrow:
    """One more way on from a box."""

    source: str
    arrow: Arrow


@dataclass(frozen=True, slots=True)
class RemoveArrow:
    """Every arrow between two boxes goes away, or only the one with the label if one is given."""

    source: str
    to: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Reroute:
    """An arrow keeps its place and label and leads elsewhere; it is then read, not given."""

    source: str
    to: str
    new_to: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class AddStep:
    """A new box, placed after another ("" = first). Arrows to it are operations of their own."""

    process: str
    after: str
    step: Step


@dataclass(frozen=True, slots=True)
class MoveStep:
    """A box gets another place in its process' order ("" = first); its arrows stay as they are."""

    step: str
    after: str


Change = (
    AddGuidance
    | AddGoodToKnow
    | SetTime
    | AddForm
    | AddArrow
    | RemoveArrow
    | Reroute
    | AddStep
    | MoveStep
)


def apply_change(model: ProcessMap, change: Change) -> ProcessMap:
    """The map with one change made. Raises Misfit and leaves nothing half done."""
    match change:
        case AddGuidance(step, text):
            return _change_step(model, step, lambda old: _add_text(old, "guidance", text))
        case AddGoodToKnow(step, text):
            return _change_step(model, step, lambda old: _add_text(old, "good_to_know", text))
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


def _add_text(step: Step, field: str, text: str) -> Step:
    if field == "guidance":
        if text in step.guidance:
            raise Misfit("text", "model.already_there", step.id)
        return replace(step, guidance=(*step.guidance, text))
    if text in step.good_to_know:
        raise Misfit("text", "model.already_there", step.id)
    return replace(step, good_to_know=(*step.good_to_know, text))


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
