"""The ways into the vault: a new password, and new recovery words that are shown only once."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from desktop.core.vault.password import strength
from desktop.ui.controls import button, card, clear, column, label, labelled, row
from desktop.ui.framed import framed
from desktop.ui.language import translate
from desktop.ui.lock.first_run import LEAST_STRENGTH
from desktop.ui.session import Session
from desktop.ui.settings import safety
from desktop.ui.wording import advice, sentence

WORDS_IN_A_COLUMN = 4


class PasswordCard(QWidget):
    """A new password, written twice and weighed as it is typed."""

    told = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.password, self.again = QLineEdit(), QLineEdit()
        for field in (self.password, self.again):
            field.setEchoMode(QLineEdit.EchoMode.Password)
            field.textChanged.connect(self._check)
        self.meter = QProgressBar()
        self.meter.setRange(0, 4)
        self.meter.setTextVisible(False)
        self.meter.setFixedHeight(6)
        self.meter.setAccessibleName(translate("Keys", "Strength of the password"))
        self.advice = label("", "quiet")
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
            labelled(translate("Keys", "New password"), self.password),
            self.meter,
            self.advice,
            labelled(translate("Keys", "The password once more"), self.again),
            row(self.save_button),
        )
        self.setLayout(column(made))
        self._check()

    def save(self) -> None:
        """Change the password off the GUI thread."""
        self.save_button.setEnabled(False)
        self.save_button.setText(translate("Keys", "Changing…"))
        safety.change_password(
            self._session, self.password.text(), self._changed, self._refused, self
        )

    def forget(self) -> None:
        """Empty the fields."""
        self.password.clear()
        self.again.clear()

    def _changed(self, _done: None) -> None:
        self._rest()
        self.forget()
        self.told.emit(translate("Keys", "The password is changed."))

    def _refused(self, fault: BaseException) -> None:
        self._rest()
        self._session.refused.emit(fault)

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
        self.save_button.setEnabled(judged.score >= LEAST_STRENGTH and same)


class WordsCard(QFrame):
    """New recovery words; they stand here until they have been written down."""

    told = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setProperty("card", "true")
        self._session = session
        self.make_button = button(translate("Keys", "Make new words…"), self.ask)
        self.confirm_button = button(translate("Keys", "Make new words"), self.make, "danger")
        self._question = self._build_question()
        self._grid = QGridLayout()
        self._grid.setSpacing(8)
        self._shown = self._build_shown()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(8)
        layout.addWidget(label(translate("Keys", "Recovery words"), "heading"))
        told = translate(
            "Keys",
            "Twelve words on paper open the vault if you forget the password. Make new ones if "
            "the paper is lost or somebody may have seen it.",
        )
        layout.addWidget(label(told, "quiet"))
        layout.addLayout(row(self.make_button))
        layout.addWidget(self._question)
        layout.addWidget(self._shown)
        self.forget()

    def ask(self) -> None:
        """Ask once more: the old words stop working."""
        self.make_button.hide()
        self._question.show()
        self.confirm_button.setFocus()

    def make(self) -> None:
        """Make the words off the GUI thread."""
        self.confirm_button.setEnabled(False)
        safety.change_words(self._session, self._made, self._refused, self)

    def forget(self) -> None:
        """Take the words off the screen."""
        clear(self._grid)
        self._question.hide()
        self._shown.hide()
        self.make_button.show()
        self.confirm_button.setEnabled(True)

    def words(self) -> tuple[str, ...]:
        """The words that stand on the screen now."""
        found = [self._grid.itemAt(place) for place in range(self._grid.count())]
        cells = [item.widget() for item in found if item is not None]
        return tuple(cell.text().split()[-1] for cell in cells if isinstance(cell, QLabel))

    def _made(self, words: tuple[str, ...]) -> None:
        self._question.hide()
        for place, word in enumerate(words):
            cell = QLabel(f"{place + 1}.  {word}")
            cell.setProperty("tone", "word")
            self._grid.addWidget(cell, place % WORDS_IN_A_COLUMN, place // WORDS_IN_A_COLUMN)
        self._shown.show()
        self.written_button.setFocus()

    def _refused(self, fault: BaseException) -> None:
        self.forget()
        self.told.emit(sentence(fault))

    def _build_question(self) -> QWidget:
        made = QWidget()
        told = translate("Keys", "The old words will open nothing any more.")
        cancel = button(translate("Keys", "Cancel"), self.forget)
        made.setLayout(column(framed(label(told)), row(self.confirm_button, cancel)))
        return made

    def _build_shown(self) -> QWidget:
        made = QWidget()
        told = translate(
            "Keys",
            "Write them down in order now. Shown only this once: lock the paper in.",
        )
        self.written_button = button(
            translate("Keys", "I have written them down"), self.forget, "primary"
        )
        made.setLayout(column(framed(label(told)), self._grid, row(self.written_button)))
        return made
