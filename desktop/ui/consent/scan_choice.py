"""Choosing the scan of a signed consent, which becomes a document of the case."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from desktop.core.cases.documents import LIMIT_BYTES
from desktop.core.cases.errors import DocumentTooLarge
from desktop.core.vault.progress import Told, nobody
from desktop.ui.consent.draft import Scan
from desktop.ui.controls.basic import button, label
from desktop.ui.controls.wrapping_row import WrappingRow
from desktop.ui.language import translate
from desktop.ui.read_file import MEGABYTE, read_at_most
from desktop.ui.settings.long_work import LongWork
from desktop.ui.tasks import Tasks

MEDIA_TYPES = {
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".tif": "image/tiff",
    ".tiff": "image/tiff",
}


def read_scan(path: Path, told: Told = nobody) -> Scan:
    """The file as a scan. DocumentTooLarge before it is read, OSError where it cannot be."""
    if path.stat().st_size > LIMIT_BYTES:
        raise DocumentTooLarge(limit_mb=LIMIT_BYTES // MEGABYTE)
    data = read_at_most(path, LIMIT_BYTES, told)
    return Scan(path.name, MEDIA_TYPES[path.suffix.lower()], data)


class ScanChoice(QWidget):
    """A button, and the name of what was chosen, which is read beside the window's thread.

    Emits ``changed`` when a file has been chosen, read or taken away, and ``refused`` with what
    stood in the way.
    """

    changed = Signal()
    refused = Signal(object)

    def __init__(self, tasks: Tasks) -> None:
        super().__init__()
        self._tasks = tasks
        self.scan: Scan | None = None
        self.place = ""
        """Where the chosen file lies; "" while none is chosen."""
        self.choose_button = button(translate("Consent", "Attach the signed paper…"), self._choose)
        self.name = label("", "quiet")
        self.drop_button = button(translate("Consent", "Take away"), self.drop, "link")
        self.running = LongWork(translate("Consent", "How far the reading has come"))
        line = WrappingRow()
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.choose_button)
        line.addWidget(self.name, 1)
        line.addWidget(self.drop_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(line)
        layout.addWidget(self.running)
        self._show()

    @property
    def is_reading(self) -> bool:
        """Whether a file is chosen that has not been read yet."""
        return bool(self.place) and self.scan is None

    def take(self, path: Path) -> None:
        """Read this file, if it is a kind of scan; ``changed`` says when it is there."""
        if path.suffix.lower() not in MEDIA_TYPES:
            self.name.setText(translate("Consent", "Choose a PDF or a picture."))
            return
        self.running.cancel()
        self.scan, self.place = None, str(path)
        self._show()
        self.changed.emit()
        self.running.run_beside(
            self._tasks,
            lambda told: read_scan(path, told),
            lambda scan: self._read(path, scan),
            lambda fault: self._not_read(path, fault),
            lambda: self._not_read(path, None),
        )

    def take_again(self, place: str) -> None:
        """The same for a place that a draft has kept; "" chooses nothing."""
        if place:
            self.take(Path(place))

    def drop(self) -> None:
        """Choose nothing after all."""
        self.running.cancel()
        self.scan, self.place = None, ""
        self._show()
        self.changed.emit()

    def _read(self, path: Path, scan: Scan) -> None:
        if str(path) == self.place:  # else another was chosen meanwhile, or none
            self.scan = scan
            self._show()
            self.changed.emit()

    def _not_read(self, path: Path, fault: BaseException | None) -> None:
        if str(path) == self.place:
            self.drop()
            if fault is not None:
                self.refused.emit(fault)

    def _choose(self) -> None:
        suffixes = " ".join(f"*{suffix}" for suffix in MEDIA_TYPES)
        chosen, _ = QFileDialog.getOpenFileName(
            self, translate("Consent", "Choose the scan"), "", suffixes
        )
        if chosen:
            self.take(Path(chosen))

    def _show(self) -> None:
        name = Path(self.place).name
        reading = translate("Consent", "Reading {name}…").format(name=name)
        self.name.setText(reading if self.is_reading else name)
        self.drop_button.setVisible(self.scan is not None)
