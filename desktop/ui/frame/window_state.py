"""Where the window stood and how large: a small file beside the settings, without personal data.

    {"format": 1, "geometry": "<Qt's own, in base64>"}

Qt itself sees to it that a window comes back on a screen that is still there. A file that cannot
be read is passed over: the window then opens as it does the first time.
"""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QWidget

FORMAT = 1
FILE_NAME = "window.json"
MOST_BYTES = 4096


def restore(window: QWidget, folder: Path) -> bool:
    """Put the window where it stood the last time; False where nothing usable is known."""
    try:
        raw = (folder / FILE_NAME).read_bytes()
        found = json.loads(raw) if len(raw) <= MOST_BYTES else None
    except (OSError, ValueError):
        return False
    if not isinstance(found, dict) or found.get("format") != FORMAT:
        return False
    geometry = found.get("geometry")
    if not isinstance(geometry, str) or not geometry.isascii():
        return False
    return window.restoreGeometry(QByteArray.fromBase64(QByteArray(geometry.encode())))


def keep(window: QWidget, folder: Path) -> None:
    """Remember where the window stands. OSError where the folder cannot be written."""
    from desktop.core.whole_file import put_whole

    geometry = bytes(window.saveGeometry().toBase64().data()).decode("ascii")
    folder.mkdir(parents=True, exist_ok=True)
    text = json.dumps({"format": FORMAT, "geometry": geometry})
    put_whole(folder / FILE_NAME, text.encode())
