"""The quizzes: the list, a round, its result. Works without a vault; keeps results only in one."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.core.learning import progress
from desktop.core.learning.errors import LearningBroken
from desktop.core.learning.progress import Result
from desktop.core.learning.quiz import Quiz
from desktop.ui.controls.basic import GRID, label
from desktop.ui.language import translate
from desktop.ui.learning.quiz_list import QuizList
from desktop.ui.learning.quiz_result import QuizResult
from desktop.ui.learning.quiz_round import Answered, QuizRound
from desktop.ui.learning.shelf import LearningShelf
from desktop.ui.map.atlas import Atlas
from desktop.ui.session import Session


class QuizPage(QWidget):
    """Emits the box or the page of the map that the user wants to see."""

    step_wanted = Signal(str)
    page_wanted = Signal(str)
    tour_wanted = Signal()

    def __init__(self, session: Session, atlas: Atlas, shelf: LearningShelf) -> None:
        super().__init__()
        self.setProperty("page", "true")
        self._session = session
        self._atlas = atlas
        self._quizzes: dict[str, Quiz] = {}
        self._running = ""
        self.list = QuizList()
        self.round = QuizRound(atlas)
        self.result = QuizResult(atlas)
        self.mistakes = label("", "error", selectable=True)
        self._stack = QStackedWidget()
        self._arrange()
        self._connect()
        self._read(shelf)

    def refresh(self) -> None:
        """Read the results again; a round that is under way goes on."""
        self.list.show_quizzes(tuple(self._quizzes.values()), self._atlas.base, self._results())
        self.list.tell_kept(kept=self._session.is_open)

    def begin(self, process: str) -> None:
        """Ask the quiz of a process. KeyError if there is none."""
        self._running = process
        self._stack.setCurrentWidget(self.round)
        self.round.begin(self._quizzes[process])

    def show_list(self) -> None:
        """Back to all quizzes."""
        self.refresh()
        self._stack.setCurrentWidget(self.list)

    @property
    def shown(self) -> QWidget:
        """The list, the round or the result."""
        shown = self._stack.currentWidget()
        assert shown is not None
        return shown

    def _read(self, shelf: LearningShelf) -> None:
        try:
            self._quizzes = {each.process: each for each in shelf.quizzes}
        except LearningBroken as broken:
            lines = [translate("Quiz", "The quizzes cannot be read. Show IT this:")]
            lines += [
                f"{each.file}:{each.line} {each.field} {each.code} {each.value}".strip()
                for each in broken.mistakes
            ]
            self.mistakes.setText("\n".join(lines))
            self.mistakes.show()
            self._stack.hide()

    def _results(self) -> dict[str, Result]:
        return self._session.with_vault(progress.results) if self._session.is_open else {}

    def _finish(self, answered: tuple[Answered, ...]) -> None:
        right, process = sum(each.right for each in answered), self._running
        if self._session.is_open:
            result = Result(right, len(answered), date.today())
            self._session.with_vault(lambda vault: progress.keep_result(vault, process, result))
        self.result.show_round(self._quizzes[process], answered, kept=self._session.is_open)
        self._stack.setCurrentWidget(self.result)

    def _forget(self) -> None:
        self._session.with_vault(progress.forget_results)
        self.refresh()

    def _arrange(self) -> None:
        self.mistakes.hide()
        self.mistakes.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 3 * GRID)
        for part in (self.list, self.round, self.result):
            self._stack.addWidget(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.mistakes)
        layout.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.list.wanted.connect(self.begin)
        self.list.tour_wanted.connect(self.tour_wanted)
        self.list.forget_wanted.connect(self._forget)
        self.round.done.connect(self._finish)
        self.round.left.connect(self.show_list)
        self.round.step_wanted.connect(self.step_wanted)
        self.result.step_wanted.connect(self.step_wanted)
        self.result.page_wanted.connect(self.page_wanted)
        self.result.again.connect(self.begin)
        self.result.back.connect(self.show_list)
