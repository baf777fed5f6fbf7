"""A paper that comes back: read when ours and unchanged, refused with the reason otherwise."""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.core.errors import Known
from desktop.core.forms.errors import (
    ReturnedChanged,
    ReturnedForeign,
    ReturnedUnknown,
    ReturnedUnreadable,
)
from desktop.core.forms.model import FieldType, FormDefinition
from desktop.core.forms.report import Paragraph, render_document
from desktop.core.forms.returned import read_returned
from tests.core.forms.form_samples import (
    NUMBER,
    answered,
    everything,
    form,
    own_part,
    paper,
    shipped,
)

INQUIRY = form("rehabiliteringsforfragan")
ANSWERS = {
    "aktivitet/jobbtorg/omfattning": "25",
    "aktivitet/arbetsfor/hinder": "Kan inte stå länge.\nProva igen i vår.",
    "anpassning": "Ługn miljö, å ä ö och محمد",
    "lakare": "Övningsläkare, Övningsmottagningen",
}


def sent() -> bytes:
    return paper(INQUIRY, own_part(INQUIRY, everything(INQUIRY)))


def altered(pdf: bytes, change: Callable[[pikepdf.Pdf], object]) -> bytes:
    with pikepdf.open(io.BytesIO(pdf)) as document:
        change(document)
        out = io.BytesIO()
        document.save(out)
        return out.getvalue()


def test_the_doctors_answer_comes_back_as_it_was_written() -> None:
    back = read_returned(answered(sent(), ANSWERS), shipped(), case_number=NUMBER, sent=sent())
    assert back.values == ANSWERS
    assert (back.form_id, back.form_version) == ("rehabiliteringsforfragan", 1)
    assert back.case_number == NUMBER
    assert not back.signed
    assert back.added_marks == 0


@pytest.mark.parametrize("definition", [pytest.param(f, id=f.id) for f in shipped()])
def test_every_forms_answers_come_back(definition: FormDefinition) -> None:
    values = everything(definition)
    own = own_part(definition, values)
    answers = {key: value for key, value in values.items() if key not in own}
    back = read_returned(answered(paper(definition, own), answers), shipped())
    assert back.values == answers


def test_an_unfilled_paper_has_no_answers() -> None:
    assert read_returned(sent(), shipped()).values == {}


def test_a_scan_or_another_program_s_pdf_is_foreign() -> None:
    with pikepdf.new() as document:
        document.add_blank_page()
        out = io.BytesIO()
        document.save(out)
    with pytest.raises(ReturnedForeign):
        read_returned(out.getvalue(), shipped())


def test_a_document_of_ours_that_is_no_form_is_foreign() -> None:
    from tests.core.forms.form_samples import DAY

    with pytest.raises(ReturnedForeign):
        read_returned(render_document("Utdrag", [Paragraph("Text")], made_on=DAY), shipped())


def test_a_form_that_the_program_does_not_know_is_refused() -> None:
    with pytest.raises(ReturnedUnknown) as refused:
        read_returned(sent(), ())
    assert refused.value.data == {"form": "rehabiliteringsforfragan", "version": 1}


def test_changed_print_is_refused() -> None:
    def write_over(document: pikepdf.Pdf) -> None:
        document.pages[0].contents_add(b"BT 50 50 Td ET", prepend=False)

    with pytest.raises(ReturnedChanged) as refused:
        read_returned(altered(sent(), write_over), shipped())
    assert refused.value.data == {"reason": "pages"}


def test_a_removed_page_is_refused() -> None:
    with pytest.raises(ReturnedChanged):
        read_returned(altered(sent(), lambda document: document.pages.remove(p=2)), shipped())


@pytest.mark.parametrize("name", ["namn", "anpassning", "nytt"])
def test_a_field_that_was_not_there_is_refused(name: str) -> None:
    def add(document: pikepdf.Pdf) -> None:
        extra = pikepdf.Dictionary(
            FT=pikepdf.Name.Tx, T=pikepdf.String(name), V=pikepdf.String("x")
        )
        document.Root.AcroForm.Fields.append(document.make_indirect(extra))

    with pytest.raises(ReturnedChanged) as refused:
        read_returned(altered(sent(), add), shipped())
    assert refused.value.data == {"reason": "fields"}


