"""Whether a form's values can stand: what is missing and what is not what its field asks for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from desktop.core.cases.errors import InvalidIdentityNumber
from desktop.core.cases.identity_number import parse
from desktop.core.forms.model import CHECKED, Field, FieldType, Filler, FormDefinition
from desktop.core.forms.printable import clean
from desktop.core.forms.typeface import missing_character

PROBLEM_CODES: frozenset[str] = frozenset(
    {
        "forms.required",
        "forms.not_a_date",
        "forms.not_a_time",
        "forms.not_a_percent",
        "forms.not_an_option",
        "forms.not_a_tick",
        "forms.not_a_phone",
        "forms.not_an_email",
        "forms.not_an_identity",
        "forms.unknown_field",
        "forms.too_long",
        "forms.no_glyph",
    }
)
"""Every code a ``Problem`` can carry; the window has a sentence for each."""

LONGEST_LINE = 500
LONGEST_TEXT = 50_000
"""Characters. A value beyond this is no answer to a form, and would make thousands of pages."""

_TIME = re.compile(r"([01]?\d|2[0-3])[.:]([0-5]\d)")
_PHONE = re.compile(r"\+?[\d][\d \-/()]{3,28}")
_EMAIL = re.compile(r"[^\s@<>,;\"]+@[^\s@<>,;\"]+\.[^\s@<>,;\".]{2,}")
_NUMBER_LIKE = re.compile(r"[\d\s+-]+")


@dataclass(frozen=True, slots=True)
class Problem:
    """One value that cannot stand. ``field_id`` is its key: a field, or a cell of a table."""

    field_id: str
    code: str


def problems(
    definition: FormDefinition,
    values: Mapping[str, str],
    filled_by: Filler = Filler.CASEWORKER,
) -> tuple[Problem, ...]:
    """All problems in the order of the paper, then values whose field the form does not have.

    A missing value counts only where ``filled_by`` is the one who fills it: a doctor's empty half
    does not stop the caseworker. A signature is written on paper and is never required here.
    """
    found: list[Problem] = []
    known: set[str] = set()
    for field in definition.fields():
        for key, kind in _keys(field, values):
            known.add(key)
            code = _code(field, kind, values.get(key, "").strip())
            if code:
                found.append(Problem(key, code))
        if field.filled_by is filled_by and _is_missing(field, values):
            found.append(Problem(field.id, "forms.required"))
    strangers = sorted(key for key in values if key not in known)
    return (*found, *(Problem(key, "forms.unknown_field") for key in strangers))


def _keys(field: Field, values: Mapping[str, str]) -> Iterable[tuple[str, FieldType]]:
    if field.type is not FieldType.TABLE:
        yield field.id, field.type
        return
    for key, _, column in field.cells(values):
        yield key, column.type


def _is_missing(field: Field, values: Mapping[str, str]) -> bool:
    if field.type is FieldType.SIGNATURE or not field.required.holds(values):
        return False
    return not any(values.get(key, "").strip() for key, _ in _keys(field, values))


def _code(field: Field, kind: FieldType, value: str) -> str:
    if not value:
        return ""
    if len(value) > (LONGEST_TEXT if kind is FieldType.LONG else LONGEST_LINE):
        return "forms.too_long"
    if missing_character(clean(value)):
        return "forms.no_glyph"
    if kind is FieldType.CHOICE:
        return "" if value in {option.id for option in field.options} else "forms.not_an_option"
    holds, code = _CHECKS.get(kind, (_anything, ""))
    return "" if holds(value) else code


def _anything(_value: str) -> bool:
    return True


def _is_date(value: str) -> bool:
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _is_time(value: str) -> bool:
    return _TIME.fullmatch(value) is not None


def _is_percent(value: str) -> bool:
    digits = value.removesuffix("%").strip()
    return bool(re.fullmatch(r"\d{1,3}", digits, re.ASCII)) and int(digits) <= 100


def _is_identity(value: str) -> bool:
    """A number must be a right one; words are an "annan identitet" and stand as they are."""
    if not _NUMBER_LIKE.fullmatch(value):
        return True
    try:
        parse(value)
    except InvalidIdentityNumber:
        return False
    return True


_CHECKS: Mapping[FieldType, tuple[Callable[[str], bool], str]] = {
    FieldType.DATE: (_is_date, "forms.not_a_date"),
    FieldType.TIME: (_is_time, "forms.not_a_time"),
    FieldType.PERCENT: (_is_percent, "forms.not_a_percent"),
    FieldType.IDENTITY: (_is_identity, "forms.not_an_identity"),
    FieldType.PHONE: (lambda value: bool(_PHONE.fullmatch(value)), "forms.not_a_phone"),
    FieldType.EMAIL: (lambda value: bool(_EMAIL.fullmatch(value)), "forms.not_an_email"),
    FieldType.CHECKBOX: (lambda value: value == CHECKED, "forms.not_a_tick"),
}
