"""A BPMN file that was changed elsewhere: what came along, what did not, and keeping it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import groupby
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QWidget

from desktop.core.process.bpmn import Suggestion, suggest_variant
from desktop.core.process.bpmn.safe_xml import MAXIMUM_BYTES
from desktop.core.process.model import ProcessMap
from desktop.core.process.unit_variants import identity_of, save
from desktop.core.process.variants import Variant
from desktop.ui.controls.basic import button, card, label, labelled, page, row
from desktop.ui.language import translate
from desktop.ui.tasks import Tasks
from desktop.ui.variants.bpmn_words import carried_words, left_over_words
from desktop.ui.variants.words import mistake_words
from desktop.ui.wording import sentence

NOT_NAMED_YET = "variant"
MOST_SHOWN = 200


def read_bpmn(base: ProcessMap, path: Path) -> Suggestion:
    """Hold a file against the map; takes seconds for a big one. BpmnRefused, OSError."""
    with path.open("rb") as file:
        data = file.read(MAXIMUM_BYTES + 1)
    return suggest_variant(
        base,
        data,
        identity=NOT_NAMED_YET,
        title=" ".join(path.stem.split()) or NOT_NAMED_YET,
        asked_by=(),
        why="",
        source=path.name,
    )


def _more(number: int) -> list[QLabel]:
    """What a list says last when it is longer than a page can hold."""
    if number <= MOST_SHOWN:
        return []
    text = translate("Bpmn", "And {count} more: the command model import lists them all.")
    return [label(text.format(count=number - MOST_SHOWN), "quiet")]


class BpmnPage(QWidget):
    """Shows what one file would change; ``saved`` says the id of what the unit then has."""

    saved = Signal(str)
    left = Signal()

    def __init__(
        self,
        base: ProcessMap,
        suggestion: Suggestion,
        folder: Path,
        taken: Iterable[str],
        tasks: Tasks,
    ) -> None:
        """``taken`` are the ids that variants have already."""
        super().__init__()
        self._suggestion = suggestion
        self._folder = folder
        self._taken = frozenset(taken)
        self._tasks = tasks
        self.title = QLineEdit(suggestion.variant.title)
        self.asked_by, self.why = QLineEdit(), QLineEdit()
        self.source = QLineEdit(suggestion.variant.source)
        self.message = label("", "error")
        self.message.hide()
        self.save_button = button(
            translate("Bpmn", "Save as the unit's variant"), self._save, "primary"
        )
        self.left_button = button(translate("Bpmn", "Back to the variants"), self.left.emit)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._sheet(base))

    def _sheet(self, base: ProcessMap) -> QWidget:
        found = self._suggestion
        parts: list[QWidget] = []
        if found.mistakes:
            head = translate("Bpmn", "The changed map would not be whole")
            wrong = [label(mistake_words(each)) for each in found.mistakes[:MOST_SHOWN]]
            parts.append(card(label(head, "error"), *wrong, *_more(len(found.mistakes))))
        elif found.differences:
            parts.append(self._came_along(base))
        else:
            text = translate("Bpmn", "The file says what the map says: there is nothing to save.")
            parts.append(card(label(text)))
        if found.left_over:
            parts.append(self._left_behind(base))
        if found.differences:
            parts.append(self._form())
        else:
            self.save_button.hide()
        where = translate(
            "Bpmn", "Where boxes stand in the drawing is not taken in: the map lays itself out."
        )
        return page(
            translate("Bpmn", "A changed BPMN file"),
            label(where, "quiet"),
            *parts,
            self.message,
            row(self.save_button, self.left_button),
        )

    def _came_along(self, base: ProcessMap) -> QFrame:
        lines: list[QWidget] = [label(translate("Bpmn", "Came along"), "heading")]
        carried = carried_words(base, self._suggestion)
        for box, found in groupby(carried[:MOST_SHOWN], key=lambda each: each[0]):
            lines.append(label(box, "strong"))
            for _, words, before in found:
                lines.append(label(words))
                lines.extend([label(before, "quiet")] if before else [])
        return card(*lines, *_more(len(carried)))

    def _left_behind(self, base: ProcessMap) -> QFrame:
        left = self._suggestion.left_over
        told = [label(left_over_words(base, each)) for each in left[:MOST_SHOWN]]
        head = translate("Bpmn", "Could not be taken along")
        return card(label(head, "heading"), *told, *_more(len(left)))

    def _form(self) -> QFrame:
        why = translate("Bpmn", "Shown with the variant, so that others see what it is for.")
        return card(
            label(translate("Bpmn", "The unit's variant"), "heading"),
            labelled(translate("Bpmn", "Title"), self.title),
            labelled(translate("Bpmn", "Asked for by"), self.asked_by),
            labelled(translate("Bpmn", "Why"), self.why, why),
            labelled(translate("Bpmn", "Where it is written"), self.source),
        )

    def _save(self) -> None:
        fields = (self.title, self.asked_by, self.why, self.source)
        empty = next((field for field in fields if not field.text().strip()), None)
        if empty is not None:
            text = translate("Bpmn", "Fill in “{field}” first.")
            self._tell(text.format(field=empty.accessibleName()))
            empty.setFocus()
            return
        self.save_button.setEnabled(False)
        variant = self._variant()
        self._tasks.aside(
            lambda: save(variant, self._folder),
            lambda _path: self.saved.emit(variant.id),
            self._refused,
            self,
        )

    def _variant(self) -> Variant:
        title, asked, why, source = (
            " ".join(field.text().split())
            for field in (self.title, self.asked_by, self.why, self.source)
        )
        identity = identity_of(title, self._taken)
        made = replace(self._suggestion.variant, id=identity, title=title, why=why, source=source)
        return replace(made, asked_by=tuple(each.strip() for each in asked.split(",")))

    def _refused(self, fault: BaseException) -> None:
        self.save_button.setEnabled(True)
        mistakes = getattr(fault, "mistakes", ())
        self._tell("\n".join(map(mistake_words, mistakes[:3])) or sentence(fault))

    def _tell(self, text: str) -> None:
        self.message.setText(text)
        self.message.show()
