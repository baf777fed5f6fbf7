"""Draws a whole page, or the exposed part of it, layer by layer."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from desktop.core.process.drawing import Box, Drawing, DrawnArrow
from desktop.ui.map.painter import arrows, bands, boxes, grounds, marks, shapes
from desktop.ui.map.painter.ink import PILL_TEXT
from desktop.ui.map.painter.look import TITLE_SIZE, Look
from desktop.ui.map.painter.titles import lane_at, titles_of


def paint_page(
    painter: QPainter, drawing: Drawing, look: Look, exposed: QRectF | None = None
) -> None:
    """Draw the page in its own units; the caller sets origin and scale.

    With ``exposed`` only what touches that rectangle is drawn. The painter's state is restored.
    """
    area = exposed or QRectF(0, 0, drawing.width, drawing.height)
    if drawing.meetings:
        look = _with_arrows_between(drawing, look)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing, True)
    shown = [box for box in drawing.boxes if reach_of(box).intersects(area)]
    from_afar = look.title_size > TITLE_SIZE
    _paint_grounds(painter, drawing, look, area)
    _paint_arrows(painter, drawing, look, area, shown)
    if not from_afar:
        _paint_titles(painter, drawing, look, area)
    for box in shown:
        boxes.draw_box(painter, box, look)
    for box in shown:
        marks.draw_marks(painter, box, look)
    if from_afar:
        _paint_titles(painter, drawing, look, area)
    painter.restore()


def reach_of(box: Box) -> QRectF:
    """Everything a box may paint on: itself, its rings and its badges."""
    reach = marks.REACH
    return shapes.qrect(box.rect).adjusted(-reach, -reach, reach + 60, reach + 18)


def smallest_text(drawing: Drawing) -> float:
    """The smallest type size on a page, in its units."""
    sizes = [box.text_size for box in drawing.boxes if box.lines]
    sizes += [size for arrow in drawing.arrows if (size := arrows.label_size(arrow))]
    sizes += [PILL_TEXT for box in drawing.boxes if box.badge]
    return min(sizes, default=PILL_TEXT)


def _with_arrows_between(drawing: Drawing, look: Look) -> Look:
    from desktop.ui.map.painter import phases

    return replace(look, between=phases.between(drawing))


def _paint_grounds(painter: QPainter, drawing: Drawing, look: Look, area: QRectF) -> None:
    for band in drawing.lanes:
        if shapes.qrect(band.rect).intersects(area):
            bands.draw_band(painter, band, look, area)
    for region in drawing.regions:
        if shapes.qrect(region.rect).intersects(area):
            grounds.draw_region(painter, region, lane_at(drawing.lanes, region.rect.y + 1), look)
    for surface in drawing.surfaces:
        if shapes.qrect(surface.rect).intersects(area):
            grounds.draw_surface(painter, surface, look)
    if drawing.phases:
        _paint_phases(painter, drawing, look, area)
    if look.tabs:
        for band in drawing.lanes:
            bands.draw_tab(painter, band, look)


def _paint_phases(painter: QPainter, drawing: Drawing, look: Look, area: QRectF) -> None:
    from desktop.ui.map.painter import phases

    phases.draw_gutters(painter, drawing, look, area)
    phases.draw_lines(painter, drawing, look)
    if look.tabs:
        phases.draw_heads(painter, drawing, look)


def _paint_titles(painter: QPainter, drawing: Drawing, look: Look, area: QRectF) -> None:
    for title in titles_of(drawing, look.title_size):
        if title.place.intersects(area):
            grounds.draw_title(painter, title, look)


def _paint_arrows(
    painter: QPainter, drawing: Drawing, look: Look, area: QRectF, shown: list[Box]
) -> None:
    """Lines, then the rings around boxes, then heads: a head lies on the ring it crosses."""
    routes = _shown_arrows(drawing, look, area)
    for arrow, lit in routes:
        arrows.draw_arrow(painter, arrow, look, lit)
    if drawing.meetings:
        _paint_meetings(painter, drawing, look, shown)
    for box in shown:
        if box.id in look.marks.next:
            marks.draw_lift(painter, box, look)
        marks.draw_rings(painter, box, look)
    for arrow, lit in routes:
        arrows.draw_head(painter, arrow, look, lit)
        arrows.draw_label(painter, arrow, look, lit)


def _paint_meetings(painter: QPainter, drawing: Drawing, look: Look, shown: list[Box]) -> None:
    from desktop.ui.map.painter import phases

    met = phases.met_in(drawing)
    for box in shown:
        if box.id in met:
            phases.draw_meeting(painter, box, look)


def _shown_arrows(drawing: Drawing, look: Look, area: QRectF) -> list[tuple[DrawnArrow, bool]]:
    lanes = {box.id: box.lane for box in drawing.boxes}
    return [
        (arrow, _arrow_lit(lanes, arrow.source, arrow.target, look))
        for arrow in arrows.drawing_order(drawing, look)
        if arrows.reach_of_arrow(arrow).intersects(area)
    ]


def _arrow_lit(lanes: dict[str, str], source: str, target: str, look: Look) -> bool:
    return look.lit(lanes.get(source, "")) or look.lit(lanes.get(target, ""))
