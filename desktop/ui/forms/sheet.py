"""All fields of a form, section by section, in the same lines as on the paper."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QGridLayout, QVBoxLayout, QWidget

from desktop.core.forms.model import Field, FieldType, FormDefinition, Section, Width
from desktop.core.forms.prefill import Prefilled
from desktop.core.forms.validation import Problem
from desktop.ui.controls.basic import GRID, clear, label
from desktop.ui.forms.editors import is_own
from desktop.ui.forms.field_row import REQUIRED, FieldRow
from desktop.ui.language import translate

UNITS = {Width.FULL: 6, Width.HALF: 3, Width.THIRD: 2}
LINE_UNITS = 6
WIDE = (FieldType.LONG, FieldType.TABLE)


class FieldSheet(QWidget):
    """Emits ``changed`` while one types and ``left`` with the field that lost the focus."""

    changed = Signal()
    left = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("page", "true")
        self._rows: dict[str, FieldRow] = {}
        self._quiet = False
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(4)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._focus_moved)

    def build(self, definition: FormDefinition, known: Mapping[str, Prefilled]) -> None:
        """Make the fields of a form, empty."""
        clear(self._layout)
        self._rows.clear()
        for number, section in enumerate(definition.sections):
            self._add_section(section, known, first=number == 0)
        self._layout.addStretch(1)

    def show_values(self, values: Mapping[str, str]) -> None:
        """Show answers in every field, as if nobody had typed."""
        self._quiet = True
        for row in self._rows.values():
            row.editor.show_values(values)
        self._quiet = False
        self.show_state()

    def values(self) -> dict[str, str]:
        """Everything that stands in the form."""
        gathered: dict[str, str] = {}
        for row in self._rows.values():
            gathered.update(row.values())
        return gathered

    def show_state(self) -> None:
        """Say anew what is required and where answers come from."""
        values = self.values()
        for row in self._rows.values():
            row.show_state(values)

    def show_problems(self, found: Sequence[Problem], fields: Iterable[str]) -> None:
        """Say at these fields what is wrong with them."""
        for field_id in fields:
            row = self._rows.get(field_id)
            if row is not None:
                row.show_problems([each for each in found if field_of(each.field_id) == field_id])

    def row(self, key: str) -> FieldRow | None:
        """The field a value key belongs to, if it is filled in here."""
        return self._rows.get(field_of(key))

    def field_ids(self) -> tuple[str, ...]:
        """Every field that is filled in here, from top to bottom."""
        return tuple(self._rows)

    def _add_section(
        self, section: Section, known: Mapping[str, Prefilled], *, first: bool
    ) -> None:
        own = [field for field in section.fields if is_own(field)]
        others = [field for field in section.fields if not is_own(field)]
        part = QWidget()
        part.setAccessibleName(section.title)  # two sections may ask for a telephone each
        layout = QVBoxLayout(part)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(self._layout.spacing())
        if section.title:
            title = label(section.title, "heading")
            title.setContentsMargins(0, 0 if first else 2 * GRID, 0, 0)
            layout.addWidget(title)
        if section.text:
            layout.addWidget(label(section.text, "quiet"))
        for line in _lines(own):
            layout.addLayout(self._line(line, known))
        if others:
            layout.addWidget(label(_others_words(section, others), "quiet"))
        self._layout.addWidget(part)

    def _line(self, line: Sequence[Field], known: Mapping[str, Prefilled]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * GRID)
        grid.setContentsMargins(0, 4, 0, 0)
        for unit in range(LINE_UNITS):
            grid.setColumnStretch(unit, 1)
        at = 0
        for field in line:
            row = FieldRow(field, known.get(field.id), self._typed)
            self._rows[field.id] = row
            grid.addWidget(row, 0, at, 1, _units(field))
            at += _units(field)
        return grid

    def _typed(self) -> None:
        if not self._quiet:
            self.changed.emit()

    def _focus_moved(self, old: QWidget | None, now: QWidget | None) -> None:
        if old is None or not self.isVisible():
            return
        for field_id, row in self._rows.items():
            if row.isAncestorOf(old) and not (now is not None and row.isAncestorOf(now)):
                self.left.emit(field_id)
                return


def field_of(key: str) -> str:
    """The field of a value key."""
    return key.partition("/")[0]


def without_missing(found: Iterable[Problem]) -> tuple[Problem, ...]:
    """Problems with what is written; what is not written yet is left in peace."""
    return tuple(problem for problem in found if problem.code != REQUIRED)


def _units(field: Field) -> int:
    return LINE_UNITS if field.type in WIDE else UNITS[field.width]


def _lines(fields: Iterable[Field]) -> Iterator[list[Field]]:
    line: list[Field] = []
    for field in fields:
        if line and sum(_units(other) for other in line) + _units(field) > LINE_UNITS:
            yield line
            line = []
        line.append(field)
    if line:
        yield line


def _others_words(section: Section, fields: Sequence[Field]) -> str:
    names = "; ".join((field.label or field.row_header).rstrip(":") for field in fields)
    if section.filler:
        return translate("Form", "Filled in by {filler}: {fields}.").format(
            filler=section.filler, fields=names
        )
    return translate("Form", "Filled in on the paper: {fields}.").format(fields=names)
