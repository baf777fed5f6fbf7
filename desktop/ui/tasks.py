"""Work off the GUI thread: one worker for the vault, a pool for the rest."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

if TYPE_CHECKING:  # loaded with the first work: the map needs no thread
    from concurrent.futures import Future, ThreadPoolExecutor

    from desktop.ui.vault_line import VaultLine

Result = TypeVar("Result")
TURN_SECONDS = 0.0005
"""How long a thread may keep Python to itself while the window waits for its turn.

With Python's own 5 ms a repaint beside a layout took three times as long (2026-11-22).
"""


class Cancelled(Exception):
    """The user cancelled the work; nothing more is said."""


@dataclass
class Progress:
    """Passed to work that can be cancelled; the work calls ``step`` as often as it likes."""

    _stop: threading.Event = field(default_factory=threading.Event)

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._stop.set()

    @property
    def is_cancelled(self) -> bool:
        """Whether the user has asked to stop."""
        return self._stop.is_set()

    def step(self) -> None:
        """Raise Cancelled if the user has asked to stop."""
        if self.is_cancelled:
            raise Cancelled


@dataclass(frozen=True)
class _Asked(Generic[Result]):
    """Work and who wants its answer; an asker that is gone by then is not told."""

    work: Callable[[], Result]
    done: Callable[[Result], None]
    failed: Callable[[BaseException], None]
    asker: QObject | None


class Tasks(QObject):
    """Runs work in threads and brings the answers home to the GUI thread."""

    _answered = Signal(object)
    busy_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._made: list[ThreadPoolExecutor | VaultLine] = []
        self._unheard: list[str] = []
        self._waiting = 0
        self._on_vault = 0
        self._counting = threading.Lock()
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @cached_property
    def _vault_worker(self) -> VaultLine:
        from desktop.ui.vault_line import VaultLine

        sys.setswitchinterval(TURN_SECONDS)
        made = VaultLine()
        self._made.append(made)
        return made

    @cached_property
    def _pool(self) -> ThreadPoolExecutor:
        from concurrent.futures import ThreadPoolExecutor

        sys.setswitchinterval(TURN_SECONDS)
        made = ThreadPoolExecutor(2, thread_name_prefix="work")
        self._made.append(made)
        return made

    def on_vault(
        self,
        work: Callable[[], Result],
        done: Callable[[Result], None],
        failed: Callable[[BaseException], None],
        asker: QObject | None = None,
    ) -> None:
        """Run work that touches the vault; one at a time, in order."""
        with self._counting:
            self._on_vault += 1
        ended = self._start(self._vault_worker, _Asked(work, done, failed, asker))
        ended.add_done_callback(self._vault_work_ended)

    @property
    def vault_is_busy(self) -> bool:
        """Whether work on the vault has begun, or waits, that has not ended yet."""
        return self._on_vault > 0

    def _vault_work_ended(self, _ended: Future[Any]) -> None:
        with self._counting:
            self._on_vault -= 1

    def now(self, work: Callable[[], Result]) -> Result:
        """Run a short piece of vault work on its worker and wait for it; raises what it raises.

        Only for reads and writes that take milliseconds: the window waits meanwhile. It goes
        before all that has not begun, and waits for what has.
        """
        return self._vault_worker.submit_first(work).result()

    def tell_later(self, words: str) -> None:
        """Keep a sentence without personal data for whoever unlocks next."""
        self._unheard.append(words)

    def untold(self) -> tuple[str, ...]:
        """What has been kept for whoever unlocks; told now, so forgotten here."""
        kept, self._unheard = tuple(self._unheard), []
        return kept

    def aside(
        self,
        work: Callable[[], Result],
        done: Callable[[Result], None],
        failed: Callable[[BaseException], None],
        asker: QObject | None = None,
    ) -> None:
        """Run work that touches no vault."""
        self._start(self._pool, _Asked(work, done, failed, asker))

    def close(self) -> None:
        """Wait for what has started; drop what has not."""
        for pool in self._made:
            pool.shutdown(wait=True, cancel_futures=True)

    @property
    def busy(self) -> bool:
        """Whether an answer is still awaited."""
        return self._waiting > 0

    def _start(self, pool: ThreadPoolExecutor | VaultLine, asked: _Asked[Any]) -> Future[Any]:
        self._waiting += 1
        if self._waiting == 1:
            self.busy_changed.emit(True)
        future = pool.submit(asked.work)
        future.add_done_callback(lambda ended: self._answered.emit((asked, ended)))
        return future

    def _deliver(self, answer: tuple[_Asked[Any], Future[Any]]) -> None:
        asked, future = answer
        self._waiting -= 1
        if self._waiting == 0:
            self.busy_changed.emit(False)
        gone = asked.asker is not None and not shiboken6.isValid(asked.asker)
        if gone or future.cancelled():
            return
        fault = future.exception()
        if fault is None:
            asked.done(future.result())
        elif not isinstance(fault, Cancelled):
            asked.failed(fault)
