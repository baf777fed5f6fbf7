"""Makes pages ready ahead of the first click on them, a little at a time, after the unlock."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Sequence
from functools import partial

import shiboken6
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

QUIET_MS = 1500
"""After the unlock: the page she comes back to is painted first."""
PAUSE_MS = 100
"""Between two pieces, so that a click in between waits for one at most."""
PIECES = (
    "desktop.ui.cases.case_page",
    "desktop.ui.forms.room",
    "desktop.ui.consent.page",
    "desktop.ui.sharing.share_page",
    "desktop.ui.todo.page",
    "desktop.ui.palette.sources",
    "desktop.ui.settings.page",
    "desktop.ui.statistics.page",
    "desktop.ui.sharing.recipients_page",
    "desktop.ui.help.help_page",
)


PAGES = ("case", "settings")
"""Those that take longest to build; nothing of a case is read until they are shown."""
DRESSED_AT_ONCE = 24
"""Widgets that get the style sheet's look in one piece: a few milliseconds."""


class Warming(QObject):
    """Begins anew at each unlock; what is loaded or built already costs nothing."""

    def __init__(
        self, parent: QObject, build: Callable[[str], QWidget], first: Sequence[Callable[[], None]]
    ) -> None:
        """``build`` gives a page in its place, not shown; ``first`` is done before any page."""
        super().__init__(parent)
        self._build = build
        self._first = first
        self._left: list[Callable[[], object]] = []
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._do_one)

    def begin(self) -> None:
        """Wait until the page she came back to is painted, then take one piece after another."""
        self._left = [partial(importlib.import_module, piece) for piece in PIECES]
        self._left += self._first
        self._left += [partial(self._make, page) for page in PAGES]
        self._timer.start(QUIET_MS)

    def stop(self) -> None:
        """The desk is locked: nothing more is made ready."""
        self._timer.stop()
        self._left = []

    @property
    def is_done(self) -> bool:
        """Whether everything is ready, or will not be."""
        return not self._left

    def _make(self, place: str) -> None:
        """Build a page; what is seen of it is dressed in the pieces that follow."""
        page = self._build(place)
        seen = [part for part in page.findChildren(QWidget) if part.isVisibleTo(page)]
        for start in range(0, len(seen), DRESSED_AT_ONCE):
            self._left.append(partial(_dress, seen[start : start + DRESSED_AT_ONCE]))

    def _do_one(self) -> None:
        self._left.pop(0)()
        if self._left:
            self._timer.start(PAUSE_MS)


def _dress(parts: Sequence[QWidget]) -> None:
    for part in parts:
        if shiboken6.isValid(part):
            part.ensurePolished()
