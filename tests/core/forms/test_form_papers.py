"""Every form as paper: archivable, accessible, whole, and saying what it was given."""

from __future__ import annotations

import io
import re

import pikepdf
import pypdf
import pytest

from desktop.core.forms.errors import CharacterMissing, ReturnedUnreadable
from desktop.core.forms.model import FieldType, FormDefinition
from desktop.core.forms.render import blank_pdf, page_count, preview_png, render_pdf
from tests.core.forms.form_samples import (
    DAY,
    answered,
    assert_sound,
    everything,
    form,
    own_part,
    paper,
    shipped,
    text_of,
)

FORMS = [pytest.param(found, id=found.id) for found in shipped()]
LONG = "Långt svar med å, ä och ö som fortsätter och fortsätter. " * 90
NAMES = ("Łukasz Żółć-Świętek", "محمد حسن", "Ömer Şükrü", "Nguyễn Thị Hương", "Олена")


@pytest.mark.parametrize("definition", FORMS)
def test_a_blank_form_is_sound(definition: FormDefinition) -> None:
    assert_sound(blank_pdf(definition))


@pytest.mark.parametrize("definition", FORMS)
def test_a_form_with_every_value_is_sound_and_says_them_all(definition: FormDefinition) -> None:
    values = everything(definition)
    pdf = paper(definition, values)
    assert_sound(pdf)
    text = text_of(pdf)
    for key, value in values.items():
        if value.startswith("Åäö-svar"):
            assert value in text, key
    for field in definition.fields():
        for option in field.options:
            assert option.label in text


@pytest.mark.parametrize("definition", FORMS)
def test_very_long_answers_flow_to_further_pages(definition: FormDefinition) -> None:
    values = everything(definition)
    for field in definition.fields():
        if field.type in (FieldType.LONG, FieldType.TEXT):
            values[field.id] = LONG + f"slut-{field.id}"
    pdf = paper(definition, values)
    assert_sound(pdf)
    assert page_count(pdf) > page_count(blank_pdf(definition))
    text = text_of(pdf).replace(" ", "")
    for field in definition.fields():
        if field.type in (FieldType.LONG, FieldType.TEXT):
            assert f"slut-{field.id}" in text


@pytest.mark.parametrize("definition", FORMS)
def test_names_from_many_scripts_stand_as_they_are(definition: FormDefinition) -> None:
    values = everything(definition)
    for number, field in enumerate(definition.fields()):
        if field.type is FieldType.TEXT:
            values[field.id] = NAMES[number % len(NAMES)]
    pdf = paper(definition, values)
    assert_sound(pdf)
    text = text_of(pdf)
    for name in {values[f.id] for f in definition.fields() if f.type is FieldType.TEXT}:
        for word in name.split():
            assert word in text or word[::-1] in text, word


def test_a_name_with_joined_letters_is_sound() -> None:
    assert_sound(paper(form("sip-kallelse"), {"namn": "محمد الأحمد"}))


@pytest.mark.parametrize("definition", FORMS)
def test_what_somebody_else_fills_is_an_empty_field_with_the_values_key(
    definition: FormDefinition,
) -> None:
    values = everything(definition)
    pdf = paper(definition, own_part(definition, values))
    assert_sound(pdf)
    fields = pypdf.PdfReader(io.BytesIO(pdf)).get_fields() or {}
    others = set(values) - set(own_part(definition, values))
    signatures = {f.id for f in definition.fields() if f.type is FieldType.SIGNATURE}
    assert others | signatures == set(fields)
    answers = {key: values[key] for key in others}
    back = pypdf.PdfReader(io.BytesIO(answered(pdf, answers))).get_fields() or {}
    assert {key: str(back[key].get("/V", "")).lstrip("/") for key in others} == answers


@pytest.mark.parametrize("definition", FORMS)
def test_each_form_field_is_tagged_named_and_in_reading_order(definition: FormDefinition) -> None:
    with pikepdf.open(io.BytesIO(blank_pdf(definition))) as pdf:
        widgets = [
            (sheet, mark)
            for sheet in pdf.pages
            for mark in sheet.obj.get("/Annots", ())
            if mark.Subtype == pikepdf.Name.Widget
        ]
        tree = pikepdf.NumberTree(pdf.Root.StructTreeRoot.ParentTree)
        for sheet, widget in widgets:
            assert pikepdf.Name.Form == tree[int(widget.StructParent)].S
            assert len(str(widget.TU)) > 3
            assert sheet.obj.Tabs == pikepdf.Name.S
            assert "/AP" in widget
            assert int(widget.F) == 4
        assert "/NeedAppearances" not in pdf.Root.get("/AcroForm", {})
        order = [int(widget.StructParent) for _, widget in widgets]
        assert order == sorted(order)


