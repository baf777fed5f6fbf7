"""Things side by side that go on below when there is no room: larger text, narrower window."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QLayoutItem, QSpacerItem, QWidget
from shiboken6 import isValid

from desktop.ui.theme import text_size

LEAST_SENTENCE = 120
"""Pixels at 100 %: narrower than this, words that can break are better off on a line of their own.
"""


class WrappingRow(QHBoxLayout):
    """A row as Qt lays it out while its parts fit; several lines, from the left, when not."""

    def __init__(self, parent: QWidget | None = None) -> None:
        if parent is None:
            super().__init__()
        else:
            super().__init__(parent)
        self._needed = -1
        self._least: QSize | None = None
        self._heights: dict[int, int] = {}

    def invalidate(self) -> None:
        """Measure anew: a part has changed."""
        if not isValid(self):
            return  # the widget is being taken down around it
        self._needed, self._least = -1, None
        self._heights.clear()
        super().invalidate()

    def hasHeightForWidth(self) -> bool:
        """Yes: narrower is taller."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As tall as the lines are that this width needs."""
        if width not in self._heights:
            self._heights[width] = self._height_for(width)
        return self._heights[width]

    def minimumHeightForWidth(self, width: int) -> int:
        """The same: no line may go."""
        return self.heightForWidth(width)

    def minimumSize(self) -> QSize:
        """As wide as the widest part."""
        if self._least is None:
            margins = self.contentsMargins()
            widest = max((each.minimumSize().width() for each in self._parts()), default=0)
            tall = super().minimumSize().height()
            self._least = QSize(widest + margins.left() + margins.right(), tall)
        return self._least

    def setGeometry(self, area: QRect) -> None:
        """Give every part its place."""
        inner = self._inner(area)
        if self._fits(inner.width()):
            super().setGeometry(area)
        else:
            QLayout.setGeometry(self, area)
            self._lay(inner, move=True)

    def _height_for(self, width: int) -> int:
        inner = self._inner(QRect(0, 0, width, 0))
        if not self._fits(inner.width()):
            return self._lay(inner, move=False) + self._above_and_below()
        own = super().heightForWidth(width) if super().hasHeightForWidth() else -1
        return own if own >= 0 else super().sizeHint().height()

    def _inner(self, area: QRect) -> QRect:
        return area.marginsRemoved(self.contentsMargins())

    def _above_and_below(self) -> int:
        return self.contentsMargins().top() + self.contentsMargins().bottom()

    def _parts(self) -> list[QLayoutItem]:
        """What takes room: neither air nor what is hidden."""
        items = (self.itemAt(place) for place in range(self.count()))
        return [
            each
            for each in items
            if each is not None and not isinstance(each, QSpacerItem) and not each.isEmpty()
        ]

    def _fits(self, width: int) -> bool:
        if self._needed < 0:
            parts = self._parts()
            air = self.spacing() * max(0, len(parts) - 1)
            self._needed = sum(_least(each) for each in parts) + air
        return self._needed <= width

    def _lay(self, area: QRect, *, move: bool) -> int:
        """Lay the parts in lines within the area; the height they take."""
        top = area.top()
        lines = self._lines(area.width())
        for line in lines:
            height = max(_height(part, width) for part, width in line)
            left = area.left()
            for part, width in line:
                tall = min(height, max(_height(part, width), part.minimumSize().height()))
                if move:
                    part.setGeometry(QRect(left, top + (height - tall) // 2, width, tall))
                left += width + self.spacing()
            top += height + self.spacing()
        return top - area.top() - (self.spacing() if lines else 0)

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, int]]]:
        """The parts line by line, each with its width."""
        lines: list[list[tuple[QLayoutItem, int]]] = []
        left = 0
        for part in self._parts():
            wanted = min(width, max(_least(part), _wish(part)))
            if not lines or left < wanted:
                lines.append([])
                left = width
            lines[-1].append((part, wanted))
            left -= wanted + self.spacing()
        return [self._filled(line, width) for line in lines]

    def _filled(
        self, line: list[tuple[QLayoutItem, int]], width: int
    ) -> list[tuple[QLayoutItem, int]]:
        """The line with what is left over given to the part that can use it."""
        spare = width - sum(each for _, each in line) - self.spacing() * (len(line) - 1)
        for place, (part, wide) in enumerate(line):
            if _stretches(part):
                line[place] = (part, min(wide + spare, part.maximumSize().width()))
                break
        return line


def _least(part: QLayoutItem) -> int:
    """What a part needs to stay in its line."""
    least = part.minimumSize().width()
    if not part.hasHeightForWidth():
        return least
    sentence = text_size.letters(LEAST_SENTENCE)
    return max(least, min(_wish(part), sentence))


def _wish(part: QLayoutItem) -> int:
    return min(part.sizeHint().width(), part.maximumSize().width())


def _stretches(part: QLayoutItem) -> bool:
    return bool(part.expandingDirections() & Qt.Orientation.Horizontal)


def _height(part: QLayoutItem, width: int) -> int:
    if part.hasHeightForWidth():
        return part.heightForWidth(width)
    return part.sizeHint().height()
