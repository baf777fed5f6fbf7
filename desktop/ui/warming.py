"""Makes pages ready ahead of the first click on them, a little at a time, after the unlock."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from functools import partial

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


PAGES = ("case", "settings")
"""Those that take longest to build; nothing of a case is read until they are shown."""


class Warming(QObject):
    """Begins anew at each unlock; what is loaded or built already costs nothing."""

    def __init__(self, parent: QObject, build: Callable[[str], object]) -> None:
        super().__init__(parent)
        self._build = build
        self._left: list[Callable[[], object]] = []
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._do_one)

    def begin(self) -> None:
        """Wait until the page she came back to is painted, then take one piece after another."""
        self._left = [partial(importlib.import_module, piece) for piece in PIECES]
        self._left += [partial(self._build, page) for page in PAGES]
        self._timer.start(QUIET_MS)

    def stop(self) -> None:
        """The desk is locked: nothing more is made ready."""
        self._timer.stop()
        self._left = []

    @property
    def is_done(self) -> bool:
        """Whether everything is ready, or will not be."""
        return not self._left

    def _do_one(self) -> None:
        self._left.pop(0)()
        if self._left:
            self._timer.start(PAUSE_MS)
