"""Correcting a recorded consent: its restrictions, and the scan that came later."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout

from desktop.core.cases.records import Consent
from desktop.ui.consent.draft import Scan
from desktop.ui.consent.scan_choice import ScanChoice
from desktop.ui.controls.basic import GRID, button, label, labelled, row
from desktop.ui.language import translate
from desktop.ui.tasks import Tasks


@dataclass(frozen=True, slots=True)
class Correction:
    """What shall stand instead; the rest of the consent stays as it was."""

    restrictions: str
    scan: Scan | None


class CorrectSheet(QFrame):
    """Emits ``ready`` with a Correction, or ``cancelled``."""

    ready = Signal(object)
    cancelled = Signal()

    def __init__(self, consent: Consent, tasks: Tasks) -> None:
        super().__init__()
        self._consent = consent
        self.restrictions = QLineEdit(consent.restrictions)
        self.scan = ScanChoice(tasks)
        self.save = button(translate("Consent", "Save the correction"), self._save, "primary")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, GRID, 0, 0)
        layout.setSpacing(GRID)
        words = translate(
            "Consent",
            "What was recorded first stays legible. Other parties, information or dates are a new "
            "consent, or a withdrawal.",
        )
        layout.addWidget(label(words, "quiet"))
        layout.addLayout(labelled(translate("Consent", "Restrictions"), self.restrictions))
        layout.addWidget(self.scan)
        cancel = button(translate("Consent", "Cancel"), self.cancelled.emit)
        layout.addLayout(row(self.save, cancel))
        self.restrictions.textChanged.connect(lambda _text: self._check())
        self.scan.changed.connect(self._check)
        self._check()

    def _check(self) -> None:
        same = self.restrictions.text().strip() == self._consent.restrictions
        changed = not same or self.scan.scan is not None
        self.save.setEnabled(changed and not self.scan.is_reading)

    def _save(self) -> None:
        self.ready.emit(Correction(self.restrictions.text().strip(), self.scan.scan))
