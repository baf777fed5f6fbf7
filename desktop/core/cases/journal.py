"""The journal: notes that stay as they were written, their corrections and disputes."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from desktop.core.cases import entry_rows, people, person_history
from desktop.core.cases.desk import Desk
from desktop.core.cases.errors import EmptyText, ForeignEntry, NotANoteKind
from desktop.core.cases.records import (
    NOTE_KINDS,
    Change,
    Changes,
    Consent,
    Disclosure,
    Dispute,
    Document,
    Entry,
    FilledForm,
    Kind,
    Note,
    Person,
    PersonChanged,
    Plan,
    Shared,
    StepTaken,
    Withdrawal,
)
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
    PersonChanged,
)
"""What a case's timeline shows; a dispute is shown on the note it concerns."""


def entries(
    vault: Vault, case_id: str, types: Collection[type[Entry]] | None = None
) -> tuple[Entry, ...]:
    """The entries of one case, oldest first, notes with what the individual disputes in them.

    Where a protected person lives or can be reached is withheld, also in what was known before.
    """
    person = people.case(vault, case_id).person
    found = entry_rows.of_case(vault, case_id, TIMELINE if types is None else types)
    disputes: dict[str, str] = {}
    for one in entry_rows.of_type(vault, case_id, Dispute):
        told = disputes.get(one.note_id)  # what was disputed first still stands (SoL 14:6)
        disputes[one.note_id] = f"{told}\n{one.text}" if told else one.text
    return tuple(_as_shown(entry, disputes, person) for entry in found)


def _as_shown(entry: Entry, disputes: Mapping[str, str], person: Person) -> Entry:
    if isinstance(entry, Note) and entry.id in disputes:
        return replace(entry, disputed=disputes[entry.id])
    if isinstance(entry, PersonChanged):
        return person_history.shown(entry, person)
    return entry


def write_note(desk: Desk, case_id: str, text: str, step_id: str, kind: Kind) -> Changes:
    """Save a note for good; the draft it grew from goes in the same transaction.

    EmptyText; NotANoteKind for a kind that is not one of NOTE_KINDS.
    """
    _demand(text)
    demand_note_kind(kind)
    note = Note(**desk.signature(case_id), text=text, step_id=step_id, kind=kind)
    with desk.vault.transaction() as db:
        entry_rows.append(desk, db, note, "note.written")
        db.execute("DELETE FROM drafts WHERE case_id = ? AND step_id = ?", (case_id, step_id))
    return Changes(frozenset({Change.ENTRIES, Change.DRAFTS}), case_id, note.id)


def correct_note(desk: Desk, note_id: str, text: str, kind: Kind | None) -> Changes:
    """Write a correction: a new note that names the old one, which stays legible.

    Without ``kind`` it is of the old one's; with another, what the note tells about was wrong.
    ForeignEntry for what another party wrote: their journal is theirs to correct.
    """
    _demand(text)
    if kind is not None:
        demand_note_kind(kind)
    old = entry_rows.one(desk.vault, note_id, Note)
    if old.foreign:
        raise ForeignEntry
    note = Note(
        **desk.signature(old.case_id),
        corrects=note_id,
        text=text,
        step_id=old.step_id,
        kind=kind or old.kind,
    )
    with desk.vault.transaction() as db:
        entry_rows.append(desk, db, note, "note.corrected")
    return Changes(frozenset({Change.ENTRIES}), old.case_id, note.id)


def mark_disputed(desk: Desk, note_id: str, text: str) -> Changes:
    """Note that the individual holds something in the note to be wrong (SoL 14:6).

    What quotes a note is of the note's kind.
    """
    _demand(text)
    note = entry_rows.one(desk.vault, note_id, Note)
    dispute = Dispute(**desk.signature(note.case_id), note_id=note_id, text=text, kind=note.kind)
    with desk.vault.transaction() as db:
        entry_rows.append(desk, db, dispute, "note.disputed")
    return Changes(frozenset({Change.ENTRIES}), note.case_id, note_id)


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
        case PersonChanged():
            return tuple(word for each in entry.facts for word in (each.before, each.after))
        case _:
            return ()


def _demand(text: str) -> None:
    if not text.strip():
        raise EmptyText(field="text")


def demand_note_kind(kind: Kind) -> None:
    """NotANoteKind unless a note can be of this kind."""
    if kind not in NOTE_KINDS:
        raise NotANoteKind(kind=str(kind))
