"""Ten centimetres in the margin: whoever holds the paper can tell whether it has its true size."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

from desktop.ui.language import translate
from desktop.ui.map.painter import words
from desktop.ui.map.painter.ink import pen
from desktop.ui.theme.fonts import Weight
from desktop.ui.theme.palette import Theme

CENTIMETRE = 72 / 2.54
"""In points."""
LENGTH = 10
RULER_WIDTH = 14.0
"""The strip at the left of a sheet that the ruler keeps to, in points."""
TEXT_SIZE = 8.0
LONG, SHORT = 4.5, 2.5
STROKE = 0.6


def draw_ruler(painter: QPainter, foot: float, theme: Theme) -> None:
    """Draw it upwards from ``foot`` along the sheet's left edge, one painter unit to a point."""
    edge = STROKE / 2
    painter.setPen(pen(theme.text_quiet, STROKE))
    painter.drawLine(QPointF(edge, foot), QPointF(edge, foot - LENGTH * CENTIMETRE))
    for half in range(2 * LENGTH + 1):
        y = foot - half * CENTIMETRE / 2
        painter.drawLine(QPointF(edge, y), QPointF(edge + (SHORT if half % 2 else LONG), y))
    painter.save()
    painter.translate(edge + LONG + TEXT_SIZE / 2, foot - LENGTH * CENTIMETRE / 2)
    painter.rotate(-90)
    text = translate("MapSheet", "{length} cm at true size").format(length=LENGTH)
    words.write(painter, text, QPointF(0, 0), TEXT_SIZE, theme.text_quiet, Weight.REGULAR)
    painter.restore()
