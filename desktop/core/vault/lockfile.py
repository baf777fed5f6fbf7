"""One process at a time on a vault: an operating-system lock that dies with its process."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from desktop.core.vault.errors import VaultLockedByOther
from desktop.core.vault.faults import disk_faults

LOCK_NAME = "vault.lock"

if sys.platform == "win32":
    import msvcrt

    def _seize(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _seize(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


class FolderLock:
    """Held from construction until ``release``; a killed process lets go by itself.

    The file stays behind, empty: removing it would let two processes lock two different files.
    """

    def __init__(self, folder: Path) -> None:
        with disk_faults(LOCK_NAME):
            descriptor = os.open(folder / LOCK_NAME, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _seize(descriptor)
        except OSError as error:
            os.close(descriptor)
            raise VaultLockedByOther(file=LOCK_NAME) from error
        self._descriptor: int | None = descriptor

    def release(self) -> None:
        """Let the next one in. Doing it twice is harmless."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None
