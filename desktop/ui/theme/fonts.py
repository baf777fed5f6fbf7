"""The one typeface: loads the bundled Source Sans 3 and hands out fonts by size and weight."""

from __future__ import annotations

from enum import IntEnum
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

from desktop.core.places import resource_folder
from desktop.ui.theme import text_size

FAMILY = "Source Sans 3"
FILES = (
    "SourceSans3_400Regular.ttf",
    "SourceSans3_600SemiBold.ttf",
    "SourceSans3_700Bold.ttf",
)
BODY_PIXELS = 15
"""Running text in the window, in logical pixels at 100 %."""


class Weight(IntEnum):
    """The cuts that ship."""

    REGULAR = 400
    SEMIBOLD = 600
    BOLD = 700


class FontMissing(RuntimeError):
    """A bundled font file cannot be read."""


_loaded: set[str] = set()


def load_fonts(folder: Path | None = None) -> str:
    """Make the bundled cuts known to Qt, once, and return the family's name.

    Needs a QGuiApplication. Raises FontMissing: with another face the map's words would not fit.
    """
    place = folder or resource_folder() / "fonts"
    for name in FILES:
        if name in _loaded:
            continue
        if QFontDatabase.addApplicationFont(str(place / name)) < 0:
            raise FontMissing(name)
        _loaded.add(name)
    return FAMILY


def interface_font(pixels: int = BODY_PIXELS, weight: Weight = Weight.REGULAR) -> QFont:
    """A font for widgets: ``pixels`` in logical pixels at 100 %, larger at the chosen text size."""
    load_fonts()
    font = QFont(FAMILY)
    font.setPixelSize(text_size.letters(pixels))
    font.setWeight(QFont.Weight(int(weight)))
    return font
