"""Links in a row that start where the text above them starts."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QPushButton

from desktop.ui.controls import row

LINK_INSET = 8
"""Border and padding of a link, in logical pixels, as the style sheet draws it."""


def link_row(*links: QPushButton) -> QHBoxLayout:
    """The links side by side, their words flush with the left edge."""
    made = row(*links, spacing=LINK_INSET)
    made.insertSpacing(0, -LINK_INSET)
    return made
