"""Reads a file that the user chose, a part at a time: it may be large, slow or not there at all.

Nothing here belongs on the window's thread: a network drive may take seconds over a few bytes.
"""

from __future__ import annotations

import io
from pathlib import Path

from desktop.core.vault.progress import Told, nobody

MEGABYTE = 1024 * 1024


def read_at_most(path: Path, limit: int, told: Told = nobody) -> bytes:
    """The file, or one byte more of it than ``limit``: the caller refuses it. OSError.

    ``told`` hears the part that is read; what it raises ends the reading.
    """
    whole, size = io.BytesIO(), max(1, path.stat().st_size)
    with path.open("rb") as file:
        while part := file.read(min(MEGABYTE, limit + 1 - whole.tell())):
            whole.write(part)
            told(min(1.0, whole.tell() / size))
    return whole.getvalue()  # held once: fifty megabytes are not copied
