"""Entries from another party: merged by id, marked as foreign, never written over what is here."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.core.cases import documents, entry_rows, people
from desktop.core.cases.desk import Desk
from desktop.core.cases.errors import EntryUnknown
from desktop.core.cases.records import Case, Change, Changes, Document, Entry, Person

if TYPE_CHECKING:
    from sqlite_utils import Database

_UNNAMED = "–"
"""Stands in the list for a person whom the sender had no leave to name."""


def import_entries(
    desk: Desk, case: Case, entries: Iterable[Entry], contents: Mapping[str, bytes]
) -> Changes:
    """Take entries into the vault's own case for this person, or into a new one.

    The same entries a second time change nothing. An id that is already here is left as it is,
    whatever the sender says it holds. ``contents`` holds the bytes of documents by entry id; a
    document without exactly its bytes is refused (EntryUnknown), and then nothing is taken in.
    """
    wanted = tuple(entries)
    here = entry_rows.known_ids(desk.vault, [entry.id for entry in wanted])
    new = {entry.id: entry for entry in wanted if entry.id not in here}
    with desk.vault.transaction() as db:
        case_id = _case_for(desk, db, case)
        for entry in sorted(new.values(), key=lambda each: (each.at, each.id)):
            _take_in(desk, db, replace(entry, case_id=case_id, foreign=True), contents)
        if new:
            desk.log(db, "case.received", case_ref=case_id, detail=f"entries={len(new)}")
    return Changes(frozenset({Change.CASES, Change.ENTRIES, Change.STEPS}), case_id)


def local_case(desk: Desk, case: Case) -> Case | None:
    """Our own case that entries of this foreign case would go into, or None.

    An id alone is not enough where both sides name a person: a sender cannot place entries in a
    case about somebody else.
    """
    if desk.vault.row("SELECT 1 FROM cases WHERE id = ?", (case.id,)) is not None:
        ours = people.case(desk.vault, case.id)
        if not about_somebody_else(ours.person, case.person) and ours.practice == case.practice:
            return ours
    known = people.same_identity(desk.vault, case.person, practice=case.practice)
    still_open = [each for each in known if each.closed_at is None]
    return still_open[0] if still_open else None


def about_somebody_else(ours: Person, theirs: Person) -> bool:
    """Whether both sides name a person, and not the same one."""
    named = bool(ours.identity and theirs.identity)
    return named and (ours.identity, ours.identity_kind) != (theirs.identity, theirs.identity_kind)


def _case_for(desk: Desk, db: Database, case: Case) -> str:
    """Our own case, or a new one that keeps the sender's id, so that the next bundle finds it."""
    known = local_case(desk, case)
    if known is not None:
        return known.id
    taken = desk.vault.row("SELECT 1 FROM cases WHERE id = ?", (case.id,)) is not None
    person = _storable(case.person)
    case_id = people.insert_case(
        desk, db, person, practice=case.practice, case_id="" if taken else case.id
    )
    desk.log(db, "case.created", case_ref=case_id)
    return case_id


def _storable(person: Person) -> Person:
    return person if person.name.strip() else replace(person, name=_UNNAMED)


def _take_in(desk: Desk, db: Database, entry: Entry, contents: Mapping[str, bytes]) -> None:
    entry_rows.append(desk, db, entry, "entry.received")
    if isinstance(entry, Document):
        content = contents.get(entry.id, b"")
        if hashlib.sha256(content).hexdigest() != entry.sha256 or not content:
            raise EntryUnknown
        documents.check_size(content)
        documents.write_parts(db, entry.id, content)
