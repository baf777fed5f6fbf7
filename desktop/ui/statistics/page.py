"""Statistics: how many and how long, from this desk's own cases, with small groups hidden."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from desktop.core.cases import statistics
from desktop.core.cases.casebook import Casebook
from desktop.core.cases.closed_quarter import Quarter, closed_quarter
from desktop.core.cases.statistics import HIDDEN, SMALLEST_GROUP, Table
from desktop.core.policy.leaving import leaving
from desktop.ui.controls.basic import GRID, button, label, row, scrolled
from desktop.ui.controls.empty import EmptyState
from desktop.ui.controls.spoken import name_choice
from desktop.ui.dates import day
from desktop.ui.language import translate
from desktop.ui.map.atlas import Atlas
from desktop.ui.session import Session
from desktop.ui.statistics.bar_table import BarTable
from desktop.ui.statistics.words import column_name, hidden_word, in_order, key_words, table_names
from desktop.ui.wording import sentence


class StatisticsPage(QWidget):
    """Counts anew each time it is shown; saves the table one looks at for a spreadsheet."""

    cases_wanted = Signal()

    def __init__(self, session: Session, atlas: Atlas) -> None:
        super().__init__()
        self.setProperty("page", "true")
        self._session = session
        self._atlas = atlas
        self.today: Callable[[], date] = date.today
        self._tables: dict[str, Table] = {}
        self.chosen = QComboBox()
        name_choice(self.chosen, translate("StatisticsPage", "What to count"))
        self.chosen.setMinimumWidth(320)
        for table_id, name in table_names().items():
            self.chosen.addItem(name, table_id)
        self.chosen.currentIndexChanged.connect(lambda _index: self._show())
        self.save_button = button(translate("StatisticsPage", "Save as CSV…"), self._choose_file)
        self.state = label("", "quiet")
        self.table = BarTable()
        self._counting = self._again = False
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty())
        self._arrange()

    def refresh(self) -> None:
        """Count again, off the GUI thread."""
        if not self._session.is_open:
            self._counted(())
            return
        if self._counting:
            self._again = True
            return
        self._counting, self._again = True, False
        parties, today = self._parties(), self.today()
        self.state.setText("" if self._tables else translate("StatisticsPage", "Counting…"))

        def count(book: Casebook) -> tuple[Table, ...]:
            return statistics.tables(book.vault, today, parties)

        self._session.survey(count, self._counted, self._failed, self)

    def csv(self, table: Table) -> bytes:
        """A table for a spreadsheet: counts and times, no case and no person."""
        words = key_words(self._atlas)

        def named(code: str) -> str:
            if code == HIDDEN:
                return hidden_word()
            if code in (*table.by, "count", "median_days"):
                return column_name(code)
            return words("age" if code[:1].isdigit() else _column_of(table, code), code)

        return ("\ufeff" + statistics.to_csv(table, named)).encode("utf-8")

    def save_csv(self, path: Path) -> None:
        """Write the shown table, as it was when the last quarter closed; the log says so after."""
        quarter, table_id = closed_quarter(self.today()), str(self.chosen.currentData())

        def saved(anything: bool) -> None:
            words = translate("StatisticsPage", "Saved: {file}, as it was on {day}")
            if not anything:
                words = translate("StatisticsPage", "Nothing to save: there was nothing on {day}")
            elif self._session.is_open:
                self._session.read(lambda book: book.log("statistics.exported"))
            self.state.setText(words.format(file=path.name, day=day(quarter.last_day)))

        self._session.survey(
            lambda book: self._put(book, quarter, table_id, path), saved, self._failed, self
        )

    def _put(self, book: Casebook, quarter: Quarter, table_id: str, path: Path) -> bool:
        """Write the table if there is anything in it; runs beside the window's thread."""
        with leaving(path) as file:
            tables = statistics.tables_of(book.vault, quarter, self._parties())
            table = next(each for each in tables if each.id == table_id)
            if table.groups:
                file.write(self.csv(table))
                file.settle()
            return bool(table.groups)

    def _parties(self) -> dict[str, str]:
        return {step.id: step.lane for each in self._atlas.map.processes for step in each.steps}

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 3 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addWidget(label(translate("StatisticsPage", "Statistics"), "title"))
        layout.addWidget(
            label(
                translate(
                    "StatisticsPage",
                    "Counted from the cases on this computer, without the practice case. Groups "
                    "under {least} are hidden, and so are numbers from which such a group could "
                    "be worked out: nobody can be pointed out. A file holds the numbers as they "
                    "were when the last quarter closed.",
                ).format(least=SMALLEST_GROUP),
                "quiet",
            )
        )
        bar = row(self.chosen, self.state, stretch_last=True)
        bar.setStretch(1, 1)
        bar.addWidget(self.save_button, 0, Qt.AlignmentFlag.AlignRight)
        layout.addLayout(bar)
        layout.addWidget(self._stack, 1)

    def _empty(self) -> QWidget:
        holder = QWidget()
        holder.setProperty("page", "true")
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        words = translate(
            "StatisticsPage",
            "When your cases have moved along the map, you see here how many they are and how "
            "long each box took.",
        )
        heading = translate("StatisticsPage", "Nothing to count yet")
        to_cases = translate("StatisticsPage", "To the cases")
        onward = button(to_cases, self.cases_wanted.emit, "primary")
        layout.addWidget(EmptyState("statistics", heading, words, onward))
        layout.addStretch(1)
        return scrolled(holder)

    def _counted(self, tables: tuple[Table, ...]) -> None:
        self._counting = False
        if self._again:
            self.refresh()
        self._tables = {table.id: table for table in tables}
        self.state.setText("")
        self._show()

    def _show(self) -> None:
        table = self._tables.get(str(self.chosen.currentData()))
        filled = table is not None and bool(table.groups)
        self._stack.setCurrentIndex(0 if filled else 1)
        self.save_button.setEnabled(filled)
        if table is not None:
            self.table.show_table(table, in_order(table, self._atlas), key_words(self._atlas))

    def _choose_file(self) -> None:
        quarter = closed_quarter(self.today())
        chosen, _ = QFileDialog.getSaveFileName(
            self,
            translate("StatisticsPage", "Save the table"),
            f"statistik-{quarter.year}-kvartal-{quarter.number}.csv",
            "*.csv",
        )
        if chosen:
            self.save_csv(Path(chosen))

    def _failed(self, fault: BaseException) -> None:
        self._counting = False
        self.state.setText(sentence(fault))


def _column_of(table: Table, key: str) -> str:
    for group in table.groups:
        if key in group.keys:
            return table.by[group.keys.index(key)]
    return table.by[0]
