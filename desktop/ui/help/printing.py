"""Puts a help page on paper: dark words on white whatever the window's theme."""

from __future__ import annotations

from PySide6.QtCore import QMarginsF, QPointF, QRectF
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QPageLayout,
    QPageSize,
    QPainter,
    QTextDocument,
)
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from desktop.ui import chosen_printer
from desktop.ui.help.help_text import Topic
from desktop.ui.help.typesetting import typeset
from desktop.ui.theme.dress import qt_palette
from desktop.ui.theme.palette import light

MARGIN_MM = 12.0
LAYOUT_DPI = 96
"""The type is measured in logical pixels, of which there are so many to an inch."""


def a4_printer() -> QPrinter:
    """The default printer, set to upright A4."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM),
            QPageLayout.Unit.Millimeter,
        )
    )
    return printer


def print_with_dialog(parent: QWidget, topic: Topic) -> bool:
    """Ask for a printer and print; False if the user thought better of it."""
    printer = a4_printer()
    if not chosen_printer.choose(printer, parent):
        return False
    print_topic(printer, topic)
    return True


def print_topic(printer: QPrinter, topic: Topic) -> int:
    """Print a page and tell how many sheets it took; paper and target are the printer's own."""
    document = QTextDocument()
    typeset(document, topic.title, topic.body, qt_palette(light()))
    printer.setDocName(topic.title)
    scale = printer.logicalDpiX() / LAYOUT_DPI
    sheet = QRectF(QPointF(), printer.pageRect(QPrinter.Unit.DevicePixel).size() / scale)
    document.setPageSize(sheet.size())
    painter = QPainter(printer)
    painter.scale(scale, scale)
    for number in range(document.pageCount()):
        if number:
            printer.newPage()
            painter.translate(0, -sheet.height())
        _draw(document, painter, sheet.translated(0, number * sheet.height()))
    painter.end()
    return document.pageCount()


def _draw(document: QTextDocument, painter: QPainter, part: QRectF) -> None:
    """Draw part of the document in the light palette: list marks would take the window's."""
    context = QAbstractTextDocumentLayout.PaintContext()
    context.palette = qt_palette(light())
    context.clip = part
    painter.setClipRect(part)
    document.documentLayout().draw(painter, context)
