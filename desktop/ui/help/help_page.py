"""The help: a list of pages, a search over all of them, and the page that is being read."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.core.places import resource_folder
from desktop.ui.controls.basic import GRID, button, label, row
from desktop.ui.controls.spoken import let_clear
from desktop.ui.help.help_search import search
from desktop.ui.help.help_text import HelpBroken, Topic, read_topics
from desktop.ui.help.reader import HelpReader
from desktop.ui.help.topic_of_place import topic_for
from desktop.ui.language import Language, translate

LIST_WIDTH = 280
READING_WIDTH = 760


def window_language() -> Language:
    """The language the window was started in."""
    swedish = QLocale().language() == QLocale.Language.Swedish
    return Language.SWEDISH if swedish else Language.ENGLISH


class SearchLine(QLineEdit):
    """A search field that hands Down and Enter to the list below it and is emptied by Escape."""

    def __init__(self, hits: QListWidget) -> None:
        super().__init__()
        self._hits = hits
        let_clear(self)
        self.setPlaceholderText(translate("Help", "Search the help"))
        self.setAccessibleName(translate("Help", "Search the help"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down and Enter go to the list."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._hits.setFocus(Qt.FocusReason.TabFocusReason)
            if self._hits.count():
                self._hits.setCurrentRow(max(0, self._hits.currentRow()))
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class HelpPage(QWidget):
    """Works without vault and network. Mistakes in the help's files stand in place of the text."""

    tour_wanted = Signal()
    quiz_wanted = Signal()

    def __init__(self, language: Language | None = None, folder: Path | None = None) -> None:
        super().__init__()
        self.setProperty("page", "true")
        self._topics: dict[str, Topic] = {}
        self._visited: list[str] = []
        self._shown = ""
        self.list = QListWidget()
        self.search = SearchLine(self.list)
        self.none_found = label(translate("Help", "No page mentions this."), "quiet")
        self.reader = HelpReader()
        self.mistakes = label("", "error", selectable=True)
        self.back_button = button(translate("Help", "Back"), self.back)
        self.print_button = button(translate("Help", "Print…"), self.print_topic)
        self._arrange()
        self._connect()
        self._read(folder or resource_folder() / "help", language or window_language())

    @property
    def topic_id(self) -> str:
        """The id of the page that is shown, or "" where the help could not be read."""
        return self._shown

    @property
    def topics(self) -> tuple[Topic, ...]:
        """Every page in reading order."""
        return tuple(self._topics.values())

    def show_topic(self, topic_id: str) -> None:
        """Turn to a page and remember the way back. KeyError if there is no such page."""
        if not self._topics or topic_id == self._shown:
            return
        topic = self._topics[topic_id]
        if self._shown:
            self._visited.append(self._shown)
        self._turn(topic)

    def show_place(self, place: str) -> None:
        """Turn to the page that belongs to a place of the window."""
        self.show_topic(topic_for(place))

    def back(self) -> None:
        """Return to the page one came from."""
        if self._visited:
            self._turn(self._topics[self._visited.pop()])

    def print_topic(self) -> None:
        """Print the page that is shown, after the system's own dialog."""
        from desktop.ui.help.printing import print_with_dialog

        print_with_dialog(self, self._topics[self._shown])

    def _read(self, folder: Path, language: Language) -> None:
        try:
            topics = read_topics(folder, language.value)
        except HelpBroken as broken:
            self._show_mistakes(broken)
            return
        self._topics = {topic.id: topic for topic in topics}
        self._list(topics)
        self.show_topic(topics[0].id)

    def _show_mistakes(self, broken: HelpBroken) -> None:
        lines = [translate("Help", "The help cannot be read. Show IT this:")]
        for each in broken.mistakes:
            where = f"{each.file}:{each.line}"
            lines.append(
                " ".join(part for part in (where, each.field, each.code, each.value) if part)
            )
        self.mistakes.setText("\n".join(lines))
        for part in (self.reader, self.search, self.list, self.print_button, self.back_button):
            part.hide()
        self.mistakes.show()

    def _turn(self, topic: Topic) -> None:
        self._shown = topic.id
        self.reader.show_topic(topic)
        self.back_button.setEnabled(bool(self._visited))
        self._mark(topic.id)

    def _look(self) -> None:
        found = search(self.topics, self.search.text())
        self._list(found)
        self.none_found.setVisible(not found)
        self.list.setVisible(bool(found))

    def _list(self, topics: Sequence[Topic]) -> None:
        blocked = self.list.blockSignals(True)
        self.list.clear()
        for topic in topics:
            item = QListWidgetItem(topic.title)
            item.setData(Qt.ItemDataRole.UserRole, topic.id)
            self.list.addItem(item)
        self.list.blockSignals(blocked)
        self._mark(self._shown)

    def _mark(self, topic_id: str) -> None:
        """Mark a page in the list without turning to it."""
        blocked = self.list.blockSignals(True)
        rows = range(self.list.count())
        at = [each for each in rows if self._id_at(each) == topic_id]
        self.list.setCurrentRow(at[0] if at else -1)
        self.list.blockSignals(blocked)

    def _id_at(self, row_number: int) -> str:
        return str(self.list.item(row_number).data(Qt.ItemDataRole.UserRole))

    def _chosen(self, row_number: int) -> None:
        if row_number >= 0:
            self.show_topic(self._id_at(row_number))

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda _text: self._look())
        self.list.currentRowChanged.connect(self._chosen)
        self.list.itemClicked.connect(lambda item: self._chosen(self.list.row(item)))
        self.list.itemActivated.connect(self._enter)
        self.reader.topic_wanted.connect(self.show_topic)
        back = QShortcut(QKeySequence("Alt+Left"), self)
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.activated.connect(self.back)
        self.back_button.setToolTip("Alt+←")

    def _enter(self, item: QListWidgetItem) -> None:
        self._chosen(self.list.row(item))
        self.reader.setFocus(Qt.FocusReason.TabFocusReason)

    def _arrange(self) -> None:
        self.list.setAccessibleName(translate("Help", "Pages of the help"))
        self.list.setWordWrap(True)
        self.none_found.hide()
        self.mistakes.hide()
        side = QWidget()
        side.setFixedWidth(LIST_WIDTH)
        left = QVBoxLayout(side)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(GRID)
        for part in (label(translate("Help", "Help"), "title"), self.search, self.none_found):
            left.addWidget(part)
        left.addWidget(self.list, 1)
        left.addStretch(0)
        self.tour_button = button(translate("Help", "Take the tour"), self.tour_wanted.emit)
        self.quiz_button = button(translate("Help", "Quiz"), self.quiz_wanted.emit)
        left.addLayout(row(self.tour_button, self.quiz_button))
        right = QVBoxLayout()
        right.setSpacing(GRID)
        self.reader.setMaximumWidth(READING_WIDTH)
        right.addLayout(row(self.back_button, self.print_button))
        right.addWidget(self.mistakes)
        right.addWidget(self.reader, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 3 * GRID)
        layout.setSpacing(3 * GRID)
        layout.addWidget(side)
        layout.addLayout(right, 1)
