"""Forms, values and a check of papers that the tests of this room share."""

from __future__ import annotations

import io
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path

import page
import pikepdf

from desktop.core.cases.records import Case, IdentityKind, Party, Person, Profile
from desktop.core.forms.definition import read_forms
from desktop.core.forms.model import CHECKED, Field, FieldType, Filler, FormDefinition
from desktop.core.forms.render import render_pdf
from desktop.core.places import forms_folder

DAY = date(2026, 11, 22)
NUMBER = "2026-0007"
PROFILE = Profile(
    name="Handläggare Övning",
    party=Party.SOCIALTJANST,
    unit="Övningsenheten",
    title="Socialsekreterare",
    telephone="08-000 00 00",
    email="ovning@example.se",
)
PERSON = Person(
    name="Övningsperson Ett",
    identity="197503259280",
    identity_kind=IdentityKind.PERSONNUMMER,
    address="Övningsgatan 1",
    postal="123 45 Övningsstad",
    telephone="08-000 00 00",
    email="ovning@example.se",
)
CASE = Case("1", NUMBER, PERSON, datetime(2026, 11, 1, tzinfo=UTC))

_SHORT = {
    FieldType.DATE: "2026-11-22",
    FieldType.TIME: "09.30",
    FieldType.PERCENT: "25",
    FieldType.IDENTITY: "19750325-9280",
    FieldType.PHONE: "08-000 00 00",
    FieldType.EMAIL: "ovning@example.se",
    FieldType.CHECKBOX: CHECKED,
}


@cache
def shipped() -> tuple[FormDefinition, ...]:
    """The definitions of resources/forms."""
    return read_forms(forms_folder())


def form(form_id: str) -> FormDefinition:
    """One shipped definition."""
    return next(found for found in shipped() if found.id == form_id)


def everything(definition: FormDefinition, word: str = "Åäö-svar") -> dict[str, str]:
    """A value in every field and cell; texts start with ``word`` and a running number."""
    values: dict[str, str] = {}
    for field in definition.fields():
        for key, kind in _keys(field):
            if kind is FieldType.CHOICE:
                values[key] = field.options[-1].id
            elif kind is not FieldType.SIGNATURE:
                values[key] = _SHORT.get(kind, f"{word} {len(values)}")
    return values


def own_part(definition: FormDefinition, values: dict[str, str]) -> dict[str, str]:
    """What the caseworker fills of these values."""
    own = {field.id for field in definition.fields() if field.filled_by is Filler.CASEWORKER}
    return {key: value for key, value in values.items() if key.split("/")[0] in own}


def _keys(field: Field) -> Iterator[tuple[str, FieldType]]:
    if field.type is FieldType.TABLE:
        yield from ((key, column.type) for key, _, column in field.cells({}))
    else:
        yield field.id, field.type


def paper(definition: FormDefinition, values: dict[str, str]) -> bytes:
    """The filled form as it leaves the desk."""
    return render_pdf(
        definition,
        values,
        drafted_on=DAY,
        sender=PROFILE.unit,
        sender_rows=(PROFILE.name,),
        case_number=NUMBER,
    )


def assert_sound(pdf: bytes) -> None:
    """PDF/A-2a, PDF/UA-1 and whole by qpdf's own check."""
    for profile in ("2a", "ua1"):
        report = page.validate_pdf_bytes(pdf, profile=profile)
        assert report.is_compliant, [(fail.rule_id, fail.message) for fail in report.failures]
    with pikepdf.open(io.BytesIO(pdf)) as document:
        assert document.check_pdf_syntax() == []
    _assert_passes_the_command(pdf)


def _assert_passes_the_command(pdf: bytes) -> None:
    """``qpdf --check`` itself, where the system has it (the test command installs it on Debian)."""
    program = shutil.which("qpdf")
    if program is None:
        return
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "paper.pdf"
        path.write_bytes(pdf)
        run = subprocess.run([program, "--check", str(path)], capture_output=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr


def text_of(pdf: bytes) -> str:
    """All text, as an independent reader extracts it, with every run of white space one space."""
    import pypdf

    reader = pypdf.PdfReader(io.BytesIO(pdf))
    return " ".join(" ".join(sheet.extract_text().split()) for sheet in reader.pages)


def answered(pdf: bytes, answers: dict[str, str]) -> bytes:
    """The paper as somebody else's PDF program saves it with these answers."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        form_fields = document.Root.AcroForm.Fields if "/AcroForm" in document.Root else ()
        for field in form_fields:
            key = str(field.T)
            if key in answers:
                _answer(field, answers[key])
        out = io.BytesIO()
        document.save(out)
        return out.getvalue()


def _answer(field: pikepdf.Object, value: str) -> None:
    if pikepdf.Name.Btn != field.FT:
        field.V = pikepdf.String(value)
        return
    field.V = pikepdf.Name("/" + value)
    for widget in field.get("/Kids", [field]):
        states = widget.AP.N.keys()
        widget.AS = field.V if f"/{value}" in states else pikepdf.Name.Off
