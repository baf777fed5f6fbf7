"""The heads of the consent's matrix: a click ticks all that is below or beside; some is shown."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QStyle, QStyleOptionButton

from desktop.core.cases.records import Party
from desktop.ui.controls.line_breaks import hyphenated, longest_part
from desktop.ui.controls.wrapped_tick import WrappedTick
from desktop.ui.names import party_name, party_parts
from desktop.ui.theme import text_size
from desktop.ui.theme.worn import theme_of

MARK = 5
"""The band in the lane's colour above a party's name, in logical pixels."""
GAP = 2
"""Between a column's edge and its colours."""
SIDE, ABOVE = 5, 6
"""Between a party's name and the edges of its head."""
NAME_SHARE = 0.88
"""Letters of a party's name to the letters of the page: long names have to stand side by side."""


class KindHead(WrappedTick):
    """A kind of information at the beginning of its row, or the notes' heading above theirs."""

    asked = Signal()

    def __init__(self, text: str, name: str, dress: str) -> None:
        """``name`` is what a screen reader says; ``dress`` is kind, group or note."""
        super().__init__(text)
        self.setProperty("head", dress)
        self.setAccessibleName(name)

    def nextCheckState(self) -> None:
        """The matrix decides what a click ticks."""
        self.asked.emit()


class PartyHead(QCheckBox):
    """A party above its column, under a band in the colour of its lane."""

    asked = Signal()

    def __init__(self, party: Party) -> None:
        super().__init__()
        self.party = party
        self.setProperty("head", "party")
        self.setAccessibleName(party_name(party))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def nextCheckState(self) -> None:
        """The matrix decides what a click ticks."""
        self.asked.emit()

    def hitButton(self, place: QPoint) -> bool:
        """The whole head is clicked, not its box alone."""
        return self.rect().contains(place)

    def hasHeightForWidth(self) -> bool:
        """Yes: narrower is taller."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The band, the name in lines and the box below."""
        lines = self._words(width).count("\n") + 1
        return MARK + 3 * ABOVE + lines * self._metrics().lineSpacing() + self._box()

    def minimumSizeHint(self) -> QSize:
        """As narrow as the longest part of the name."""
        wide = max(longest_part(party_parts(self.party), self._metrics()), self._box())
        return QSize(wide + 2 * SIDE + 2, self.heightForWidth(wide + 2 * SIDE + 2))

    def sizeHint(self) -> QSize:
        """No wider than it must be: the columns share what there is."""
        return self.minimumSizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The band, the name, the box, and a ring where the keyboard is."""
        theme, painter = theme_of(self), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        band = QRect(GAP, 0, self.width() - 2 * GAP, MARK)
        painter.fillRect(band, QColor(theme.lane(self.party).tab))
        painter.setFont(self._font())
        painter.setPen(QColor(theme.text))
        box = self._box_place()
        name = QRect(0, MARK + ABOVE, self.width(), box.top() - MARK - 2 * ABOVE)
        across = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.drawText(name, int(across), self._words(self.width()))
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.rect = box
        self.style().drawPrimitive(
            QStyle.PrimitiveElement.PE_IndicatorCheckBox, option, painter, self
        )
        if self.hasFocus():
            painter.setPen(QColor(theme.accent))
            painter.drawRoundedRect(self.rect().adjusted(0, MARK + 1, -1, -1), 6, 6)
            painter.drawRoundedRect(self.rect().adjusted(1, MARK + 2, -2, -2), 5, 5)

    def _box_place(self) -> QRect:
        side = self._box()
        return QRect((self.width() - side) // 2, self.height() - side - ABOVE, side, side)

    def _box(self) -> int:
        self.ensurePolished()
        return self.style().pixelMetric(QStyle.PixelMetric.PM_IndicatorWidth, None, self)

    def _font(self) -> QFont:
        self.ensurePolished()
        font = QFont(self.font())
        if font.pixelSize() > 0:
            font.setPixelSize(round(font.pixelSize() * NAME_SHARE))
        else:
            font.setPointSizeF(font.pointSizeF() * NAME_SHARE)
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self._font())

    def _words(self, width: int) -> str:
        return hyphenated(party_parts(self.party), self._metrics(), width - 2 * SIDE)


def show_state(head: QCheckBox, ticks: Iterable[QCheckBox]) -> None:
    """Tick the head as its boxes are: none, some or all."""
    states = {tick.isChecked() for tick in ticks}
    both = Qt.CheckState.PartiallyChecked
    state = both if len(states) > 1 else _whole(states)
    if head.checkState() is not state:
        head.setCheckState(state)


def row_height() -> int:
    """The least height of a row, in logical pixels."""
    return text_size.part(32)


def _whole(states: set[bool]) -> Qt.CheckState:
    return Qt.CheckState.Checked if states == {True} else Qt.CheckState.Unchecked
