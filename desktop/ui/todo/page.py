"""Att göra: every deadline of this desk's cases, the overdue first."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QVBoxLayout, QWidget

from desktop.core.cases.casebook import Casebook, CaseRow
from desktop.core.cases.deadlines import Deadline, Urgency, all_deadlines, titled, to_calendar
from desktop.core.cases.records import Case, Changes
from desktop.core.policy.leaving import save_whole
from desktop.ui.cases.deadline_words import days_words, what, without_names
from desktop.ui.controls.basic import GRID, button, chip, clear, label, page_column, row
from desktop.ui.controls.empty import EmptyState
from desktop.ui.controls.spoken import about
from desktop.ui.controls.wrapping_row import WrappingRow
from desktop.ui.dates import long_day
from desktop.ui.language import translate
from desktop.ui.map.atlas import Atlas
from desktop.ui.session import Session, utc_now
from desktop.ui.wording import sentence

TONES: Mapping[Urgency, str] = {
    Urgency.LATE: "error",
    Urgency.TODAY: "attention",
    Urgency.SOON: "attention",
    Urgency.LATER: "plain",
}
AT_ONCE = 20
"""Cards built at once: a page of ten thousand cases opens as quickly as one of ten."""

Due = tuple[CaseRow, Deadline]


class TodoPage(QWidget):
    """The morning page: a card a deadline, with a way to its case and to the calendar."""

    case_wanted = Signal(str)
    cases_wanted = Signal()

    def __init__(self, session: Session, atlas: Atlas) -> None:
        super().__init__()
        self.setProperty("page", "true")
        self._session = session
        self._atlas = atlas
        self._left: list[Due] = []
        self._asked = 0
        self._section: Urgency | None = None
        self.state = label("", "quiet")
        self.state.hide()
        self._list = QVBoxLayout()
        self._list.setSpacing(GRID)
        self.more_button = button("", self.show_more)
        self.more_button.hide()
        inner = page_column(self)
        inner.addWidget(label(translate("Todo", "To do"), "title"))
        inner.addWidget(self.state)
        inner.addLayout(self._list)
        inner.addLayout(row(self.more_button))
        inner.addStretch(1)
        session.changed.connect(self._hear)

    def refresh(self) -> None:
        """Read every deadline again, off the GUI thread: the latest question is answered."""
        self._asked += 1
        asked, today = self._asked, date.today()
        self.state.hide()
        if not self._session.is_open:
            self._show(asked, [])
            return
        self._session.work(
            lambda book, _vault: self._gather(book, today),
            lambda found: self._show(asked, found),
            self._failed,
            self,
        )

    def _show(self, asked: int, found: list[Due]) -> None:
        if asked != self._asked:
            return
        shown = max(AT_ONCE, len(self.cards()))
        clear(self._list)
        self._left, self._section = found, None
        if not found:
            self._list.addWidget(self._nothing())
        self._add(shown)

    def _nothing(self) -> EmptyState:
        words = translate(
            "Todo",
            "Deadlines come from the map's times, from consents that end, from plans to follow up "
            "and from answers you have asked for.",
        )
        onward = button(translate("Todo", "To the cases"), self.cases_wanted.emit, "primary")
        return EmptyState("todo", translate("Todo", "Nothing is waiting"), words, onward)

    def _failed(self, fault: BaseException) -> None:
        self._tell(sentence(fault))

    def show_more(self) -> None:
        """Show the next ones."""
        self._add(AT_ONCE)

    def save_calendar(self, deadline: Deadline, path: Path) -> None:
        """Write one deadline for a calendar: the day and the box, nobody's name or words."""
        text = to_calendar(deadline, without_names(deadline, self._atlas), utc_now())
        told = translate("Todo", "Saved: {file}. It names nobody.").format(file=path.name)

        def saved(_none: None) -> None:
            if self._session.is_open:
                self._session.read(
                    lambda book: book.log("case.exported", deadline.case_id, "calendar")
                )
            self._tell(told)

        self._session.tasks.aside(
            lambda: save_whole(path, text.encode("utf-8")), saved, self._failed, self
        )

    def cards(self) -> tuple[QFrame, ...]:
        """The cards that are shown, from the top."""
        items = (self._list.itemAt(place) for place in range(self._list.count()))
        found = (item.widget() for item in items if item is not None)
        return tuple(each for each in found if isinstance(each, QFrame) and each.property("card"))

    def _add(self, count: int) -> None:
        now, self._left = self._left[:count], self._left[count:]
        for shown, deadline in self._titled(now):
            if deadline.urgency is not self._section:
                self._begin_section(deadline.urgency)
            self._list.addWidget(self._card(shown.case, deadline))
        left = translate("Todo", "Show more ({count} left)")
        self.more_button.setText(left.format(count=len(self._left)))
        self.more_button.setVisible(bool(self._left))

    def _titled(self, due: list[Due]) -> list[Due]:
        if not due or not self._session.is_open:
            return []
        named = self._session.read(lambda book: titled(book, [each for _, each in due]))
        return [(shown, each) for (shown, _), each in zip(due, named, strict=True)]

    def _begin_section(self, urgency: Urgency) -> None:
        if self._section is not None:
            self._list.addSpacing(GRID)
        self._section = urgency
        names = {
            Urgency.LATE: translate("Todo", "Overdue"),
            Urgency.TODAY: translate("Todo", "Today"),
            Urgency.SOON: translate("Todo", "Within a week"),
            Urgency.LATER: translate("Todo", "Later"),
        }
        self._list.addWidget(label(names[urgency], "section"))

    def _gather(self, book: Casebook, today: date) -> list[Due]:
        found = all_deadlines(self._atlas.map, book, today)
        cases = {shown.case_id: shown for shown in book.cases()} if found else {}
        return [(cases[each.case_id], each) for each in found]

    def _card(self, case: Case, deadline: Deadline) -> QFrame:
        made = QFrame()
        made.setProperty("card", "true")
        layout = WrappingRow(made)
        layout.setContentsMargins(20, 14, 20, 14)
        layout.setSpacing(12)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(label(what(deadline, self._atlas), "strong"))
        words.addWidget(label(f"{case.person.name} · {case.number}", "quiet"))
        layout.addLayout(words, 1)
        if deadline.statutory:
            layout.addWidget(chip(translate("Todo", "By law")))
        when = label(long_day(deadline.due), "quiet")
        when.setWordWrap(False)
        layout.addWidget(when)
        layout.addWidget(chip(days_words(deadline.days_left), TONES[deadline.urgency]))
        self._offer(layout, case, deadline)
        return made

    def _offer(self, layout: WrappingRow, case: Case, deadline: Deadline) -> None:
        told = f"{what(deadline, self._atlas)}, {case.person.name}"
        to_file = button(translate("Todo", "To calendar…"), lambda: self._choose(deadline), "link")
        about(to_file, told)
        to_file.setToolTip(translate("Todo", "Save the day as a calendar file that names nobody."))
        layout.addWidget(to_file)
        if deadline.can_be_ticked:
            done = button(translate("Todo", "Done"), lambda: self._tick(deadline), "link")
            done.setToolTip(translate("Todo", "It is taken care of. Ctrl+Z brings it back."))
            layout.addWidget(about(done, told))
        onward = button(translate("Todo", "Open"), lambda: self.case_wanted.emit(case.id))
        layout.addWidget(about(onward, told))

    def _tick(self, deadline: Deadline) -> None:
        self._session.add(lambda book: book.tick(deadline.entry_id))

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

    def _hear(self, changes: Changes) -> None:
        if self.isVisible() and not changes.only_drafts:
            self.refresh()
