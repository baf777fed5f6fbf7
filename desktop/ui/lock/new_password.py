"""A new password, written twice: how strong it is in colour and words, and whether both agree."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QProgressBar, QVBoxLayout, QWidget

from desktop.core.vault.password import strength
from desktop.ui.controls.basic import GRID, column, label, labelled, redress
from desktop.ui.controls.spoken import say_beside
from desktop.ui.language import translate
from desktop.ui.wording import advice

LEAST_STRENGTH = 2
"""Of four: what an attacker with the stolen file needs months for."""
STRONG = 3


class NewPassword(QWidget):
    """Emits ``changed`` at every letter and ``entered`` when Enter is pressed in the last field.

    Whoever sees the letters need not write them twice. ``known`` tells what an attacker knows of
    the one who chooses: the name, the unit.
    """

    changed = Signal()
    entered = Signal()

    def __init__(self, caption: str, known: Callable[[], Sequence[str]] = tuple) -> None:
        super().__init__()
        self._known = known
        self.password, self.again = QLineEdit(), QLineEdit()
        self.meter = QProgressBar()
        self.meter.setRange(0, 4)
        self.meter.setTextVisible(False)
        self.meter.setAccessibleName(translate("NewPassword", "Strength of the password"))
        self.advice = label("", "quiet")
        self.unlike = label(translate("NewPassword", "The two are not the same."), "error")
        self.seen = QCheckBox(translate("NewPassword", "Show what I write"))
        self._arrange(caption)
        self.seen.toggled.connect(self._show_letters)
        self.again.setEchoMode(QLineEdit.EchoMode.Password)
        for field in (self.password, self.again):
            field.textChanged.connect(self.check)
        self.password.returnPressed.connect(self._go_on)
        self.again.editingFinished.connect(self._finish)
        self.again.returnPressed.connect(self.entered)
        self.forget()

    @property
    def text(self) -> str:
        """The password as it was first written."""
        return self.password.text()

    @property
    def is_good(self) -> bool:
        """Whether it is strong enough, and the same twice unless it is seen."""
        alike = self.seen.isChecked() or self.text == self.again.text()
        return self._score >= LEAST_STRENGTH and alike

    def check(self) -> None:
        """Weigh what is written, as it stands."""
        judged = strength(self.text, tuple(self._known()))
        self._score = judged.score
        self.meter.setValue(max(judged.score, 1) if self.text else 0)
        weak = "weak" if judged.score < LEAST_STRENGTH else "fair"
        redress(self.meter, "strength", "strong" if judged.score >= STRONG else weak)
        self.advice.setText(advice(judged) if self.text else "")
        say_beside(self.password, self.advice.text())
        self._show_unlike(not self.text.startswith(self.again.text()))
        self.changed.emit()

    def forget(self) -> None:
        """Empty both fields and hide the letters again."""
        self.password.clear()
        self.again.clear()
        self.seen.setChecked(False)
        self._show_letters(False)

    def _finish(self) -> None:
        """Nothing more is to come in the second field: a part of the password is not enough."""
        self._show_unlike(bool(self.again.text()) and self.text != self.again.text())

    def _show_unlike(self, unlike: bool) -> None:
        redress(self.again, "invalid", "true" if unlike else "false")
        self.unlike.setVisible(unlike)
        say_beside(self.again, self.unlike.text() if unlike else "")

    def _show_letters(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.password.setEchoMode(mode)
        self._once_more.setVisible(not shown)
        self.check()

    def _go_on(self) -> None:
        if self.seen.isChecked():
            self.entered.emit()
        else:
            self.again.setFocus()

    def _arrange(self, caption: str) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addLayout(labelled(caption, self.password))
        layout.addWidget(self.meter)
        layout.addWidget(self.advice)
        once_more = translate("NewPassword", "The password once more")
        self._once_more = QWidget()
        self._once_more.setLayout(column(labelled(once_more, self.again), self.unlike))
        layout.addWidget(self._once_more)
        layout.addWidget(self.seen)
