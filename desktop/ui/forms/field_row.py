"""A field on the screen: its caption, its control, where the answer comes from, what is wrong."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.core.forms.model import Field, FieldType
from desktop.core.forms.prefill import Prefilled
from desktop.core.forms.validation import Problem
from desktop.ui.controls.basic import label
from desktop.ui.controls.sideways import Sideways
from desktop.ui.forms.editors import editor_for
from desktop.ui.forms.line_box import Changed
from desktop.ui.language import translate
from desktop.ui.wording import problem_sentence

REQUIRED = "forms.required"


class FieldRow(QWidget):
    """One field that is filled in here."""

    def __init__(self, field: Field, found: Prefilled | None, changed: Changed) -> None:
        super().__init__()
        self.field = field
        self.editor = editor_for(field, changed)
        self._found = found
        self.caption = _Caption(field.label, self.editor.widget)
        self.caption.setBuddy(self.editor.target(field.id))
        self.note = label("", "small")
        self.error = label("", "error")
        self.error.hide()
        self._arrange()

    def values(self) -> dict[str, str]:
        """What is written here, by value key."""
        return self.editor.values()

    def show_state(self, values: Mapping[str, str]) -> None:
        """Say whether an answer is required, and where the one that stands here comes from."""
        required = self.field.required.holds(values)
        text = self.field.label
        if required:
            text = translate("Form", "{label} (needed)").format(label=text)
        self.caption.setText(text)
        note = self._source(values) or self.field.help
        self.note.setText(note)
        self.note.setVisible(bool(note))
        self.editor.describe(text or self.field.row_header, note)

    def show_problems(self, found: Sequence[Problem]) -> None:
        """Say what is wrong, in words and with a frame; nothing, if nothing is."""
        self.editor.mark({problem.field_id for problem in found})
        words = list(dict.fromkeys(problem_sentence(problem) for problem in found))
        self.error.setText(" ".join(words))
        self.error.setVisible(bool(words))
        if words:
            self.editor.describe(self.caption.text(), self.error.text())

    def _source(self, values: Mapping[str, str]) -> str:
        found = self._found
        if found is None or values.get(self.field.id, "") != found.value:
            return ""
        return source_words(found.source)

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 4)
        layout.setSpacing(2)
        if self.field.type is FieldType.CHECKBOX:
            line = QHBoxLayout()
            line.setSpacing(4)
            line.addWidget(self.editor.widget, 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(self.caption, 1)
            layout.addLayout(line)
        else:
            self.caption.setVisible(bool(self.field.label))
            layout.addWidget(self.caption)
            layout.addWidget(self._whole())
        layout.addWidget(self.note)
        layout.addWidget(self.error)
        layout.addStretch(1)

    def _whole(self) -> QWidget:
        """A table moves sideways by itself where its columns do not fit."""
        if self.field.type is FieldType.TABLE:
            return Sideways(self.editor.widget)
        return self.editor.widget


class _Caption(QLabel):
    """A caption that ticks its box when it is clicked."""

    def __init__(self, text: str, box: QWidget) -> None:
        super().__init__(text)
        self._box = box
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("tone", "body" if isinstance(box, QCheckBox) else "caption")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick or untick."""
        if isinstance(self._box, QCheckBox):
            self._box.toggle()
        super().mouseReleaseEvent(event)


def source_words(source: str) -> str:
    """Where a prefilled answer comes from; ``source`` is the definition's path."""
    words: dict[str, Callable[[], str]] = {
        "person": lambda: translate("Form", "From the case"),
        "case": lambda: translate("Form", "From the case"),
        "profile": lambda: translate("Form", "From your profile"),
        "contact": lambda: translate("Form", "From the case's contacts"),
        "today": lambda: translate("Form", "Today's date"),
        "form": lambda: translate("Form", "Proposed by the form"),
    }
    return words.get(source.partition(".")[0], lambda: source)()
