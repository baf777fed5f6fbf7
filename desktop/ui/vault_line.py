"""The line before the vault: one thread does one thing at a time, and what is short goes first."""

from __future__ import annotations

import itertools
import queue
import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, TypeVar

Result = TypeVar("Result")
_SHORT, _LONG, _END = 0, 1, 2


class VaultLine:
    """Work of one kind is done in the order it came; short work never waits for long that waits.

    What has begun is never interrupted: an act is one transaction, and nothing gets into it.
    """

    def __init__(self) -> None:
        self._waiting: queue.PriorityQueue[tuple[int, int, Callable[[], None] | None]]
        self._waiting = queue.PriorityQueue()
        self._numbers = itertools.count()
        self._thread = threading.Thread(target=self._work, name="vault", daemon=True)
        self._thread.start()

    def submit(self, work: Callable[[], Result]) -> Future[Result]:
        """Do it when all that came before is done."""
        return self._join(_LONG, work)

    def submit_first(self, work: Callable[[], Result]) -> Future[Result]:
        """Do it as soon as what is under way has ended."""
        return self._join(_SHORT, work)

    def shutdown(self, *, wait: bool, cancel_futures: bool) -> None:
        """End the thread when it has done everything, or only what it has begun."""
        if cancel_futures:
            self._empty()
        self._waiting.put((_END, next(self._numbers), None))
        if wait:
            self._thread.join()

    def _join(self, rank: int, work: Callable[[], Result]) -> Future[Result]:
        promised: Future[Result] = Future()
        self._waiting.put((rank, next(self._numbers), _Turn(work, promised)))
        return promised

    def _work(self) -> None:
        while (turn := self._waiting.get()[2]) is not None:
            turn()

    def _empty(self) -> None:
        while True:
            try:
                turn = self._waiting.get_nowait()[2]
            except queue.Empty:
                return
            if isinstance(turn, _Turn):
                turn.promised.cancel()


class _Turn:
    """Work and the promise of its answer."""

    def __init__(self, work: Callable[[], Any], promised: Future[Any]) -> None:
        self._work, self.promised = work, promised

    def __call__(self) -> None:
        if not self.promised.set_running_or_notify_cancel():
            return
        try:
            answer = self._work()
        except BaseException as fault:  # noqa: BLE001 - carried home, raised by whoever asks
            self.promised.set_exception(fault)
        else:
            self.promised.set_result(answer)
