"""One entry as a card: dated and signed, with what can be done to it just where it stands."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.core.cases.casebook import Casebook
from desktop.core.cases.records import Changes, Document, Entry, Kind, Note, Plan
from desktop.ui.cases.document_view import DocumentView, can_show
from desktop.ui.cases.draft_words import CORRECTION, DISPUTE
from desktop.ui.cases.entry_words import dispute_words, entry_words
from desktop.ui.cases.inline_text import InlineText
from desktop.ui.cases.locked_cover import LockedCover
from desktop.ui.controls.basic import button, chip, label, link_row
from desktop.ui.controls.framed import framed
from desktop.ui.controls.spoken import about
from desktop.ui.controls.wrapping_row import WrappingRow
from desktop.ui.dates import moment
from desktop.ui.language import translate
from desktop.ui.map.atlas import Atlas
from desktop.ui.session import Session

_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


LONG_LINE = 44
"""Letters: a longer line may break, so that no card is wider than the journal."""


class EntryCard(QFrame):
    """Notes can be corrected and disputed, plans revised, documents looked at."""

    plan_wanted = Signal(object)
    unfolded = Signal(object)

    def __init__(
        self,
        entry: Entry,
        atlas: Atlas,
        session: Session,
        *,
        of: datetime | None = None,
        corrected: datetime | None = None,
        writable: bool = True,
    ) -> None:
        """``of`` is when the corrected entry was written, ``corrected`` when this one was."""
        super().__init__()
        self.setProperty("card", "true")
        self.entry = entry
        self._session = session
        self._inline: QWidget | None = None
        self.paper: Document | None = None
        kind, heading, text = entry_words(entry, atlas)
        self._told = ", ".join(filter(None, (kind, moment(entry.at), text or heading)))
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(16, 12, 16, 12)
        self._layout.setSpacing(4)
        self._layout.addLayout(self._head(kind, corrected))
        self._head_parts = self.findChildren(QWidget, options=_DIRECT)
        self.cover: LockedCover | None = None
        if of is not None:
            told = translate("EntryCard", "Corrects what was written {moment}")
            self._layout.addWidget(label(told.format(moment=moment(of)), "quiet"))
        if heading:
            self._layout.addWidget(_struck(label(heading, "strong"), corrected))
        if isinstance(entry, Note):
            text = entry.text
        if text:
            self._layout.addWidget(_struck(label(text, selectable=True), corrected))
        if isinstance(entry, Note) and entry.disputed:
            self._layout.addWidget(framed(label(dispute_words(entry), selectable=True)))
        self._offer(writable and not entry.foreign and corrected is None)

    def mark_locked(self) -> None:
        """Cover what the sender has asked back: it is read by duty and never sent on."""
        parts = self.findChildren(QWidget, options=_DIRECT)
        body = [each for each in parts if each not in self._head_parts and not each.isHidden()]
        self.cover = LockedCover(self._session, self.entry.case_id)
        for each in body:
            each.hide()
            self.cover.opened.connect(each.show)
        self._layout.insertWidget(1, self.cover)

    def tell(self, words: str) -> None:
        """Add a quiet line, such as how long the case stood in the box; "" adds none."""
        if words:
            self._layout.addWidget(label(words, "quiet"))

    def offer_paper(self, paper: Document) -> None:
        """Let the PDF that was kept with a form be looked at from the form's own card."""
        if can_show(paper):
            self.paper = paper
            self._offer_look()

    def correct(self) -> None:
        """Write a correction below the note; the note itself stays."""
        assert isinstance(self.entry, Note)
        words = (
            translate("EntryCard", "Corrected text. What stood before can still be read."),
            translate("EntryCard", "Save the correction"),
        )
        self._write(CORRECTION, words, self.entry.text, Casebook.correct_note, self.entry.kind)

    def dispute(self) -> None:
        """Write what the individual holds to be wrong."""
        words = (
            translate("EntryCard", "What does the individual hold to be wrong?"),
            translate("EntryCard", "Mark as disputed"),
        )
        self._write(DISPUTE, words, "", Casebook.mark_disputed)

    def look(self) -> None:
        """Show the document, or the form's paper, here; or put it away again."""
        assert self.paper is not None
        if self._inline is not None:
            self._put_away()
            self._name_look(translate("EntryCard", "Show"))
            return
        self._unfold(DocumentView(self._session, self.paper))
        self._name_look(translate("EntryCard", "Hide"))

    def _head(self, kind: str, corrected: datetime | None) -> QHBoxLayout:
        top = WrappingRow()
        top.setSpacing(8)
        top.addWidget(chip(kind))
        if self.entry.foreign:
            top.addWidget(chip(translate("EntryCard", "Received"), "attention"))
        if corrected is not None:
            told = translate("EntryCard", "Corrected {moment}").format(moment=moment(corrected))
            top.addWidget(chip(told, "attention"))
        top.addWidget(_one_line(moment(self.entry.at)))
        top.addStretch(1)
        top.addWidget(_one_line(f"{self.entry.author}, {self.entry.unit}"))
        return top

    def _offer(self, writable: bool) -> None:
        offered: list[QPushButton] = []
        if isinstance(self.entry, Document):
            self.offer_paper(self.entry)
        if isinstance(self.entry, Note) and writable:
            offered.append(self._way(translate("EntryCard", "Correct…"), self.correct))
            offered.append(self._way(translate("EntryCard", "Disputed…"), self.dispute))
        if isinstance(self.entry, Plan) and writable:
            revise = translate("EntryCard", "Revise…")
            offered.append(self._way(revise, lambda: self.plan_wanted.emit(self.entry)))
        if offered:
            self._layout.addLayout(link_row(*offered))

    def _way(self, text: str, act: Callable[[], object]) -> QPushButton:
        """A link that tells a screen reader which entry it is about."""
        return about(button(text, act, "link"), self._told)

    def _name_look(self, text: str) -> None:
        self.look_button.setText(text)
        about(self.look_button, self._told)

    def _offer_look(self) -> None:
        self.look_button = self._way(translate("EntryCard", "Show"), self.look)
        self._layout.addLayout(link_row(self.look_button))

    def _write(
        self,
        key: str,
        words: tuple[str, str],
        text: str,
        action: Callable[..., Changes],
        kind: Kind | None = None,
    ) -> None:
        self._put_away()
        case_id, entry_id = self.entry.case_id, self.entry.id
        editor = InlineText(self._session, case_id, f"{key}:{entry_id}", words, text, kind)
        asked = QApplication.focusWidget()
        editor.cancelled.connect(lambda: self._give_up(asked))
        editor.ready.connect(lambda written: self._save(editor, action, written))
        self._unfold(editor)
        editor.text.moveCursor(QTextCursor.MoveOperation.End)
        editor.text.setFocus()

    def _save(self, editor: InlineText, action: Callable[..., Changes], written: str) -> None:
        case_id, entry_id, session = self.entry.case_id, self.entry.id, self._session
        key, asked = editor.key, (editor.kind,) if editor.kind else ()
        if session.add(lambda book: action(book, entry_id, written, *asked)) is not None:
            session.keep(lambda book: book.save_draft(case_id, key, ""))

    def _unfold(self, inline: QWidget) -> None:
        self._inline = inline
        self._layout.addWidget(inline)
        self.unfolded.emit(inline)

    def _give_up(self, asked: QWidget | None) -> None:
        """Put the writing away; the focus goes back to what asked for it."""
        self._put_away()
        if asked is not None and self.isAncestorOf(asked):
            asked.setFocus()

    def _put_away(self) -> None:
        if self._inline is not None:
            self._inline.hide()
            self._inline.deleteLater()
            self._inline = None


def _struck(shown: QLabel, corrected: datetime | None) -> QLabel:
    if corrected is not None:
        font = shown.font()
        font.setStrikeOut(True)
        shown.setFont(font)
        shown.setProperty("tone", "quiet")
    return shown


def _one_line(text: str) -> QLabel:
    made = label(text, "quiet")
    made.setWordWrap(len(text) > LONG_LINE)
    return made
