"""Opens the palette at Ctrl+K, building it the first time, and closes it when the desk locks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from desktop.ui.map.atlas import Atlas
from desktop.ui.session import Session
from desktop.ui.theme.palette import Theme

if TYPE_CHECKING:
    from desktop.core.forms.model import FormDefinition
    from desktop.ui.palette.palette import CommandPalette
    from desktop.ui.shell import Shell

KEYS = "Ctrl+K"


class PaletteDoor(QObject):
    """The window's one way to the palette."""

    def __init__(
        self,
        window: Shell,
        over: QWidget,
        session: Session,
        atlas: Atlas,
        forms: Mapping[str, FormDefinition],
        theme: Theme,
    ) -> None:
        super().__init__(over)
        self._over = over
        self._made_of = (window, session, atlas, forms)
        self._theme = theme
        self.palette: CommandPalette | None = None
        QShortcut(QKeySequence(KEYS), over).activated.connect(self.open)
        session.locked.connect(self.close)

    def open(self) -> None:
        """Show the palette over whatever is shown."""
        if self.palette is None:
            from desktop.ui.palette.palette import CommandPalette
            from desktop.ui.palette.recent import Recent
            from desktop.ui.palette.sources import Finder

            finder = Finder(*self._made_of, Recent(self._made_of[1], self))
            self.palette = CommandPalette(self._over, finder.find, self._theme)
        self.palette.open()

    def close(self) -> None:
        """Take away the palette with every name in it."""
        if self.palette is not None:
            self.palette.close_up()
