"""One round: one question at a time, a kind word after each, and never a clock."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.core.learning.quiz import Question, Quiz
from desktop.ui.controls.basic import GRID, button, clear, label, link_row, page_column, row
from desktop.ui.language import translate
from desktop.ui.learning.answer_button import AnswerButton, Verdict
from desktop.ui.learning.shelf import said
from desktop.ui.map.atlas import Atlas

READING_WIDTH = 760


@dataclass(frozen=True, slots=True)
class Answered:
    """A question and whether it was answered right."""

    question: Question
    right: bool


class QuizRound(QWidget):
    """Asks a quiz through; emits ``done`` with what was answered, or ``left``."""

    done = Signal(object)
    left = Signal()
    step_wanted = Signal(str)

    def __init__(self, atlas: Atlas) -> None:
        super().__init__()
        self._atlas = atlas
        self._quiz: Quiz | None = None
        self._place = 0
        self._answered: list[Answered] = []
        self.options: list[AnswerButton] = []
        self.above = label("", "caption")
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(translate("Quiz", "How far you have come"))
        self.ask = label("", "heading")
        self.hint = label("", "quiet")
        self.verdict = label("", "strong")
        self.because = label("", "body", selectable=True)
        self.box_button = button("", self._show_box, "link")
        self.act_button = button("", self.act, "primary")
        self._options = QVBoxLayout()
        self._options.setSpacing(GRID)
        self._arrange()

    def begin(self, quiz: Quiz) -> None:
        """Ask the first question."""
        self._quiz, self._place, self._answered = quiz, 0, []
        self.progress.setRange(0, len(quiz.questions))
        self._ask()

    @property
    def question(self) -> Question:
        """The question that is asked."""
        assert self._quiz is not None
        return self._quiz.questions[self._place]

    @property
    def is_answered(self) -> bool:
        """Whether the question's answer is shown."""
        return len(self._answered) > self._place

    def choose(self, number: int) -> None:
        """Choose the answer with this number, from 1; a second time takes it back."""
        if not self.is_answered and number <= len(self.options):
            chosen = self.options[number - 1]
            chosen.setFocus(Qt.FocusReason.ShortcutFocusReason)
            chosen.click()

    def act(self) -> None:
        """Answer with what is chosen; after an answer, go on."""
        if not self.is_answered:
            if any(each.isChecked() for each in self.options):
                self._judge()
        elif self._quiz is not None and self._place + 1 < len(self._quiz.questions):
            self._place += 1
            self._ask()
        else:
            self.done.emit(tuple(self._answered))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1 to 4 choose, Enter answers and goes on; a button that has the focus is pressed."""
        number = event.key() - Qt.Key.Key_0.value
        if 1 <= number <= len(self.options):
            self.choose(number)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = QApplication.focusWidget()
            if isinstance(focused, QPushButton) and focused is not self.act_button:
                focused.click()
            else:
                self.act()
        else:
            super().keyPressEvent(event)

    def _ask(self) -> None:
        assert self._quiz is not None
        question = self.question
        process = self._atlas.base.process(self._quiz.process)
        count = translate("Quiz", "Question {number} of {count}").format(
            number=self._place + 1, count=len(self._quiz.questions)
        )
        self.above.setText(f"{process.number} {process.title}  ·  {count}")
        self.progress.setValue(self._place)
        self.ask.setText(said(question.ask))
        self.hint.setText(self._hint(question))
        self._offer(question)
        self._feedback.hide()
        self.box_button.hide()
        self.act_button.setText(translate("Quiz", "Answer"))
        self.act_button.setEnabled(False)
        self.options[0].setFocus(Qt.FocusReason.OtherFocusReason)
        self._say(f"{count}. {said(question.ask)} {self.hint.text()}")
        self._scroll_to(self.above)

    def _hint(self, question: Question) -> str:
        if question.several:
            words = translate(
                "Quiz", "Several answers are right. Choose with 1–{last}, answer with Enter."
            )
        else:
            words = translate(
                "Quiz", "One answer is right. Choose with 1–{last}, answer with Enter."
            )
        return words.format(last=len(question.options))

    def _offer(self, question: Question) -> None:
        clear(self._options)
        self.options = []
        for number, option in enumerate(question.options, 1):
            made = AnswerButton(number, said(option.words))
            made.clicked.connect(lambda _=False, chosen=made: self._chosen(chosen))
            self._options.addWidget(made)
            self.options.append(made)

    def _chosen(self, chosen: AnswerButton) -> None:
        if chosen.isChecked() and not self.question.several:
            for each in self.options:
                each.setChecked(each is chosen)
        self.act_button.setEnabled(any(each.isChecked() for each in self.options))

    def _judge(self) -> None:
        question = self.question
        chosen = [place for place, each in enumerate(self.options) if each.isChecked()]
        right = question.is_answered_by(chosen)
        self._answered.append(Answered(question, right))
        for place, each in enumerate(self.options):
            each.setProperty("answered", True)
            each.judge(*_verdict(place in question.right, each.isChecked()))
        self._show_feedback(question, right=right)
        self.progress.setValue(self._place + 1)
        last = self._quiz is not None and self._place + 1 == len(self._quiz.questions)
        self.act_button.setText(
            translate("Quiz", "See the result") if last else translate("Quiz", "Next question")
        )
        self.act_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._say(f"{self.verdict.text()} {self.because.text()}")
        self._scroll_to(self.act_button)

    def _show_feedback(self, question: Question, *, right: bool) -> None:
        self.verdict.setText(
            translate("Quiz", "Right!")
            if right
            else translate("Quiz", "Not quite. This is how it is:")
        )
        self.because.setText(said(question.because))
        self._feedback.setProperty("card", "done" if right else "attention")
        self._feedback.style().unpolish(self._feedback)
        self._feedback.style().polish(self._feedback)
        self._feedback.show()
        words = self._atlas.step_words(question.step_id)
        self.box_button.setText(translate("Quiz", "See box {box} on the map").format(box=words))
        self.box_button.setVisible(bool(words))

    def _show_box(self) -> None:
        self.step_wanted.emit(self.question.step_id)

    def _say(self, text: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def _scroll_to(self, part: QWidget) -> None:
        QApplication.sendPostedEvents()
        for area in self.findChildren(QScrollArea):
            area.ensureWidgetVisible(part, 0, 3 * GRID)

    def _arrange(self) -> None:
        self._feedback = QFrame()
        feedback = QVBoxLayout(self._feedback)
        feedback.setContentsMargins(2 * GRID, GRID + 4, 2 * GRID, GRID + 4)
        feedback.setSpacing(4)
        feedback.addWidget(self.verdict)
        feedback.addWidget(self.because)
        feedback.addLayout(link_row(self.box_button))
        sheet = QWidget()
        sheet.setMaximumWidth(READING_WIDTH)
        parts = QVBoxLayout(sheet)
        parts.setContentsMargins(0, 0, 0, 0)
        parts.setSpacing(GRID + 4)
        for part in (self.above, self.progress, self.ask, self.hint):
            parts.addWidget(part)
        parts.addLayout(self._options)
        parts.addWidget(self._feedback)
        leave = button(translate("Quiz", "All quizzes"), self.left.emit, "quiet")
        parts.addLayout(row(self.act_button, leave))
        middle = (
            QHBoxLayout()
        )  # alone, the sheet would be as high as if it were as wide as its page
        middle.addWidget(sheet, 1)
        middle.addStretch(0)
        inner = page_column(self)
        inner.addLayout(middle)
        inner.addStretch(1)


def _verdict(right: bool, chosen: bool) -> tuple[Verdict, str]:
    if right and chosen:
        return Verdict.RIGHT, translate("Quiz", "Right, and you chose it")
    if right:
        return Verdict.MISSED, translate("Quiz", "Right, but not chosen")
    if chosen:
        return Verdict.WRONG, translate("Quiz", "Not right")
    return Verdict.NONE, ""
