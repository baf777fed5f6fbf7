"""Editors of whole fields: one control, or a table of them; cells others fill are left out."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from desktop.core.forms.model import (
    MOST_FREE_ROWS,
    Column,
    Field,
    FieldType,
    Filler,
    Row,
    When,
)
from desktop.ui.controls.basic import button, label, row
from desktop.ui.controls.spoken import about
from desktop.ui.forms.boxes import Box, ChoiceBox, box_for
from desktop.ui.forms.line_box import Changed
from desktop.ui.language import translate

STACKED_FROM = 3
"""Columns: a free table this wide is filled in as cards, one a row."""

WIDE_SHARE = 3
UNITS = 2


class Editor(Protocol):
    """What a form asks of an editor. A key is a value key: ``field`` or ``field/row/column``."""

    @property
    def widget(self) -> QWidget:
        """What is laid out."""
        ...

    def values(self) -> dict[str, str]:
        """Value keys and texts; empty ones left out."""
        ...

    def show_values(self, values: Mapping[str, str]) -> None:
        """Show what is known."""
        ...

    def target(self, key: str) -> QWidget:
        """Where the focus goes for a key."""
        ...

    def mark(self, wrong: Collection[str]) -> None:
        """Frame the controls of these keys as wrong, and no others."""
        ...

    def describe(self, name: str, description: str) -> None:
        """What a screen reader says."""
        ...


class ValueEditor:
    """One field, one control."""

    def __init__(self, field: Field, changed: Changed) -> None:
        self._id = field.id
        self.box = _box_of(field, changed)

    @property
    def widget(self) -> QWidget:
        """The control."""
        return self.box.widget

    def values(self) -> dict[str, str]:
        """The answer, if any."""
        text = self.box.text()
        return {self._id: text} if text else {}

    def show_values(self, values: Mapping[str, str]) -> None:
        """Show the answer."""
        self.box.show_text(values.get(self._id, ""))

    def target(self, _key: str) -> QWidget:
        """The control itself."""
        return self.box.target

    def mark(self, wrong: Collection[str]) -> None:
        """Frame the control, or not."""
        frame(self.box.target, wrong=self._id in wrong)

    def describe(self, name: str, description: str) -> None:
        """Name the control."""
        for each in {self.box.target, self.box.widget}:
            each.setAccessibleName(name)
            each.setAccessibleDescription(description)
        _name_openers(self.box, name)


def _name_openers(box: Box, name: str) -> None:
    """Let the button that opens a day's calendar say which day it is for."""
    for opener in box.widget.findChildren(QToolButton):
        about(opener, name)


