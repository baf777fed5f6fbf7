"""Reading the definitions of resources/forms: every mistake at once, with file, line and field."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from desktop.core.cases.records import Party
from desktop.core.errors import Mistake
from desktop.core.forms.errors import FormsBroken
from desktop.core.forms.field_reading import FIELD_FIELDS, read_field
from desktop.core.forms.model import (
    Field,
    FieldType,
    Filler,
    FormDefinition,
    Layout,
    Requirement,
    Section,
    When,
)
from desktop.core.process.fields import Place, Record
from desktop.core.process.yaml_lines import Report, read_file

__all__ = ["FormDefinition", "find_mistakes", "read_form", "read_forms"]

_FORM_FIELDS = frozenset(
    "format id version title subtitle purpose addressed_to own_layout notice layout steps intro"
    " sections closing".split()
)
_SECTION_FIELDS = frozenset({"id", "title", "text", "filler", "filled_by", "fields"})
_STEP = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\.[a-z0-9]{1,8}")
_NOBODY = "none"


def read_forms(folder: Path) -> tuple[FormDefinition, ...]:
    """Every ``*.yaml`` of the folder, ordered by title; raises FormsBroken with all mistakes."""
    report = Report()
    forms = [_read(path, report) for path in sorted(folder.glob("*.yaml"))]
    if report.mistakes:
        raise FormsBroken(report.in_order())
    return tuple(sorted((form for form in forms if form), key=lambda form: form.title))


def read_form(path: Path) -> FormDefinition:
    """One definition; raises FormsBroken with all its mistakes."""
    report = Report()
    form = _read(path, report)
    if report.mistakes or form is None:
        raise FormsBroken(report.in_order())
    return form


def find_mistakes(folder: Path) -> tuple[Mistake, ...]:
    """All mistakes of the folder's definitions, in file and line order; empty if it is sound."""
    try:
        read_forms(folder)
    except FormsBroken as broken:
        return broken.mistakes
    return ()


def _read(path: Path, report: Report) -> FormDefinition | None:
    top = read_file(path, path.name, report)
    if top is None:
        return None
    record = Record(Place(path.name, report), top, "", _FORM_FIELDS)
    if not record.format_is_known():
        return None
    form = _form(record)
    if form.id and form.id != path.stem:
        record.note("id", "model.id_not_file_name", form.id)
    _check_whole(form, record)
    return form


def _form(record: Record) -> FormDefinition:
    return FormDefinition(
        id=record.word("id"),
        version=record.number("version", required=True) or 1,
        title=record.text("title"),
        subtitle=record.text("subtitle", ""),
        purpose=record.text("purpose"),
        addressed_to=_addressed_to(record),
        own_layout=record.flag("own_layout"),
        notice=record.text("notice", ""),
        layout=_layout(record),
        steps=_steps(record),
        intro=record.texts("intro"),
        sections=tuple(_sections(record)),
        closing=record.texts("closing"),
    )


def _addressed_to(record: Record) -> Party | None:
    if record.text("addressed_to") in ("", _NOBODY):
        return None
    return record.choice("addressed_to", Party, "forms.unknown_party", Party.SOCIALTJANST)


def _layout(record: Record) -> Layout:
    if not record.has("layout"):
        return Layout.FORM
    return record.choice("layout", Layout, "forms.unknown_layout", Layout.FORM)


def _steps(record: Record) -> tuple[str, ...]:
    steps = record.texts("steps")
    for step in steps:
        if not _STEP.fullmatch(step):
            record.note("steps", "forms.bad_step", step)
    return steps


def _sections(record: Record) -> Iterable[Section]:
    for part in record.records("sections", _SECTION_FIELDS, required=True):
        filler = Filler.CASEWORKER
        if part.has("filled_by"):
            filler = part.choice("filled_by", Filler, "forms.unknown_filler", filler)
        yield Section(
            id=part.word("id"),
            title=part.text("title", ""),
            text=part.text("text", ""),
            filler=part.text("filler", ""),
            fields=tuple(_fields(part, filler)),
        )


def _fields(part: Record, filler: Filler) -> Iterable[Field]:
    for record in part.records("fields", FIELD_FIELDS):
        yield read_field(record, filler)


def _check_whole(form: FormDefinition, record: Record) -> None:
    """What only the whole form shows: doubled ids, requirements on fields that do not exist."""
    fields = list(form.fields())
    ids = [field.id for field in fields]
    for doubled in sorted({name for name in ids if name and ids.count(name) > 1}):
        record.note("sections", "forms.duplicate_field", doubled)
    for field in fields:
        if field.required.when is When.WHEN and not _condition_stands(field.required, fields):
            record.note("sections", "forms.unknown_condition", field.required.field)
    if form.layout is Layout.PATH and not any(f.type is FieldType.CHOICE for f in fields):
        record.note("layout", "forms.path_without_choice")


def _condition_stands(required: Requirement, fields: list[Field]) -> bool:
    for field in fields:
        if field.id == required.field:
            known = {option.id for option in field.options}
            return not required.value or not known or required.value in known
    return False
