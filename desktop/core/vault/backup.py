"""Rotating backups: each is written beside the others, opened, checked, and only then counted."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from desktop.core.errors import Known
from desktop.core.policy.door import check_vault
from desktop.core.vault import header, keys, slots
from desktop.core.vault.copying import copy_all
from desktop.core.vault.errors import (
    BackupBroken,
    BackupMissing,
    CostRefused,
    Damaged,
    HeaderBroken,
    VaultClosed,
    VaultMissing,
    WrongPassword,
)
from desktop.core.vault.faults import database_faults, disk_faults
from desktop.core.vault.header import HEADER_NAME, Header
from desktop.core.vault.keys import MINIMUM, Cost
from desktop.core.vault.lockfile import FolderLock
from desktop.core.vault.progress import Told, nobody, told_within
from desktop.core.vault.store import DATABASE_NAME, PAGE_BYTES, Vault, prepare
from desktop.core.whole_file import sync, sync_folder

BACKUP_FOLDER = "backups"
KEEP_NEWEST = 7
KEEP_WEEKS = 4
KEEP_SET_ASIDE = 2
AGE_BEFORE_NEXT = timedelta(hours=20)

_STAMP = "%Y%m%dT%H%M%S%fZ"
_SET_ASIDE = "before-restore-"
_PAGES_AT_A_TIME = 256
"""A megabyte: so long others wait for their turn."""
_COPYING, _PAGES_READ = 0.5, 0.75
"""How much of a backup's time copying takes, and copying with the check of each page's seal."""
_OPENED, _CHECKED = 0.1, 0.5
"""How far a restore has come when the password has opened, and when the backup is found whole."""


@dataclass(frozen=True, slots=True)
class Backup:
    """A checked copy. ``name`` is what ``restore`` is told; ``size`` is in bytes."""

    name: str
    at: datetime
    size: int


def list_backups(folder: Path) -> tuple[Backup, ...]:
    """The backups of the vault in ``folder``, newest first. Needs no key."""
    found = []
    for path in (folder / BACKUP_FOLDER).glob("*.db"):
        at = _moment(path.stem)
        if at is not None and path.with_suffix(".json").exists():
            found.append(Backup(path.stem, at, path.stat().st_size))
    return tuple(sorted(found, key=lambda backup: backup.name, reverse=True))


def list_set_aside(folder: Path) -> tuple[Backup, ...]:
    """What restores have put aside, newest first. Opened as a vault of its own, not restored."""
    found = []
    for path in (folder / BACKUP_FOLDER).glob(f"{_SET_ASIDE}*"):
        at = _moment(path.name.removeprefix(_SET_ASIDE))
        if at is not None and path.is_dir():
            size = sum(file.stat().st_size for file in path.iterdir())
            found.append(Backup(path.name, at, size))
    return tuple(sorted(found, key=lambda backup: backup.name, reverse=True))


def is_due(folder: Path, at: datetime) -> bool:
    """Whether the newest backup is older than a working day, or there is none."""
    newest = next(iter(list_backups(folder)), None)
    return newest is None or at - newest.at >= AGE_BEFORE_NEXT


def make(vault: Vault, *, at: datetime | None = None, told: Told = nobody) -> Backup:
    """Copy the vault, open the copy, check every page, then let older copies rotate out.

    Other threads may go on using the vault meanwhile; what they write is in the copy or not.
    BackupBroken means that the copy was not whole; it has been removed and no older one was. So
    has a copy that ``told`` stopped, or that the lock did (VaultClosed).
    """
    folder = vault.folder / BACKUP_FOLDER
    name = (at or datetime.now(UTC)).astimezone(UTC).strftime(_STAMP)
    unfinished = folder / f"{name}.part"
    with disk_faults(BACKUP_FOLDER):
        folder.mkdir(mode=0o700, exist_ok=True)
        for leftover in folder.glob("*.part*"):
            leftover.unlink()
    try:
        with disk_faults(BACKUP_FOLDER):
            unfinished.touch(mode=0o600)
        _copy(vault, unfinished, told)
        _put_in_place(folder, name, vault.header, unfinished)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise
    _rotate(vault.folder)
    return Backup(name, _moment(name) or datetime.now(UTC), (folder / f"{name}.db").stat().st_size)


def restore(
    folder: Path,
    name: str,
    password: str,
    *,
    minimum: Cost = MINIMUM,
    told: Told = nobody,
) -> None:
    """Put a backup in the vault's place; what was there is set aside in the same folder.

    The password is the present one, or the one that was in use when the backup was made; the
    present header is kept where the password opens it. Nothing is moved before the backup has
    been opened and checked. BackupMissing, BackupBroken, WrongPassword. ``told`` may stop it until
    it has heard 1.0: then everything is as it was.
    """
    check_vault(folder)
    source = folder / BACKUP_FOLDER / f"{name}.db"
    if name not in {backup.name for backup in list_backups(folder)}:
        raise BackupMissing
    lock = FolderLock(folder)
    try:
        told(0.0)
        head, data_key = _way_in(folder, source, password, minimum)
        key = keys.database_key(data_key)
        told(_OPENED)
        _check(source, key, lambda done: told(_OPENED + done * (_CHECKED - _OPENED)))
        _settle_journal(folder / DATABASE_NAME, key)
        with disk_faults(DATABASE_NAME):
            _swap(folder, source, head, lambda done: told(_CHECKED + done * (1 - _CHECKED)))
    finally:
        lock.release()


def remove(folder: Path, name: str) -> None:
    """Erase one backup or set-aside copy, such as one that still holds a disposed case."""
    place = folder / BACKUP_FOLDER
    with disk_faults(BACKUP_FOLDER):
        if name in {backup.name for backup in list_set_aside(folder)}:
            shutil.rmtree(place / name)
        elif name in {backup.name for backup in list_backups(folder)}:
            (place / f"{name}.db").unlink()
            (place / f"{name}.json").unlink()
        else:
            raise BackupMissing


def _way_in(folder: Path, source: Path, password: str, minimum: Cost) -> tuple[Header, bytearray]:
    """The present header where it is whole and opens with the password, else the backup's own."""
    saved = header.parse(source.with_suffix(".json").read_bytes())
    present: Header | None
    try:
        present = header.read(folder)
        data_key = slots.open_with_password(present, password, minimum)
        header.check_seal(present, data_key)
    except (HeaderBroken, VaultMissing, WrongPassword, CostRefused):
        present = None
    if present is not None and present.vault_id == saved.vault_id:
        return present, data_key
    data_key = slots.open_with_password(saved, password, minimum)
    header.check_seal(saved, data_key)
    return saved, data_key


