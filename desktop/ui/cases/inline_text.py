"""A few lines to write where one reads; what is written is kept as a draft until it is saved."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from desktop.core.cases.records import Kind
from desktop.ui.cases.draft_keeper import DraftKeeper
from desktop.ui.cases.note_subject import NoteSubject
from desktop.ui.controls.basic import button, label, row
from desktop.ui.controls.spoken import about
from desktop.ui.language import translate
from desktop.ui.session import Session

LINES_HEIGHT = 92


class InlineText(QWidget):
    """Emits ``ready`` with the text, or ``cancelled``; ``draft_key`` finds the draft again."""

    ready = Signal(str)
    cancelled = Signal()

    def __init__(
        self,
        session: Session,
        case_id: str,
        draft_key: str,
        words: tuple[str, str],
        text: str,
        kind: Kind | None = None,
    ) -> None:
        """``words`` are the caption and the verb; ``text`` is where the writing starts from.

        With ``kind``, of NOTE_KINDS, what it is about can be chosen; that is what is down first.
        """
        super().__init__()
        caption, verb = words
        self.text = QPlainTextEdit()
        self.subject = NoteSubject()
        self._has_subject = kind is not None
        self._keeper = DraftKeeper(
            session, draft_key, self.text.toPlainText, self, lambda: self.kind
        )
        self.text.setPlainText(self._keeper.point_at(case_id) or text)
        self.text.setAccessibleName(caption)
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(LINES_HEIGHT)
        self.save_button = button(verb, self._save, "primary")
        self.text.textChanged.connect(self._typed)
        if kind is not None:
            kept = session.read(lambda book: book.draft_kind(case_id, draft_key))
            self.subject.choose(kept or kind)
            self.subject.chosen.connect(self._typed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(label(caption, "caption"))
        layout.addWidget(self.text)
        if self._has_subject:
            layout.addWidget(self.subject)
        cancel = about(button(translate("InlineText", "Cancel"), self._cancel), caption)
        layout.addLayout(row(self.save_button, cancel))
        self._allow()
        self.setFocusProxy(self.text)

    @property
    def key(self) -> str:
        """Under which the draft lies, also after ``ready``: whoever saves the text drops it."""
        return self._keeper.key

    @property
    def kind(self) -> Kind | None:
        """What is chosen, or None where nothing is asked."""
        return self.subject.kind() if self._has_subject else None

    def _typed(self) -> None:
        self._allow()
        self._keeper.typed()

    def _allow(self) -> None:
        self.save_button.setEnabled(bool(self.text.toPlainText().strip()))

    def _save(self) -> None:
        self._keeper.keep_now()
        self.ready.emit(self.text.toPlainText().strip())

    def _cancel(self) -> None:
        self._keeper.throw_away()
        self.cancelled.emit()
