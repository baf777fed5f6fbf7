"""After a round: how it went, and for each question the way to the box that answers it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from desktop.core.learning.quiz import Quiz
from desktop.ui.controls.basic import (
    GRID,
    button,
    card,
    chip,
    clear,
    column,
    label,
    link_row,
    page_column,
    row,
)
from desktop.ui.controls.wrapped_button import WrappedButton
from desktop.ui.language import translate
from desktop.ui.learning.quiz_round import Answered
from desktop.ui.learning.shelf import said
from desktop.ui.map.atlas import Atlas

WELL = 0.7


class QuizResult(QWidget):
    """Emits the box that is wanted, or what to do next."""

    step_wanted = Signal(str)
    page_wanted = Signal(str)
    again = Signal(str)
    back = Signal()

    def __init__(self, atlas: Atlas) -> None:
        super().__init__()
        self._atlas = atlas
        self.score = label("", "title")
        self.word = label("", "body")
        self.kept = label("", "quiet")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(translate("Quiz", "Right answers"))
        self._questions = QVBoxLayout()
        self._questions.setSpacing(GRID)
        self._acts = QVBoxLayout()
        inner = page_column(self)
        for part in (self.score, self.bar, self.word, self.kept):
            inner.addWidget(part)
        inner.addLayout(self._acts)
        inner.addLayout(self._questions)
        inner.addStretch(1)

    def show_round(self, quiz: Quiz, answered: tuple[Answered, ...], *, kept: bool) -> None:
        """How the round went."""
        right = sum(each.right for each in answered)
        words = translate("Quiz", "{right} of {asked} right")
        self.score.setText(words.format(right=right, asked=len(answered)))
        self.bar.setRange(0, len(answered))
        self.bar.setValue(right)
        self.word.setText(_kind_word(right, len(answered)))
        self.kept.setText(
            translate("Quiz", "Your best round is kept in your vault and nowhere else.")
            if kept
            else translate("Quiz", "The vault is not open, so the result is not kept.")
        )
        self._offer_acts(quiz)
        clear(self._questions)
        for each in answered:
            self._questions.addWidget(self._line(each))
        said_aloud = f"{self.score.text()}. {self.word.text()}"
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said_aloud))

    def _offer_acts(self, quiz: Quiz) -> None:
        clear(self._acts)
        process = self._atlas.base.process(quiz.process)
        back = button(translate("Quiz", "All quizzes"), self.back.emit, "primary")
        again = button(translate("Quiz", "Once more"), lambda: self.again.emit(quiz.process))
        shown = translate("Quiz", "Show the process on the map")
        show = button(shown, lambda: self.page_wanted.emit(process.id))
        self._acts.addLayout(row(back, again, show))
        back.setFocus()

    def _line(self, answered: Answered) -> QWidget:
        question = answered.question
        state = (
            chip(translate("Quiz", "Right"), "done")
            if answered.right
            else chip(translate("Quiz", "Read again"), "attention")
        )
        words = self._atlas.step_words(question.step_id)
        parts: list[QWidget] = [label(said(question.ask), "strong"), label(said(question.because))]
        inner = column(*parts, spacing=4)
        if words:
            shown = translate("Quiz", "See box {box} on the map").format(box=words)
            step_id = question.step_id
            link = WrappedButton(shown, lambda: self.step_wanted.emit(step_id), "link")
            inner.addLayout(link_row(link))
        return card(row(state), inner)


def _kind_word(right: int, asked: int) -> str:
    if right == asked:
        return translate("Quiz", "Every answer right. You know what the others do here.")
    if right >= WELL * asked:
        return translate("Quiz", "Well done. The boxes below tell the rest.")
    return translate("Quiz", "A good start. Look at the boxes below and try again when you like.")
