"""A line to write in: the control of every short answer."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.core.forms.model import FieldType
from desktop.core.forms.tidying import tidied
from desktop.ui.language import translate

Changed = Callable[[], object]


class LineBox:
    """A line of text, a time, a number or an address; tidied when one leaves it."""

    def __init__(self, kind: FieldType, changed: Changed) -> None:
        self._kind = kind
        self.line = QLineEdit()
        self.widget: QWidget = self.line
        self.target: QWidget = self.line
        self.line.setPlaceholderText(example(kind))
        self.line.textChanged.connect(lambda _text: changed())
        self.line.editingFinished.connect(self._tidy)

    def text(self) -> str:
        """The text, tidied."""
        return tidied(self._kind, self.line.text())

    def show_text(self, text: str) -> None:
        """Show the text from its beginning."""
        self.line.setText(text)
        self.line.setCursorPosition(0)

    def _tidy(self) -> None:
        if (text := self.text()) != self.line.text():
            self.line.setText(text)


def example(kind: FieldType) -> str:
    """How an answer of this type is written, for the empty line."""
    match kind:
        case FieldType.DATE:
            return translate("Form", "YYYY-MM-DD")
        case FieldType.TIME:
            return translate("Form", "HH.MM")
        case FieldType.PERCENT:
            return "%"
        case FieldType.IDENTITY:
            return translate("Form", "YYYYMMDD-NNNN")
        case _:
            return ""
