"""Loads the pages' code ahead of the first click on them, a little at a time, after the unlock."""

from __future__ import annotations

import importlib

from PySide6.QtCore import QObject, QTimer

QUIET_MS = 1500
"""After the unlock: the page she comes back to is painted first."""
PAUSE_MS = 100
"""Between two pieces, so that a click in between waits for one at most."""
PIECES = (
    "desktop.ui.cases.case_page",
    "desktop.ui.forms.room",
    "desktop.ui.consent.page",
    "desktop.ui.sharing.share_page",
    "desktop.ui.todo_page",
    "desktop.ui.palette.sources",
    "desktop.ui.settings.page",
    "desktop.ui.statistics_page",
    "desktop.ui.sharing.recipients_page",
    "desktop.ui.help.help_page",
)


class Warming(QObject):
    """Runs once; what is loaded already costs nothing."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._left = list(PIECES)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._load_one)
        self._timer.start(QUIET_MS)

    @property
    def is_done(self) -> bool:
        """Whether everything is loaded."""
        return not self._left

    def _load_one(self) -> None:
        importlib.import_module(self._left.pop(0))
        if self._left:
            self._timer.start(PAUSE_MS)
