"""The choice of minutes before the lock, within what the organisation has decided."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSpinBox, QVBoxLayout, QWidget

from desktop.core.errors import Known
from desktop.core.policy.reading import current
from desktop.core.policy.rules import Policy
from desktop.ui.controls.basic import label, labelled
from desktop.ui.language import translate

TEXT_INSET = 8
"""As far in as the text of the other fields."""


class LockMinutesRow(QWidget):
    """Emits the minutes that the user chooses; what is shown is what holds."""

    chosen = Signal(int)

    def __init__(self, minutes: int) -> None:
        super().__init__()
        self._kept = minutes
        self.minutes = QSpinBox()
        self.minutes.lineEdit().setTextMargins(TEXT_INSET, 0, 0, 0)
        self.hint = label("", "quiet")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(
            labelled(translate("Settings", "Lock after minutes without use"), self.minutes)
        )
        layout.addWidget(self.hint)
        self.refresh()
        self.minutes.valueChanged.connect(self._choose)

    def refresh(self) -> None:
        """Read the policy again; a choice it does not allow is kept, but not shown or held."""
        try:
            policy = current()
        except Known:
            policy = Policy()  # no vault opens under a policy that cannot be read
        blocked = self.minutes.blockSignals(True)
        self.minutes.setRange(policy.lock_minutes_least, policy.lock_minutes_most)
        self.minutes.setValue(policy.lock_minutes(self._kept))
        self.minutes.blockSignals(blocked)
        self.minutes.setEnabled(policy.lock_minutes_least < policy.lock_minutes_most)
        ruled = self.minutes.minimum() > 1 or self.minutes.maximum() < Policy().lock_minutes_most
        told = translate("Settings", "Decided by your organisation: {least} to {most} minutes.")
        self.hint.setText(
            told.format(least=policy.lock_minutes_least, most=policy.lock_minutes_most)
        )
        self.hint.setVisible(ruled)

    def _choose(self, minutes: int) -> None:
        self._kept = minutes
        self.chosen.emit(minutes)
