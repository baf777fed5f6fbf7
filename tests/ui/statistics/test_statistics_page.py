"""The statistics page: small groups stay hidden, and the file holds no person."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtGui import QPalette
from pytestqt.qtbot import QtBot

from desktop.core.cases.casebook import Casebook
from desktop.core.cases.records import Changes, IdentityKind, Person
from desktop.ui.application import Desk
from desktop.ui.statistics.page import StatisticsPage

NUMBERS = (
    "197503259280",
    "198801082382",
    "198801162390",
    "199801022394",
    "200601212384",
    "192001011564",
)


def test_five_cases_in_a_box_are_counted_and_a_smaller_group_is_hidden(
    open_desk: Desk, qtbot: QtBot
) -> None:
    _fill(open_desk)
    page = _page(open_desk, qtbot)
    assert page.table.bars.rowCount() == 1
    assert _cells(page)[0][0].startswith("1:2 ")
    assert _cells(page)[0][1] == "6"
    page.chosen.setCurrentIndex(page.chosen.findData("cases_by_age"))
    assert {cells[1] for cells in _cells(page)} == {"dolt"}


@pytest.mark.parametrize("column", [0, 1], ids=["words", "bar"])
def test_the_cell_where_the_keyboard_is_has_a_ring(
    open_desk: Desk, qtbot: QtBot, column: int
) -> None:
    _fill(open_desk)
    open_desk.window.show()
    table = _page(open_desk, qtbot).table
    open_desk.window.activateWindow()
    table.setFocus()
    cell = table.bars.index(0, column)
    area = table.visualRect(cell)
    table.setCurrentIndex(table.bars.index(0, 1 - column))
    plain = table.viewport().grab(area).toImage()
    table.setCurrentIndex(cell)
    ringed = table.viewport().grab(area).toImage()
    accent = table.palette().color(QPalette.ColorRole.Accent)
    middle = area.height() // 2
    assert ringed.pixelColor(2, middle) == accent
    assert plain.pixelColor(2, middle) != accent


def test_the_file_holds_counts_but_no_name_and_no_number(
    open_desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    _fill(open_desk)
    page = _page(open_desk, qtbot)
    page.today = _next_year
    out = tmp_path / "statistik.csv"
    page.save_csv(out)
    qtbot.waitUntil(lambda: not open_desk.tasks.busy, timeout=20_000)
    text = out.read_text(encoding="utf-8-sig")
    assert "Ruta;Ärenden;Mediandagar" in text.splitlines()[0]
    assert ";6;" in text
    assert "Övningsperson" not in text
    assert not any(number in text for number in NUMBERS)
    log = open_desk.session.read(lambda book: book.audit())
    assert log[-1].action == "statistics.exported"


def test_a_file_that_cannot_be_written_is_told_and_the_log_says_nothing(
    open_desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    _fill(open_desk)
    page = _page(open_desk, qtbot)
    page.today = _next_year
    page.save_csv(tmp_path / "finns inte" / "statistik.csv")
    qtbot.waitUntil(lambda: not open_desk.tasks.busy, timeout=20_000)
    assert page.state.text()
    log = open_desk.session.read(lambda book: book.audit())
    assert log[-1].action != "statistics.exported"


def test_what_came_after_the_quarter_closed_is_in_no_file(
    open_desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    _fill(open_desk)
    page = _page(open_desk, qtbot)
    page.save_csv(tmp_path / "statistik.csv")
    qtbot.waitUntil(lambda: not open_desk.tasks.busy, timeout=20_000)
    assert page.state.text().startswith("Inget att spara")
    assert list(tmp_path.glob("*statistik*")) == []
    assert open_desk.session.read(lambda book: book.audit())[-1].action != "statistics.exported"


def test_an_empty_desk_says_what_will_come(open_desk: Desk, qtbot: QtBot) -> None:
    page = _page(open_desk, qtbot)
    assert not page.save_button.isEnabled()
    assert not page.table.isVisible()


def _next_year() -> date:
    return date.today() + timedelta(days=366)


def _page(desk: Desk, qtbot: QtBot) -> StatisticsPage:
    desk.window.show_place("statistics")
    page = desk.window.pages.page("statistics")
    assert isinstance(page, StatisticsPage)
    qtbot.waitUntil(lambda: not desk.tasks.busy, timeout=20_000)
    return page


def _cells(page: StatisticsPage) -> list[list[str]]:
    bars = page.table.bars
    return [
        [str(bars.data(bars.index(line, column))) for column in range(bars.columnCount())]
        for line in range(bars.rowCount())
    ]


def _fill(desk: Desk) -> None:
    for place, number in enumerate(NUMBERS):
        changes = desk.session.write(lambda book, n=number, p=place: _open(book, n, p))  # type: ignore[misc]
        assert changes is not None


def _open(book: Casebook, number: str, place: int) -> Changes:
    person = Person(f"Övningsperson {place}", number, IdentityKind.PERSONNUMMER)
    made = book.open_case(person)
    return book.take_step(made.case_id, "soc-sjukskriven.2", "2026.1")
