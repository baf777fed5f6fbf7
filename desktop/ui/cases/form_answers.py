"""A kept form's answers under the questions' own words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from desktop.core.cases.records import FilledForm
from desktop.core.forms.model import CHECKED, Field, FormDefinition
from desktop.ui.language import translate


def answers(form: FilledForm, forms: Mapping[str, FormDefinition]) -> tuple[tuple[str, str], ...]:
    """Question and answer, in the order they were kept; a question that is gone keeps its id."""
    return tuple(_in_words(form, forms.get(form.form_id)))


def _in_words(form: FilledForm, definition: FormDefinition | None) -> Iterator[tuple[str, str]]:
    known = {} if definition is None else {field.id: field for field in definition.fields()}
    for key, value in form.values:
        if not value.strip():
            continue
        field = known.get(key.partition("/")[0])
        yield (key, value) if field is None else (_question(field, key), _answer(field, value))


def _question(field: Field, key: str) -> str:
    parts = key.split("/")
    if len(parts) != 3:
        return field.label
    rows = {row.id: row.label for row in field.rows}
    columns = {column.id: column.label for column in field.columns}
    cell = (rows.get(parts[1]) or parts[1], columns.get(parts[2], parts[2]))
    return " · ".join((field.label, *cell))


def _answer(field: Field, value: str) -> str:
    if value == CHECKED and not field.options:
        return translate("Extract", "Yes")
    return {option.id: option.label for option in field.options}.get(value, value)
