"""Puts a help page on paper: dark words on white whatever the window's theme."""

from __future__ import annotations

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from desktop.ui.help.help_text import Topic
from desktop.ui.help.typesetting import typeset
from desktop.ui.theme.dress import qt_palette
from desktop.ui.theme.palette import light

MARGIN_MM = 18.0


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
    if QPrintDialog(printer, parent).exec() != QPrintDialog.DialogCode.Accepted:
        return False
    print_topic(printer, topic)
    return True


def print_topic(printer: QPrinter, topic: Topic) -> None:
    """Print a page; what the printer is set to (paper, file) is the caller's choice."""
    document = QTextDocument()
    typeset(document, topic.title, topic.body, qt_palette(light()))
    printer.setDocName(topic.title)
    document.print_(printer)
