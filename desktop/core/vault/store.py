"""The open vault: one encrypted SQLite file, one writer, refusals instead of SQLite's errors."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.core.vault import keys
from desktop.core.vault.errors import Damaged, Unreachable, VaultClosed, VaultMissing
from desktop.core.vault.faults import database_faults, disk_faults
from desktop.core.vault.header import Header
from desktop.core.vault.lockfile import FolderLock

if TYPE_CHECKING:
    from sqlite_utils import Database

DATABASE_NAME = "cases.db"
PAGE_BYTES = 4096
GIVE_WAY_SECONDS = 0.001
CACHE_KIB = 32 * 1024
"""Decrypted pages kept: enough for the list of ten thousand cases."""

Row = tuple[Any, ...]
Parameters = Sequence[object] | dict[str, Any]


class Way(StrEnum):
    """What a vault was opened with."""

    PASSWORD = "password"  # noqa: S105 - the name of a way, no password
    WORDS = "words"
    ORGANISATION = "organisation"


class Vault:
    """An unlocked vault. Made by ``safe``; used by one thread at a time, which it sees to itself.

    ``header`` is the header as it stands on disk. ``organisation_key_added`` says that the policy
    let in a key when this vault was opened. After ``close`` every use raises VaultClosed.
    """

    def __init__(
        self, folder: Path, db: Database, data_key: bytearray, header: Header, lock: FolderLock
    ) -> None:
        self.folder = folder
        self.header = header
        self.opened_with = Way.PASSWORD
        self.organisation_key_added = False
        self._db: Database | None = db
        self._data_key = data_key
        self._lock = lock
        self._turn = threading.Condition(threading.RLock())
        self._copies = 0
        self._is_closing = False
        self._place = _place(folder)
        self.key_fingerprint = keys.fingerprint(data_key)

    @property
    def db(self) -> Database:
        """The database underneath, for the rooms of the core that own its tables."""
        if self._db is None:
            raise VaultClosed
        return self._db

    @property
    def data_key(self) -> bytearray:
        """The data key itself; only ``safe`` and ``backup`` have business with it."""
        if self._db is None:
            raise VaultClosed
        return self._data_key

    @property
    def is_open(self) -> bool:
        """False once the vault has been locked."""
        return self._db is not None

    @property
    def is_held(self) -> bool:
        """Whether another thread is in the middle of something: who asks now would have to wait."""
        if self._turn.acquire(blocking=False):
            self._turn.release()
            return False
        return True

    @property
    def changes(self) -> int:
        """A count that grows with every row written since the vault was unlocked."""
        return int(self.db.conn.total_changes)

    def rows(self, sql: str, parameters: Parameters = ()) -> list[Row]:
        """All rows of one reading statement."""
        with self._turn, database_faults():
            return self.db.execute(sql, parameters).fetchall()

    def row(self, sql: str, parameters: Parameters = ()) -> Row | None:
        """The first row of one reading statement, or None."""
        found = self.rows(sql, parameters)
        return found[0] if found else None

    @contextmanager
    def transaction(self) -> Iterator[Database]:
        """Everything inside is saved together, or nothing is; saved means synced to the disk."""
        with self._turn, database_faults(), self.db.atomic() as db:
            yield db
            self._check_place()

    @contextmanager
    def undisturbed(self) -> Iterator[Database]:
        """The database outside any transaction, with every other thread kept waiting."""
        with self._turn, database_faults():
            yield self.db

    @contextmanager
    def copied_from(self) -> Iterator[Database]:
        """The database for a copy in steps: between them, ``give_way`` lets other threads work.

        SQLite carries what is written meanwhile, through this same connection, into the copy.
        """
        with self._turn, database_faults():
            db = self.db
            self._copies += 1
            try:
                yield db
            finally:
                self._copies -= 1
                self._turn.notify_all()

    def give_way(self) -> None:
        """Let whoever waits have a turn. VaultClosed where the vault is to be locked."""
        if not self._is_closing:
            self._turn.wait(GIVE_WAY_SECONDS)
        if self._is_closing:
            raise VaultClosed

    def _check_place(self) -> None:
        """A file that was moved or erased while open still takes writes: they would be lost."""
        with disk_faults(DATABASE_NAME):
            if _place(self.folder) != self._place:
                raise Unreachable(file=DATABASE_NAME)

    def close(self) -> None:
        """Lock: close the file, overwrite the key, let other programs in. Twice is harmless.

        A copy that is being made is given up first.
        """
        with self._turn:
            self._is_closing = True
            while self._copies:
                self._turn.wait()
            if self._db is None:
                return
            db, self._db = self._db, None
            try:
                db.conn.close()
            finally:
                keys.forget(self._data_key)
                self._lock.release()


def _place(folder: Path) -> tuple[int, int] | None:
    """What tells this very file from another with its name; None where there is no file."""
    try:
        found = (folder / DATABASE_NAME).stat()
    except FileNotFoundError:
        return None
    return found.st_dev, found.st_ino


def open_database(path: Path, key: bytes) -> Database:
    """Open an encrypted database that exists; VaultMissing or Damaged otherwise."""
    if not path.exists():
        raise VaultMissing(file=path.name)
    if path.stat().st_size < PAGE_BYTES:
        # SQLite takes a file without a whole page for a new database, and would write over it.
        raise Damaged(what="truncated")
    return _connect(path, key)


def create_database(path: Path, key: bytes) -> Database:
    """Make a new encrypted database for the owner's eyes only; FileExistsError if it is there."""
    path.touch(mode=0o600, exist_ok=False)
    return _connect(path, key)


def _connect(path: Path, key: bytes) -> Database:
    database_class = _sqlite_utils_on_sqlcipher()
    from sqlcipher3 import dbapi2

    connection = dbapi2.connect(str(path), isolation_level=None, check_same_thread=False)
    try:
        with database_faults():
            prepare(connection, key)
    except BaseException:
        connection.close()
        raise
    return database_class(connection)


def prepare(connection: Any, key: bytes) -> None:  # noqa: ANN401 - sqlcipher3 has no types
    """Give a fresh connection its key and the settings every vault is used under."""
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    # Exclusive mode keeps the journal's index in memory: WAL then works on network drives too,
    # and a second program is stopped by SQLite even where it does not know our lock file.
    connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA secure_delete = ON")
    connection.execute("PRAGMA temp_store = MEMORY")
    connection.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
    connection.execute("PRAGMA trusted_schema = OFF")
    # Without this, INSERT OR REPLACE would slip past the triggers that guard deletion.
    connection.execute("PRAGMA recursive_triggers = ON")


def _sqlite_utils_on_sqlcipher() -> type[Database]:
    """sqlite-utils picks pysqlite3 when it finds it: stand in for it, so error classes match."""
    import sqlcipher3
    from sqlcipher3 import dbapi2

    sys.modules.setdefault("pysqlite3", sqlcipher3)
    sys.modules.setdefault("pysqlite3.dbapi2", dbapi2)
    from sqlite_utils import Database

    return Database
