"""Hashes a document in a thread beside the cipher, so that the two use two processors."""

from __future__ import annotations

import hashlib
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType

BATCH = 1024 * 1024


class SideHash:
    """SHA-256 of pieces that come one by one; memory holds two batches. A context."""

    def __init__(self) -> None:
        self._hash = hashlib.sha256()
        self._batch: list[bytes] = []
        self._waiting = 0
        self._helper: ThreadPoolExecutor | None = None
        self._running: Future[None] | None = None

    def __enter__(self) -> SideHash:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._helper is not None:
            self._helper.shutdown()

    def update(self, piece: bytes) -> None:
        """Takes the next piece, uncopied; a full batch is hashed while the caller goes on."""
        self._batch.append(piece)
        self._waiting += len(piece)
        if self._waiting >= BATCH:
            self._wait()
            if self._helper is None:
                self._helper = ThreadPoolExecutor(max_workers=1)
            self._running = self._helper.submit(self._take, self._batch)
            self._batch, self._waiting = [], 0

    def hexdigest(self) -> str:
        """The hash of all pieces so far."""
        self._wait()
        self._take(self._batch)
        self._batch, self._waiting = [], 0
        return self._hash.hexdigest()

    def _take(self, batch: list[bytes]) -> None:
        for piece in batch:
            self._hash.update(piece)

    def _wait(self) -> None:
        if self._running is not None:
            self._running.result()
            self._running = None
