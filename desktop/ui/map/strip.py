"""The lane tabs at the map's left edge: they stay while the map pans under them."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.core.process.drawing import Drawing, LaneBand, Rect
from desktop.ui.map.canvas import FAR_ZOOM
from desktop.ui.map.painter.bands import FLAG_HEIGHT, flag_width, paint_flag, paint_tab
from desktop.ui.map.painter.ink import flood
from desktop.ui.map.painter.look import Look
from desktop.ui.theme.text_size import part

STRIP_WIDTH = 36
FLAG_ROOM = 180
"""Pixels at 100 %: the tabs, and how far right of them the longest name flies."""
GAP = 1.0
TRIED = 8
"""How many steps down its band a flag may stand at."""
LINE_WEIGHT = 0.5


def strip_width() -> int:
    """How wide the tabs are at the chosen text size, in pixels."""
    return part(STRIP_WIDTH)


class LaneStrip(QWidget):
    """Paints each lane's tab beside its band, its name in the middle of what is visible.

    Lies over the map's left edge, so that the name of a low lane can fly out of its tab. All its
    measures are those of 100 %: larger text is the same strip painted larger.
    """

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.look = look
        self.drawing: Drawing | None = None
        self._larger = 1.0
        self._zoom = 1.0
        self._offset = 0.0
        self._start = 0.0
        self._placed: Drawing | None = None
        self._placed_at = (0.0, 0.0)
        self._places: dict[str, float] = {}
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        """As wide as a tab and the longest flag."""
        return QSize(strip_width() + part(FLAG_ROOM), 100)

    def follow(self, zoom: float, offset: int, start: float = 0.0) -> None:
        """Stand beside the canvas: its zoom, how far it is scrolled down, and where the page's
        own zero lies right of the tabs, in pixels."""
        self._larger = part(100) / 100
        self._zoom, self._offset = zoom / self._larger, offset / self._larger
        self._start = start / self._larger
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tabs."""
        painter = QPainter(self)
        tabs = QRect(0, 0, strip_width(), self.height())
        flood(painter, QRectF(event.rect().intersected(tabs)), self.look.theme.window)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self._larger, self._larger)
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
        return bool(regions) and self._is_far

    @property
    def _is_far(self) -> bool:
        return self._zoom * self._larger < FAR_ZOOM

    def _down(self, tab: QRectF, band: LaneBand) -> float:
        """How far below the visible tab's upper edge its flag flies: it pans with the band."""
        head = self.drawing.head if self.drawing else 0.0
        above = tab.top() - ((band.rect.y - head) * self._zoom - self._offset)
        return min(max(self._place(band) - above, 0.0), max(tab.height() - FLAG_HEIGHT, 0.0))

    def _place(self, band: LaneBand) -> float:
        """Where in its band a flag hides the least, in pixels from the band's upper edge."""
        seen = (self._zoom, self._start)
        if self.drawing is not self._placed or seen != self._placed_at:
            self._placed, self._placed_at, self._places = self.drawing, seen, {}
        if band.lane not in self._places:
            self._places[band.lane] = self._freest(band)
        return self._places[band.lane]

    def _freest(self, band: LaneBand) -> float:
        """The freest place; among equally free ones the middle from afar, else the upper edge."""
        if self.drawing is None:
            return 0.0
        lowest = max(band.rect.h * self._zoom - GAP - FLAG_HEIGHT, 0.0)
        first = lowest / 2 if self._is_far else 0.0
        places = sorted(
            (lowest * n / TRIED for n in range(TRIED + 1)), key=lambda y: abs(y - first)
        )
        top = (band.rect.y - self.drawing.head) * self._zoom - self._offset
        wide = flag_width(band) + STRIP_WIDTH
        under = [(mark, weight) for mark, weight in self._marks() if mark.left() < wide]
        flags = {down: QRectF(0, top + down, wide, FLAG_HEIGHT) for down in places}
        return min(places, key=lambda down: _hidden(flags[down], under))

    def _marks(self) -> list[tuple[QRectF, float]]:
        """What a flag may hide, in the strip's pixels: boxes, and lines, which weigh less."""
        if self.drawing is None:
            return []
        found = [(self._seen(box.rect), 1.0) for box in self.drawing.boxes]
        for arrow in self.drawing.arrows:
            for one, other in pairwise(arrow.points):
                left, top = min(one[0], other[0]), min(one[1], other[1])
                line = Rect(left, top, abs(one[0] - other[0]), abs(one[1] - other[1]))
                found.append((self._seen(line).adjusted(-1, -1, 1, 1), LINE_WEIGHT))
        return found

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
        """The visible part of a lane's tab, in the strip's measures; empty if scrolled away."""
        head = self.drawing.head if self.drawing else 0.0
        top = (band.rect.y - head) * self._zoom - self._offset
        full = QRectF(0, top, STRIP_WIDTH, band.rect.h * self._zoom - GAP)
        shown = QRectF(0, 0, self.width() / self._larger, self.height() / self._larger)
        return full.intersected(shown)


def _hidden(flag: QRectF, under: list[tuple[QRectF, float]]) -> float:
    """How much a flag would hide, in square pixels, lines at less."""
    met = ((flag.intersected(mark), weight) for mark, weight in under)
    return sum(each.width() * each.height() * weight for each, weight in met)
