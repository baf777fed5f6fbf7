"""The sheet the map is painted on: exposed part only, pointer in, box handles on top."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QMouseEvent,
    QMoveEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from desktop.core.process.drawing import Box, Drawing, Rect
from desktop.ui.map.handle_set import HandleSet, Names
from desktop.ui.map.handles import BoxHandle
from desktop.ui.map.nearby import Nearby, nearby
from desktop.ui.map.painter import Look, paint_page
from desktop.ui.map.painter.bands import widened
from desktop.ui.map.painter.ink import flood
from desktop.ui.map.painter.look import RING, TITLE_SIZE
from desktop.ui.map.painter.page import reach_of
from desktop.ui.map.painter.shapes import qrect
from desktop.ui.map.pointing import NOTHING, Pointed, point_at
from desktop.ui.theme.text_size import part

if TYPE_CHECKING:
    from desktop.ui.map.tiles import Tiles

FOOT_ROOM = 48
"""What the zoom bar takes of the view's foot, in pixels at 100 %."""
FAR_ZOOM = 0.55
"""Below this zoom the boxes' words are too small to read, and the grounds' titles grow."""
FAR_TITLE_PIXELS = 12.0


class Canvas(QWidget):
    """Shows one page at one zoom. The lane tabs are left out: the strip beside paints them."""

    clicked = Signal(object)
    double_clicked = Signal(object)
    dragged = Signal(QPoint)
    pinched = Signal(float, QPointF)
    handle_focused = Signal(str)
    handle_blurred = Signal()
    handle_pressed = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = replace(look, tabs=False)
        self.drawing: Drawing | None = None
        self.zoom = 1.0
        self._handles = HandleSet(self, self._on_canvas)
        self._handles.focused.connect(self.handle_focused)
        self._handles.blurred.connect(self.handle_blurred)
        self._handles.pressed.connect(self.handle_pressed)
        self._shown: Drawing | None = None
        self._nearby: Nearby | None = None
        self._tiles: Tiles | None = None
        self._painted = False
        self._pressed_at: QPoint | None = None
        self._last: QPoint | None = None
        self._pressed_page: Drawing | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def show_page(self, drawing: Drawing, names: Names) -> None:
        """Take another page; ``names`` gives the accessible names of its boxes when asked."""
        self.drawing = drawing
        self._tiles = None
        self.look = replace(self.look, hovered="")
        self._handles.await_page(drawing, names)
        self._place()
        if self.isVisible():
            self._handles.made()
        self.update()

    @property
    def handles(self) -> dict[str, BoxHandle]:
        """Box id → its handle. Before the first paint they are made only if somebody asks."""
        return self._handles.made()

    def rename(self, names: Names) -> None:
        """Say anew what each box is called."""
        self._handles.rename(names)

    def let_tab_enter(self, box_id: str) -> None:
        """Let Tab reach one box, or the first."""
        self._handles.let_tab_enter(box_id)

    def set_look(self, look: Look) -> None:
        """Paint in another look; only what differs between two selections is painted again."""
        before, self.look = self.look, self._sized(look)
        if replace(before, hovered="") != replace(self.look, hovered=""):
            self._tiles = None
        calm = replace(before, hovered=look.hovered, focused=look.focused)
        if calm == self.look:
            self._update_boxes(before.hovered, look.hovered, look.selected)
        elif before != self.look:
            self.update()

    def scale_to(self, zoom: float, viewport: QSize) -> None:
        """Set the zoom and grow to the page's size, never smaller than the viewport.

        Below the page there is room for the zoom bar, so that it need not hide any box.
        """
        self.zoom = zoom
        below = QSize(0, part(FOOT_ROOM))
        self.resize((self.content_size() + below).expandedTo(viewport))
        self.look = self._sized(self.look)
        self._place()
        self._tiles = None
        self.update()

    def content_size(self) -> QSize:
        """The page's size in logical pixels at the present zoom, without its tabs."""
        if self.drawing is None:
            return QSize(1, 1)
        width = (self.drawing.width - self.left()) * self.zoom
        return QSize(int(width), int((self.drawing.height - self.top()) * self.zoom))

    def left(self) -> float:
        """Where the page begins right of its tabs, in its own units."""
        tabs = self.drawing.lanes if self.drawing else ()
        return max((band.tab.right for band in tabs), default=0.0)

    def top(self) -> float:
        """Where the page begins below its phases' names, in its own units."""
        return self.drawing.head if self.drawing else 0.0

    def shift(self) -> float:
        """How far right a narrow page stands, in pixels, so that it is centred in the view."""
        return max(0.0, (self.width() - self.content_size().width()) / 2)

    def to_page(self, place: QPointF) -> QPointF:
        """A place on the canvas in the page's units."""
        across = (place.x() - self.shift()) / self.zoom
        return QPointF(across + self.left(), place.y() / self.zoom + self.top())

    def to_canvas(self, area: QRectF) -> QRectF:
        """A rectangle of the page on the canvas."""
        left = (area.x() - self.left()) * self.zoom + self.shift()
        top = (area.y() - self.top()) * self.zoom
        return QRectF(left, top, area.width() * self.zoom, area.height() * self.zoom)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is exposed."""
        painter = QPainter(self)
        exposed = QRectF(event.rect())
        if self._tiles is None or self._tiles.ratio != self.devicePixelRatioF():
            self._paint_part(painter, exposed, self.look)
        else:
            self._tiles.draw(painter, exposed)
            self._paint_hovered(painter, exposed)
        self._painted = True
        if self._handles.are_awaited:
            QTimer.singleShot(0, self, self._handles.made)

    def moveEvent(self, event: QMoveEvent) -> None:
        """From the first step of a pan on, copy painted squares."""
        super().moveEvent(event)
        ratio = self.devicePixelRatioF()
        if self._painted and (self._tiles is None or self._tiles.ratio != ratio):
            from desktop.ui.map.tiles import Tiles

            calm = replace(self.look, hovered="")
            self._tiles = Tiles(lambda painter, part: self._paint_part(painter, part, calm), ratio)

    def _paint_part(self, painter: QPainter, part: QRectF, look: Look) -> None:
        flood(painter, part, look.theme.window)
        if self._shown is None:
            return
        painter.save()
        painter.translate(self.shift(), 0)
        painter.scale(self.zoom, self.zoom)
        painter.translate(-self.left(), -self.top())
        area = QRectF(self.to_page(part.topLeft()), part.size() / self.zoom).adjusted(-1, -1, 1, 1)
        shown = self._shown if self._nearby is None else self._nearby.within(area)
        paint_page(painter, shown, look, area)
        painter.restore()

    def _paint_hovered(self, painter: QPainter, exposed: QRectF) -> None:
        """What is under the pointer changes too often for the squares: paint it over them."""
        box = self._box(self.look.hovered) if self.look.hovered else None
        if box is None:
            return
        part = self.to_canvas(reach_of(box)).intersected(exposed)
        painter.setClipRect(part)
        self._paint_part(painter, part, self.look)

    def event(self, event: QEvent) -> bool:
        """Answer tool tips and trackpad pinches."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._show_tip(event)
            return True
        if isinstance(event, QNativeGestureEvent) and _is_zoom(event):
            self.pinched.emit(1.0 + event.value(), event.position())
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a click or a drag."""
        if event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            self._pressed_at = self._last = event.globalPosition().toPoint()
            self._pressed_page = self.drawing

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the map, or light up what is under the pointer."""
        if self._last is None or not event.buttons():
            self._hover(self._pointed(event.position()))
            return
        here = event.globalPosition().toPoint()
        if self._pressed_at is not None:
            if (here - self._pressed_at).manhattanLength() < QApplication.startDragDistance():
                return
            self._pressed_at = None
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        self.dragged.emit(here - self._last)
        self._last = here

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a drag, or click."""
        was_click, self._pressed_at, self._last = self._pressed_at is not None, None, None
        pointed = self._pointed(event.position())
        self._hover(pointed)
        if was_click and event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit(pointed)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open what is under the pointer, unless the first click has already changed the page."""
        same_page = self._pressed_page is self.drawing
        if event.button() == Qt.MouseButton.LeftButton and same_page:
            self.double_clicked.emit(self._pointed(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the pointer any more."""
        super().leaveEvent(event)
        self._hover(NOTHING)

    def _pointed(self, place: QPointF) -> Pointed:
        if self.drawing is None:
            return NOTHING
        return point_at(self.drawing, self.to_page(place), self.look.title_size)

    def _hover(self, pointed: Pointed) -> None:
        clickable = bool(pointed.box) or pointed.at_once
        shape = Qt.CursorShape.PointingHandCursor if clickable else Qt.CursorShape.ArrowCursor
        if self.cursor().shape() != shape:
            self.setCursor(shape)
        if pointed.box != self.look.hovered:
            self.set_look(replace(self.look, hovered=pointed.box))

    def _show_tip(self, event: QHelpEvent) -> None:
        pointed = self._pointed(QPointF(event.pos()))
        handle = self.handles.get(pointed.box)
        if handle is None:
            QToolTip.hideText()
        else:
            QToolTip.showText(event.globalPos(), handle.accessibleName(), self)

    def _sized(self, look: Look) -> Look:
        """The look for this zoom: no tabs, titles and rings that can be seen from far away."""
        far = self.zoom < FAR_ZOOM
        size = FAR_TITLE_PIXELS / self.zoom if far else TITLE_SIZE
        return replace(look, tabs=False, title_size=size, ring=max(RING, RING / self.zoom))

    def _update_boxes(self, *box_ids: str) -> None:
        for box_id in box_ids:
            box = self._box(box_id)
            if box is not None:
                self.update(self.to_canvas(reach_of(box)).toAlignedRect())

    def _box(self, box_id: str) -> Box | None:
        boxes = self.drawing.boxes if self.drawing else ()
        return next((box for box in boxes if box.id == box_id), None)

    def _on_canvas(self, rect: Rect) -> QRect:
        return self.to_canvas(qrect(rect)).toAlignedRect()

    def _place(self) -> None:
        if self.drawing is None:
            return
        self._handles.place()
        spare = self.shift() / self.zoom
        self._shown = widened(self.drawing, self.left() - spare, self.width() / self.zoom)
        self._nearby = nearby(self._shown)


def _is_zoom(event: QNativeGestureEvent) -> bool:
    return event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture
