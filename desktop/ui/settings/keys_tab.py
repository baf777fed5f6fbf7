"""A new password: the present one is asked for, the new one written twice and weighed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QProgressBar, QWidget

from desktop.core.vault.password import strength
from desktop.ui.controls import button, card, column, label, labelled, row
from desktop.ui.language import translate
from desktop.ui.lock.first_run import LEAST_STRENGTH
from desktop.ui.session import Session
from desktop.ui.settings import safety
from desktop.ui.settings.safety import NewPassword
from desktop.ui.wording import advice, sentence


class PasswordCard(QWidget):
    """Whoever finds a desk open cannot make it their own: the present password is asked for.

    Not after the recovery words have opened the vault: then it is forgotten.
    """

    told = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.present, self.password, self.again = QLineEdit(), QLineEdit(), QLineEdit()
        self._asked = True
        for field in (self.present, self.password, self.again):
            field.setEchoMode(QLineEdit.EchoMode.Password)
            field.textChanged.connect(self._check)
        self.meter = QProgressBar()
        self.meter.setRange(0, 4)
        self.meter.setTextVisible(False)
        self.meter.setFixedHeight(6)
        self.meter.setAccessibleName(translate("Keys", "Strength of the password"))
        self.advice = label("", "quiet")
        self.message = label("", "error")
        self.message.hide()
        self._present_part = QWidget()
        self._present_part.setLayout(labelled(translate("Keys", "Present password"), self.present))
        self.save_button = button(translate("Keys", "Change the password"), self.save, "primary")
        made = card(
            label(translate("Keys", "Password"), "heading"),
            label(
                translate(
                    "Keys",
                    "The new one opens the vault from now on. Older backups still open with the "
                    "password they were made under.",
                ),
                "quiet",
            ),
            self._present_part,
            labelled(translate("Keys", "New password"), self.password),
            self.meter,
            self.advice,
            labelled(translate("Keys", "The password once more"), self.again),
            self.message,
            row(self.save_button),
        )
        self.setLayout(column(made))
        self._check()

    def save(self) -> None:
        """Change the password off the GUI thread."""
        self.save_button.setEnabled(False)
        self.save_button.setText(translate("Keys", "Changing…"))
        self._say("")
        asked = NewPassword(self.present.text(), self.password.text())
        safety.change_password(self._session, asked, self._changed, self._refused, self)

    def refresh(self) -> None:
        """Ask for the present password unless the vault was opened without it."""
        self._asked = safety.knows_password(self._session)
        self._present_part.setVisible(self._asked)
        self._check()

    def forget(self) -> None:
        """Empty the fields."""
        for field in (self.present, self.password, self.again):
            field.clear()
        self._say("")

    def _changed(self, _done: None) -> None:
        self._rest()
        self.forget()
        self.refresh()
        self.told.emit(translate("Keys", "The password is changed."))

    def _refused(self, fault: BaseException) -> None:
        self._rest()
        self._say(sentence(fault))
        self.present.selectAll()
        self.present.setFocus()

    def _say(self, text: str) -> None:
        self.message.setText(text)
        self.message.setVisible(bool(text))

    def _rest(self) -> None:
        self.save_button.setText(translate("Keys", "Change the password"))
        self._check()

    def _check(self) -> None:
        text = self.password.text()
        judged = strength(text)
        self.meter.setValue(judged.score)
        said = advice(judged) if text else ""
        if self.again.text() and self.again.text() != text:
            said = translate("Keys", "The two are not the same yet.")
        self.advice.setText(said)
        same = text == self.again.text()
        proved = bool(self.present.text()) or not self._asked
        self.save_button.setEnabled(judged.score >= LEAST_STRENGTH and same and proved)
