"""The door of the vault: make it, open it, look it over; how it is opened is changed within."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.core.policy.door import check_vault
from desktop.core.policy.rules import Policy
from desktop.core.vault import backup, header, keys, migrations, recovery, slots
from desktop.core.vault.check import CheckReport, look_over
from desktop.core.vault.errors import (
    Damaged,
    HeaderRolledBack,
    VaultExists,
    VaultMissing,
    WeakPassword,
)
from desktop.core.vault.faults import database_faults, disk_faults
from desktop.core.vault.header import HEADER_NAME, Header
from desktop.core.vault.keys import MINIMUM, Cost
from desktop.core.vault.lockfile import FolderLock
from desktop.core.vault.store import DATABASE_NAME, Way, create_database, open_database
from desktop.core.vault.store import Vault as Vault
from desktop.core.vault.ways_in import change_password as change_password
from desktop.core.vault.ways_in import change_words as change_words
from desktop.core.vault.ways_in import follow, note_opening, remember_header
from desktop.core.vault.ways_in import has_organisation_key as has_organisation_key
from desktop.core.vault.ways_in import organisation_key as organisation_key
from desktop.core.vault.ways_in import set_organisation_key as set_organisation_key
from desktop.core.whole_file import sync_folder

if TYPE_CHECKING:
    from sqlite_utils import Database

_UNFINISHED_NAME = DATABASE_NAME + ".new"


def exists(folder: Path) -> bool:
    """Whether there is a vault, or what is left of one, in this folder."""
    return (folder / HEADER_NAME).exists() or (folder / DATABASE_NAME).exists()


def create(
    folder: Path, password: str, *, cost: Cost | None = None
) -> tuple[Vault, tuple[str, ...]]:
    """Make a vault and open it; the twelve recovery words are told here and never again.

    ``cost`` is tuned to this machine unless it is given; only tests give a cheap one, and such a
    vault opens only with ``minimum`` given too. VaultExists leaves everything as it was.
    """
    if not password:
        raise WeakPassword(level=0, advice="empty")
    policy = check_vault(folder)
    with disk_faults(folder.name):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    lock = FolderLock(folder)
    try:
        return _create(folder, password, cost or keys.tuned_cost(), lock, policy)
    except BaseException:
        lock.release()
        raise


def unlock(folder: Path, password: str, *, minimum: Cost = MINIMUM) -> Vault:
    """Open the vault with the password."""
    return _open(
        folder, Way.PASSWORD, lambda head: slots.open_with_password(head, password, minimum)
    )


def unlock_with_words(folder: Path, words: Sequence[str], *, minimum: Cost = MINIMUM) -> Vault:
    """Open the vault with the twelve recovery words."""
    recovery.entropy_of(words)
    return _open(folder, Way.WORDS, lambda head: slots.open_with_words(head, words, minimum))


def unlock_with_organisation_key(folder: Path, private_key: bytes) -> Vault:
    """Open the vault with the organisation's raw X25519 private key (32 bytes)."""
    return _open(
        folder,
        Way.ORGANISATION,
        lambda head: slots.open_with_organisation_key(head, private_key),
    )


def check(folder: Path, password: str, *, minimum: Cost = MINIMUM) -> CheckReport:
    """Open the vault and look over pages, structure, references, chain and documents."""
    vault = unlock(folder, password, minimum=minimum)
    try:
        return look_over(vault)
    finally:
        vault.close()


def _create(
    folder: Path, password: str, cost: Cost, lock: FolderLock, policy: Policy
) -> tuple[Vault, tuple[str, ...]]:
    if exists(folder):
        raise VaultExists(file=HEADER_NAME)
    words = recovery.new_words()
    data_key = keys.new_data_key()
    head = _new_header(data_key, password, words, cost)
    # The database is built beside its place and moved in last: what is found under its real name
    # is always whole, and a header never stands without one (``_finish_creation``).
    with disk_faults(DATABASE_NAME):
        for leftover in folder.glob(_UNFINISHED_NAME + "*"):
            leftover.unlink()
        db = create_database(folder / _UNFINISHED_NAME, keys.database_key(data_key))
    try:
        with database_faults():
            migrations.migrate(db)
            remember_header(db, head)
    finally:
        db.conn.close()
    header.write(folder, head)
    _finish_creation(folder)
    return _opened(folder, head, data_key, lock, Way.PASSWORD, policy), words


def _new_header(data_key: bytearray, password: str, words: Sequence[str], cost: Cost) -> Header:
    vault_id = secrets.token_hex(16)
    head = Header(
        magic=header.MAGIC,
        format=header.FORMAT,
        vault_id=vault_id,
        created=datetime.now(UTC).date().isoformat(),
        generation=1,
        slots=(
            slots.password_slot(vault_id, data_key, password, cost),
            slots.words_slot(vault_id, data_key, words, cost),
        ),
    )
    return header.sealed(head, data_key)


def _finish_creation(folder: Path) -> None:
    """Move a newly built database into its place, also after a crash just before that."""
    unfinished = folder / _UNFINISHED_NAME
    with disk_faults(DATABASE_NAME):
        if unfinished.exists() and not (folder / DATABASE_NAME).exists():
            unfinished.rename(folder / DATABASE_NAME)
            sync_folder(folder)


def _open(folder: Path, way: Way, find_key: Callable[[Header], bytearray]) -> Vault:
    policy = check_vault(folder)
    if not folder.is_dir():
        raise VaultMissing(file=HEADER_NAME)
    if not (folder / HEADER_NAME).exists():
        raise VaultMissing(file=HEADER_NAME)
    lock = FolderLock(folder)
    try:
        head = header.read(folder)
        data_key = find_key(head)
        header.check_seal(head, data_key)
        _finish_creation(folder)
        return _opened(folder, head, data_key, lock, way, policy)
    except BaseException:
        lock.release()
        raise


def _opened(
    folder: Path,
    head: Header,
    data_key: bytearray,
    lock: FolderLock,
    way: Way,
    policy: Policy,
) -> Vault:
    db = open_database(folder / DATABASE_NAME, keys.database_key(data_key))
    vault = Vault(folder, db, data_key, head, lock)
    try:
        with database_faults():
            _check_bound(db, head)
            if migrations.pending(db):
                backup.make(vault)
                migrations.migrate(db)
            remember_header(db, head)
        vault.opened_with = way
        note_opening(vault)
        follow(folder, vault, policy)
    except BaseException:
        vault.close()
        raise
    return vault


def _check_bound(db: Database, head: Header) -> None:
    """The database must belong to the header, and must not have seen a later one."""
    if not migrations.applied(db):
        raise Damaged(what="empty")
    known = dict(db.execute("SELECT name, value FROM meta").fetchall())
    if known.get("vault_id") != head.vault_id:
        raise Damaged(what="vault_id")
    if int(known.get("header_generation", "0")) > head.generation:
        raise HeaderRolledBack(generation=head.generation)
