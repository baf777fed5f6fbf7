"""A few lines to write where one reads; what is written is kept as a draft until it is saved."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from desktop.ui.controls import button, label, row
from desktop.ui.language import translate
from desktop.ui.session import Session

DRAFT_PAUSE_MS = 400
LINES_HEIGHT = 92


class InlineText(QWidget):
    """Emits ``ready`` with the text, or ``cancelled``; ``draft_key`` finds the draft again."""

    ready = Signal(str)
    cancelled = Signal()

    def __init__(
        self, session: Session, case_id: str, draft_key: str, words: tuple[str, str], text: str
    ) -> None:
        """``words`` are the caption and the verb; ``text`` is where the writing starts from."""
        super().__init__()
        self._session, self._case_id, self._key = session, case_id, draft_key
        caption, verb = words
        kept = session.read(lambda book: book.draft(case_id, draft_key))
        self.text = QPlainTextEdit(kept or text)
        self.text.setAccessibleName(caption)
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(LINES_HEIGHT)
        self._pause = QTimer(self, singleShot=True, interval=DRAFT_PAUSE_MS)
        self._pause.timeout.connect(self._keep)
        self.save_button = button(verb, self._save, "primary")
        self.text.textChanged.connect(self._typed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(label(caption, "caption"))
        layout.addWidget(self.text)
        cancel = button(translate("InlineText", "Cancel"), self._cancel)
        layout.addLayout(row(self.save_button, cancel))
        self._allow()
        self.setFocusProxy(self.text)

    def forget_draft(self) -> None:
        """Let the draft go: it has been saved, or was not wanted."""
        self._pause.stop()
        if self._session.is_open:
            self._session.write(lambda book: book.save_draft(self._case_id, self._key, ""))

    def _typed(self) -> None:
        self._allow()
        self._pause.start()

    def _allow(self) -> None:
        self.save_button.setEnabled(bool(self.text.toPlainText().strip()))

    def _keep(self) -> None:
        if self._session.is_open:
            text = self.text.toPlainText()
            self._session.write(lambda book: book.save_draft(self._case_id, self._key, text))

    def _save(self) -> None:
        self._pause.stop()
        self.ready.emit(self.text.toPlainText().strip())

    def _cancel(self) -> None:
        self.forget_draft()
        self.cancelled.emit()
