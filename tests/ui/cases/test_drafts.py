"""Nothing that was typed is lost at a lock or a crash, and the way back to it is shown."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop.core.cases.records import Note
from desktop.ui.application import Desk
from desktop.ui.cases.case_page import CasePage
from desktop.ui.cases.inline_text import InlineText
from desktop.ui.cases.list_page import CaseListPage
from tests.ui.conftest import PASSWORD, PERSON


def case_page(desk: Desk) -> CasePage:
    page = desk.window.pages.page("case")
    assert isinstance(page, CasePage)
    return page


def list_page(desk: Desk) -> CaseListPage:
    desk.window.show_place("cases")
    page = desk.window.pages.page("cases")
    assert isinstance(page, CaseListPage)
    return page


def lock_and_unlock(desk: Desk, qtbot: QtBot) -> None:
    desk.session.lock()
    with qtbot.waitSignal(desk.session.unlocked, timeout=20_000):
        desk.session.unlock(PASSWORD, lambda: None, _fail)


def begun(page: CasePage) -> list[str]:
    QApplication.processEvents()  # what a layout has just been given is shown a turn later
    found = page.drafts.findChildren(QLabel)
    return [shown.toolTip() or shown.text() for shown in found if not shown.isHidden()]


def test_half_a_change_of_the_facts_survives_a_lock_in_the_middle_of_a_word(
    case_desk: Desk, qtbot: QtBot
) -> None:
    case_id = case_desk.session.case_id
    case_desk.window.show_place("case")
    case_page(case_desk).start_changing()
    case_page(case_desk).person.address.setText("Övningsgatan 2, halv")
    lock_and_unlock(case_desk, qtbot)
    case_desk.window.open_case(case_id)
    page = case_page(case_desk)
    assert "Ändrade personuppgifter" in begun(page)
    page.drafts.findChildren(QPushButton)[0].click()
    assert page.person.isVisible()
    assert page.person.address.text() == "Övningsgatan 2, halv"
    page.person.save.click()
    assert not page.drafts.isVisible()
    assert not page.person.isVisible()
    known = case_desk.session.read(lambda book: book.case(case_id))
    assert known.person.address == "Övningsgatan 2, halv"


def test_half_a_new_case_stands_in_the_form_after_the_lock(open_desk: Desk, qtbot: QtBot) -> None:
    page = list_page(open_desk)
    page.start_new()
    page.new_case.name.setText("Övningsperson Halv")
    page.new_case.protected.setChecked(True)
    lock_and_unlock(open_desk, qtbot)
    again = list_page(open_desk)
    assert again is not page
    assert again.new_case.isVisible()
    assert again.new_case.name.text() == "Övningsperson Halv"
    assert again.new_case.protected.isChecked()
    again.new_case._cancel()
    lock_and_unlock(open_desk, qtbot)
    assert not list_page(open_desk).new_case.isVisible()


def test_half_a_contact_survives_the_lock(case_desk: Desk, qtbot: QtBot) -> None:
    case_id = case_desk.session.case_id
    case_desk.window.show_place("case")
    page = case_page(case_desk)
    page.contacts.start()
    page.contacts.function.setText("Samordn")
    page.contacts.party.setCurrentIndex(2)
    lock_and_unlock(case_desk, qtbot)
    case_desk.window.open_case(case_id)
    page = case_page(case_desk)
    assert "En kontakt" in begun(page)
    page._go_on("contact")
    assert page.contacts.function.text() == "Samordn"
    assert page.contacts.party.currentIndex() == 2
    page.contacts.add()
    assert not page.drafts.isVisible()
    (kept,) = case_desk.session.read(lambda book: book.contacts(case_id))
    assert kept.function == "Samordn"


def test_typing_without_a_pause_is_kept_all_the_same(case_desk: Desk, qtbot: QtBot) -> None:
    session, case_id = case_desk.session, case_desk.session.case_id
    case_desk.window.show_on_map()
    note = case_desk.window.note

    def typed_on_and_kept() -> bool:
        note.text.insertPlainText("x")
        return bool(session.read(lambda book: book.drafts(case_id)))

    qtbot.waitUntil(typed_on_and_kept, timeout=20_000)


def test_keeping_the_draft_leaves_the_cursor_where_one_writes(case_desk: Desk) -> None:
    case_desk.window.show_on_map()
    note = case_desk.window.note
    note.text.insertPlainText("Hej där")
    note.keep_draft()
    assert note.text.textCursor().position() == 7
    note.text.insertPlainText("!")
    assert note.text.toPlainText() == "Hej där!"


def test_a_correction_that_could_not_be_saved_is_still_a_draft(case_desk: Desk) -> None:
    session, case_id = case_desk.session, case_desk.session.case_id
    session.write(lambda book: book.write_note(case_id, "Först"))
    case_desk.window.show_place("case")
    page = case_page(case_desk)
    card = next(each for each in page.timeline.cards() if isinstance(each.entry, Note))
    card.correct()
    editor = card.findChildren(InlineText)[0]
    editor.text.setPlainText("Rättad")
    session.read(lambda book: book.close_case(case_id))
    editor._save()
    key = f"rattelse:{card.entry.id}"
    assert session.read(lambda book: book.draft(case_id, key)) == "Rättad"
    session.write(lambda book: book.reopen_case(case_id))
    page._go_on(key)
    written = [each.text.toPlainText() for each in page.findChildren(InlineText)]
    assert written[-1] == "Rättad"


def test_an_open_plan_stays_open_while_something_else_in_the_case_changes(
    case_desk: Desk,
) -> None:
    session, case_id = case_desk.session, case_desk.session.case_id
    case_desk.window.show_place("case")
    page = case_page(case_desk)
    page.start_plan()
    page.plan.title.setText("Halv plan")
    session.write(lambda book: book.add_contact(case_id, "Övningskontakt"))
    assert page.plan.isVisible()
    assert page.plan.title.text() == "Halv plan"


def test_another_case_does_not_get_what_was_typed_for_the_first(case_desk: Desk) -> None:
    session, first = case_desk.session, case_desk.session.case_id
    case_desk.window.show_place("case")
    case_page(case_desk).start_changing()
    case_page(case_desk).person.telephone.setText("08-000 00 09")
    person = PERSON.__class__("Övningsperson Två", "198801082382", PERSON.identity_kind)
    other = session.write(lambda book: book.open_case(person, practice=True))
    assert other is not None
    case_desk.window.open_case(other.case_id)
    page = case_page(case_desk)
    assert not page.person.isVisible()
    assert not page.drafts.isVisible()
    page.start_changing()
    assert page.person.telephone.text() == ""
    assert "08-000 00 09" in session.read(lambda book: book.draft(first, "person"))


@pytest.mark.parametrize("closed", [False, True])
def test_a_person_who_already_has_a_case_is_noticed_while_one_types(
    open_desk: Desk, *, closed: bool
) -> None:
    session = open_desk.session
    made = session.write(lambda book: book.open_case(PERSON))
    assert made is not None
    if closed:
        session.write(lambda book: book.close_case(made.case_id))
    page = list_page(open_desk)
    page.start_new()
    page.new_case.name.setText("Övningsperson Ett")
    page.new_case.identity.setText("880116-2390")
    assert page.new_case.noticed.isVisible()
    assert ("avslutat" in page.new_case.noticed.text()) is closed
    page.new_case.other_button.click()
    assert session.case_id == made.case_id


def test_a_note_and_a_form_that_were_begun_are_opened_where_they_were_begun(
    case_desk: Desk,
) -> None:
    session, case_id, window = case_desk.session, case_desk.session.case_id, case_desk.window
    session.write(lambda book: book.save_draft(case_id, "soc-sjukskriven.9", "Halv anteckning"))
    key = "form:sip-kallelse:soc-sjukskriven.14"
    session.write(lambda book: book.save_draft(case_id, key, '{"values": {"plats": "Halvt"}}'))
    window.show_place("case")
    page = case_page(case_desk)
    assert {"Halv anteckning", "Halvt"} <= set(begun(page))
    page._go_on("soc-sjukskriven.9")
    assert window.stack.currentWidget() is window.map_page
    assert window.note.text.toPlainText() == "Halv anteckning"
    page._go_on(key)
    assert window.stack.currentWidget() is window.pages.page("form")


def _fail(fault: BaseException) -> None:
    raise fault
