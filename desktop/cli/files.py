"""Writes a command's file whole or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop.core.policy.door import check_leaving

READABLE_BY_ALL = 0o644


def write_whole(path: Path, content: bytes) -> None:
    """Write the file whole: a broken run leaves an old file as it was. Raises OSError."""
    with placed(path) as unfinished:
        unfinished.write_bytes(content)


@contextmanager
def placed(path: Path) -> Iterator[Path]:
    """A file beside ``path`` with the same ending, moved into its place when the block ends well.

    The folder must exist. Raises OSError naming the file, or the policy's refusals; then nothing
    is left behind.
    """
    check_leaving(path)
    folder = path.parent
    if not folder.is_dir():
        raise FileNotFoundError(2, "no such folder", str(folder))
    if path.is_dir():
        raise IsADirectoryError(21, "is a folder", str(path))
    with tempfile.TemporaryDirectory(dir=folder, prefix=".writing-") as beside:
        unfinished = Path(beside) / path.name
        yield unfinished
        _settle(unfinished)
        unfinished.replace(path)


def _settle(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())
    path.chmod(READABLE_BY_ALL)
