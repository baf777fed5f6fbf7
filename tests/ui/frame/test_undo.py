"""Ctrl+Z takes back what is no part of the journal, and nothing else."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from desktop.core.cases.records import Contact, IdentityKind, Note, Person
from desktop.ui.application import Desk
from desktop.ui.cases.case_page import CasePage
from desktop.ui.cases.list_page import CaseListPage
from desktop.ui.todo.page import TodoPage
from tests.ui.todo.test_page import settle


def case_page(desk: Desk) -> CasePage:
    desk.window.show_place("case")
    page = desk.window.pages.page("case")
    assert isinstance(page, CasePage)
    page.setFocus()
    return page


def press(desk: Desk, key: Qt.Key, *more: Qt.KeyboardModifier) -> None:
    desk.window.activateWindow()
    held = Qt.KeyboardModifier.ControlModifier
    for each in more:
        held |= each
    QTest.keyClick(desk.window.focusWidget() or desk.window, key, held)


def contacts(desk: Desk) -> tuple[Contact, ...]:
    case_id = desk.session.case_id
    return desk.session.read(lambda book: book.contacts(case_id))


def test_a_removed_contact_comes_back_with_the_keys_and_goes_again(case_desk: Desk) -> None:
    session, case_id = case_desk.session, case_desk.session.case_id
    page = case_page(case_desk)
    session.write(lambda book: book.add_contact(case_id, "Övningskontakt", "Samordnare"))
    before = contacts(case_desk)
    page.contacts._remove(before[0].id)
    assert contacts(case_desk) == ()
    press(case_desk, Qt.Key.Key_Z)
    assert contacts(case_desk) == before
    press(case_desk, Qt.Key.Key_Y)
    assert contacts(case_desk) == ()
    press(case_desk, Qt.Key.Key_Z)
    press(case_desk, Qt.Key.Key_Z)
    assert contacts(case_desk) == ()
    press(case_desk, Qt.Key.Key_Z, Qt.KeyboardModifier.ShiftModifier)
    assert contacts(case_desk) == before


def test_the_notice_says_what_was_done_and_its_button_takes_it_back(case_desk: Desk) -> None:
    notices, page = case_desk.window.notices, case_page(case_desk)
    page.state.close_case()
    assert notices.text.text() == "Ärendet är avslutat."
    assert notices.act_button.isVisible()
    notices.act_button.click()
    assert page.plan_button.isEnabled()
    assert notices.text.text() == "Ärendet är öppet igen."
    assert not notices.act_button.isVisible()


def test_a_thrown_away_plan_comes_back_as_begun(case_desk: Desk) -> None:
    page = case_page(case_desk)
    page.start_plan()
    page.plan.title.setText("Halv plan")
    page.plan._cancel()
    assert not page.drafts.isVisible()
    press(case_desk, Qt.Key.Key_Z)
    assert page.drafts.isVisible()
    page.drafts.findChildren(QPushButton)[0].click()
    assert page.plan.title.text() == "Halv plan"


def test_a_thrown_away_new_case_comes_back_in_its_form(open_desk: Desk) -> None:
    page = open_desk.window.pages.page("cases")
    assert isinstance(page, CaseListPage)
    page.start_new()
    page.new_case.name.setText("Övningsperson Halv")
    page.new_case._cancel()
    press(open_desk, Qt.Key.Key_Z)
    assert page.new_case.isVisible()
    assert page.new_case.name.text() == "Övningsperson Halv"


def test_what_is_ticked_in_the_list_of_things_to_do_comes_back(case_desk: Desk) -> None:
    session, case_id = case_desk.session, case_desk.session.case_id
    due = date.today() + timedelta(days=3)
    session.write(lambda book: book.keep_plan(case_id, "Plan", follow_up=due))
    case_desk.window.open_case("")
    case_desk.window.show_place("todo")
    page = case_desk.window.pages.page("todo")
    assert isinstance(page, TodoPage)
    settle(case_desk)
    done = next(each for each in page.findChildren(QPushButton) if each.text() == "Klart")
    done.click()
    settle(case_desk)
    assert page.cards() == ()
    page.setFocus()
    press(case_desk, Qt.Key.Key_Z)
    settle(case_desk)
    assert len(page.cards()) == 1


def test_in_a_text_field_the_keys_undo_the_typing_and_nothing_else(case_desk: Desk) -> None:
    session, case_id = case_desk.session, case_desk.session.case_id
    page = case_page(case_desk)
    session.write(lambda book: book.add_contact(case_id, "Övningskontakt"))
    page.start_plan()
    page.plan.title.setFocus()
    page.plan.title.insert("Skrivet")
    QTest.keyClick(page.plan.title, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page.plan.title.text() == ""
    assert len(contacts(case_desk)) == 1


def test_the_journal_is_never_undone_and_the_notice_says_what_to_do(case_desk: Desk) -> None:
    session, case_id = case_desk.session, case_desk.session.case_id
    page = case_page(case_desk)
    session.write(lambda book: book.write_note(case_id, "Skriven"))
    before = session.read(lambda book: book.entries(case_id))
    page.setFocus()
    press(case_desk, Qt.Key.Key_Z)
    assert session.read(lambda book: book.entries(case_id)) == before
    assert any(isinstance(entry, Note) for entry in before)
    assert "rättas" in case_desk.window.notices.text.text()


def test_nothing_is_taken_back_in_a_case_that_is_not_on_the_desk(case_desk: Desk) -> None:
    session, first = case_desk.session, case_desk.session.case_id
    session.write(lambda book: book.add_contact(first, "Övningskontakt"))
    person = Person("Övningsperson Två", "198801082382", IdentityKind.PERSONNUMMER)
    other = session.write(lambda book: book.open_case(person, practice=True))
    assert other is not None
    case_desk.window.open_case(other.case_id)
    case_page(case_desk)
    press(case_desk, Qt.Key.Key_Z)
    assert len(session.read(lambda book: book.contacts(first))) == 1


def test_nothing_is_remembered_over_a_lock(case_desk: Desk) -> None:
    session, case_id = case_desk.session, case_desk.session.case_id
    session.write(lambda book: book.add_contact(case_id, "Övningskontakt"))
    session.lock()
    assert not case_desk.window.undo._back
