"""One answer of a question: its number, its words in as many lines as needed, a verdict."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from desktop.ui.theme.icons import draw_icon
from desktop.ui.theme.palette import Theme
from desktop.ui.theme.worn import theme_of

SIDE, ABOVE, GAP = 14, 11, 12
LEAST_HEIGHT = 48
ROUND = 10.0


class Verdict(StrEnum):
    """How an answer turned out, once the question is answered."""

    NONE = ""
    RIGHT = "right"
    WRONG = "wrong"
    MISSED = "missed"


class AnswerButton(QAbstractButton):
    """Can be chosen until the question is answered; then it shows the verdict and rests."""

    def __init__(self, number: int, words: str) -> None:
        super().__init__()
        self.number = number
        self.verdict = Verdict.NONE
        self.setText(words)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(f"{number}. {words}")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def judge(self, verdict: Verdict, words: str) -> None:
        """Show how it turned out; ``words`` says it to a screen reader."""
        self.verdict = verdict
        self.setAccessibleDescription(words)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.update()

    def nextCheckState(self) -> None:
        """A choice holds once the question is answered."""
        if self.property("answered") is not True:
            super().nextCheckState()

    def hasHeightForWidth(self) -> bool:
        """Yes: narrower is taller."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As tall as its words need."""
        room = QRect(0, 0, max(40, width - self._left() - self._right()), 10_000)
        words = self.fontMetrics().boundingRect(room, self._flags(), self.text())
        return max(LEAST_HEIGHT, words.height() + 2 * ABOVE)

    def sizeHint(self) -> QSize:
        """One line."""
        wide = self.fontMetrics().horizontalAdvance(self.text()) + self._left() + self._right()
        return QSize(wide, LEAST_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Narrow: the words break."""
        return QSize(160, LEAST_HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground, number, words and verdict."""
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground, line, ink = self._colours(theme)
        strong = self.isChecked() or self.verdict is not Verdict.NONE
        inset = 1.5 if strong or self.hasFocus() else 1.0
        painter.setBrush(QColor(ground))
        painter.setPen(QPen(QColor(line), 2 if strong else 1))
        box = QRectF(self.rect()).adjusted(inset + 1, inset + 1, -inset - 1, -inset - 1)
        painter.drawRoundedRect(box, ROUND, ROUND)
        self._draw_number(painter, line, theme)
        painter.setPen(QColor(ink))
        words = self.rect().adjusted(self._left(), 0, -self._right(), 0)
        painter.drawText(words, self._flags(), self.text())
        self._draw_verdict(painter, line)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.text), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), ROUND, ROUND)

    def _draw_number(self, painter: QPainter, line: str, theme: Theme) -> None:
        side = self._badge()
        badge = QRectF(SIDE, (self.height() - side) / 2, side, side)
        filled = self.isChecked() or self.verdict is not Verdict.NONE
        painter.setPen(QPen(QColor(line), 1))
        painter.setBrush(QColor(line if filled else theme.paper))
        painter.drawRoundedRect(badge, 6, 6)
        painter.setPen(QColor(theme.paper if filled else theme.text_quiet))
        painter.drawText(badge, int(Qt.AlignmentFlag.AlignCenter), str(self.number))

    def _draw_verdict(self, painter: QPainter, line: str) -> None:
        drawing = {Verdict.RIGHT: "check", Verdict.MISSED: "check", Verdict.WRONG: "close"}
        if self.verdict in drawing:
            side = self._badge() - 4
            place = QRectF(self.width() - SIDE - side, (self.height() - side) / 2, side, side)
            draw_icon(painter, drawing[self.verdict], place, line)

    def _colours(self, theme: Theme) -> tuple[str, str, str]:
        """Ground, line and ink; the verdict also has a sign, so colour is never the only cue."""
        if self.verdict in (Verdict.RIGHT, Verdict.MISSED):
            return theme.done_tint, theme.done, theme.text
        if self.verdict is Verdict.WRONG:
            return theme.attention, theme.attention_line, theme.on_attention
        if self.isChecked():
            return theme.accent_tint, theme.accent, theme.text
        hovered = self.underMouse() and self.property("answered") is not True
        return theme.hover if hovered else theme.paper, theme.border, theme.text

    def _badge(self) -> int:
        return self.fontMetrics().height() + 6

    def _left(self) -> int:
        return SIDE + self._badge() + GAP

    def _right(self) -> int:
        return SIDE + self._badge() + 4

    def _flags(self) -> int:
        side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return int(side) | int(Qt.TextFlag.TextWordWrap)
