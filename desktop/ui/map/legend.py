"""The key to the map's shapes and arrows, one row under a printed page."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

from desktop.core.process.drawing import Box, Drawing, DrawnArrow, Rect
from desktop.core.process.model import StepKind
from desktop.ui.language import translate
from desktop.ui.map.painter import Look, words
from desktop.ui.map.painter.arrows import draw_arrow, draw_head
from desktop.ui.map.painter.boxes import draw_box
from desktop.ui.map.painter.ink import pen, pill
from desktop.ui.theme.fonts import Weight
from desktop.ui.theme.palette import SHARED_LANE

TEXT_SIZE = 9.5
SYMBOL_SCALE = 0.6
SYMBOL = (30.0, 16.0)
NEXT_TO, BETWEEN = 7.0, 16.0

_TICK, _MEETING = "tick", "meeting"


def draw_legend(
    painter: QPainter, middle_left: QPointF, width: float, look: Look, drawing: Drawing
) -> None:
    """Draw the key from a point on its middle, shrunk where the row is wider than ``width``."""
    entries = _entries(look, drawing)
    plain = Look(look.theme, look.mono)
    total = sum(_entry_width(name) for _, name in entries)
    scale = min(1.0, width / total)
    painter.save()
    painter.translate(middle_left)
    painter.scale(scale, scale)
    x = 2.0
    for symbol, name in entries:
        _draw_symbol(painter, x, symbol, plain)
        left = QPointF(x + SYMBOL[0] + NEXT_TO, 0)
        words.write_from(painter, name, left, TEXT_SIZE, look.theme.text, Weight.REGULAR)
        x += _entry_width(name)
    painter.restore()


def _entries(look: Look, drawing: Drawing) -> list[tuple[StepKind | bool | str, str]]:
    """Symbol and name: a kind of box, an arrow (given or not), the tick or a meeting."""
    entries: list[tuple[StepKind | bool | str, str]] = [
        (StepKind.START, translate("MapLegend", "start")),
        (StepKind.STEP, translate("MapLegend", "step")),
        (StepKind.DECISION, translate("MapLegend", "decision")),
        (StepKind.SUBPROCESS, translate("MapLegend", "leads to another process")),
        (StepKind.COLLABORATION, translate("MapLegend", "collaboration")),
        (StepKind.END, translate("MapLegend", "end")),
        (True, translate("MapLegend", "arrow of the 2019 text")),
        (False, translate("MapLegend", "our reading of the order")),
    ]
    if drawing.meetings:
        entries.append((_MEETING, translate("MapLegend", "parties meet")))
    if look.marks.visited:
        entries.append((_TICK, translate("MapLegend", "taken in the case")))
    return entries


def _entry_width(name: str) -> float:
    return SYMBOL[0] + NEXT_TO + words.width(name, TEXT_SIZE, Weight.REGULAR) + BETWEEN


def _draw_symbol(painter: QPainter, x: float, symbol: StepKind | bool | str, look: Look) -> None:
    painter.save()
    painter.translate(x, 0)
    painter.scale(SYMBOL_SCALE, SYMBOL_SCALE)
    width, height = SYMBOL[0] / SYMBOL_SCALE, SYMBOL[1] / SYMBOL_SCALE
    if isinstance(symbol, StepKind):
        draw_box(painter, _box(symbol, width, height), look)
    elif symbol == _MEETING:
        _draw_meeting(painter, width, height, look)
    elif isinstance(symbol, bool):
        arrow = DrawnArrow("", "", ((0.0, 0.0), (width, 0.0)), given=symbol)
        draw_arrow(painter, arrow, look, lit=True)
        draw_head(painter, arrow, look, lit=True)
    else:
        colours = (look.theme.done, look.theme.on_done, look.theme.paper)
        pill(painter, QPointF(width / 2 - 10, 0), "", colours, "check")
    painter.restore()


def _box(kind: StepKind, width: float, height: float) -> Box:
    opens = "process" if kind is StepKind.SUBPROCESS else ""
    rect = Rect(0, -height / 2, width, height)
    return Box("legend", SHARED_LANE, rect, kind, "", (), 9.0, opens=opens)


def _draw_meeting(painter: QPainter, width: float, height: float, look: Look) -> None:
    """A ringed box on the line that joins it to its like in other lanes."""
    from desktop.ui.map.painter import phases

    painter.setPen(pen(phases.meeting_colour(look.theme), phases.LINE))
    painter.drawLine(QPointF(width / 2, -height * 0.75), QPointF(width / 2, height * 0.75))
    box = _box(StepKind.STEP, width, height)
    phases.draw_meeting(painter, box, look)
    draw_box(painter, box, look)
