"""One printed sheet: the page's head, the drawing as large as it fits, the legend and the foot."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from desktop.core.process.drawing import Drawing
from desktop.core.process.model import ProcessMap
from desktop.ui.language import translate
from desktop.ui.map.legend import LEGEND_HEIGHT, draw_legend
from desktop.ui.map.painter import Look, paint_page, words
from desktop.ui.map.painter.page import smallest_text
from desktop.ui.theme.contrast import qcolor
from desktop.ui.theme.fonts import Weight

HEAD_HEIGHT = 34.0
FOOT_HEIGHT = 16.0
SPACE = 8.0
TITLE_SIZE, SIDE_SIZE, FOOT_SIZE = 17.0, 10.0, 8.5
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
    _draw_head(painter, width, sheet)
    place = drawing_area(size, sheet.drawing)
    painter.save()
    painter.translate(place.topLeft())
    painter.scale(scale_on(size, sheet.drawing), scale_on(size, sheet.drawing))
    paint_page(painter, sheet.drawing, sheet.look)
    painter.restore()
    below = place.bottom() + SPACE + LEGEND_HEIGHT / 2
    draw_legend(painter, QPointF(0, below), width, sheet.look)
    _draw_foot(painter, width, height, sheet)
    painter.restore()


def scale_on(size: tuple[float, float], drawing: Drawing) -> float:
    """How many points one unit of the drawing becomes on a sheet of that size."""
    room = size[1] - HEAD_HEIGHT - LEGEND_HEIGHT - FOOT_HEIGHT - 2 * SPACE
    return min(size[0] / drawing.width, room / drawing.height, MAX_SCALE)


def drawing_area(size: tuple[float, float], drawing: Drawing) -> QRectF:
    """Where the drawing stands on the sheet, in points: under the head, in the middle."""
    scale = scale_on(size, drawing)
    left = (size[0] - drawing.width * scale) / 2
    return QRectF(left, HEAD_HEIGHT, drawing.width * scale, drawing.height * scale)


def smallest_on(size: tuple[float, float], drawing: Drawing) -> float:
    """The smallest text on such a sheet, in points."""
    return min(smallest_text(drawing) * scale_on(size, drawing), FOOT_SIZE)


def _draw_head(painter: QPainter, width: float, sheet: Sheet) -> None:
    theme = sheet.look.theme
    middle = HEAD_HEIGHT / 2 - 4
    title = sheet.drawing.title or sheet.process_map.title
    words.write_from(painter, title, QPointF(0, middle), TITLE_SIZE, theme.text, Weight.BOLD)
    version = translate("MapSheet", "{title} · version {version} · {date}").format(
        title=sheet.process_map.title,
        version=sheet.process_map.version,
        date=sheet.process_map.date,
    )
    left = width - words.width(version, SIDE_SIZE, Weight.REGULAR)
    place = QPointF(left, middle)
    words.write_from(painter, version, place, SIDE_SIZE, theme.text_quiet, Weight.REGULAR)


def _draw_foot(painter: QPainter, width: float, height: float, sheet: Sheet) -> None:
    theme = sheet.look.theme
    middle = height - FOOT_HEIGHT / 2
    painter.fillRect(QRectF(0, height - FOOT_HEIGHT, width, 0.6), qcolor(theme.hairline))
    note = sheet.marked or translate("MapSheet", "No personal data on this sheet")
    left = QPointF(0, middle + 1)
    words.write_from(painter, note, left, FOOT_SIZE, theme.text_quiet, Weight.REGULAR)
    page = translate("MapSheet", "Sheet {number} of {count}").format(
        number=sheet.number, count=sheet.count
    )
    right = QPointF(width - words.width(page, FOOT_SIZE, Weight.REGULAR), middle + 1)
    words.write_from(painter, page, right, FOOT_SIZE, theme.text_quiet, Weight.REGULAR)
