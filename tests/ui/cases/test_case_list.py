"""The list of cases: late in words, protected persons marked, long journals in parts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.core.cases.casebook import Casebook
from desktop.core.cases.records import Changes
from desktop.ui.application import Desk
from desktop.ui.cases.case_page import CasePage
from desktop.ui.cases.list_page import DEADLINE, NAME, STANDING, CaseListPage, CaseTable
from desktop.ui.cases.timeline import AT_ONCE
from tests.ui.conftest import PERSON


def test_a_late_case_says_so_in_words_and_not_only_in_colour(case_desk: Desk) -> None:
    case_id, due = case_desk.session.case_id, date.today() - timedelta(days=30)
    case_desk.session.write(lambda book: book.keep_plan(case_id, "Plan", follow_up=due))
    table = _table(case_desk)
    assert "försen" in _cell(table, DEADLINE)
    shown = table.data(table.index(0, DEADLINE), Qt.ItemDataRole.ForegroundRole)
    assert shown is not None


def test_the_box_carries_its_process_number(case_desk: Desk) -> None:
    assert _cell(_table(case_desk), STANDING) == "1:9 Rehabiliteringsförfrågan"


def test_a_closed_and_protected_case_says_both(case_desk: Desk) -> None:
    case_id = case_desk.session.case_id
    hidden = replace(PERSON, protected=True)
    case_desk.session.write(lambda book: book.change_person(case_id, hidden))
    case_desk.session.write(lambda book: book.close_case(case_id))
    table = _table(case_desk)
    assert "skyddade" in _cell(table, NAME)
    assert _cell(table, STANDING) == "avslutat"


def test_a_long_journal_comes_in_parts_and_all_of_it_can_be_reached(case_desk: Desk) -> None:
    case_id = case_desk.session.case_id

    def many(book: Casebook) -> Changes:
        written = [book.write_note(case_id, f"Anteckning {number}") for number in range(30)]
        return written[-1]

    case_desk.session.write(many)
    case_desk.window.show_place("case")
    page = case_desk.window.pages.page("case")
    assert isinstance(page, CasePage)
    assert len(page.timeline.cards()) == AT_ONCE
    for _ in range(3):
        page.timeline.show_more()
    assert len(page.timeline.cards()) == 31


def _page(desk: Desk) -> CaseListPage:
    desk.window.show_place("cases")
    page = desk.window.pages.page("cases")
    assert isinstance(page, CaseListPage)
    return page


def _table(desk: Desk) -> CaseTable:
    return _page(desk).table


def _cell(table: CaseTable, column: int) -> str:
    return str(table.data(table.index(0, column)))


def test_a_narrowed_journal_is_read_from_its_top(case_desk: Desk, qtbot: QtBot) -> None:
    case_id = case_desk.session.case_id
    for number in range(12):
        case_desk.session.write(
            lambda book, number=number: book.write_note(case_id, f"Anteckning {number}")  # type: ignore[misc]
        )
    case_desk.window.show_place("case")
    page = case_desk.window.pages.page("case")
    assert isinstance(page, CasePage)
    bar = page._journal.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 200)
    bar.setValue(200)
    page.search.setText("Anteckning")
    assert bar.value() == 0


def test_a_wrong_number_is_told_at_its_own_field(open_desk: Desk) -> None:
    page = _page(open_desk)
    page.start_new()
    form = page.new_case
    form.identity.setText("19880116-2391")
    assert form.identity.property("invalid") is True
    assert form.identity.accessibleDescription() == form.message.text() != ""
    form.identity.setText(PERSON.identity)
    assert form.identity.property("invalid") is False
    assert form.message.isHidden()


def test_without_a_case_there_is_nothing_to_search(open_desk: Desk) -> None:
    page = _page(open_desk)
    assert page.search.isHidden()
    page.start_new()
    assert page._stack.isHidden()
    page.new_case._cancel()
    assert not page._stack.isHidden()
