"""Gallring: the cases whose time is over, and the backups that still hold what was erased."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.core.cases.records import Changes
from desktop.core.cases.retention import Reason
from desktop.core.vault.backup import Backup
from desktop.ui.controls.basic import button, card, clear, label, row
from desktop.ui.controls.empty import EmptyState
from desktop.ui.controls.framed import framed
from desktop.ui.language import translate
from desktop.ui.retention import proposals
from desktop.ui.retention.proposal_card import ProposalCard
from desktop.ui.retention.proposals import Due
from desktop.ui.session import Session
from desktop.ui.settings.long_work import LongWork
from desktop.ui.wording import sentence


class RetentionView(QWidget):
    """Proposes; a person decides, case by case. Nothing is ever disposed of by itself."""

    told = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(translate("Retention", "Disposal"))
        self._session = session
        self.state = label("", "quiet")
        self.running = LongWork(translate("Retention", "How far it has come"))
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        told = translate(
            "Retention",
            "A case is disposed of five years after its last note, before the end of the year "
            "after. People born on the 5th, 15th and 25th are kept for research. The program "
            "proposes; you decide.",
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(label(told, "quiet"))
        layout.addWidget(self.state)
        layout.addWidget(self.running)
        layout.addLayout(self._list)

    def refresh(self) -> None:
        """Look through the cases again."""
        self.state.setText(translate("Retention", "Looking through the cases…"))
        self.state.show()
        proposals.read_due(self._session, date.today(), self.show_due, self._failed, self)

    def show_due(self, due: Due) -> None:
        """Replace what is shown."""
        clear(self._list)
        self.state.setText("")
        self.state.hide()
        if due.backups:
            self._list.addWidget(self._backups(due.backups))
        for proposal in due.proposals:
            self._add(ProposalCard(proposal.case, proposal))
        for case in due.practice:
            self._add(ProposalCard(case, None))
        if not due.proposals and not due.practice:
            self._list.addWidget(_nothing_due())

    def forget(self) -> None:
        """Show nothing."""
        clear(self._list)
        self.state.setText("")

    def cards(self) -> tuple[ProposalCard, ...]:
        """The cards that are shown, in order."""
        items = (self._list.itemAt(place) for place in range(self._list.count()))
        found = (item.widget() for item in items if item is not None)
        return tuple(each for each in found if isinstance(each, ProposalCard))

    def _add(self, made: ProposalCard) -> None:
        made.decided.connect(self._dispose)
        self._list.addWidget(made)

    def _dispose(self, case_id: str, reason: Reason) -> None:
        self.setFocus()
        proposals.dispose(
            self._session,
            (case_id, reason),
            self.running,
            self._disposed,
            self._failed,
            self._kept,
        )

    def _kept(self) -> None:
        self.refresh()
        self.told.emit(translate("Retention", "Cancelled. The case is kept."))

    def _disposed(self, changes: Changes) -> None:
        self._session.changed.emit(changes)
        self.told.emit(translate("Retention", "The case is erased."))
        if self._session.is_open:
            self.refresh()

    def _backups(self, held: tuple[Backup, ...]) -> QFrame:
        told = translate(
            "Retention",
            "Backups from before the disposal still hold what was erased: {count}. Copies that IT "
            "has taken of the vault's folder do too.",
        )
        names = tuple(each.name for each in held)
        erase = button(
            translate("Retention", "Make a new backup and erase the old"),
            lambda: proposals.remove_backups(
                self._session, names, self.running, self.refresh, self._failed
            ),
        )
        return card(framed(label(told.format(count=len(held)))), row(erase))

    def _failed(self, fault: BaseException) -> None:
        self.state.setText(sentence(fault))
        self.state.show()


def _nothing_due() -> EmptyState:
    words = translate(
        "Retention", "A case whose time is over is proposed here. Nothing is erased by itself."
    )
    heading = translate("Retention", "No case is due for disposal today")
    return EmptyState("calendar", heading, words)
