"""What is begun in the case and not saved yet, with the way back to each: nothing is forgotten."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from desktop.core.cases.records import Person
from desktop.ui.cases.draft_words import draft_name, excerpt
from desktop.ui.controls.basic import GRID, LINK_INSET, button, clear, column, label
from desktop.ui.controls.elided import Elided
from desktop.ui.language import translate
from desktop.ui.map.atlas import Atlas


class DraftsCard(QFrame):
    """Emits ``wanted`` with the key of the draft to go on with; hidden while there is none."""

    wanted = Signal(str)

    def __init__(self, atlas: Atlas) -> None:
        super().__init__()
        self.setProperty("card", "attention")
        self._atlas = atlas
        self._lines = QVBoxLayout()
        self._lines.setSpacing(GRID // 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(GRID // 2)
        layout.addWidget(label(translate("Drafts", "Begun, not saved yet"), "section"))
        layout.addLayout(self._lines)
        self.hide()

    def show_drafts(self, drafts: Mapping[str, str], person: Person) -> None:
        """Replace what is shown; the latest first."""
        clear(self._lines)
        for key, text in reversed(tuple(drafts.items())):
            self._lines.addLayout(self._line(key, text, person))
        self.setVisible(bool(drafts))

    def forget(self) -> None:
        """Show nothing."""
        clear(self._lines)
        self.hide()

    def _line(self, key: str, text: str, person: Person) -> QHBoxLayout:
        name = draft_name(key, self._atlas)
        words = Elided("quiet")
        words.show_whole(excerpt(key, text, person))
        go_on = button(translate("Drafts", "Go on"), lambda: self.wanted.emit(key), "link")
        go_on.setAccessibleName(translate("Drafts", "Go on: {name}").format(name=name))
        made = QHBoxLayout()
        made.setContentsMargins(0, 0, -LINK_INSET, 0)
        made.setSpacing(12)
        made.addLayout(column(label(name, "strong"), words, spacing=0), 1)
        made.addWidget(go_on)
        return made
