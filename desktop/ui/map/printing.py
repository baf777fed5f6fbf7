"""The map on paper and as pictures: PDF, printer, PNG and SVG from the same painter."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, QSize, QSizeF
from PySide6.QtGui import QImage, QImageWriter, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from desktop.core.errors import Known
from desktop.core.process.drawing import Drawing
from desktop.core.process.model import ProcessMap
from desktop.core.whole_file import WholeFile
from desktop.ui.map.page_setup import Paper, lying, page_layout, printable
from desktop.ui.map.painter import CaseMarks, Look, paint_page
from desktop.ui.map.paper import LEAST_READABLE, Sheet, paint_sheet, smallest_on
from desktop.ui.map.pdf_finish import finish_pdf
from desktop.ui.map.tiling import POSTER_OVERLAP, Tile, draw_seams, tiles_of
from desktop.ui.theme.contrast import qcolor
from desktop.ui.theme.palette import light, mono

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from desktop.core.cases.consent_ledger import Permit

Watch = Callable[[int, int], None]
"""Hears which sheet of how many comes next, from 0."""
POINTS_PER_INCH = 72
PDF_RESOLUTION = 1200
MAP_LANGUAGE = "sv-SE"

__all__ = ["LEAST_READABLE", "Paper", "PrintJob", "paint_job", "print_to_pdf", "to_png", "to_svg"]


class PrintFailed(Known):
    """The file could not be written or the printer not be started."""

    code = "map.print_failed"


@dataclass(frozen=True)
class PrintJob:
    """What is to be printed. ``tiles`` is sheets across and down for each page (a poster).

    ``look`` may carry a case's marks; then ``marked`` says on the sheet whose way it shows.
    """

    drawings: tuple[Drawing, ...]
    process_map: ProcessMap
    paper: Paper = Paper.A3
    mono: bool = False
    tiles: int = 1
    look: Look = field(default_factory=lambda: Look(light()))
    marked: str = ""

    @property
    def shows_case(self) -> bool:
        """Whether anything of a case would stand on the paper."""
        return bool(self.marked) or self.look.marks != CaseMarks()

    def paper_look(self) -> Look:
        """The look on paper: always light, nothing selected, hatched in black and white."""
        theme = mono() if self.mono else light()
        plain = replace(self.look, selected="", hovered="", focused=False, hits=frozenset())
        return replace(plain, theme=theme, mono=self.mono, tabs=True)

    def sheets(self) -> tuple[Sheet, ...]:
        """One sheet for each drawing."""
        count, look = len(self.drawings), self.paper_look()
        return tuple(
            Sheet(drawing, self.process_map, look, number, count, self.marked)
            for number, drawing in enumerate(self.drawings, 1)
        )

    def size_on(self, sheet: tuple[float, float]) -> tuple[float, float]:
        """The whole picture's size in points where one sheet of paper has ``sheet``."""
        less = (self.tiles - 1) * POSTER_OVERLAP
        return sheet[0] * self.tiles - less, sheet[1] * self.tiles - less

    def smallest_text(self, sheet: tuple[float, float]) -> float:
        """The smallest text in points where one sheet's printable area is ``sheet`` points."""
        size = self.size_on(sheet)
        return min(smallest_on(size, drawing) for drawing in self.drawings)


def print_to_pdf(
    drawings: Drawing | Sequence[Drawing],
    path: Path,
    process_map: ProcessMap,
    paper: str = "a3",
    mono: bool = False,
) -> float:
    """Write pages as a vector PDF and return the smallest text in points.

    Raises PrintFailed if the file cannot be written; then no file is left.
    """
    pages = (drawings,) if isinstance(drawings, Drawing) else tuple(drawings)
    return job_to_pdf(PrintJob(pages, process_map, Paper(paper), mono), path)


def require_leave(job: PrintJob, permit: Permit | None) -> None:
    """Spend the gate's leave for a job that shows a case; a plain map needs none.

    WrongDoor without one, or what ``Permit.use`` refuses.
    """
    if not job.shows_case:
        return
    from desktop.core.cases.consent_gate import Capacity
    from desktop.core.cases.consent_ledger import WrongDoor

    if permit is None:
        raise WrongDoor
    permit.use(Capacity.OWN_DESK)


def unwatched(_number: int, _count: int) -> None:
    """Watch nothing."""


def job_to_pdf(
    job: PrintJob, path: Path, permit: Permit | None = None, watch: Watch = unwatched
) -> float:
    """Write a print job as a PDF; otherwise as ``print_to_pdf``.

    ``permit`` as ``require_leave``. ``watch`` hears of every sheet before it is painted and may
    raise to stop; then no file is left.
    """
    require_leave(job, permit)
    with _whole(path) as file:
        area = _write_pdf(job, file, watch)
        finish_pdf(file.path, MAP_LANGUAGE)
    return job.smallest_text(area)


