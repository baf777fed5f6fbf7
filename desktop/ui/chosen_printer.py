"""The system's own print dialog: on paper anything may go, to a file only where files may lie."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from desktop.core.policy.door import check_leaving


def choose(printer: QPrinter, parent: QWidget | None) -> bool:
    """Let the user choose; False if they thought better of it.

    Some systems offer to print to a file: then the policy's refusals are raised for its place.
    """
    if QPrintDialog(printer, parent).exec() != QDialog.DialogCode.Accepted:
        return False
    check_target(printer)
    return True


def check_target(printer: QPrinter) -> None:
    """Raise the policy's refusals where the printer is a file that may not lie there."""
    if printer.outputFileName():
        check_leaving(Path(printer.outputFileName()))
