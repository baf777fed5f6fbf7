"""What is measured on paper is true: the ruler, the margins, the marks to glue a poster by."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QMarginsF, QRectF
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from desktop.ui.map.page_setup import Paper, lying, page_layout, printable
from desktop.ui.map.paper import drawing_area
from desktop.ui.map.printing import PrintJob, job_to_pdf, print_on
from desktop.ui.map.ruler import RULER_WIDTH
from desktop.ui.map.tiling import POSTER_OVERLAP, Tile, seams, tiles_of
from tests.ui.map.map_sample import sample_drawing, sample_map

POINTS_PER_MILLIMETRE = 72 / 25.4
THINNEST = 1.5

Bounds = tuple[float, float, float, float]
"""Left, bottom, right, top in points from the lower left corner."""


@pytest.fixture(autouse=True)
def application(qapp: QApplication) -> QApplication:
    return qapp


def strokes(path: Path, page: int = 0) -> list[Bounds]:
    """The bounds of everything drawn on a page, text too."""
    with pypdfium2.PdfDocument(path) as document:
        return [each.get_bounds() for each in document[page].get_objects()]


def rulers(found: Sequence[Bounds]) -> list[float]:
    """The lengths, in millimetres, of the upright strokes that could be a ruler.

    A stroke's bounds reach beyond its ends by as much as they are wide.
    """
    lengths = [
        (top - bottom - (right - left)) / POINTS_PER_MILLIMETRE
        for left, bottom, right, top in found
        if right - left < THINNEST
    ]
    return [length for length in lengths if length == pytest.approx(100, abs=5)]


def job(paper: Paper = Paper.A3, tiles: int = 1) -> PrintJob:
    return PrintJob((sample_drawing(),), sample_map(), paper, tiles=tiles)


@pytest.mark.parametrize("paper", list(Paper))
def test_the_ruler_in_the_pdf_is_ten_centimetres_long(tmp_path: Path, paper: Paper) -> None:
    path = tmp_path / "map.pdf"
    job_to_pdf(job(paper), path)
    assert rulers(strokes(path)) == [pytest.approx(100, abs=0.1)]


def test_the_ruler_has_its_true_size_on_a_poster_too(tmp_path: Path) -> None:
    path = tmp_path / "poster.pdf"
    job_to_pdf(job(tiles=2), path)
    lower_left = 2
    assert rulers(strokes(path, lower_left)) == [pytest.approx(100, abs=0.1)]


@pytest.mark.parametrize("paper", list(Paper))
def test_the_ruler_lies_clear_of_the_drawing(paper: Paper) -> None:
    area = drawing_area(printable(page_layout(paper)), sample_drawing())
    assert area.left() >= RULER_WIDTH


def file_printer(path: Path, margins: QMarginsF, standing: QPageLayout.Orientation) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    size = QPageSize(QPageSize.PageSizeId.A4)
    printer.setPageLayout(QPageLayout(size, standing, margins, QPageLayout.Unit.Millimeter))
    return printer


@pytest.mark.parametrize(
    "standing", [QPageLayout.Orientation.Portrait, QPageLayout.Orientation.Landscape]
)
def test_a_printers_own_margins_and_paper_are_kept_and_the_sheet_lies(
    tmp_path: Path, standing: QPageLayout.Orientation
) -> None:
    path = tmp_path / "printed.pdf"
    margins = QMarginsF(20, 15, 12, 18)
    print_on(file_printer(path, margins, standing), job(Paper.A3))
    with pypdfium2.PdfDocument(path) as document:
        width, height = document[0].get_size()
    assert (width, height) == pytest.approx((842, 595), abs=1.5)
    inside = QRectF(0, 0, width, height).adjusted(
        *(side * POINTS_PER_MILLIMETRE for side in (20, 18, -12, -15))
    )
    reach = [bounds for bounds in strokes(path) if bounds[2] - bounds[0] < width - 1]
    assert min(bounds[0] for bounds in reach) >= inside.left() - 1
    assert max(bounds[2] for bounds in reach) <= inside.right() + 1
    assert min(bounds[1] for bounds in reach) >= inside.top() - 1
    assert max(bounds[3] for bounds in reach) <= inside.bottom() + 1
    assert rulers(strokes(path)) == [pytest.approx(100, abs=0.1)]


def test_no_margin_is_less_than_the_printer_can_do() -> None:
    least = QMarginsF(10, 10, 10, 10)
    size = QPageSize(QPageSize.PageSizeId.A4)
    able = QPageLayout(size, QPageLayout.Orientation.Portrait, least, QPageLayout.Unit.Point, least)
    made = lying(able)
    assert made.orientation() is QPageLayout.Orientation.Landscape
    assert made.margins().left() >= 10


@pytest.mark.parametrize("count", [2, 3])
def test_neighbouring_sheets_show_the_same_seam(count: int) -> None:
    sheet = (800.0, 500.0)
    on_picture: dict[tuple[str, float], int] = {}
    for tile in tiles_of(count):
        x, y = tile.corner(sheet)
        for start, end in seams(tile, sheet):
            upright = start.x() == end.x()
            key = ("x", round(x + start.x(), 3)) if upright else ("y", round(y + start.y(), 3))
            on_picture[key] = on_picture.get(key, 0) + 1
    assert len(on_picture) == 2 * (count - 1)
    assert set(on_picture.values()) == {2 * count}


def test_a_posters_corner_sheet_is_marked_on_its_inner_sides_only() -> None:
    lines = seams(Tile(0, 0, 2), (800.0, 500.0))
    assert [(line[0].x(), line[0].y()) for line in lines] == [
        (800 - POSTER_OVERLAP / 2, 0),
        (0, 500 - POSTER_OVERLAP / 2),
    ]


def test_every_sheet_of_a_poster_says_where_it_belongs(tmp_path: Path) -> None:
    path = tmp_path / "poster.pdf"
    job_to_pdf(job(tiles=2), path)
    with pypdfium2.PdfDocument(path) as document:
        texts = [page.get_textpage().get_text_bounded() for page in document]
    assert [text[text.index("Row") :].partition(":")[0] for text in texts] == [
        "Row 1, column 1",
        "Row 1, column 2",
        "Row 2, column 1",
        "Row 2, column 2",
    ]
