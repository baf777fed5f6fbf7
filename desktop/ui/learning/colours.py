"""Which theme a widget stands in, for what the learning pages paint themselves."""

from __future__ import annotations

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QWidget

from desktop.ui.theme.palette import Theme, dark, light

HALF_LIGHT = 128


def theme_of(widget: QWidget) -> Theme:
    """The light or the dark theme, as the widget's own ground is: it follows every change."""
    ground = widget.palette().color(QPalette.ColorRole.Window)
    return dark() if ground.lightness() < HALF_LIGHT else light()
