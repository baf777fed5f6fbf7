"""Cases and the persons they are about: opened, changed, closed, and found again by identity."""

from __future__ import annotations

import secrets
import unicodedata
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from desktop.core.cases import entry_rows, identity_number, person_history
from desktop.core.cases.desk import Desk
from desktop.core.cases.entry_ids import new_id
from desktop.core.cases.errors import CaseUnknown, DuplicatePerson, EmptyText, ProfileMissing
from desktop.core.cases.records import (
    Act,
    Case,
    Change,
    Changes,
    IdentityKind,
    Inverse,
    Person,
    PersonChanged,
)
from desktop.core.vault import audit
from desktop.core.vault.store import Row, Vault

if TYPE_CHECKING:
    from sqlite_utils import Database

CASE_COLUMNS = (
    "id, number, name, identity, identity_kind, address, postal, telephone, email, protected,"
    " opened_at, closed_at, practice"
)
PRACTICE_PREFIX = "ÖVNING"


def open_case(desk: Desk, person: Person, *, practice: bool) -> Changes:
    """Open a case. InvalidIdentityNumber, EmptyText (no name) or DuplicatePerson."""
    if not desk.profile.name.strip():
        raise ProfileMissing
    checked = checked_person(person)
    _demand_no_other(desk, checked, practice=practice)
    with desk.vault.transaction() as db:
        case_id = insert_case(desk, db, checked, practice=practice)
        desk.log(db, "case.created", case_ref=case_id)
    return Changes(frozenset({Change.CASES, Change.PERSON}), case_id)


def change_person(desk: Desk, case_id: str, person: Person) -> Changes:
    """Change what is known about the person; an entry keeps what was known before.

    Nothing is written where nothing is new. The log tells which facts, never what they held.
    DuplicatePerson for an identity that another open case has.
    """
    checked, known = checked_person(person), case(desk.vault, case_id)
    facts = person_history.differences(known.person, checked)
    if not facts:
        return Changes(frozenset(), case_id)
    if known.closed_at is None and checked.identity != known.person.identity:
        _demand_no_other(desk, checked, practice=known.practice, but=case_id)
    changed = PersonChanged(**desk.signature(case_id), facts=facts)
    with desk.vault.transaction() as db:
        db.execute(
            "UPDATE cases SET name = ?, name_folded = ?, identity = ?, identity_kind = ?,"
            " address = ?, postal = ?, telephone = ?, email = ?, protected = ? WHERE id = ?",
            (*_person_values(checked), case_id),
        )
        told = ",".join(each.fact for each in facts)
        entry_rows.append(desk, db, changed, "case.person_changed", detail=told)
    return Changes(frozenset({Change.CASES, Change.PERSON, Change.ENTRIES}), case_id, changed.id)


def close_case(desk: Desk, case_id: str) -> Changes:
    """Close the case: from now on it is read, not written."""
    return _set_closed(desk, case_id, desk.now(), "case.closed")


def reopen_case(desk: Desk, case_id: str) -> Changes:
    """Open a closed case again. DuplicatePerson where the person has got another since."""
    known = case(desk.vault, case_id)
    _demand_no_other(desk, known.person, practice=known.practice, but=case_id)
    return _set_closed(desk, case_id, None, "case.reopened")


def case(vault: Vault, case_id: str) -> Case:
    """The case with this id; CaseUnknown."""
    row = vault.row(f"SELECT {CASE_COLUMNS} FROM cases WHERE id = ?", (case_id,))  # noqa: S608
    if row is None:
        raise CaseUnknown
    return case_from_row(row)


def same_identity(vault: Vault, person: Person, *, practice: bool) -> tuple[Case, ...]:
    """The cases, open and closed, about whoever has this identity; none for an empty identity."""
    if not person.identity:
        return ()
    rows = vault.rows(
        f"SELECT {CASE_COLUMNS} FROM cases"  # noqa: S608 - constant
        " WHERE identity = ? AND identity_kind = ? AND practice = ? ORDER BY opened_at",
        (person.identity, person.identity_kind.value, int(practice)),
    )
    return tuple(case_from_row(row) for row in rows)


def _demand_no_other(desk: Desk, person: Person, *, practice: bool, but: str = "") -> None:
    for other in same_identity(desk.vault, person, practice=practice):
        if other.closed_at is None and other.id != but:
            raise DuplicatePerson(number=other.number)


def insert_case(
    desk: Desk, db: Database, person: Person, *, practice: bool, case_id: str = ""
) -> str:
    """Write a new case inside the caller's transaction; returns its id."""
    at = desk.now()
    case_id = case_id or new_id(at)
    db.execute(
        "INSERT INTO cases (id, number, opened_at, practice, seal_key, name, name_folded,"
        " identity, identity_kind, address, postal, telephone, email, protected)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            case_id,
            _next_number(db, at, practice=practice),
            audit.stamp(at),
            int(practice),
            secrets.token_bytes(32),
            *_person_values(person),
        ),
    )
    return case_id


def checked_person(person: Person) -> Person:
    """The person with the identity number in its stored form; a case must have a name."""
    if not person.name.strip():
        raise EmptyText(field="name")
    if person.identity_kind is IdentityKind.OTHER:
        return person
    number = identity_number.parse(person.identity)
    return replace(person, identity=number.digits, identity_kind=number.kind)


def case_from_row(row: Row) -> Case:
    """A case from ``CASE_COLUMNS``."""
    person = Person(row[2], row[3], _KINDS[row[4]], row[5], row[6], row[7], row[8], bool(row[9]))
    opened, closed = audit.moment(row[10]), audit.moment(row[11]) if row[11] else None
    return Case(row[0], row[1], person, opened, closed, bool(row[12]))


def hidden(person: Person) -> Person:
    """The person as lists, prints and exports may show them: OSL 21:3 hides where they are."""
    if not person.protected:
        return person
    return replace(person, address="", postal="", telephone="", email="")


def folded(text: str) -> str:
    """Text as it is searched: composed, without regard to case; å, ä and ö stay themselves."""
    return unicodedata.normalize("NFC", text).casefold().strip()


_KINDS = {kind.value: kind for kind in IdentityKind}


def _person_values(person: Person) -> tuple[Any, ...]:
    return (
        person.name,
        folded(person.name),
        person.identity,
        person.identity_kind.value,
        person.address,
        person.postal,
        person.telephone,
        person.email,
        int(person.protected),
    )


def _set_closed(desk: Desk, case_id: str, at: datetime | None, action: str) -> Changes:
    case(desk.vault, case_id)
    with desk.vault.transaction() as db:
        closed = None if at is None else audit.stamp(at)
        db.execute("UPDATE cases SET closed_at = ? WHERE id = ?", (closed, case_id))
        desk.log(db, action, case_ref=case_id)
    inverse = Inverse(Act.CLOSE_CASE if at is None else Act.REOPEN_CASE, case_id)
    return Changes(frozenset({Change.CASES}), case_id, inverse=inverse)


def _next_number(db: Database, at: datetime, *, practice: bool) -> str:
    """Numbers count up within a year and are never used again, also after a disposal."""
    series = PRACTICE_PREFIX if practice else str(at.year)
    name = f"last_number:{series}"
    row = db.execute("SELECT value FROM meta WHERE name = ?", (name,)).fetchone()
    number = 1 if row is None else int(row[0]) + 1
    db.execute("INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)", (name, str(number)))
    return f"{series}-{number:04}"
