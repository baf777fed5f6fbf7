"""How a line of the palette is drawn: icon and name at the left, what it is at the right."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.ui.theme.contrast import qcolor
from desktop.ui.theme.fonts import interface_font
from desktop.ui.theme.palette import Theme
from desktop.ui.theme.text_size import room

HINT_PIXELS = 13
SIDE = 10
LINE_HEIGHT = 40
ICON_ROOM = 40


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
        return QSize(super().sizeHint(option, index).width(), room(LINE_HEIGHT))

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Shorten the name where the hint begins."""
        super().initStyleOption(option, index)
        hint = QFontMetrics(interface_font(HINT_PIXELS)).horizontalAdvance(_hint(index))
        left = option.rect.width() - hint - room(ICON_ROOM) - 3 * SIDE
        option.text = option.fontMetrics.elidedText(option.text, Qt.TextElideMode.ElideRight, left)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the usual line, then what it is."""
        super().paint(painter, option, index)
        painter.save()
        painter.setFont(interface_font(HINT_PIXELS))
        painter.setPen(qcolor(self._theme.text_quiet))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(option.rect.adjusted(0, 0, -SIDE, 0), int(right), _hint(index))
        painter.restore()


def _hint(index: QModelIndex | QPersistentModelIndex) -> str:
    return str(index.data(hint_role()) or "")
