"""The journal: notes that stay as they were written, their corrections, disputes and drafts."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from desktop.core.cases import entry_rows, people
from desktop.core.cases.desk import Desk
from desktop.core.cases.errors import EmptyText, ForeignEntry
from desktop.core.cases.records import (
    Change,
    Changes,
    Consent,
    Disclosure,
    Dispute,
    Document,
    Entry,
    FilledForm,
    Note,
    Plan,
    Shared,
    StepTaken,
    Withdrawal,
)
from desktop.core.vault import audit
from desktop.core.vault.store import Vault

TIMELINE: tuple[type[Entry], ...] = (
    Note,
    StepTaken,
    Consent,
    Withdrawal,
    FilledForm,
    Plan,
    Document,
    Shared,
    Disclosure,
)
"""What a case's timeline shows; a dispute is shown on the note it concerns."""

_DRAFTS = frozenset({Change.DRAFTS})


def entries(
    vault: Vault, case_id: str, types: Collection[type[Entry]] | None = None
) -> tuple[Entry, ...]:
    """The entries of one case, oldest first, notes with what the individual disputes in them."""
    people.case(vault, case_id)
    found = entry_rows.of_case(vault, case_id, TIMELINE if types is None else types)
    disputes = {
        dispute.note_id: dispute.text for dispute in entry_rows.of_type(vault, case_id, Dispute)
    }
    return tuple(
        replace(entry, disputed=disputes[entry.id])
        if isinstance(entry, Note) and entry.id in disputes
        else entry
        for entry in found
    )


def write_note(desk: Desk, case_id: str, text: str, step_id: str) -> Changes:
    """Save a note for good; the draft it grew from goes in the same transaction. EmptyText."""
    _demand(text)
    note = Note(**desk.signature(case_id), text=text, step_id=step_id)
    with desk.vault.transaction() as db:
        entry_rows.append(desk, db, note, "note.written")
        db.execute("DELETE FROM drafts WHERE case_id = ? AND step_id = ?", (case_id, step_id))
    return Changes(frozenset({Change.ENTRIES, Change.DRAFTS}), case_id, note.id)


def correct_note(desk: Desk, note_id: str, text: str) -> Changes:
    """Write a correction: a new note that names the old one, which stays legible.

    ForeignEntry for what another party wrote: their journal is theirs to correct.
    """
    _demand(text)
    old = entry_rows.one(desk.vault, note_id, Note)
    if old.foreign:
        raise ForeignEntry
    note = Note(**desk.signature(old.case_id), corrects=note_id, text=text, step_id=old.step_id)
    with desk.vault.transaction() as db:
        entry_rows.append(desk, db, note, "note.corrected")
    return Changes(frozenset({Change.ENTRIES}), old.case_id, note.id)


def mark_disputed(desk: Desk, note_id: str, text: str) -> Changes:
    """Note that the individual holds something in the note to be wrong (SoL 14:6)."""
    _demand(text)
    note = entry_rows.one(desk.vault, note_id, Note)
    dispute = Dispute(**desk.signature(note.case_id), note_id=note_id, text=text)
    with desk.vault.transaction() as db:
        entry_rows.append(desk, db, dispute, "note.disputed")
    return Changes(frozenset({Change.ENTRIES}), note.case_id, note_id)


def save_draft(desk: Desk, case_id: str, step_id: str, text: str) -> Changes:
    """Keep what is being written; an empty text takes the draft away.

    A draft is no entry and leaves no line in the log: it may be saved every few seconds.
    """
    people.case(desk.vault, case_id)
    with desk.vault.transaction() as db:
        if text.strip():
            db.execute(
                "INSERT OR REPLACE INTO drafts (case_id, step_id, text, saved_at)"
                " VALUES (?, ?, ?, ?)",
                (case_id, step_id, text, audit.stamp(desk.now())),
            )
        else:
            db.execute("DELETE FROM drafts WHERE case_id = ? AND step_id = ?", (case_id, step_id))
    return Changes(_DRAFTS, case_id)


def draft(vault: Vault, case_id: str, step_id: str) -> str:
    """What was being written at this step, or ""."""
    row = vault.row("SELECT text FROM drafts WHERE case_id = ? AND step_id = ?", (case_id, step_id))
    return "" if row is None else str(row[0])


def drafts(vault: Vault, case_id: str) -> dict[str, str]:
    """Every draft of a case, by step id."""
    return dict(
        vault.rows(
            "SELECT step_id, text FROM drafts WHERE case_id = ? ORDER BY saved_at", (case_id,)
        )
    )


def search_within(vault: Vault, case_id: str, text: str) -> tuple[Entry, ...]:
    """The entries of one case that hold every word of ``text``, without regard to case."""
    words = people.folded(text).split()
    if not words:
        return ()
    return tuple(
        entry
        for entry in entries(vault, case_id)
        if all(word in searchable(entry) for word in words)
    )


def searchable(entry: Entry) -> str:
    """The words of an entry that a search looks at, folded."""
    return people.folded(" ".join((entry.author, entry.unit, *_own_words(entry))))


def _own_words(entry: Entry) -> tuple[str, ...]:
    match entry:
        case Note():
            return (entry.text, entry.disputed)
        case Consent():
            return (entry.purpose, entry.restrictions, entry.giver_name)
        case Withdrawal():
            return (entry.reason,)
        case FilledForm():
            return (entry.title, *(value for _, value in entry.values))
        case Plan():
            return (entry.title, *entry.goals, *(part for pair in entry.measures for part in pair))
        case Document():
            return (entry.name,)
        case Shared():
            return (entry.recipient_name, entry.purpose)
        case Disclosure():
            return (entry.recipient_name, entry.provision, entry.decided_by, entry.what)
        case _:
            return ()


def _demand(text: str) -> None:
    if not text.strip():
        raise EmptyText(field="text")
