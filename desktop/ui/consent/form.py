"""The form that records a consent: party by kind of information, purpose, dates, giver."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QFrame,
    QLineEdit,
    QVBoxLayout,
)

from desktop.core.cases.records import ConsentForm, Giver, Party
from desktop.ui.consent.draft import ConsentDraft
from desktop.ui.consent.matrix import ConsentMatrix
from desktop.ui.consent.scan_choice import ScanChoice
from desktop.ui.controls.basic import button, label, labelled, row
from desktop.ui.controls.date_field import DateField
from desktop.ui.controls.sideways import Sideways
from desktop.ui.controls.spoken import say_beside
from desktop.ui.language import translate
from desktop.ui.names import consent_form_name, giver_name
from desktop.ui.tasks import Tasks

USUAL_MONTHS = 6
REPRESENTATIVE_WIDTH = 200


class ConsentFormSheet(QFrame):
    """Emits ``ready`` with a ConsentDraft, ``paper_wanted`` with one to print, or ``cancelled``."""

    ready = Signal(object)
    paper_wanted = Signal(object)
    cancelled = Signal()

    def __init__(self, own_party: Party, tasks: Tasks) -> None:
        super().__init__()
        self.setProperty("card", "true")
        self.matrix = ConsentMatrix(party for party in Party if party is not own_party)
        self.team = label(_team_words(), "quiet")
        self.scan = ScanChoice(tasks)
        self.purpose = QLineEdit()
        self.information = QLineEdit()
        self.restrictions = QLineEdit()
        self.giver_name = QLineEdit()
        self.giver_name.setMinimumWidth(REPRESENTATIVE_WIDTH)
        self.form = QComboBox()
        for form in ConsentForm:
            self.form.addItem(consent_form_name(form), form.value)
        self.giver = QComboBox()
        for giver in Giver:
            self.giver.addItem(giver_name(giver), giver.value)
        today = QDate.currentDate()
        self.valid_from = self._date(today)
        self.valid_to = self._date(today.addMonths(USUAL_MONTHS))
        self.missing = label("", "quiet")
        self.save = button(translate("Consent", "Record the consent"), self._save, "primary")
        self.print = button(translate("Consent", "Print to sign…"), self._print)
        self.print.setToolTip(
            translate("Consent", "The consent as a PDF: sign it, scan it and attach it here")
        )
        self._arrange()
        self.matrix.changed.connect(self._check)
        self.purpose.textChanged.connect(self._check)
        self.information.textChanged.connect(self._check)
        self.valid_to.dateChanged.connect(self._check)
        self.giver_name.textChanged.connect(self._check)
        self.giver.currentIndexChanged.connect(self._check)
        self.scan.changed.connect(self._scanned)
        self.valid_from.dateChanged.connect(self._check)
        self._check()

    def draft(self) -> ConsentDraft:
        """What stands in the form now."""
        return ConsentDraft(
            cells=self.matrix.cells(),
            purpose=self.purpose.text().strip(),
            valid_from=_python_date(self.valid_from),
            valid_to=_python_date(self.valid_to),
            form=ConsentForm(self.form.currentData()),
            giver=Giver(self.giver.currentData()),
            giver_name=self.giver_name.text().strip(),
            information_given=self.information.text().strip(),
            restrictions=self.restrictions.text().strip(),
            scan=self.scan.scan,
        )

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        layout.addWidget(label(translate("Consent", "New consent"), "heading"))
        layout.addWidget(
            label(
                translate(
                    "Consent",
                    "The consent lifts secrecy between the parties. It is not the legal basis for "
                    "processing the data, and it can be withdrawn at any time.",
                ),
                "quiet",
            )
        )
        layout.addWidget(label(_matrix_words(), "quiet"))
        layout.addWidget(Sideways(self.matrix))
        layout.addWidget(self.team)
        layout.addWidget(label(_plan_words(), "quiet"))
        lines = (
            (
                labelled(translate("Consent", "Purpose"), self.purpose),
                labelled(translate("Consent", "Valid from"), self.valid_from),
                labelled(translate("Consent", "Last day"), self.valid_to),
            ),
            (
                labelled(translate("Consent", "What the individual was told"), self.information),
                labelled(translate("Consent", "Given"), self.form),
                labelled(translate("Consent", "By"), self.giver),
            ),
            (
                labelled(
                    translate("Consent", "Restrictions (may be left empty)"), self.restrictions
                ),
                labelled(translate("Consent", "Name of the legal representative"), self.giver_name),
            ),
        )
        for parts in lines:
            line = row(*parts, spacing=16, stretch_last=True)
            line.setStretch(0, 2)
            layout.addLayout(line)
        layout.addWidget(self.scan)
        layout.addWidget(self.missing)
        cancel = button(translate("Consent", "Cancel"), self.cancelled.emit)
        layout.addLayout(row(self.save, self.print, cancel))

    def _date(self, value: QDate) -> QDateEdit:
        made = DateField()
        made.setDate(value)
        made.setDisplayFormat("yyyy-MM-dd")
        made.setMinimumWidth(130)
        return made

    def _check(self) -> None:
        missing = []
        if not self.matrix.cells():
            missing.append(translate("Consent", "tick at least one party and kind of information"))
        if not self.purpose.text().strip():
            missing.append(translate("Consent", "write the purpose"))
        if not self.information.text().strip():
            missing.append(translate("Consent", "write what the individual was told"))
        if self.valid_to.date() < self.valid_from.date():
            missing.append(translate("Consent", "let the last day come after the first"))
        if self._needs_name() and not self.giver_name.text().strip():
            missing.append(translate("Consent", "write the representative's name"))
        if self.scan.is_reading:
            missing.append(translate("Consent", "wait until the signed paper is read"))
        self.giver_name.setEnabled(self._needs_name())
        self.team.setVisible(any(party is Party.FINSAMTEAM for party, _ in self.matrix.cells()))
        self.missing.setText(
            translate("Consent", "Still to do: {what}.").format(what="; ".join(missing))
            if missing
            else ""
        )
        self.missing.setVisible(bool(missing))
        self.save.setEnabled(not missing)
        say_beside(self.save, self.missing.text())
        self.print.setEnabled(bool(self.matrix.cells()))

    def _scanned(self) -> None:
        if self.scan.scan is not None:  # a signed paper is a consent in writing
            self.form.setCurrentIndex(self.form.findData(ConsentForm.WRITTEN.value))
        self._check()

    def _needs_name(self) -> bool:
        return bool(self.giver.currentData() == Giver.LEGAL_REPRESENTATIVE.value)

    def _print(self) -> None:
        self.paper_wanted.emit(self.draft())

    def _save(self) -> None:
        self.ready.emit(self.draft())


def _python_date(edit: QDateEdit) -> date:
    chosen = edit.date()
    return date(chosen.year(), chosen.month(), chosen.day())


def _matrix_words() -> str:
    return translate(
        "Consent",
        "Tick what each party may see. A click on a party or a kind ticks all of it; the arrow "
        "keys go from box to box.",
    )


def _team_words() -> str:
    return translate(
        "Consent",
        "Finsamteam: the consent covers the team's parties together, when they receive as the "
        "team. If a party shall also receive at its own desk, tick that party's column too.",
    )


def _plan_words() -> str:
    return translate(
        "Consent",
        "A coordinated individual plan (SIP): tick the parties that are invited. The consent "
        "covers them and nobody else, and the plan may not begin without it.",
    )
