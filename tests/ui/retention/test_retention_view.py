"""Disposal: proposed, decided by a person, and gone for good."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from pytestqt.qtbot import QtBot

from desktop.core.cases.casebook import Casebook
from desktop.core.cases.records import IdentityKind, Person
from desktop.core.cases.retention import Reason
from desktop.ui.application import Desk
from desktop.ui.retention.view import RetentionView
from desktop.ui.settings.page import SettingsPage
from tests.ui.conftest import PERSON, PROFILE

LONG_AGO = datetime(2015, 3, 2, 9, 0, tzinfo=UTC)
DUE = Person("Övningsperson Två", "198801082382", IdentityKind.PERSONNUMMER)


@pytest.fixture
def view(case_desk: Desk, qtbot: QtBot) -> RetentionView:
    """The disposal tab with an old case and the practice case, which lies on the desk."""
    practice = case_desk.session.write(lambda book: book.open_case(PERSON, practice=True))
    assert practice is not None
    case_desk.window.open_case(practice.case_id)
    case_desk.session.with_vault(
        lambda vault: _old_case(Casebook(vault, lambda: LONG_AGO, PROFILE))
    )
    case_desk.window.show_place("settings")
    page = case_desk.window.pages.page("settings")
    assert isinstance(page, SettingsPage)
    tabs = (page.tabs.widget(place) for place in range(page.tabs.count()))
    page.tabs.setCurrentWidget(
        next(tab for tab in tabs if tab and tab.isAncestorOf(page.safety.retention))
    )
    qtbot.waitUntil(lambda: len(page.safety.retention.cards()) == 2, timeout=20_000)
    return page.safety.retention


def test_an_old_case_is_proposed_and_nothing_is_erased_before_the_decision(
    case_desk: Desk, view: RetentionView
) -> None:
    view.cards()[0].ask()
    assert _names(case_desk) == {"Övningsperson Ett", "Övningsperson Två"}
    assert [view.cards()[0].reason.itemData(0), view.cards()[1].reason.itemData(0)] == [
        Reason.RULE.value,
        Reason.PRACTICE.value,
    ]


def test_a_decided_case_is_gone_and_the_log_says_so_without_a_name(
    case_desk: Desk, view: RetentionView, qtbot: QtBot
) -> None:
    card = view.cards()[0]
    card.ask()
    with qtbot.waitSignal(view.told, timeout=20_000):
        card.decide_button.click()
    assert _names(case_desk) == {"Övningsperson Ett"}
    disposed = [
        row
        for row in case_desk.session.read(lambda book: book.audit())
        if row.action == "case.disposed"
    ]
    assert [row.detail for row in disposed] == [Reason.RULE.value]


def test_the_practice_case_goes_also_from_the_desk(
    case_desk: Desk, view: RetentionView, qtbot: QtBot
) -> None:
    card = view.cards()[1]
    card.ask()
    with qtbot.waitSignal(view.told, timeout=20_000):
        card.decide_button.click()
    assert case_desk.session.case_id == ""
    left = case_desk.session.read(lambda book: book.cases())
    assert [shown.case.practice for shown in left] == [False, False]


def _old_case(book: Casebook) -> None:
    book.open_case(DUE)


def _names(desk: Desk) -> set[str]:
    return {shown.case.person.name for shown in desk.session.read(lambda book: book.cases())}
