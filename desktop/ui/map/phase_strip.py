"""The phases' names over the map: they stay while the map pans under them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from desktop.core.process.drawing import Drawing, PhaseBand
from desktop.ui.map.painter.phases import paint_heads
from desktop.ui.theme.contrast import qcolor
from desktop.ui.theme.palette import Theme
from desktop.ui.theme.text_size import part

HEIGHT = 28
AIR = 3
LEAST_SHOWN = 24.0
"""A phase of which less is visible, in pixels, shows no name."""


class PhaseStrip(QWidget):
    """Paints each phase's head over its columns, its name in the middle of what is visible."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self._bands: tuple[PhaseBand, ...] = ()
        self._larger = 1.0
        self._zoom = 1.0
        self._start = 0.0

    def show_page(self, drawing: Drawing) -> None:
        """Take another page."""
        self._bands = drawing.phases
        self.update()

    def follow(self, zoom: float, start: float) -> None:
        """Stand over the canvas: its zoom, and where the page's own zero lies, in pixels."""
        self._larger = part(100) / 100
        self._zoom, self._start = zoom / self._larger, start / self._larger
        self.update()

    def heads(self) -> list[tuple[PhaseBand, QRectF]]:
        """Each phase and the visible part of its head, in the strip's measures at 100 %."""
        shown = QRectF(0, 0, self.width() / self._larger, self.height() / self._larger)
        found = []
        for band in self._bands:
            left = self._start + band.rect.x * self._zoom
            full = QRectF(left, 0, band.rect.w * self._zoom, HEIGHT - AIR)
            found.append((band, full.intersected(shown)))
        return found

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the heads."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), qcolor(self.theme.window))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self._larger, self._larger)
        paint_heads(painter, self.heads(), self.theme, LEAST_SHOWN)

    def event(self, event: QEvent) -> bool:
        """Say a phase's whole name where there is no room for it."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            place = QPointF(event.pos()) / self._larger
            names = [band.name for band, area in self.heads() if area.contains(place)]
            QToolTip.showText(event.globalPos(), "".join(names), self)
            return True
        return super().event(event)
