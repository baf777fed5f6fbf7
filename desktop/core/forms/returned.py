"""A paper that comes back filled: is it ours, is it unchanged, and what does it say?"""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from desktop.core.forms.errors import (
    ReturnedChanged,
    ReturnedForeign,
    ReturnedUnknown,
    ReturnedUnreadable,
)
from desktop.core.forms.fingerprint import Seal, TooMuch, read_seal, seal_of
from desktop.core.forms.model import CHECKED, FieldType, FormDefinition
from desktop.core.forms.printable import clean
from desktop.core.forms.validation import LONGEST_TEXT
from desktop.core.forms.widgets import specs

if TYPE_CHECKING:
    from pikepdf import Pdf

MOST_BYTES = 20_000_000
MOST_PAGES = 200
_ODD_CONTENT = (AttributeError, KeyError, IndexError, TypeError, ValueError, RuntimeError)
"""What pikepdf raises when something in a PDF is of another type than a paper of ours has."""


@dataclass(frozen=True, slots=True)
class Returned:
    """What a returned paper says. Nothing has been stored: the user sees it first.

    ``values`` holds the answers that were given, by key; empty ones are left out. ``signed`` tells
    whether a digital signature field was used (the signature itself is not checked).
    ``case_number`` is what the paper was sent for, "" for a blank one. ``added_marks`` counts notes
    and drawings laid over the pages with a PDF program: they are not read, so somebody must look.
    """

    form_id: str
    form_version: int
    case_number: str
    values: Mapping[str, str]
    signed: bool
    added_marks: int = 0


def read_returned(
    data: bytes,
    definitions: Iterable[FormDefinition],
    *,
    case_number: str | None = None,
    sent: bytes | None = None,
) -> Returned:
    """Read a filled PDF. With ``case_number`` it must be for that case; with ``sent`` (the bytes
    that were sent) its pages must show the same, whatever its seal says.

    Raises ReturnedUnreadable, ReturnedForeign, ReturnedUnknown or ReturnedChanged; nothing of a
    refused paper is used.
    """
    from pikepdf import PikepdfError

    if len(data) > MOST_BYTES:
        raise ReturnedUnreadable(reason="too_big")
    with _opened(data) as pdf:
        try:
            return _judged(pdf, definitions, case_number, sent)
        except TooMuch:
            raise ReturnedUnreadable(reason="too_big") from None
        except (PikepdfError, *_ODD_CONTENT):
            raise ReturnedUnreadable(reason="damaged") from None


def _judged(
    pdf: Pdf, definitions: Iterable[FormDefinition], case_number: str | None, sent: bytes | None
) -> Returned:
    seal = read_seal(pdf)
    if seal is None:
        raise ReturnedForeign()
    definition = _definition(seal, definitions)
    _check_unchanged(pdf, seal, case_number, sent)
    return _read(pdf, seal, definition)


def _opened(data: bytes) -> Pdf:
    from pikepdf import PasswordError, PdfError
    from pikepdf import open as open_pdf

    try:
        pdf = open_pdf(io.BytesIO(data), suppress_warnings=True)
    except PasswordError:
        raise ReturnedUnreadable(reason="encrypted") from None
    except PdfError:
        raise ReturnedUnreadable(reason="damaged") from None
    if pdf.is_encrypted:
        raise ReturnedUnreadable(reason="encrypted")
    if len(pdf.pages) > MOST_PAGES:
        raise ReturnedUnreadable(reason="too_big")
    return pdf


def _definition(seal: Seal, definitions: Iterable[FormDefinition]) -> FormDefinition:
    for definition in definitions:
        if (definition.id, definition.version) == (seal.form_id, seal.form_version):
            return definition
    raise ReturnedUnknown(form=seal.form_id[:80], version=seal.form_version)


def _check_unchanged(pdf: Pdf, seal: Seal, case_number: str | None, sent: bytes | None) -> None:
    from pikepdf import open as open_pdf

    if case_number is not None and seal.case_number != case_number:
        raise ReturnedChanged(reason="other_case")
    shown = seal_of(pdf, seal.form_id, seal.form_version, seal.case_number)
    if shown.pages_sha256 != seal.pages_sha256:
        raise ReturnedChanged(reason="pages")
    if shown.fields_sha256 != seal.fields_sha256:
        raise ReturnedChanged(reason="fields")
    if sent is None:
        return
    with open_pdf(io.BytesIO(sent)) as original:
        if read_seal(original) != seal:
            raise ReturnedChanged(reason="other_sending")


def _read(pdf: Pdf, seal: Seal, definition: FormDefinition) -> Returned:
    answers = list(_answers(pdf))
    keys = [key for key, _, _ in answers]
    known = specs(definition, dict.fromkeys(keys, ""))
    if len(set(keys)) != len(keys) or any(key not in known for key in keys):
        raise ReturnedChanged(reason="fields")
    values: dict[str, str] = {}
    signed = False
    for key, kind, value in answers:
        if kind == "/Sig":
            signed = signed or bool(value)
            continue
        text = _text(definition, key, value)
        if len(text) > LONGEST_TEXT:
            raise ReturnedUnreadable(reason="too_big")
        if text:
            values[key] = text
    return Returned(
        seal.form_id, seal.form_version, seal.case_number, values, signed, _added_marks(pdf)
    )


def _added_marks(pdf: Pdf) -> int:
    marks = (mark for page in pdf.pages for mark in page.obj.get("/Annots", ()))
    return sum(str(mark.get("/Subtype", "")) not in ("/Widget", "/Popup") for mark in marks)


def _answers(pdf: Pdf) -> Iterable[tuple[str, str, Any]]:
    """(key, field type, raw value) of every field; our papers have no fields within fields."""
    form = pdf.Root.get("/AcroForm")
    for field in form.get("/Fields", ()) if form is not None else ():
        yield str(field.get("/T", "")), str(field.get("/FT", "")), field.get("/V")


def _text(definition: FormDefinition, key: str, value: Any) -> str:  # noqa: ANN401 - a PDF's value
    raw = "" if value is None else str(value)
    if value is not None and raw.startswith("/"):
        state = raw.removeprefix("/")
        if state == "Off":
            return ""
        is_choice = definition.field(key).type is FieldType.CHOICE
        return state if is_choice else CHECKED
    return clean(raw).strip()
