"""What the template prints: a definition and its values turned into plain data."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from desktop.core.forms.model import (
    Column,
    Field,
    FieldType,
    Filler,
    FormDefinition,
    Option,
    Section,
    Width,
)
from desktop.core.forms.printable import bound, clean

UNITS = {Width.FULL: 6, Width.HALF: 3, Width.THIRD: 2}
UNITS_OF_A_LINE = 6
MOST_CELLS_TOGETHER = 10
MOST_ROWS_TOGETHER = 8
MOST_LETTERS_TOGETHER = 450
MADE_HERE = "Stockholmsmodellen"


@dataclass(frozen=True, slots=True)
class Sending:
    """What stands around a form: who sends it, when it was drafted and for which case.

    ``rows`` are further lines under the sender (address, telephone). ``practice`` marks a paper of
    the fictive practice case. An empty ``case_number`` is left out (blank forms).
    """

    drafted_on: date | None = None
    sender: str = ""
    rows: tuple[str, ...] = ()
    case_number: str = ""
    practice: bool = False


def page_data(
    definition: FormDefinition, values: Mapping[str, str], sending: Sending, made_on: date
) -> dict[str, Any]:
    """The data of resources/forms/form.typ, letter.typ and path.typ (described in FORMAT.md)."""
    return {
        "document_title": definition.title,
        "title": definition.title,
        "subtitle": definition.subtitle,
        "author": clean(sending.sender) or MADE_HERE,
        "keywords": [definition.id, f"version {definition.version}"],
        "date": made_on.isoformat(),
        "sender": clean(sending.sender),
        "sender_rows": [clean(row) for row in sending.rows],
        "case_number": clean(sending.case_number),
        "drafted_on": sending.drafted_on.isoformat() if sending.drafted_on else "",
        "notice": definition.notice,
        "practice": sending.practice,
        "intro": [bound(words) for words in definition.intro],
        "closing": [bound(words) for words in definition.closing],
        "sections": [_section(section, values) for section in definition.sections],
    }


def is_fillable(filled_by: Filler, value: str) -> bool:
    """Whether the paper gets a form field here: somebody else answers, and has not yet."""
    return filled_by is not Filler.CASEWORKER and not value.strip()


def _section(section: Section, values: Mapping[str, str]) -> dict[str, Any]:
    cells = [_cell(field, values) for field in section.fields]
    return {
        "title": section.title,
        "text": section.text,
        "filler": section.filler,
        "lines": list(_lines(cells)),
        "together": _stays_together(cells),
    }


def _stays_together(cells: list[dict[str, Any]]) -> bool:
    """Whether a section is short enough to be kept on one page whatever it says."""
    if any(cell["kind"] in ("long", "table") for cell in cells):
        return False
    return len(cells) <= MOST_CELLS_TOGETHER and (
        sum(len(cell["value"]) for cell in cells) <= MOST_LETTERS_TOGETHER
    )


def _lines(cells: Iterable[dict[str, Any]]) -> Iterable[list[dict[str, Any]]]:
    """Cells packed into lines of six units, in order."""
    line: list[dict[str, Any]] = []
    for cell in cells:
        if line and sum(other["span"] for other in line) + cell["span"] > UNITS_OF_A_LINE:
            yield line
            line = []
        line.append(cell)
    if line:
        yield line


KINDS = {
    FieldType.LONG: "long",
    FieldType.CHECKBOX: "check",
    FieldType.CHOICE: "choice",
    FieldType.TABLE: "table",
    FieldType.SIGNATURE: "signature",
}


def _cell(field: Field, values: Mapping[str, str]) -> dict[str, Any]:
    value = values.get(field.id, "").strip()
    cell: dict[str, Any] = {
        "kind": KINDS.get(field.type, "line"),
        "label": field.label,
        "value": shown(field.type, value),
        "span": UNITS[field.width],
        "widget": field.id if is_fillable(field.filled_by, value) else None,
        "lines": field.lines,
    }
    if field.type is FieldType.SIGNATURE:
        cell |= {"value": "", "widget": field.id}
    if field.type is FieldType.CHOICE:
        cell |= _choice(field, value)
    if field.type is FieldType.TABLE:
        cell |= _table(field, values)
    return cell


def _choice(field: Field, value: str) -> dict[str, Any]:
    open_still = is_fillable(field.filled_by, value)
    return {
        "wide": field.width is Width.FULL,
        "options": [_option(field, option, value, open_still) for option in field.options],
    }


def _option(field: Field, option: Option, value: str, open_still: bool) -> dict[str, Any]:
    return {
        "label": option.label,
        "text": option.text,
        "chosen": option.id == value,
        "widget": f"{field.id}={option.id}" if open_still else None,
    }


def _table(field: Field, values: Mapping[str, str]) -> dict[str, Any]:
    rows: dict[str, dict[str, Any]] = {}
    letters = sum(len(values.get(key, "")) for key, _, _ in field.cells(values))
    letters += sum(len(row.label) for row in field.rows)
    for key, row, column in field.cells(values):
        shown_row = rows.setdefault(row.id, {"label": row.label, "cells": []})
        shown_row["cells"].append(_table_cell(key, column, values.get(key, "").strip()))
    return {
        "row_header": field.row_header,
        "row_share": field.row_share or sum(column.share for column in field.columns) * 0.7,
        "columns": [{"label": column.label, "share": column.share} for column in field.columns],
        "rows": list(rows.values()),
        "together": len(rows) <= MOST_ROWS_TOGETHER and letters <= MOST_LETTERS_TOGETHER,
    }


def _table_cell(key: str, column: Column, value: str) -> dict[str, Any]:
    return {
        "kind": "check" if column.type is FieldType.CHECKBOX else "line",
        "value": shown(column.type, value),
        "widget": key if is_fillable(column.filled_by, value) else None,
    }


def shown(kind: FieldType, value: str) -> str:
    """A value as the paper shows it: a percent with its sign, all else as it stands."""
    if kind is FieldType.PERCENT and value and not value.endswith("%"):
        return f"{value}\N{NO-BREAK SPACE}%"
    return value