class TableEditor:
    """Rows of controls by the columns' types; free rows come as they are needed."""

    def __init__(self, field: Field, changed: Changed) -> None:
        self._field, self._changed = field, changed
        self._cells: dict[str, Box] = {}
        self._rows = 0
        self._own = own_columns(field)
        self._stacked = not field.rows and len(self._own) >= STACKED_FROM
        self.widget = QWidget()
        layout = QVBoxLayout(self.widget)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(6)
        self._grid.setVerticalSpacing(4)
        layout.addLayout(self._grid)
        self._more = button(translate("Form", "Add a row"), self.add_row, "link")
        self._more.setVisible(not field.rows)
        layout.addLayout(row(self._more))
        self._head()
        for line in field.rows or (Row("1"),):
            self._add(line)

    def values(self) -> dict[str, str]:
        """Every filled cell."""
        written = {key: box.text() for key, box in self._cells.items()}
        return {key: text for key, text in written.items() if text}

    def show_values(self, values: Mapping[str, str]) -> None:
        """Show the cells that are known, in as many rows as they need."""
        if not self._field.rows:
            used = [
                int(key.split("/")[1]) for key in values if key.startswith(f"{self._field.id}/")
            ]
            while self._rows < min(max(used, default=1), MOST_FREE_ROWS):
                self._add(Row(str(self._rows + 1)))
        for key, box in self._cells.items():
            box.show_text(values.get(key, ""))

    def target(self, key: str) -> QWidget:
        """The cell, or the first one for the table as a whole."""
        box = self._cells.get(key) or next(iter(self._cells.values()))
        return box.target

    def mark(self, wrong: Collection[str]) -> None:
        """Frame the cells; the first one where the whole table is wrong."""
        for key, box in self._cells.items():
            frame(box.target, wrong=key in wrong)
        if self._field.id in wrong:
            frame(self.target(""), wrong=True)

    def describe(self, name: str, description: str) -> None:
        """Name the table and what adds to it; its cells carry their own names."""
        about(self._more, name)
        self.widget.setAccessibleName(name)
        self.widget.setAccessibleDescription(description)

    def add_row(self) -> None:
        """One more free row, with the focus in it."""
        self._add(Row(str(self._rows + 1)))
        self._cells[f"{self._field.id}/{self._rows}/{self._own[0].id}"].target.setFocus()
        self._more.setEnabled(self._rows < MOST_FREE_ROWS)

    def _head(self) -> None:
        if self._stacked:
            return
        first = 1 if self._field.rows else 0
        if first:
            head = label(self._field.row_header, "small")
            head.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
            self._grid.addWidget(head, 0, 0)
            self._grid.setColumnStretch(0, 3)
        for place, column in enumerate(self._own, first):
            head = label(column.label, "small")
            head.setAlignment(_side(column) | Qt.AlignmentFlag.AlignBottom)
            self._grid.addWidget(head, 0, place)
            self._grid.setColumnStretch(place, column.share)

    def _add(self, line: Row) -> None:
        self._rows += 1
        if self._stacked:
            self._grid.addWidget(self._card(line), self._rows, 0)
            return
        first = 0
        if self._field.rows:
            first = 1
            self._grid.addWidget(label(line.label or line.id), self._rows, 0)
        for place, column in enumerate(self._own, first):
            box = self._cell(line, column)
            ticked = column.type is FieldType.CHECKBOX
            side = _side(column) if ticked else Qt.AlignmentFlag(0)
            self._grid.addWidget(box.widget, self._rows, place, side)

    def _card(self, line: Row) -> QWidget:
        made = QFrame()
        made.setProperty("card", "true")
        grid = QGridLayout(made)
        grid.setContentsMargins(12, 8, 12, 10)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(2)
        for place, (at, across, column) in enumerate(_placed(self._own)):
            box = self._cell(line, column)
            head = QLabel(column.label)
            head.setProperty("tone", "quiet")
            head.setBuddy(box.target)
            above = 2 * _line_of(self._own, place)
            grid.addWidget(head, above, at, 1, across)
            grid.addWidget(box.widget, above + 1, at, 1, across)
        for unit in range(UNITS):
            grid.setColumnStretch(unit, 1)
        return made

    def _cell(self, line: Row, column: Column) -> Box:
        box = box_for(column.type, self._changed)
        name = f"{column.label}, {line.label or line.id}"
        box.target.setAccessibleName(name)
        _name_openers(box, name)
        self._cells[f"{self._field.id}/{line.id}/{column.id}"] = box
        return box


def own_columns(field: Field) -> tuple[Column, ...]:
    """The columns that are filled in at this desk."""
    return tuple(each for each in field.columns if each.filled_by is Filler.CASEWORKER)


def is_own(field: Field) -> bool:
    """Whether the field is filled in at this desk; a signature is written on paper."""
    if field.type is FieldType.TABLE:
        return bool(own_columns(field))
    return field.filled_by is Filler.CASEWORKER and field.type is not FieldType.SIGNATURE


def editor_for(field: Field, changed: Changed) -> Editor:
    """The editor of a field that is filled in here (``is_own``)."""
    if field.type is FieldType.TABLE:
        return TableEditor(field, changed)
    return ValueEditor(field, changed)


def _box_of(field: Field, changed: Changed) -> Box:
    if field.type is FieldType.CHOICE and field.required.when is not When.ALWAYS:
        return ChoiceBox(field.options, changed)
    return box_for(field.type, changed, field.options)


def frame(widget: QWidget, *, wrong: bool) -> None:
    """Let the style sheet frame a control as wrong, or as right again."""
    state = "true" if wrong else "false"
    if widget.property("invalid") != state:
        widget.setProperty("invalid", state)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def _side(column: Column) -> Qt.AlignmentFlag:
    ticked = column.type is FieldType.CHECKBOX
    return Qt.AlignmentFlag.AlignHCenter if ticked else Qt.AlignmentFlag.AlignLeft


def _placed(columns: Iterable[Column]) -> list[tuple[int, int, Column]]:
    """(unit, units across, column): wide texts take a line, the others stand two by two."""
    placed: list[tuple[int, int, Column]] = []
    at = 0
    for column in columns:
        across = UNITS if column.type is FieldType.TEXT and column.share > WIDE_SHARE else 1
        at = 0 if at + across > UNITS else at
        placed.append((at, across, column))
        at += across
    return placed


def _line_of(columns: Iterable[Column], wanted: int) -> int:
    """Which line of its card a column stands on, from 0."""
    line = 0
    for place, (at, _across, _column) in enumerate(_placed(columns)):
        if place and at == 0:
            line += 1
        if place == wanted:
            break
    return line
