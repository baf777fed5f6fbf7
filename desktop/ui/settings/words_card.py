"""New recovery words, shown only once: on the screen until written down, or on paper."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from desktop.core.errors import Known
from desktop.ui.controls.basic import button, column, label, labelled, redress, row
from desktop.ui.controls.framed import framed
from desktop.ui.language import translate
from desktop.ui.lock import unwritten_words
from desktop.ui.lock.words_paper import print_words
from desktop.ui.lock.words_shown import WordsShown
from desktop.ui.session import Session
from desktop.ui.settings import safety
from desktop.ui.settings.long_work import LongWork
from desktop.ui.wording import sentence


class WordsCard(QFrame):
    """New recovery words; they stand here until they have been written down."""

    told = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setProperty("card", "true")
        self._session = session
        self.make_button = button(translate("Keys", "Make new words…"), self.ask)
        self.confirm_button = button(translate("Keys", "Make new words"), self.make, "danger")
        self.present = QLineEdit()
        self.present.setEchoMode(QLineEdit.EchoMode.Password)
        self.present.textChanged.connect(lambda _text: self._check())
        self.message = label("", "error")
        self.running = LongWork(translate("Keys", "How far the change has come"))
        self._question = self._build_question()
        self._words = WordsShown()
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
        asked = safety.knows_password(self._session)
        self._present_part.setVisible(asked)
        self.make_button.hide()
        self._question.show()
        self._check()
        (self.present if asked else self.confirm_button).setFocus()

    def make(self) -> None:
        """Make the words off the GUI thread."""
        self.confirm_button.setEnabled(False)
        self.message.hide()
        safety.change_words(
            self._session,
            self.present.text(),
            self.running,
            self._made,
            self._refused,
            self._stopped,
        )

    def forget(self) -> None:
        """Take the words off the screen."""
        self._words.forget()
        self.present.clear()
        self.message.hide()
        self._question.hide()
        self._shown.hide()
        self.make_button.show()

    def words(self) -> tuple[str, ...]:
        """The words that stand on the screen now."""
        return self._words.words()

    def _made(self, words: tuple[str, ...]) -> None:
        unwritten_words.forget(self._session)
        self.present.clear()
        self._question.hide()
        self._words.show_words(words)
        self._shown.show()
        self.written_button.setFocus()

    def _stopped(self) -> None:
        self._check()
        self._say(translate("Keys", "Cancelled. The old words still hold."), "quiet")

    def _say(self, text: str, tone: str) -> None:
        self.message.setText(text)
        redress(self.message, "tone", tone)
        self.message.show()

    def _refused(self, fault: BaseException) -> None:
        self._say(sentence(fault), "error")
        self._check()
        self.present.selectAll()
        self.present.setFocus()

    def _check(self) -> None:
        hidden = self._present_part.isHidden()
        self.confirm_button.setEnabled(hidden or bool(self.present.text()))

    def _print(self) -> None:
        try:
            print_words(self, self.words())
        except Known as fault:
            self.told.emit(sentence(fault))

    def _build_question(self) -> QWidget:
        made = QWidget()
        told = translate("Keys", "The old words will open nothing any more.")
        cancel = button(translate("Keys", "Cancel"), self.forget)
        self._present_part = QWidget()
        self._present_part.setLayout(labelled(translate("Keys", "Present password"), self.present))
        made.setLayout(
            column(
                framed(label(told)),
                self._present_part,
                self.message,
                self.running,
                row(self.confirm_button, cancel),
            )
        )
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
        self.print_button = button(translate("Keys", "Print them…"), self._print)
        made.setLayout(
            column(framed(label(told)), self._words, row(self.written_button, self.print_button))
        )
        return made
