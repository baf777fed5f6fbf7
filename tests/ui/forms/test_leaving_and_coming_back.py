"""From the form to the file or the printer, and from the returned paper back into the case."""

from __future__ import annotations

from datetime import date, timedelta
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.core.cases.records import Document, FilledForm, Kind, Party, Shared
from desktop.core.forms.model import CHECKED
from desktop.ui.application import Desk
from desktop.ui.forms import room as forms_room
from desktop.ui.forms.answer_page import AnswerPage
from desktop.ui.forms.printing import a4_printer, print_paper
from desktop.ui.forms.room import FormRoom
from desktop.ui.tasks import Cancelled
from tests.core.forms.form_samples import answered
from tests.ui.forms.form_pages import INQUIRY, INQUIRY_BOX, consent, open_form, see_preview, write

ANSWERS = {"aktivitet/jobbtorg/omfattning": "25", "anpassning": "Lugn miljö, å ä ö"}


def test_a_kept_form_takes_its_draft_along(case_desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    out = _sent(case_desk, qtbot, tmp_path)
    assert out.read_bytes().startswith(b"%PDF")
    assert _kept(case_desk, FilledForm, Document, Shared) == [FilledForm, Document, Shared]
    case_id = case_desk.session.case_id
    assert case_desk.session.read(lambda book: book.drafts(case_id)) == {}


def test_a_refused_form_keeps_its_draft(case_desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    page = open_form(case_desk, INQUIRY, INQUIRY_BOX)
    write(page.sheet, "namn", "Halvfärdig")
    assert page.definition is not None
    case_desk.window.pages.write_paper(page.definition, page.values(), tmp_path / "f.pdf")
    qtbot.waitUntil(lambda: case_desk.window.notices.isVisible(), timeout=20_000)
    assert case_desk.window.stack.currentWidget() is page
    assert page.values()["namn"] == "Halvfärdig"
    assert _kept(case_desk, FilledForm, Document, Shared) == []


def test_the_preview_shows_the_very_paper_that_leaves(
    case_desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    consent(case_desk, Party.HALSO_OCH_SJUKVARD)
    page = open_form(case_desk, INQUIRY, INQUIRY_BOX)
    see_preview(page, qtbot)
    shown, out = page.preview.pdf, tmp_path / "f.pdf"
    assert page.definition is not None
    case_desk.window.pages.write_paper(page.definition, page.values(), out)
    qtbot.waitUntil(out.exists, timeout=20_000)
    assert out.read_bytes() == shown


def test_a_printed_form_is_kept_and_logged(
    case_desk: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    consent(case_desk, Party.HALSO_OCH_SJUKVARD)
    page = open_form(case_desk, INQUIRY, INQUIRY_BOX)
    sheets: list[bytes] = []
    monkeypatch.setattr(forms_room, "ask_for_printer", lambda *_: a4_printer("Övning"))
    monkeypatch.setattr(forms_room, "print_paper", lambda _printer, pdf, _: sheets.append(pdf))
    page.print_button.click()
    qtbot.waitUntil(lambda: bool(sheets), timeout=20_000)
    assert sheets[0].startswith(b"%PDF")
    assert _kept(case_desk, FilledForm, Document, Shared) == [FilledForm, Document, Shared]


def test_without_consent_nothing_reaches_the_printer(
    case_desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_form(case_desk, INQUIRY, INQUIRY_BOX)
    sheets: list[bytes] = []
    monkeypatch.setattr(forms_room, "ask_for_printer", lambda *_: a4_printer("Övning"))
    monkeypatch.setattr(forms_room, "print_paper", lambda _printer, pdf, _: sheets.append(pdf))
    page.print_button.click()
    qtbot.waitUntil(lambda: case_desk.window.notices.isVisible(), timeout=20_000)
    assert sheets == []
    assert _kept(case_desk, FilledForm, Document, Shared) == []


def test_every_page_reaches_the_printer(case_desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    page = open_form(case_desk)
    see_preview(page, qtbot)
    printer = a4_printer("Övning")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "utskrift.pdf"))
    printer.setResolution(150)
    count = print_paper(printer, page.preview.pdf)
    printed = (tmp_path / "utskrift.pdf").read_bytes()
    assert count >= 2
    assert printed.startswith(b"%PDF")


def test_a_printing_that_is_stopped_gives_the_printer_its_paper_back(
    case_desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    page = open_form(case_desk)
    see_preview(page, qtbot)
    printer = a4_printer("Övning")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "utskrift.pdf"))
    printer.setResolution(75)
    told: list[float] = []

    def stop(done: float) -> None:
        told.append(done)
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        print_paper(printer, page.preview.pdf, stop)
    assert told[0] == 0.0
    assert len(told) == 2
    assert printer.printerState() is not QPrinter.PrinterState.Active


def test_an_answer_is_shown_before_it_is_kept(
    case_desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    page = _answer(
        case_desk, qtbot, answered(_sent(case_desk, qtbot, tmp_path).read_bytes(), ANSWERS)
    )
    words = "\n".join(each.text() for each in page.findChildren(QLabel))
    assert "Lugn miljö, å ä ö" in words
    assert "25" in words
    before = _kept(case_desk, Document)
    assert case_desk.window.stack.currentWidget() is page
    page.keep_button.click()
    assert _kept(case_desk, Document) == [*before, Document]
    case_id = case_desk.session.case_id
    kept = case_desk.session.read(lambda book: book.entries(case_id, (Document,)))[-1]
    assert isinstance(kept, Document)
    assert kept.kind is Kind.MEDICAL


def test_a_changed_answer_is_refused_in_words_and_not_kept(
    case_desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    data = answered(_without_a_page(_sent(case_desk, qtbot, tmp_path).read_bytes()), ANSWERS)
    before = _kept(case_desk, Document)
    case_desk.window.notices.hide()
    _read(case_desk, data, tmp_path)
    qtbot.waitUntil(lambda: case_desk.window.notices.isVisible(), timeout=20_000)
    assert case_desk.window.notices.text.text()
    assert not isinstance(case_desk.window.stack.currentWidget(), AnswerPage)
    assert _kept(case_desk, Document) == before


def test_a_returned_consent_form_records_the_consent_with_its_paper(
    case_desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    page = open_form(case_desk, "samtycke")
    today = date.today()
    filled = {
        "delning/jobbtorg/plans": CHECKED,
        "syfte": "Planera tillsammans",
        "fran": today.isoformat(),
        "till": (today + timedelta(days=60)).isoformat(),
        "forstatt": CHECKED,
        "hur": "written",
        "givare": "self",
    }
    for key, text in filled.items():
        write(page.sheet, key, text)
    assert page.finish()
    out, definition = tmp_path / "samtycke.pdf", page.definition
    assert definition is not None
    case_desk.window.pages.write_paper(definition, page.values(), out)
    qtbot.waitUntil(out.exists, timeout=20_000)
    answer = _answer(case_desk, qtbot, answered(out.read_bytes(), {"datum": "Övningsstad i dag"}))
    assert not answer.consent_button.isHidden()
    answer.consent_button.click()
    case_id = case_desk.session.case_id
    (given,) = case_desk.session.read(lambda book: book.consents(case_id))
    assert (given.parties, given.kinds) == (frozenset({Party.JOBBTORG}), frozenset({Kind.PLANS}))
    document = case_desk.session.read(lambda book: book.entries(case_id, (Document,)))[-1]
    assert given.document_id == document.id
    assert given.information_given


def _sent(desk: Desk, qtbot: QtBot, folder: Path) -> Path:
    consent(desk, Party.HALSO_OCH_SJUKVARD)
    page, out = open_form(desk, INQUIRY, INQUIRY_BOX), folder / "forfragan.pdf"
    write(page.sheet, "namn", "Övningsperson Ett Två")
    page.keep_draft()
    assert page.definition is not None
    desk.window.pages.write_paper(page.definition, page.values(), out)
    qtbot.waitUntil(lambda: desk.window.stack.currentWidget() is not page, timeout=20_000)
    return out


def _read(desk: Desk, data: bytes, folder: Path) -> None:
    back = folder / "svar.pdf"
    back.write_bytes(data)
    room = desk.window.pages.findChild(FormRoom) or desk.window.findChild(FormRoom)
    assert isinstance(room, FormRoom)
    room.read_answer(back)


def _answer(desk: Desk, qtbot: QtBot, data: bytes) -> AnswerPage:
    page = desk.window.pages.page("answer")
    assert isinstance(page, AnswerPage)
    folder = desk.session.folder.parent
    _read(desk, data, folder)
    qtbot.waitUntil(lambda: desk.window.stack.currentWidget() is page, timeout=20_000)
    return page


def _kept(desk: Desk, *kinds: type) -> list[type]:
    case_id = desk.session.case_id
    return [type(each) for each in desk.session.read(lambda book: book.entries(case_id, kinds))]


def _without_a_page(pdf: bytes) -> bytes:
    with pikepdf.open(BytesIO(pdf)) as document:
        del document.pages[0]
        out = BytesIO()
        document.save(out)
        return out.getvalue()
