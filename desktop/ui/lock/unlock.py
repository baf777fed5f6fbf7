"""The lock screen: shows no personal data; the password or the recovery words open it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.ui.controls import button, label, labelled, row
from desktop.ui.language import translate
from desktop.ui.lock.sheet import Sheet
from desktop.ui.session import Session
from desktop.ui.theme.icons import icon
from desktop.ui.theme.palette import Theme
from desktop.ui.wording import sentence

RECOVERY_WORDS = 12


class UnlockPage(QWidget):
    """Asks for the password; on the user's wish, for the recovery words instead."""

    map_wanted = Signal()

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self._session = session
        self.password = QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.returnPressed.connect(self._try)
        self.words = QPlainTextEdit()
        self.words.setFixedHeight(88)
        self.words.setTabChangesFocus(True)
        self.message = label("", "error")
        self.message.hide()
        self.open_button = button(translate("Unlock", "Unlock"), self._try, "primary")
        self._switch = button("", self._switch_way, "link")
        self._by_words = False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._sheet(theme))
        self._show_way()

    def clear(self) -> None:
        """Forget what was typed and wait for the password."""
        self.password.clear()
        self.words.clear()
        self._by_words = False
        self._show_way()
        self._say("")
        self.password.setFocus()

    def _sheet(self, theme: Theme) -> Sheet:
        lock = QLabel()
        lock.setPixmap(icon("lock", theme.accent, theme.accent).pixmap(40, 40))
        self._password_part = QWidget()
        self._password_part.setLayout(labelled(translate("Unlock", "Password"), self.password))
        self._words_part = QWidget()
        hint = translate("Unlock", "The twelve words you wrote down, with spaces between them.")
        self._words_part.setLayout(
            labelled(translate("Unlock", "Recovery words"), self.words, hint)
        )
        return Sheet(
            lock,
            label(translate("Unlock", "Locked"), "title"),
            label(translate("Unlock", "Your cases are encrypted on this computer."), "quiet"),
            self._password_part,
            self._words_part,
            self.message,
            row(
                self.open_button,
                button(translate("Unlock", "Only the map"), self.map_wanted.emit, "secondary"),
            ),
            self._switch,
        )

    def _switch_way(self) -> None:
        self._by_words = not self._by_words
        self._show_way()
        self._say("")

    def _show_way(self) -> None:
        self._words_part.setVisible(self._by_words)
        self._password_part.setVisible(not self._by_words)
        self._switch.setText(
            translate("Unlock", "Use the password instead")
            if self._by_words
            else translate("Unlock", "Forgotten the password? Use the recovery words")
        )

    def _try(self) -> None:
        self._busy(True)
        if self._by_words:
            words = tuple(self.words.toPlainText().lower().split())
            self._session.unlock_with_words(words, self._opened, self._refused)
        else:
            self._session.unlock(self.password.text(), self._opened, self._refused)

    def _opened(self) -> None:
        self._busy(False)
        self.clear()

    def _refused(self, fault: BaseException) -> None:
        self._busy(False)
        self._say(sentence(fault))
        field = self.words if self._by_words else self.password
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self._by_words:
            self.password.selectAll()

    def _busy(self, busy: bool) -> None:
        self.open_button.setEnabled(not busy)
        self.password.setEnabled(not busy)
        self.open_button.setText(
            translate("Unlock", "Unlocking…") if busy else translate("Unlock", "Unlock")
        )

    def _say(self, text: str) -> None:
        self.message.setText(text)
        self.message.setVisible(bool(text))
