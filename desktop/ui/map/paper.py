"""One printed sheet: the drawing as large as it fits, one strip below it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from desktop.core.process.drawing import Drawing
from desktop.core.process.model import ProcessMap
from desktop.ui.language import translate
from desktop.ui.map.legend import draw_legend
from desktop.ui.map.painter import Look, paint_page, words
from desktop.ui.map.painter.page import smallest_text
from desktop.ui.map.ruler import RULER_WIDTH, draw_ruler
from desktop.ui.theme.fonts import Weight

FOOT_HEIGHT = 16.0
"""One strip for title, key and version: the overview needs every other point of an A3."""
TITLE_SIZE, FOOT_SIZE = 12.0, 8.0
BETWEEN = 14.0
RULER_LIFT = 2.0
MAX_SCALE = 1.6
"""A short page is not blown up beyond this."""
LEAST_READABLE = 6.0
"""Text below this many points is warned about."""


@dataclass(frozen=True)
class Sheet:
    """What stands on a sheet. ``number`` of ``count``; ``marked`` names the case shown, or ""."""

    drawing: Drawing
    process_map: ProcessMap
    look: Look
    number: int = 1
    count: int = 1
    marked: str = ""


def paint_sheet(painter: QPainter, size: tuple[float, float], sheet: Sheet) -> None:
    """Paint the sheet into ``size`` (width, height), one painter unit to a point."""
    width, height = size
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    place = drawing_area(size, sheet.drawing)
    painter.save()
    painter.translate(place.topLeft())
    painter.scale(scale_on(size, sheet.drawing), scale_on(size, sheet.drawing))
    paint_page(painter, sheet.drawing, sheet.look)
    painter.restore()
    _draw_foot(painter, width, height, sheet)
    draw_ruler(painter, height - FOOT_HEIGHT - RULER_LIFT, sheet.look.theme)
    painter.restore()


def scale_on(size: tuple[float, float], drawing: Drawing) -> float:
    """How many points one unit of the drawing becomes on a sheet of that size."""
    room = size[1] - FOOT_HEIGHT
    return min((size[0] - RULER_WIDTH) / drawing.width, room / drawing.height, MAX_SCALE)


def drawing_area(size: tuple[float, float], drawing: Drawing) -> QRectF:
    """Where the drawing stands on the sheet, in points: at the top, midway beside the ruler."""
    scale = scale_on(size, drawing)
    left = RULER_WIDTH + (size[0] - RULER_WIDTH - drawing.width * scale) / 2
    return QRectF(left, 0.0, drawing.width * scale, drawing.height * scale)


def smallest_on(size: tuple[float, float], drawing: Drawing) -> float:
    """The smallest text on such a sheet, in points."""
    return min(smallest_text(drawing) * scale_on(size, drawing), FOOT_SIZE)


def _draw_foot(painter: QPainter, width: float, height: float, sheet: Sheet) -> None:
    theme, middle = sheet.look.theme, height - FOOT_HEIGHT / 2 + 1
    title = sheet.drawing.title or sheet.process_map.title
    left = QPointF(0, middle)
    words.write_from(painter, title, left, TITLE_SIZE, theme.text, Weight.BOLD)
    begun = words.width(title, TITLE_SIZE, Weight.BOLD) + BETWEEN
    about = _about(sheet)
    ended = width - words.width(about, FOOT_SIZE, Weight.REGULAR)
    right = QPointF(ended, middle)
    words.write_from(painter, about, right, FOOT_SIZE, theme.text_quiet, Weight.REGULAR)
    room = ended - BETWEEN - begun
    draw_legend(painter, QPointF(begun, middle), room, sheet.look, sheet.drawing)


def _about(sheet: Sheet) -> str:
    """Whose data is on the sheet, which map it is and which sheet of how many."""
    parts = [
        sheet.marked or translate("MapSheet", "No personal data on this sheet"),
        translate("MapSheet", "version {version}, {date}").format(
            version=sheet.process_map.version, date=sheet.process_map.date
        ),
    ]
    if sheet.count > 1:
        parts.append(
            translate("MapSheet", "Sheet {number} of {count}").format(
                number=sheet.number, count=sheet.count
            )
        )
    return " · ".join(parts)
