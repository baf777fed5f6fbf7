"""Every form the program can make: begun ones first, then those of the box the case stands at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from desktop.core.forms.model import FormDefinition, forms_at
from desktop.ui.controls.basic import GRID, button, clear, column, label, page_column
from desktop.ui.controls.empty import EmptyState
from desktop.ui.controls.spoken import let_clear
from desktop.ui.controls.wrapping_row import WrappingRow
from desktop.ui.forms.form_draft import form_and_step
from desktop.ui.language import translate
from desktop.ui.map.atlas import Atlas
from desktop.ui.names import party_name
from desktop.ui.session import Session

SEARCH_WIDTH = 500
"""Pixels at 100 %, as in the list of cases."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A form that can be begun, or taken up, at a box of the map."""

    form: FormDefinition
    step_id: str = ""
    begun: bool = False


class FormListPage(QWidget):
    """Emits the form that is chosen and the box it belongs to ("" for none)."""

    form_wanted = Signal(str, str)
    answer_wanted = Signal()
    done = Signal()

    def __init__(self, session: Session, forms: Sequence[FormDefinition], atlas: Atlas) -> None:
        super().__init__()
        self._session, self._atlas = session, atlas
        self._forms = tuple(sorted(forms, key=lambda each: each.title))
        self.search = QLineEdit()
        self.search.setMaximumWidth(SEARCH_WIDTH)
        self.search.setPlaceholderText(translate("Forms", "Search for a form"))
        self.search.setAccessibleName(translate("Forms", "Search for a form"))
        let_clear(self.search)
        self.search.textChanged.connect(lambda _text: self.refresh())
        self.answer_button = button(
            translate("Forms", "Read in an answer…"), self.answer_wanted.emit
        )
        self._cards = QVBoxLayout()
        self._cards.setSpacing(GRID)
        self._arrange()

    def _arrange(self) -> None:
        inner = page_column(self)
        head = WrappingRow()
        head.addWidget(label(translate("Forms", "Forms"), "title"), 1)
        head.addWidget(button(translate("Forms", "Back to the case"), self.done.emit))
        head.addWidget(self.answer_button)
        inner.addLayout(head)
        inner.addWidget(self.search)
        inner.addLayout(self._cards)
        inner.addStretch(1)

    def refresh(self) -> None:
        """Read anew what is begun and where the case stands."""
        clear(self._cards)
        sought = self.search.text().casefold().split()
        empty = True
        for heading, lines in self._groups():
            found = [line for line in lines if _holds(line.form, sought)]
            if found:
                empty = False
                self._cards.addWidget(label(heading, "heading"))
            for line in found:
                self._cards.addWidget(self._card(line))
        if empty:
            self._cards.addWidget(self._none_found())

    def _none_found(self) -> EmptyState:
        heading = translate("Forms", "No form is called that.")
        words = translate("Forms", "Search by a word of its title or of what it is for.")
        every = button(translate("Forms", "Show every form"), self.search.clear)
        return EmptyState("form", heading, words, every)

    def _groups(self) -> Iterator[tuple[str, tuple[_Line, ...]]]:
        begun, here = tuple(self._begun()), tuple(self._here())
        yield translate("Forms", "Begun"), begun
        taken = {(line.form.id, line.step_id) for line in begun}
        here = tuple(line for line in here if (line.form.id, line.step_id) not in taken)
        yield translate("Forms", "At the box where the case stands"), here
        yield translate("Forms", "All forms"), tuple(_Line(form) for form in self._forms)

    def _begun(self) -> Iterator[_Line]:
        case_id, known = self._session.case_id, {form.id: form for form in self._forms}
        if not case_id or not self._session.is_open:
            return
        for key in self._session.read(lambda book: book.drafts(case_id)):
            form_id, step_id = form_and_step(key)
            if form_id in known:
                yield _Line(known[form_id], step_id, begun=True)

    def _here(self) -> Iterator[_Line]:
        case_id = self._session.case_id
        if not case_id or not self._session.is_open:
            return
        for step_id in self._session.read(lambda book: book.standing(case_id).current):
            for form in forms_at(self._forms, step_id):
                yield _Line(form, step_id)

    def _card(self, line: _Line) -> QFrame:
        form = line.form
        made = QFrame()
        made.setProperty("card", "true")
        layout = WrappingRow(made)
        layout.setContentsMargins(20, 12, 16, 12)
        words = column(label(form.title, "strong"), label(form.purpose, "quiet"), spacing=2)
        words.addWidget(label(self._facts(line), "small"))
        layout.addLayout(words, 1)
        verb = translate("Forms", "Go on…") if line.begun else translate("Forms", "Fill in…")
        go = button(verb, partial(self.form_wanted.emit, form.id, line.step_id))
        where = f", {self._where((line.step_id,))}" if line.step_id else ""
        go.setAccessibleName(f"{verb} {form.title}{where}")
        layout.addWidget(go)
        return made

    def _facts(self, line: _Line) -> str:
        steps = (line.step_id,) if line.step_id else line.form.steps
        facts = [self._where(steps)]
        if line.form.addressed_to is not None:
            to = translate("Forms", "To {party}").format(party=party_name(line.form.addressed_to))
            facts.insert(0, to)
        return " · ".join(fact for fact in facts if fact)

    def _where(self, step_ids: Iterable[str]) -> str:
        boxes = []
        for step_id in step_ids:
            step = self._atlas.step(step_id)
            if step is not None:
                process = self._atlas.map.process(step.id.rpartition(".")[0])
                boxes.append(f"{process.number}:{step.printed}")
        if not boxes:
            return ""
        return translate("Forms", "Box {boxes}").format(boxes=", ".join(boxes))


def _holds(form: FormDefinition, sought: Iterable[str]) -> bool:
    text = f"{form.title} {form.subtitle} {form.purpose}".casefold()
    return all(word in text for word in sought)
