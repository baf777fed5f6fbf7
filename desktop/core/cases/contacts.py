"""Who at each party works with this case."""

from __future__ import annotations

from desktop.core.cases import people
from desktop.core.cases.desk import Desk
from desktop.core.cases.entry_ids import new_id
from desktop.core.cases.errors import EmptyText, EntryUnknown
from desktop.core.cases.records import Change, Changes, Contact, Party
from desktop.core.vault.store import Vault

_CHANGED = frozenset({Change.CONTACTS})


def of_case(vault: Vault, case_id: str) -> tuple[Contact, ...]:
    """The contacts of a case, in the order they were added."""
    rows = vault.rows(
        "SELECT id, case_id, name, function, party, telephone, email FROM contacts"
        " WHERE case_id = ? ORDER BY id",
        (case_id,),
    )
    return tuple(
        Contact(row[0], row[1], row[2], row[3], Party(row[4]) if row[4] else None, row[5], row[6])
        for row in rows
    )


def add(
    desk: Desk,
    case_id: str,
    name: str,
    function: str,
    party: Party | None,
    telephone: str,
    email: str,
) -> Changes:
    """Add a contact to a case. EmptyText where neither name nor function is given."""
    if not name.strip() and not function.strip():
        raise EmptyText(field="name")
    people.case(desk.vault, case_id)
    contact_id = new_id(desk.now())
    party_id = None if party is None else party.value
    with desk.vault.transaction() as db:
        db.execute(
            "INSERT INTO contacts VALUES (?, ?, ?, ?, ?, ?, ?)",
            (contact_id, case_id, name, function, party_id, telephone, email),
        )
        desk.log(db, "contact.added", case_ref=case_id)
    return Changes(_CHANGED, case_id, contact_id)


def remove(desk: Desk, contact_id: str) -> Changes:
    """Take a contact away. EntryUnknown."""
    row = desk.vault.row("SELECT case_id FROM contacts WHERE id = ?", (contact_id,))
    if row is None:
        raise EntryUnknown
    with desk.vault.transaction() as db:
        db.execute("DELETE FROM contacts WHERE id = ?", (contact_id,))
        desk.log(db, "contact.removed", case_ref=row[0])
    return Changes(_CHANGED, row[0], contact_id)
