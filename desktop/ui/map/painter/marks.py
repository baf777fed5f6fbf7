"""What is laid over the boxes: the case's way, deadlines, times, search hits and the selection."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QLocale, QPointF, Qt
from PySide6.QtGui import QPainter

from desktop.core.process.drawing import Box
from desktop.ui.language import translate
from desktop.ui.map.painter.boxes import badge_rect
from desktop.ui.map.painter.ink import pen, pill, pill_width
from desktop.ui.map.painter.look import Look, is_home
from desktop.ui.map.painter.shapes import outline
from desktop.ui.theme.contrast import mix, qcolor

CLEAR = 3.5
"""Between a box and the ring of its selection, and from there to the keyboard's, in units."""
CURRENT_SHARE, FOCUS_SHARE = 0.8, 0.46
"""Of the selection's ring."""
REACH = 30.0
"""How far outside its rectangle a box's marks may reach, in units."""


def draw_lift(painter: QPainter, box: Box, look: Look) -> None:
    """A soft, opaque shadow under a box that the case may go to next."""
    ground = look.theme.lane(box.lane).tint
    painter.setPen(Qt.PenStyle.NoPen)
    for grow, share in ((4.0, 0.10), (2.5, 0.20), (1.0, 0.32)):
        painter.setBrush(qcolor(mix(look.theme.accent, ground, share)))
        painter.drawPath(outline(box, grow).translated(0, 2.5))


def draw_rings(painter: QPainter, box: Box, look: Look) -> None:
    """The rings of a search hit, the case's current step and the selection, inside out."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if box.id in look.marks.current:
        painter.setPen(pen(look.theme.accent, look.ring * CURRENT_SHARE))
        painter.drawPath(outline(box, 2.0))
    if box.id in look.hits:
        painter.setPen(pen(look.theme.hit, look.ring))
        painter.drawPath(outline(box, 3.0))
    if box.id == look.selected:
        painter.setPen(pen(look.theme.accent, look.ring))
        painter.drawPath(outline(box, CLEAR + look.ring / 2))
        if look.focused:
            painter.setPen(pen(look.theme.text, look.ring * FOCUS_SHARE))
            painter.drawPath(outline(box, 2 * CLEAR + look.ring / 2))


def draw_marks(painter: QPainter, box: Box, look: Look) -> None:
    """Ticks, badges and chips on the box's corners."""
    if is_home(box):
        return
    if box.id in look.changed:
        _draw_changed(painter, box, look)
    _draw_progress(painter, box, look)
    if box.id in look.marks.deadlines:
        _draw_deadline(painter, box, look)
    elif text := look.times.get(box.id):
        _draw_time(painter, box, look, text)


def short_date(day: date) -> str:
    """The day and month as the chosen language writes them briefly."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMM").rstrip(".")


def days_text(days: int) -> str:
    """How long is left, or how late it is."""
    if days == -1:
        return translate("MapMarks", "1 day late")
    if days < 0:
        return translate("MapMarks", "{days} days late").format(days=-days)
    if days == 0:
        return translate("MapMarks", "today")
    if days == 1:
        return translate("MapMarks", "1 day")
    return translate("MapMarks", "{days} days").format(days=days)


def _draw_changed(painter: QPainter, box: Box, look: Look) -> None:
    theme = look.theme
    corner = badge_rect(box) if box.badge else badge_rect(box).adjusted(0, 0, -12, 0)
    place = QPointF(corner.right() + 2, corner.center().y())
    pill(painter, place, "", (theme.attention, theme.on_attention, theme.attention_line), "edit")


def _draw_progress(painter: QPainter, box: Box, look: Look) -> None:
    theme = look.theme
    if box.id in look.marks.current:
        text, icon = translate("MapMarks", "Here now"), ""
        colours = (theme.accent, theme.on_accent, theme.paper)
    elif box.id in look.marks.visited:
        text, icon = short_date(look.marks.visited[box.id]), "check"
        colours = (theme.done, theme.on_done, theme.paper)
    else:
        return
    text = _with_days(text, look.marks.took.get(box.id, 0))
    left = box.rect.right + 6 - pill_width(text, bool(icon))
    pill(painter, QPointF(left, box.rect.y), text, colours, icon)


def _with_days(text: str, days: int) -> str:
    """How long the case stood there, where that is a day or more."""
    if days < 1:
        return text
    return translate("MapMarks", "{text} · {days} d").format(text=text, days=days)


def _draw_deadline(painter: QPainter, box: Box, look: Look) -> None:
    theme, days = look.theme, look.marks.deadlines[box.id]
    late = (theme.error_tint, theme.error_text, theme.error)
    soon = (theme.attention, theme.on_attention, theme.attention_line)
    corner = QPointF(box.rect.x - 5, box.rect.bottom)
    pill(painter, corner, days_text(days), late if days < 0 else soon, "clock")


def _draw_time(painter: QPainter, box: Box, look: Look, text: str) -> None:
    colours = (look.theme.paper, look.theme.text, look.theme.border)
    pill(painter, QPointF(box.rect.x - 5, box.rect.bottom), text, colours, "clock")
