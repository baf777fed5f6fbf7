"""Copies whole files and tells how far it has come; stopped, it leaves no copy behind."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

from desktop.core.vault.progress import Told
from desktop.core.whole_file import OWNER_ONLY, sync

_AT_A_TIME = 4 * 1024 * 1024
Pair = tuple[Path, Path]
"""What is copied, and where to."""


def copy_all(pairs: Sequence[Pair], folder: Path, told: Told) -> None:
    """Copy each file for the owner's eyes only; the disk has all of them when this returns.

    ``folder`` is made for those that lie in it. ``told`` hears the part that is done, by bytes.
    What it raises, or the disk, undoes all of it.
    """
    whole, done = max(1, sum(source.stat().st_size for source, _ in pairs)), 0
    folder.mkdir(mode=0o700)
    try:
        for source, target in pairs:
            with source.open("rb") as read, target.open("wb") as written:
                target.chmod(OWNER_ONLY)
                while part := read.read(_AT_A_TIME):
                    written.write(part)
                    done += len(part)
                    told(done / whole)
            sync(target)
    except BaseException:
        for _, target in pairs:
            target.unlink(missing_ok=True)
        shutil.rmtree(folder, ignore_errors=True)
        raise
