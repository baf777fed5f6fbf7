"""Puts a paper on a printer, page by page as pictures at the printer's own fineness."""

from __future__ import annotations

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from desktop.core.forms import render
from desktop.core.vault.progress import Told, nobody
from desktop.ui import chosen_printer

DOTS_PER_INCH = 300
POINTS_PER_INCH = 72


def ask_for_printer(parent: QWidget, title: str) -> QPrinter | None:
    """Let the user choose a printer for upright A4; None if they thought better of it."""
    printer = a4_printer(title)
    return printer if chosen_printer.choose(printer, parent) else None


def a4_printer(title: str) -> QPrinter:
    """The default printer, upright A4 to the edge: the paper has its own margins."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setFullPage(True)
    printer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            QMarginsF(0, 0, 0, 0),
        )
    )
    return printer


def print_paper(printer: QPrinter, pdf: bytes, told: Told = nobody) -> int:
    """Print every page at its true size and tell how many there were.

    May run beside the window's thread: a page takes a third of a second. What ``told`` raises
    between two pages takes the paper back from the printer.
    """
    pages = render.page_count(pdf)
    painter = QPainter(printer)
    try:
        for page in range(pages):
            told(page / pages)
            if page:
                printer.newPage()
            image = QImage.fromData(render.preview_png(pdf, page, DOTS_PER_INCH / POINTS_PER_INCH))
            painter.drawImage(_true_size(printer, image), image)
    except BaseException:
        printer.abort()
        raise
    finally:
        painter.end()
    return pages


def _true_size(printer: QPrinter, image: QImage) -> QRectF:
    scale = printer.resolution() / DOTS_PER_INCH
    return QRectF(
        printer.paperRect(QPrinter.Unit.DevicePixel).topLeft(), QSizeF(image.size()) * scale
    )
