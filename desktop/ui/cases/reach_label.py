"""An address, telephone or e-mail that breaks where it must and is copied as it was written."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLabel, QMenu

from desktop.ui.controls.line_breaks import ZERO_WIDTH_SPACE
from desktop.ui.language import translate

_JOINT = re.compile(r"(?<=[@.])(?=\w)")
"""Inside an e-mail address, after its sign or a point."""


class ReachLabel(QLabel):
    """Selectable; the leave to break inside a long word never leaves with what is copied."""

    def __init__(self, text: str) -> None:
        super().__init__(_JOINT.sub(ZERO_WIDTH_SPACE, text))
        self.setAccessibleName(text)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy without the breaks."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to copy, by the same way."""
        menu = QMenu(self)
        act = menu.addAction(translate("Contacts", "Copy"))
        act.setEnabled(self.hasSelectedText())
        act.triggered.connect(self.copy)
        menu.exec(event.globalPos())

    def copy(self) -> None:
        """Put what is selected on the clipboard, as it was written."""
        chosen = self.selectedText().replace(ZERO_WIDTH_SPACE, "").replace("\u2029", "\n")
        QGuiApplication.clipboard().setText(chosen)
