"""What is still missing, as a list of ways to the fields."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from desktop.core.forms.model import FormDefinition
from desktop.core.forms.validation import Problem
from desktop.ui.controls.basic import LINK_INSET, clear, label
from desktop.ui.controls.wrapped_button import WrappedButton
from desktop.ui.forms.field_row import REQUIRED
from desktop.ui.language import translate
from desktop.ui.wording import problem_sentence


class MissingList(QFrame):
    """A card at the end of the form; every line is a button that jumps to its field."""

    field_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Problem, ...] | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(16, 12, 16, 12)
        self._layout.setSpacing(2)

    def show_problems(self, definition: FormDefinition, found: Sequence[Problem]) -> None:
        """List the problems in the order of the paper; say that all is there where none is."""
        if self._shown == tuple(found):
            return
        self._shown = tuple(found)
        clear(self._layout)
        self.setProperty("card", "true" if found else "done")
        self.style().unpolish(self)
        self.style().polish(self)
        if not found:
            self._layout.addWidget(label(translate("Form", "Everything required is filled in.")))
            return
        heading = label(translate("Form", "Still to do"), "strong")
        heading.setContentsMargins(LINK_INSET, 0, 0, 0)
        self._layout.addWidget(heading)
        for problem in found:
            words = _words(definition, problem)
            go = partial(self.field_wanted.emit, problem.field_id)
            self._layout.addWidget(WrappedButton(words, go, "link"))

    def forget(self) -> None:
        """List anew at the next call, whatever was shown."""
        self._shown = None


def missing_words(count: int) -> str:
    """How many fields are left, on a button."""
    if count == 1:
        return translate("Form", "1 field left")
    return translate("Form", "{count} fields left").format(count=count)


def _words(definition: FormDefinition, problem: Problem) -> str:
    field = definition.field(problem.field_id)
    name = (field.label or field.row_header).rstrip(":")
    if "/" in problem.field_id:
        _, row_id, column_id = problem.field_id.split("/")
        column = next(each.label for each in field.columns if each.id == column_id)
        row = next((each.label for each in field.rows if each.id == row_id), row_id)
        name = " · ".join(part for part in (name, row, column) if part)
    if problem.code == REQUIRED:
        return name
    return f"{name}: {problem_sentence(problem)}"
