"""A button whose words break into lines: the map's titles are longer than the guide is wide."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QPushButton,
    QSizePolicy,
)

SIDE, ABOVE = 14, 8
"""Between the words and the button's edge, in logical pixels."""
LEAST_HEIGHT = 40
LEAST_WIDTH = 80


class WrappedButton(QPushButton):
    """As wide as it is given and as tall as its words then need."""

    def __init__(self, text: str, on_click: Callable[[], object], role: str) -> None:
        super().__init__(text)
        self.setProperty("role", role)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._heights: dict[tuple[int, str, str], int] = {}
        self.clicked.connect(lambda _checked=False: on_click())

    def hasHeightForWidth(self) -> bool:
        """Yes: narrower is taller."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height its words need at this width; a layout asks some thirty times over."""
        self.ensurePolished()
        asked = (width, self.text(), self.font().key())
        if asked not in self._heights:
            words = self.fontMetrics().boundingRect(
                QRect(0, 0, max(1, width - 2 * SIDE), 10_000), self._flags(), self.text()
            )
            self._heights[asked] = max(LEAST_HEIGHT, words.height() + 2 * ABOVE)
        return self._heights[asked]

    def sizeHint(self) -> QSize:
        """One line if there is room for it."""
        self.ensurePolished()
        width = self.fontMetrics().horizontalAdvance(self.text()) + 2 * SIDE
        return QSize(width, LEAST_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Narrow: the words break."""
        return QSize(LEAST_WIDTH, LEAST_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The button as the style draws it, with the words in lines where one is not enough."""
        if self.fontMetrics().horizontalAdvance(self.text()) <= self.width() - 2 * SIDE:
            super().paintEvent(event)
            return
        from PySide6.QtWidgets import QStyle, QStyleOptionButton, QStylePainter

        option = QStyleOptionButton()
        self.initStyleOption(option)
        text, option.text = option.text, ""
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        painter.setPen(option.palette.buttonText().color())
        painter.drawText(self.rect().adjusted(SIDE, 0, -SIDE, 0), self._flags(), text)

    def _flags(self) -> int:
        side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if self.property("role") == "quiet":
            side = Qt.AlignmentFlag.AlignCenter
        return int(side) | int(Qt.TextFlag.TextWordWrap)
