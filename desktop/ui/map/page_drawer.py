"""Gets a page's drawing: at once where it is at hand, else laid out beside the window's thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.core.process.drawing import Drawing
from desktop.ui.map.atlas import Atlas, PageView

if TYPE_CHECKING:
    from desktop.core.process.model import ProcessMap
    from desktop.ui.tasks import Tasks

PATIENCE_MS = 300
"""A page that takes longer is worth a word."""


class PageDrawer(QObject):
    """Draws the page that was asked for last; what comes too late is kept but not shown."""

    drawn = Signal(object)
    slow = Signal(bool)

    def __init__(self, atlas: Atlas, tasks: Tasks | None, parent: QObject) -> None:
        """Without ``tasks`` every page is drawn while the caller waits."""
        super().__init__(parent)
        self._atlas = atlas
        self._tasks = tasks
        self._wanted: PageView | None = None
        self._patience: QTimer | None = None

    @property
    def is_drawing(self) -> bool:
        """Whether a page that is wanted is not there yet."""
        return self._wanted is not None

    def want(self, view: PageView) -> None:
        """Ask for a page: ``drawn`` brings it, now or soon."""
        ready = self._atlas.ready(view)
        if ready is None and self._tasks is None:
            ready = self._atlas.drawing(view.page, light=view.light, phases=view.phases)
        if ready is not None:
            self._bring(ready)
            return
        self._wanted = view
        self._begin(view)

    def _begin(self, view: PageView) -> None:
        assert self._tasks is not None
        drawn_from = self._atlas.map
        self._timer().start()
        self._tasks.aside(
            self._atlas.draughtsman(view),
            lambda drawing: self._arrived(view, drawn_from, drawing),
            _raise,
            self,
        )

    def _arrived(self, view: PageView, drawn_from: ProcessMap, drawing: Drawing) -> None:
        if drawn_from is not self._atlas.map:
            return  # other variants were laid meanwhile, and that page has been asked for anew
        self._atlas.keep(view, drawing)
        if view == self._wanted:
            self._bring(drawing)

    def _bring(self, drawing: Drawing) -> None:
        self._wanted = None
        if self._patience is not None:
            self._patience.stop()
            self.slow.emit(False)
        self.drawn.emit(drawing)

    def _timer(self) -> QTimer:
        if self._patience is None:
            self._patience = QTimer(self)
            self._patience.setSingleShot(True)
            self._patience.setInterval(PATIENCE_MS)
            self._patience.timeout.connect(lambda: self.slow.emit(self.is_drawing))
        return self._patience


def _raise(fault: BaseException) -> None:
    """A page that cannot be laid out is a fault of ours: let it be reported as such."""
    raise fault
