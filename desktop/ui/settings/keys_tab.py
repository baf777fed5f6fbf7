"""A new password: the present one is asked for, the new one written twice and weighed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.ui.controls.basic import button, card, column, label, labelled, redress, row
from desktop.ui.language import translate
from desktop.ui.lock.new_password import NewPassword
from desktop.ui.session import Session
from desktop.ui.settings import safety
from desktop.ui.settings.long_work import LongWork
from desktop.ui.wording import sentence


class PasswordCard(QWidget):
    """Whoever finds a desk open cannot make it their own: the present password is asked for.

    Not after the recovery words have opened the vault: then it is forgotten.
    """

    told = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.present = QLineEdit()
        self.present.setEchoMode(QLineEdit.EchoMode.Password)
        self.present.textChanged.connect(lambda _text: self._check())
        self._asked = True
        self.new_password = NewPassword(translate("Keys", "New password"))
        self.password, self.again = self.new_password.password, self.new_password.again
        self.new_password.changed.connect(self._check)
        self.message = label("", "error")
        self.message.hide()
        self._present_part = QWidget()
        self._present_part.setLayout(labelled(translate("Keys", "Present password"), self.present))
        self.running = LongWork(translate("Keys", "How far the change has come"))
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
            self.new_password,
            self.message,
            self.running,
            row(self.save_button),
        )
        self.setLayout(column(made))
        self._check()

    def save(self) -> None:
        """Change the password off the GUI thread."""
        self.save_button.setEnabled(False)
        self.save_button.setText(translate("Keys", "Changing…"))
        self._say("")
        asked = safety.NewPassword(self.present.text(), self.new_password.text)
        safety.change_password(
            self._session, asked, self.running, self._changed, self._refused, self._stopped
        )

    def refresh(self) -> None:
        """Ask for the present password unless the vault was opened without it."""
        self._asked = safety.knows_password(self._session)
        self._present_part.setVisible(self._asked)
        self._check()

    def forget(self) -> None:
        """Empty the fields."""
        self._rest()
        self.present.clear()
        self.new_password.forget()
        self._say("")

    def _stopped(self) -> None:
        self._rest()
        self._say(translate("Keys", "Cancelled. The password is as it was."), "quiet")

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

    def _say(self, text: str, tone: str = "error") -> None:
        self.message.setText(text)
        redress(self.message, "tone", tone)
        self.message.setVisible(bool(text))

    def _rest(self) -> None:
        self.save_button.setText(translate("Keys", "Change the password"))
        self._check()

    def _check(self) -> None:
        proved = bool(self.present.text()) or not self._asked
        self.save_button.setEnabled(self.new_password.is_good and proved)
