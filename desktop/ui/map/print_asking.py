"""What the print page asks and tells: which printer, which file, why nothing was printed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from desktop.core.errors import Known
from desktop.ui.language import translate
from desktop.ui.map.page_setup import page_layout
from desktop.ui.map.printing import PrintFailed, PrintJob
from desktop.ui.wording import sentence

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


def ask_printer(over: QWidget, job: PrintJob) -> QPrinter | None:
    """The printer that the user chooses; the policy's refusals for one that writes a file."""
    from PySide6.QtPrintSupport import QPrinter

    from desktop.ui import chosen_printer

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageLayout(page_layout(job.paper))
    printer.setDocName(job.process_map.title)
    return printer if chosen_printer.choose(printer, over) else None


def ask_pdf(over: QWidget, title: str) -> Path | None:
    """Where a PDF shall lie; ``title`` is offered as its name."""
    name, _ = QFileDialog.getSaveFileName(
        over, translate("PrintDialog", "Save as PDF"), f"{title}.pdf", "*.pdf"
    )
    return Path(name).with_suffix(".pdf") if name else None


def ask_picture(over: QWidget, title: str) -> Path | None:
    """Where pictures shall lie, and by their ending of which kind."""
    name, _ = QFileDialog.getSaveFileName(
        over,
        translate("PrintDialog", "Save as picture"),
        f"{title}.png",
        "PNG (*.png);;SVG (*.svg)",
    )
    return Path(name) if name else None


def tell_failure(over: QWidget, fault: Known | OSError) -> None:
    """Say why nothing came of it."""
    told = translate(
        "PrintDialog",
        "The printer or the file could not be written to. Check that the place exists "
        "and that the file is not open in another program, then try again.",
    )
    if not isinstance(fault, PrintFailed | OSError):
        told = sentence(fault)
    QMessageBox.warning(over, translate("PrintDialog", "Nothing was printed"), told)
