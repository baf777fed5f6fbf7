"""Entries as rows and back: the columns that all entries share, the rest as JSON in ``body``."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import fields
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from desktop.core.cases.desk import Desk
from desktop.core.cases.errors import CaseClosed, CaseUnknown, EntryUnknown
from desktop.core.cases.records import (
    Consent,
    Disclosure,
    Dispute,
    Document,
    Entry,
    FilledForm,
    Note,
    PersonChanged,
    Plan,
    Shared,
    StepTaken,
    Withdrawal,
)
from desktop.core.vault import audit
from desktop.core.vault.check import ENTRY_COLUMNS
from desktop.core.vault.store import Row, Vault

if TYPE_CHECKING:
    from sqlite_utils import Database

EntryType = TypeVar("EntryType", bound=Entry)

KIND_OF: dict[type[Entry], str] = {
    Note: "note",
    StepTaken: "step",
    Consent: "consent",
    Withdrawal: "withdrawal",
    FilledForm: "form",
    Plan: "plan",
    Document: "document",
    Shared: "shared",
    Dispute: "dispute",
    Disclosure: "disclosure",
    PersonChanged: "person",
}

_TYPE_OF = {kind: entry_type for entry_type, kind in KIND_OF.items()}
_SHARED_FIELDS = frozenset(field.name for field in fields(Entry))
_BODY_FIELDS = {
    entry_type: tuple(f.name for f in fields(entry_type) if f.name not in _SHARED_FIELDS)
    for entry_type in KIND_OF
}
_ALSO_WHEN_CLOSED = (Withdrawal, Dispute, Shared, Disclosure, PersonChanged)
_encoder = msgspec.json.Encoder(order="sorted")

_SELECT = f"SELECT {ENTRY_COLUMNS} FROM entries"  # noqa: S608 - constant
_IN_ORDER = " ORDER BY at, seq"


def to_row(entry: Entry) -> tuple[Any, ...]:
    """The entry as its row: id, case, kind, at, author, unit, party, corrects, foreign, body."""
    body = {name: getattr(entry, name) for name in _BODY_FIELDS[type(entry)]}
    return (
        entry.id,
        entry.case_id,
        KIND_OF[type(entry)],
        audit.stamp(entry.at),
        entry.author,
        entry.unit,
        entry.party.value,
        entry.corrects,
        int(entry.foreign),
        _encoder.encode(body).decode(),
    )


def from_row(row: Row) -> Entry:
    """The entry that ``to_row`` made a row of."""
    shared = {
        "id": row[0],
        "case_id": row[1],
        "at": row[3],
        "author": row[4],
        "unit": row[5],
        "party": row[6],
        "corrects": row[7],
        "foreign": bool(row[8]),
    }
    return msgspec.convert(shared | msgspec.json.decode(row[9]), _TYPE_OF[row[2]])


def append(desk: Desk, db: Database, entry: Entry, action: str, detail: str = "") -> None:
    """Add an entry to a case, sealed in the log, inside the caller's transaction.

    A closed case raises CaseClosed, except for what the individual may demand at any time and for
    what leaves the desk. ``detail`` goes into the log and must hold no personal data.
    """
    case = db.execute(
        "SELECT seal_key, closed_at FROM cases WHERE id = ?", (entry.case_id,)
    ).fetchone()
    if case is None:
        raise CaseUnknown
    if case[1] is not None and not isinstance(entry, _ALSO_WHEN_CLOSED):
        raise CaseClosed
    row = to_row(entry)
    db.execute(
        f"INSERT INTO entries ({ENTRY_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",  # noqa: S608
        row,
    )
    audit.append(
        db,
        desk.now(),
        desk.profile.name,
        action,
        case_ref=entry.case_id,
        entry_ref=entry.id,
        detail=detail,
        seal=audit.entry_seal(bytes(case[0]), row),
    )


def of_case(vault: Vault, case_id: str, types: Collection[type[Entry]]) -> tuple[Entry, ...]:
    """The entries of these types in one case, oldest first."""
    kinds = [KIND_OF[entry_type] for entry_type in types]
    places = ", ".join("?" * len(kinds))
    rows = vault.rows(
        f"{_SELECT} WHERE case_id = ? AND kind IN ({places}){_IN_ORDER}", (case_id, *kinds)
    )
    return tuple(from_row(row) for row in rows)


def of_type(vault: Vault, case_id: str, entry_type: type[EntryType]) -> tuple[EntryType, ...]:
    """The entries of one type in one case, oldest first."""
    found = of_case(vault, case_id, (entry_type,))
    return tuple(entry for entry in found if isinstance(entry, entry_type))


def one(vault: Vault, entry_id: str, entry_type: type[EntryType]) -> EntryType:
    """The entry with this id; EntryUnknown where there is none of this type."""
    row = vault.row(f"{_SELECT} WHERE id = ?", (entry_id,))
    entry = None if row is None else from_row(row)
    if not isinstance(entry, entry_type):
        raise EntryUnknown
    return entry


def known_ids(vault: Vault, ids: Sequence[str]) -> frozenset[str]:
    """Those of the ids that the vault already holds."""
    return frozenset(
        entry_id
        for entry_id in ids
        if vault.row("SELECT 1 FROM entries WHERE id = ?", (entry_id,)) is not None
    )
