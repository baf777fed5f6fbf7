"""A file the user asked for: the old one stays whole until the new one is on the disk."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from desktop.core.policy.door import check_leaving


def save_whole(path: Path, data: bytes) -> None:
    """Write the file beside its place and move it in last. OSError names the place.

    Raises the policy's refusals, before anything is written, where the file may not lie.
    """
    check_leaving(path)
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
