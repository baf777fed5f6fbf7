"""A scan goes into the PDF as pages that can be read, else as the very file it was."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from desktop.core.cases.records import Kind, Party, Shared
from desktop.core.exchange import pdf_share, scans_in_pdf, share
from desktop.core.exchange.errors import PdfBroken
from desktop.core.exchange.scans_in_pdf import Scan, with_scans
from tests.core.exchange.desks import Desk

FK = Party.FORSAKRINGSKASSAN


def pdf_of(pages: int) -> bytes:
    out = io.BytesIO()
    with pikepdf.new() as document:
        for _ in range(pages):
            document.add_blank_page()
        document.save(out)
    return out.getvalue()


def picture(kind: str, mode: str = "RGB", colour: object = "red", **options: object) -> bytes:
    out = io.BytesIO()
    Image.new(mode, (40, 20), colour).save(out, kind, **options)  # type: ignore[arg-type]
    return out.getvalue()


def middle(pdf: bytes, page: int) -> tuple[int, int, int]:
    """The colour in the middle of a page, as a viewer paints it."""
    document = pypdfium2.PdfDocument(pdf)
    shown = document[page].render().to_pil().convert("RGB")
    colour = shown.getpixel((shown.width // 2, shown.height // 2))
    document.close()
    assert isinstance(colour, tuple)
    return colour[0], colour[1], colour[2]


def is_near(colour: tuple[int, int, int], other: tuple[int, int, int]) -> bool:
    return all(abs(one - two) < 12 for one, two in zip(colour, other, strict=True))


def test_without_scans_the_pdf_stays_as_it_was() -> None:
    assert with_scans(b"anything", []) == b"anything"


def test_pdfs_and_pictures_follow_as_pages_in_order_and_stand_in_the_outline() -> None:
    made = with_scans(
        pdf_of(2),
        [
            Scan("intyg.pdf", "application/pdf", pdf_of(3)),
            Scan("bild.png", "image/png", picture("PNG")),
            Scan("foto.jpg", "image/jpeg", picture("JPEG", colour="blue")),
        ],
    )
    with pikepdf.open(io.BytesIO(made)) as document:
        assert len(document.pages) == 7
        assert len(document.attachments) == 0
        with document.open_outline() as outline:
            assert [one.title for one in outline.root] == ["intyg.pdf", "bild.png", "foto.jpg"]
    assert is_near(middle(made, 5), (255, 0, 0))
    assert is_near(middle(made, 6), (0, 0, 255))


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (picture("PNG", "RGBA", (0, 0, 255, 0)), (255, 255, 255)),
        (picture("PNG", "L", 100), (100, 100, 100)),
        (picture("PNG", "1", 0), (0, 0, 0)),
        (picture("PNG", "P", 0), (0, 0, 0)),
        (picture("PNG", "LA", (0, 0)), (255, 255, 255)),
    ],
    ids=["see-through", "grey", "black and white", "palette", "grey see-through"],
)
def test_every_kind_of_picture_keeps_its_colours(
    data: bytes, expected: tuple[int, int, int]
) -> None:
    assert is_near(middle(with_scans(pdf_of(1), [Scan("a.png", "image/png", data)]), 1), expected)


def test_a_photo_keeps_its_own_bytes_and_one_held_sideways_is_turned() -> None:
    upright = picture("JPEG")
    exif = Image.Exif()
    exif[0x0112] = 6
    sideways = picture("JPEG", exif=exif)
    scans = [Scan(name, "image/jpeg", data) for name, data in (("a", upright), ("b", sideways))]
    with pikepdf.open(io.BytesIO(with_scans(pdf_of(1), scans))) as document:
        first, second = (page.Resources.XObject.Scan for page in list(document.pages)[1:])
        assert first.read_raw_bytes() == upright
        assert (int(first.Width), int(first.Height)) == (40, 20)
        assert (int(second.Width), int(second.Height)) == (20, 40)


def test_a_fax_of_several_frames_becomes_several_pages() -> None:
    out = io.BytesIO()
    frames = [Image.new("1", (20, 20), shade) for shade in (0, 1, 0)]
    frames[0].save(out, "TIFF", save_all=True, append_images=frames[1:])
    made = with_scans(pdf_of(1), [Scan("fax.tif", "image/tiff", out.getvalue())])
    with pikepdf.open(io.BytesIO(made)) as document:
        assert len(document.pages) == 4


@pytest.mark.parametrize(
    ("media_type", "data"),
    [
        ("text/plain", b"ren text"),
        ("application/pdf", b"%PDF-1.7 trasig"),
        ("image/png", b"\x89PNG\r\n\x1a\n trasig"),
        ("image/jpeg", picture("PNG")),
        ("image/png", picture("PNG")[:60]),
        ("image/png", picture("PNG", "I;16", 9000)),
    ],
    ids=["text", "broken pdf", "broken picture", "another kind", "cut picture", "sixteen bits"],
)
def test_what_is_no_page_lies_in_the_pdf_byte_for_byte(media_type: str, data: bytes) -> None:
    made = with_scans(pdf_of(1), [Scan("bilaga", media_type, data)] * 2)
    with pikepdf.open(io.BytesIO(made)) as document:
        assert len(document.pages) == 1
        assert len(document.attachments) == 2
        for file in document.attachments.values():
            assert file.get_file().read_bytes() == data
            assert file.filename == "bilaga"


def test_a_picture_that_claims_too_much_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scans_in_pdf, "MOST_PIXELS", 799)
    made = with_scans(pdf_of(1), [Scan("a.png", "image/png", picture("PNG"))])
    with pikepdf.open(io.BytesIO(made)) as document:
        assert (len(document.pages), len(document.attachments)) == (1, 1)


def test_what_would_act_by_itself_is_left_out() -> None:
    out = io.BytesIO()
    script = {"/S": pikepdf.Name.JavaScript, "/JS": "app.alert(1)"}
    with pikepdf.new() as document:
        page = document.add_blank_page()
        page.obj.AA = pikepdf.Dictionary(O=pikepdf.Dictionary(script))
        mark = pikepdf.Dictionary(Type=pikepdf.Name.Annot, A=pikepdf.Dictionary(script))
        page.obj.Annots = pikepdf.Array([mark])
        document.Root.OpenAction = pikepdf.Dictionary(script)
        document.save(out)
    made = with_scans(pdf_of(1), [Scan("a.pdf", "application/pdf", out.getvalue())])
    with pikepdf.open(io.BytesIO(made)) as document:
        assert "/OpenAction" not in document.Root
        assert "/AA" not in document.pages[1].obj
        assert "/A" not in document.pages[1].obj.Annots[0]


@pytest.mark.parametrize("drawn", [True, False], ids=["drawn", "drawn-by-the-reader"])
def test_what_was_filled_in_a_form_is_on_its_page(drawn: bool) -> None:
    made = with_scans(pdf_of(1), [Scan("a.pdf", "application/pdf", filled_form(drawn))])
    with pikepdf.open(io.BytesIO(made)) as document:
        assert "/AcroForm" not in document.Root
        assert not document.pages[1].obj.get("/Annots", ())
    assert "Ifyllt svar" in pypdfium2.PdfDocument(made)[1].get_textpage().get_text_bounded()


def filled_form(drawn: bool) -> bytes:
    """One text field with an answer; without ``drawn`` the reader is asked to draw it itself."""
    out = io.BytesIO()
    with pikepdf.new() as document:
        page = document.add_blank_page()
        helvetica = pikepdf.Dictionary(
            Type=pikepdf.Name.Font,
            Subtype=pikepdf.Name.Type1,
            BaseFont=pikepdf.Name.Helvetica,
            Encoding=pikepdf.Name.WinAnsiEncoding,
        )
        field = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot,
            Subtype=pikepdf.Name.Widget,
            FT=pikepdf.Name.Tx,
            T="svar",
            V="Ifyllt svar",
            DA="/Helv 12 Tf 0 g",
            F=4,
            Rect=[50, 700, 300, 720],
        )
        fonts = pikepdf.Dictionary(Font=pikepdf.Dictionary(Helv=document.make_indirect(helvetica)))
        if drawn:
            shown = pikepdf.Stream(document, b"BT /Helv 12 Tf 2 4 Td (Ifyllt svar) Tj ET")
            shown.Type, shown.Subtype = pikepdf.Name.XObject, pikepdf.Name.Form
            shown.BBox, shown.Resources = [0, 0, 250, 20], fonts
            field.AP = pikepdf.Dictionary(N=shown)
        fields = pikepdf.Array([document.make_indirect(field)])
        page.obj.Annots = fields
        document.Root.AcroForm = pikepdf.Dictionary(
            Fields=fields, DR=fonts, DA="/Helv 12 Tf 0 g", NeedAppearances=not drawn
        )
        document.save(out)
    return out.getvalue()


def test_a_base_that_is_no_pdf_is_refused() -> None:
    with pytest.raises(PdfBroken):
        with_scans(b"inte alls", [Scan("a", "text/plain", b"a")])


def test_the_locked_pdf_holds_the_scans_that_may_go_and_no_other(
    social: Desk, outbox: Path
) -> None:
    case_id, book = social.opens_case(), social.casebook
    book.attach(case_id, "plan.pdf", "application/pdf", pdf_of(2), Kind.PLANS)
    book.attach(case_id, "intyg.pdf", "application/pdf", pdf_of(5), Kind.MEDICAL)
    social.may_share(case_id, FK, kinds=[Kind.PLANS])
    decision = share.preview(book, case_id, pdf_share.office(FK, "Övningskontoret"))
    receipt = pdf_share.share_as_pdf(
        book, case_id, decision, "Övning", outbox / "a.pdf", lambda _case, _pieces: pdf_of(1)
    )
    with pikepdf.open(receipt.path, password=receipt.password) as document:
        assert len(document.pages) == 3
        assert document.encryption.R == 6
    (row,) = book.entries(case_id, (Shared,))
    assert isinstance(row, Shared)
    assert len(row.entry_ids) == 1


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(["application/pdf", "image/png", "image/jpeg", "image/tiff"]),
    st.integers(0, 2000),
    st.binary(min_size=1, max_size=8),
)
def test_a_wounded_scan_becomes_a_page_or_a_file_and_never_a_fault(
    media_type: str, place: int, wound: bytes
) -> None:
    good = pdf_of(2) if media_type == "application/pdf" else picture(media_type[6:].upper())
    place %= len(good)
    data = good[:place] + wound + good[place + len(wound) :]
    with pikepdf.open(io.BytesIO(with_scans(pdf_of(1), [Scan("a", media_type, data)]))) as made:
        assert len(made.pages) > 1 or len(made.attachments) == 1
