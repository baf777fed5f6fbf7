"""The journal shows one act as one card, and what was known about the person before."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.core.cases.casebook import Casebook
from desktop.core.cases.records import Changes, Document, FilledForm, Kind, PersonChanged
from desktop.core.forms.report import Paragraph, render_document
from desktop.ui.application import Desk
from desktop.ui.cases.case_page import CasePage
from desktop.ui.cases.document_view import DocumentView
from desktop.ui.cases.entry_card import EntryCard
from tests.ui.conftest import PERSON

TITLE = "Kallelse till samordnad individuell plan (SIP)"


def case_page(desk: Desk) -> CasePage:
    desk.window.show_place("case")
    page = desk.window.pages.page("case")
    assert isinstance(page, CasePage)
    return page


def keep_form(desk: Desk) -> None:
    """As a form is kept when its paper leaves: the answers, then the paper."""
    from datetime import date

    pdf = render_document(TITLE, [Paragraph("Övning")], made_on=date(2026, 11, 22))
    case_id = desk.session.case_id

    def kept(book: Casebook) -> Changes:
        book.keep_form(case_id, "sip-kallelse", 1, {"plats": "Lokal"}, title=TITLE)
        return book.attach(case_id, f"{TITLE}.pdf", "application/pdf", pdf, Kind.FORMS)

    desk.session.write(kept)


def words(card: EntryCard) -> str:
    return " ".join(each.text() for each in card.findChildren(QLabel))


def test_a_kept_form_is_one_card_from_which_its_paper_is_looked_at(
    case_desk: Desk, qtbot: QtBot
) -> None:
    page = case_page(case_desk)
    keep_form(case_desk)
    kinds = [type(card.entry) for card in page.timeline.cards()]
    assert kinds.count(FilledForm) == 1
    assert Document not in kinds
    card = next(each for each in page.timeline.cards() if isinstance(each.entry, FilledForm))
    card.look_button.click()
    view = card.findChildren(DocumentView)[0]
    qtbot.waitUntil(lambda: not view.picture.pixmap().isNull(), timeout=20_000)


def test_the_paper_stands_among_the_documents_and_other_documents_by_themselves(
    case_desk: Desk,
) -> None:
    session, case_id = case_desk.session, case_desk.session.case_id
    page = case_page(case_desk)
    keep_form(case_desk)
    session.write(
        lambda book: book.attach(case_id, "intyg.pdf", "application/pdf", b"x", Kind.FORMS)
    )
    shown = [card.entry.name for card in page.timeline.cards() if isinstance(card.entry, Document)]
    assert shown == ["intyg.pdf"]
    page.shown.setCurrentIndex(page.shown.findData("documents"))
    shown = [card.entry.name for card in page.timeline.cards() if isinstance(card.entry, Document)]
    assert shown == ["intyg.pdf", f"{TITLE}.pdf"]


def test_a_changed_address_shows_what_it_was_and_what_it_is(case_desk: Desk) -> None:
    session, case_id = case_desk.session, case_desk.session.case_id
    page = case_page(case_desk)
    changed = replace(PERSON, address="Övningsgatan 2", identity="197503259280")
    session.write(lambda book: book.change_person(case_id, changed))
    page.shown.setCurrentIndex(page.shown.findData("person"))
    (card,) = page.timeline.cards()
    assert isinstance(card.entry, PersonChanged)
    assert "Adress: Övningsgatan 1 → Övningsgatan 2" in words(card)
    assert "Personnummer: 880116-2390 → 750325-9280" in words(card)


def test_a_protected_persons_earlier_address_is_hidden_in_the_journal(case_desk: Desk) -> None:
    session, case_id = case_desk.session, case_desk.session.case_id
    page = case_page(case_desk)
    session.write(lambda book: book.change_person(case_id, replace(PERSON, address="Kanarien 2")))
    hidden = replace(PERSON, address="Kanarien 2", protected=True)
    session.write(lambda book: book.change_person(case_id, hidden))
    session.write(lambda book: book.save_draft(case_id, "person", '{"address": "Kanarien 3"}'))
    shown = " ".join(each.text() + each.toolTip() for each in page.findChildren(QLabel))
    assert "Skyddade personuppgifter: nej → ja" in shown
    assert "Adress: ändrat (dolt: skyddade personuppgifter)" in shown
    assert "Kanarien" not in " ".join(words(card) for card in page.timeline.cards())
    assert "Kanarien" not in " ".join(
        each.text() + each.toolTip() for each in page.drafts.findChildren(QLabel)
    )


def test_protection_can_be_given_after_the_case_was_closed(case_desk: Desk) -> None:
    session, case_id = case_desk.session, case_desk.session.case_id
    page = case_page(case_desk)
    page.state.close_case()
    page.facts.edit_button.click()
    page.person.protected.setChecked(True)
    page.person.save.click()
    assert session.read(lambda book: book.case(case_id)).person.protected
    shown = [each.text() for each in page.facts.findChildren(QLabel)]
    assert "Dold: skyddade personuppgifter" in shown
