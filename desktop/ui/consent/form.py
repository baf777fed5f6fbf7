"""The form that records a consent: party by kind of information, purpose, dates, giver."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QFrame,
    QGridLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from desktop.core.cases.records import ConsentForm, Giver, Kind, Party
from desktop.ui.controls import button, label, labelled, row
from desktop.ui.language import translate
from desktop.ui.names import consent_form_name, giver_name, kind_name, party_name

USUAL_MONTHS = 6


@dataclass(frozen=True, slots=True)
class ConsentDraft:
    """What was ticked and written."""

    cells: frozenset[tuple[Party, Kind]]
    purpose: str
    valid_from: date
    valid_to: date
    form: ConsentForm
    giver: Giver
    giver_name: str
    information_given: str
    restrictions: str

    def groups(self) -> tuple[tuple[frozenset[Party], frozenset[Kind]], ...]:
        """The cells as whole rectangles: parties that get the same kinds go together."""
        by_party = {
            party: frozenset(kind for other, kind in self.cells if other is party)
            for party in sorted({party for party, _ in self.cells})
        }
        kinds = sorted(set(by_party.values()), key=sorted)
        return tuple(
            (frozenset(party for party, has in by_party.items() if has == wanted), wanted)
            for wanted in kinds
        )


class ConsentMatrix(QWidget):
    """A tick for each party and kind of information; a click on a name ticks its whole row."""

    changed = Signal()

    def __init__(self, own_party: Party) -> None:
        super().__init__()
        self._ticks: dict[tuple[Party, Kind], QCheckBox] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        for place, kind in enumerate(Kind, 1):
            head = label(kind_name(kind), "quiet")
            head.setMinimumWidth(84)
            grid.addWidget(head, 0, place)
        parties = [party for party in Party if party is not own_party]
        for line, party in enumerate(parties, 1):
            whole = button(party_name(party), partial(self._whole, party), "row")
            whole.setToolTip(translate("Consent", "Tick the whole row"))
            grid.addWidget(whole, line, 0)
            for place, kind in enumerate(Kind, 1):
                tick = QCheckBox()
                tick.setAccessibleName(f"{party_name(party)}: {kind_name(kind)}")
                tick.setToolTip(f"{party_name(party)}: {kind_name(kind)}")
                tick.toggled.connect(lambda _on: self.changed.emit())
                self._ticks[party, kind] = tick
                grid.addWidget(tick, line, place)
        grid.setColumnStretch(0, 1)

    def cells(self) -> frozenset[tuple[Party, Kind]]:
        """The ticked cells."""
        return frozenset(cell for cell, tick in self._ticks.items() if tick.isChecked())

    def tick(self, party: Party, kinds: frozenset[Kind]) -> None:
        """Tick these kinds for a party."""
        for kind in kinds:
            if (party, kind) in self._ticks:
                self._ticks[party, kind].setChecked(True)

    def _whole(self, party: Party) -> None:
        ticks = [self._ticks[party, kind] for kind in Kind]
        wanted = not all(tick.isChecked() for tick in ticks)
        for tick in ticks:
            tick.setChecked(wanted)


class ConsentFormSheet(QFrame):
    """Emits ``ready`` with a ConsentDraft, or ``cancelled``."""

    ready = Signal(object)
    cancelled = Signal()

    def __init__(self, own_party: Party) -> None:
        super().__init__()
        self.setProperty("card", "true")
        self.matrix = ConsentMatrix(own_party)
        self.purpose = QLineEdit()
        self.information = QLineEdit()
        self.restrictions = QLineEdit()
        self.giver_name = QLineEdit()
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
        self._arrange()
        self.matrix.changed.connect(self._check)
        self.purpose.textChanged.connect(self._check)
        self.information.textChanged.connect(self._check)
        self.valid_to.dateChanged.connect(self._check)
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
        layout.addWidget(self.matrix)
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
        layout.addWidget(self.missing)
        layout.addLayout(
            row(self.save, button(translate("Consent", "Cancel"), self.cancelled.emit))
        )

    def _date(self, value: QDate) -> QDateEdit:
        made = QDateEdit(value)
        made.setCalendarPopup(True)
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
        self.missing.setText(
            translate("Consent", "Still to do: {what}.").format(what="; ".join(missing))
            if missing
            else ""
        )
        self.save.setEnabled(not missing)

    def _save(self) -> None:
        self.ready.emit(self.draft())


def _python_date(edit: QDateEdit) -> date:
    chosen = edit.date()
    return date(chosen.year(), chosen.month(), chosen.day())
