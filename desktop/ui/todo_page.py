"""Att göra: every deadline of this desk's cases, the most urgent first."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.cases.casebook import Casebook
from desktop.core.cases.deadlines import Deadline, DeadlineKind, all_deadlines
from desktop.core.cases.records import Case, Changes
from desktop.ui.atlas import Atlas
from desktop.ui.controls import GRID, button, chip, clear, label, scrolled
from desktop.ui.dates import long_day
from desktop.ui.desk import days_words
from desktop.ui.language import translate
from desktop.ui.session import Session

SOON_DAYS = 7


class TodoPage(QWidget):
    """The morning page: a card a deadline, with a way to its case."""

    case_wanted = Signal(str)

    def __init__(self, session: Session, atlas: Atlas) -> None:
        super().__init__()
        self.setProperty("page", "true")
        self._session = session
        self._atlas = atlas
        self._list = QVBoxLayout()
        self._list.setSpacing(GRID)
        content = QWidget()
        content.setProperty("page", "true")
        inner = QVBoxLayout(content)
        inner.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 3 * GRID)
        inner.setSpacing(2 * GRID)
        inner.addWidget(label(translate("Todo", "To do"), "title"))
        inner.addLayout(self._list)
        inner.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(content))
        session.changed.connect(self._hear)

    def refresh(self) -> None:
        """Read every deadline again."""
        clear(self._list)
        if not self._session.is_open:
            return
        today = date.today()
        found = self._session.read(lambda book: self._gather(book, today))
        if not found:
            self._list.addWidget(
                label(
                    translate(
                        "Todo",
                        "Nothing is waiting. Deadlines come from the map's times, from consents "
                        "that end and from plans to follow up.",
                    ),
                    "quiet",
                )
            )
        for case, deadline in sorted(found, key=lambda each: each[1].due):
            self._list.addWidget(self._card(case, deadline))

    def _gather(self, book: Casebook, today: date) -> list[tuple[Case, Deadline]]:
        cases = {shown.case.id: shown.case for shown in book.cases()}
        found = all_deadlines(self._atlas.map, book, today)
        return [(cases[each.case_id], each) for each in found]

    def _card(self, case: Case, deadline: Deadline) -> QFrame:
        made = QFrame()
        made.setProperty("card", "true")
        layout = QHBoxLayout(made)
        layout.setContentsMargins(20, 14, 20, 14)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(label(_what(deadline, self._atlas), "strong"))
        words.addWidget(label(f"{case.person.name} · {case.number}", "quiet"))
        layout.addLayout(words, 1)
        layout.addWidget(label(long_day(deadline.due), "quiet"))
        layout.addWidget(chip(days_words(deadline.days_left), _tone(deadline.days_left)))
        layout.addWidget(button(translate("Todo", "Open"), lambda: self.case_wanted.emit(case.id)))
        return made

    def _hear(self, _changes: Changes) -> None:
        if self.isVisible():
            self.refresh()


def _what(deadline: Deadline, atlas: Atlas) -> str:
    step = atlas.step(deadline.step_id)
    if deadline.kind is DeadlineKind.STEP and step is not None:
        process = atlas.map.process(step.id.rpartition(".")[0])
        return translate("Todo", "Time is out for box {number}: {title}").format(
            number=f"{process.number}:{step.printed}", title=step.title
        )
    if deadline.kind is DeadlineKind.PLAN:
        return translate("Todo", "Follow up the plan")
    return translate("Todo", "A consent ends")


def _tone(days: int) -> str:
    if days < 0:
        return "error"
    return "attention" if days <= SOON_DAYS else "plain"
