"""Which part of the page the view shows, and how large: zoom, fit, pan, scroll to a place."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QObject, QPoint, QPointF, QRectF, QSize, Signal
from PySide6.QtWidgets import QScrollArea

from desktop.core.process.drawing import OVERVIEW
from desktop.ui.map.canvas import FOOT_ROOM, Canvas
from desktop.ui.map.painter.shapes import qrect
from desktop.ui.theme.text_size import part

MIN_ZOOM, MAX_ZOOM = 0.25, 4.0
FIT_LIMIT = 1.5
"""Fitting never enlarges beyond this: a page of four boxes should not shout."""
READABLE_PIXELS = 10
"""A process page opens with its words at least this large, even if not all of it fits."""
SIGHT_MARGIN = 40.0
"""How much room, in pixels, a box brought into sight keeps around it."""
SMALL_MAP_ROOM = 90
"""What the small map and the zoom bar hide at the view's foot, in pixels, less that margin."""


class Keep(Enum):
    """What stays when the view's size changes."""

    READABLE = auto()
    WHOLE = auto()
    ZOOM = auto()


class Framing(QObject):
    """Moves and scales a canvas inside its scroll area; a page shown whole stays whole."""

    changed = Signal(float)

    def __init__(self, area: QScrollArea, canvas: Canvas) -> None:
        super().__init__(area)
        self._area = area
        self._canvas = canvas
        self._keep = Keep.READABLE

    def show_page(self) -> None:
        """Begin a page at its upper left: whole, or as small as its words can still be read."""
        self._keep = Keep.READABLE
        self._scroll_to(QPointF())
        self._apply(self._readable_zoom(), QPointF())

    def set_zoom(self, zoom: float, anchor: QPointF | None = None) -> None:
        """Zoom between 25 and 400 %; ``anchor`` is the viewport's point that stays in place."""
        self._keep = Keep.ZOOM
        view = self._area.viewport().size()
        self._apply(zoom, anchor or QPointF(view.width() / 2, view.height() / 2))

    @property
    def is_zoomed(self) -> bool:
        """Whether a zoom was chosen, so that it stays when the view's size changes."""
        return self._keep is Keep.ZOOM

    def fit(self) -> None:
        """Show the whole page, as large as the view allows."""
        self._keep = Keep.WHOLE
        self._apply(self._whole_zoom(), QPointF())

    def view_resized(self) -> None:
        """Keep the page whole or readable as it was, or at least filling the view."""
        zooms = {Keep.WHOLE: self._whole_zoom, Keep.READABLE: self._readable_zoom}
        wanted = zooms.get(self._keep)
        self._apply(wanted() if wanted else self._canvas.zoom, QPointF())

    def pan(self, moved: QPoint) -> None:
        """Move the page along with the hand that drags it, in pixels."""
        across, down = self._area.horizontalScrollBar(), self._area.verticalScrollBar()
        across.setValue(across.value() - moved.x())
        down.setValue(down.value() - moved.y())

    def pinch(self, factor: float, place: QPointF) -> None:
        """Zoom by a factor around a place of the canvas, in its pixels."""
        here = QPointF(self._canvas.mapTo(self._area.viewport(), place.toPoint()))
        self.set_zoom(self._canvas.zoom * factor, here)

    def centre_on(self, place: QPointF) -> None:
        """Bring a place of the page to the view's middle."""
        view = self._area.viewport().size()
        middle = QPointF(view.width() / 2, view.height() / 2)
        self._scroll_to(self._canvas.to_canvas(QRectF(place, place)).topLeft() - middle)

    def bring_into_sight(self, box_id: str) -> None:
        """Scroll as little as possible until a box is visible with some room around it."""
        if self._canvas.drawing is None:
            return
        wanted = self._canvas.to_canvas(qrect(self._canvas.drawing.box(box_id).rect))
        across, down = self._area.horizontalScrollBar(), self._area.verticalScrollBar()
        view = self._area.viewport().size()
        across.setValue(_nearest(across.value(), view.width(), wanted.left(), wanted.right()))
        height = view.height() - (SMALL_MAP_ROOM if self.hides_something() else 0)
        down.setValue(_nearest(down.value(), height, wanted.top(), wanted.bottom()))

    def visible_part(self) -> QRectF:
        """What is visible, in the page's units."""
        zoom, view = self._canvas.zoom, self._area.viewport().size()
        corner = self._canvas.to_page(QPointF(-self._canvas.pos()))
        return QRectF(corner.x(), corner.y(), view.width() / zoom, view.height() / zoom)

    def hides_something(self) -> bool:
        """Whether some of the page lies outside the view."""
        content, view = self._canvas.content_size(), self._area.viewport().size()
        return content.width() > view.width() + 1 or content.height() > view.height() + 1

    def _whole_zoom(self) -> float:
        drawing = self._canvas.drawing
        if drawing is None:
            return 1.0
        room = self._area.maximumViewportSize().expandedTo(QSize(1, 1))
        across = room.width() / max(drawing.width - self._canvas.left(), 1.0)
        down = max(room.height() - part(FOOT_ROOM), 1) / (drawing.height - drawing.head)
        return min(across, down, FIT_LIMIT)

    def _readable_zoom(self) -> float:
        drawing = self._canvas.drawing
        if drawing is None or drawing.page == OVERVIEW:
            return self._whole_zoom()
        smallest = min((box.text_size for box in drawing.boxes if box.lines), default=12.0)
        return max(self._whole_zoom(), part(READABLE_PIXELS) / smallest)

    def _apply(self, zoom: float, fixed: QPointF) -> None:
        zoom = min(max(zoom, MIN_ZOOM), MAX_ZOOM)
        under = self._canvas.to_page(fixed - QPointF(self._canvas.pos()))
        before = self._canvas.zoom
        self._canvas.scale_to(zoom, self._area.viewport().size())
        self._scroll_to(self._canvas.to_canvas(QRectF(under, under)).topLeft() - fixed)
        if zoom != before:
            self.changed.emit(zoom)

    def _scroll_to(self, corner: QPointF) -> None:
        self._area.horizontalScrollBar().setValue(round(corner.x()))
        self._area.verticalScrollBar().setValue(round(corner.y()))


def _nearest(value: int, length: int, first: float, last: float) -> int:
    if first - SIGHT_MARGIN < value:
        return int(first - SIGHT_MARGIN)
    if last + SIGHT_MARGIN > value + length:
        return int(min(last + SIGHT_MARGIN - length, first - SIGHT_MARGIN))
    return value
