"""YAML text → nodes that remember their line; hostile or careless files are refused, not obeyed.

Nothing is typed here: ``Nej`` stays "Nej" and ``2026-11-22`` stays a text. Anchors, aliases and
tags are refused (a few lines of aliases can grow to gigabytes), and so is deep nesting (the C
composer overflows its stack), which is why the tree is built from events here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from desktop.core.errors import Mistake

MAXIMUM_BYTES = 1_000_000
MAXIMUM_DEPTH = 20
VALUE_SHOWN = 80

# Bidirectional controls and invisible characters can make a text read otherwise than it looks.
_HIDDEN = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f"
    r"\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]"
)
_TAB_INDENT = re.compile(r"^ *\t")


@dataclass(frozen=True, slots=True)
class Scalar:
    """One value as written. ``plain`` is true without quotes; ``line`` counts from 1."""

    value: str
    line: int
    plain: bool


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    items: list[Node]
    line: int


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and values in file order; a key that is no scalar is kept as its text ""."""

    pairs: list[tuple[Scalar, Node]]
    line: int


Node = Scalar | Sequence | Mapping


@dataclass(slots=True)
class Report:
    """Collects mistakes while files are read, so that all can be told at once."""

    mistakes: list[Mistake] = field(default_factory=list)

    def add(self, file: str, line: int, path: str, code: str, value: str = "") -> None:
        """Note one mistake; ``value`` is shortened to what a message has room for."""
        self.mistakes.append(Mistake(file, line, path, code, value[:VALUE_SHOWN]))

    def in_order(self) -> tuple[Mistake, ...]:
        """All mistakes, each once, by file and line."""
        return tuple(sorted(set(self.mistakes)))


def read_file(path: Path, name: str, report: Report) -> Mapping | None:
    """The file's top mapping, or None with the reason noted. ``name`` is how messages call it."""
    try:
        with path.open("rb") as file:
            data = file.read(MAXIMUM_BYTES + 1)
    except FileNotFoundError:
        report.add(name, 1, "", "model.file_missing")
        return None
    except OSError:
        report.add(name, 1, "", "model.file_unreadable")
        return None
    return read_bytes(data, name, report)


def read_bytes(data: bytes, name: str, report: Report) -> Mapping | None:
    """As ``read_file``, from the bytes themselves."""
    if len(data) > MAXIMUM_BYTES:
        report.add(name, 1, "", "model.file_too_big")
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        report.add(name, data[: error.start].count(b"\n") + 1, "", "model.encoding")
        return None
    hidden = _HIDDEN.search(text)
    if hidden:
        line = text.count("\n", 0, hidden.start()) + 1
        report.add(name, line, "", "model.hidden_character", f"U+{ord(hidden.group()):04X}")
        return None
    root = _parse(text, name, report)
    if isinstance(root, Mapping):
        return root
    if root is not None:
        report.add(name, root.line, "", "model.wrong_type")
    return None


def _parse(text: str, name: str, report: Report) -> Node | None:
    import yaml

    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    builder = _Builder()
    try:
        builder.take(yaml.parse(text, Loader=loader))
    except _Refused as refused:
        report.add(name, refused.line, "", refused.code, refused.value)
        return None
    except yaml.YAMLError as error:
        line = min(_line_of(error), len(text.splitlines()) or 1)
        code = "model.tab" if _is_tab(error, text, line) else "model.syntax"
        report.add(name, line, "", code, str(getattr(error, "problem", "") or ""))
        return None
    if builder.root is None:
        report.add(name, 1, "", "model.empty_file")
    return builder.root


class _Refused(Exception):
    def __init__(self, line: int, code: str, value: str = "") -> None:
        super().__init__(code)
        self.line = line
        self.code = code
        self.value = value


