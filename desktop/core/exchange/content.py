"""What of a case can be shared: each entry as a record with its kind and hash, and back again.

Consents and withdrawals do not travel; a bundle only refers to the consents that cover it. The
share log stays at home too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC

import msgspec

from desktop.core.cases.consent_gate import Item
from desktop.core.cases.kinds_borne import further_kinds
from desktop.core.cases.records import (
    Case,
    Dispute,
    Document,
    Entry,
    FilledForm,
    IdentityKind,
    Kind,
    Note,
    Person,
    Plan,
    StepTaken,
)
from desktop.core.exchange import wire
from desktop.core.exchange.wire import (
    ContactDetails,
    DisputeRecord,
    DocumentRecord,
    EntryRecord,
    FormRecord,
    Identity,
    NoteRecord,
    PlanRecord,
    Record,
    StepRecord,
)

IDENTITY_ID = "identity"
CONTACT_ID = "contact"
NOBODY = Person("", "", IdentityKind.OTHER)
"""Stands in a received case whose bundle did not say who it is about."""
_LONG_ENOUGH_TO_TELL = 5


@dataclass(frozen=True, slots=True)
class Piece:
    """One thing that could be shared: what the gate weighs and what would be sent."""

    item: Item
    record: Identity | ContactDetails | EntryRecord


def pieces(
    case: Case, entries: Iterable[Entry], stopped: frozenset[str] = frozenset()
) -> tuple[Piece, ...]:
    """Everything of the case that can be shared, identity and contact details first.

    ``entries`` hold all of the case's notes and disputes, or none: what a note needs follows from
    its corrections. ``stopped`` are ids of entries, and perhaps of the contact details, that
    another party has asked back. Contact details of a person with protected identity, and every
    entry in which they occur, are marked protected.
    """
    whole = tuple(entries)
    also = further_kinds(whole)
    found = [_piece(case, identity_of(case))]
    if (contact := contact_of(case)) is not None:
        found.append(_piece(case, contact, stopped=contact.id in stopped))
    for entry in whole:
        record = record_of(entry)
        if record is not None:
            found.append(_piece(case, record, also.get(entry.id, ()), stopped=entry.id in stopped))
    return tuple(found)


def _piece(
    case: Case,
    record: Identity | ContactDetails | EntryRecord,
    also: tuple[Kind, ...] = (),
    *,
    stopped: bool = False,
) -> Piece:
    kind = wire.kind_of(record)
    assert kind is not None, "every record of a case has its column"
    protected = case.person.protected and _says_where(case.person, record)
    item = Item(record.id, kind, wire.digest(record), case.id, protected, stopped, also)
    return Piece(item, record)


def identity_of(case: Case) -> Identity:
    """Who the case is about, as the first record of a bundle."""
    person = case.person
    return Identity(
        id=f"{IDENTITY_ID}:{case.id}",
        name=person.name,
        identity=person.identity,
        identity_kind=person.identity_kind,
    )


def contact_of(case: Case) -> ContactDetails | None:
    """Where the person is reached, or None where nothing is known."""
    person = case.person
    if not (person.address or person.postal or person.telephone or person.email):
        return None
    return ContactDetails(
        id=f"{CONTACT_ID}:{case.id}",
        address=person.address,
        postal=person.postal,
        telephone=person.telephone,
        email=person.email,
    )


_ENTRIES: dict[type[EntryRecord], type[Entry]] = {
    NoteRecord: Note,
    DisputeRecord: Dispute,
    StepRecord: StepTaken,
    PlanRecord: Plan,
    FormRecord: FilledForm,
    DocumentRecord: Document,
}
_RECORDS = {entry: record for record, entry in _ENTRIES.items()}


def record_of(entry: Entry) -> EntryRecord | None:
    """The entry as it travels, or None for the kinds of entry that stay at home.

    A record's fields bear the names of the entry's own; those it lacks do not travel.
    """
    made = _RECORDS.get(type(entry))
    if made is None:
        return None
    fields = {name: getattr(entry, name) for name in made.__struct_fields__}
    fields["at"] = entry.at.astimezone(UTC)
    return made(**fields)


def entry_of(record: EntryRecord, case_id: str) -> Entry:
    """The entry a record describes, in the case ``case_id``, marked as another party's."""
    fields = {name: getattr(record, name) for name in record.__struct_fields__}
    return _ENTRIES[type(record)](**fields, case_id=case_id, foreign=True)


def person_of(records: Iterable[Record]) -> Person:
    """The person a bundle's records describe; ``NOBODY`` where they do not say."""
    identity = next((one for one in records if isinstance(one, Identity)), None)
    contact = next((one for one in records if isinstance(one, ContactDetails)), None)
    if identity is None:
        return NOBODY
    return Person(
        identity.name,
        identity.identity,
        identity.identity_kind,
        address=contact.address if contact else "",
        postal=contact.postal if contact else "",
        telephone=contact.telephone if contact else "",
        email=contact.email if contact else "",
    )


def _says_where(person: Person, record: Record) -> bool:
    if isinstance(record, ContactDetails):
        return True
    if isinstance(record, Identity | DocumentRecord):
        return False
    return tells_where(person, _strings(msgspec.to_builtins(record)))


def tells_where(person: Person, texts: Iterable[str]) -> bool:
    """Whether the texts say where a person is to be found (OSL 21:3 protects it everywhere).

    Compared without spaces, hyphens and case, so that "08-000 00 00" is found as "080000000".
    """
    details = (person.address, person.postal, person.telephone, person.email)
    secrets = [bare for one in details if len(bare := _bare(one)) >= _LONG_ENOUGH_TO_TELL]
    text = "\n".join(_bare(one) for one in texts)
    return any(secret in text for secret in secrets)


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from _strings(list(value.values()))
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _strings(one)


def _bare(text: str) -> str:
    return re.sub(r"[\s\-–/().,]+", "", text).casefold()
