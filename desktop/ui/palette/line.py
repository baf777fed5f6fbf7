"""How a line of the palette is drawn: icon and name at the left, what it is at the right."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.ui.theme.contrast import qcolor
from desktop.ui.theme.fonts import interface_font
from desktop.ui.theme.palette import Theme

HINT_PIXELS = 13
SIDE = 10
LINE_HEIGHT = 40


def hint_role() -> int:
    """The model's role for what a line is."""
    return int(Qt.ItemDataRole.UserRole) + 1


class OfferLine(QStyledItemDelegate):
    """The usual line, with the hint over its right end."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Every line is equally tall."""
        return QSize(super().sizeHint(option, index).width(), LINE_HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the line, its name shortened where the hint begins."""
        hint = str(index.data(hint_role()) or "")
        font = interface_font(HINT_PIXELS)
        painter.setFont(font)
        room = painter.fontMetrics().horizontalAdvance(hint) + 2 * SIDE
        place = option.rect
        option.rect = place.adjusted(0, 0, -room, 0)
        super().paint(painter, option, index)
        painter.setFont(font)
        painter.setPen(qcolor(self._theme.text_quiet))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place.adjusted(0, 0, -SIDE, 0), int(right), hint)
