"""A form being filled in: fields at the left, the paper itself at the right."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop.core.forms import render
from desktop.core.forms.model import Field, FieldType, FormDefinition
from desktop.core.forms.prefill import Prefilled, prefill
from desktop.core.forms.validation import Problem, problems
from desktop.ui.controls import GRID, button, clear, column, label, row, scrolled
from desktop.ui.forms.fields import Editor, OthersField, editor_for
from desktop.ui.language import translate
from desktop.ui.session import Session
from desktop.ui.wording import problem_sentence, sentence

PREVIEW_PAUSE_MS = 250
PREVIEW_SCALE = 1.1


class FormPage(QWidget):
    """Fills one form for the open case; the paper goes out only through ``paper_wanted``."""

    paper_wanted = Signal(object, dict)
    done = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setProperty("page", "true")
        self._session = session
        self._definition: FormDefinition | None = None
        self._step_id = ""
        self._editors: dict[str, Editor] = {}
        self._errors: dict[str, QLabel] = {}
        self._pause = QTimer(self, singleShot=True, interval=PREVIEW_PAUSE_MS)
        self._pause.timeout.connect(self._preview)
        self._turn = 0
        self._arrange()

    @property
    def definition(self) -> FormDefinition | None:
        """The form that is being filled in."""
        return self._definition

    @property
    def step_id(self) -> str:
        """The box the form was started from, or ""."""
        return self._step_id

    def start(self, definition: FormDefinition, step_id: str) -> None:
        """Begin a form, prefilled from the case and the profile."""
        self._definition, self._step_id = definition, step_id
        self.title.setText(definition.title)
        self.purpose.setText(definition.purpose)
        known = self._known(definition)
        self._build(definition, known)
        values = {key: found.value for key, found in known.items()}
        for editor in self._editors.values():
            editor.show_values(values)
        self._scroll.verticalScrollBar().setValue(0)
        self._preview()

    def values(self) -> dict[str, str]:
        """Everything that stands in the form."""
        gathered: dict[str, str] = {}
        for editor in self._editors.values():
            gathered.update(editor.values())
        return gathered

    def _known(self, definition: FormDefinition) -> dict[str, Prefilled]:
        case_id, profile = self._session.case_id, self._session.profile
        if profile is None:
            return {}
        case = self._session.read(lambda book: book.case(case_id)) if case_id else None
        contacts = self._session.read(lambda book: book.contacts(case_id)) if case_id else ()
        return prefill(definition, profile, case, contacts, date.today())

    def _build(self, definition: FormDefinition, known: dict[str, Prefilled]) -> None:
        clear(self._fields)
        self._editors.clear()
        self._errors.clear()
        for section in definition.sections:
            self._fields.addWidget(label(section.title, "subheading"))
            if section.filler:
                self._fields.addWidget(label(section.filler, "quiet"))
            for field in section.fields:
                self._fields.addLayout(self._field(field, known.get(field.id)))
        self._fields.addStretch(1)

    def _field(self, field: Field, found: Prefilled | None) -> QVBoxLayout:
        editor = editor_for(field, self._pause.start)
        self._editors[field.id] = editor
        caption = label(field.label, "caption")
        caption.setBuddy(editor.widget)
        error = label("", "error")
        error.hide()
        self._errors[field.id] = error
        top: QWidget | QHBoxLayout = caption
        if field.type is FieldType.CHECKBOX and not isinstance(editor, OthersField):
            top = row(editor.widget, caption, stretch_last=True)
            top.setStretch(1, 1)
            parts: list[QWidget] = []
        else:
            parts = [editor.widget]
        made = column(top, *parts, spacing=3)
        if found is not None:
            source = label(_source_words(found.source), "quiet")
            source.setProperty("source", "true")
            made.addWidget(source)
        elif field.help:
            made.addWidget(label(field.help, "quiet"))
        made.addWidget(error)
        made.setContentsMargins(0, 0, 0, 6)
        return made

    def _finish(self) -> None:
        definition = self._definition
        if definition is None:
            return
        found = problems(definition, self.values())
        self._show_problems(found)
        if not found:
            self.paper_wanted.emit(definition, self.values())

    def _show_problems(self, found: tuple[Problem, ...]) -> None:
        for error in self._errors.values():
            error.hide()
        for problem in found:
            place = self._errors.get(problem.field_id.split("/")[0])
            if place is not None:
                place.setText(problem_sentence(problem))
                place.show()
        self.summary.setVisible(bool(found))
        self.summary.setText(
            translate("Form", "Still to do: {fields}.").format(
                fields=", ".join(self._field_label(problem.field_id) for problem in found)
            )
        )
        if found:
            first = self._editors.get(found[0].field_id.split("/")[0])
            if first is not None:
                first.widget.setFocus()
                self._scroll.ensureWidgetVisible(first.widget)

    def _field_label(self, field_id: str) -> str:
        assert self._definition is not None
        return self._definition.field(field_id).label

    def _preview(self) -> None:
        definition = self._definition
        if definition is None:
            return
        values = self.values()
        self._turn += 1
        turn = self._turn
        scale = PREVIEW_SCALE * self.devicePixelRatioF()
        self._session.tasks.aside(
            lambda: _pages(definition, values, scale),
            lambda pages: self._show_pages(pages, turn),
            self._preview_failed,
            self,
        )

    def _show_pages(self, pages: list[bytes], turn: int) -> None:
        if turn != self._turn:
            return
        clear(self._paper)
        for number, data in enumerate(pages, 1):
            picture = QPixmap()
            picture.loadFromData(data)
            picture.setDevicePixelRatio(self.devicePixelRatioF())
            sheet = QLabel()
            sheet.setProperty("sheet", "true")
            sheet.setPixmap(picture)
            sheet.setAccessibleName(
                translate("Form", "Preview, page {number}").format(number=number)
            )
            self._paper.addWidget(sheet)
        self._paper.addStretch(1)

    def _preview_failed(self, fault: BaseException) -> None:
        self.summary.setText(sentence(fault))
        self.summary.show()

    def _arrange(self) -> None:
        self.title = label("", "title")
        self.purpose = label("", "quiet")
        self.summary = label("", "error")
        self.summary.hide()
        self.print_button = button(
            translate("Form", "Keep and save as PDF…"), self._finish, "primary"
        )
        content = QWidget()
        content.setProperty("page", "true")
        self._fields = QVBoxLayout(content)
        self._fields.setContentsMargins(0, 0, 2 * GRID, 0)
        self._fields.setSpacing(4)
        self._scroll = scrolled(content)
        left = column(
            self.title,
            self.purpose,
            self._scroll,
            self.summary,
            row(self.print_button, button(translate("Form", "Cancel"), self.done.emit)),
            spacing=10,
        )
        left.setStretch(2, 1)
        paper = QWidget()
        paper.setObjectName("paperGround")
        self._paper = QVBoxLayout(paper)
        self._paper.setContentsMargins(16, 16, 16, 16)
        self._paper.setSpacing(16)
        self._paper_area = QScrollArea()
        self._paper_area.setWidget(paper)
        self._paper_area.setWidgetResizable(True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(4 * GRID, 3 * GRID, 0, 2 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addLayout(left, 1)
        layout.addWidget(self._paper_area, 1)


def _pages(definition: FormDefinition, values: dict[str, str], scale: float) -> list[bytes]:
    pdf = render.render_pdf(definition, values, drafted_on=date.today())
    return [render.preview_png(pdf, page, scale) for page in range(render.page_count(pdf))]


def _source_words(source: str) -> str:
    root = source.partition(".")[0]
    words: dict[str, Callable[[], str]] = {
        "person": lambda: translate("Form", "From the case"),
        "case": lambda: translate("Form", "From the case"),
        "profile": lambda: translate("Form", "From your profile"),
        "contact": lambda: translate("Form", "From the case's contacts"),
        "today": lambda: translate("Form", "Today's date"),
        "form": lambda: translate("Form", "Proposed by the form"),
    }
    return words.get(root, lambda: source)()
