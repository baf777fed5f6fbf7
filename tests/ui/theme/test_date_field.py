"""The calendar that drops from a date field wears the program's dress."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QDate, QSize, Qt
from PySide6.QtWidgets import QApplication, QCalendarWidget, QTableView, QToolButton
from pytestqt.qtbot import QtBot

from desktop.ui.controls.date_field import DateField, dress_calendar
from desktop.ui.theme.contrast import contrast
from desktop.ui.theme.dress import dress
from desktop.ui.theme.palette import Theme, dark, light

NEIGHBOURS = ("prev", "next")
THEMES = pytest.mark.parametrize("theme", [light(), dark()], ids=lambda theme: theme.name)


@THEMES
def test_the_arrows_to_other_months_are_seen(
    qtbot: QtBot, qapp: QApplication, theme: Theme
) -> None:
    dress(qapp, theme)
    calendar = QCalendarWidget()
    qtbot.addWidget(calendar)
    dress_calendar(calendar)
    for name in NEIGHBOURS:
        arrow = calendar.findChild(QToolButton, f"qt_calendar_{name}month")
        assert isinstance(arrow, QToolButton)
        picture = arrow.icon().pixmap(QSize(24, 24)).toImage()
        pixels = [picture.pixelColor(x, y) for x in range(24) for y in range(24)]
        inks = {each.name().upper() for each in pixels if each.alpha() == 255}
        assert inks
        assert all(contrast(ink, theme.paper) >= 4.5 for ink in inks)
    dress(qapp, light())


def test_a_screen_reader_hears_where_the_arrows_lead(qtbot: QtBot, qapp: QApplication) -> None:
    calendar = QCalendarWidget()
    qtbot.addWidget(calendar)
    dress_calendar(calendar)
    arrows = [calendar.findChild(QToolButton, f"qt_calendar_{each}month") for each in NEIGHBOURS]
    said = [arrow.accessibleName() for arrow in arrows if isinstance(arrow, QToolButton)]
    assert said == ["The month before", "The month after"]
    days = calendar.findChild(QTableView)
    assert isinstance(days, QTableView)
    assert days.accessibleName() == "Days of the month"


def test_a_sunday_is_written_as_any_other_day(qtbot: QtBot, qapp: QApplication) -> None:
    calendar = QCalendarWidget()
    qtbot.addWidget(calendar)
    dress_calendar(calendar)
    formats = [calendar.weekdayTextFormat(day).foreground().color() for day in Qt.DayOfWeek]
    assert len({each.name() for each in formats}) == 1
    assert calendar.firstDayOfWeek() == Qt.DayOfWeek.Monday


def test_a_date_field_dresses_its_calendar_when_it_comes(qtbot: QtBot, qapp: QApplication) -> None:
    field = DateField()
    qtbot.addWidget(field)
    field.setDate(QDate(2026, 11, 22))
    calendar = field.calendarWidget()
    assert calendar is not None
    week = QCalendarWidget.VerticalHeaderFormat.ISOWeekNumbers
    qtbot.waitUntil(lambda: calendar.verticalHeaderFormat() == week)