class _Builder:
    """Builds the tree from parser events with a stack of its own."""

    def __init__(self) -> None:
        self.root: Node | None = None
        self._open: list[Sequence | Mapping] = []
        self._keys: list[Scalar | None] = []
        self._documents = 0

    def take(self, events: Iterable[Any]) -> None:
        for event in events:
            kind = type(event).__name__
            if kind == "ScalarEvent":
                self._check(event)
                self._check_text(event.value, event.start_mark.line + 1)
                plain = event.style is None or event.style == ""
                self._place(Scalar(event.value, event.start_mark.line + 1, plain))
            elif kind == "MappingStartEvent":
                self._enter(event, Mapping([], event.start_mark.line + 1))
            elif kind == "SequenceStartEvent":
                self._enter(event, Sequence([], event.start_mark.line + 1))
            elif kind in ("MappingEndEvent", "SequenceEndEvent"):
                self._leave()
            elif kind == "AliasEvent":
                raise _Refused(event.start_mark.line + 1, "model.anchor")
            elif kind == "DocumentStartEvent":
                self._count_document(event.start_mark.line + 1)

    def _count_document(self, line: int) -> None:
        self._documents += 1
        if self._documents > 1:
            raise _Refused(line, "model.syntax")

    def _check(self, event: Any) -> None:  # noqa: ANN401 - PyYAML's events are untyped
        if event.anchor:
            raise _Refused(event.start_mark.line + 1, "model.anchor")
        if event.tag and event.tag != "!":
            raise _Refused(event.start_mark.line + 1, "model.tag")

    def _check_text(self, text: str, line: int) -> None:
        # In double quotes a file can write as \u202E what it may not hold as itself.
        if hidden := _HIDDEN.search(text):
            raise _Refused(line, "model.hidden_character", f"U+{ord(hidden.group()):04X}")

    def _enter(self, event: Any, node: Sequence | Mapping) -> None:  # noqa: ANN401
        self._check(event)
        self._open.append(node)
        self._keys.append(None)
        if len(self._open) > MAXIMUM_DEPTH:
            raise _Refused(node.line, "model.too_deep")

    def _leave(self) -> None:
        self._keys.pop()
        self._place(self._open.pop())

    def _place(self, node: Node) -> None:
        if not self._open:
            self.root = node
            return
        parent = self._open[-1]
        if isinstance(parent, Sequence):
            parent.items.append(node)
            return
        key = self._keys[-1]
        if key is None:
            self._keys[-1] = node if isinstance(node, Scalar) else Scalar("", node.line, False)
            return
        parent.pairs.append((key, node))
        self._keys[-1] = None


_OPENED_EARLIER = ("quoted scalar", "flow sequence", "flow mapping", "flow node")


def _line_of(error: Any) -> int:  # noqa: ANN401 - PyYAML's errors are untyped
    context = getattr(error, "context", None) or ""
    mark = getattr(error, "problem_mark", None)
    if any(words in context for words in _OPENED_EARLIER):
        # What was opened and never closed stands at the context, not where the file ran out.
        mark = getattr(error, "context_mark", None) or mark
    return mark.line + 1 if mark is not None else 1


def _is_tab(error: Any, text: str, line: int) -> bool:  # noqa: ANN401
    if "tab character" in str(getattr(error, "problem", "")):
        return True
    lines = text.splitlines()
    return line <= len(lines) and bool(_TAB_INDENT.match(lines[line - 1]))


_STEP_IN_PATH = re.compile(r"([A-Za-z0-9_-]+)|\[(\d+)\]")


def line_of(root: Node, path: str) -> int:
    """The line where a dotted path such as ``steps[3].lane`` stands, or its nearest parent's."""
    node, line = root, root.line
    for name, index in _STEP_IN_PATH.findall(path):
        below = _child(node, name, index)
        if below is None:
            break
        node, line = below
    return line


def _child(node: Node, name: str, index: str) -> tuple[Node, int] | None:
    if name and isinstance(node, Mapping):
        return next(((value, key.line) for key, value in node.pairs if key.value == name), None)
    if index and isinstance(node, Sequence) and int(index) < len(node.items):
        item = node.items[int(index)]
        return item, item.line
    return None
