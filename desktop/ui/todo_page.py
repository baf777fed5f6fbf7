"""Att göra: every deadline of this desk's cases, the overdue first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QVBoxLayout, QWidget

from desktop.core.cases.casebook import Casebook
from desktop.core.cases.deadlines import (
    Deadline,
    DeadlineKind,
    Urgency,
    all_deadlines,
    to_calendar,
)
from desktop.core.cases.records import Case, Changes
from desktop.core.errors import Known
from desktop.ui.atlas import Atlas
from desktop.ui.controls import GRID, button, chip, clear, label, page_column
from desktop.ui.dates import long_day
from desktop.ui.desk import days_words
from desktop.ui.language import translate
from desktop.ui.saved_file import save_whole
from desktop.ui.session import Session, utc_now
from desktop.ui.wording import sentence
from desktop.ui.wrapping_row import WrappingRow

TONES: Mapping[Urgency, str] = {
    Urgency.LATE: "error",
    Urgency.TODAY: "attention",
    Urgency.SOON: "attention",
    Urgency.LATER: "plain",
}


class TodoPage(QWidget):
    """The morning page: a card a deadline, with a way to its case and to the calendar."""

    case_wanted = Signal(str)

    def __init__(self, session: Session, atlas: Atlas) -> None:
        super().__init__()
        self.setProperty("page", "true")
        self._session = session
        self._atlas = atlas
        self.state = label("", "quiet")
        self.state.hide()
        self._list = QVBoxLayout()
        self._list.setSpacing(GRID)
        inner = page_column(self)
        inner.addWidget(label(translate("Todo", "To do"), "title"))
        inner.addWidget(self.state)
        inner.addLayout(self._list)
        inner.addStretch(1)
        session.changed.connect(self._hear)

    def refresh(self) -> None:
        """Read every deadline again."""
        clear(self._list)
        self.state.hide()
        if not self._session.is_open:
            return
        today = date.today()
        found = self._session.read(lambda book: self._gather(book, today))
        if not found:
            self._list.addWidget(label(_nothing(), "quiet"))
        for urgency in Urgency:
            self._section(urgency, [each for each in found if each[1].urgency is urgency])

    def save_calendar(self, deadline: Deadline, path: Path) -> None:
        """Write one deadline for a calendar: the day and the box, nobody's name or number."""
        text = to_calendar(deadline, _what(deadline, self._atlas), utc_now())
        try:
            save_whole(path, text.encode("utf-8"))
        except (Known, OSError) as fault:
            self._tell(sentence(fault))
            return
        told = translate("Todo", "Saved: {file}. It names nobody.")
        self._tell(told.format(file=path.name))

    def cards(self) -> tuple[QFrame, ...]:
        """The cards that are shown, from the top."""
        items = (self._list.itemAt(place) for place in range(self._list.count()))
        found = (item.widget() for item in items if item is not None)
        return tuple(each for each in found if isinstance(each, QFrame) and each.property("card"))

    def _section(self, urgency: Urgency, found: Iterable[tuple[Case, Deadline]]) -> None:
        rows = sorted(found, key=lambda each: each[1].due)
        if not rows:
            return
        names = {
            Urgency.LATE: translate("Todo", "Overdue"),
            Urgency.TODAY: translate("Todo", "Today"),
            Urgency.SOON: translate("Todo", "Within a week"),
            Urgency.LATER: translate("Todo", "Later"),
        }
        self._list.addWidget(label(names[urgency], "section"))
        for case, deadline in rows:
            self._list.addWidget(self._card(case, deadline))
        self._list.addSpacing(GRID)

    def _gather(self, book: Casebook, today: date) -> list[tuple[Case, Deadline]]:
        cases = {shown.case.id: shown.case for shown in book.cases()}
        found = all_deadlines(self._atlas.map, book, today)
        return [(cases[each.case_id], each) for each in found]

    def _card(self, case: Case, deadline: Deadline) -> QFrame:
        made = QFrame()
        made.setProperty("card", "true")
        layout = WrappingRow(made)
        layout.setContentsMargins(20, 14, 20, 14)
        layout.setSpacing(12)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(label(_what(deadline, self._atlas), "strong"))
        words.addWidget(label(f"{case.person.name} · {case.number}", "quiet"))
        layout.addLayout(words, 1)
        if deadline.statutory:
            layout.addWidget(chip(translate("Todo", "By law")))
        when = label(long_day(deadline.due), "quiet")
        when.setWordWrap(False)
        layout.addWidget(when)
        layout.addWidget(chip(days_words(deadline.days_left), TONES[deadline.urgency]))
        to_file = button(translate("Todo", "To calendar…"), lambda: self._choose(deadline), "link")
        to_file.setToolTip(translate("Todo", "Save the day as a calendar file that names nobody."))
        layout.addWidget(to_file)
        layout.addWidget(button(translate("Todo", "Open"), lambda: self.case_wanted.emit(case.id)))
        return made

    def _choose(self, deadline: Deadline) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self,
            translate("Todo", "Save for the calendar"),
            f"{deadline.due.isoformat()}.ics",
            "*.ics",
        )
        if chosen:
            self.save_calendar(deadline, Path(chosen))

    def _tell(self, text: str) -> None:
        self.state.setText(text)
        self.state.show()

    def _hear(self, _changes: Changes) -> None:
        if self.isVisible():
            self.refresh()


def _nothing() -> str:
    return translate(
        "Todo",
        "Nothing is waiting. Deadlines come from the map's times, from consents that end and from "
        "plans to follow up.",
    )


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
