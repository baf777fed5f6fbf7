"""A form as paper: PDF/A-2a and PDF/UA-1, with form fields where somebody else answers."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from datetime import date
from threading import Lock
from typing import TYPE_CHECKING

from desktop.core.forms.errors import CharacterMissing, ReturnedUnreadable
from desktop.core.forms.fingerprint import seal_of, set_seal
from desktop.core.forms.finishing import finished
from desktop.core.forms.model import FormDefinition, Layout
from desktop.core.forms.page_data import Sending, page_data
from desktop.core.forms.printable import clean
from desktop.core.forms.row_headers import tables_with_row_labels, tag_row_headers
from desktop.core.forms.typeface import first_missing, texts_in
from desktop.core.forms.typesetting import set_pages
from desktop.core.forms.widgets import make_fillable, specs

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

TEMPLATES = {Layout.FORM: "form.typ", Layout.LETTER: "letter.typ", Layout.PATH: "path.typ"}
DAY_OF_A_BLANK = date(2026, 1, 1)
"""A blank paper carries no date; its file has this one, so that the same form is the same file."""

MOST_PIXELS = 40_000_000

_one_at_a_time = Lock()
"""PDFium keeps state for the whole process and must not be entered twice at once."""


def render_pdf(
    definition: FormDefinition,
    values: Mapping[str, str],
    *,
    drafted_on: date,
    sender: str = "",
    sender_rows: tuple[str, ...] = (),
    case_number: str = "",
    practice: bool = False,
) -> bytes:
    """The filled form. ``values`` maps keys (``field`` or ``table/row/column``) to text.

    What the recipient or the individual fills and has no value yet becomes a form field. Long
    text flows to further pages. The same arguments give the same bytes. Raises CharacterMissing
    for text that no bundled typeface can show.
    """
    sending = Sending(drafted_on, sender, sender_rows, case_number, practice)
    return _render(definition, values, sending, drafted_on)


def blank_pdf(definition: FormDefinition) -> bytes:
    """The empty form: no sender, no date, to fill on screen or by hand."""
    return _render(definition, {}, Sending(), DAY_OF_A_BLANK)


def preview_png(pdf: bytes, page: int, scale: float = 1.5) -> bytes:
    """One page (from 0) as PNG with its form fields; at scale 1.0 a point is a pixel.

    Safe to call from any thread. A page that would take more than MOST_PIXELS is made smaller.
    Raises ReturnedUnreadable for what is no PDF or has no such page.
    """
    with _one_at_a_time, _viewed(pdf) as document:
        document.init_forms()
        sheet = document[page]
        image = sheet.render(scale=_bounded(sheet.get_size(), scale), may_draw_forms=True).to_pil()
    out = io.BytesIO()
    image.save(out, format="PNG", compress_level=1)
    return out.getvalue()


def page_count(pdf: bytes) -> int:
    """How many pages a PDF has. Safe to call from any thread."""
    with _one_at_a_time, _viewed(pdf) as document:
        return len(document)


@contextmanager
def _viewed(pdf: bytes) -> Iterator[PdfDocument]:
    import pypdfium2

    try:
        with closing(pypdfium2.PdfDocument(pdf)) as document:
            yield document
    except pypdfium2.PdfiumError:
        raise ReturnedUnreadable(reason="damaged") from None


def _bounded(size: tuple[float, float], scale: float) -> float:
    """The scale, or the largest at which the picture stays within MOST_PIXELS."""
    area = max(size[0] * size[1], 1.0)
    return min(scale, float((MOST_PIXELS / area) ** 0.5))


def _render(
    definition: FormDefinition, values: Mapping[str, str], sending: Sending, made_on: date
) -> bytes:
    from pikepdf import open as open_pdf

    printable = {key: clean(value) for key, value in values.items()}
    data = page_data(definition, printable, sending, made_on)
    missing = first_missing([*printable.items(), *(("", text) for text in texts_in(data))])
    if missing:
        raise CharacterMissing(field=missing[0], character=f"U+{ord(missing[1]):04X}")
    pages = set_pages(TEMPLATES[definition.layout], data, made_on)
    with open_pdf(io.BytesIO(pages)) as pdf:
        tag_row_headers(pdf, tables_with_row_labels(definition))
        make_fillable(pdf, specs(definition, printable))
        set_seal(pdf, seal_of(pdf, definition.id, definition.version, sending.case_number))
        return finished(pdf)
