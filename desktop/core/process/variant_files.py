"""A variant's file → the variant, with the line of each change for messages."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

from desktop.core.process.fields import Place, Record
from desktop.core.process.operation_fields import ANY_FIELD, read_operation
from desktop.core.process.operations import Change
from desktop.core.process.yaml_lines import Mapping, Report, line_of, read_bytes, read_file

VARIANT_FOLDER = "variants"
ENDING = ".yaml"
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

_LOOKS_LIKE_YAML = re.compile(r"\.ya?ml", re.IGNORECASE)

VARIANT_FORMAT = 2
"""The newest format of a variant's file. 2 (2026-11-22) came with ``SINCE_FORMAT_2``."""

MOST_CHANGES = 1000
MOST_FILES = 200
MOST_BYTES = 2_000_000
"""What a unit's folder may hold in all: more would make the page slow, and none needs as much."""


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
    """The variant files among files and folders, by name; what is absent is left out.

    Of a folder that holds more than MOST_FILES, or MOST_BYTES, the first files are taken; what
    cannot be looked into is left out too. ``note_strangers`` tells of all that.
    """
    found: list[Path] = []
    for place in places:
        if _is(Path.is_dir, place):
            found.extend(_within_measure(place))
        else:
            found.append(place)
    return tuple(path for path in found if _is(Path.is_file, path))


def _inside(folder: Path) -> list[Path]:
    """What lies in a folder, hidden things and what is beyond MOST_FILES left out."""
    try:
        return sorted(p for p in folder.iterdir() if not p.name.startswith("."))[:MOST_FILES]
    except OSError:
        return []


def _within_measure(folder: Path) -> list[Path]:
    """The files of a folder that are read: the first, as long as they are not too much together."""
    files = [path for path in _inside(folder) if path.suffix == ENDING and _is(Path.is_file, path)]
    sizes = accumulate(map(_size, files))
    return [path for path, so_far in zip(files, sizes, strict=True) if so_far <= MOST_BYTES]


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _is(asked: Callable[[Path], bool], path: Path) -> bool:
    """Ask a path what it is; what may not be asked is nothing."""
    try:
        return asked(path)
    except OSError:
        return False


def note_strangers(places: Iterable[Path], report: Report) -> None:
    """Note what lies in a unit's folders as if it were a variant and cannot be read as one."""
    for place in places:
        if not _is(Path.is_dir, place):
            continue
        folder = f"{VARIANT_FOLDER}/"
        try:
            more = sum(1 for _ in place.iterdir()) > MOST_FILES
        except OSError:
            report.add(folder, 1, "", "model.file_unreadable")
            continue
        if more:
            report.add(folder, 1, "", "model.too_many_files", str(MOST_FILES))
        files = [each for each in _inside(place) if each.suffix == ENDING]
        if sum(map(_size, files)) > MOST_BYTES:
            report.add(folder, 1, "", "model.folder_too_big", str(MOST_BYTES))
        for entry in _inside(place):
            if entry.suffix == ENDING and not _is(Path.is_file, entry):
                report.add(shown_name(entry), 1, "", "model.file_unreadable")
            elif entry.suffix != ENDING and _LOOKS_LIKE_YAML.search(entry.name):
                report.add(shown_name(entry), 1, "", "model.wrong_ending", entry.suffix)


def shown_name(path: Path) -> str:
    """What messages call a variant's file: its name as text that any screen can show."""
    name = path.name.encode("utf-8", "replace").decode("utf-8")
    return f"{VARIANT_FOLDER}/{''.join(c if c.isprintable() else '?' for c in name)}"


def read_variant(path: Path, report: Report) -> Variant | None:
    """The variant in a file; None if it holds mistakes, which are then in the report."""
    return _read_root(read_file(path, shown_name(path), report), path, report)


def read_variant_bytes(data: bytes, path: Path, report: Report) -> Variant | None:
    """As ``read_variant``, from what the file at this path would hold."""
    return _read_root(read_bytes(data, shown_name(path), report), path, report)


def _read_root(root: Mapping | None, path: Path, report: Report) -> Variant | None:
    if root is None:
        return None
    name = shown_name(path)
    before = len(report.mistakes)
    record = Record(Place(name, report), root, "", VARIANT_FIELDS)
    file_format = record.format_number(VARIANT_FORMAT)
    if not file_format:
        return None
    variant = _read(record, path, name, file_format)
    return variant if len(report.mistakes) == before else None


def _read(record: Record, path: Path, name: str, file_format: int) -> Variant:
    identity = record.word("id")
    if identity and identity != path.stem:
        record.note("id", "model.id_not_file_name", identity)
    read = _read_changes(record, file_format)
    return Variant(
        id=identity,
        title=record.text("title"),
        asked_by=record.texts("asked_by", required=True),
        why=record.text("why"),
        source=record.text("source"),
        conflicts_with=record.words("conflicts_with"),
        conflict_reason=record.text("conflict_reason", default=""),
        changes=tuple(change for change, _ in read),
        file=name,
        lines=tuple(line for _, line in read),
        conflicts_line=line_of(record.node, "conflicts_with"),
    )


def _read_changes(record: Record, file_format: int) -> list[tuple[Change, int]]:
    found: list[tuple[Change, int]] = []
    for index, entry in enumerate(record.records("changes", ANY_FIELD, required=True)):
        if index >= MOST_CHANGES:
            entry.note("op", "model.too_many_changes", str(MOST_CHANGES))
            break
        change = read_operation(entry, file_format)
        if change is not None:
            found.append((change, entry.node.line))
    return found
