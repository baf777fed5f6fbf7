"""A file the user asked for: the old one stays whole until the new one is on the disk."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from types import TracebackType

from desktop.core.policy.door import check_leaving


class WholeFile:
    """A file being written beside its place. A context: leaving it unsettled leaves nothing.

    Entering raises the policy's refusals where the file may not lie. OSError names the place.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._part: Path | None = None

    def __enter__(self) -> WholeFile:
        check_leaving(self._path)
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _fault: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        if self._part is not None:
            self._part.unlink(missing_ok=True)

    def write(self, data: bytes) -> None:
        """Write all of it; it lies on the disk, without its name, when this returns."""
        handle, name = tempfile.mkstemp(dir=self._path.parent, prefix=".", suffix=".part")
        self._part = Path(name)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())

    def settle(self) -> None:
        """Give what was written its name; what had the name before is gone."""
        assert self._part is not None
        self._part.replace(self._path)


def save_whole(path: Path, data: bytes) -> None:
    """Write the file beside its place and move it in last. Raises as ``WholeFile``."""
    with WholeFile(path) as file:
        file.write(data)
        file.settle()