def test_a_paper_says_what_it_is() -> None:
    with pikepdf.open(io.BytesIO(paper(form("sip-kallelse"), {}))) as pdf:
        assert str(pdf.docinfo["/Title"]) == "Kallelse till samordnad individuell plan (SIP)"
        assert str(pdf.docinfo["/Author"]) == "Övningsenheten"
        assert str(pdf.Root.Lang) == "sv-SE"
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
        kinds = {str(thing.get("/S")) for thing in pdf.objects if _is_element(thing)}
        assert {"/H1", "/H2", "/Table", "/TH", "/TD"} <= kinds


def _is_element(thing: object) -> bool:
    return isinstance(thing, pikepdf.Dictionary) and "/S" in thing and "/P" in thing


def test_the_same_form_twice_is_the_same_file() -> None:
    values = everything(form("samtycke"))
    assert paper(form("samtycke"), values) == paper(form("samtycke"), values)


def test_only_bundled_typefaces_are_used() -> None:
    with pikepdf.open(io.BytesIO(paper(form("sip-kallelse"), {"namn": "محمد"}))) as pdf:
        names = {str(t.BaseFont) for t in pdf.objects if _is_font(t)}
    assert names
    assert all(re.search(r"SourceSans3|NotoSansArabic", name) for name in names)


def _is_font(thing: object) -> bool:
    return isinstance(thing, pikepdf.Dictionary) and "/BaseFont" in thing


def test_text_is_never_markup() -> None:
    word = '#read("/etc/hostname") *fet* _kursiv_ $x$ @ref <a> [b] \\ // inte'
    text = text_of(paper(form("remiss-psykiatri"), {"fraga": word}))
    assert word in text


def test_a_character_without_a_glyph_is_refused_and_named() -> None:
    with pytest.raises(CharacterMissing) as refused:
        paper(form("sip-kallelse"), {"namn": "ሰላም"})
    assert refused.value.data == {"field": "namn", "character": "U+1230"}


def test_invisible_characters_do_not_reach_the_paper() -> None:
    text = text_of(paper(form("sip-kallelse"), {"namn": "Övnings\u202eperson\u200b \x07Ett"}))
    assert "Övningsperson Ett" in text


def test_a_practice_paper_says_so() -> None:
    pdf = render_pdf(form("samtycke"), {}, drafted_on=DAY, practice=True)
    assert_sound(pdf)
    assert "Övning – påhittat ärende" in text_of(pdf)


def test_the_draft_of_the_insurance_office_says_that_it_is_one() -> None:
    text = text_of(blank_pdf(form("fk-ansokan-samordning")))
    assert "Utkast – Försäkringskassans egen blankett gäller" in text
    assert not re.search(r"FK\s?\d{4}", text)


def test_the_picture_of_the_way_is_one_page_and_says_where_you_are() -> None:
    pdf = paper(form("processpilen"), {"har": "plan"})
    assert page_count(pdf) == 1
    assert "Plan – Du är här" in text_of(pdf)


def test_the_label_of_a_row_is_its_header() -> None:
    with pikepdf.open(io.BytesIO(blank_pdf(form("rehabiliteringsforfragan")))) as pdf:
        cells = [t for t in pdf.objects if _is_element(t) and str(t.S) in ("/TH", "/TD")]
        heads = [cell for cell in cells if str(cell.S) == "/TH"]
        ids = pikepdf.NameTree(pdf.Root.StructTreeRoot.IDTree)
        rows = {str(head.ID) for head in heads if _scope(head) == "/Row"}
        assert len(rows) == 7
        assert rows <= set(ids.keys())
        for cell in cells:
            if str(cell.S) == "/TD":
                assert len({str(name) for name in cell.A[0].Headers} & rows) == 1


def _scope(cell: pikepdf.Object) -> str:
    return str(cell.A[0].get("/Scope", ""))


def test_what_is_no_pdf_cannot_be_previewed() -> None:
    for data, sheet in ((b"", 0), (b"%PDF-1.7", 0), (blank_pdf(form("samtycke")), 9)):
        with pytest.raises(ReturnedUnreadable):
            preview_png(data, sheet)


def test_a_page_can_be_previewed() -> None:
    picture = preview_png(blank_pdf(form("samtycke")), 0, 1.0)
    assert picture.startswith(b"\x89PNG")
    assert int.from_bytes(picture[16:20], "big") in (595, 596)
