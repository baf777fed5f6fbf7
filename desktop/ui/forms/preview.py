"""The paper beside the fields: every page as wide as there is room for, crisp on any screen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop.core.forms import render
from desktop.ui.language import translate
from desktop.ui.tasks import Tasks
from desktop.ui.theme import text_size

PaperMaker = Callable[[], bytes]

A4_WIDTH = 595.3
"""Points."""

MARGIN = 16
LARGEST = 1.5
"""Pixels a point: wider than this a page is no easier to read."""

RESIZE_PAUSE_MS = 120


def paper_share(of: int) -> int:
    """How much of the page the paper takes: less with larger text, which needs the room."""
    shrunk: float = (100 / text_size.percent()) ** 1.5
    return round(of * shrunk)


class PaperPreview(QScrollArea):
    """Shows the newest paper asked for; where one has scrolled to stays."""

    shown = Signal(int)
    failed = Signal(object)

    def __init__(self, tasks: Tasks) -> None:
        super().__init__()
        self.setObjectName("paperPreview")
        self._tasks = tasks
        self._turn = 0
        self._make: PaperMaker | None = None
        self._pdf = b""
        self._width = 0
        self._sheets: list[QLabel] = []
        ground = QWidget()
        ground.setObjectName("paperGround")
        self._layout = QVBoxLayout(ground)
        self._layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        self._layout.setSpacing(MARGIN)
        self._layout.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setWidget(ground)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAccessibleName(translate("Form", "Preview of the paper"))
        self._resizing = QTimer(self, singleShot=True, interval=RESIZE_PAUSE_MS)
        self._resizing.timeout.connect(self._fit)

    @property
    def pdf(self) -> bytes:
        """The paper that is shown; b"" while a newer one is on its way."""
        return self._pdf

    def ask(self, make: PaperMaker) -> None:
        """Show a paper; ``make`` runs in another thread and touches no widget.

        While the preview is out of sight nothing is made: it is when it comes into sight.
        """
        self._make, self._pdf = make, b""
        if self.isVisible():
            self._start()

    def blank(self) -> None:
        """Show nothing, and nothing that is still on its way."""
        self._turn += 1
        self._make = None
        self._pdf = b""
        self._keep(0)

    def showEvent(self, event: QShowEvent) -> None:
        """Make the paper once the layout has settled."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self._start)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pages to the new width once it has settled."""
        super().resizeEvent(event)
        if self._pdf and self.viewport().width() != self._width:
            self._resizing.start()

    def _fit(self) -> None:
        pdf = self._pdf
        if pdf and self.viewport().width() != self._width:
            self._picture(lambda: pdf)

    def _start(self) -> None:
        if self._make is not None:
            self._picture(self._make)

    def _picture(self, make: PaperMaker) -> None:
        self._turn += 1
        turn, scale = self._turn, self._scale()
        self._tasks.aside(
            lambda: _pictured(make(), scale),
            lambda made: self._show(made, turn),
            self.failed.emit,
            self,
        )

    def _scale(self) -> float:
        self._width = self.viewport().width()
        points = min((self._width - 2 * MARGIN - 2) / A4_WIDTH, LARGEST)
        return max(points, 0.3) * self.devicePixelRatioF()

    def _show(self, made: tuple[bytes, list[bytes]], turn: int) -> None:
        if turn != self._turn:
            return
        self._pdf, pictures = made
        self._keep(len(pictures))
        for number, (sheet, data) in enumerate(zip(self._sheets, pictures, strict=True), 1):
            picture = QPixmap()
            picture.loadFromData(data)
            picture.setDevicePixelRatio(self.devicePixelRatioF())
            sheet.setPixmap(picture)
            sheet.setAccessibleName(_page_words(number, len(pictures)))
        if self.viewport().width() != self._width:
            self._resizing.start()
        self.shown.emit(len(pictures))

    def _keep(self, count: int) -> None:
        while len(self._sheets) > count:
            gone = self._sheets.pop()
            self._layout.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        while len(self._sheets) < count:
            sheet = QLabel()
            sheet.setProperty("sheet", "true")
            self._sheets.append(sheet)
            self._layout.addWidget(sheet)


def _pictured(pdf: bytes, scale: float) -> tuple[bytes, list[bytes]]:
    pages = range(render.page_count(pdf))
    return pdf, [render.preview_png(pdf, page, scale) for page in pages]


def _page_words(number: int, count: int) -> str:
    return translate("Form", "Preview, page {number} of {count}").format(number=number, count=count)
