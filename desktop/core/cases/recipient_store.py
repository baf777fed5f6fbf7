"""The recipients this desk knows: added from a contact card, verified by comparing key words."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from desktop.core.cases.errors import RecipientUnknown
from desktop.core.cases.records import Act, Change, Changes, Inverse, Party, Recipient
from desktop.core.vault import audit
from desktop.core.vault.store import Row, Vault

if TYPE_CHECKING:
    from sqlite_utils import Database

_CHANGED = Changes(frozenset({Change.RECIPIENTS}))

_SELECT = (
    "SELECT id, name, function, party, unit, age_key, sign_key, verified_at, verified_by"
    " FROM recipients"
)


def add(vault: Vault, recipient: Recipient, *, at: datetime | None = None) -> Changes:
    """Keep a recipient, in the place of an earlier one with the same id.

    A recipient whose keys are new is kept as unverified, whatever ``recipient`` says: only
    ``verify`` can say that somebody compared the key words.
    """
    now = at or datetime.now(UTC)
    known = find(vault, recipient.id)
    same_keys = known is not None and (known.age_key, known.sign_key) == (
        recipient.age_key,
        recipient.sign_key,
    )
    verified_at = known.verified_at if known is not None and same_keys else None
    verified_by = known.verified_by if known is not None and same_keys else ""
    kept = replace(recipient, verified_at=verified_at, verified_by=verified_by)
    with vault.transaction() as db:
        _write(db, kept, now)
        audit.append(db, now, "", "recipient.added", entry_ref=recipient.id)
    return _CHANGED


def succeed(
    vault: Vault, recipient: Recipient, known_id: str, *, at: datetime | None = None
) -> Changes:
    """Keep a recipient in the place of the one known by ``known_id``: verified as that one was.

    For keys that the earlier ones vouch for, and for the file of a card that was read aloud; the
    caller has checked which. RecipientUnknown.
    """
    known = find(vault, known_id)
    if known is None:
        raise RecipientUnknown
    with vault.transaction() as db:
        db.execute("DELETE FROM recipients WHERE id = ?", (known_id,))
        add(vault, recipient, at=at)
        db.execute(
            "UPDATE recipients SET verified_at = ?, verified_by = ? WHERE id = ?",
            (
                audit.stamp(known.verified_at) if known.verified_at else None,
                known.verified_by,
                recipient.id,
            ),
        )
        audit.append(db, at or datetime.now(UTC), "", "recipient.succeeded", entry_ref=recipient.id)
    return _CHANGED


def verify(vault: Vault, recipient_id: str, by: str, *, at: datetime | None = None) -> Changes:
    """Note that ``by`` has compared the key words with the recipient. RecipientUnknown."""
    now = at or datetime.now(UTC)
    if find(vault, recipient_id) is None:
        raise RecipientUnknown
    with vault.transaction() as db:
        db.execute(
            "UPDATE recipients SET verified_at = ?, verified_by = ? WHERE id = ?",
            (audit.stamp(now), by, recipient_id),
        )
        audit.append(db, now, by, "recipient.verified", entry_ref=recipient_id)
    return _CHANGED


def doubt(vault: Vault, recipient_id: str, *, at: datetime | None = None) -> Changes:
    """Take back that the key words were compared: the card says something else than it did."""
    with vault.transaction() as db:
        db.execute(
            "UPDATE recipients SET verified_at = NULL, verified_by = '' WHERE id = ?",
            (recipient_id,),
        )
        audit.append(db, at or datetime.now(UTC), "", "recipient.doubted", entry_ref=recipient_id)
    return _CHANGED


def remove(vault: Vault, recipient_id: str, by: str, *, at: datetime | None = None) -> Changes:
    """Forget a recipient; what was shared with them stays in the share log. RecipientUnknown."""
    known = find(vault, recipient_id)
    if known is None:
        raise RecipientUnknown
    with vault.transaction() as db:
        db.execute("DELETE FROM recipients WHERE id = ?", (recipient_id,))
        now = at or datetime.now(UTC)
        audit.append(db, now, by, "recipient.removed", entry_ref=recipient_id)
    return replace(_CHANGED, inverse=Inverse(Act.ADD_RECIPIENT, recipient=known))


def put_back(vault: Vault, recipient: Recipient, by: str, at: datetime) -> Changes:
    """Take back a removal: the recipient as it was, verified if it was verified."""
    with vault.transaction() as db:
        _write(db, recipient, at)
        audit.append(db, at, by, "recipient.added", entry_ref=recipient.id)
    return _CHANGED


def find(vault: Vault, recipient_id: str) -> Recipient | None:
    """The recipient with this id, or None."""
    row = vault.row(f"{_SELECT} WHERE id = ?", (recipient_id,))
    return None if row is None else _recipient(row)


def list(vault: Vault) -> tuple[Recipient, ...]:
    """Every recipient, by party and name."""
    return tuple(_recipient(row) for row in vault.rows(f"{_SELECT} ORDER BY party, name, id"))


def _write(db: Database, recipient: Recipient, at: datetime) -> None:
    verified_at = audit.stamp(recipient.verified_at) if recipient.verified_at else None
    db.execute(
        "INSERT OR REPLACE INTO recipients VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            recipient.id,
            recipient.name,
            recipient.function,
            recipient.party.value,
            recipient.unit,
            recipient.age_key,
            recipient.sign_key,
            verified_at,
            recipient.verified_by,
            audit.stamp(at),
        ),
    )


def _recipient(row: Row) -> Recipient:
    verified_at = audit.moment(row[7]) if row[7] else None
    return Recipient(
        row[0], row[1], row[2], Party(row[3]), row[4], row[5], row[6], verified_at, row[8]
    )
