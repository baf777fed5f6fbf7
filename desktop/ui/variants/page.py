"""The page of variants: each with its switch, and beside them what they change together."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from desktop.core.errors import Known
from desktop.ui.atlas import Atlas
from desktop.ui.controls import button, card, label, page, row
from desktop.ui.language import translate
from desktop.ui.variants.change_list import ChangeList
from desktop.ui.variants.shelf import Shelf, stock
from desktop.ui.variants.variant_card import VariantCard
from desktop.ui.variants.words import mistake_words, refusal_words


class VariantsPage(QWidget):
    """Emits the variants that are wanted once they are known to fit; lays none itself."""

    chosen = Signal(tuple)
    step_wanted = Signal(str)
    map_wanted = Signal()

    def __init__(self, atlas: Atlas) -> None:
        super().__init__()
        self._atlas = atlas
        self._shelf = Shelf()
        self.cards: dict[str, VariantCard] = {}
        self.changes = ChangeList()
        self.changes.step_wanted.connect(self.step_wanted)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._list: QWidget | None = None
        self._layout.addWidget(self.changes)

    def refresh(self) -> None:
        """Read the shelf again: the unit may have put a file there."""
        shelf = stock(self._atlas)
        if shelf != self._shelf or self._list is None:
            self._shelf = shelf
            self._fill()
        self._show_states()

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
        self._list = page(
            translate("Variants", "Variants of the map"),
            label(self._introduction()),
            row(*self._actions()),
            *self._broken(),
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

    def _broken(self) -> tuple[QWidget, ...]:
        mistakes = self._shelf.mistakes
        if not mistakes:
            return ()
        lines: list[QLabel] = [label(mistake_words(each)) for each in mistakes[:20]]
        head = translate("Variants", "A file of the unit's own could not be used")
        return (card(label(head, "error"), *lines),)

    def _card(self, identity: str) -> VariantCard:
        variant = next(each for each in self._shelf.variants if each.id == identity)
        others = {each.id for each in self._shelf.variants if identity in each.conflicts_with}
        titles = sorted(self._shelf.title(each) for each in others.union(variant.conflicts_with))
        made = VariantCard(variant, identity in self._shelf.own, ", ".join(titles))
        made.switched.connect(self.switch)
        return made
