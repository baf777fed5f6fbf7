"""A table whose numbers are also bars: each row reads as text and compares at a glance."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import (
    QAbstractTableModel,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    Qt,
)
from PySide6.QtGui import QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from desktop.core.cases.statistics import Group, Table
from desktop.ui.controls.spoken import cell
from desktop.ui.language import translate
from desktop.ui.statistics.words import column_name, hidden_word
from desktop.ui.theme.text_size import room

Index = QModelIndex | QPersistentModelIndex
SHARE = Qt.ItemDataRole.UserRole + 1
"""How long a cell's bar is, 0 to 1; None for a cell of words."""
NUMBER_COLUMNS = ("count", "median_days")
NUMBER_WIDTH = 78
NUMBERS_WIDTH = 240
KEY_WIDTH = 170
ROW_HEIGHT = 40
BAR_HEIGHT = 14
BAR_RADIUS = 4
RING = 2


class BarModel(QAbstractTableModel):
    """The rows of one table: its keys in words, then its numbers."""

    def __init__(self) -> None:
        super().__init__()
        self._by: tuple[str, ...] = ()
        self._groups: tuple[Group, ...] = ()
        self._words: Callable[[str, str], str] = lambda _column, key: key
        self._most = (1.0, 1.0)

    def show_table(
        self, table: Table, groups: tuple[Group, ...], words: Callable[[str, str], str]
    ) -> None:
        """Replace what is shown; ``groups`` are the table's own in the order to show."""
        self.beginResetModel()
        self._by, self._groups, self._words = table.by, groups, words
        self._most = (
            max((float(group.count or 0) for group in groups), default=0.0) or 1.0,
            max((group.median_days or 0.0 for group in groups), default=0.0) or 1.0,
        )
        self.endResetModel()

    @property
    def keys(self) -> int:
        """How many columns hold words."""
        return len(self._by)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many groups."""
        return 0 if parent.isValid() else len(self._groups)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """The keys and the two numbers."""
        return 0 if parent.isValid() else len(self._by) + len(NUMBER_COLUMNS)

    def headerData(
        self, place: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The columns' names."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return column_name((*self._by, *NUMBER_COLUMNS)[place])

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell says, and how long its bar is."""
        group, column = self._groups[index.row()], index.column()
        if column < len(self._by):
            shown = self._words(self._by[column], group.keys[column])
            return shown if role in (Qt.ItemDataRole.DisplayRole, _TIP) else None
        number = column - len(self._by)
        value = (group.count, group.median_days)[number]
        if role == Qt.ItemDataRole.DisplayRole:
            return _number_words(group, number)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return cell(_number_words(group, number))
        if role == SHARE:
            return float(value or 0.0) / self._most[number]
        return None


_TIP = Qt.ItemDataRole.ToolTipRole


class BarDelegate(QStyledItemDelegate):
    """Paints a number and its bar side by side; words as any table does."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell, in a ring if the keyboard is there."""
        share = index.data(SHARE)
        if share is None:
            super().paint(painter, option, index)
        else:
            _number_and_bar(painter, option, str(index.data()), share)
        if option.state & QStyle.StateFlag.State_HasFocus:
            _ring(painter, option)


def _number_and_bar(
    painter: QPainter, option: QStyleOptionViewItem, words: str, share: float
) -> None:
    palette, area = option.palette, QRectF(option.rect)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(palette.color(QPalette.ColorRole.Text))
    written = area.adjusted(8, 0, 0, 0)
    written.setWidth(room(NUMBER_WIDTH) - 16)
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(written, right, words)
    if share > 0:
        beside = area.adjusted(room(NUMBER_WIDTH), (area.height() - BAR_HEIGHT) / 2, -12, 0)
        bar = QRectF(beside.left(), beside.top(), max(3.0, beside.width() * share), BAR_HEIGHT)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.color(QPalette.ColorRole.Accent))
        painter.drawRoundedRect(bar, BAR_RADIUS, BAR_RADIUS)
    painter.restore()


def _ring(painter: QPainter, option: QStyleOptionViewItem) -> None:
    inset = RING / 2 + 1
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(option.palette.color(QPalette.ColorRole.Accent), RING))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    area = QRectF(option.rect).adjusted(inset, inset, -inset, -inset)
    painter.drawRoundedRect(area, BAR_RADIUS, BAR_RADIUS)
    painter.restore()


class BarTable(QTableView):
    """The table itself; the first column takes what room is left."""

    def __init__(self) -> None:
        super().__init__()
        self.bars = BarModel()
        self.setModel(self.bars)
        self.setItemDelegate(BarDelegate(self))
        self.setAccessibleName(translate("Statistics", "Statistics"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionsClickable(False)

    def show_table(
        self, table: Table, groups: tuple[Group, ...], words: Callable[[str, str], str]
    ) -> None:
        """Show a table, its columns as wide as their content wants."""
        self.bars.show_table(table, groups, words)
        header = self.horizontalHeader()
        for column in range(self.bars.columnCount()):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            wide = column >= self.bars.keys
            self.setColumnWidth(column, NUMBERS_WIDTH if wide else KEY_WIDTH)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        timed = table.id not in ("cases_by_gender", "cases_by_age", "cases_by_gender_and_age")
        self.setColumnHidden(self.bars.keys + 1, not timed)


def _number_words(group: Group, number: int) -> str:
    if group.count is None:
        return hidden_word() if number == 0 else "–"
    if number == 0:
        return str(group.count)
    if group.median_days is None:
        return "–"
    return QLocale().toString(group.median_days, "f", 1)
