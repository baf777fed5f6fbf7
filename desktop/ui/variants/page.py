"""The page of variants: each with its switch, and beside them what they change together."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.core.errors import Known
from desktop.core.policy.leaving import save_whole
from desktop.ui.controls.basic import button, label, page, row
from desktop.ui.language import translate
from desktop.ui.map.atlas import Atlas
from desktop.ui.tasks import Tasks
from desktop.ui.variants.change_list import ChangeList
from desktop.ui.variants.own_card import OwnCard
from desktop.ui.variants.shelf import Shelf, own_folder, stock
from desktop.ui.variants.variant_card import VariantCard
from desktop.ui.variants.words import mistake_words, refusal_words
from desktop.ui.wording import sentence

if TYPE_CHECKING:
    from desktop.core.process.bpmn import Suggestion
    from desktop.ui.variants.bpmn_page import BpmnPage


MOST_MISTAKES = 5
"""How many mistakes of a file that cannot be read are told; the first are the telling ones."""


class VariantsPage(QWidget):
    """Emits the variants that are wanted once they are known to fit; lays none itself."""

    chosen = Signal(tuple)
    step_wanted = Signal(str)
    map_wanted = Signal()

    def __init__(self, atlas: Atlas, tasks: Tasks) -> None:
        super().__init__()
        self._atlas = atlas
        self._tasks = tasks
        self._shelf = Shelf()
        self.cards: dict[str, VariantCard] = {}
        self.own: OwnCard | None = None
        self.sheet: BpmnPage | None = None
        """What a BPMN file would change, while one is looked at."""
        self.changes = ChangeList()
        self.changes.step_wanted.connect(self.step_wanted)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._list: QWidget | None = None
        self._layout.addWidget(self.changes)

    def refresh(self) -> None:
        """Read the shelf again: the unit may have put a file there, or changed one that is on."""
        shelf = stock(self._atlas)
        is_first = self._list is None
        if shelf == self._shelf and not is_first:
            self._show_states()
            return
        self._shelf = shelf
        self._fill()
        wanted = (*self._atlas.map.variants, *self._atlas.left_out)
        if not is_first and wanted:
            self.chosen.emit(wanted)
        self._show_states()

    def changeEvent(self, event: QEvent) -> None:
        """Whoever comes back from the editor sees what the file says now."""
        super().changeEvent(event)
        back = event.type() == QEvent.Type.ActivationChange and self.isActiveWindow()
        if back and self.isVisible() and self._list is not None and self.sheet is None:
            self.refresh()

    def switch(self, identity: str, on: bool) -> None:
        """Switch a variant, or say at its place why it cannot be."""
        now = self._atlas.map.variants
        wanted = tuple(each for each in now if each != identity)
        if on:
            wanted = (*wanted, identity)
        try:
            self._atlas.try_out(wanted)
        except Known as refusal:
            self._show_states(identity, refusal_words(refusal, self._shelf))
            return
        self.chosen.emit(wanted)
        self._show_states()

    def take_in(self, path: Path) -> None:
        """Read a changed BPMN file and show what it would change."""
        from desktop.ui.variants.bpmn_page import read_bpmn

        base = self._atlas.base
        self._begin()
        self._tasks.aside(lambda: read_bpmn(base, path), self._show_sheet, self._failed, self)

    def write_out(self, path: Path) -> None:
        """Save the map as decided, without variants, as BPMN."""
        from desktop.core.process.bpmn import to_bpmn

        base = self._atlas.base
        done = translate("Variants", "Saved: {file}").format(file=path.name)
        self._begin()
        self._tasks.aside(
            lambda: save_whole(path, to_bpmn(base)), lambda _: self._end(done), self._failed, self
        )

    def _begin(self) -> None:
        if self.own is not None:
            self.own.set_busy(True)
            self.own.tell("")

    def _end(self, text: str, tone: str = "done") -> None:
        if self.own is not None:
            self.own.set_busy(False)
            self.own.tell(text, tone)

    def _failed(self, fault: BaseException) -> None:
        mistakes = getattr(fault, "mistakes", ())
        told = [mistake_words(each) for each in mistakes[:MOST_MISTAKES]]
        self._end("\n".join(told) or sentence(fault), "error")

    def _show_sheet(self, suggestion: Suggestion) -> None:
        from desktop.ui.variants.bpmn_page import BpmnPage

        self._end("")
        folder = own_folder(self._atlas)
        if folder is None or self._list is None:
            return
        taken = {each.id for each in self._shelf.variants} | {
            each.stem for each in folder.glob("*")
        }
        self.sheet = BpmnPage(self._atlas.base, suggestion, folder, taken, self._tasks)
        self.sheet.saved.connect(self._saved)
        self.sheet.left.connect(self._leave_sheet)
        self._list.hide()
        self.changes.hide()
        self._layout.insertWidget(0, self.sheet, 1)
        self.sheet.left_button.setFocus()

    def _leave_sheet(self) -> None:
        if self.sheet is not None and self._list is not None:
            self._layout.removeWidget(self.sheet)
            self.sheet.hide()
            self.sheet.deleteLater()
            self.sheet = None
            self._list.show()
            self.changes.show()
        self.refresh()

    def _saved(self, identity: str) -> None:
        self._leave_sheet()
        made = self.cards.get(identity)
        if made is None:
            return
        text = translate("Variants", "Saved. Switch “{title}” on to work by it.")
        self._end(text.format(title=made.variant.title))
        made.switch.setFocus()

    def _show_states(self, refused: str = "", why: str = "") -> None:
        for identity, each in self.cards.items():
            each.show_state(
                identity in self._atlas.map.variants, why if identity == refused else ""
            )
        self._all_off.setEnabled(bool(self._atlas.map.variants))
        self.changes.show_changes(self._atlas)

    def _fill(self) -> None:
        if self._list is not None:
            self._layout.removeWidget(self._list)
            self._list.deleteLater()
        self.cards = {each.id: self._card(each.id) for each in self._shelf.variants}
        self.own = self._own_card()
        self._list = page(
            translate("Variants", "Variants of the map"),
            label(self._introduction()),
            row(*self._actions()),
            *([self.own] if self.own is not None else []),
            *self.cards.values(),
        )
        self._layout.insertWidget(0, self._list, 1)

    def _introduction(self) -> str:
        return translate(
            "Variants",
            "Wishes that would change the map or its guidance. Switch on those that your unit "
            "works by: the boxes they change are marked on the map, and every step you take in a "
            "case remembers which variants were on.",
        )

    def _actions(self) -> tuple[QWidget, ...]:
        self._all_off = button(
            translate("Variants", "The map as decided"), lambda: self.chosen.emit(())
        )
        self._all_off.clicked.connect(lambda: self._show_states())
        to_map = button(translate("Variants", "To the map"), self.map_wanted.emit, "primary")
        return to_map, self._all_off

    def _own_card(self) -> OwnCard | None:
        folder = own_folder(self._atlas)
        if folder is None:
            return None
        made = OwnCard(folder, self._shelf.mistakes)
        made.taken_in.connect(self.take_in)
        made.written_out.connect(self.write_out)
        made.read_again.connect(self.refresh)
        return made

    def _card(self, identity: str) -> VariantCard:
        variant = next(each for each in self._shelf.variants if each.id == identity)
        others = {each.id for each in self._shelf.variants if identity in each.conflicts_with}
        titles = sorted(self._shelf.title(each) for each in others.union(variant.conflicts_with))
        made = VariantCard(variant, identity in self._shelf.own, ", ".join(titles))
        made.switched.connect(self.switch)
        return made
