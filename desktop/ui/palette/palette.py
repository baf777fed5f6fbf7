"""The palette itself: a field and a list over the window, for the keyboard alone if one likes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QObject, QSize, Qt, QTimer
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QKeyEvent,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QListView, QVBoxLayout, QWidget

from desktop.ui.controls.basic import label
from desktop.ui.language import translate
from desktop.ui.palette.line import OfferLine, hint_role
from desktop.ui.palette.offer import Offer
from desktop.ui.theme.icons import icon
from desktop.ui.theme.palette import Theme
from desktop.ui.theme.text_size import part, room

WIDTH, FROM_TOP, ROW_HEIGHT, MOST_ROWS = 600, 72, 40, 9
TYPING_PAUSE_MS = 150
"""Every look at the cases leaves a line in the log: wait until the word is written."""


class CommandPalette(QFrame):
    """Asks ``find`` for offers while one types, and runs the chosen one after closing."""

    def __init__(self, window: QWidget, find: Callable[[str], list[Offer]], theme: Theme) -> None:
        super().__init__(window)
        self._over = window
        self.setObjectName("palette")
        self._find = find
        self._theme = theme
        self._offers: list[Offer] = []
        self._came_from: QWidget | None = None
        self.field = QLineEdit()
        self.field.setAccessibleName(translate("Palette", "Find anything"))
        self.field.setPlaceholderText(translate("Palette", "Box, case, form, law, page or action…"))
        self._model = QStandardItemModel(self)
        self.list = self._make_list()
        self.nothing = label(translate("Palette", "Nothing is called that. Try a shorter word."))
        self.nothing.setContentsMargins(12, 4, 12, 8)
        self._pause = QTimer(self, singleShot=True, interval=TYPING_PAUSE_MS)
        self._pause.timeout.connect(self.look)
        self.field.textChanged.connect(lambda _text: self._pause.start())
        self.field.installEventFilter(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(8)
        layout.addWidget(self.field)
        layout.addWidget(self.list)
        layout.addWidget(self.nothing)
        self.hide()

    def open(self) -> None:
        """Show the palette, empty, with the cursor in it."""
        self._came_from = QApplication.focusWidget()
        self.field.clear()
        self.look()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_up(self) -> None:
        """Hide and forget what was typed and found."""
        self._pause.stop()
        self.hide()
        self.field.clear()
        self._pause.stop()
        self._offers = []
        self._model.clear()

    def look(self) -> None:
        """Ask again for what stands in the field."""
        self._pause.stop()
        self._offers = self._find(self.field.text())
        self._model.clear()
        for offer in self._offers:
            item = QStandardItem(icon(offer.icon, self._theme.text_quiet), offer.title)
            item.setData(offer.hint, hint_role())
            item.setData(f"{offer.title}, {offer.hint}", Qt.ItemDataRole.AccessibleTextRole)
            item.setEditable(False)
            self._model.appendRow(item)
        self.nothing.setVisible(not self._offers)
        self.list.setVisible(bool(self._offers))
        self._point_at(0)
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and down move in the list while one writes; Enter takes, Escape leaves."""
        if watched is self.field and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.KeyPress:
                return self._key(event.key())
        elif watched is self.field and event.type() == QEvent.Type.FocusOut:
            QTimer.singleShot(0, self, self._left)
        return False

    def _key(self, key: int) -> bool:
        moves = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}
        move = moves.get(Qt.Key(key))
        if move is not None:
            rows = max(1, self._model.rowCount())
            self._point_at((self.list.currentIndex().row() + move) % rows)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._pause.isActive():
                self.look()
            self._take(self.list.currentIndex())
        elif key == Qt.Key.Key_Escape:
            self._leave()
        else:
            return False
        return True

    def _take(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        chosen = self._offers[index.row()]
        self._leave()
        chosen.run()

    def _leave(self) -> None:
        came_from = self._came_from
        self.close_up()
        if came_from is not None and came_from.isVisible():
            came_from.setFocus(Qt.FocusReason.PopupFocusReason)

    def _left(self) -> None:
        focused = QApplication.focusWidget()
        if self.isVisible() and focused is not None and not self.isAncestorOf(focused):
            self.close_up()

    def _point_at(self, row: int) -> None:
        index = self._model.index(row, 0)
        self.list.setCurrentIndex(index)
        if index.isValid():
            said = str(index.data(Qt.ItemDataRole.AccessibleTextRole))
            event = QAccessibleAnnouncementEvent(self.field, said)
            QAccessible.updateAccessibility(event)

    def _make_list(self) -> QListView:
        made = QListView()
        made.setProperty("popup", "true")
        made.setFrameShape(QFrame.Shape.NoFrame)
        made.setModel(self._model)
        made.setIconSize(QSize(part(20), part(20)))
        made.setItemDelegate(OfferLine(self._theme, made))
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.setAccessibleName(translate("Palette", "Found"))
        made.clicked.connect(self._take)
        return made

    def _place(self) -> None:
        rows = max(1, min(MOST_ROWS, self._model.rowCount()))
        self.list.setFixedHeight(rows * room(ROW_HEIGHT) + 10)
        width = min(room(WIDTH), self._over.width() - 32)
        self.setFixedWidth(width)
        self.adjustSize()
        self.move((self._over.width() - width) // 2, FROM_TOP)
