"""The lane tabs at the map's left edge: they stay while the map pans under them."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.core.process.drawing import Drawing, LaneBand, Rect
from desktop.ui.map.canvas import FAR_ZOOM
from desktop.ui.map.painter.bands import FLAG_HEIGHT, flag_width, paint_flag, paint_tab
from desktop.ui.map.painter.ink import flood
from desktop.ui.map.painter.look import Look

STRIP_WIDTH = 36
FLAG_ROOM = 180
GAP = 1.0


class LaneStrip(QWidget):
    """Paints each lane's tab beside its band, its name in the middle of what is visible.

    Lies over the map's left edge, so that the name of a low lane can fly out of its tab.
    """

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.look = look
        self.drawing: Drawing | None = None
        self._zoom = 1.0
        self._offset = 0
        self._start = 0.0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        """As wide as a tab and the longest flag."""
        return QSize(STRIP_WIDTH + FLAG_ROOM, 100)

    def follow(self, zoom: float, offset: int, start: float = 0.0) -> None:
        """Stand beside the canvas: its zoom, how far it is scrolled down, and where the page's
        own zero lies right of the tabs, in pixels."""
        self._zoom, self._offset, self._start = zoom, offset, start
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tabs."""
        painter = QPainter(self)
        tabs = QRect(0, 0, STRIP_WIDTH, self.height())
        flood(painter, QRectF(event.rect().intersected(tabs)), self.look.theme.window)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for band in self.drawing.lanes if self.drawing else ():
            area = self.tab_area(band)
            if not area.isEmpty():
                paint_tab(painter, area, band, self.look)
                if not self._titles_stand_in:
                    paint_flag(painter, area, band, self.look, self._down(area, band))

    @property
    def _titles_stand_in(self) -> bool:
        """Whether the grounds' own large titles already name the parties."""
        regions = self.drawing.regions if self.drawing else ()
        return bool(regions) and self._zoom < FAR_ZOOM

    def _down(self, tab: QRectF, band: LaneBand) -> float:
        """How low a flag flies: seen from afar, where it hides no box if there is such a place."""
        if self._zoom >= FAR_ZOOM or self.drawing is None:
            return 0.0
        width = flag_width(band) + STRIP_WIDTH
        places = ((tab.height() - FLAG_HEIGHT) / 2, 0.0, tab.height() - FLAG_HEIGHT)
        for down in places:
            flag = QRectF(0, tab.top() + down, width, FLAG_HEIGHT)
            if not any(self._seen(box.rect).intersects(flag) for box in self.drawing.boxes):
                return down
        return 0.0

    def _seen(self, rect: Rect) -> QRectF:
        """A rectangle of the page in the strip's pixels."""
        head = self.drawing.head if self.drawing else 0.0
        return QRectF(
            STRIP_WIDTH + self._start + rect.x * self._zoom,
            (rect.y - head) * self._zoom - self._offset,
            rect.w * self._zoom,
            rect.h * self._zoom,
        )

    def tab_area(self, band: LaneBand) -> QRectF:
        """The visible part of a lane's tab, in the strip's pixels; empty if scrolled away."""
        head = self.drawing.head if self.drawing else 0.0
        top = (band.rect.y - head) * self._zoom - self._offset
        full = QRectF(0, top, STRIP_WIDTH, band.rect.h * self._zoom - GAP)
        return full.intersected(QRectF(self.rect()))
