"""The lanes: tinted bands over the page's width and the solid tabs with the parties' names."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from desktop.core.process.drawing import Drawing, LaneBand, Rect
from desktop.ui.map.painter import hatches, words
from desktop.ui.map.painter.ink import dim, flood, pen
from desktop.ui.map.painter.look import Look
from desktop.ui.map.painter.shapes import qrect
from desktop.ui.theme import on_paper
from desktop.ui.theme.contrast import mix, qcolor
from desktop.ui.theme.fonts import Weight
from desktop.ui.theme.icons import draw_icon

DIMMED_BAND = 0.45
ICONS = {
    "individ": "person",
    "socialtjanst": "hands",
    "halso-och-sjukvard": "heart",
    "forsakringskassan": "shield",
    "arbetsformedlingen": "briefcase",
    "jobbtorg": "compass",
    "gemensam": "ring",
}
HATCHES = {
    "individ": "dots",
    "socialtjanst": "diagonal",
    "halso-och-sjukvard": "horizontal",
    "forsakringskassan": "vertical",
    "arbetsformedlingen": "cross",
    "jobbtorg": "zigzag",
}
TAB_TEXT = 12.5
TAB_ICON = 16.0
TAB_GAP = 1.5
FLAG_HEIGHT = 17.0
FLAG_TEXT = 11.0


def draw_band(painter: QPainter, band: LaneBand, look: Look, area: QRectF | None = None) -> None:
    """Tint one lane's band, or only ``area`` of it."""
    colours = look.theme.lane(band.lane)
    ground = dim(colours.tint, look.theme.window, look.lit(band.lane), DIMMED_BAND)
    full = qrect(band.rect)
    visible = full if area is None else full.intersected(area)
    flood(painter, visible, ground)
    if look.mono:
        hatches.draw_hatch(painter, visible, HATCHES.get(band.lane, "none"), on_paper.HATCH)
    painter.setPen(pen(mix(colours.line, ground, 0.22), 1.0))
    painter.drawLine(
        QPointF(visible.left(), full.bottom()), QPointF(visible.right(), full.bottom())
    )


def draw_tab(painter: QPainter, band: LaneBand, look: Look) -> None:
    """Paint the solid tab where the drawing places it."""
    area = qrect(band.tab).adjusted(0, 0, 0, -TAB_GAP)
    paint_tab(painter, area, band, look)
    paint_flag(painter, area, band, look)


def paint_tab(painter: QPainter, area: QRectF, band: LaneBand, look: Look) -> None:
    """Paint a lane's tab into any area: icon above, name upwards, as much as fits whole."""
    colours = look.theme.lane(band.lane)
    lit = look.lit(band.lane)
    ground = dim(colours.tab, look.theme.window, lit)
    ink = colours.text if lit else look.theme.text
    flood(painter, area, ground)
    lines, size = fitting_name(band.name, area.height() - TAB_ICON - 18, area.width())
    block = words.width(max(lines, key=lambda w: words.width(w, size)), size) if lines else 0.0
    length = TAB_ICON + (8 + block if lines else 0)
    top = area.center().y() - length / 2
    side = min(TAB_ICON, area.width() - 6, area.height() - 2)
    if side >= 6:
        spot = QRectF(area.center().x() - side / 2, top, side, side)
        draw_icon(painter, ICONS.get(band.lane, "ring"), spot, ink)
    if lines:
        middle = QPointF(area.center().x(), top + TAB_ICON + 8 + block / 2)
        _write_upwards(painter, lines, middle, size, ink)


def flag_width(band: LaneBand) -> float:
    """How far a lane's flag reaches right of its tab."""
    return words.width(band.name, FLAG_TEXT) + 14


def paint_flag(
    painter: QPainter, tab: QRectF, band: LaneBand, look: Look, down: float = 0.0
) -> None:
    """Fly the name to the right of a tab that is too short to hold it; else do nothing.

    ``down`` is how far below the tab's upper edge it flies.
    """
    lines, _ = fitting_name(band.name, tab.height() - TAB_ICON - 18, tab.width())
    if lines or tab.height() < FLAG_HEIGHT:
        return
    colours = look.theme.lane(band.lane)
    lit = look.lit(band.lane)
    width = flag_width(band)
    area = QRectF(tab.right() - 1, tab.top() + down, width, FLAG_HEIGHT)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(qcolor(dim(colours.tab, look.theme.window, lit)))
    painter.drawRoundedRect(area, 4, 4)
    painter.drawRect(area.adjusted(0, 0, -width / 2, 0))
    ink = colours.text if lit else look.theme.text
    words.write(painter, band.name, area.center(), FLAG_TEXT, ink)


def fitting_name(name: str, length: float, width: float) -> tuple[tuple[str, ...], float]:
    """The name in one or two lines at the largest size that fits, or nothing if none does."""
    for size in (TAB_TEXT, 11.5, 10.5):
        if words.width(name, size, Weight.SEMIBOLD) <= length:
            return (name,), size
        halves = _halves(name)
        fits = max(words.width(half, size) for half in halves) <= length
        if len(halves) == 2 and fits and width >= 2 * size * 1.15:
            return halves, size
    return (), TAB_TEXT


def _halves(name: str) -> tuple[str, ...]:
    places = [at for at, letter in enumerate(name) if letter == " "]
    if not places:
        return (name,)
    middle = min(places, key=lambda at: abs(at - len(name) / 2))
    return name[:middle], name[middle + 1 :]


def _write_upwards(
    painter: QPainter, lines: tuple[str, ...], middle: QPointF, size: float, ink: str
) -> None:
    painter.save()
    painter.translate(middle)
    painter.rotate(-90)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing, True)
    step = size * 1.15
    for number, line in enumerate(lines):
        y = (number - (len(lines) - 1) / 2) * step
        words.write(painter, line, QPointF(0, y), size, ink)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.restore()


def widened(drawing: Drawing, left: float, width: float) -> Drawing:
    """The same page with bands over the whole view, so that no edge shows."""
    lanes = tuple(
        replace(band, rect=Rect(left, band.rect.y, max(width, band.rect.right - left), band.rect.h))
        for band in drawing.lanes
    )
    return replace(drawing, lanes=lanes)
