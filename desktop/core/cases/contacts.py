"""Who at each party works with this case."""

from __future__ import annotations

from desktop.core.cases import people
from desktop.core.cases.desk import Desk
from desktop.core.cases.entry_ids import new_id
from desktop.core.cases.errors import EmptyText, EntryUnknown
from desktop.core.cases.records import Act, Change, Changes, Contact, Inverse, Party
from desktop.core.vault.store import Row, Vault

_CHANGED = frozenset({Change.CONTACTS})
_SELECT = "SELECT id, case_id, name, function, party, telephone, email FROM contacts"


def of_case(vault: Vault, case_id: str) -> tuple[Contact, ...]:
    """The contacts of a case, in the order they were added."""
    rows = vault.rows(f"{_SELECT} WHERE case_id = ? ORDER BY id", (case_id,))
    return tuple(_contact(row) for row in rows)


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
    contact = Contact(new_id(desk.now()), case_id, name, function, party, telephone, email)
    return put(desk, contact)


def put(desk: Desk, contact: Contact) -> Changes:
    """Put a contact into its case, also one that was taken away."""
    party_id = None if contact.party is None else contact.party.value
    with desk.vault.transaction() as db:
        db.execute(
            "INSERT INTO contacts VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                contact.id,
                contact.case_id,
                contact.name,
                contact.function,
                party_id,
                contact.telephone,
                contact.email,
            ),
        )
        desk.log(db, "contact.added", case_ref=contact.case_id)
    inverse = Inverse(Act.REMOVE_CONTACT, contact.case_id, contact=contact)
    return Changes(_CHANGED, contact.case_id, contact.id, inverse)


def remove(desk: Desk, contact_id: str) -> Changes:
    """Take a contact away. EntryUnknown."""
    row = desk.vault.row(f"{_SELECT} WHERE id = ?", (contact_id,))
    if row is None:
        raise EntryUnknown
    contact = _contact(row)
    with desk.vault.transaction() as db:
        db.execute("DELETE FROM contacts WHERE id = ?", (contact_id,))
        desk.log(db, "contact.removed", case_ref=contact.case_id)
    inverse = Inverse(Act.ADD_CONTACT, contact.case_id, contact=contact)
    return Changes(_CHANGED, contact.case_id, contact_id, inverse)


def _contact(row: Row) -> Contact:
    party = Party(row[4]) if row[4] else None
    return Contact(row[0], row[1], row[2], row[3], party, row[5], row[6])
