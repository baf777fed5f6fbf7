"""A box to tick whose words break into lines where there is no room beside it."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QStyleOptionButton

from desktop.ui.controls.line_breaks import broken


class WrappedTick(QCheckBox):
    """As wide as it is given and as tall as its words then need."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._painting = False
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Yes: narrower is taller."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height its words need at this width."""
        lines = self._broken(width).count("\n")
        return super().sizeHint().height() + lines * self.fontMetrics().lineSpacing()

    def minimumSizeHint(self) -> QSize:
        """As narrow as the longest word."""
        whole, metrics = super().sizeHint(), self.fontMetrics()
        longest = max((metrics.horizontalAdvance(word) for word in self.text().split()), default=0)
        return QSize(self._beside() + longest, whole.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The box as the style draws it, with the words in lines."""
        self._painting = True
        super().paintEvent(event)
        self._painting = False

    def initStyleOption(self, option: QStyleOptionButton) -> None:
        """Hand the style the words in lines to draw, and in one to measure."""
        super().initStyleOption(option)
        if self._painting:
            option.text = self._broken(self.width())

    def _broken(self, width: int) -> str:
        metrics = self.fontMetrics()
        if super().sizeHint().width() <= width:
            return self.text()
        return broken(self.text(), metrics, width - self._beside())

    def _beside(self) -> int:
        """What the box itself and the air around the words take."""
        return super().sizeHint().width() - self.fontMetrics().horizontalAdvance(self.text())
