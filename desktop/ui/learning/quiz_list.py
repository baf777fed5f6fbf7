"""The eight quizzes with what one has reached, and the way into each."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from desktop.core.learning.progress import Result
from desktop.core.learning.quiz import Quiz
from desktop.core.process.model import ProcessMap
from desktop.ui.controls.basic import GRID, button, clear, label, link_row, page_column, row
from desktop.ui.dates import day
from desktop.ui.language import translate
from desktop.ui.learning.badge import ProcessBadge

BAR_WIDTH = 120


class QuizList(QWidget):
    """Emits ``wanted`` with a process's id, and ``forget_wanted``."""

    wanted = Signal(str)
    tour_wanted = Signal()
    forget_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        inner = page_column(self)
        self.tour_button = button(translate("Quiz", "Take the tour"), self.tour_wanted.emit)
        head = row(label(translate("Quiz", "What do the others do?"), "title"), stretch_last=True)
        head.setStretch(0, 1)
        head.addWidget(self.tour_button)
        inner.addLayout(head)
        intro = translate(
            "Quiz",
            "A short quiz for each process. Every answer rests on a box of the map, and every "
            "result leads you to it.",
        )
        inner.addWidget(label(intro, "quiet"))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(GRID)
        inner.addLayout(self._rows)
        self.kept = label("", "quiet")
        self.forget_button = button(
            translate("Quiz", "Forget my results"), self.forget_wanted.emit, "link"
        )
        inner.addWidget(self.kept)
        inner.addLayout(link_row(self.forget_button))
        inner.addStretch(1)

    def show_quizzes(
        self, quizzes: tuple[Quiz, ...], process_map: ProcessMap, results: Mapping[str, Result]
    ) -> None:
        """One line a process."""
        clear(self._rows)
        for quiz in quizzes:
            self._rows.addWidget(self._line(quiz, process_map, results.get(quiz.process)))
        self.forget_button.setVisible(bool(results))

    def tell_kept(self, *, kept: bool) -> None:
        """Say where results go, or that they go nowhere."""
        self.kept.setText(
            translate("Quiz", "Your results lie in your vault on this computer and nowhere else.")
            if kept
            else translate("Quiz", "The vault is not open, so your results are not kept.")
        )

    def _line(self, quiz: Quiz, process_map: ProcessMap, result: Result | None) -> QFrame:
        process = process_map.process(quiz.process)
        made = QFrame()
        made.setProperty("card", "true")
        layout = QHBoxLayout(made)
        layout.setContentsMargins(2 * GRID, GRID - 2, 2 * GRID, GRID - 2)
        layout.setSpacing(2 * GRID)
        layout.addWidget(ProcessBadge(process.number, process.lane))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(process.title, "strong"))
        words.addWidget(label(_reached(quiz, result), "small"))
        layout.addLayout(words, 1)
        if result is not None:
            layout.addWidget(_bar(result, process.title))
        verb = translate("Quiz", "Again") if result else translate("Quiz", "Begin")
        begin = button(verb, lambda: self.wanted.emit(quiz.process))
        begin.setAccessibleName(f"{verb}: {process.number} {process.title}")
        layout.addWidget(begin)
        return made


def _reached(quiz: Quiz, result: Result | None) -> str:
    if result is None:
        words = translate("Quiz", "{count} questions")
        return words.format(count=len(quiz.questions))
    return translate("Quiz", "Best: {right} of {asked} right, {day}").format(
        right=result.right, asked=result.asked, day=day(result.on)
    )


def _bar(result: Result, title: str) -> QProgressBar:
    made = QProgressBar()
    made.setRange(0, result.asked)
    made.setValue(result.right)
    made.setTextVisible(False)
    made.setFixedWidth(BAR_WIDTH)
    made.setAccessibleName(title)
    return made
