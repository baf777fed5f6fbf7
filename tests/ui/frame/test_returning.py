"""Lock and unlock, close and open: she is back where she was, and no setting tells where."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial

import msgspec
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.core import places
from desktop.core.cases import desk_place
from desktop.core.cases.casebook import Casebook
from desktop.core.cases.desk_place import DeskPlace
from desktop.core.cases.records import IdentityKind, Person
from desktop.ui.application import Desk, build
from desktop.ui.cases.case_page import CasePage
from desktop.ui.cases.list_page import CaseListPage
from desktop.ui.forms.page import FormPage
from desktop.ui.frame.returning import Returning
from desktop.ui.settings.preferences import Preferences
from tests.ui.conftest import CHEAP, PASSWORD, PERSON
from tests.ui.forms.form_pages import INQUIRY, INQUIRY_BOX, open_form, write


@pytest.fixture
def next_day(case_desk: Desk, qtbot: QtBot) -> Iterator[list[Desk]]:
    """Filled by ``restart``; closed at the end."""
    made: list[Desk] = []
    yield made
    for desk in made:
        desk.close()


@pytest.mark.parametrize("place", ["case", "consent", "share", "forms", "todo", "statistics"])
def test_the_page_and_the_case_are_back_after_the_lock(
    case_desk: Desk, qtbot: QtBot, place: str
) -> None:
    case_id = case_desk.session.case_id
    case_desk.window.show_place(place)
    _lock_and_unlock(case_desk, qtbot)
    assert case_desk.session.case_id == case_id
    assert case_desk.window.stack.currentWidget() is case_desk.window.pages.page(place)


def test_the_map_is_back_with_page_box_zoom_views_and_lens(case_desk: Desk, qtbot: QtBot) -> None:
    page = case_desk.window.map_page
    case_desk.window.show_step("jobbtorg.6a")
    page.bar.toggle("times")
    page.bar.choose_lens("jobbtorg")
    page.view.set_zoom(1.5)
    case_desk.window.lock()
    page.open_page("overview")
    page.bar.toggle("times")
    page.bar.choose_lens("")
    _unlock(case_desk, qtbot)
    assert case_desk.window.stack.currentWidget() is page
    assert (page.page, page.box) == ("jobbtorg", "jobbtorg.6a")
    assert page.bar.views_on() == ("times",)
    assert page.bar.lens == "jobbtorg"
    assert page.view.zoom() == pytest.approx(1.5)


def test_a_half_filled_form_is_back_with_its_words(case_desk: Desk, qtbot: QtBot) -> None:
    page = open_form(case_desk, INQUIRY, INQUIRY_BOX)
    write(page.sheet, "namn", "Halvfärdig")
    _lock_and_unlock(case_desk, qtbot)
    back = case_desk.window.stack.currentWidget()
    assert isinstance(back, FormPage)
    assert back is not page
    assert back.step_id == INQUIRY_BOX
    assert back.values()["namn"] == "Halvfärdig"


def test_the_search_among_cases_is_back(case_desk: Desk, qtbot: QtBot) -> None:
    case_desk.window.show_place("cases")
    page = case_desk.window.stack.currentWidget()
    assert isinstance(page, CaseListPage)
    page.search.setText("Övnings")
    _lock_and_unlock(case_desk, qtbot)
    back = case_desk.window.stack.currentWidget()
    assert isinstance(back, CaseListPage)
    assert back.search.text() == "Övnings"


def test_a_long_list_is_back_at_the_same_line(open_desk: Desk, qtbot: QtBot) -> None:
    for number in range(60):
        person = Person(f"Övningsperson {number}", f"ovning-{number}", IdentityKind.OTHER)
        open_desk.session.write(partial(Casebook.open_case, person=person))
    open_desk.window.show_place("cases")
    page = open_desk.window.stack.currentWidget()
    assert isinstance(page, CaseListPage)
    QApplication.processEvents()
    page.view.verticalScrollBar().setValue(page.view.verticalScrollBar().maximum() // 2)
    wanted = page.view.verticalScrollBar().value()
    assert wanted > 0
    _lock_and_unlock(open_desk, qtbot)
    back = open_desk.window.stack.currentWidget()
    assert isinstance(back, CaseListPage)
    qtbot.waitUntil(lambda: back.view.verticalScrollBar().value() == wanted, timeout=5_000)


def test_what_the_journal_shows_is_back(case_desk: Desk, qtbot: QtBot) -> None:
    case_id = case_desk.session.case_id
    case_desk.session.write(lambda book: book.write_note(case_id, "Läkaren svarar"))
    case_desk.window.show_place("case")
    page = case_desk.window.stack.currentWidget()
    assert isinstance(page, CasePage)
    page.shown.setCurrentIndex(1)
    page.search.setText("läkaren")
    _lock_and_unlock(case_desk, qtbot)
    back = case_desk.window.stack.currentWidget()
    assert isinstance(back, CasePage)
    assert (back.shown.currentIndex(), back.search.text()) == (1, "läkaren")


def test_everything_is_back_the_next_morning(
    case_desk: Desk, qtbot: QtBot, next_day: list[Desk]
) -> None:
    case_id = case_desk.session.case_id
    case_desk.window.show_step("jobbtorg.6a")
    desk = _restart(case_desk, qtbot, next_day)
    assert desk.session.case_id == case_id
    assert desk.window.stack.currentWidget() is desk.window.map_page
    assert desk.window.map_page.box == "jobbtorg.6a"


def test_a_new_day_with_something_due_begins_with_what_is_to_be_done(
    case_desk: Desk, qtbot: QtBot
) -> None:
    case_id = case_desk.session.case_id
    yesterday = date.today() - timedelta(days=1)
    case_desk.session.write(
        lambda book: book.keep_plan(
            case_id, "Övningsplan", follow_up=date.today() - timedelta(days=7)
        )
    )
    _left_on(case_desk, qtbot, yesterday)
    assert case_desk.window.stack.currentWidget() is case_desk.window.pages.page("todo")
    assert case_desk.session.case_id == case_id
    assert case_desk.window.map_page.box == "jobbtorg.6a"


def test_a_new_day_with_nothing_due_begins_where_she_was(case_desk: Desk, qtbot: QtBot) -> None:
    _left_on(case_desk, qtbot, date.today() - timedelta(days=1))
    assert case_desk.window.stack.currentWidget() is case_desk.window.map_page


def test_before_the_password_nothing_tells_where_she_was(
    case_desk: Desk, qtbot: QtBot, next_day: list[Desk]
) -> None:
    case_id = case_desk.session.case_id
    case_desk.window.show_step("jobbtorg.6a")
    case_desk.close()
    settings = places.settings_folder()
    written = [path.read_bytes() for path in settings.rglob("*") if path.is_file()]
    told = [case_id, PERSON.name, PERSON.identity, "jobbtorg.6a"]
    assert not any(word.encode() in each for each in written for word in told)
    desk = _open_again(qtbot, next_day)
    assert desk.window.map_page.page == "overview"
    assert desk.session.case_id == ""


def test_a_case_that_is_gone_leaves_her_at_the_cases(
    case_desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    case_desk.window.lock()
    _unlock(case_desk, qtbot)
    gone = DeskPlace(case_id="gone", place="case")
    monkeypatch.setattr(Returning, "keep", lambda _self, _place: None)
    case_desk.session.with_vault(lambda vault: desk_place.keep(vault, gone))
    _lock_and_unlock(case_desk, qtbot)
    assert isinstance(case_desk.window.stack.currentWidget(), CaseListPage)
    assert case_desk.session.case_id == ""


def _left_on(desk: Desk, qtbot: QtBot, day: date) -> None:
    """Locked at a box on that day, unlocked today."""
    desk.window.show_step("jobbtorg.6a")
    desk.window.lock()
    _unlock(desk, qtbot)
    kept = desk.session.with_vault(desk_place.last)
    assert kept is not None
    left = msgspec.structs.replace(kept, on=day)
    desk.session.with_vault(lambda vault: desk_place.keep(vault, left))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Returning, "keep", lambda _self, _place: None)
        desk.session.lock()
    _unlock(desk, qtbot)


def _lock_and_unlock(desk: Desk, qtbot: QtBot) -> None:
    desk.window.lock()
    _unlock(desk, qtbot)


def _unlock(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.session.unlocked, timeout=20_000):
        desk.session.unlock(PASSWORD, lambda: None, _fail)


def _restart(desk: Desk, qtbot: QtBot, made: list[Desk]) -> Desk:
    desk.close()
    again = _open_again(qtbot, made)
    _unlock(again, qtbot)
    return again


def _open_again(qtbot: QtBot, made: list[Desk]) -> Desk:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    again = build(app, places.data_folder() / "vault", Preferences(theme="light"), cost=CHEAP)
    made.append(again)
    qtbot.addWidget(again.window)
    again.window.resize(1280, 720)
    again.window.show()
    return again


def _fail(fault: BaseException) -> None:
    raise fault
