"""Runs what a print dialog asks for beside the window's thread, with progress and a way to stop."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.ui.tasks import Cancelled, Progress

if TYPE_CHECKING:
    from desktop.ui.map.printing import Watch
    from desktop.ui.tasks import Tasks

Work = Callable[["Watch"], object]


class PrintWork(QObject):
    """One piece of work at a time. Without ``tasks`` it is done while the caller waits."""

    advanced = Signal(int, int)
    """Sheets done, of how many."""
    ended = Signal(bool)
    """Whether all of it was done; false where the user stopped it."""
    failed = Signal(object)

    def __init__(self, tasks: Tasks | None, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._progress: Progress | None = None

    @property
    def is_running(self) -> bool:
        """Whether work is under way."""
        return self._progress is not None

    def start(self, work: Work) -> None:
        """Begin; the three signals tell the rest."""
        if self._tasks is None:
            self._do_now(work)
            return
        progress = self._progress = Progress()

        def run() -> bool:
            try:
                work(lambda number, count: self._watch(progress, number, count))
            except Cancelled:
                return False
            return True

        self._tasks.aside(run, self._end, self._fail, self)

    def cancel(self) -> None:
        """Stop before the next sheet."""
        if self._progress is not None:
            self._progress.cancel()

    def _watch(self, progress: Progress, number: int, count: int) -> None:
        progress.step()
        self.advanced.emit(number, count)

    def _do_now(self, work: Work) -> None:
        try:
            work(self.advanced.emit)
        except Exception as fault:  # noqa: BLE001 - told as work in a thread tells it
            self.failed.emit(fault)
        else:
            self.ended.emit(True)

    def _end(self, whole: bool) -> None:
        self._progress = None
        self.ended.emit(whole)

    def _fail(self, fault: BaseException) -> None:
        self._progress = None
        self.failed.emit(fault)
