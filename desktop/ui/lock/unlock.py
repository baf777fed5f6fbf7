"""The lock screen: shows no personal data; the password or the recovery words open it."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.core.vault.errors import WrongPassword, WrongWords
from desktop.ui.controls.basic import button, label, labelled, link_row, row
from desktop.ui.controls.wrapped_button import WrappedButton
from desktop.ui.language import translate
from desktop.ui.lock.organisation import organisation_key_told
from desktop.ui.lock.patience import Patience
from desktop.ui.lock.restoring import Restoring
from desktop.ui.lock.sheet import Sheet
from desktop.ui.session import Session
from desktop.ui.theme.icons import icon
from desktop.ui.theme.palette import Theme
from desktop.ui.wording import sentence


class UnlockPage(QWidget):
    """Asks for the password; on the user's wish, for the recovery words instead."""

    map_wanted = Signal()
    new_password_wanted = Signal()
    told = Signal(str)
    warned = Signal(str)

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
        self._switch = WrappedButton("", self._switch_way, "link")
        self._by_words = False
        self.restoring = Restoring(session)
        self.restoring.refused.connect(session.refused)
        self.restoring.ended.connect(self._restored)
        self.patience = Patience()
        self._left = 0
        self.clock = QTimer(self, interval=1000)
        self.clock.timeout.connect(self._tick)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._sheet(theme))
        self._show_way()

    def showEvent(self, event: QShowEvent) -> None:
        """The cursor stands where one begins to write."""
        super().showEvent(event)
        self._field().setFocus()

    def clear(self) -> None:
        """Forget what was typed and wait for the password."""
        self.password.clear()
        self.words.clear()
        self._by_words = False
        self._show_way()
        self._show_wait()
        self.password.setFocus()

    def restore(self, name: str, password: str) -> None:
        """Lock, and let a backup take the vault's place; meanwhile nothing can be unlocked."""
        self._let_unlock(False)
        self.restoring.begin(name, password)

    def _restored(self) -> None:
        self._let_unlock(True)
        self._show_wait()
        self._field().setFocus()

    def _field(self) -> QWidget:
        return self.words if self._by_words else self.password

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
            self.restoring,
            row(
                self.open_button,
                button(translate("Unlock", "Only the map"), self.map_wanted.emit, "secondary"),
            ),
            link_row(self._switch),
        )

    def _switch_way(self) -> None:
        self._by_words = not self._by_words
        self._show_way()
        self._show_wait()
        self._field().setFocus()

    def _show_way(self) -> None:
        self._words_part.setVisible(self._by_words)
        self._password_part.setVisible(not self._by_words)
        self._switch.setText(
            translate("Unlock", "Use the password instead")
            if self._by_words
            else translate("Unlock", "Forgotten the password? Use the recovery words")
        )

    def _try(self) -> None:
        if self._left or not self.open_button.isEnabled():
            return
        self._busy(True)
        if self._by_words:
            words = tuple(self.words.toPlainText().lower().split())
            self._session.unlock_with_words(words, self._opened, self._refused)
        else:
            self._session.unlock(self.password.text(), self._opened, self._refused)

    def _opened(self) -> None:
        by_words = self._by_words
        self._busy(False)
        self.clear()
        for news in self._news():
            self.warned.emit(news)
        if by_words:
            self.told.emit(translate("Unlock", "The words are right. Choose a new password now."))
            self.new_password_wanted.emit()

    def _news(self) -> list[str]:
        """What the owner must hear now that the vault is open."""
        news = []
        much, tries = self.patience.tried_much, self.patience.right()
        if much:
            self._session.read(lambda book: book.log("password.guessed", detail=str(tries)))
            told = translate("Unlock", "{count} wrong passwords were tried before this one.")
            news.append(told.format(count=tries))
        if self._session.with_vault(lambda vault: vault.organisation_key_added):
            news.append(organisation_key_told())
        return news

    def _refused(self, fault: BaseException) -> None:
        self._busy(False)
        self._say(sentence(fault))
        if isinstance(fault, WrongPassword | WrongWords):
            self.patience.wrong()
            self._left = self.patience.wait_seconds
        if self._left:
            self.clock.start()
            self._show_wait()
        self._field().setFocus(Qt.FocusReason.OtherFocusReason)
        if not self._by_words:
            self.password.selectAll()

    def _tick(self) -> None:
        """A second has gone; what was typed stays."""
        self._left = max(self._left - 1, 0)
        if not self._left:
            self.clock.stop()
        self._show_wait()

    def _show_wait(self) -> None:
        self.open_button.setEnabled(not self._left)
        if not self._left:
            self._say("")
            return
        told = translate(
            "Unlock",
            "Wrong {count} times. You can try again in {seconds} seconds. Nothing is lost. If "
            "you have forgotten the password, use the recovery words.",
        )
        self._say(told.format(count=self.patience.tries, seconds=self._left))

    def _busy(self, busy: bool) -> None:
        self._let_unlock(not busy)
        self.open_button.setText(
            translate("Unlock", "Unlocking…") if busy else translate("Unlock", "Unlock")
        )

    def _let_unlock(self, may: bool) -> None:
        self.open_button.setEnabled(may)
        self.password.setEnabled(may)

    def _say(self, text: str) -> None:
        self.message.setText(text)
        self.message.setVisible(bool(text))
