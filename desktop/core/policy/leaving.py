"""The door for a file that is saved outside the vault: the policy is asked, then it comes whole."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop.core.policy.door import check_leaving
from desktop.core.whole_file import OWNER_ONLY, WholeFile


@contextmanager
def leaving(place: Path, mode: int = OWNER_ONLY) -> Iterator[WholeFile]:
    """A file that leaves the program, in the making; settled, it replaces an older of its name.

    Entering raises the policy's refusals where the file may not lie: before anything is made.
    """
    check_leaving(place)
    with WholeFile(place, mode) as file:
        yield file


def save_whole(place: Path, data: bytes, mode: int = OWNER_ONLY) -> None:
    """Save the file whole. Raises as ``leaving``, and OSError naming ``place``."""
    with leaving(place, mode) as file:
        file.write(data)
        file.settle()
