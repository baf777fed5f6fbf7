"""One variant on the page: its switch, who asked for it and why, and why it cannot be on."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from desktop.core.process.variants import Variant
from desktop.ui.controls.basic import GRID, label, row
from desktop.ui.controls.wrapped_tick import WrappedTick
from desktop.ui.language import translate

UNDER_THE_TITLE = 36
"""Where the words begin, in line with the switch's own."""


class VariantCard(QFrame):
    """Asks to be switched; shows what it is told. ``switched`` says id and wanted state."""

    switched = Signal(str, bool)

    def __init__(self, variant: Variant, own: bool, excludes: str) -> None:
        super().__init__()
        self.variant = variant
        self.setProperty("card", "true")
        self.switch = WrappedTick(variant.title)
        self.switch.setStyleSheet("font-weight: 600")
        self.switch.setAccessibleDescription(variant.why)
        self.switch.clicked.connect(lambda on: self.switched.emit(variant.id, on))
        self.refusal = label("", "error")
        self.refusal.hide()
        under = QWidget()
        words = QVBoxLayout(under)
        words.setContentsMargins(UNDER_THE_TITLE, 0, 0, 0)
        words.setSpacing(GRID // 2)
        for part in self._words(own, excludes):
            words.addWidget(part)
        words.addWidget(self.refusal)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, GRID + 4, 2 * GRID, GRID + 4)
        layout.setSpacing(GRID // 2)
        layout.addLayout(row(self.switch))
        layout.addWidget(under)

    def show_state(self, on: bool, refusal: str = "") -> None:
        """Whether it is on, and why it could not be switched, if it could not."""
        self.switch.setChecked(on)
        self.refusal.setText(refusal)
        self.refusal.setVisible(bool(refusal))

    def _words(self, own: bool, excludes: str) -> list[QLabel]:
        variant = self.variant
        who = translate("Variants", "Asked for by {who}").format(who=", ".join(variant.asked_by))
        facts = [who, variant.source]
        if own:
            facts.insert(0, translate("Variants", "The unit's own"))
        made = [label(variant.why), label(" · ".join(facts), "quiet")]
        if excludes:
            text = translate("Variants", "Cannot be on together with: {titles}")
            made.append(label(text.format(titles=excludes), "quiet"))
        return made
