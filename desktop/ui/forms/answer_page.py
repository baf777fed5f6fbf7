"""A paper that has come back: what it says, before anything is kept."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.forms.answer import Answer
from desktop.core.forms.consent_answer import FORM as CONSENT_FORM
from desktop.core.forms.consent_answer import consents_in
from desktop.core.forms.model import CHECKED, Field, FieldType, FormDefinition
from desktop.ui.controls.basic import GRID, button, clear, column, label, row, scrolled
from desktop.ui.forms.preview import PaperPreview, paper_share
from desktop.ui.language import translate
from desktop.ui.names import kind_name
from desktop.ui.session import Session


class AnswerPage(QWidget):
    """Shows an answer and asks; emits ``kept`` with its name, or ``consent_kept``."""

    kept = Signal(object, str)
    consent_kept = Signal(object, str)
    done = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setProperty("page", "true")
        self._answer: Answer | None = None
        self.preview = PaperPreview(session.tasks)
        self.title = label("", "title")
        self._words = QVBoxLayout()
        self._words.setSpacing(2 * GRID)
        self.keep_button = button(translate("Answer", "Keep in the case"), self._keep, "primary")
        self.consent_button = button(
            translate("Answer", "Keep and record the consent"), self._keep_consent, "primary"
        )
        self._arrange()

    def show_answer(self, answer: Answer) -> None:
        """Show what a paper says."""
        self._answer = answer
        self.title.setText(
            translate("Answer", "Answer: {form}").format(form=answer.definition.title)
        )
        clear(self._words)
        for words in _warnings(answer):
            self._words.addWidget(label(words, "attention"))
        self._words.addWidget(label(_kept_as(answer), "quiet"))
        self._show_values(answer)
        self._words.addStretch(1)
        gives = answer.definition.id == CONSENT_FORM and bool(consents_in(answer.all_values()))
        self.consent_button.setVisible(gives)
        self.keep_button.setProperty("role", "secondary" if gives else "primary")
        self.preview.ask(lambda: answer.data)

    def _show_values(self, answer: Answer) -> None:
        said = list(spoken(answer.definition, dict(answer.returned.values)))
        if not said:
            self._words.addWidget(
                label(translate("Answer", "No field has been filled in."), "strong")
            )
        for name, text in said:
            self._words.addLayout(
                column(label(name, "caption"), label(text, selectable=True), spacing=4)
            )

    def _name(self) -> str:
        assert self._answer is not None
        return translate("Answer", "Answer – {form} {day}.pdf").format(
            form=self._answer.definition.title, day=date.today().isoformat()
        )

    def _keep(self) -> None:
        self.kept.emit(self._answer, self._name())

    def _keep_consent(self) -> None:
        self.consent_kept.emit(self._answer, self._name())

    def _arrange(self) -> None:
        content = QWidget()
        content.setProperty("page", "true")
        self._words.setContentsMargins(0, 0, 2 * GRID, 2 * GRID)
        content.setLayout(self._words)
        foot = row(
            self.consent_button,
            self.keep_button,
            button(translate("Answer", "Do not keep"), self.done.emit),
        )
        left = column(self.title, scrolled(content), foot, spacing=GRID)
        left.setStretch(1, 1)
        left.setContentsMargins(0, 3 * GRID, 0, 2 * GRID)
        layout = self._sides = QHBoxLayout(self)
        layout.setContentsMargins(4 * GRID, 0, 0, 0)
        layout.setSpacing(2 * GRID)
        layout.addLayout(left, 11)
        layout.addWidget(self.preview, 10)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Larger text needs the room that the paper beside it can do without."""
        super().resizeEvent(event)
        self._sides.setStretch(1, paper_share(10))


def spoken(definition: FormDefinition, values: dict[str, str]) -> Iterator[tuple[str, str]]:
    """(Name of the field or cell, answer in words) for every answer, in the paper's order."""
    for field in definition.fields():
        if field.type is FieldType.TABLE:
            yield from _cells(field, values)
        elif text := values.get(field.id, ""):
            yield field.label.rstrip(":"), _answer_words(field, text)


def _cells(field: Field, values: dict[str, str]) -> Iterator[tuple[str, str]]:
    for key, line, each in field.cells(values):
        if text := values.get(key, ""):
            name = f"{line.label or line.id} · {each.label}"
            percent = each.type is FieldType.PERCENT and not text.endswith("%")
            yield name, f"{text}\N{NO-BREAK SPACE}%" if percent else _tick_words(text)


def _answer_words(field: Field, text: str) -> str:
    for option in field.options:
        if option.id == text:
            return option.label
    return _tick_words(text) if field.type is FieldType.CHECKBOX else text


def _tick_words(text: str) -> str:
    return translate("Answer", "Ticked") if text == CHECKED else text


def _warnings(answer: Answer) -> Iterator[str]:
    if not answer.is_for_this_case:
        yield translate(
            "Answer", "The paper was handed out blank: check that it is about this person."
        )
    elif answer.sent is None:
        yield translate(
            "Answer", "What was sent is not kept in this case, so the two could not be compared."
        )
    if count := answer.returned.added_marks:
        yield translate(
            "Answer",
            "Notes or drawings lie over the pages ({count}). Read them on the paper itself.",
        ).format(count=count)
    if answer.returned.signed:
        yield translate(
            "Answer", "It carries a digital signature, which this program does not check."
        )


def _kept_as(answer: Answer) -> str:
    return translate("Answer", "It is kept as {kind}.").format(kind=kind_name(answer.kind).lower())
