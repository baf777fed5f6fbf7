"""One short form about the person; the identity number is checked as it is typed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QLineEdit, QVBoxLayout

from desktop.core.cases import identity_number
from desktop.core.cases.records import IdentityKind, Person
from desktop.core.errors import Known
from desktop.ui.controls import button, column, label, labelled, row
from desktop.ui.language import translate
from desktop.ui.wording import sentence


class PersonForm(QFrame):
    """Emits ``person_ready`` with what was written, or ``cancelled``."""

    person_ready = Signal(object)
    cancelled = Signal()

    def __init__(self, heading: str, verb: str) -> None:
        super().__init__()
        self.setProperty("card", "true")
        self.name = QLineEdit()
        self.identity = QLineEdit()
        self.identity.setPlaceholderText(translate("NewCase", "YYYYMMDD-NNNN"))
        self.address = QLineEdit()
        self.postal = QLineEdit()
        self.telephone = QLineEdit()
        self.email = QLineEdit()
        self.other = QCheckBox(translate("NewCase", "Another identity than a Swedish number"))
        self.protected = QCheckBox(
            translate("NewCase", "Protected identity: hide address, telephone and e-mail")
        )
        self.message = label("", "error")
        self.message.hide()
        self._heading = heading
        self.save = button(verb, self._save, "primary")
        for field in (self.name, self.identity):
            field.textChanged.connect(self._check)
        self.other.toggled.connect(self._check)
        self._arrange()
        self._check()

    def show_person(self, person: Person | None) -> None:
        """Start from what is known, or from nothing."""
        known = person or Person("", "", IdentityKind.PERSONNUMMER)
        self.other.setChecked(known.identity_kind is IdentityKind.OTHER)
        self.protected.setChecked(known.protected)
        for field, text in (
            (self.name, known.name),
            (self.identity, known.identity),
            (self.address, known.address),
            (self.postal, known.postal),
            (self.telephone, known.telephone),
            (self.email, known.email),
        ):
            field.setText(text)

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        layout.addWidget(label(self._heading, "heading"))
        left = column(
            labelled(translate("NewCase", "Name"), self.name),
            labelled(translate("NewCase", "Identity number"), self.identity),
            self.other,
            spacing=12,
        )
        right = column(
            labelled(translate("NewCase", "Address (may be left empty)"), self.address),
            labelled(translate("NewCase", "Postcode and town"), self.postal),
            row(
                labelled(translate("NewCase", "Telephone"), self.telephone),
                labelled(translate("NewCase", "E-mail"), self.email),
                spacing=12,
                stretch_last=True,
            ),
            self.protected,
            spacing=12,
        )
        left.addStretch(1)
        right.addStretch(1)
        both = row(left, right, spacing=24, stretch_last=True)
        both.setStretch(0, 1)
        both.setStretch(1, 1)
        layout.addLayout(both)
        layout.addWidget(self.message)
        layout.addLayout(
            row(self.save, button(translate("NewCase", "Cancel"), self.cancelled.emit))
        )

    def _check(self) -> None:
        problem = ""
        if self.identity.text().strip() and not self.other.isChecked():
            try:
                identity_number.parse(self.identity.text())
            except Known as refusal:
                problem = sentence(refusal) if len(self.identity.text().strip()) >= 10 else " "
        self.message.setText(problem)
        self.message.setVisible(bool(problem.strip()))
        written = self.name.text().strip() and self.identity.text().strip()
        self.save.setEnabled(bool(written) and not problem)

    def _save(self) -> None:
        kind, identity = IdentityKind.OTHER, self.identity.text().strip()
        if not self.other.isChecked():
            number = identity_number.parse(identity)
            kind, identity = number.kind, number.digits
        self.person_ready.emit(
            Person(
                name=self.name.text().strip(),
                identity=identity,
                identity_kind=kind,
                address=self.address.text().strip(),
                postal=self.postal.text().strip(),
                telephone=self.telephone.text().strip(),
                email=self.email.text().strip(),
                protected=self.protected.isChecked(),
            )
        )
