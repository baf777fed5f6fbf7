"""A button whose words break into lines: the map's titles are longer than the guide is wide."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyleOptionButton

from desktop.ui.controls.line_breaks import broken, widest_piece
from desktop.ui.theme.text_size import AIR_SHARE, longer, percent

SIDE, ABOVE = 16, 8
"""Between the words and the button's edge, in logical pixels, as the style sheet draws it."""
SIDES = {"link": 8, "next": 14}
"""The same for the roles that have another; a link has no edge to be seen until it has the focus.
"""
LEAST_HEIGHT = 40
LINK_ABOVE, LINK_HEIGHT = 4, 32
EDGE = 2
"""The part of that which is border and margin: it stays as it is in larger text."""
LEAST_WIDTH = 80


class WrappedButton(QPushButton):
    """As wide as it is given and as tall as its words then need."""

    def __init__(self, text: str, on_click: Callable[[], object], role: str) -> None:
        super().__init__(text)
        self.setProperty("role", role)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        link = role == "link"
        self._beside = SIDES.get(role, SIDE)
        self._above = LINK_ABOVE if link else ABOVE
        self._least = LINK_HEIGHT if link else LEAST_HEIGHT
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._lines: dict[tuple[str, int], str] = {}
        self._widths: dict[str, tuple[int, int]] = {}
        self.clicked.connect(lambda _checked=False: on_click())

    @property
    def _side(self) -> int:
        """The air beside the words grows with the text, as the style sheet's does."""
        return EDGE + longer(self._beside - EDGE, AIR_SHARE, percent())

    def hasHeightForWidth(self) -> bool:
        """Yes: narrower is taller."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height its words need at this width."""
        self.ensurePolished()
        lines = self._broken(width).count("\n") + 1
        return max(self._least, lines * self.fontMetrics().lineSpacing() + 2 * self._above)

    def sizeHint(self) -> QSize:
        """One line if there is room for it."""
        return QSize(self._reach()[0] + 2 * self._side, self._least)

    def minimumSizeHint(self) -> QSize:
        """Narrow: the words break, but none of them."""
        return QSize(max(LEAST_WIDTH, self._reach()[1] + 2 * self._side), self._least)

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in another font."""
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._lines.clear()
            self._widths.clear()
        super().changeEvent(event)

    def initStyleOption(self, option: QStyleOptionButton) -> None:
        """Hand the style the words in lines."""
        super().initStyleOption(option)
        option.text = self._broken(self.width())

    def _broken(self, width: int) -> str:
        """The words in lines; kept, since a layout asks some thirty times over."""
        asked = (self.text(), width)
        if asked not in self._lines:
            self._lines[asked] = broken(self.text(), self.fontMetrics(), width - 2 * self._side)
        return self._lines[asked]

    def _reach(self) -> tuple[int, int]:
        """How wide the words are in one line, and the longest of them."""
        self.ensurePolished()
        text = self.text()
        if text not in self._widths:
            metrics = self.fontMetrics()
            whole = metrics.horizontalAdvance(text)
            self._widths[text] = whole, widest_piece(text, metrics)
        return self._widths[text]
