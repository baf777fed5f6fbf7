"""The choice of text size: larger letters for the whole interface, at once."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from desktop.ui.controls.basic import labelled
from desktop.ui.language import translate
from desktop.ui.theme.text_size import PERCENTS


class TextSizeRow(QWidget):
    """Emits the percentage that the user chooses."""

    chosen = Signal(int)

    def __init__(self, percent: int) -> None:
        super().__init__()
        self.size_box = QComboBox()
        for each in PERCENTS:
            self.size_box.addItem(f"{each} %", each)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        hint = translate("Settings", "Everywhere at once. Ctrl++ and Ctrl+- do the same.")
        layout.addLayout(labelled(translate("Settings", "Text size"), self.size_box, hint))
        self.show_percent(percent)
        self.size_box.currentIndexChanged.connect(
            lambda _place: self.chosen.emit(self.size_box.currentData())
        )

    def show_percent(self, percent: int) -> None:
        """Show a size that was chosen elsewhere, without choosing it again."""
        blocked = self.size_box.blockSignals(True)
        self.size_box.setCurrentIndex(self.size_box.findData(percent))
        self.size_box.blockSignals(blocked)


def stepped(percent: int, steps: int) -> int:
    """The text size so many steps larger or smaller, as far as there are steps."""
    place = PERCENTS.index(percent) + steps
    return PERCENTS[min(max(place, 0), len(PERCENTS) - 1)]
