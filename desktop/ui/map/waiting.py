"""Says over the map that a page is being drawn; any other choice takes its place."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from desktop.ui.language import translate

FROM_TOP = 24


class Waiting(QLabel):
    """A quiet word in the middle of the map's upper part."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(translate("MapPage", "The map is being drawn…"), over)
        self._over = over
        self.setProperty("attention", "true")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setMargin(8)
        self.hide()

    def show_while(self, waiting: bool) -> None:
        """Come where the user looks, and go."""
        self.adjustSize()
        self.move((self._over.width() - self.width()) // 2, FROM_TOP)
        self.setVisible(waiting)
        self.raise_()
