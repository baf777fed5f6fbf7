"""Writes a command's file whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path


def write_whole(path: Path, content: bytes) -> None:
    """Write beside the file, then move it into place: a broken run leaves the old file as it was.

    The folder must exist. Raises OSError naming the file.
    """
    handle, name = tempfile.mkstemp(dir=_folder_of(path), prefix=f".{path.name}.")
    unfinished = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        unfinished.chmod(0o644)
        unfinished.replace(path)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise


def _folder_of(path: Path) -> Path:
    folder = path.resolve().parent
    if not folder.is_dir():
        raise FileNotFoundError(2, "no such folder", str(path.parent))
    return folder
