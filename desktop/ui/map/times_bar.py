"""What the times along a way add up to: from a chosen box to another, or along the case's way."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from desktop.ui.controls.basic import button, label
from desktop.ui.controls.wrapping_row import WrappingRow
from desktop.ui.language import translate
from desktop.ui.map.painter import CaseMarks

if TYPE_CHECKING:
    from desktop.core.process.model import ProcessMap
    from desktop.core.process.routes import TimeAlong


class TimesBar(QFrame):
    """Shown with the times. Emits the boxes of the way it speaks of, to be lit on the map."""

    way_changed = Signal(object)

    def __init__(self, process_map: ProcessMap) -> None:
        super().__init__()
        self.setProperty("attention", "true")
        self._map = process_map
        self._box = ""
        self._start = ""
        self._marks = CaseMarks()
        self.text = label("")
        self.from_here = button(translate("TimesBar", "Count from here"), self._count_from_here)
        self.along_case = button(translate("TimesBar", "The case's way"), self._count_case)
        layout = WrappingRow(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.text, 1)
        layout.addWidget(self.along_case)
        layout.addWidget(self.from_here)
        self.hide()

    def set_map(self, process_map: ProcessMap) -> None:
        """Count on another map, from the beginning."""
        self._map, self._start = process_map, ""
        self.show_box("")

    def set_marks(self, marks: CaseMarks) -> None:
        """Know the open case's way, or that there is none."""
        self._marks = marks
        self.along_case.setVisible(bool(marks.visited))

    def show_times(self, shown: bool) -> None:
        """Come and go with the times on the map; begin anew each time."""
        self._start = ""
        self.setVisible(shown)
        self.along_case.setVisible(bool(self._marks.visited))
        self.way_changed.emit(frozenset())
        self.show_box(self._box)

    def show_box(self, step_id: str) -> None:
        """Hear which box is chosen: the end of the way, once a start has been."""
        self._box = step_id if step_id in self._steps() else ""
        self.from_here.setEnabled(bool(self._box))
        if self.isHidden():
            return
        if not self._start:
            hint = translate("TimesBar", "Choose the box to count from, then the box to count to.")
            self.text.setText(hint)
        elif self._box:
            self._count_between()

    def _count_from_here(self) -> None:
        self._start = self._box
        self.show_box(self._box)

    def _count_between(self) -> None:
        from desktop.core.process.routes import shortest

        way = shortest(self._map, self._start, self._box)
        ends = {"start": self._number(self._start), "goal": self._number(self._box)}
        if not way:
            text = translate("TimesBar", "No way leads from {start} to {goal}.")
            self.text.setText(text.format(**ends))
            self.way_changed.emit(frozenset())
            return
        self._tell(translate("TimesBar", "{start} → {goal}").format(**ends), way)

    def _count_case(self) -> None:
        steps = self._steps()
        by_day = sorted(self._marks.visited, key=lambda step: self._marks.visited[step])
        way = [step for step in (*by_day, *sorted(self._marks.current)) if step in steps]
        self._tell(translate("TimesBar", "The case's way"), way)

    def _tell(self, what: str, way: Sequence[str]) -> None:
        from desktop.core.process.routes import time_along

        self.text.setText(f"{what}: {sum_words(time_along(self._map, way))}")
        self.way_changed.emit(frozenset(way))

    def _steps(self) -> frozenset[str]:
        return frozenset(step.id for each in self._map.processes for step in each.steps)

    def _number(self, step_id: str) -> str:
        process = self._map.process(step_id.rpartition(".")[0])
        step = self._map.step(step_id)
        return f"{process.number}:{step.printed}" if step.printed else step.title


def sum_words(along: TimeAlong) -> str:
    """The times added up by unit, and what could not be added."""
    named = (
        (along.years, translate("TimesBar", "{number} years")),
        (along.months, translate("TimesBar", "{number} months")),
        (along.days, translate("TimesBar", "{number} days")),
    )
    parts = [text.format(number=number) for number, text in named if number]
    said = " + ".join(parts) or translate("TimesBar", "no time stated in numbers")
    if along.in_words:
        text = translate("TimesBar", "{count} boxes state a time in words only")
        said += "; " + text.format(count=len(along.in_words))
    if along.local:
        said += "; " + translate("TimesBar", "local practice included")
    return said
