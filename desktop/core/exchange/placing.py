"""Puts a finished file in its place whole, or leaves the folder as it was."""

from __future__ import annotations

import errno
import os
import secrets
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from desktop.core.errors import Known
from desktop.core.exchange.errors import FileExists, ShareNotWritten
from desktop.core.policy.door import check_leaving

PART_SUFFIX = ".part"
_REASONS = {
    errno.ENOSPC: "disk_full",
    errno.EDQUOT: "disk_full",
    errno.EACCES: "not_allowed",
    errno.EPERM: "not_allowed",
    errno.EROFS: "not_allowed",
}


class Draft:
    """A file that is being written beside its place. A context: leaving it unplaced removes it.

    Before anything is written: FileExists where the place is taken, and the policy's refusals
    where the organisation does not allow it. Then ShareNotWritten for a disk that is full, a
    folder that may not be written to or a drive that is gone.
    """

    def __init__(self, place: Path) -> None:
        self.place = place
        self.path = place.with_name(f".{secrets.token_hex(8)}{PART_SUFFIX}")
        self._placed = False

    def __enter__(self) -> Draft:
        check_leaving(self.place)
        if self.place.exists():
            raise FileExists
        return self

    def __exit__(self, *_: object) -> None:
        if not self._placed:
            self.path.unlink(missing_ok=True)

    def write(self, pour: Callable[[BinaryIO], None]) -> None:
        """Lets ``pour`` write the file and does not return before the disk has it."""
        try:
            descriptor = os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o600)
            with os.fdopen(descriptor, "wb") as file:
                pour(file)
                file.flush()
                os.fsync(file.fileno())
        except Known:
            raise
        except OSError as fault:
            raise ShareNotWritten(reason=_reason(fault)) from None

    def settle(self) -> None:
        """Moves the file to its place; FileExists if somebody else has taken it meanwhile."""
        try:
            _move_without_replacing(self.path, self.place)
            _sync_folder(self.place.parent)
        except FileExistsError:
            raise FileExists from None
        except OSError as fault:
            raise ShareNotWritten(reason=_reason(fault)) from None
        self._placed = True


_BINARY: int = getattr(os, "O_BINARY", 0)


def _reason(fault: OSError) -> str:
    return _REASONS.get(fault.errno or 0, "unreachable")


def _move_without_replacing(source: Path, target: Path) -> None:
    if os.name == "nt":
        source.rename(target)
        return
    try:
        os.link(source, target)
    except FileExistsError:
        raise
    except OSError:
        # Some network drives and sticks know no links: there a rename after a look must do.
        if target.exists():
            raise FileExistsError from None
        source.rename(target)
        return
    source.unlink()


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
