"""A file the user asked for: the old one stays whole until the new one is on the disk."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path


def save_whole(path: Path, data: bytes) -> None:
    """Write the file beside its place and move it in last. OSError names the place."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
