"""What must stay whole: columns and paths move sideways where they do not fit, never up or down."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QWidget


class Sideways(QScrollArea):
    """As tall as its content, and as wide as there is room for."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(content)
        self._content = content

    def event(self, event: QEvent) -> bool:
        """Follow the content when it grows."""
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return handled

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make room for the scroll bar, or take it back."""
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Narrow: the rest is reached by scrolling."""
        return QSize(1, self._tall())

    def sizeHint(self) -> QSize:
        """All of the content."""
        return QSize(self._content.sizeHint().width(), self._tall())

    def _tall(self) -> int:
        least = max(self._content.minimumSizeHint().width(), self._content.minimumWidth())
        width = max(self.viewport().width(), least)
        tall = self._content.sizeHint().height()
        if self._content.hasHeightForWidth():
            tall = self._content.heightForWidth(width)
        beyond = least > self.viewport().width()
        return tall + (self.horizontalScrollBar().sizeHint().height() if beyond else 0)

    def _fit(self) -> None:
        if isinstance(self._content, QLabel):
            self._content.setMinimumWidth(_longest_word(self._content))
        if self.height() != self._tall():
            self.setFixedHeight(self._tall())
            # In the midst of a resize the viewport does not follow: let it do so afterwards.
            QCoreApplication.postEvent(self, QEvent(QEvent.Type.LayoutRequest))


def _longest_word(words: QLabel) -> int:
    advance = words.fontMetrics().horizontalAdvance
    return max((advance(word) for word in words.text().split()), default=0) + 1
