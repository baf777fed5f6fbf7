"""A cell of the list whose words are never cut: its row grows with them."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from desktop.ui.map.outline_model import Index

BESIDE, ABOVE = 26, 10
"""The room a cell keeps around its words, in pixels, both sides together."""
TALLEST = 10_000
ICON_ROOM = 24


class WholeWords(QStyledItemDelegate):
    """Asks for the height that the words take in their column's width."""

    def __init__(self, view: QTreeView) -> None:
        super().__init__(view)
        self._view = view
        view.header().sectionResized.connect(lambda *_: view.scheduleDelayedItemsLayout())

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As wide as asked for, as high as the words."""
        asked = super().sizeHint(option, index)
        width = self._view.columnWidth(index.column()) - BESIDE
        if index.data(Qt.ItemDataRole.DecorationRole) is not None:
            width -= ICON_ROOM
        text = str(index.data() or "")
        room = QRect(0, 0, max(width, 1), TALLEST)
        measured = QFontMetrics(self._view.font()).boundingRect(
            room, Qt.TextFlag.TextWordWrap, text
        )
        return QSize(asked.width(), max(asked.height(), measured.height() + ABOVE))
