"""Att göra: the overdue first, and a calendar file that names nobody."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from PySide6.QtWidgets import QFrame, QLabel

from desktop.core.cases.deadlines import Urgency, all_deadlines
from desktop.ui.application import Desk
from desktop.ui.todo_page import TodoPage
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
    text = out.read_bytes().decode("utf-8")
    assert f"DTSTART;VALUE=DATE:{late.due:%Y%m%d}" in text
    assert PERSON.name not in text
    assert PERSON.identity not in text
    assert late.case_id not in text


def _page(desk: Desk) -> TodoPage:
    case_id, today = desk.session.case_id, date.today()
    for days in (-10, 3, 90):
        desk.session.write(
            lambda book, days=days: book.keep_plan(  # type: ignore[misc]
                case_id, "Plan", ["Ett mål"], follow_up=today + timedelta(days=days)
            )
        )
    desk.window.show_place("todo")
    page = desk.window.pages.page("todo")
    assert isinstance(page, TodoPage)
    return page


def _words(card: QFrame) -> str:
    return " ".join(each.text() for each in card.findChildren(QLabel))


def _is_section(shown: QLabel) -> bool:
    return bool(shown.property("tone") == "section")
