"""The window's one way to tour and quizzes; both are built when somebody first wants them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.language import translate
from desktop.ui.map.atlas import Atlas
from desktop.ui.session import Session

if TYPE_CHECKING:
    from desktop.ui.learning.quiz_page import QuizPage
    from desktop.ui.learning.shelf import LearningShelf
    from desktop.ui.learning.tour_guide import TourGuide
    from desktop.ui.shell import Shell

KEYS = "F6"


class LearningDoor(QObject):
    """Knows where the coach stands; ``start_tour`` waits for the vault if it is locked."""

    def __init__(
        self, shell: Shell, over: QWidget, session: Session, atlas: Atlas, place: QVBoxLayout
    ) -> None:
        """``place`` is where the coach will stand; it has no height until then."""
        super().__init__(over)
        self._shell, self._session, self._atlas = shell, session, atlas
        self._shelf: LearningShelf | None = None
        self._waiting = False
        self._place = place
        self.guide: TourGuide | None = None

    def start_tour(self) -> None:
        """Begin the tour, or take it up; the vault is asked for first."""
        if not self._session.is_open:
            self._waiting = True
            self._shell.show_place("cases")
            self._shell.tell(translate("Tour", "The tour begins when the vault is open."))
            return
        self._waiting = False
        if (guide := self._made()) is not None:
            guide.start()

    def quiz_page(self) -> QuizPage:
        """The page with the quizzes."""
        from desktop.ui.learning.quiz_page import QuizPage

        made = QuizPage(self._session, self._atlas, self._material())
        made.step_wanted.connect(self._shell.show_step)
        made.page_wanted.connect(self._show_page)
        made.tour_wanted.connect(self.start_tour)
        return made

    def take_up(self) -> None:
        """After the lock: what was waited for, or the tour that was under way."""
        from desktop.core.learning import progress

        if self._waiting:
            self.start_tour()
        elif (kept := self._session.with_vault(progress.tour_place)) is not None and kept.shown:
            guide = self._made()
            if guide is not None:
                guide.take_up()

    def _show_page(self, page: str) -> None:
        self._shell.show_place("map")
        self._shell.map_page.open_page(page)

    def _material(self) -> LearningShelf:
        if self._shelf is None:
            from desktop.ui.learning.shelf import LearningShelf

            self._shelf = LearningShelf(self._atlas)
        return self._shelf

    def _made(self) -> TourGuide | None:
        if self.guide is None:
            from PySide6.QtGui import QKeySequence, QShortcut

            from desktop.core.learning.errors import LearningBroken
            from desktop.ui.learning.coach import Coach
            from desktop.ui.learning.tour_guide import TourGuide

            coach = Coach()
            try:
                self.guide = TourGuide(self._session, self._shell, self._material(), coach, self)
            except LearningBroken as broken:
                self._shell.refuse(broken)
                return None
            self._place.addWidget(coach)
            QShortcut(QKeySequence(KEYS), coach.window()).activated.connect(coach.turn_to)
        return self.guide
