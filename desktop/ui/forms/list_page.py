"""Every form the program can make, with where on the map it belongs."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.forms.model import FormDefinition
from desktop.ui.atlas import Atlas
from desktop.ui.controls import button, column, label, page, row
from desktop.ui.language import translate
from desktop.ui.names import party_name
from desktop.ui.session import Session


class FormListPage(QWidget):
    """Emits the form that is chosen."""

    form_wanted = Signal(str)
    answer_wanted = Signal()
    done = Signal()

    def __init__(self, session: Session, forms: Sequence[FormDefinition], atlas: Atlas) -> None:
        super().__init__()
        self._session = session
        self._atlas = atlas
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self.answer_button = button(
            translate("Forms", "Read in an answer…"), self.answer_wanted.emit
        )
        back = row(
            button(translate("Forms", "Back to the case"), self.done.emit), self.answer_button
        )
        cards = [self._card(form) for form in sorted(forms, key=lambda each: each.title)]
        layout.addWidget(page(translate("Forms", "Forms"), back, *cards))

    def _card(self, form: FormDefinition) -> QFrame:
        made = QFrame()
        made.setProperty("card", "true")
        layout = QHBoxLayout(made)
        layout.setContentsMargins(20, 12, 16, 12)
        words = column(label(form.title, "strong"), label(form.purpose, "quiet"), spacing=2)
        facts = [self._where(form)]
        if form.addressed_to is not None:
            to = translate("Forms", "To {party}").format(party=party_name(form.addressed_to))
            facts.insert(0, to)
        words.addWidget(label(" · ".join(fact for fact in facts if fact), "quiet"))
        layout.addLayout(words, 1)
        layout.addWidget(
            button(translate("Forms", "Fill in…"), lambda: self.form_wanted.emit(form.id))
        )
        return made

    def _where(self, form: FormDefinition) -> str:
        boxes = []
        for step_id in form.steps:
            step = self._atlas.step(step_id)
            if step is not None:
                process = self._atlas.map.process(step.id.rpartition(".")[0])
                boxes.append(f"{process.number}:{step.printed}")
        if not boxes:
            return ""
        return translate("Forms", "Box {boxes}").format(boxes=", ".join(boxes))
