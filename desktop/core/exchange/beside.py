"""A thread beside the cipher: hashes and writes one piece while the next is sealed or opened."""

from __future__ import annotations

import hashlib
import io
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer, WriteableBuffer

BATCH = 256 * 1024
"""Bytes that change hands at a time: so many that Python's share of the work is nothing, and so
few that they are still in the processor's cache when the next hand takes them."""
_WAITING = 2


class Beside:
    """One helper thread that does jobs in order; at most two wait. A context.

    A job's fault is raised by the next ``do`` or ``wait``. Leaving the context drops what waits.
    """

    def __init__(self) -> None:
        self._helper: ThreadPoolExecutor | None = None
        self._running: deque[Future[object]] = deque()

    def __enter__(self) -> Beside:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._helper is not None:
            self._helper.shutdown(cancel_futures=True)

    def do(self, job: Callable[[], object]) -> None:
        """Hand over a job; waits only where two are already waiting."""
        if self._helper is None:
            self._helper = ThreadPoolExecutor(max_workers=1)
        while len(self._running) >= _WAITING:
            self._running.popleft().result()
        self._running.append(self._helper.submit(job))

    def wait(self) -> None:
        """Return when every job is done."""
        while self._running:
            self._running.popleft().result()


class SideHash:
    """SHA-256 of pieces that come one by one, and what else is done with each. A context."""

    def __init__(self, also: Callable[[bytes], object] | None = None) -> None:
        """``also`` gets each piece in the helper thread, in order."""
        self._hash = hashlib.sha256()
        self._beside = Beside()
        self._also = also

    def __enter__(self) -> SideHash:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._beside.__exit__(kind, fault, trace)

    def update(self, piece: bytes) -> None:
        """Takes the next piece, uncopied. A small one is not worth a change of thread."""
        if len(piece) < BATCH // 2:
            self._beside.wait()
            self._take(piece)
        else:
            self._beside.do(lambda: self._take(piece))

    def hexdigest(self) -> str:
        """The hash of all pieces so far, when ``also`` has had them all."""
        self._beside.wait()
        return self._hash.hexdigest()

    def _take(self, piece: bytes) -> None:
        self._hash.update(piece)
        if self._also is not None:
            self._also(piece)


class Outpour(io.RawIOBase):
    """A readable file made of pieces that come one by one: memory holds one piece."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        super().__init__()
        self._pieces = pieces
        self._rest = memoryview(b"")
        self.fault: Exception | None = None

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, into: WriteableBuffer) -> int:
        """Fills what the piece has; 0 at the end. A fault of the pieces stays in ``fault``."""
        try:
            while not self._rest:
                self._rest = memoryview(next(self._pieces))
        except StopIteration:
            return 0
        except Exception as fault:
            self.fault = fault
            raise
        room = memoryview(into)
        size = min(len(room), len(self._rest))
        room[:size] = self._rest[:size]
        self._rest = self._rest[size:]
        return size


class Inlet(io.RawIOBase):
    """A writable file that hands every buffer to ``give`` and keeps what went wrong.

    After a fault, or once it is ``shut``, everything more is swallowed: a buffer that is thrown
    away empties itself here, and whoever filled it has already been told.
    """

    def __init__(self, give: Callable[[bytes], object]) -> None:
        super().__init__()
        self._give = give
        self._shut = False
        self.fault: Exception | None = None

    def writable(self) -> bool:
        """Always."""
        return True

    def write(self, data: ReadableBuffer) -> int:
        """Takes all of it."""
        piece = bytes(data)
        if self.fault is None and not self._shut:
            try:
                self._give(piece)
            except Exception as fault:
                self.fault = fault
                raise
        return len(piece)

    def shut(self) -> None:
        """Take no more."""
        self._shut = True
