"""Turns what the disk and SQLite report into refusals that the window has a sentence for."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from desktop.core.errors import Known
from desktop.core.vault.errors import (
    AppendOnly,
    Damaged,
    DiskFull,
    ReadOnly,
    Unreachable,
    VaultLockedByOther,
)

APPEND_ONLY = "append-only"
"""What every guarding trigger says when it stops a change."""

_BY_SQLITE_NAME: dict[str, type[Known]] = {
    "SQLITE_FULL": DiskFull,
    "SQLITE_READONLY": ReadOnly,
    "SQLITE_PERM": ReadOnly,
    "SQLITE_CANTOPEN": ReadOnly,
    "SQLITE_IOERR": Unreachable,
    "SQLITE_BUSY": VaultLockedByOther,
    "SQLITE_LOCKED": VaultLockedByOther,
    "SQLITE_CORRUPT": Damaged,
    "SQLITE_NOTADB": Damaged,
    "SQLITE_HMAC": Damaged,
}

_BY_ERRNO: dict[int, type[Known]] = {
    errno.ENOSPC: DiskFull,
    errno.EDQUOT: DiskFull,
    errno.EFBIG: DiskFull,
    errno.EACCES: ReadOnly,
    errno.EPERM: ReadOnly,
    errno.EROFS: ReadOnly,
    errno.EIO: Unreachable,
    errno.ENOTCONN: Unreachable,
    errno.ESTALE: Unreachable,
    errno.ETIMEDOUT: Unreachable,
    errno.EHOSTDOWN: Unreachable,
}


@contextmanager
def disk_faults(file: str) -> Iterator[None]:
    """Let ``OSError`` leave as a refusal naming ``file``, where its number is a known one."""
    try:
        yield
    except OSError as error:
        kind = _BY_ERRNO.get(error.errno or 0)
        if kind is None:
            raise
        raise kind(file=file) from error


@contextmanager
def database_faults() -> Iterator[None]:
    """Let SQLite's complaints about disk, damage and locks leave as refusals; bugs stay bugs."""
    from sqlcipher3 import dbapi2

    try:
        yield
    except dbapi2.Error as error:
        name = _primary_name(str(getattr(error, "sqlite_errorname", "") or ""))
        kind = _BY_SQLITE_NAME.get(name)
        if name == "SQLITE_CONSTRAINT" and APPEND_ONLY in str(error):
            kind = AppendOnly
        if kind is None:
            raise
        raise kind(what=name) from None


def _primary_name(name: str) -> str:
    """SQLITE_IOERR_WRITE and its kin, by the name of their family."""
    return "_".join(name.split("_")[:2])
