"""Words in a coloured frame: what to think of before going on."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QWidget

from desktop.ui.controls.basic import card


def framed(words: QWidget, tone: str = "attention") -> QFrame:
    """The words in a frame; ``tone`` is attention, error, done or accent."""
    made = card(words)
    made.setProperty("card", tone)
    layout = made.layout()
    assert layout is not None
    layout.setContentsMargins(12, 8, 12, 8)
    return made
