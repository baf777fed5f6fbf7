"""Reading one field of a form definition: its type, who fills it, its options, rows and columns."""

from __future__ import annotations

import re

from desktop.core.forms.model import (
    Column,
    Field,
    FieldType,
    Filler,
    Option,
    Requirement,
    Row,
    When,
    Width,
)
from desktop.core.forms.prefill import is_known_path
from desktop.core.process.fields import Record

FIELD_FIELDS = frozenset(
    "id label type filled_by required prefill default help width lines options columns rows"
    " row_header row_share free_rows".split()
)
MOST_LINES = 30
_OPTION_FIELDS = frozenset({"id", "label", "text"})
_COLUMN_FIELDS = frozenset({"id", "label", "type", "filled_by", "share"})
_ROW_FIELDS = frozenset({"id", "label"})
_CONDITION = re.compile(r"when ([a-z0-9-]+)(?:=([a-z0-9-]+))?")
_WIDE_BY_NATURE = frozenset({FieldType.LONG, FieldType.TABLE, FieldType.CHECKBOX, FieldType.CHOICE})
_OF_ONE_TYPE = {
    "options": FieldType.CHOICE,
    "columns": FieldType.TABLE,
    "rows": FieldType.TABLE,
    "row_header": FieldType.TABLE,
    "row_share": FieldType.TABLE,
    "free_rows": FieldType.TABLE,
    "lines": FieldType.LONG,
}
_IN_A_CELL = frozenset(FieldType) - {FieldType.TABLE, FieldType.CHOICE, FieldType.SIGNATURE}


def read_field(record: Record, section_filler: Filler) -> Field:
    """One field; mistakes are noted in the record's report and a usable field comes back."""
    kind = record.choice("type", FieldType, "forms.unknown_type", FieldType.TEXT)
    filler = _filler(record, section_filler)
    _check_fit(record, kind)
    return Field(
        id=record.word("id"),
        label=_label(record, kind),
        type=kind,
        filled_by=filler,
        required=_requirement(record),
        prefill=_prefill(record),
        default=record.text("default", ""),
        help=record.text("help", ""),
        width=_width(record, kind),
        lines=_lines(record),
        options=_options(record, kind),
        columns=_columns(record, kind, filler),
        rows=_rows(record),
        row_header=record.text("row_header", ""),
        row_share=record.number("row_share") or 0,
        free_rows=record.number("free_rows") or 0,
    )


def _label(record: Record, kind: FieldType) -> str:
    if kind is FieldType.TABLE and not record.has("label"):
        return ""
    return record.text("label")


def _filler(record: Record, otherwise: Filler) -> Filler:
    if not record.has("filled_by"):
        return otherwise
    return record.choice("filled_by", Filler, "forms.unknown_filler", otherwise)


def _check_fit(record: Record, kind: FieldType) -> None:
    for name, wanted in _OF_ONE_TYPE.items():
        if record.has(name) and kind is not wanted:
            record.note(name, "forms.not_for_type", kind.value)


def _requirement(record: Record) -> Requirement:
    text = record.text("required", When.NEVER.value)
    if text in (When.ALWAYS.value, When.NEVER.value):
        return Requirement(When(text))
    condition = _CONDITION.fullmatch(text)
    if condition is None:
        record.note("required", "forms.bad_requirement", text)
        return Requirement()
    return Requirement(When.WHEN, condition[1], condition[2] or "")


def _prefill(record: Record) -> str:
    path = record.text("prefill", "")
    if path and not is_known_path(path):
        record.note("prefill", "forms.unknown_prefill", path)
    return path


def _width(record: Record, kind: FieldType) -> Width:
    natural = Width.FULL if kind in _WIDE_BY_NATURE else Width.HALF
    if not record.has("width"):
        return natural
    return record.choice("width", Width, "forms.unknown_width", natural)


def _lines(record: Record) -> int:
    lines = record.number("lines")
    if lines is not None and lines > MOST_LINES:
        record.note("lines", "model.bad_number", str(lines))
    return min(lines or 4, MOST_LINES)


def _options(record: Record, kind: FieldType) -> tuple[Option, ...]:
    if kind is not FieldType.CHOICE:
        return ()
    found = tuple(
        Option(part.word("id"), part.text("label"), part.text("text", ""))
        for part in record.records("options", _OPTION_FIELDS, required=True)
    )
    _check_unique(record, "options", [option.id for option in found])
    return found


def _columns(record: Record, kind: FieldType, filler: Filler) -> tuple[Column, ...]:
    if kind is not FieldType.TABLE:
        return ()
    found = tuple(
        _column(part, filler) for part in record.records("columns", _COLUMN_FIELDS, required=True)
    )
    _check_unique(record, "columns", [column.id for column in found])
    if not record.has("rows") and not record.has("free_rows"):
        record.note("rows", "forms.rows_missing")
    return found


def _column(part: Record, filler: Filler) -> Column:
    kind = FieldType.TEXT
    if part.has("type"):
        kind = part.choice("type", FieldType, "forms.unknown_type", kind)
    if kind not in _IN_A_CELL:
        part.note("type", "forms.not_in_a_cell", kind.value)
    return Column(
        id=part.word("id"),
        label=part.text("label"),
        type=kind,
        filled_by=_filler(part, filler),
        share=part.number("share") or 1,
    )


def _rows(record: Record) -> tuple[Row, ...]:
    found = tuple(
        Row(part.word("id"), part.text("label")) for part in record.records("rows", _ROW_FIELDS)
    )
    _check_unique(record, "rows", [row.id for row in found])
    if found and not record.has("row_header"):
        record.note("row_header", "model.missing_field")
    return found


def _check_unique(record: Record, name: str, ids: list[str]) -> None:
    for doubled in sorted({word for word in ids if word and ids.count(word) > 1}):
        record.note(name, "model.duplicate_id", doubled)
