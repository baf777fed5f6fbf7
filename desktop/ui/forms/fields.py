"""One editor for each type of field; all values are text, as the definition keeps them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from desktop.core.forms.model import CHECKED, Field, FieldType, Filler
from desktop.ui.controls import label
from desktop.ui.language import translate

Changed = Callable[[], object]


class Editor(Protocol):
    """What the form page asks of an editor."""

    @property
    def widget(self) -> QWidget:
        """The control itself."""
        ...

    def values(self) -> dict[str, str]:
        """Value keys and texts; empty ones left out."""
        ...

    def show_values(self, values: Mapping[str, str]) -> None:
        """Show what is known."""
        ...


class LineEditor:
    """A line of text, a date, a time, a number or an address."""

    def __init__(self, field: Field, changed: Changed) -> None:
        self._id = field.id
        line = QLineEdit()
        self.widget: QWidget = line
        self._line = line
        line.setPlaceholderText(_example(field.type))
        line.textChanged.connect(lambda _text: changed())

    def values(self) -> dict[str, str]:
        """The text, if any."""
        text = self._line.text().strip()
        return {self._id: text} if text else {}

    def show_values(self, values: Mapping[str, str]) -> None:
        """Show the text."""
        self._line.setText(values.get(self._id, ""))


class LongEditor:
    """Text of any length."""

    def __init__(self, field: Field, changed: Changed) -> None:
        self._id = field.id
        area = QPlainTextEdit()
        self.widget: QWidget = area
        self._area = area
        area.setTabChangesFocus(True)
        area.setFixedHeight(32 + 22 * min(max(field.lines, 2), 6))
        area.textChanged.connect(lambda: changed())

    def values(self) -> dict[str, str]:
        """The text, if any."""
        text = self._area.toPlainText().strip()
        return {self._id: text} if text else {}

    def show_values(self, values: Mapping[str, str]) -> None:
        """Show the text."""
        self._area.setPlainText(values.get(self._id, ""))


class TickEditor:
    """A box to tick; its label is the field's own."""

    def __init__(self, field: Field, changed: Changed) -> None:
        self._id = field.id
        tick = QCheckBox()
        self.widget: QWidget = tick
        self._tick = tick
        tick.toggled.connect(lambda _on: changed())

    def values(self) -> dict[str, str]:
        """The ticked value, or nothing."""
        return {self._id: CHECKED} if self._tick.isChecked() else {}

    def show_values(self, values: Mapping[str, str]) -> None:
        """Tick or untick."""
        self._tick.setChecked(values.get(self._id) == CHECKED)


class ChoiceEditor:
    """One of a few answers."""

    def __init__(self, field: Field, changed: Changed) -> None:
        self._id = field.id
        chooser = QComboBox()
        self.widget: QWidget = chooser
        self._chooser = chooser
        chooser.addItem("–", "")
        for option in field.options:
            chooser.addItem(option.label, option.id)
        chooser.currentIndexChanged.connect(lambda _index: changed())

    def values(self) -> dict[str, str]:
        """The chosen option's id."""
        chosen = str(self._chooser.currentData() or "")
        return {self._id: chosen} if chosen else {}

    def show_values(self, values: Mapping[str, str]) -> None:
        """Choose what is known."""
        self._chooser.setCurrentIndex(max(0, self._chooser.findData(values.get(self._id, ""))))


class TableEditor:
    """Rows and columns; cells that another party fills are left out."""

    def __init__(self, field: Field, changed: Changed) -> None:
        self._cells: dict[str, QLineEdit] = {}
        self.widget: QWidget = QWidget()
        grid = QGridLayout(self.widget)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(6)
        own = [column for column in field.columns if column.filled_by is Filler.CASEWORKER]
        for place, column in enumerate(own):
            head = QLabel(column.label)
            head.setProperty("tone", "quiet")
            grid.addWidget(head, 0, place)
            grid.setColumnStretch(place, column.share)
        for line, row in enumerate(field.rows_with({}), 1):
            for place, column in enumerate(own):
                cell = QLineEdit()
                cell.setAccessibleName(f"{column.label} {row.label or row.id}")
                cell.textChanged.connect(lambda _text: changed())
                self._cells[f"{field.id}/{row.id}/{column.id}"] = cell
                grid.addWidget(cell, line, place)

    def values(self) -> dict[str, str]:
        """Every filled cell."""
        written = {key: cell.text().strip() for key, cell in self._cells.items()}
        return {key: text for key, text in written.items() if text}

    def show_values(self, values: Mapping[str, str]) -> None:
        """Show the cells that are known."""
        for key, cell in self._cells.items():
            cell.setText(values.get(key, ""))


class OthersField:
    """A field that somebody else fills: named, so that the caseworker knows it is there."""

    def __init__(self, _field: Field, _changed: Changed) -> None:
        self.widget: QWidget = label(
            translate("Form", "Filled in on paper by the other party."), "quiet"
        )

    def values(self) -> dict[str, str]:
        """Nothing: it is not ours to fill."""
        return {}

    def show_values(self, values: Mapping[str, str]) -> None:
        """Nothing is shown."""


def editor_for(field: Field, changed: Changed) -> Editor:
    """The editor that fits a field."""
    if field.type is FieldType.TABLE:
        mine = any(column.filled_by is Filler.CASEWORKER for column in field.columns)
        return TableEditor(field, changed) if mine else OthersField(field, changed)
    if field.filled_by is Filler.RECIPIENT or field.type is FieldType.SIGNATURE:
        return OthersField(field, changed)
    made: Editor
    match field.type:
        case FieldType.LONG:
            made = LongEditor(field, changed)
        case FieldType.CHECKBOX:
            made = TickEditor(field, changed)
        case FieldType.CHOICE:
            made = ChoiceEditor(field, changed)
        case _:
            made = LineEditor(field, changed)
    made.widget.setAccessibleName(field.label)
    made.widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return made


def _example(field_type: FieldType) -> str:
    return {
        FieldType.DATE: translate("Form", "YYYY-MM-DD"),
        FieldType.TIME: translate("Form", "HH:MM"),
        FieldType.PERCENT: "%",
        FieldType.IDENTITY: translate("Form", "YYYYMMDD-NNNN"),
    }.get(field_type, "")
