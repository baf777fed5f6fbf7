"""What a form says: sections of fields, who fills each, and what a table's cells are called."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from desktop.core.cases.records import Party

CHECKED = "ja"
"""The value of a ticked checkbox; an unticked one has no value ("")."""


class FieldType(StrEnum):
    """What kind of answer a field takes. All values are text; dates are ISO (2026-11-22)."""

    TEXT = "text"
    LONG = "long"
    DATE = "date"
    TIME = "time"
    CHOICE = "choice"
    CHECKBOX = "checkbox"
    PERCENT = "percent"
    IDENTITY = "identity"
    PHONE = "phone"
    EMAIL = "email"
    TABLE = "table"
    SIGNATURE = "signature"


class Filler(StrEnum):
    """Who fills a field: at this desk, at the receiving party, or the individual."""

    CASEWORKER = "caseworker"
    RECIPIENT = "recipient"
    INDIVIDUAL = "individual"


class Width(StrEnum):
    """How much of the line a field takes on paper."""

    FULL = "full"
    HALF = "half"
    THIRD = "third"


class Layout(StrEnum):
    """How the paper is set: a form, a running letter, or the picture of a way with stages."""

    FORM = "form"
    LETTER = "letter"
    PATH = "path"


class When(StrEnum):
    """When a field must have a value."""

    ALWAYS = "always"
    NEVER = "never"
    WHEN = "when"


@dataclass(frozen=True, slots=True)
class Requirement:
    """When a value is required: ``when`` refers to another field having a value, or this value."""

    when: When = When.NEVER
    field: str = ""
    value: str = ""

    def holds(self, values: Mapping[str, str]) -> bool:
        """Whether a value is required, given the form's other values."""
        if self.when is not When.WHEN:
            return self.when is When.ALWAYS
        given = values.get(self.field, "").strip()
        return given == self.value if self.value else bool(given)


@dataclass(frozen=True, slots=True)
class Option:
    """One answer of a choice. ``text`` says more about it, for the picture of a way."""

    id: str
    label: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table. ``share`` is its width relative to the other columns."""

    id: str
    label: str
    type: FieldType
    filled_by: Filler
    share: int = 1


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table. Free rows are called "1", "2" ... and have no label."""

    id: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Field:
    """One question. Its value's key is ``id``; a table's cells are ``id/row/column``.

    ``prefill`` is a case path (``person.name``); ``default`` is a text the form itself proposes.
    ``lines`` is the height of an empty long field. A table has fixed ``rows``, or ``free_rows``
    blank ones that grow with the values; ``row_share`` is the width of the row labels relative to
    the columns (0: seven tenths of all columns together).
    """

    id: str
    label: str
    type: FieldType
    filled_by: Filler = Filler.CASEWORKER
    required: Requirement = Requirement()
    prefill: str = ""
    default: str = ""
    help: str = ""
    width: Width = Width.HALF
    lines: int = 4
    options: tuple[Option, ...] = ()
    columns: tuple[Column, ...] = ()
    rows: tuple[Row, ...] = ()
    row_header: str = ""
    row_share: int = 0
    free_rows: int = 0

    def rows_with(self, values: Mapping[str, str]) -> tuple[Row, ...]:
        """The table's rows: the fixed ones, or as many free ones as the values need."""
        if self.rows:
            return self.rows
        used = [int(key.split("/")[1]) for key in values if self._is_free_cell(key)]
        count = max([self.free_rows, *used])
        return tuple(Row(str(number)) for number in range(1, count + 1))

    def _is_free_cell(self, key: str) -> bool:
        parts = key.split("/")
        own = len(parts) == 3 and parts[0] == self.id and parts[1].isascii()
        return own and parts[1].isdigit() and 0 < int(parts[1]) <= MOST_FREE_ROWS

    def cells(self, values: Mapping[str, str]) -> Iterator[tuple[str, Row, Column]]:
        """Every cell of the table as (value key, row, column), row by row."""
        for row in self.rows_with(values):
            for column in self.columns:
                yield f"{self.id}/{row.id}/{column.id}", row, column


MOST_FREE_ROWS = 200
"""A hostile or mistaken key cannot buy more rows than this."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with its fields. ``filler`` says in words who fills it ("behandlande läkare")."""

    id: str
    title: str
    fields: tuple[Field, ...]
    text: str = ""
    filler: str = ""


@dataclass(frozen=True, slots=True)
class FormDefinition:
    """A form as its file in resources/forms says it.

    ``addressed_to`` is the party it goes to, or None (it stays at the desk, or goes to the
    individual). ``own_layout`` is true where the source names the form but not its fields.
    ``notice`` stands in a frame above the form. ``letter`` flows; ``path`` is a picture.
    """

    id: str
    version: int
    title: str
    purpose: str
    addressed_to: Party | None
    own_layout: bool
    steps: tuple[str, ...]
    sections: tuple[Section, ...]
    subtitle: str = ""
    notice: str = ""
    intro: tuple[str, ...] = ()
    closing: tuple[str, ...] = ()
    layout: Layout = Layout.FORM

    def fields(self) -> Iterator[Field]:
        """Every field, in the order of the paper."""
        for section in self.sections:
            yield from section.fields

    def field(self, field_id: str) -> Field:
        """The field with this id (a cell's key finds its table); KeyError if there is none."""
        wanted = field_id.split("/")[0]
        for field in self.fields():
            if field.id == wanted:
                return field
        raise KeyError(field_id)


def forms_at(forms: Iterable[FormDefinition], step_id: str) -> tuple[FormDefinition, ...]:
    """The forms that are used at a step of the map, in the given order."""
    return tuple(form for form in forms if step_id in form.steps)
