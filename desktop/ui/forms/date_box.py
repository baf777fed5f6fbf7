"""A day: typed as it comes to mind, or chosen in a calendar."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtGui import QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import QApplication, QCalendarWidget, QHBoxLayout, QToolButton, QWidget

from desktop.core.forms.model import FieldType
from desktop.ui.controls.date_field import dress_calendar
from desktop.ui.forms.line_box import Changed, LineBox
from desktop.ui.language import translate
from desktop.ui.theme.icons import icon

CALENDAR_SIZE = (348, 264)


class DateBox(LineBox):
    """The line with a button beside it; Alt+Down opens the calendar too."""

    def __init__(self, changed: Changed) -> None:
        super().__init__(FieldType.DATE, changed)
        self.widget = QWidget()
        self._calendar: QCalendarWidget | None = None
        layout = QHBoxLayout(self.widget)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.line, 1)
        layout.addWidget(self._opener())
        keys = QShortcut(QKeySequence("Alt+Down"), self.line)
        keys.setContext(Qt.ShortcutContext.WidgetShortcut)
        keys.activated.connect(self.open_calendar)

    def open_calendar(self) -> None:
        """Show the calendar under the line, at the day that is written or today."""
        calendar = self._calendar or self._make_calendar()
        calendar.setSelectedDate(_day(self.text()))
        calendar.adjustSize()
        calendar.move(_within_screen(self.line, calendar))
        calendar.show()
        calendar.setFocus()

    def choose(self, day: QDate) -> None:
        """Write the chosen day and go back to the line."""
        self.line.setText(day.toString(Qt.DateFormat.ISODate))
        if self._calendar is not None:
            self._calendar.close()
        self.line.setFocus()

    def _make_calendar(self) -> QCalendarWidget:
        made = QCalendarWidget(self.line)
        made.setWindowFlag(Qt.WindowType.Popup)
        made.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.SingleLetterDayNames)
        made.setMinimumSize(*CALENDAR_SIZE)
        dress_calendar(made)
        made.clicked.connect(self.choose)
        made.activated.connect(self.choose)
        self._calendar = made
        return made

    def _opener(self) -> QToolButton:
        made = QToolButton()
        made.setIcon(icon("calendar", _quiet_ink()))
        made.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        made.setToolTip(translate("Form", "Choose the day in a calendar (Alt+Down)"))
        made.setText(translate("Form", "Calendar"))
        made.clicked.connect(lambda _checked=False: self.open_calendar())
        return made


def _quiet_ink() -> str:
    return QApplication.palette().color(QPalette.ColorRole.PlaceholderText).name()


def _day(text: str) -> QDate:
    try:
        known = date.fromisoformat(text)
    except ValueError:
        return QDate.currentDate()
    return QDate(known.year, known.month, known.day)


def _within_screen(line: QWidget, popup: QWidget) -> QPoint:
    """Under the line, or above it where the screen ends."""
    below = line.mapToGlobal(QPoint(0, line.height()))
    bounds = line.screen().availableGeometry()
    size = popup.sizeHint()
    top = below.y()
    if top + size.height() > bounds.bottom():
        top = line.mapToGlobal(QPoint(0, 0)).y() - size.height()
    return QPoint(max(bounds.left(), min(below.x(), bounds.right() - size.width())), top)
