"""Empty pages say what to do first, each in the same way."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from desktop.ui.application import Desk
from desktop.ui.cases.case_page import CasePage
from desktop.ui.cases.list_page import CaseListPage
from desktop.ui.controls.empty import EmptyState
from desktop.ui.theme.icons import icon_source
from tests.ui.accessibility.fitting import misfits
from tests.ui.accessibility.tour import settle
from tests.ui.conftest import PERSON


def _state(desk: Desk, place: str) -> EmptyState:
    desk.window.show()
    desk.window.show_place(place)
    settle(desk)
    page = desk.window.pages.page(place)
    (found,) = [each for each in page.findChildren(EmptyState) if each.isVisible()]
    return found


@pytest.mark.parametrize("place", ["todo", "recipients", "statistics", "cases"])
def test_an_empty_page_has_a_picture_a_sentence_and_one_way_on(open_desk: Desk, place: str) -> None:
    found = _state(open_desk, place)
    assert icon_source(found.picture)
    assert found.words.text().endswith(".")
    assert found.button is not None
    assert found.button.isEnabled()
    assert misfits(open_desk.window) == []


@pytest.mark.parametrize("place", ["todo", "statistics"])
def test_pages_that_live_on_cases_lead_to_the_cases(open_desk: Desk, place: str) -> None:
    button = _state(open_desk, place).button
    assert button is not None
    button.click()
    assert open_desk.window.stack.currentWidget() is open_desk.window.pages.page("cases")


def test_without_consent_the_button_begins_one(case_desk: Desk) -> None:
    button = _state(case_desk, "consent").button
    assert button is not None
    button.click()
    assert case_desk.window.pages.page("consent").form is not None  # type: ignore[attr-defined]


def test_a_search_that_finds_no_case_says_so_and_leads_back(case_desk: Desk, qtbot: QtBot) -> None:
    case_desk.window.show()
    case_desk.window.show_place("cases")
    page = case_desk.window.pages.page("cases")
    assert isinstance(page, CaseListPage)
    page.search.setText("finnsinte")
    (found,) = [each for each in page.findChildren(EmptyState) if each.isVisible()]
    assert found.heading.text() == "Inget ärende passar"
    assert found.button is not None
    found.button.click()
    qtbot.waitUntil(page.view.isVisible)
    assert page.table.rowCount() == 1


def test_a_search_that_finds_nothing_in_the_case_says_so_and_leads_back(
    case_desk: Desk, qtbot: QtBot
) -> None:
    case_desk.window.show()
    case_desk.window.show_place("case")
    page = case_desk.window.pages.page("case")
    assert isinstance(page, CasePage)
    page.shown.setCurrentIndex(1)
    page.search.setText("finnsinte")
    settle(case_desk)
    (found,) = [each for each in page.findChildren(EmptyState) if each.isVisible()]
    assert found.heading.text() == "Inget i ärendet passar"
    assert found.button is not None
    found.button.click()
    qtbot.waitUntil(lambda: len(page.timeline.cards()) == 1)
    assert (page.search.text(), page.shown.currentIndex()) == ("", 0)


def test_an_empty_journal_leads_to_the_map(open_desk: Desk) -> None:
    changes = open_desk.session.write(lambda book: book.open_case(PERSON))
    assert changes is not None
    open_desk.window.open_case(changes.case_id)
    button = _state(open_desk, "case").button
    assert button is not None
    button.click()
    assert open_desk.window.stack.currentWidget() is open_desk.window.map_page