def _settle_journal(present: Path, key: bytes) -> None:
    """Let the present database take in its journal, so that it is set aside as one whole file."""
    if not present.exists() or present.stat().st_size < PAGE_BYTES:
        return
    try:
        with database_faults(), _connection(present, key):
            pass
    except Damaged:
        return  # it is set aside as it is, journal and all


def _copy(vault: Vault, target: Path, told: Told) -> None:
    key = keys.database_key(vault.data_key)

    def copied(_status: int, left: int, total: int) -> None:
        told(_COPYING * (1 - left / max(total, 1)))
        if left:
            vault.give_way()

    def looked(done: float) -> None:
        if not vault.is_open:
            raise VaultClosed
        told(done)

    with vault.copied_from() as db, _connection(target, key) as copy:
        db.conn.backup(copy, pages=_PAGES_AT_A_TIME, progress=copied)
    _check(target, key, looked)
    sync(target)
    looked(1.0)


def _check(path: Path, key: bytes, told: Told = nobody) -> None:
    if path.stat().st_size < PAGE_BYTES:
        raise BackupBroken(what="truncated")
    try:
        with database_faults(), _connection(path, key) as copy:
            pages = copy.execute("PRAGMA cipher_integrity_check").fetchall()
            told(_PAGES_READ)
            with told_within(copy, told, _PAGES_READ):
                structure = copy.execute("PRAGMA quick_check").fetchall()
            copy.execute("SELECT count(*) FROM audit").fetchone()
    except VaultClosed:  # told by who waits, and nothing about the copy
        raise
    except Known as error:
        raise BackupBroken(what=error.code) from error
    if pages or structure != [("ok",)]:
        raise BackupBroken(what="pages")


@contextmanager
def _connection(path: Path, key: bytes) -> Iterator[Any]:
    from sqlcipher3 import dbapi2

    connection = dbapi2.connect(str(path), isolation_level=None, check_same_thread=False)
    try:
        prepare(connection, key)
        yield connection
    finally:
        connection.close()


def _put_in_place(folder: Path, name: str, head: Header, unfinished: Path) -> None:
    """The header's copy first: a database without its header could never be opened."""
    header.write_whole(folder / f"{name}.json", header.dump(head))
    with disk_faults(BACKUP_FOLDER):
        unfinished.rename(folder / f"{name}.db")
        sync_folder(folder)


def _swap(folder: Path, source: Path, head: Header, told: Told) -> None:
    """Set the present files aside, then put copies of the backup's in their place.

    Stopped by ``told`` nothing has been moved, and no copy is left.
    """
    stamp = datetime.now(UTC).strftime(_STAMP)
    aside = folder / BACKUP_FOLDER / f"{_SET_ASIDE}{stamp}"
    fresh = folder / f"{DATABASE_NAME}.restored"
    names = (DATABASE_NAME, f"{DATABASE_NAME}-wal", HEADER_NAME)
    present = [(folder / name, aside / name) for name in names if (folder / name).exists()]
    copy_all([(source, fresh), *present], aside, told)
    (folder / f"{DATABASE_NAME}-wal").unlink(missing_ok=True)
    # Database before header: a crash between leaves a database that is never newer than the header.
    fresh.replace(folder / DATABASE_NAME)
    header.write(folder, head)


def _rotate(folder: Path) -> None:
    """Keep the newest, and the newest of each of the last weeks; erase the others."""
    backups = list_backups(folder)
    kept = {backup.name for backup in backups[:KEEP_NEWEST]}
    weeks: set[tuple[int, int]] = set()
    for backup in backups:
        week = backup.at.isocalendar()[:2]
        if week not in weeks and len(weeks) < KEEP_WEEKS:
            weeks.add(week)
            kept.add(backup.name)
    old = [backup for backup in backups if backup.name not in kept]
    for backup in (*old, *list_set_aside(folder)[KEEP_SET_ASIDE:]):
        remove(folder, backup.name)


def _moment(name: str) -> datetime | None:
    try:
        return datetime.strptime(name, _STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None
