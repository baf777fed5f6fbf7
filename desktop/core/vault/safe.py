"""The door of the vault: make it, open it, change how it is opened, look it over."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

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
from desktop.core.vault.store import DATABASE_NAME, create_database, open_database
from desktop.core.vault.store import Vault as Vault

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
    with disk_faults(folder.name):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    lock = FolderLock(folder)
    try:
        return _create(folder, password, cost or keys.tuned_cost(), lock)
    except BaseException:
        lock.release()
        raise


def unlock(folder: Path, password: str, *, minimum: Cost = MINIMUM) -> Vault:
    """Open the vault with the password."""
    return _open(folder, lambda head: slots.open_with_password(head, password, minimum))


def unlock_with_words(folder: Path, words: Sequence[str], *, minimum: Cost = MINIMUM) -> Vault:
    """Open the vault with the twelve recovery words."""
    recovery.entropy_of(words)
    return _open(folder, lambda head: slots.open_with_words(head, words, minimum))


def unlock_with_organisation_key(folder: Path, private_key: bytes) -> Vault:
    """Open the vault with the organisation's raw X25519 private key (32 bytes)."""
    return _open(folder, lambda head: slots.open_with_organisation_key(head, private_key))


def change_password(
    folder: Path, vault: Vault, new_password: str, *, cost: Cost | None = None
) -> None:
    """Let ``new_password`` open the vault instead of the old; the data is not encrypted anew."""
    if not new_password:
        raise WeakPassword(level=0, advice="empty")
    slot = slots.password_slot(
        vault.header.vault_id, vault.data_key, new_password, cost or keys.tuned_cost()
    )
    _replace_header(folder, vault, slots.with_slot(vault.header, slot))


def change_words(folder: Path, vault: Vault, *, cost: Cost | None = None) -> tuple[str, ...]:
    """Make new recovery words; the old ones open nothing from now on."""
    words = recovery.new_words()
    slot = slots.words_slot(vault.header.vault_id, vault.data_key, words, cost or keys.tuned_cost())
    _replace_header(folder, vault, slots.with_slot(vault.header, slot))
    return words


def set_organisation_key(folder: Path, vault: Vault, public_key: bytes | None) -> None:
    """Let the organisation's X25519 key open the vault; None takes that way in away."""
    head = vault.header
    if public_key is None:
        _replace_header(folder, vault, slots.without_organisation(head))
        return
    slot = slots.organisation_slot(head.vault_id, vault.data_key, public_key)
    _replace_header(folder, vault, slots.with_slot(head, slot))


def has_organisation_key(vault: Vault) -> bool:
    """Whether the organisation can open this vault."""
    return any(isinstance(slot, header.OrganisationSlot) for slot in vault.header.slots)


def check(folder: Path, password: str, *, minimum: Cost = MINIMUM) -> CheckReport:
    """Open the vault and look over pages, structure, references, chain and documents."""
    vault = unlock(folder, password, minimum=minimum)
    try:
        return look_over(vault)
    finally:
        vault.close()


def _create(
    folder: Path, password: str, cost: Cost, lock: FolderLock
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
            _remember_header(db, head)
    finally:
        db.conn.close()
    header.write(folder, head)
    _finish_creation(folder)
    return _opened(folder, head, data_key, lock), words


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
            header.sync_folder(folder)


def _open(folder: Path, find_key: Callable[[Header], bytearray]) -> Vault:
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
        return _opened(folder, head, data_key, lock)
    except BaseException:
        lock.release()
        raise


def _opened(folder: Path, head: Header, data_key: bytearray, lock: FolderLock) -> Vault:
    db = open_database(folder / DATABASE_NAME, keys.database_key(data_key))
    vault = Vault(folder, db, data_key, head, lock)
    try:
        with database_faults():
            _check_bound(db, head)
            if migrations.pending(db):
                backup.make(vault)
                migrations.migrate(db)
            _remember_header(db, head)
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


def _remember_header(db: Database, head: Header) -> None:
    values = {"vault_id": head.vault_id, "header_generation": str(head.generation)}
    known = dict(db.execute("SELECT name, value FROM meta").fetchall())
    if values.items() <= known.items():
        return
    with db.atomic():
        for name, value in values.items():
            db.execute("INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)", (name, value))


def _replace_header(folder: Path, vault: Vault, changed: Header) -> None:
    """Header first, then the database's memory of it: a crash between leaves a vault that opens."""
    head = header.sealed(changed, vault.data_key)
    header.write(folder, head)
    vault.header = head
    with vault.undisturbed() as db:
        _remember_header(db, head)
