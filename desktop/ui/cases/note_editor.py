"""A note at the box one looks at: kept as a draft while typing, part of the journal when saved."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QVBoxLayout

from desktop.core.cases.records import Kind
from desktop.ui.cases.note_subject import NoteSubject, usual_kind
from desktop.ui.controls.basic import button, label, row
from desktop.ui.language import translate
from desktop.ui.session import Session

DRAFT_EVERY_MS = 1000
"""At most this much typing can be lost in a crash, however long one types without a pause."""


class NoteEditor(QFrame):
    """Writes for the open case at the chosen step; hidden while no case is open."""

    step_taken = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setObjectName("noteEditor")
        self._session = session
        self._step_id = ""
        self._case_id = ""
        self._is_new = False
        self._chosen: Kind | None = None
        self._usual = Kind.NOTES
        self.subject = NoteSubject()
        self.subject.chosen.connect(self._choose)
        self.text = QPlainTextEdit()
        self.text.setPlaceholderText(
            translate("Note", "Write here. The draft is kept while you type.")
        )
        self.text.setAccessibleName(translate("Note", "Note at this step"))
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(64)
        self.state = label("", "quiet")
        self.save_button = button(translate("Note", "Save in the journal"), self.save, "primary")
        self.place_button = button(translate("Note", "The case is here"), self._place)
        self._pause = QTimer(self, singleShot=True, interval=DRAFT_EVERY_MS)
        self._pause.timeout.connect(self.keep_draft)
        self.text.textChanged.connect(self._typed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 14)
        layout.setSpacing(6)
        self.stay = label("", "quiet")
        heading = label(translate("Note", "Note at this step"), "section")
        layout.addLayout(row(heading, self.state, stretch_last=True))
        layout.addWidget(self.stay)
        layout.addWidget(self.text)
        layout.addWidget(self.subject)
        layout.addLayout(row(self.save_button, self.place_button))
        self.hide()

    def show_for(self, case_id: str, step_id: str, standing_here: bool, lane: str = "") -> None:
        """Turn to another case or step; what was being written is kept as a draft first.

        ``lane`` is the id of the box's lane: it says what the note is about until that is chosen.
        """
        self.keep_draft()
        same = (case_id, step_id) == (self._case_id, self._step_id)
        self._case_id, self._step_id = case_id, step_id
        self.setVisible(bool(case_id))
        if not case_id:
            self._set_text("")
            self._suppose(Kind.NOTES)
            return
        self._tell_stay(case_id, step_id)
        draft = self._session.read(lambda book: book.draft(case_id, step_id))
        if not same or draft != self.text.toPlainText():
            self._set_text(draft)
        kept = self._session.read(lambda book: book.draft_kind(case_id, step_id))
        if not same or kept is not None:
            self._suppose(usual_kind(lane), kept)
        self.state.setText(translate("Note", "Draft") if draft else "")
        self.place_button.setVisible(bool(step_id) and not standing_here)
        self.save_button.setEnabled(bool(draft.strip()))

    def keep_draft(self) -> None:
        """Keep what stands here as a draft, if anything has changed since."""
        self._pause.stop()
        if not self._is_new:
            return
        self._is_new = False
        if self._case_id and self._session.is_open:
            case_id, step_id, text = self._case_id, self._step_id, self.text.toPlainText()
            kind = self._chosen
            self._session.keep(lambda book: book.save_draft(case_id, step_id, text, kind))
            self.state.setText(translate("Note", "Draft kept"))

    def save(self) -> None:
        """Make the text part of the journal."""
        text = self.text.toPlainText().strip()
        if not text:
            return
        self._pause.stop()
        self._is_new = False
        case_id, step_id, kind = self._case_id, self._step_id, self.subject.kind()
        changes = self._session.add(lambda book: book.write_note(case_id, text, step_id, kind))
        if changes is None:
            self._is_new = True
            self.keep_draft()
            return
        self._set_text("")
        self._suppose(self._usual)
        self.save_button.setEnabled(False)
        self.state.setText(translate("Note", "Saved in the journal"))

    def _suppose(self, usual: Kind, chosen: Kind | None = None) -> None:
        """What the note is about: as was chosen, else as is usual here."""
        self._usual, self._chosen = usual, chosen
        self.subject.choose(chosen or usual)

    def _choose(self) -> None:
        self._chosen = self.subject.kind()
        if self.text.toPlainText().strip():
            self._typed()

    def _tell_stay(self, case_id: str, step_id: str) -> None:
        from desktop.ui.cases.stay_words import box_words

        standing = self._session.read(lambda book: book.standing(case_id))
        words = box_words(standing, step_id, date.today())
        self.stay.setText(words)
        self.stay.setVisible(bool(words))

    def _place(self) -> None:
        self.step_taken.emit(self._step_id)

    def _typed(self) -> None:
        self.save_button.setEnabled(bool(self.text.toPlainText().strip()))
        self.state.setText(translate("Note", "Writing…"))
        self._is_new = True
        if not self._pause.isActive():
            self._pause.start()

    def _set_text(self, text: str) -> None:
        blocked = self.text.blockSignals(True)
        self.text.setPlainText(text)
        self.text.blockSignals(blocked)
