"""Att göra: the overdue first, and a calendar file that names nobody."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication, QFrame, QLabel

from desktop.core.cases.casebook import Casebook
from desktop.core.cases.deadlines import Urgency, all_deadlines
from desktop.core.cases.records import Changes
from desktop.ui.application import Desk
from desktop.ui.todo.page import AT_ONCE, TodoPage
from tests.ui.conftest import PERSON


def test_what_is_overdue_stands_first_in_words(case_desk: Desk) -> None:
    page = _page(case_desk)
    assert "försenat" in _words(page.cards()[0]) or "sedan" in _words(page.cards()[0])
    sections = [each.text() for each in page.findChildren(QLabel) if _is_section(each)]
    assert sections[0] == "Försenat"


def test_a_calendar_file_holds_the_day_and_nobody(case_desk: Desk, tmp_path: Path) -> None:
    page = _page(case_desk)
    found = case_desk.session.read(lambda book: all_deadlines(page._atlas.map, book, date.today()))
    late = next(each for each in found if each.urgency is Urgency.LATE)
    out = tmp_path / "dag.ics"
    page.save_calendar(late, out)
    settle(case_desk)
    text = out.read_bytes().decode("utf-8")
    assert f"DTSTART;VALUE=DATE:{late.due:%Y%m%d}" in text
    assert PERSON.name not in text
    assert PERSON.identity not in text
    assert late.case_id not in text
    (line,) = case_desk.session.read(lambda book: book.audit()[-1:])
    assert (line.action, line.case_ref, line.detail) == ("case.exported", late.case_id, "calendar")


def test_a_calendar_file_holds_no_word_that_somebody_wrote(case_desk: Desk, tmp_path: Path) -> None:
    case_id, session = case_desk.session.case_id, case_desk.session
    day = date.today() + timedelta(days=2)
    session.write(lambda book: book.keep_plan(case_id, "Kanarieplan för Anna", follow_up=day))
    page = _todo(case_desk)
    assert "Följ upp planen: Kanarieplan för Anna" in _words(page.cards()[0])
    (plan,) = session.read(lambda book: all_deadlines(page._atlas.map, book, date.today()))
    page.save_calendar(plan, tmp_path / "dag.ics")
    settle(case_desk)
    text = (tmp_path / "dag.ics").read_bytes().decode("utf-8")
    assert "Följ upp planen" in text
    assert "Kanarie" not in text


def test_a_box_is_named_as_everywhere_else_and_only_what_is_late_is_out_of_time(
    case_desk: Desk,
) -> None:
    case_id = case_desk.session.case_id
    case_desk.session.write(lambda book: book.take_step(case_id, "forsakringskassan.1"))
    page = _todo(case_desk)
    box = page._atlas.step_words("forsakringskassan.1")
    assert f"Tiden går ut vid {box}" in _words(page.cards()[0])


def test_a_long_list_comes_in_parts_and_all_of_it_can_be_reached(case_desk: Desk) -> None:
    case_id, day = case_desk.session.case_id, date.today() + timedelta(days=1)

    def many(book: Casebook) -> Changes:
        plans = [book.keep_plan(case_id, f"Plan {number}", follow_up=day) for number in range(45)]
        return plans[-1]

    case_desk.session.write(many)
    page = _todo(case_desk)
    assert len(page.cards()) == AT_ONCE
    page.more_button.click()
    page.more_button.click()
    assert len(page.cards()) == 45
    assert not page.more_button.isVisible()


def test_the_strip_says_late_in_red_and_in_words(case_desk: Desk) -> None:
    case_id, strip = case_desk.session.case_id, case_desk.window.strip
    session = case_desk.session
    soon = date.today() + timedelta(days=30)
    session.write(lambda book: book.keep_plan(case_id, "Sen plan", follow_up=soon))
    assert strip.deadline.property("chip") == "attention"
    late = date.today() - timedelta(days=30)
    session.write(lambda book: book.keep_plan(case_id, "Plan", follow_up=late))
    assert strip.deadline.property("chip") == "error"
    assert "försenat" in strip.deadline.text()
    assert "Följ upp planen: Plan" in strip.deadline.toolTip()


def _todo(desk: Desk) -> TodoPage:
    """The page as it stands when all is read."""
    desk.window.show_place("todo")
    page = desk.window.pages.page("todo")
    assert isinstance(page, TodoPage)
    settle(desk)
    return page


def settle(desk: Desk) -> None:
    while desk.tasks.busy:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)


def _page(desk: Desk) -> TodoPage:
    case_id, today = desk.session.case_id, date.today()
    for days in (-10, 3, 90):
        desk.session.write(
            lambda book, days=days: book.keep_plan(  # type: ignore[misc]
                case_id, "Plan", ["Ett mål"], follow_up=today + timedelta(days=days)
            )
        )
    return _todo(desk)


def _words(card: QFrame) -> str:
    return " ".join(each.text() for each in card.findChildren(QLabel))


def _is_section(shown: QLabel) -> bool:
    return bool(shown.property("tone") == "section")
