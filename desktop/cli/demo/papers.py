"""The demo's forms: every one empty, and every one filled in and kept in the case."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from desktop.cli.demo import practice
from desktop.cli.demo.report import Report, expect
from desktop.cli.files import write_whole
from desktop.core import places
from desktop.core.cases.casebook import Casebook
from desktop.core.cases.consent_ledger import Ledger
from desktop.core.forms.definition import read_forms
from desktop.core.forms.model import (
    CHECKED,
    Field,
    FieldType,
    Filler,
    FormDefinition,
)
from desktop.core.forms.prefill import identity_shown, prefill
from desktop.core.forms.validation import problems


def write_blanks(report: Report) -> None:
    """Every form as an empty paper."""
    from desktop.core.forms.render import blank_pdf

    folder = report.room("forms", "blank")
    for form in all_forms():
        path = folder / f"{form.id}.pdf"
        write_whole(path, blank_pdf(form))
        report.forms.append(report.name(path))


def write_filled(report: Report, book: Casebook, case_id: str) -> None:
    """Every form filled in, through the gate where another party gets it, kept in the case."""
    folder = report.room("forms", "filled")
    ledger = Ledger()
    for form in all_forms():
        path = folder / f"{form.id}.pdf"
        write_one(book, ledger, case_id, form, path)
        report.forms.append(report.name(path))


def write_one(
    book: Casebook, ledger: Ledger, case_id: str, form: FormDefinition, path: Path
) -> None:
    """Fill one form in and let it go. Raises ConsentMissing; then there is no file."""
    from desktop.ui.forms.paper import write_form

    values = answers(form, book, case_id)
    found = problems(form, values)
    expect(not found, f"{form.id} has every answer: {[each.field_id for each in found]}")
    step_id = form.steps[0] if form.steps else ""
    write_form(book, ledger, case_id, form, values, step_id, path)
    expect(path.read_bytes().startswith(b"%PDF-"), f"{path.name} is a PDF")


def all_forms() -> tuple[FormDefinition, ...]:
    """Every form that ships."""
    return read_forms(places.forms_folder())


def answers(form: FormDefinition, book: Casebook, case_id: str) -> dict[str, str]:
    """What the case knows, and a practice answer in everything else a caseworker fills."""
    case, today = book.case(case_id), date.today()
    known = prefill(form, book.profile, case, book.contacts(case_id), today)
    values = {key: found.value for key, found in known.items()}
    for field in form.fields():
        for key, kind, label in _asked(field, values):
            if not values.get(key, "").strip():
                values[key] = _answer(field, kind, label, identity_shown(case.person))
    return {key: value for key, value in values.items() if value}


def _asked(field: Field, values: dict[str, str]) -> Iterator[tuple[str, FieldType, str]]:
    """Key, type and label of each answer that is the caseworker's to give."""
    if field.type is not FieldType.TABLE:
        if field.filled_by is Filler.CASEWORKER:
            yield field.id, field.type, field.label
        return
    for key, row, column in tuple(field.cells(values)):
        if column.filled_by is Filler.CASEWORKER:
            yield key, column.type, " ".join(filter(None, (row.label, column.label)))


def _answer(field: Field, kind: FieldType, label: str, identity: str) -> str:
    if kind is FieldType.CHOICE:
        return field.options[0].id
    plain = {
        FieldType.DATE: date.today().isoformat(),
        FieldType.TIME: "13:00",
        FieldType.CHECKBOX: CHECKED,
        FieldType.PERCENT: "50",
        FieldType.IDENTITY: identity,
        FieldType.PHONE: practice.TELEPHONE,
        FieldType.EMAIL: practice.EMAIL,
        FieldType.SIGNATURE: "",
    }
    return plain[kind] if kind in plain else practice.answer(label)
