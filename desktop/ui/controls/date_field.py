"""A day to choose in a calendar that wears the program's colours, in both themes."""

from __future__ import annotations

from PySide6.QtCore import QChildEvent, Qt, QTimer
from PySide6.QtGui import QPalette, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QDateEdit, QTableView, QToolButton

from desktop.ui.language import translate
from desktop.ui.theme.icons import icon


class DateField(QDateEdit):
    """The system's own date field; its calendar is dressed when it is first opened."""

    def __init__(self) -> None:
        super().__init__()
        self.setCalendarPopup(True)

    def childEvent(self, event: QChildEvent) -> None:
        """The calendar comes into being with the first look at it."""
        super().childEvent(event)
        if event.added():
            QTimer.singleShot(0, self, self._dress)

    def _dress(self) -> None:
        calendar = self.findChild(QCalendarWidget)
        if calendar is not None:
            dress_calendar(calendar)


def dress_calendar(calendar: QCalendarWidget) -> None:
    """Weekends in the colour of other days, arrows seen in the dark and named, Mondays first."""
    plain = QTextCharFormat()
    for weekend in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(weekend, plain)
    calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.ISOWeekNumbers)
    ink = calendar.palette().color(QPalette.ColorRole.PlaceholderText).name()
    for name, drawing, said in (
        ("prevmonth", "back", translate("Calendar", "The month before")),
        ("nextmonth", "forward", translate("Calendar", "The month after")),
    ):
        arrow = calendar.findChild(QToolButton, f"qt_calendar_{name}")
        if arrow is not None:
            arrow.setIcon(icon(drawing, ink))
            arrow.setAccessibleName(said)
    calendar.setAccessibleName(translate("Calendar", "Choose a day"))
    for days in calendar.findChildren(QTableView):
        days.setAccessibleName(translate("Calendar", "Days of the month"))
