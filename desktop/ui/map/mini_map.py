"""The small map in the corner: where the view lies when the page is larger than it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from desktop.core.process.drawing import Drawing
from desktop.ui.map.painter.ink import flood, pen
from desktop.ui.map.painter.look import Look
from desktop.ui.map.painter.shapes import qrect
from desktop.ui.theme.contrast import mix, qcolor

MAX_WIDTH, MAX_HEIGHT = 150.0, 92.0
EDGE = 6


class MiniMap(QWidget):
    """A thumbnail with a frame; pressing or dragging in it moves the view."""

    moved = Signal(QPointF)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._drawing: Drawing | None = None
        self._scale = 1.0
        self._visible = QRectF()
        self._picture = QPixmap()
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.hide()

    def show_page(self, drawing: Drawing, look: Look) -> None:
        """Take another page or look."""
        self._drawing, self._look = drawing, look
        self._scale = min(MAX_WIDTH / drawing.width, MAX_HEIGHT / drawing.height)
        self._picture = QPixmap()
        self.resize(
            int(drawing.width * self._scale) + 2 * EDGE,
            int(drawing.height * self._scale) + 2 * EDGE,
        )
        self.update()

    def frame(self, visible: QRectF) -> None:
        """Frame what is visible, in the page's units."""
        if visible != self._visible:
            self._visible = visible
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the thumbnail and the frame."""
        del event
        if self._drawing is None:
            return
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen(theme.border, 1.0))
        painter.setBrush(qcolor(theme.paper))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        if self._picture.isNull():
            self._picture = self._thumbnail(self._drawing)
        painter.drawPixmap(EDGE, EDGE, self._picture)
        painter.setPen(pen(theme.accent, 2.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(self._frame_area(), 3, 3)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Move the view's middle here."""
        self._move(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the view along."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._move(event)

    def _move(self, event: QMouseEvent) -> None:
        place = event.position() - QPointF(EDGE, EDGE)
        self.moved.emit(place / self._scale)

    def _frame_area(self) -> QRectF:
        corner = self._visible.topLeft() * self._scale + QPointF(EDGE, EDGE)
        inside = QRectF(self.rect()).adjusted(3, 3, -3, -3)
        return QRectF(corner, self._visible.size() * self._scale).intersected(inside)

    def _thumbnail(self, drawing: Drawing) -> QPixmap:
        ratio = self.devicePixelRatioF()
        size = QSizeF(drawing.width, drawing.height) * self._scale * ratio
        picture = QPixmap(size.toSize())
        picture.setDevicePixelRatio(ratio)
        picture.fill(qcolor(self._look.theme.paper))
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self._scale, self._scale)
        self._paint_small(painter, drawing)
        painter.end()
        return picture

    def _paint_small(self, painter: QPainter, drawing: Drawing) -> None:
        theme = self._look.theme
        for band in drawing.lanes:
            colours = theme.lane(band.lane)
            flood(painter, qrect(band.rect), mix(colours.line, colours.tint, 0.12))
        painter.setPen(Qt.PenStyle.NoPen)
        for box in drawing.boxes:
            painter.setBrush(qcolor(self._look.colours(box).line))
            painter.drawRoundedRect(qrect(box.rect), 10, 10)
