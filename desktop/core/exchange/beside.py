"""A thread beside the cipher: hashes and writes one piece while the next is sealed or opened."""

from __future__ import annotations

import hashlib
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType

BATCH = 1024 * 1024
"""Bytes that change hands at a time. Each change waits for Python's lock, so they are to be few."""
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
        """``also`` gets the pieces in the helper thread, in order, several as one."""
        self._hash = hashlib.sha256()
        self._beside = Beside()
        self._also = also
        self._batch: list[bytes] = []
        self._waiting = 0

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
        """Takes the next piece; a full batch is hashed while the caller goes on."""
        self._batch.append(piece)
        self._waiting += len(piece)
        if self._waiting >= BATCH:
            batch, self._batch, self._waiting = self._batch, [], 0
            self._beside.do(lambda: self._take(batch))

    def hexdigest(self) -> str:
        """The hash of all pieces so far, when ``also`` has had them all."""
        self._beside.wait()
        batch, self._batch, self._waiting = self._batch, [], 0
        self._take(batch)
        return self._hash.hexdigest()

    def _take(self, batch: list[bytes]) -> None:
        piece = batch[0] if len(batch) == 1 else b"".join(batch)
        self._hash.update(piece)
        if self._also is not None and piece:
            self._also(piece)


class Outpour:
    """Reads from pieces that come one by one as from a file: memory holds one piece."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces = pieces
        self._rest = memoryview(b"")

    def read(self, size: int, /) -> bytes | memoryview:
        """So many bytes, fewer only at the end; uncopied where one piece has them all."""
        if len(self._rest) >= size:
            taken, self._rest = self._rest[:size], self._rest[size:]
            return taken
        found, missing = [self._rest], size - len(self._rest)
        for piece in self._pieces:
            view = memoryview(piece)
            found.append(view[:missing])
            self._rest = view[missing:]
            missing -= len(found[-1])
            if not missing:
                return b"".join(found)
        self._rest = memoryview(b"")
        return b"".join(found)
