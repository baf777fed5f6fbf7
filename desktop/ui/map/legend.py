"""The key to the map's shapes and arrows, one row under a printed page."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

from desktop.core.process.drawing import Box, DrawnArrow, Rect
from desktop.core.process.model import StepKind
from desktop.ui.language import translate
from desktop.ui.map.painter import Look, words
from desktop.ui.map.painter.arrows import draw_arrow, draw_head
from desktop.ui.map.painter.boxes import draw_box
from desktop.ui.map.painter.ink import pill
from desktop.ui.theme.fonts import Weight
from desktop.ui.theme.palette import SHARED_LANE

TEXT_SIZE = 9.5
SYMBOL_SCALE = 0.6
SYMBOL = (30.0, 16.0)
NEXT_TO, BETWEEN = 7.0, 16.0

_TICK = "tick"


def draw_legend(painter: QPainter, middle_left: QPointF, width: float, look: Look) -> None:
    """Draw the key from a point on its middle, shrunk where the row is wider than ``width``."""
    entries = _entries(look)
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


def _entries(look: Look) -> list[tuple[StepKind | bool | str, str]]:
    """Symbol and name: a kind of box, an arrow (given or not) or the tick."""
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
        opens = "process" if symbol is StepKind.SUBPROCESS else ""
        rect = Rect(0, -height / 2, width, height)
        draw_box(painter, Box("legend", SHARED_LANE, rect, symbol, "", (), 9.0, opens=opens), look)
    elif isinstance(symbol, bool):
        arrow = DrawnArrow("", "", ((0.0, 0.0), (width, 0.0)), given=symbol)
        draw_arrow(painter, arrow, look, lit=True)
        draw_head(painter, arrow, look, lit=True)
    else:
        colours = (look.theme.done, look.theme.on_done, look.theme.paper)
        pill(painter, QPointF(width / 2 - 10, 0), "", colours, "check")
    painter.restore()
