"""One control for each type of answer; whatever it looks like, it gives and takes text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QPlainTextEdit,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.core.forms.model import CHECKED, FieldType, Option
from desktop.ui.forms.date_box import DateBox
from desktop.ui.forms.line_box import Changed, LineBox
from desktop.ui.language import translate
from desktop.ui.theme.text_size import letters

MOST_RADIOS = 4
LINE_HEIGHT, LONG_FRAME = 22, 18
SHORTEST_LONG, TALLEST_LONG = 3, 9
"""Lines: a long answer's box grows with its text between these."""


class Box(Protocol):
    """What a form asks of a control."""

    @property
    def widget(self) -> QWidget:
        """What is laid out."""
        ...

    @property
    def target(self) -> QWidget:
        """What takes the focus and the frame that says something is wrong."""
        ...

    def text(self) -> str:
        """The answer as it is kept; "" for none."""
        ...

    def show_text(self, text: str) -> None:
        """Show an answer."""
        ...


class LongBox:
    """Text of any length, in a box that grows with it."""

    def __init__(self, changed: Changed) -> None:
        self._area = QPlainTextEdit()
        self.widget: QWidget = self._area
        self.target: QWidget = self._area
        self._area.setTabChangesFocus(True)
        self._area.textChanged.connect(lambda: self._grown(changed))
        self._fit()

    def text(self) -> str:
        """The text without empty ends."""
        return self._area.toPlainText().strip()

    def show_text(self, text: str) -> None:
        """Show the text."""
        self._area.setPlainText(text)

    def _grown(self, changed: Changed) -> None:
        self._fit()
        changed()

    def _fit(self) -> None:
        lines = int(self._area.document().size().height())
        lines = max(SHORTEST_LONG, min(lines, TALLEST_LONG))
        self._area.setFixedHeight(LONG_FRAME + letters(LINE_HEIGHT) * lines)


class TickBox:
    """A box to tick. ``words`` stand beside it, where it has no caption of its own."""

    def __init__(self, changed: Changed, words: str = "") -> None:
        self._tick = QCheckBox(words)
        self._tick.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.widget: QWidget = self._tick
        self.target: QWidget = self._tick
        self._tick.toggled.connect(lambda _on: changed())

    def text(self) -> str:
        """The ticked value, or nothing."""
        return CHECKED if self._tick.isChecked() else ""

    def show_text(self, text: str) -> None:
        """Tick or untick."""
        self._tick.setChecked(text == CHECKED)


class ChoiceBox:
    """One of many answers, or none."""

    def __init__(self, options: Sequence[Option], changed: Changed) -> None:
        self._chooser = QComboBox()
        self.widget: QWidget = self._chooser
        self.target: QWidget = self._chooser
        self._chooser.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._chooser.addItem(translate("Form", "Choose"), "")
        for option in options:
            self._chooser.addItem(option.label, option.id)
        self._chooser.currentIndexChanged.connect(lambda _index: changed())

    def text(self) -> str:
        """The chosen option's id."""
        return str(self._chooser.currentData() or "")

    def show_text(self, text: str) -> None:
        """Choose what is known."""
        self._chooser.setCurrentIndex(max(0, self._chooser.findData(text)))


class RadioBox:
    """One of a few answers, all of them in sight; once answered it stays answered."""

    def __init__(self, options: Sequence[Option], changed: Changed) -> None:
        self.widget = QWidget()
        layout = QVBoxLayout(self.widget)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._group = QButtonGroup(self.widget)
        self._group.setExclusive(True)
        self._buttons = {option.id: QRadioButton(option.label) for option in options}
        for radio in self._buttons.values():
            layout.addWidget(radio)
            self._group.addButton(radio)
        self._group.buttonToggled.connect(lambda _button, _on: changed())

    @property
    def target(self) -> QWidget:
        """The chosen answer, or the first."""
        return self._group.checkedButton() or next(iter(self._buttons.values()))

    def text(self) -> str:
        """The chosen option's id."""
        chosen = (key for key, radio in self._buttons.items() if radio.isChecked())
        return next(chosen, "")

    def show_text(self, text: str) -> None:
        """Choose what is known, or nothing."""
        self._group.setExclusive(False)
        for key, radio in self._buttons.items():
            radio.setChecked(key == text)
        self._group.setExclusive(True)


def box_for(kind: FieldType, changed: Changed, options: Sequence[Option] = ()) -> Box:
    """The control that fits a type of answer."""
    made: Box
    match kind:
        case FieldType.LONG:
            made = LongBox(changed)
        case FieldType.CHECKBOX:
            made = TickBox(changed)
        case FieldType.CHOICE if len(options) <= MOST_RADIOS:
            made = RadioBox(options, changed)
        case FieldType.CHOICE:
            made = ChoiceBox(options, changed)
        case FieldType.DATE:
            made = DateBox(changed)
        case _:
            made = LineBox(kind, changed)
    made.target.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return made
