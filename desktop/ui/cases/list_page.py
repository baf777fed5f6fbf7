"""All cases of this desk: name, case number, where on the map, next deadline, consent."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QLineEdit,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desktop.core.cases.casebook import CaseRow
from desktop.core.cases.deadlines import next_day, timed_steps
from desktop.core.cases.records import Change, Changes, Person
from desktop.core.process.model import StepTime
from desktop.ui.cases.person_draft import NEW_CASE
from desktop.ui.cases.person_form import PersonForm
from desktop.ui.controls.basic import UNBOUND, button, label, page_column, row
from desktop.ui.controls.empty import EmptyState
from desktop.ui.controls.spoken import cell, let_clear
from desktop.ui.dates import day
from desktop.ui.desk import days_words
from desktop.ui.language import translate
from desktop.ui.map.atlas import Atlas
from desktop.ui.session import Session

Index = QModelIndex | QPersistentModelIndex
COLUMNS = 5
LISTED = frozenset({Change.CASES, Change.PERSON, Change.STEPS, Change.CONSENTS})
"""Changes that a line of the list may tell of."""
LEAST_TABLE = 160
"""Pixels: with less, the page scrolls instead."""
NAME, NUMBER, STANDING, DEADLINE, CONSENT = range(COLUMNS)


class CaseTable(QAbstractTableModel):
    """The rows as the table shows them."""

    def __init__(self, atlas: Atlas) -> None:
        super().__init__()
        self._atlas = atlas
        self._rows: tuple[CaseRow, ...] = ()
        self._times: Mapping[str, StepTime] = {}

    def show_rows(self, rows: tuple[CaseRow, ...]) -> None:
        """Replace what is shown."""
        self.beginResetModel()
        self._rows = rows
        self._times = timed_steps(self._atlas.map)
        self.endResetModel()

    def case_id(self, index: Index) -> str:
        """The case of a row."""
        return self._rows[index.row()].case_id

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many cases."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many columns."""
        return 0 if parent.isValid() else COLUMNS

    def headerData(
        self, place: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The columns' names."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            translate("CaseList", "Name"),
            translate("CaseList", "Case number"),
            translate("CaseList", "On the map"),
            translate("CaseList", "Next deadline"),
            translate("CaseList", "Consent"),
        )[place]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell says; what is late also stands out in colour and weight."""
        shown, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(shown, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return cell(self._words(shown, column))
        if role == Qt.ItemDataRole.ToolTipRole and column != DEADLINE:
            return self._words(shown, column)
        due = self._due(shown) if column == DEADLINE else None
        if due is None:
            return None
        if role == Qt.ItemDataRole.ToolTipRole:
            return day(due)
        if due >= date.today():
            return None
        if role == Qt.ItemDataRole.ForegroundRole:
            return QApplication.palette().brush(QPalette.ColorRole.BrightText)
        return _bold() if role == Qt.ItemDataRole.FontRole else None

    def _words(self, shown: CaseRow, column: int) -> str:
        if column == NAME:
            return _name(shown.case.person)
        if column == NUMBER:
            return shown.case.number
        if column == STANDING:
            return self._standing(shown)
        if column == DEADLINE:
            return _deadline(self._due(shown))
        if shown.consent_until is None:
            return translate("CaseList", "none")
        return translate("CaseList", "until {date}").format(date=day(shown.consent_until))

    def _due(self, shown: CaseRow) -> date | None:
        """The nearest day of an open case, by its boxes and its entries."""
        if shown.case.closed_at is not None:
            return None
        return next_day(self._times, shown.arrivals, shown.next_deadline)

    def _standing(self, shown: CaseRow) -> str:
        if shown.case.closed_at is not None:
            return translate("CaseList", "closed")
        named = [self._atlas.step_words(step_id) for step_id in shown.current]
        return ", ".join(name for name in named if name) or translate("CaseList", "not placed yet")


def _name(person: Person) -> str:
    if not person.protected:
        return person.name
    return translate("CaseList", "{name} · protected").format(name=person.name)


def _deadline(due: date | None) -> str:
    return "–" if due is None else days_words((due - date.today()).days)


def _bold() -> QFont:
    font = QApplication.font()
    font.setBold(True)
    return font


def _at_the_top(part: QWidget) -> QWidget:
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(part)
    layout.addStretch(1)
    return holder


class CaseListPage(QWidget):
    """Search, the table and the form for a new case."""

    case_wanted = Signal(str)
    receive_wanted = Signal()

    def __init__(self, session: Session, atlas: Atlas) -> None:
        super().__init__()
        self.setProperty("page", "true")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(translate("CaseList", "Cases"))
        self._session = session
        self.table = CaseTable(atlas)
        self.search = QLineEdit()
        self.search.setPlaceholderText(
            translate("CaseList", "Name, identity number or case number")
        )
        self.search.setAccessibleName(translate("CaseList", "Search among cases"))
        let_clear(self.search)
        self.search.setMaximumWidth(500)
        self.search.textChanged.connect(lambda _text: self.refresh())
        self.new_case = PersonForm(
            session,
            NEW_CASE,
            translate("NewCase", "New case"),
            translate("NewCase", "Open the case"),
        )
        self.new_case.hide()
        self.new_case.person_ready.connect(self._open_case)
        self.new_case.case_wanted.connect(self.case_wanted)
        self.new_case.cancelled.connect(self._end_new)
        self.view = self._view()
        self._listed = False
        self._arrange()
        session.changed.connect(self._hear)

    def refresh(self) -> None:
        """Read the cases again."""
        if not self._session.is_open:
            self.table.show_rows(())
            return
        text = self.search.text().strip()
        rows = self._session.read(lambda book: book.search_cases(text) if text else book.cases())
        self.table.show_rows(rows)
        self._stack.setCurrentIndex(0 if rows else 2 if text else 1)
        self._listed = bool(rows or text)
        if self.new_case.isHidden() and self.new_case.has_draft(""):
            self.new_case.start("", None)
        self._make_room()

    def start_new(self) -> None:
        """Show the form for a new case."""
        self.new_case.start("", None)
        self._make_room()

    def _make_room(self) -> None:
        """Without a case there is nothing to search, and the form says enough about the first."""
        self.search.setVisible(self._listed)
        self._stack.setVisible(self._listed or self.new_case.isHidden())

    def _end_new(self) -> None:
        self._make_room()
        self.setFocus()

    def _arrange(self) -> None:
        layout = page_column(self, UNBOUND)
        head = row(label(translate("CaseList", "Cases"), "title"), stretch_last=True)
        head.addStretch(1)
        head.addWidget(button(translate("CaseList", "Receive…"), self.receive_wanted.emit))
        head.addWidget(button(translate("CaseList", "New case"), self.start_new, "primary"))
        layout.addLayout(head)
        layout.addWidget(self.new_case)
        layout.addWidget(self.search)
        self._stack = QStackedWidget()
        self._stack.setMinimumHeight(LEAST_TABLE)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._empty())
        self._stack.addWidget(self._none_found())
        layout.addWidget(self._stack, 1)
        layout.addStretch(0)

    def _empty(self) -> QWidget:
        words = translate(
            "CaseList",
            "Open the first one, place it on the map and write a note. "
            "Everything stays encrypted on this computer.",
        )
        first = button(translate("CaseList", "New case"), self.start_new, "primary")
        heading = translate("CaseList", "No cases yet")
        return _at_the_top(EmptyState("cases", heading, words, first))

    def _none_found(self) -> QWidget:
        words = translate(
            "CaseList", "Search by a part of the name, the identity number or the case number."
        )
        every = button(translate("CaseList", "Show every case"), self.search.clear)
        heading = translate("CaseList", "No case fits")
        return _at_the_top(EmptyState("search", heading, words, every))

    def _view(self) -> QTableView:
        view = QTableView()
        view.setModel(self.table)
        view.setAccessibleName(translate("CaseList", "Cases"))
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setShowGrid(False)
        view.setWordWrap(False)
        view.setTabKeyNavigation(False)
        view.verticalHeader().hide()
        view.verticalHeader().setDefaultSectionSize(44)
        header = view.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for place in (NAME, STANDING):
            header.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)
        for place, width in ((NUMBER, 130), (DEADLINE, 140), (CONSENT, 150)):
            view.setColumnWidth(place, width)
        view.clicked.connect(lambda index: self.case_wanted.emit(self.table.case_id(index)))
        view.activated.connect(lambda index: self.case_wanted.emit(self.table.case_id(index)))
        return view

    def _open_case(self, person: Person) -> None:
        changes = self._session.write(lambda book: book.open_case(person))
        if changes is not None:
            self.new_case.saved()
            self.case_wanted.emit(changes.case_id)

    def _hear(self, changes: Changes) -> None:
        draft_back = changes.only_drafts and not changes.case_id and self.new_case.isHidden()
        if draft_back or changes.kinds & LISTED:
            self.refresh()
