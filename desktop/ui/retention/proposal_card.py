"""One case whose time is over: why, and the decision with its reason."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QVBoxLayout, QWidget

from desktop.core.cases.records import Case
from desktop.core.cases.retention import Proposal, Reason, Verdict
from desktop.ui.controls.basic import button, chip, column, label, labelled, row
from desktop.ui.controls.framed import framed
from desktop.ui.controls.spoken import about
from desktop.ui.controls.wrapping_row import WrappingRow
from desktop.ui.dates import long_day
from desktop.ui.language import translate


class ProposalCard(QFrame):
    """Emits ``decided`` with the case's id and the reason; nothing happens before that."""

    decided = Signal(str, object)

    def __init__(self, case: Case, proposal: Proposal | None) -> None:
        """``proposal`` is None for a practice case, which may go at any time."""
        super().__init__()
        self.setProperty("card", "true")
        self._case = case
        self._verdict = proposal.verdict if proposal else None
        self.reason = QComboBox()
        for reason, name in self._reasons():
            self.reason.addItem(name, reason.value)
        self.reason.setMaximumWidth(420)
        self.ask_button = about(
            button(translate("Retention", "Dispose of it…"), self.ask), self._told()
        )
        self.decide_button = button(
            translate("Retention", "Erase the case for good"), self._decide, "danger"
        )
        about(self.decide_button, self._told())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 14, 20, 14)
        layout.setSpacing(8)
        top = WrappingRow()
        top.setSpacing(12)
        words = column(
            label(self._told(), "strong"),
            label(self._why(proposal), "quiet"),
            spacing=2,
        )
        top.addLayout(words, 1)
        top.addWidget(chip(*self._state()))
        top.addWidget(self.ask_button)
        layout.addLayout(top)
        self._question = self._build_question()
        layout.addWidget(self._question)
        self._question.hide()

    def _told(self) -> str:
        return f"{self._case.person.name} · {self._case.number}"

    def ask(self) -> None:
        """Show what deciding means."""
        self.ask_button.hide()
        self._question.show()
        self.reason.setFocus()

    def _decide(self) -> None:
        self.decide_button.setEnabled(False)
        self.decided.emit(self._case.id, Reason(self.reason.currentData()))

    def _keep(self) -> None:
        self._question.hide()
        self.ask_button.show()

    def _build_question(self) -> QWidget:
        made = QWidget()
        told = translate(
            "Retention",
            "Everything in the case is erased and cannot be brought back. The log keeps a line "
            "without personal data.",
        )
        cancel = about(button(translate("Retention", "Cancel"), self._keep), self._told())
        made.setLayout(
            column(
                framed(label(told)),
                labelled(translate("Retention", "Reason"), self.reason),
                row(self.decide_button, cancel),
            )
        )
        return made

    def _reasons(self) -> tuple[tuple[Reason, str], ...]:
        decision = (Reason.DECISION, translate("Retention", "A decision by an authority or court"))
        if self._verdict is None:
            return ((Reason.PRACTICE, translate("Retention", "The practice case is not needed")),)
        if self._verdict is Verdict.KEPT_FOR_RESEARCH:
            return (decision,)
        return ((Reason.RULE, translate("Retention", "Five years after the last note")), decision)

    def _state(self) -> tuple[str, str]:
        if self._verdict is None:
            return translate("Retention", "Practice"), "plain"
        return {
            Verdict.DUE: (translate("Retention", "Due"), "attention"),
            Verdict.LATE: (translate("Retention", "Late"), "error"),
            Verdict.KEPT_FOR_RESEARCH: (translate("Retention", "Kept for research"), "done"),
            Verdict.UNCLEAR: (translate("Retention", "Judge for yourself"), "attention"),
        }[self._verdict]

    def _why(self, proposal: Proposal | None) -> str:
        if proposal is None:
            return translate("Retention", "May be erased at any time.")
        last = long_day(proposal.last_note)
        if proposal.verdict is Verdict.KEPT_FOR_RESEARCH:
            told = translate(
                "Retention", "Last note {last}. Born on a day that is kept for research."
            )
            return told.format(last=last)
        if proposal.verdict is Verdict.UNCLEAR:
            told = translate(
                "Retention",
                "Last note {last}. The identity has no birthday: see whether it is to be kept.",
            )
            return told.format(last=last)
        told = translate("Retention", "Last note {last}. To be disposed of by {by} at the latest.")
        return told.format(last=last, by=long_day(proposal.due_by))
