"""Writes words with the bundled typeface at exact sizes on any paint device."""

from __future__ import annotations

from functools import lru_cache
from threading import get_ident

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from desktop.ui.theme.contrast import qcolor
from desktop.ui.theme.fonts import FAMILY, Weight, load_fonts

LINE_SPACING = 1.25
"""A line's height as a multiple of the type size; the layout reckons with the same."""

CAP_HEIGHT = 0.66
"""The height of capitals as a share of the type size (Source Sans 3)."""

_MEASURE_PIXELS = 200


def width(text: str, size: float, weight: Weight = Weight.SEMIBOLD) -> float:
    """The width of one line, in the units of ``size``."""
    return _advance(text, weight) * size / _MEASURE_PIXELS


def write(
    painter: QPainter,
    text: str,
    centre: QPointF,
    size: float,
    colour: str,
    weight: Weight = Weight.SEMIBOLD,
) -> None:
    """Write one line centred on a point, both ways; capitals decide the vertical middle."""
    left = centre.x() - width(text, size, weight) / 2
    write_from(painter, text, QPointF(left, centre.y()), size, colour, weight)


def write_from(
    painter: QPainter,
    text: str,
    middle_left: QPointF,
    size: float,
    colour: str,
    weight: Weight = Weight.SEMIBOLD,
) -> None:
    """Write one line that starts at a point, whose y is the middle of the capitals."""
    painter.setFont(_font(size, weight, painter.device().logicalDpiY(), get_ident()))
    painter.setPen(qcolor(colour))
    baseline = middle_left.y() + size * CAP_HEIGHT / 2
    painter.drawText(QPointF(middle_left.x(), baseline), text)


@lru_cache(maxsize=256)
def _font(size: float, weight: Weight, dots_per_inch: int, _thread: int) -> QFont:
    """A thread's own font: Qt lets no two threads share one (printing has a thread of its own)."""
    # A point size keeps fractions, a pixel size does not; Qt turns it back into device pixels.
    font = _face(weight)
    font.setPointSizeF(size * 72 / dots_per_inch)
    return font


@lru_cache(maxsize=8192)
def _advance(text: str, weight: Weight) -> float:
    return _measure(weight, get_ident()).horizontalAdvance(text)


@lru_cache(maxsize=8)
def _measure(weight: Weight, _thread: int) -> QFontMetricsF:
    font = _face(weight)
    font.setPixelSize(_MEASURE_PIXELS)
    return QFontMetricsF(font)


def _face(weight: Weight) -> QFont:
    load_fonts()
    font = QFont(FAMILY)
    font.setWeight(QFont.Weight(int(weight)))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setFeature(QFont.Tag("liga"), 0)  # a joined "ft" is lost when a PDF is searched
    return font
