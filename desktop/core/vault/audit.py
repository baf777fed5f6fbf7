"""The log of who did what and when: each row carries the hash of the row before it.

A row holds an action, the ids it concerned and never any content: a controller may read it
(law 2001:454 10 §), and it outlives a disposed case without saying whom it was about. ``seal`` is
an HMAC over the entry that was written, under a key that lives and dies with its case.
"""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import msgspec

from desktop.core.vault.store import Vault

if TYPE_CHECKING:
    from sqlite_utils import Database

GENESIS = "0" * 64
CLOCK_SLACK = timedelta(minutes=1)
"""How far back a clock may be nudged without a remark: time servers do that every day."""

_COLUMNS = "seq, at, author, action, case_ref, entry_ref, detail, seal, previous, hash"


@dataclass(frozen=True, slots=True)
class AuditRow:
    """One line of the log. ``case_ref`` and ``entry_ref`` are ids or ""; ``hash`` is SHA-256."""

    seq: int
    at: datetime
    author: str
    action: str
    case_ref: str
    entry_ref: str
    detail: str
    seal: str
    previous: str
    hash: str


def append(
    db: Database,
    at: datetime,
    author: str,
    action: str,
    *,
    case_ref: str = "",
    entry_ref: str = "",
    detail: str = "",
    seal: str = "",
) -> None:
    """Add one line inside the caller's transaction. ``detail`` must hold no personal data.

    A clock that has gone back is believed, but the log says so: times before the line
    ``clock.set_back`` may lie ahead of those after it, while the order of lines stays true.
    """
    last = db.execute("SELECT hash, at FROM audit ORDER BY seq DESC LIMIT 1").fetchone()
    previous = GENESIS if last is None else last[0]
    if last is not None and moment(last[1]) - at > CLOCK_SLACK:
        previous = _add(db, previous, (stamp(at), author, "clock.set_back", "", "", "", ""))
    _add(db, previous, (stamp(at), author, action, case_ref, entry_ref, detail, seal))


def _add(db: Database, previous: str, fields: tuple[str, ...]) -> str:
    digest = _hash(previous, fields)
    db.execute(
        "INSERT INTO audit (at, author, action, case_ref, entry_ref, detail, seal, previous, hash)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (*fields, previous, digest),
    )
    return digest


def rows(vault: Vault) -> tuple[AuditRow, ...]:
    """The whole log, oldest first."""
    found = vault.rows(f"SELECT {_COLUMNS} FROM audit ORDER BY seq")  # noqa: S608 - constant
    return tuple(AuditRow(row[0], moment(row[1]), *row[2:]) for row in found)


def first_break(vault: Vault) -> int | None:
    """The number of the first line that does not follow from the one before it, or None."""
    previous = GENESIS
    for number, row in enumerate(
        vault.rows(f"SELECT {_COLUMNS} FROM audit ORDER BY seq"),  # noqa: S608 - constant
        start=1,
    ):
        if row[0] != number or row[8] != previous or row[9] != _hash(previous, tuple(row[1:8])):
            return number
        previous = row[9]
    return None


def stamp(at: datetime) -> str:
    """A moment as the vault writes it: UTC, microseconds, so that text order is time order."""
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def moment(text: str) -> datetime:
    """The moment that ``stamp`` wrote."""
    return datetime.fromisoformat(text)


def entry_seal(seal_key: bytes, columns: tuple[object, ...]) -> str:
    """The seal over one entry as it stands in its row (id to body)."""
    return hmac.new(seal_key, msgspec.json.encode(columns), hashlib.sha256).hexdigest()


def _hash(previous: str, fields: tuple[str, ...]) -> str:
    return hashlib.sha256(msgspec.json.encode((previous, *fields))).hexdigest()
