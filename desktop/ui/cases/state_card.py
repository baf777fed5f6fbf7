"""The case itself: since when, whether it is closed, and everything in it on paper."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.core.cases.records import Case
from desktop.ui.controls.basic import button, column, label, link_row, row
from desktop.ui.controls.spoken import about
from desktop.ui.dates import long_day
from desktop.ui.language import translate
from desktop.ui.session import Session


class StateCard(QFrame):
    """Closes and reopens the open case; ``extract_wanted`` asks for everything about the person."""

    extract_wanted = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setProperty("card", "true")
        self._session = session
        self.told = label("", "quiet")
        self.extract_button = button(
            translate("CaseState", "Save an extract…"), self.extract_wanted.emit, "link"
        )
        self.extract_button.setToolTip(
            translate("CaseState", "Everything about the person as PDF, for the person to have.")
        )
        self.close_button = button(translate("CaseState", "Close the case…"), self.ask, "link")
        self.reopen_button = button(translate("CaseState", "Open it again"), self.reopen, "link")
        self.confirm_button = button(translate("CaseState", "Close the case"), self.close_case)
        self._question = self._build_question()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 12)
        layout.setSpacing(6)
        layout.addWidget(label(translate("CaseState", "The case"), "section"))
        layout.addWidget(self.told)
        for part in (self.extract_button, self.close_button, self.reopen_button):
            layout.addLayout(link_row(part))
        layout.addWidget(self._question)

    def show_case(self, case: Case) -> None:
        """Tell where the case stands."""
        told = translate("CaseState", "Opened {date}.").format(
            date=long_day(case.opened_at.astimezone().date())
        )
        if case.closed_at is not None:
            closed = translate("CaseState", "Closed {date}.")
            told += " " + closed.format(date=long_day(case.closed_at.astimezone().date()))
        self.told.setText(told)
        self.close_button.setVisible(case.closed_at is None)
        self.reopen_button.setVisible(case.closed_at is not None)
        self._question.hide()

    def ask(self) -> None:
        """Ask once more before closing."""
        self.close_button.hide()
        self._question.show()
        self.confirm_button.setFocus()

    def close_case(self) -> None:
        """Close the case."""
        case_id = self._session.case_id
        self._session.write(lambda book: book.close_case(case_id))

    def reopen(self) -> None:
        """Open the case again."""
        case_id = self._session.case_id
        self._session.write(lambda book: book.reopen_case(case_id))

    def _keep_open(self) -> None:
        self._question.hide()
        self.close_button.show()

    def _build_question(self) -> QWidget:
        made = QWidget()
        told = translate(
            "CaseState",
            "A closed case can be read but not written in. Its deadlines go. You can open it "
            "again.",
        )
        cancel = button(translate("CaseState", "Cancel"), self._keep_open)
        about(cancel, translate("CaseState", "Close the case…"))
        made.setLayout(column(label(told, "quiet"), row(self.confirm_button, cancel)))
        return made
