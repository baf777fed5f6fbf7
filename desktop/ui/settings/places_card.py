"""Where things lie: the vault, and the folder through which sealed files are exchanged."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QFrame, QVBoxLayout

from desktop.ui.controls.basic import button, column, label, link_row, row
from desktop.ui.controls.sideways import Sideways
from desktop.ui.language import translate
from desktop.ui.session import Session


class PlacesCard(QFrame):
    """Emits the exchange folder that is chosen, "" for none."""

    folder_chosen = Signal(str)

    def __init__(self, session: Session, folder: Callable[[], str]) -> None:
        super().__init__()
        self.setProperty("card", "true")
        self._session, self._folder = session, folder
        self.vault = label(str(session.folder), selectable=True)
        self.exchange = label("", selectable=True)
        self.choose_button = button(translate("Places", "Choose the folder…"), self._choose)
        self.clear_button = button(translate("Places", "Use none"), lambda: self._take(""), "quiet")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        layout.addWidget(label(translate("Places", "Places"), "heading"))
        layout.addLayout(
            column(
                label(translate("Places", "The vault and its backups"), "caption"),
                Sideways(self.vault),
                link_row(button(translate("Places", "Open the folder"), self._show_vault, "link")),
                spacing=2,
            )
        )
        layout.addLayout(
            column(
                label(translate("Places", "Exchange folder"), "caption"),
                Sideways(self.exchange),
                row(self.choose_button, self.clear_button),
                spacing=6,
            )
        )
        self.refresh()

    def refresh(self) -> None:
        """Show the folder that holds now."""
        chosen = self._folder()
        none = translate("Places", "None. Sealed files are saved where you choose each time.")
        self.exchange.setText(chosen or none)
        self.clear_button.setVisible(bool(chosen))

    def _choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self, translate("Places", "Choose the exchange folder"), self._folder()
        )
        if chosen:
            self._take(chosen)

    def _take(self, folder: str) -> None:
        self.folder_chosen.emit(folder)
        self.refresh()

    def _show_vault(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._session.folder)))
