"""The preview of a print job: one sheet of paper at a time, painted by the printing code itself."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.language import translate
from desktop.ui.map.page_setup import page_layout, printable
from desktop.ui.map.painter.ink import flood, pen
from desktop.ui.map.paper import paint_sheet
from desktop.ui.map.printing import PrintJob
from desktop.ui.map.tiling import draw_seams, tiles_of
from desktop.ui.theme import on_paper
from desktop.ui.theme.contrast import qcolor
from desktop.ui.theme.palette import Theme

SPACE = 16.0


class PrintPreview(QWidget):
    """Paints the chosen sheet as it will be printed; a poster's cuts are drawn over it."""

    turned = Signal(int, int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._job: PrintJob | None = None
        self._page = 0
        self.setMinimumSize(480, 340)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_job(self, job: PrintJob) -> None:
        """Preview a job from its first page."""
        self._job, self._page = job, 0
        self._announce()

    def turn(self, pages: int) -> None:
        """Turn forwards or backwards."""
        count = len(self._job.drawings) if self._job else 0
        self._page = min(max(self._page + pages, 0), max(count - 1, 0))
        self._announce()

    def sizeHint(self) -> QSize:
        """Room for a lying sheet."""
        return QSize(760, 540)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sheet on its table."""
        painter = QPainter(self)
        flood(painter, QRectF(event.rect()), self._theme.pressed)
        if self._job is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = printable(page_layout(self._job.paper))
        width, height = self._job.size_on(area)
        edge = 28.0 * self._job.tiles
        room = QRectF(self.rect()).adjusted(SPACE, SPACE, -SPACE, -SPACE)
        scale = min(room.width() / (width + 2 * edge), room.height() / (height + 2 * edge))
        painter.translate(room.center())
        painter.scale(scale, scale)
        painter.translate(-width / 2 - edge, -height / 2 - edge)
        self._paint_paper(painter, QRectF(0, 0, width + 2 * edge, height + 2 * edge))
        painter.translate(edge, edge)
        paint_sheet(painter, (width, height), self._job.sheets()[self._page])
        self._paint_cuts(painter, area)

    def _announce(self) -> None:
        count = len(self._job.drawings) if self._job else 0
        text = translate("PrintPreview", "Preview, sheet {number} of {count}")
        self.setAccessibleName(text.format(number=self._page + 1, count=count))
        self.turned.emit(self._page + 1, count)
        self.update()

    def _paint_paper(self, painter: QPainter, paper: QRectF) -> None:
        painter.setPen(pen(self._theme.border, 1.0))
        painter.setBrush(qcolor(on_paper.SHEET))
        painter.drawRect(paper)

    def _paint_cuts(self, painter: QPainter, area: tuple[float, float]) -> None:
        if self._job is None or self._job.tiles == 1:
            return
        for tile in tiles_of(self._job.tiles):
            x, y = tile.corner(area)
            painter.translate(x, y)
            draw_seams(painter, tile, area, mono=self._job.mono)
            painter.translate(-x, -y)
