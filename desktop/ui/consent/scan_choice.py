"""Choosing the scan of a signed consent, which becomes a document of the case."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.core.cases.documents import LIMIT_BYTES
from desktop.core.cases.errors import DocumentTooLarge
from desktop.ui.consent.draft import Scan
from desktop.ui.controls import button, label
from desktop.ui.language import translate
from desktop.ui.wrapping_row import WrappingRow

MEDIA_TYPES = {
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".tif": "image/tiff",
    ".tiff": "image/tiff",
}


def read_scan(path: Path) -> Scan:
    """The file as a scan. DocumentTooLarge before it is read, OSError where it cannot be."""
    if path.stat().st_size > LIMIT_BYTES:
        raise DocumentTooLarge(limit_mb=LIMIT_BYTES // (1024 * 1024))
    return Scan(path.name, MEDIA_TYPES[path.suffix.lower()], path.read_bytes())


class ScanChoice(QWidget):
    """A button, and the name of what was chosen. Emits ``refused`` with what stood in the way."""

    changed = Signal()
    refused = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.scan: Scan | None = None
        self.choose_button = button(translate("Consent", "Attach the signed paper…"), self._choose)
        self.name = label("", "quiet")
        self.drop_button = button(translate("Consent", "Take away"), self.drop, "link")
        line = WrappingRow(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.choose_button)
        line.addWidget(self.name, 1)
        line.addWidget(self.drop_button)
        self._show()

    def take(self, path: Path) -> None:
        """Use this file, if it can be read and is a kind of scan."""
        if path.suffix.lower() not in MEDIA_TYPES:
            self.name.setText(translate("Consent", "Choose a PDF or a picture."))
            return
        try:
            self.scan = read_scan(path)
        except (DocumentTooLarge, OSError) as fault:
            self.refused.emit(fault)
            return
        self._show()
        self.changed.emit()

    def drop(self) -> None:
        """Choose nothing after all."""
        self.scan = None
        self._show()
        self.changed.emit()

    def _choose(self) -> None:
        suffixes = " ".join(f"*{suffix}" for suffix in MEDIA_TYPES)
        chosen, _ = QFileDialog.getOpenFileName(
            self, translate("Consent", "Choose the scan"), "", suffixes
        )
        if chosen:
            self.take(Path(chosen))

    def _show(self) -> None:
        self.name.setText(self.scan.name if self.scan else "")
        self.drop_button.setVisible(self.scan is not None)
