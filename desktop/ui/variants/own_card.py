"""The card about the unit's own variants: where they lie, what is wrong there, BPMN in and out."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QLabel, QVBoxLayout

from desktop.core.errors import Mistake
from desktop.ui.controls.basic import GRID, button, label, row
from desktop.ui.controls.sideways import Sideways
from desktop.ui.language import translate
from desktop.ui.variants.words import mistake_words

MOST_SHOWN = 20


class OwnCard(QFrame):
    """Asks for files to be taken in, written or read again; shows what it is told."""

    taken_in = Signal(object)
    written_out = Signal(object)
    read_again = Signal()

    def __init__(self, folder: Path, mistakes: tuple[Mistake, ...]) -> None:
        super().__init__()
        self.setProperty("card", "true")
        self.message = label("", "error")
        self.message.hide()
        self.again_button = button(
            translate("Variants", "Read the files again"), self.read_again.emit
        )
        self.out_button = button(translate("Variants", "Save the map as BPMN…"), self._ask_out)
        self.in_button = button(translate("Variants", "Take in a changed BPMN file…"), self._ask_in)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, GRID + 4, 2 * GRID, GRID + 4)
        layout.setSpacing(GRID)
        layout.addWidget(label(translate("Variants", "The unit's own variants"), "heading"))
        layout.addWidget(label(self._where(), "quiet"))
        layout.addWidget(Sideways(label(str(folder), selectable=True)))
        for part in self._wrong(mistakes):
            layout.addWidget(part)
        layout.addLayout(row(self.in_button, self.out_button, self.again_button))
        layout.addWidget(self.message)

    def tell(self, text: str, tone: str = "error") -> None:
        """Say under the buttons how it went."""
        self.message.setText(text)
        self.message.setProperty("tone", tone)
        self.message.style().unpolish(self.message)
        self.message.style().polish(self.message)
        self.message.setVisible(bool(text))

    def set_busy(self, busy: bool) -> None:
        """While a file is read or written nothing else can be asked for."""
        for each in (self.in_button, self.out_button, self.again_button):
            each.setEnabled(not busy)

    @staticmethod
    def _where() -> str:
        return translate(
            "Variants",
            "Your unit's files lie here. You can change them while the program is open.",
        )

    @staticmethod
    def _wrong(mistakes: tuple[Mistake, ...]) -> list[QLabel]:
        if not mistakes:
            return []
        head = translate("Variants", "A file of the unit's own could not be used")
        lines = [label(mistake_words(each), selectable=True) for each in mistakes[:MOST_SHOWN]]
        more = len(mistakes) - MOST_SHOWN
        if more > 0:
            lines.append(label(translate("Variants", "And {count} more.").format(count=more)))
        return [label(head, "error"), *lines]

    def _ask_in(self) -> None:
        title = translate("Variants", "Choose a changed BPMN file")
        chosen, _ = QFileDialog.getOpenFileName(self, title, "", "BPMN (*.bpmn *.xml)")
        if chosen:
            self.taken_in.emit(Path(chosen))

    def _ask_out(self) -> None:
        title = translate("Variants", "Save the map as BPMN")
        name = translate("Variants", "Stockholm model.bpmn")
        chosen, _ = QFileDialog.getSaveFileName(self, title, name, "BPMN (*.bpmn)")
        if chosen:
            self.written_out.emit(Path(chosen))
