"""Where a protected person lives and can be reached is shown nowhere but where it is changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QEventLoop, QModelIndex
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from desktop.core import places
from desktop.core.cases.records import Kind, Party
from desktop.core.forms.prefill import prefill
from desktop.ui.application import Desk
from desktop.ui.cases.case_page import CasePage
from desktop.ui.forms.shelf import FormShelf
from desktop.ui.todo.page import TodoPage
from tests.ui.conftest import PERSON

CANARIES = ("Kanariegatan", "Kanariestad", "08-000 00 77", "kanarie@example.se")
HIDDEN = replace(
    PERSON,
    address=CANARIES[0],
    postal=CANARIES[1],
    telephone=CANARIES[2],
    email=CANARIES[3],
    protected=True,
)
PLACES = ("cases", "case", "todo", "map", "consent", "forms", "share", "statistics", "settings")


@pytest.fixture
def protected_desk(open_desk: Desk) -> Desk:
    """A protected person's case with something of each kind, moved and renamed along the way."""
    session, today = open_desk.session, date.today()
    made = session.write(lambda book: book.open_case(replace(HIDDEN, protected=False)))
    assert made is not None
    case_id = made.case_id
    for act in (
        lambda book: book.change_person(case_id, replace(HIDDEN, address="Kanariegatan 2")),
        lambda book: book.change_person(case_id, HIDDEN),
        lambda book: book.take_step(case_id, "soc-sjukskriven.9", "2026.1"),
        lambda book: book.keep_plan(case_id, "Plan", follow_up=today + timedelta(days=1)),
        lambda book: book.give_consent(
            case_id, {Party.JOBBTORG}, {Kind.CONTACT}, "Syfte", today, today + timedelta(days=9)
        ),
        lambda book: book.save_draft(case_id, "person", '{"address": "Kanariegatan 3"}'),
    ):
        session.write(act)
    open_desk.window.open_case(case_id)
    return open_desk


def texts(widget: QWidget) -> Iterator[str]:
    """Everything a window says, to the eye and to the ear."""
    for each in (widget, *widget.findChildren(QWidget)):
        yield from (each.toolTip(), each.accessibleName(), each.accessibleDescription())
        if isinstance(each, QLabel | QAbstractButton | QLineEdit):
            yield each.text()
        if isinstance(each, QPlainTextEdit):
            yield each.toPlainText()
        if isinstance(each, QAbstractItemView) and each.model() is not None:
            yield from cells(each.model())


def cells(model: QAbstractItemModel) -> Iterator[str]:
    for line in range(model.rowCount(QModelIndex())):
        for column in range(model.columnCount(QModelIndex())):
            yield str(model.index(line, column).data())


def settle(desk: Desk) -> None:
    while desk.tasks.busy:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)
    QApplication.processEvents()


def leaks(desk: Desk) -> list[str]:
    said = " ".join(texts(desk.window))
    return [canary for canary in CANARIES if canary in said]


def found_by(desk: Desk, words: str) -> str:
    return repr([row.case for row in desk.session.read(lambda book: book.search_cases(words))])


@pytest.mark.parametrize("place", PLACES)
def test_no_page_shows_where_a_protected_person_is(protected_desk: Desk, place: str) -> None:
    protected_desk.window.show_place(place)
    settle(protected_desk)
    assert leaks(protected_desk) == []


def test_the_canaries_would_be_found(protected_desk: Desk) -> None:
    page = protected_desk.window.pages.page("case")
    assert isinstance(page, CasePage)
    page.start_changing()
    page.person.show_person(HIDDEN)
    assert leaks(protected_desk) == list(CANARIES)


def test_no_form_begins_with_where_a_protected_person_is(protected_desk: Desk) -> None:
    session, case_id = protected_desk.session, protected_desk.session.case_id
    case = session.read(lambda book: book.case(case_id))
    profile = session.profile
    assert profile is not None
    for form in FormShelf(places.forms_folder()).values():
        filled = repr(prefill(form, profile, case, (), date.today()))
        assert not [canary for canary in CANARIES if canary in filled], form.id


def test_no_form_page_shows_it(protected_desk: Desk) -> None:
    protected_desk.window.start_form("sip-kallelse", "soc-sjukskriven.14")
    settle(protected_desk)
    assert leaks(protected_desk) == []


def test_neither_calendar_nor_search_gives_it_out(protected_desk: Desk, tmp_path: Path) -> None:
    window, session = protected_desk.window, protected_desk.session
    window.show_place("todo")
    settle(protected_desk)
    page = window.pages.page("todo")
    assert isinstance(page, TodoPage)
    found = session.read(lambda book: page._gather(book, date.today()))
    for number, (_, deadline) in enumerate(found):
        page.save_calendar(deadline, tmp_path / f"{number}.ics")
    settle(protected_desk)
    written = "".join(each.read_text("utf-8") for each in tmp_path.glob("*.ics"))
    assert "BEGIN:VEVENT" in written
    assert not [canary for canary in CANARIES if canary in written]
    for words in ("Kanarie", "0077", PERSON.name):
        assert "anarie" not in found_by(protected_desk, words)
