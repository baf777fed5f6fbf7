"""The coach: one quiet line at the foot of the window that says the tour's next task."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.controls.basic import GRID, button, label
from desktop.ui.controls.wrapping_row import WrappingRow
from desktop.ui.language import translate
from desktop.ui.theme import text_size
from desktop.ui.theme.worn import theme_of

CROSS = "×"
ROOMY_PERCENT = 125
"""Up to this text size there is room for how far the tour has come and for a word about the stop
before; beyond it the map needs the room. Both are always spoken."""


class Dots(QWidget):
    """How far the tour has come; the words beside it say the same."""

    def __init__(self) -> None:
        super().__init__()
        self._done = self._count = 0

    def show_place(self, done: int, count: int) -> None:
        """``done`` stops of ``count`` are behind."""
        self._done, self._count = done, count
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """A dot a stop."""
        dot, step = self._measures()
        return QSize(max(0, self._count * step) + 2, dot + 4)

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Filled behind, ringed here, hollow ahead."""
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        dot, step = self._measures()
        for place in range(self._count):
            middle = QPointF(1 + place * step + dot / 2, self.height() / 2)
            painter.setPen(QColor(theme.accent if place <= self._done else theme.border))
            painter.setBrush(QColor(theme.accent if place < self._done else theme.paper))
            painter.drawEllipse(middle, dot / 2, dot / 2)
            if place == self._done:
                painter.setBrush(QColor(theme.accent))
                painter.drawEllipse(middle, dot / 4, dot / 4)

    def _measures(self) -> tuple[int, int]:
        """A dot's width and the way to the next one: they grow with the text."""
        dot = max(8, self.fontMetrics().height() // 2)
        return dot, dot * 7 // 4


class Coach(QWidget):
    """Never takes the focus and never blocks; F6 goes to it and back."""

    show_wanted = Signal()
    next_wanted = Signal()
    quiz_wanted = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(translate("Tour", "The tour"))
        self._came_from: QWidget | None = None
        self.dots = Dots()
        self.above = label("", "caption")
        self.above.setWordWrap(False)
        self.praise = label("", "done")
        self.say = label("", "strong")
        self.show_button = button(translate("Tour", "Show me"), self.show_wanted.emit, "primary")
        self.quiz_button = button(
            translate("Tour", "To the quizzes"), self.quiz_wanted.emit, "primary"
        )
        self.next_button = button(translate("Tour", "Skip"), self.next_wanted.emit)
        self.leave_button = button(translate("Tour", "Leave the tour"), self.left.emit, "quiet")
        self._arrange()
        self.hide()

    def show_stop(self, place: int, count: int, title: str, say: str, praise: str) -> None:
        """The task of a stop; ``praise`` is about the one before, or ""."""
        words = translate("Tour", "Tour, {number} of {count}: {title}")
        self.above.setText(words.format(number=place + 1, count=count, title=title))
        self.dots.show_place(place, count)
        self._tell(say, praise, over=False)
        self._name_leaving(translate("Tour", "Leave the tour"))

    def show_end(self, count: int, say: str, praise: str) -> None:
        """The tour is over."""
        self.above.setText(translate("Tour", "Tour"))
        self.dots.show_place(count, count)
        self._tell(say, praise, over=True)
        self._name_leaving(translate("Tour", "Close"))

    def _name_leaving(self, words: str) -> None:
        """In words where there is room for them; they are always spoken and told."""
        roomy = text_size.percent() <= ROOMY_PERCENT
        self.leave_button.setText(words if roomy else CROSS)
        self.leave_button.setAccessibleName(words)
        self.leave_button.setToolTip("" if roomy else words)

    def turn_to(self) -> None:
        """Give the focus to the coach, or back to where it came from."""
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            if self._came_from is not None and self._came_from.isVisible():
                self._came_from.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        self._came_from = focused
        first = self.show_button if self.show_button.isVisible() else self.quiz_button
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _tell(self, say: str, praise: str, *, over: bool) -> None:
        roomy = text_size.percent() <= ROOMY_PERCENT
        self.praise.setText(praise)
        self.praise.setVisible(bool(praise) and roomy)
        self.above.setVisible(roomy)
        self.dots.setVisible(roomy)
        self.say.setToolTip(self.above.text())
        self.say.setText(say)
        for part in (self.show_button, self.next_button):
            part.setVisible(not over)
        self.quiz_button.setVisible(over)
        self.show()
        spoken = f"{praise} {self.above.text()}. {say}".strip()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, spoken))

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(GRID + 4)
        head.addWidget(self.above)
        head.addWidget(self.dots)
        head.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addLayout(head)
        for part in (self.praise, self.say):
            words.addWidget(part)
        acts = WrappingRow()
        acts.setSpacing(GRID)
        for act in (self.show_button, self.quiz_button, self.next_button, self.leave_button):
            acts.addWidget(act)
        sheet = QFrame()
        sheet.setProperty("card", "accent")
        around = QVBoxLayout(self)
        around.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        around.addWidget(sheet)
        layout = QHBoxLayout(sheet)
        layout.setContentsMargins(2 * GRID, GRID + 2, GRID + 4, GRID + 2)
        layout.setSpacing(2 * GRID)
        layout.addLayout(words, 1)
        layout.addLayout(acts)
