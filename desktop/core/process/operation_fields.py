"""One entry of a variant's list of changes → the operation it asks for."""

from __future__ import annotations

from collections.abc import Callable

from desktop.core.process import operations
from desktop.core.process.fields import Record
from desktop.core.process.model import Arrow
from desktop.core.process.operations import Part
from desktop.core.process.step_fields import STEP_FIELDS, read_step, read_time, whole_target

OPERATION_FIELDS: dict[str, frozenset[str]] = {
    "add-guidance": frozenset({"op", "step", "text"}),
    "add-good-to-know": frozenset({"op", "step", "text"}),
    "set-time": frozenset({"op", "step", "time"}),
    "add-form": frozenset({"op", "step", "form"}),
    "add-arrow": frozenset({"op", "from", "to", "label", "note"}),
    "remove-arrow": frozenset({"op", "from", "to", "label"}),
    "reroute": frozenset({"op", "from", "to", "new_to", "label"}),
    "add-step": frozenset({"op", "process", "after", "step"}),
    "move-step": frozenset({"op", "step", "after"}),
    "change-guidance": frozenset({"op", "step", "old", "text"}),
    "change-good-to-know": frozenset({"op", "step", "old", "text"}),
    "remove-guidance": frozenset({"op", "step", "old"}),
    "remove-good-to-know": frozenset({"op", "step", "old"}),
    "change-title": frozenset({"op", "step", "old", "text"}),
    "remove-step": frozenset({"op", "step"}),
}
"""What each operation may say."""

SINCE_FORMAT_2 = frozenset(
    {
        "change-guidance",
        "change-good-to-know",
        "remove-guidance",
        "remove-good-to-know",
        "change-title",
        "remove-step",
    }
)
"""The operations that a file of format 1 cannot ask for: the program of that time knew none."""

ANY_FIELD = frozenset().union(*OPERATION_FIELDS.values())


def read_operation(loose: Record, file_format: int) -> operations.Change | None:
    """The operation; None if there is none of that name, which is then noted."""
    name = loose.text("op")
    if name not in _READERS:
        if name:
            loose.note("op", "model.unknown_operation", name)
        return None
    if file_format < 2 and name in SINCE_FORMAT_2:
        loose.note("op", "model.operation_too_new", name)
    for key, _ in loose.node.pairs:
        if key.value in ANY_FIELD - OPERATION_FIELDS[name]:
            loose.note(key.value, "model.unknown_field", key.value)
    return _READERS[name](loose)


def _read_set_time(record: Record) -> operations.Change | None:
    step = record.text("step")
    if not record.has("time"):
        record.note("time", "model.missing_field")
    time = read_time(record)
    return None if time is None else operations.SetTime(step, time)


def _read_add_arrow(record: Record) -> operations.Change:
    source = record.text("from")
    arrow = Arrow(
        to=_target(record, "to", source),
        label=record.text("label", default=""),
        given=False,
        note=record.text("note", default=""),
    )
    return operations.AddArrow(source, arrow)


def _read_remove_arrow(record: Record) -> operations.Change:
    source = record.text("from")
    label = record.text("label", default="")
    return operations.RemoveArrow(source, _target(record, "to", source), label)


def _read_reroute(record: Record) -> operations.Change:
    source = record.text("from")
    to = _target(record, "to", source)
    new_to = _target(record, "new_to", source)
    return operations.Reroute(source, to, new_to, record.text("label", default=""))


def _read_add_step(record: Record) -> operations.Change | None:
    process = record.word("process")
    after = whole_target(record.text("after", default=""), process)
    inner = record.record("step", STEP_FIELDS)
    if inner is None:
        if not record.has("step"):
            record.note("step", "model.missing_field")
        return None
    return operations.AddStep(process, after, read_step(inner, process))


def _read_move_step(record: Record) -> operations.Change:
    step = record.text("step")
    after = record.text("after", default="")
    return operations.MoveStep(step, whole_target(after, step.rpartition(".")[0]))


def _changes_line(part: Part) -> Callable[[Record], operations.Change]:
    return lambda r: operations.ChangeLine(r.text("step"), part, r.text("old"), r.text("text"))


def _removes_line(part: Part) -> Callable[[Record], operations.Change]:
    return lambda r: operations.ChangeLine(r.text("step"), part, r.text("old"), "")


def _target(record: Record, name: str, source: str) -> str:
    return whole_target(record.text(name), source.rpartition(".")[0])


_READERS: dict[str, Callable[[Record], operations.Change | None]] = {
    "add-guidance": lambda r: operations.AddGuidance(r.text("step"), r.text("text")),
    "add-good-to-know": lambda r: operations.AddGoodToKnow(r.text("step"), r.text("text")),
    "set-time": _read_set_time,
    "add-form": lambda r: operations.AddForm(r.text("step"), r.word("form")),
    "add-arrow": _read_add_arrow,
    "remove-arrow": _read_remove_arrow,
    "reroute": _read_reroute,
    "add-step": _read_add_step,
    "move-step": _read_move_step,
    "change-guidance": _changes_line("guidance"),
    "change-good-to-know": _changes_line("good_to_know"),
    "remove-guidance": _removes_line("guidance"),
    "remove-good-to-know": _removes_line("good_to_know"),
    "change-title": lambda r: operations.ChangeTitle(r.text("step"), r.text("old"), r.text("text")),
    "remove-step": lambda r: operations.RemoveStep(r.text("step")),
}
