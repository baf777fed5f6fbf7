"""A plan: what the individual wants to reach, who does what, and when it is followed up."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QGridLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from desktop.core.cases.records import Plan
from desktop.ui.cases.draft_keeper import DraftKeeper
from desktop.ui.cases.plan_draft import KEY, PlanDraft, from_text, of_plan, to_text
from desktop.ui.controls.basic import button, label, labelled, link_row, row
from desktop.ui.controls.date_field import DateField
from desktop.ui.controls.spoken import about
from desktop.ui.language import translate
from desktop.ui.session import Session

FIRST_ROWS = 2
USUAL_MONTHS = 3


class PlanForm(QFrame):
    """Keeps a new plan, or a revised one beside the old; emits ``closed`` when it is done.

    What is being written is kept as a draft until it is saved or cancelled.
    """

    closed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setProperty("card", "true")
        self._session = session
        self._case_id = ""
        self._revises = ""
        self.measures: list[tuple[QLineEdit, QLineEdit]] = []
        self.heading = label("", "heading")
        self.title = QLineEdit()
        self.goals = QPlainTextEdit()
        self.goals.setFixedHeight(72)
        self.goals.setTabChangesFocus(True)
        self.follows = QCheckBox(translate("PlanForm", "Follow up on"))
        self.follow_up = DateField()
        self.follow_up.setDisplayFormat("yyyy-MM-dd")
        self.follow_up.setAccessibleName(translate("PlanForm", "Day of follow-up"))
        self.follows.toggled.connect(self.follow_up.setEnabled)
        self.save_button = button(translate("PlanForm", "Save the plan"), self.save, "primary")
        self._keeper = DraftKeeper(session, KEY, lambda: to_text(self._written()), self)
        self.title.textChanged.connect(self._typed)
        self.goals.textChanged.connect(self._typed)
        self.follows.toggled.connect(self._typed)
        self.follow_up.dateChanged.connect(self._typed)
        self._arrange()
        self.hide()

    def start(self, case_id: str, plan: Plan | None = None) -> None:
        """Begin a plan, from its draft or from an earlier one that is to be revised."""
        self._case_id = case_id
        self._revises = plan.id if plan else ""
        new, revised = translate("PlanForm", "New plan"), translate("PlanForm", "Revised plan")
        self.heading.setText(revised if plan else new)
        self.setAccessibleName(self.heading.text())
        kept = self._keeper.point_at(case_id, KEY + self._revises)
        known = of_plan(plan) if plan else None
        self._fill(from_text(kept) if kept else known)
        self._keeper.forget()
        self._allow()
        self.show()
        self.title.setFocus()

    def add_row(self) -> None:
        """One more line for who does what."""
        what, who = QLineEdit(), QLineEdit()
        what.setPlaceholderText(translate("PlanForm", "What is to be done"))
        who.setPlaceholderText(translate("PlanForm", "Who"))
        number = len(self.measures) + 1
        for field, words in (
            (what, translate("PlanForm", "What, line {number}")),
            (who, translate("PlanForm", "Who, line {number}")),
        ):
            field.setAccessibleName(words.format(number=number))
        self._rows.addWidget(what, number, 0)
        self._rows.addWidget(who, number, 1)
        above = self.measures[-1][1] if self.measures else self.goals
        QWidget.setTabOrder(above, what)
        QWidget.setTabOrder(what, who)
        for field in (what, who):
            field.textChanged.connect(self._typed)
        self.measures.append((what, who))

    def save(self) -> None:
        """Make the plan part of the journal."""
        written, case_id, revises = self._written(), self._case_id, self._revises
        goals = [line.strip() for line in written.goals.splitlines() if line.strip()]
        self._keeper.keep_now()
        changes = self._session.add(
            lambda book: book.keep_plan(
                case_id, written.title, goals, written.measures, written.day(), revises
            )
        )
        if changes is not None:
            self._keeper.drop()
            self._close()

    def _cancel(self) -> None:
        self._keeper.throw_away()
        self._close()

    def _written(self) -> PlanDraft:
        pairs = [(what.text().strip(), who.text().strip()) for what, who in self.measures]
        chosen = self.follow_up.date()
        day = date(chosen.year(), chosen.month(), chosen.day())
        return PlanDraft(
            self.title.text().strip(),
            self.goals.toPlainText(),
            tuple(pair for pair in pairs if any(pair)),
            day.isoformat() if self.follows.isChecked() else "",
        )

    def _typed(self) -> None:
        self._allow()
        self._keeper.typed()

    def _fill(self, known: PlanDraft | None) -> None:
        shown = known or PlanDraft()
        self.title.setText(shown.title)
        self.goals.setPlainText(shown.goals)
        self._show_measures(shown.measures)
        self._show_follow_up(shown.day(), known is not None)

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        layout.addWidget(self.heading)
        layout.addLayout(labelled(translate("PlanForm", "What the plan is about"), self.title))
        goals = translate("PlanForm", "Goals, in the individual's own words; one on each line")
        layout.addLayout(labelled(goals, self.goals))
        self._rows = QGridLayout()
        self._rows.setSpacing(8)
        self._rows.setColumnStretch(0, 3)
        self._rows.setColumnStretch(1, 1)
        self._rows.addWidget(label(translate("PlanForm", "Who does what"), "caption"), 0, 0)
        layout.addLayout(self._rows)
        more = button(translate("PlanForm", "One more line"), self.add_row, "link")
        layout.addLayout(link_row(more))
        layout.addLayout(row(self.follows, self.follow_up))
        plan = translate("PlanForm", "New plan")
        cancel = about(button(translate("PlanForm", "Cancel"), self._cancel), plan)
        layout.addLayout(row(self.save_button, cancel))

    def _show_measures(self, measures: tuple[tuple[str, str], ...]) -> None:
        for pair in self.measures:
            for field in pair:
                field.hide()
                field.deleteLater()
        self.measures = []
        for _ in range(max(FIRST_ROWS, len(measures))):
            self.add_row()
        for (what, who), (said, name) in zip(self.measures, measures, strict=False):
            what.setText(said)
            who.setText(name)

    def _show_follow_up(self, day: date | None, known: bool) -> None:
        usual = QDate.currentDate().addMonths(USUAL_MONTHS)
        self.follow_up.setDate(QDate(day.year, day.month, day.day) if day else usual)
        self.follows.setChecked(day is not None or not known)
        self.follow_up.setEnabled(self.follows.isChecked())

    def _allow(self) -> None:
        self.save_button.setEnabled(bool(self.title.text().strip()))

    def _close(self) -> None:
        self.hide()
        self.closed.emit()