@contextmanager
def _whole(path: Path) -> Iterator[WholeFile]:
    """A file to paint in, settled when the block ends well. What the disk refuses: PrintFailed."""
    try:
        with WholeFile(path) as file:
            yield file
            file.settle()
    except OSError as fault:
        raise PrintFailed(file=path.name) from fault


def _write_pdf(job: PrintJob, file: WholeFile, watch: Watch) -> tuple[float, float]:
    """Write the file and give the printable area; the writer closes the file when it goes."""
    writer = QPdfWriter(str(file.path))
    writer.setResolution(PDF_RESOLUTION)
    writer.setPageLayout(page_layout(job.paper))
    writer.setTitle(job.process_map.title)
    writer.setCreator(job.process_map.title)
    painter = QPainter()
    if not painter.begin(writer):
        raise PrintFailed(file=file.place.name)
    area = printable(writer.pageLayout())
    try:
        paint_job(painter, job, area, PDF_RESOLUTION, lambda: bool(writer.newPage()), watch)
    finally:
        painter.end()
    return area


def print_on(
    printer: QPrinter, job: PrintJob, permit: Permit | None = None, watch: Watch = unwatched
) -> float:
    """Print a job on a printer the user has chosen; returns the smallest text in points.

    The paper and the margins are the printer's, always lying: the drawing fits itself to them.
    Raises PrintFailed if it does not start. ``permit`` as
    ``require_leave``.
    """
    require_leave(job, permit)
    printer.setPageLayout(lying(printer.pageLayout()))
    painter = QPainter()
    if not painter.begin(printer):
        raise PrintFailed(printer=printer.printerName())
    area = printable(printer.pageLayout())
    try:
        paint_job(painter, job, area, printer.resolution(), lambda: bool(printer.newPage()), watch)
    finally:
        painter.end()
    return job.smallest_text(area)


def paint_job(
    painter: QPainter,
    job: PrintJob,
    area: tuple[float, float],
    resolution: float,
    new_page: Callable[[], bool],
    watch: Watch = unwatched,
) -> None:
    """Paint every sheet; ``new_page`` feeds the next one. The painter starts inside the margins."""
    tiles = tiles_of(job.tiles)
    count = len(job.drawings) * len(tiles)
    for number, (sheet, tile) in enumerate(itertools.product(job.sheets(), tiles)):
        watch(number, count)
        if number and not new_page():
            raise PrintFailed(sheet=sheet.number)
        painter.save()
        painter.scale(resolution / POINTS_PER_INCH, resolution / POINTS_PER_INCH)
        _paint_tile(painter, job, area, sheet, tile)
        painter.restore()


def _paint_tile(
    painter: QPainter, job: PrintJob, area: tuple[float, float], sheet: Sheet, tile: Tile
) -> None:
    if job.tiles == 1:
        paint_sheet(painter, area, sheet)
        return
    x, y = tile.corner(area)
    painter.setClipRect(QRectF(0, 0, *area))
    painter.translate(-x, -y)
    paint_sheet(painter, job.size_on(area), sheet)
    painter.translate(x, y)
    draw_seams(painter, tile, area, mono=job.mono)


def to_png(
    drawing: Drawing,
    path: Path,
    mono: bool = False,
    scale: float = 2.0,
    look: Look | None = None,
) -> None:
    """Write one page as a picture, ``scale`` pixels to a unit. Raises PrintFailed.

    ``look`` is for a case's marks; without it the page is plain.
    """
    size = QSize(round(drawing.width * scale), round(drawing.height * scale))
    picture = QImage(size, QImage.Format.Format_RGB32)
    look = look or _plain_look(mono)
    picture.fill(qcolor(look.theme.paper))
    painter = QPainter(picture)
    painter.scale(scale, scale)
    paint_page(painter, drawing, look)
    painter.end()
    with _whole(path) as file:
        if not QImageWriter(str(file.path), QByteArray(b"png")).write(picture):
            raise PrintFailed(file=path.name)


def to_svg(drawing: Drawing, path: Path, mono: bool = False, look: Look | None = None) -> None:
    """Write one page as SVG, one unit to a user unit; otherwise as ``to_png``."""
    made = QSvgGenerator()
    made.setSize(QSizeF(drawing.width, drawing.height).toSize())
    made.setViewBox(QRectF(0, 0, drawing.width, drawing.height))
    made.setTitle(drawing.title)
    painter = QPainter()
    with _whole(path) as file:
        made.setFileName(str(file.path))
        if not painter.begin(made):
            raise PrintFailed(file=path.name)
        paint_page(painter, drawing, look or _plain_look(mono))
        painter.end()


def _plain_look(in_mono: bool) -> Look:
    return Look(mono() if in_mono else light(), mono=in_mono)
