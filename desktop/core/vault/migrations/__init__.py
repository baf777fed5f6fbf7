"""The database's shape, step by step: each step and the record of it in one transaction."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from desktop.core.vault.errors import FormatTooNew
from desktop.core.vault.migrations import (
    m0001_ground,
    m0002_guards,
    m0003_drafts_and_ticks,
    m0004_kinds_of_notes,
)

if TYPE_CHECKING:
    from sqlite_utils import Database

MIGRATIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("0001_ground", m0001_ground.STATEMENTS),
    ("0002_guards", m0002_guards.STATEMENTS),
    ("0003_drafts_and_ticks", m0003_drafts_and_ticks.STATEMENTS),
    ("0004_kinds_of_notes", m0004_kinds_of_notes.STATEMENTS),
)

_RECORD = (
    "CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY, applied_at TEXT NOT NULL) STRICT"
)


def applied(db: Database) -> tuple[str, ...]:
    """The names of the steps this database has taken, in order; nothing for a new database."""
    exists = db.execute("SELECT 1 FROM sqlite_master WHERE name = 'migrations'").fetchone()
    if exists is None:
        return ()
    return tuple(row[0] for row in db.execute("SELECT name FROM migrations ORDER BY name"))


def pending(db: Database) -> tuple[str, ...]:
    """The steps still to take. FormatTooNew where the database has taken one we do not know."""
    known = tuple(name for name, _ in MIGRATIONS)
    taken = applied(db)
    if taken != known[: len(taken)]:
        raise FormatTooNew(format=len(taken))
    return known[len(taken) :]


def migrate(db: Database) -> None:
    """Take the steps that are missing. A crash leaves the database before or after a step."""
    missing = pending(db)
    for name, statements in MIGRATIONS:
        if name in missing:
            _take(db, name, statements)


def _take(db: Database, name: str, statements: tuple[str, ...]) -> None:
    with db.atomic():
        db.execute(_RECORD)
        for statement in statements:
            db.execute(statement)
        db.execute(
            "INSERT INTO migrations (name, applied_at) VALUES (?, ?)",
            (name, datetime.now(UTC).isoformat(timespec="seconds")),
        )
