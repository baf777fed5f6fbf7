"""A variant's file → the variant, with the line of each change for messages."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from desktop.core.process import changes
from desktop.core.process.changes import Change
from desktop.core.process.fields import Place, Record
from desktop.core.process.model import Arrow
from desktop.core.process.step_fields import STEP_FIELDS, read_step, read_time, whole_target
from desktop.core.process.yaml_lines import Report, line_of, read_file

VARIANT_FOLDER = "variants"
VARIANT_FIELDS = frozenset(
    {
        "format",
        "id",
        "title",
        "asked_by",
        "why",
        "source",
        "conflicts_with",
        "conflict_reason",
        "changes",
    }
)

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
}
"""What each operation may say."""

_ANY_FIELD = frozenset().union(*OPERATION_FIELDS.values())


@dataclass(frozen=True, slots=True)
class Variant:
    """One overlay on the map: who asked for it, why, where that is written, and its changes.

    ``file`` is the file's name in messages, ``lines`` holds each change's line there and
    ``conflicts_line`` the line of ``conflicts_with``.
    """

    id: str
    title: str
    asked_by: tuple[str, ...]
    why: str
    source: str
    conflicts_with: tuple[str, ...]
    conflict_reason: str
    changes: tuple[Change, ...]
    file: str
    lines: tuple[int, ...]
    conflicts_line: int = 1


def variant_paths(places: Iterable[Path]) -> tuple[Path, ...]:
    """The variant files among files and folders, by name; what is absent is left out."""
    found: list[Path] = []
    for place in places:
        found.extend(sorted(place.glob("*.yaml")) if place.is_dir() else [place])
    return tuple(path for path in found if path.is_file())


def read_variant(path: Path, report: Report) -> Variant | None:
    """The variant in a file; None if it holds mistakes, which are then in the report."""
    name = f"{VARIANT_FOLDER}/{path.name}"
    before = len(report.mistakes)
    root = read_file(path, name, report)
    if root is None:
        return None
    record = Record(Place(name, report), root, "", VARIANT_FIELDS)
    if not record.format_is_known():
        return None
    variant = _read(record, path, name)
    return variant if len(report.mistakes) == before else None


def _read(record: Record, path: Path, name: str) -> Variant:
    identity = record.word("id")
    if identity and identity != path.stem:
        record.note("id", "model.id_not_file_name", identity)
    read = [
        (_read_change(change), change.node.line)
        for change in record.records("changes", _ANY_FIELD, required=True)
    ]
    return Variant(
        id=identity,
        title=record.text("title"),
        asked_by=record.texts("asked_by", required=True),
        why=record.text("why"),
        source=record.text("source"),
        conflicts_with=record.words("conflicts_with"),
        conflict_reason=record.text("conflict_reason", default=""),
        changes=tuple(change for change, _ in read if change is not None),
        file=name,
        lines=tuple(line for change, line in read if change is not None),
        conflicts_line=line_of(record.node, "conflicts_with"),
    )


def _read_change(loose: Record) -> Change | None:
    operation = loose.text("op")
    if operation not in _READERS:
        if operation:
            loose.note("op", "model.unknown_operation", operation)
        return None
    for key, _ in loose.node.pairs:
        if key.value in _ANY_FIELD - OPERATION_FIELDS[operation]:
            loose.note(key.value, "model.unknown_field", key.value)
    return _READERS[operation](loose)


def _read_set_time(record: Record) -> Change | None:
    step = record.text("step")
    if not record.has("time"):
        record.note("time", "model.missing_field")
    time = read_time(record)
    return None if time is None else changes.SetTime(step, time)


def _read_add_arrow(record: Record) -> Change:
    source = record.text("from")
    arrow = Arrow(
        to=_target(record, "to", source),
        label=record.text("label", default=""),
        given=False,
        note=record.text("note", default=""),
    )
    return changes.AddArrow(source, arrow)


def _read_remove_arrow(record: Record) -> Change:
    source = record.text("from")
    label = record.text("label", default="")
    return changes.RemoveArrow(source, _target(record, "to", source), label)


def _read_reroute(record: Record) -> Change:
    source = record.text("from")
    to = _target(record, "to", source)
    new_to = _target(record, "new_to", source)
    return changes.Reroute(source, to, new_to, record.text("label", default=""))


def _read_add_step(record: Record) -> Change | None:
    process = record.word("process")
    after = whole_target(record.text("after", default=""), process)
    inner = record.record("step", STEP_FIELDS)
    if inner is None:
        if not record.has("step"):
            record.note("step", "model.missing_field")
        return None
    return changes.AddStep(process, after, read_step(inner, process))


def _read_move_step(record: Record) -> Change:
    step = record.text("step")
    after = record.text("after", default="")
    return changes.MoveStep(step, whole_target(after, step.rpartition(".")[0]))


def _target(record: Record, name: str, source: str) -> str:
    return whole_target(record.text(name), source.rpartition(".")[0])


_READERS: dict[str, Callable[[Record], Change | None]] = {
    "add-guidance": lambda r: changes.AddGuidance(r.text("step"), r.text("text")),
    "add-good-to-know": lambda r: changes.AddGoodToKnow(r.text("step"), r.text("text")),
    "set-time": _read_set_time,
    "add-form": lambda r: changes.AddForm(r.text("step"), r.word("form")),
    "add-arrow": _read_add_arrow,
    "remove-arrow": _read_remove_arrow,
    "reroute": _read_reroute,
    "add-step": _read_add_step,
    "move-step": _read_move_step,
}
