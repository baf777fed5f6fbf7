"""Which theme a widget stands in, for what paints itself."""

from __future__ import annotations

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QWidget

from desktop.ui.theme.palette import Theme, dark, light

HALF_LIGHT = 128


def theme_of(widget: QWidget) -> Theme:
    """The light or the dark theme, as the widget's own words are: it follows every change.

    Told by the words and not by the ground, which is transparent on a card.
    """
    words = widget.palette().color(QPalette.ColorRole.WindowText)
    return light() if words.lightness() < HALF_LIGHT else dark()
