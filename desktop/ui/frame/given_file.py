"""Takes the file the program was started with to the page that can open it, once unlocked."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.ui.frame.window import MainWindow

CARD_ENDING = ".kontakt"


class GivenFile:
    """A bundle, a stop slip or a contact card, waiting for the vault to be unlocked."""

    def __init__(self, window: MainWindow, path: Path) -> None:
        self._window = window
        self._path: Path | None = path
        self._place = "recipients" if path.suffix.lower() == CARD_ENDING else "receive"
        window.show_place(self._place)

    def open(self) -> None:
        """Show the file on its page; after the first time nothing more."""
        path, self._path = self._path, None
        if path is None:
            return
        self._window.show_place(self._place)
        page = self._window.pages.page(self._place)
        if self._place == "receive":
            from desktop.ui.sharing.receive_page import ReceivePage

            assert isinstance(page, ReceivePage)
            page.open_file(path)
            return
        self._add_card(page, path)

    def _add_card(self, page: object, path: Path) -> None:
        from desktop.ui.sharing.recipients_page import RecipientsPage

        assert isinstance(page, RecipientsPage)
        page.open_card(path)
