"""The list of what the variants change, box by box, each box a way to its place on the map."""

from __future__ import annotations

from functools import partial
from itertools import groupby

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.ui.controls.basic import GRID, clear, label, scrolled
from desktop.ui.controls.wrapped_button import WrappedButton
from desktop.ui.language import translate
from desktop.ui.map.atlas import Atlas
from desktop.ui.variants.words import box_words, difference_words, mistake_words, replaced_words

LIST_WIDTH = 384


class ChangeList(QFrame):
    """Shows the atlas's differences; emits the box to be shown on the map."""

    step_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("guide")
        self.setFixedWidth(LIST_WIDTH)
        content = QWidget()
        content.setObjectName("guideBody")
        self._lines = QVBoxLayout(content)
        self._lines.setContentsMargins(2 * GRID, 3 * GRID, 2 * GRID, 3 * GRID)
        self._lines.setSpacing(GRID // 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolled(content))

    def show_changes(self, atlas: Atlas) -> None:
        """Write the list anew."""
        clear(self._lines)
        self._lines.addWidget(label(translate("Variants", "What differs"), "heading"))
        for mistake in atlas.mistakes:
            self._lines.addWidget(label(mistake_words(mistake), "error"))
        if not atlas.differences:
            self._say_none()
        for step_id, found in groupby(atlas.differences, key=lambda each: each.step_id):
            shown = atlas.map if atlas.step(step_id) else atlas.base
            go = partial(self.step_wanted.emit, step_id)
            self._lines.addSpacing(GRID)
            self._lines.addWidget(WrappedButton(box_words(shown, step_id), go, "next"))
            for each in found:
                self._lines.addWidget(label(difference_words(atlas.base, atlas.map, each)))
                if before := replaced_words(each):
                    self._lines.addWidget(label(before, "quiet"))
        self._lines.addStretch(1)

    def _say_none(self) -> None:
        text = translate(
            "Variants",
            "No variant is on: this is the map as it was decided. Switch one on to see here, "
            "box by box, what it changes.",
        )
        self._lines.addWidget(label(text, "quiet"))
