"""What a command writes, at the door and whole: no case is in it, so that anyone may read it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop.core.policy.leaving import leaving, save_whole
from desktop.core.whole_file import READABLE_BY_ALL


def write_whole(path: Path, content: bytes) -> None:
    """Write the file: a broken run leaves an old one as it was. OSError, or the policy's word."""
    save_whole(path, content, READABLE_BY_ALL)


@contextmanager
def placed(path: Path) -> Iterator[Path]:
    """A file beside ``path`` to write to, moved into its place when the block ends well.

    Raises as ``write_whole``; then nothing is left behind.
    """
    with leaving(path, READABLE_BY_ALL) as file:
        yield file.path
        file.settle()
