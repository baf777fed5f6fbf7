"""The tour in the real window: six stops, each seen when it is done, left and taken up again."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.core.cases.records import Kind, Party, Shared
from desktop.core.learning import progress
from desktop.core.learning.tour import Task
from desktop.ui.application import Desk
from desktop.ui.forms.page import FormPage
from desktop.ui.learning.coach import Coach
from desktop.ui.learning.tour_guide import TourGuide
from desktop.ui.sharing.share_page import SharePage
from tests.ui.conftest import PASSWORD, PERSON
from tests.ui.forms.form_pages import write


@pytest.fixture
def guide(open_desk: Desk) -> TourGuide:
    """The tour, just begun."""
    open_desk.window.start_tour()
    made = open_desk.window.learning.guide
    assert made is not None
    return made


def test_the_tour_begins_in_a_practice_case_with_the_map(open_desk: Desk, guide: TourGuide) -> None:
    case = open_desk.session.read(lambda book: book.case(open_desk.session.case_id))
    assert case.practice
    assert guide.stop is not None
    assert guide.stop.task is Task.MAP
    assert open_desk.window.map_page.page == "soc-sjukskriven"
    assert _coach(open_desk).isVisible()


def test_a_second_start_opens_the_same_practice_case(open_desk: Desk, guide: TourGuide) -> None:
    first = open_desk.session.case_id
    guide.leave()
    open_desk.window.open_case("")
    open_desk.window.start_tour()
    assert open_desk.session.case_id == first
    assert len(open_desk.session.read(lambda book: book.cases())) == 1


def test_the_whole_way_is_seen_stop_by_stop(
    open_desk: Desk, guide: TourGuide, qtbot: QtBot, tmp_path: Path
) -> None:
    window, session = open_desk.window, open_desk.session
    case_id = session.case_id
    window.map_page.open_page("soc-sjukskriven", "soc-sjukskriven.9")
    assert _task(guide) is Task.NOTE
    guide.go_to_stop()
    window.note.text.setPlainText("Övning: vi frågar läkaren.")
    window.note.save()
    assert _task(guide) is Task.CONSENT
    guide.go_to_stop()
    _consent(open_desk)
    assert _task(guide) is Task.FORM
    guide.go_to_stop()
    form = window.pages.page("form")
    assert isinstance(form, FormPage)
    write(form.sheet, "namn", "Övningsperson")
    form.keep_draft()
    assert _task(guide) is Task.SHARE
    guide.go_to_stop()
    share = window.stack.currentWidget()
    assert isinstance(share, SharePage)
    assert share.seal_button.isEnabled()
    share.seal_to(tmp_path / "ovning.arendepaket")
    qtbot.waitUntil(lambda: _task(guide) is Task.FOLLOW_UP, timeout=20_000)
    assert (tmp_path / "ovning.arendepaket").exists()
    guide.go_to_stop()
    session.write(
        lambda book: book.keep_plan(case_id, "Övningsplan", follow_up=date.today() + timedelta(30))
    )
    assert guide.stop is None
    assert _coach(open_desk).quiz_button.isVisible()
    assert session.with_vault(progress.tour_place) is None


def test_a_plan_without_a_day_is_no_follow_up(open_desk: Desk, guide: TourGuide) -> None:
    for _ in range(5):
        _coach(open_desk).next_button.click()
    assert _task(guide) is Task.FOLLOW_UP
    case_id = open_desk.session.case_id
    open_desk.session.write(lambda book: book.keep_plan(case_id, "Övningsplan"))
    assert _task(guide) is Task.FOLLOW_UP


def test_what_happens_in_a_real_case_counts_for_nothing(open_desk: Desk, guide: TourGuide) -> None:
    _coach(open_desk).next_button.click()
    made = open_desk.session.write(lambda book: book.open_case(PERSON))
    assert made is not None
    open_desk.window.open_case(made.case_id)
    open_desk.session.write(lambda book: book.write_note(made.case_id, "Riktig anteckning"))
    assert _task(guide) is Task.NOTE
    guide.go_to_stop()
    assert open_desk.session.case_id != made.case_id


def test_the_tour_is_taken_up_where_it_was_left(open_desk: Desk, guide: TourGuide) -> None:
    _coach(open_desk).next_button.click()
    _coach(open_desk).leave_button.click()
    assert not _coach(open_desk).isVisible()
    open_desk.window.start_tour()
    assert _task(guide) is Task.NOTE


def test_the_coach_is_away_while_locked_and_back_after(
    open_desk: Desk, guide: TourGuide, qtbot: QtBot
) -> None:
    _coach(open_desk).next_button.click()
    open_desk.window.lock()
    assert not _coach(open_desk).isVisible()
    _unlock(open_desk, qtbot)
    assert _coach(open_desk).isVisible()
    assert _task(guide) is Task.NOTE


def test_a_tour_that_was_left_stays_away_after_the_lock(
    open_desk: Desk, guide: TourGuide, qtbot: QtBot
) -> None:
    guide.leave()
    open_desk.window.lock()
    _unlock(open_desk, qtbot)
    assert not _coach(open_desk).isVisible()


def test_a_tour_asked_for_while_locked_begins_after_the_password(
    open_desk: Desk, qtbot: QtBot
) -> None:
    open_desk.window.lock()
    open_desk.window.start_tour()
    assert open_desk.window.findChild(Coach) is None
    _unlock(open_desk, qtbot)
    assert _coach(open_desk).isVisible()


def test_f6_goes_to_the_coach_and_back(open_desk: Desk, guide: TourGuide) -> None:
    open_desk.window.activateWindow()
    guide.go_to_stop()
    open_desk.window.map_page.view.setFocus()
    before = QApplication.focusWidget()
    QTest.keyClick(open_desk.window, Qt.Key.Key_F6)
    assert _coach(open_desk).show_button.hasFocus()
    QTest.keyClick(open_desk.window, Qt.Key.Key_F6)
    assert QApplication.focusWidget() is before


def test_the_coach_never_takes_the_focus(open_desk: Desk, guide: TourGuide) -> None:
    open_desk.window.activateWindow()
    _coach(open_desk).next_button.click()
    guide.go_to_stop()
    note = open_desk.window.note.text
    assert note.hasFocus()
    note.setPlainText("Övning")
    open_desk.window.note.save()
    focused = QApplication.focusWidget()
    assert focused is None or not _coach(open_desk).isAncestorOf(focused)


def test_the_share_page_of_a_practice_case_offers_nobody_real(
    open_desk: Desk, guide: TourGuide
) -> None:
    open_desk.window.show_place("share")
    page = open_desk.window.stack.currentWidget()
    assert isinstance(page, SharePage)
    assert len(page.whom.ticks) == 1
    assert not page.whom.paper.isVisible()
    assert not page.whom.is_paper
    case_id = open_desk.session.case_id
    assert open_desk.session.read(lambda book: book.entries(case_id, (Shared,))) == ()


def _consent(desk: Desk) -> None:
    case_id, today = desk.session.case_id, date.today()
    desk.session.write(
        lambda book: book.give_consent(
            case_id,
            {Party.HALSO_OCH_SJUKVARD},
            {Kind.IDENTITY, Kind.NOTES, Kind.FORMS},
            "Övning",
            today,
            today + timedelta(days=90),
            information_given="Övning",
        )
    )


def _task(guide: TourGuide) -> Task | None:
    return guide.stop.task if guide.stop else None


def _coach(desk: Desk) -> Coach:
    coach = desk.window.findChild(Coach)
    assert isinstance(coach, Coach)
    return coach


def _unlock(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.session.unlocked, timeout=20_000):
        desk.session.unlock(PASSWORD, lambda: None, _fail)


def _fail(fault: BaseException) -> None:
    raise fault
