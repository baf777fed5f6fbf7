"""General documents: tagged, archivable, whole, with every word of their blocks."""

from __future__ import annotations

import io

import pikepdf
import pytest

from desktop.core.forms.errors import CharacterMissing
from desktop.core.forms.report import (
    Block,
    Bullets,
    Facts,
    Heading,
    Notice,
    PageBreak,
    Paragraph,
    Table,
    render_document,
)
from tests.core.forms.form_samples import DAY, assert_sound, text_of

BLOCKS: tuple[Block, ...] = (
    Heading("Första rubriken"),
    Paragraph("Ett stycke.\nEn ny rad.\n\nEtt nytt stycke."),
    Heading("Underrubrik", 2),
    Bullets(("Första punkten", "Andra punkten")),
    Bullets(("Gör detta", "Gör sedan detta"), numbered=True),
    Facts((("Namn", "Övningsperson Ett"), ("Nummer", "19750325-9280"))),
    Notice("Viktigt att veta"),
    Table(("Datum", "Vad"), tuple(("2026-11-22", f"Händelse {n}") for n in range(120)), (1, 4)),
    PageBreak(),
    Heading("Sista rubriken"),
    Paragraph("Finstilt.", quiet=True),
)


def test_a_document_is_sound_and_says_everything() -> None:
    pdf = render_document("Utdrag", BLOCKS, made_on=DAY, sender="Övningsenheten")
    assert_sound(pdf)
    text = text_of(pdf)
    for words in ("Första rubriken", "En ny rad.", "Andra punkten", "Gör sedan detta"):
        assert words in text
    for words in ("Övningsperson Ett", "Viktigt att veta", "Händelse 119", "Finstilt."):
        assert words in text


def test_an_address_in_a_table_gets_no_hyphen_of_ours() -> None:
    reach = "08-000 00 00, ovning@example.se"
    table = Table(("A", "B", "C", "D"), [("a", "b", "c", reach)])
    text = text_of(render_document("Utdrag", (table,), made_on=DAY))
    assert "ovning@example.se" in text


def test_headings_tables_and_lists_are_tagged() -> None:
    with pikepdf.open(io.BytesIO(render_document("Utdrag", BLOCKS, made_on=DAY))) as pdf:
        kinds = {str(t.S) for t in pdf.objects if isinstance(t, pikepdf.Dictionary) and "/S" in t}
    assert {"/H1", "/H2", "/H3", "/Table", "/TH", "/TD", "/L", "/LI"} <= kinds


def test_a_skipped_heading_level_is_mended() -> None:
    blocks = (Heading("Djupt", 3), Paragraph("Text"), Heading("Grunt", 1), Heading("Djupt", 3))
    assert_sound(render_document("Utdrag", blocks, made_on=DAY))


def test_an_empty_document_and_empty_parts_are_sound() -> None:
    assert_sound(render_document("Tomt", (), made_on=DAY))
    empty: tuple[Block, ...] = (
        Heading("H"),
        Paragraph(""),
        Bullets(()),
        Facts(()),
        Table(("A",), ()),
    )
    assert_sound(render_document("Tomt", empty, made_on=DAY))


def test_a_row_of_the_wrong_length_is_refused() -> None:
    with pytest.raises(ValueError, match="cell"):
        render_document("Fel", (Table(("A", "B"), (("1",),)),), made_on=DAY)


def test_a_character_without_a_glyph_is_refused_with_its_block() -> None:
    with pytest.raises(CharacterMissing) as refused:
        render_document("Utdrag", (Heading("H"), Paragraph("ሰላም")), made_on=DAY)
    assert refused.value.data == {"field": "2", "character": "U+1230"}


def test_text_is_never_markup() -> None:
    pdf = render_document("#1 *a*", (Paragraph('#read("/x") = $y$ @z'),), made_on=DAY)
    assert '#read("/x") = $y$ @z' in text_of(pdf)
