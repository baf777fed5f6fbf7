"""The exchange folder: which folder it is, and the sealed files in it that are for this desk."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QVBoxLayout

from desktop.core.exchange import exchange_folder, memory
from desktop.core.exchange.identity import own_keys
from desktop.core.vault.store import Vault
from desktop.ui.controls.basic import GRID, button, clear, label, row
from desktop.ui.controls.spoken import about
from desktop.ui.language import translate
from desktop.ui.session import Session
from desktop.ui.wording import sentence


def _waiting(place: Path, vault: Vault) -> tuple[Path, ...]:
    return exchange_folder.waiting(
        place,
        own_keys(vault),
        is_taken_in=lambda one: memory.has_received(vault, one.case_id, one.bundle_id),
    )


class WaitingList(QFrame):
    """Emits ``opened`` with a waiting file, and ``folder_chosen`` with the folder's path."""

    opened = Signal(object)
    folder_chosen = Signal(str)

    def __init__(self, session: Session, folder: Callable[[], str]) -> None:
        """``folder`` tells the exchange folder's path, "" for none."""
        super().__init__()
        self.setProperty("card", "true")
        self._session = session
        self.folder = folder
        self.waiting: tuple[Path, ...] = ()
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        self._lines.setSpacing(GRID)

    def refresh(self) -> None:
        """Look into the folder, off the GUI thread."""
        self._show(())
        if self.folder() and self._session.is_open:
            place = Path(self.folder())
            self._session.work(
                lambda _book, vault: _waiting(place, vault),
                self._show,
                self._refused,
                self,
            )

    def holds(self, path: Path) -> bool:
        """Whether a file lies in the exchange folder."""
        return bool(self.folder()) and path.parent == Path(self.folder())

    def _show(self, waiting: tuple[Path, ...]) -> None:
        self.waiting = waiting
        self._head()
        for number, path in enumerate(waiting, 1):
            words = translate("Receive", "Sealed file {number}").format(number=number)
            act = button(translate("Receive", "Open"), partial(self._open, path))
            line = row(label(words), about(act, words), stretch_last=True)
            line.setStretch(0, 1)
            self._lines.addLayout(line)
        if self.folder() and not waiting:
            words = translate("Receive", "Nothing is waiting for you there.")
            self._lines.addWidget(label(words, "quiet"))

    def _head(self) -> None:
        clear(self._lines)
        self._lines.addWidget(label(translate("Receive", "Exchange folder"), "subheading"))
        words = self.folder() or translate(
            "Receive", "A folder that several units reach can carry sealed files both ways."
        )
        change = button(translate("Receive", "Choose the folder…"), self._choose, "link")
        look = button(translate("Receive", "Look again"), self.refresh, "link")
        if not self.folder():
            look.hide()
        line = row(label(words, "quiet", selectable=True), change, look, stretch_last=True)
        line.setStretch(0, 1)
        self._lines.addLayout(line)

    def _refused(self, fault: BaseException) -> None:
        self._head()
        self._lines.addWidget(label(sentence(fault), "error"))

    def _open(self, path: Path) -> None:
        self.opened.emit(path)

    def _choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self, translate("Receive", "Choose the exchange folder"), self.folder()
        )
        if chosen:
            self.folder_chosen.emit(chosen)
            self.refresh()