def test_a_renamed_field_is_refused() -> None:
    def rename(document: pikepdf.Pdf) -> None:
        document.Root.AcroForm.Fields[0].T = pikepdf.String("annat")

    with pytest.raises(ReturnedChanged) as refused:
        read_returned(altered(sent(), rename), shipped())
    assert refused.value.data == {"reason": "fields"}


def test_another_cases_paper_is_refused() -> None:
    with pytest.raises(ReturnedChanged) as refused:
        read_returned(sent(), shipped(), case_number="2026-0008")
    assert refused.value.data == {"reason": "other_case"}


def test_a_paper_with_a_forged_seal_differs_from_what_was_sent() -> None:
    other = paper(INQUIRY, {"namn": "Någon Annan"})
    assert read_returned(other, shipped(), case_number=NUMBER).values == {}
    with pytest.raises(ReturnedChanged) as refused:
        read_returned(other, shipped(), case_number=NUMBER, sent=sent())
    assert refused.value.data == {"reason": "other_sending"}


def test_notes_laid_over_the_pages_are_counted() -> None:
    def note(document: pikepdf.Pdf) -> None:
        mark = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.FreeText, Rect=[0, 0, 9, 9]
        )
        document.pages[0].obj.Annots.append(document.make_indirect(mark))

    assert read_returned(altered(sent(), note), shipped()).added_marks == 1


def test_a_used_signature_field_is_seen() -> None:
    def sign(document: pikepdf.Pdf) -> None:
        for field in document.Root.AcroForm.Fields:
            if pikepdf.Name.Sig == field.FT:
                field.V = pikepdf.Dictionary(Type=pikepdf.Name.Sig)

    assert read_returned(altered(sent(), sign), shipped()).signed


def test_an_encrypted_paper_is_refused() -> None:
    with pikepdf.open(io.BytesIO(sent())) as document:
        out = io.BytesIO()
        document.save(out, encryption=pikepdf.Encryption(owner="a", user=""))
    with pytest.raises(ReturnedUnreadable) as refused:
        read_returned(out.getvalue(), shipped())
    assert refused.value.data == {"reason": "encrypted"}


def test_a_page_that_unpacks_without_end_is_refused() -> None:
    def swell(document: pikepdf.Pdf) -> None:
        packed = zlib.compress(b" " * 60_000_000)
        stream = document.make_stream(b"")
        stream.write(packed, filter=pikepdf.Name.FlateDecode)
        document.pages[0].obj.Contents = stream

    with pikepdf.open(io.BytesIO(sent())) as document:
        swell(document)
        out = io.BytesIO()
        document.save(out, stream_decode_level=pikepdf.StreamDecodeLevel.none)
    with pytest.raises(ReturnedUnreadable) as refused:
        read_returned(out.getvalue(), shipped())
    assert refused.value.data == {"reason": "too_big"}


@given(cut=st.integers(0, 40_000), junk=st.binary(max_size=40))
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_a_damaged_paper_is_read_right_or_refused_never_a_crash(cut: int, junk: bytes) -> None:
    whole = _SMALL
    data = whole[:cut] + junk + whole[cut + len(junk) :]
    try:
        back = read_returned(data, shipped())
    except Known:
        return
    assert set(back.values) <= {f.id for f in form("sip-begaran").fields()}


_SMALL = answered(paper(form("sip-begaran"), {}), {"svar-namn": "Övning", "deltar": "ja"})


def test_all_form_fields_of_the_shipped_forms_have_a_kind_that_can_be_read() -> None:
    kinds = {field.type for found in shipped() for field in found.fields()}
    assert kinds <= set(FieldType)


def _saved_by_pdfium(pdf: bytes) -> bytes:
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    out = io.BytesIO()
    document.save(out)
    document.close()
    return out.getvalue()


def _saved_by_pypdf(pdf: bytes) -> bytes:
    import pypdf

    writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf))
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _saved_linearized(pdf: bytes) -> bytes:
    with pikepdf.open(io.BytesIO(pdf)) as document:
        out = io.BytesIO()
        modes = pikepdf.ObjectStreamMode
        document.save(out, linearize=True, recompress_flate=True, object_stream_mode=modes.generate)
        return out.getvalue()


@pytest.mark.parametrize("saved", [_saved_by_pdfium, _saved_by_pypdf, _saved_linearized])
def test_saving_in_another_program_is_no_change(saved: Callable[[bytes], bytes]) -> None:
    back = read_returned(saved(answered(sent(), ANSWERS)), shipped(), sent=sent())
    assert back.values == ANSWERS
