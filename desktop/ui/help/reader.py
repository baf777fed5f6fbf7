"""The text of one help page: links inside the help lead on, nothing is ever loaded."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QUrl, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextBrowser

from desktop.ui.help.help_text import LINK_PREFIX, Topic
from desktop.ui.help.typesetting import typeset
from desktop.ui.theme.text_size import percent

MARGIN = 28


class HelpReader(QTextBrowser):
    """Shows a topic; emits ``topic_wanted`` with the id behind a link that was chosen."""

    topic_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._topic: Topic | None = None
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setStyleSheet("HelpReader { background: palette(base); }")
        self.anchorClicked.connect(self._follow)

    def show_topic(self, topic: Topic) -> None:
        """Show a page from its beginning."""
        self._topic = topic
        self.setAccessibleName(topic.title)
        self._set()
        self.verticalScrollBar().setValue(0)

    def loadResource(self, _kind: int, _name: QUrl | str) -> Any:  # noqa: ANN401 - Qt's own
        """Nothing: a help page has no pictures and reaches for no address."""
        return None

    def changeEvent(self, event: QEvent) -> None:
        """Set the page anew in the colours of a new theme, or in larger letters."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            read_to = self.verticalScrollBar().value()
            self._set()
            self.verticalScrollBar().setValue(read_to)

    def _set(self) -> None:
        if self._topic is None:
            return
        document = self.document()
        typeset(document, self._topic.title, self._topic.body, self.palette(), percent())
        document.setDocumentMargin(MARGIN)
        self.moveCursor(QTextCursor.MoveOperation.Start)  # else the page is shown from its end

    def _follow(self, link: QUrl) -> None:
        target = link.toString()
        if target.startswith(LINK_PREFIX):
            self.topic_wanted.emit(target.removeprefix(LINK_PREFIX))
