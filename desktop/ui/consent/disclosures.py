"""What was handed out because a law demands or allows it, without any consent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QLineEdit, QVBoxLayout

from desktop.core.cases.records import Party
from desktop.ui.controls.basic import GRID, button, label, labelled, row
from desktop.ui.controls.date_field import DateField
from desktop.ui.language import translate
from desktop.ui.names import party_name

NAME_WIDTH = 280


@dataclass(frozen=True, slots=True)
class DisclosureDraft:
    """What was written. ``party`` is None for a recipient outside the model's parties."""

    recipient_name: str
    party: Party | None
    provision: str
    decided_by: str
    what: str
    given_on: date


class DisclosureSheet(QFrame):
    """Emits ``ready`` with a DisclosureDraft, or ``cancelled``."""

    ready = Signal(object)
    cancelled = Signal()

    def __init__(self, decided_by: str) -> None:
        super().__init__()
        self.setProperty("card", "true")
        self.recipient = QLineEdit()
        self.party = QComboBox()
        self.party.addItem(translate("Disclosure", "Another authority"), "")
        for party in Party:
            self.party.addItem(party_name(party), party.value)
        self.provision = QLineEdit()
        self.decided_by = QLineEdit(decided_by)
        self.decided_by.setMinimumWidth(NAME_WIDTH)
        self.what = QLineEdit()
        self.given_on = DateField()
        self.given_on.setDate(QDate.currentDate())
        self.given_on.setDisplayFormat("yyyy-MM-dd")
        self.given_on.setMaximumDate(QDate.currentDate())
        self.save = button(translate("Disclosure", "Record the disclosure"), self._save, "primary")
        self._arrange()
        for field in self._needed():
            field.textChanged.connect(lambda _text: self._check())
        self._check()

    def _needed(self) -> tuple[QLineEdit, ...]:
        return (self.recipient, self.provision, self.decided_by, self.what)

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        title = translate("Disclosure", "Disclosure without consent")
        layout.addWidget(label(title, "heading"))
        words = translate(
            "Disclosure",
            "Only where a law demands or allows it. Write which provision, who decided and exactly "
            "what was handed out. This opens nothing for sharing in the program.",
        )
        layout.addWidget(label(words, "quiet"))
        self.provision.setPlaceholderText(translate("Disclosure", "Law, chapter and section"))
        lines = (
            (
                labelled(translate("Disclosure", "Recipient"), self.recipient),
                labelled(translate("Disclosure", "Party"), self.party),
                labelled(translate("Disclosure", "Day"), self.given_on),
            ),
            (
                labelled(translate("Disclosure", "Provision"), self.provision),
                labelled(translate("Disclosure", "Decided by"), self.decided_by),
            ),
            (labelled(translate("Disclosure", "What was handed out"), self.what),),
        )
        for parts in lines:
            line = row(*parts, spacing=2 * GRID, stretch_last=True)
            line.setStretch(0, 2)
            layout.addLayout(line)
        cancel = button(translate("Disclosure", "Cancel"), self.cancelled.emit)
        layout.addLayout(row(self.save, cancel))

    def _check(self) -> None:
        self.save.setEnabled(all(field.text().strip() for field in self._needed()))

    def _save(self) -> None:
        chosen, party = self.given_on.date(), self.party.currentData()
        self.ready.emit(
            DisclosureDraft(
                recipient_name=self.recipient.text().strip(),
                party=Party(party) if party else None,
                provision=self.provision.text().strip(),
                decided_by=self.decided_by.text().strip(),
                what=self.what.text().strip(),
                given_on=date(chosen.year(), chosen.month(), chosen.day()),
            )
        )
