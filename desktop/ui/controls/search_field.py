"""The search field of the map: titles, guidance, laws and forms, lit up on the map as one types."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.core.process.model import PROCESS_PREFIX, ProcessMap
from desktop.ui.controls.spoken import let_clear
from desktop.ui.language import translate
from desktop.ui.theme.text_size import room

if TYPE_CHECKING:  # built with the first search
    from PySide6.QtGui import QStandardItemModel
    from PySide6.QtWidgets import QListView

TYPING_PAUSE_MS = 120
MOST_SHOWN = 12
LIST_WIDTH, LINE_HEIGHT, AROUND = 400, 32, 12
NARROW, WIDE = 84, 176
"""Pixels at 100 %: as it stands, and at most while something is typed."""


class SearchField(QLineEdit):
    """Emits the hit boxes while typing and the step that is chosen in the list below."""

    hits_changed = Signal(object)
    step_wanted = Signal(str)

    def __init__(self, process_map: ProcessMap) -> None:
        super().__init__()
        self._map = process_map
        self.setPlaceholderText(translate("Search", "Search"))
        self.setAccessibleName(translate("Search", "Search the map"))
        self.setToolTip(translate("Search", "Titles, guidance, laws and forms  (Ctrl+F)"))
        let_clear(self)
        self.setProperty("small", "true")
        self.setMinimumWidth(NARROW)
        self._make_room()
        self._pause = QTimer(self, singleShot=True, interval=TYPING_PAUSE_MS)
        self._pause.timeout.connect(self._look)
        self.textChanged.connect(lambda _text: self._pause.start())
        self.textChanged.connect(lambda _text: self._make_room())
        self._list: QListView | None = None

    @cached_property
    def _model(self) -> QStandardItemModel:
        """The hits, made with the first search."""
        from PySide6.QtGui import QStandardItemModel

        return QStandardItemModel(self)

    def set_map(self, process_map: ProcessMap) -> None:
        """Search another map from the next letter."""
        self._map = process_map
        self._pause.start()

    def take_focus(self) -> None:
        """Put the cursor here with what stands selected."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Be wide while one types."""
        super().focusInEvent(event)
        self._make_room()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leave the room to what stands beside it, unless something is written."""
        super().focusOutEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        self.setMaximumWidth(room(WIDE if self.hasFocus() or self.text() else NARROW))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes the first hit, Down enters the list, Escape empties the field."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._model.rowCount():
            self._take(self._model.index(0, 0))
        elif event.key() == Qt.Key.Key_Down and self._list and self._list.isVisible():
            self._list.setFocus()
            self._list.setCurrentIndex(self._model.index(0, 0))
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
        else:
            super().keyPressEvent(event)

    def _look(self) -> None:
        from PySide6.QtGui import QStandardItem

        from desktop.core.process.search import search

        text = self.text().strip()
        hits = search(self._map, text) if len(text) > 1 else []
        self._model.clear()
        for hit in hits[:MOST_SHOWN]:
            item = QStandardItem(self._title(hit.target))
            item.setData(hit.target, Qt.ItemDataRole.UserRole)
            item.setToolTip(hit.text)
            self._model.appendRow(item)
        if len(text) > 1 and not hits:
            nothing = QStandardItem(translate("Search", "Nothing on the map says that."))
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
            self._model.appendRow(nothing)
        self.hits_changed.emit(frozenset(hit.target for hit in hits))
        self._show_list()

    def _title(self, target: str) -> str:
        if target.startswith(PROCESS_PREFIX):
            process = self._map.process(target.removeprefix(PROCESS_PREFIX))
            return f"{process.number}  {process.title}"
        step = self._map.step(target)
        process = self._map.process(target.rpartition(".")[0])
        return f"{process.number}:{step.printed or '●'}  {step.title}"

    def _show_list(self) -> None:
        if self._list is None:
            self._list = self._make_list()
        rows = self._model.rowCount()
        if not rows:
            self._list.hide()
            return
        window = self.window()
        wide = room(LIST_WIDTH)
        corner = self.mapTo(window, QPoint(self.width() - wide, self.height() + 4))
        self._list.setGeometry(max(8, corner.x()), corner.y(), wide, room(LINE_HEIGHT))
        self._list.show()
        last = self._list.visualRect(self._model.index(rows - 1, 0))
        tall = min(last.bottom() + AROUND, window.height() - corner.y() - 8)
        self._list.resize(wide, tall)
        self._list.raise_()

    def _make_list(self) -> QListView:
        from PySide6.QtWidgets import QFrame, QListView

        made = QListView(self.window())
        made.setProperty("popup", "true")
        made.setFrameShape(QFrame.Shape.NoFrame)
        made.setModel(self._model)
        made.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        made.setWordWrap(True)
        made.setResizeMode(QListView.ResizeMode.Adjust)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setAccessibleName(translate("Search", "Hits"))
        made.clicked.connect(self._take)
        made.activated.connect(self._take)
        return made

    def _take(self, index: QModelIndex) -> None:
        step_id = index.data(Qt.ItemDataRole.UserRole)
        if step_id is None:  # it says that nothing was found
            return
        self._hide_list()
        self.step_wanted.emit(step_id)

    def _hide_list(self) -> None:
        if self._list is not None:
            self._list.hide()

    def close_list(self, focused: QWidget | None) -> None:
        """Hide the list when the focus has gone elsewhere."""
        if focused is not self and focused is not self._list:
            self._hide_list()
