"""A file appears whole or not at all: written beside its place, on the disk, then given its name.

This is the hand alone, and it asks nobody. What leaves the program goes through a door that asks
the organisation's policy first: ``policy.leaving`` for what replaces an older file of that name,
``exchange.placing`` for what must never replace one.

What stands by itself, and why: the vault's backups, whose database SQLite writes itself and whose
files must change names in one order; and the process book's parts, which live and die in a
temporary folder.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

PART_SUFFIX = ".part"
OWNER_ONLY = 0o600
READABLE_BY_ALL = 0o644

_NO_FOLDER_SYNC = frozenset(
    {errno.EINVAL, errno.ENOTSUP, errno.ENOSYS, errno.EACCES, errno.EPERM, errno.EBADF}
)
"""Network drives, sticks and drop boxes that may not be read: there the new name must do."""


class WholeFile:
    """A file in the making. A context: leaving it unsettled leaves the folder as it was.

    Entering makes ``path``, empty and for the owner alone, in the folder of ``place``; ``write``
    and ``pour`` fill it, or whoever is given ``path``. ``settle`` gives it its name, and what had
    that name before is whole until then. Every OSError names ``place``, as the user knows it, or
    the folder if that is what is missing.

    ``path`` has a random name, so that two programs never write in the same one. A room whose
    folder is locked gives a fixed one: what a crash left is then written over by the next attempt.
    """

    def __init__(self, place: Path, mode: int = OWNER_ONLY, path: Path | None = None) -> None:
        self.place = place
        self.path = path or place.with_name(f".{os.urandom(8).hex()}{PART_SUFFIX}")
        self._mode = mode
        self._settled = False

    @property
    def has_its_name(self) -> bool:
        """Whether the file lies at its place, also where what came after failed."""
        return self._settled

    def __enter__(self) -> WholeFile:
        folder = self.place.parent
        if not folder.is_dir():
            raise FileNotFoundError(errno.ENOENT, "no such folder", str(folder))
        with naming(self.place):
            if self.place.is_dir():
                raise IsADirectoryError(errno.EISDIR, "is a folder")
            os.close(os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ONLY))
        return self

    def __exit__(self, *_: object) -> None:
        if not self._settled:
            self.path.unlink(missing_ok=True)

    def write(self, data: bytes) -> None:
        """Write all of it; it is on the disk when this returns."""
        self.pour(lambda file: file.write(data))

    def pour(self, pour: Callable[[BinaryIO], object]) -> None:
        """Let ``pour`` write the file; it is on the disk when this returns."""
        with naming(self.place), self.path.open("wb") as file:
            pour(file)
            file.flush()
            os.fsync(file.fileno())

    def settle(self, move: Callable[[Path, Path], object] = Path.replace) -> None:
        """Give the file its name, once the disk has it; ``move`` may refuse to replace another."""
        with naming(self.place):
            sync(self.path)
            if self._mode != OWNER_ONLY:
                self.path.chmod(self._mode)
            move(self.path, self.place)
            self._settled = True
            sync_folder(self.place.parent)


def put_whole(place: Path, data: bytes, mode: int = OWNER_ONLY) -> None:
    """Write the file beside its place and move it in last. OSError names ``place``."""
    with WholeFile(place, mode) as file:
        file.write(data)
        file.settle()


def sync(path: Path) -> None:
    """Return when the disk has the file, whoever wrote it."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Make a new name durable, on systems that let a folder be synced."""
    if os.name != "posix":
        return
    try:
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
    except OSError as fault:
        if fault.errno not in _NO_FOLDER_SYNC:
            raise


@contextmanager
def naming(place: Path) -> Iterator[None]:
    """Let a fault of the disk name the file that was wanted, not the one beside it."""
    try:
        yield
    except OSError as fault:
        if fault.errno is None:
            raise
        raise OSError(fault.errno, fault.strerror, str(place)) from fault
