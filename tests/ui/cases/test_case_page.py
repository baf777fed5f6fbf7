"""The case page: what is written there stays, what is refused changes nothing."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.cases.records import Document, Entry, Note, Party, Plan
from desktop.core.forms.report import Paragraph, render_document
from desktop.ui.application import Desk
from desktop.ui.cases.case_page import CasePage
from desktop.ui.cases.document_view import DocumentView
from desktop.ui.cases.entry_card import EntryCard
from desktop.ui.cases.inline_text import InlineText
from tests.ui.conftest import PASSWORD, PERSON


@pytest.fixture
def page(case_desk: Desk) -> CasePage:
    """The page of the open case with one note in its journal."""
    case_id = case_desk.session.case_id
    case_desk.session.write(lambda book: book.write_note(case_id, "Intyget saknas."))
    case_desk.window.show_place("case")
    made = case_desk.window.pages.page("case")
    assert isinstance(made, CasePage)
    return made


def test_who_gives_up_a_correction_stands_where_it_was_asked_for(page: CasePage) -> None:
    card = _card(page, Note)
    (asked,) = [each for each in card.findChildren(QAbstractButton) if each.text() == "Rätta…"]
    asked.setFocus()
    asked.click()
    (editor,) = card.findChildren(InlineText)
    assert not asked.hasFocus()
    editor.cancelled.emit()
    assert asked.hasFocus()


def test_a_correction_keeps_the_original_struck_and_dated(case_desk: Desk, page: CasePage) -> None:
    card = _card(page, Note)
    card.correct()
    _write(card, "Intyget finns men är ofullständigt.")
    notes = [entry for entry in _entries(case_desk) if isinstance(entry, Note)]
    assert [note.text for note in notes] == [
        "Intyget saknas.",
        "Intyget finns men är ofullständigt.",
    ]
    assert notes[1].corrects == notes[0].id
    old = next(each for each in page.timeline.cards() if each.entry.id == notes[0].id)
    struck = [shown.text() for shown in old.findChildren(QLabel) if shown.font().strikeOut()]
    assert "Intyget saknas." in struck
    assert "Rättad" in _words(old)


def test_a_corrected_note_is_not_corrected_twice(page: CasePage) -> None:
    card = _card(page, Note)
    card.correct()
    _write(card, "Ny text")
    assert "Rättar det som skrevs" in _words(page.timeline.cards()[0])
    old = page.timeline.cards()[-2]
    assert "Rätta…" not in _words(old)


def test_what_the_individual_disputes_stands_on_the_note(case_desk: Desk, page: CasePage) -> None:
    card = _card(page, Note)
    card.dispute()
    _write(card, "Jag har lämnat intyget.")
    note = next(entry for entry in _entries(case_desk) if isinstance(entry, Note))
    assert (note.text, note.disputed) == ("Intyget saknas.", "Jag har lämnat intyget.")
    assert "Jag har lämnat intyget." in _words(_card(page, Note))


def test_half_a_correction_is_still_there_later_and_cancel_lets_it_go(
    case_desk: Desk, page: CasePage, qtbot: QtBot
) -> None:
    card = _card(page, Note)
    card.correct()
    card.findChildren(InlineText)[0].text.setPlainText("Halv rättelse")
    key, case_id = f"rattelse:{card.entry.id}", case_desk.session.case_id
    qtbot.waitUntil(
        lambda: case_desk.session.read(lambda book: book.draft(case_id, key)) == "Halv rättelse"
    )
    page.refresh()
    card = _card(page, Note)
    card.correct()
    editor = card.findChildren(InlineText)[0]
    assert editor.text.toPlainText() == "Halv rättelse"
    editor._cancel()
    assert case_desk.session.read(lambda book: book.draft(case_id, key)) == ""
    assert len([entry for entry in _entries(case_desk) if isinstance(entry, Note)]) == 1


def test_a_plan_says_goals_who_does_what_and_when(case_desk: Desk, page: CasePage) -> None:
    page.start_plan()
    page.plan.title.setText("Väg till arbete")
    page.plan.goals.setPlainText("Halvtid i mars\n\nSova bättre")
    what, who = page.plan.measures[0]
    what.setText("Boka läkartid")
    who.setText("Övningsperson Ett")
    page.plan.follow_up.setDate(page.plan.follow_up.date().addDays(1))
    page.plan.save()
    plan = next(entry for entry in _entries(case_desk) if isinstance(entry, Plan))
    assert plan.goals == ("Halvtid i mars", "Sova bättre")
    assert plan.measures == (("Boka läkartid", "Övningsperson Ett"),)
    assert plan.follow_up is not None
    assert plan.follow_up > date.today()
    assert not page.plan.isVisible()


def test_a_revised_plan_keeps_the_old_one(case_desk: Desk, page: CasePage) -> None:
    case_id = case_desk.session.case_id
    case_desk.session.write(lambda book: book.keep_plan(case_id, "Plan", ["Ett mål"]))
    page.timeline.plan_wanted.emit(_card(page, Plan).entry)
    assert page.plan.goals.toPlainText() == "Ett mål"
    page.plan.goals.setPlainText("Ett mål\nEtt mål till")
    page.plan.save()
    plans = [entry for entry in _entries(case_desk) if isinstance(entry, Plan)]
    assert [len(plan.goals) for plan in plans] == [1, 2]
    assert plans[1].corrects == plans[0].id


def test_half_a_plan_survives_the_lock(case_desk: Desk, page: CasePage, qtbot: QtBot) -> None:
    session, case_id = case_desk.session, case_desk.session.case_id
    page.start_plan()
    page.plan.title.setText("Halv plan")
    page.plan.add_row()
    page.plan.measures[2][0].setText("Boka möte")
    qtbot.waitUntil(lambda: "Boka möte" in session.read(lambda book: book.draft(case_id, "plan:")))
    case_desk.window.lock()
    with qtbot.waitSignal(session.unlocked, timeout=20_000):
        session.unlock(PASSWORD, lambda: None, _fail)
    case_desk.window.open_case(case_id)
    again = case_desk.window.pages.page("case")
    assert isinstance(again, CasePage)
    again.start_plan()
    assert again.plan.title.text() == "Halv plan"
    assert again.plan.measures[0][0].text() == "Boka möte"
    again.plan.save()
    assert session.read(lambda book: book.draft(case_id, "plan:")) == ""


def test_an_attached_pdf_is_looked_at_from_memory(
    case_desk: Desk, page: CasePage, qtbot: QtBot, tmp_path: Path
) -> None:
    scan = tmp_path / "intyg.pdf"
    pages = [Paragraph("Övning")]
    scan.write_bytes(render_document("Intyg", pages, made_on=date(2026, 11, 22)))
    page.start_attaching()
    page.attach.attach(scan)
    qtbot.waitUntil(lambda: _has(page, Document), timeout=20_000)
    before = _files(tmp_path)
    card = _card(page, Document)
    card.look()
    view = card.findChildren(DocumentView)[0]
    qtbot.waitUntil(lambda: not view.picture.pixmap().isNull(), timeout=20_000)
    assert view.state.text() == "Sida 1 av 1"
    assert {name for name in _files(tmp_path) - before if "cases.db" not in name} == set()
    card.look()
    assert not view.isVisible()


def test_an_attached_picture_is_looked_at(
    case_desk: Desk, page: CasePage, qtbot: QtBot, tmp_path: Path
) -> None:
    image = QImage(900, 300, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    image.save(str(tmp_path / "bild.png"))
    page.start_attaching()
    page.attach.attach(tmp_path / "bild.png")
    qtbot.waitUntil(lambda: _has(page, Document), timeout=20_000)
    card = _card(page, Document)
    card.look()
    view = card.findChildren(DocumentView)[0]
    qtbot.waitUntil(lambda: not view.picture.pixmap().isNull(), timeout=20_000)
    assert view.picture.pixmap().deviceIndependentSize().width() <= 640


def test_another_kind_of_file_is_refused_and_nothing_is_kept(
    case_desk: Desk, page: CasePage, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "program.exe").write_bytes(b"MZ" + bytes(100))
    page.start_attaching()
    page.attach.attach(tmp_path / "program.exe")
    qtbot.waitUntil(page.attach.message.isVisible, timeout=20_000)
    assert not any(isinstance(entry, Document) for entry in _entries(case_desk))


def test_contacts_are_added_and_removed(case_desk: Desk, page: CasePage) -> None:
    page.contacts.start()
    page.contacts.name.setText("Rehabkoordinator Övning")
    page.contacts.party.setCurrentIndex(
        page.contacts.party.findData(Party.HALSO_OCH_SJUKVARD.value)
    )
    page.contacts.telephone.setText("08-000 00 00")
    page.contacts.add()
    case_id = case_desk.session.case_id
    (kept,) = case_desk.session.read(lambda book: book.contacts(case_id))
    assert kept.party is Party.HALSO_OCH_SJUKVARD
    assert "Rehabkoordinator Övning" in _words(page.contacts)
    page.contacts._remove(kept.id)
    assert case_desk.session.read(lambda book: book.contacts(case_id)) == ()


def test_a_protected_person_shows_neither_address_nor_telephone(
    case_desk: Desk, page: CasePage
) -> None:
    page.start_changing()
    page.person.protected.setChecked(True)
    page.person.save.click()
    assert case_desk.session.read(
        lambda book: book.case(case_desk.session.case_id)
    ).person.protected
    words = _words(page.facts)
    assert PERSON.address not in words
    assert PERSON.telephone not in words
    assert "Skyddade personuppgifter" in words


def test_a_closed_case_is_read_but_not_written(case_desk: Desk, page: CasePage) -> None:
    page.state.ask()
    page.state.close_case()
    assert page.closed_chip.isVisible()
    assert not page.plan_button.isEnabled()
    assert "Rätta…" not in _words(page.timeline)
    page.state.reopen()
    assert page.plan_button.isEnabled()


def test_the_extract_holds_the_journal_and_is_logged(
    case_desk: Desk, page: CasePage, qtbot: QtBot, tmp_path: Path
) -> None:
    import pypdfium2

    out = tmp_path / "utdrag.pdf"
    page.save_extract(out)
    qtbot.waitUntil(out.exists, timeout=30_000)
    document = pypdfium2.PdfDocument(out.read_bytes())
    text = "".join(sheet.get_textpage().get_text_range() for sheet in document)
    document.close()
    assert "Intyget saknas." in text
    assert PERSON.name in text
    log = case_desk.session.read(lambda book: book.audit())
    assert "case.extracted" in [row.action for row in log]


def _card(page: CasePage, kind: type[Entry]) -> EntryCard:
    return next(each for each in page.timeline.cards() if isinstance(each.entry, kind))


def _has(page: CasePage, kind: type[Entry]) -> bool:
    return any(isinstance(each.entry, kind) for each in page.timeline.cards())


def _write(card: EntryCard, text: str) -> None:
    editor = card.findChildren(InlineText)[0]
    editor.text.setPlainText(text)
    editor.save_button.click()


def _entries(desk: Desk) -> tuple[Entry, ...]:
    return desk.session.read(lambda book: book.entries(desk.session.case_id))


def _files(folder: Path) -> set[str]:
    return {str(path) for path in folder.rglob("*")}


def _fail(fault: BaseException) -> None:
    raise fault


def _words(widget: QWidget) -> str:
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QApplication.processEvents()
    labels = [each.text() for each in widget.findChildren(QLabel)]
    buttons = [e.text() for e in widget.findChildren(QAbstractButton) if e.isVisibleTo(widget)]
    return "\n".join([*labels, *buttons])
