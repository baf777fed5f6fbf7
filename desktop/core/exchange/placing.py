"""Puts a finished file in its place whole, or leaves the folder as it was."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from desktop.core.exchange.errors import FileExists, ShareNotWritten
from desktop.core.policy.door import check_leaving
from desktop.core.whole_file import WholeFile

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
        self._file = WholeFile(place)
        self.path = self._file.path

    def __enter__(self) -> Draft:
        check_leaving(self.place)
        if self.place.exists():
            raise FileExists
        with _disk_faults():
            self._file.__enter__()
        return self

    def __exit__(self, *_: object) -> None:
        self._file.__exit__()

    def write(self, pour: Callable[[BinaryIO], None]) -> None:
        """Lets ``pour`` write the file and does not return before the disk has it."""
        with _disk_faults():
            self._file.pour(pour)

    def settle(self) -> None:
        """Moves the file to its place; FileExists if somebody else has taken it meanwhile."""
        with _disk_faults():
            try:
                self._file.settle(_move_without_replacing)
            except OSError:
                if self._file.has_its_name:  # told as failed, so it must not lie there
                    self.place.unlink(missing_ok=True)
                raise


@contextmanager
def _disk_faults() -> Iterator[None]:
    try:
        yield
    except FileExistsError:
        raise FileExists from None
    except OSError as fault:
        reason = _REASONS.get(fault.errno or 0, "unreachable")
        raise ShareNotWritten(reason=reason) from None


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
    try:
        source.unlink()
    except OSError:
        target.unlink()
        raise
