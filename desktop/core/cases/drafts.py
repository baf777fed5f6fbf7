"""Drafts: what is being written, kept beside the journal so that a crash or a lock loses nothing.

A draft is no entry and leaves no line in the log: it may be saved every few seconds.
"""

from __future__ import annotations

from desktop.core.cases import journal, people
from desktop.core.cases.desk import Desk
from desktop.core.cases.records import Act, Change, Changes, Inverse, Kind
from desktop.core.vault import audit
from desktop.core.vault.store import Vault

_DRAFTS = frozenset({Change.DRAFTS})


def save(desk: Desk, case_id: str, key: str, text: str, kind: Kind | None) -> Changes:
    """Keep a case's draft under a box's id or another key; an empty text takes it away.

    ``kind`` is what a note tells about, None as long as its writer has not chosen. NotANoteKind.
    """
    people.case(desk.vault, case_id)
    if kind is not None:
        journal.demand_note_kind(kind)
    with desk.vault.transaction() as db:
        if text.strip():
            db.execute(
                "INSERT OR REPLACE INTO drafts (case_id, step_id, text, saved_at, kind)"
                " VALUES (?, ?, ?, ?, ?)",
                (case_id, key, text, audit.stamp(desk.now()), kind or ""),
            )
        else:
            db.execute("DELETE FROM drafts WHERE case_id = ? AND step_id = ?", (case_id, key))
    return Changes(_DRAFTS, case_id)


def discard(desk: Desk, case_id: str, key: str) -> Changes:
    """Throw a draft away on the writer's word; the inverse brings it back."""
    text, kind = of_key(desk.vault, case_id, key), kind_of_key(desk.vault, case_id, key)
    save(desk, case_id, key, "", None)
    inverse = Inverse(Act.KEEP_DRAFT, case_id, draft=(key, text), draft_kind=kind) if text else None
    return Changes(_DRAFTS, case_id, inverse=inverse)


def of_key(vault: Vault, case_id: str, key: str) -> str:
    """What was being written under this key, or ""."""
    row = vault.row("SELECT text FROM drafts WHERE case_id = ? AND step_id = ?", (case_id, key))
    return "" if row is None else str(row[0])


def kind_of_key(vault: Vault, case_id: str, key: str) -> Kind | None:
    """What the note being written tells about; None where there is none or nothing is chosen."""
    row = vault.row("SELECT kind FROM drafts WHERE case_id = ? AND step_id = ?", (case_id, key))
    return Kind(row[0]) if row is not None and row[0] else None


def of_case(vault: Vault, case_id: str) -> dict[str, str]:
    """Every draft of a case by its key, oldest first."""
    return dict(
        vault.rows(
            "SELECT step_id, text FROM drafts WHERE case_id = ? ORDER BY saved_at", (case_id,)
        )
    )


def save_at_desk(desk: Desk, name: str, text: str) -> Changes:
    """Keep a draft that belongs to no case yet; an empty text takes it away."""
    with desk.vault.transaction() as db:
        if text.strip():
            db.execute(
                "INSERT OR REPLACE INTO desk_drafts (name, text, saved_at) VALUES (?, ?, ?)",
                (name, text, audit.stamp(desk.now())),
            )
        else:
            db.execute("DELETE FROM desk_drafts WHERE name = ?", (name,))
    return Changes(_DRAFTS)


def discard_at_desk(desk: Desk, name: str) -> Changes:
    """Throw such a draft away on the writer's word; the inverse brings it back."""
    text = at_desk(desk.vault, name)
    save_at_desk(desk, name, "")
    inverse = Inverse(Act.KEEP_DRAFT, draft=(name, text)) if text else None
    return Changes(_DRAFTS, inverse=inverse)


def at_desk(vault: Vault, name: str) -> str:
    """The draft of that name that belongs to no case, or ""."""
    row = vault.row("SELECT text FROM desk_drafts WHERE name = ?", (name,))
    return "" if row is None else str(row[0])
