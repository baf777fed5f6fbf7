"""Papers that go to no other party: the individual's extract, and the desk's own prints.

They ask the gate as everything else does. What another party has asked back and where a protected
person is to be found stay off the paper, and the paper says so.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator

import msgspec

from desktop.core.cases.casebook import Casebook
from desktop.core.cases.consent_gate import Capacity, Item, RecipientRef, decide
from desktop.core.cases.consent_ledger import ConsentMissing, Ledger, Permit
from desktop.core.cases.extract import EXTRACTED, cases_of_person, contact_item_id, draft_item_id
from desktop.core.cases.records import Case, Entry, Kind, StepTaken
from desktop.core.exchange import content, share
from desktop.core.exchange.case_pieces import asked_back

_encoder = msgspec.json.Encoder(order="deterministic")


def extract_permit(book: Casebook, ledger: Ledger, case_id: str) -> Permit:
    """Leave to give the individual what all of her cases hold; ``held_back`` is what it does not.

    For ``extract.extract``. ConsentMissing where nothing at all may go.
    """
    items = [item for case in cases_of_person(book, case_id) for item in _all_of(book, case)]
    return _redeemed(book, ledger, case_id, Capacity.INDIVIDUAL, items)


def way_permit(book: Casebook, ledger: Ledger, case_id: str) -> Permit:
    """Leave to print the map with the case's way on it for the desk's own use, noted in the log.

    ConsentMissing where a step that another party has asked back would show.
    """
    case = book.case(case_id)
    steps = book.entries(case_id, (StepTaken,))
    found = content.pieces(case, steps, asked_back(book, case_id))
    items = [one.item for one in found if one.item.kind is not Kind.CONTACT]
    permit = _redeemed(book, ledger, case_id, Capacity.OWN_DESK, items)
    if permit.held_back:
        raise ConsentMissing(permit.recipient.party, frozenset())
    book.log("map.printed", case_id, f"items={len(permit.items)}")
    return permit


def _redeemed(
    book: Casebook, ledger: Ledger, case_id: str, capacity: Capacity, items: list[Item]
) -> Permit:
    now = share.moment(book)
    name = book.case(case_id).person.name if capacity is Capacity.INDIVIDUAL else book.profile.name
    recipient = RecipientRef(book.profile.party, name, "", capacity)
    consents, withdrawals = book.consents(case_id), book.withdrawals(case_id)
    decision = decide(consents, withdrawals, recipient, items, now.date(), at=now)
    return ledger.redeem(decision, now, consents, withdrawals, items)


def _all_of(book: Casebook, case: Case) -> Iterator[Item]:
    """Everything of one case that an extract shows, whether or not it could ever travel."""
    entries = book.entries(case.id, EXTRACTED)
    travelling = content.pieces(case, entries, asked_back(book, case.id))
    yield from (one.item for one in travelling)
    sent = {one.item.entry_id for one in travelling}
    yield from _kept_here(case, (one for one in entries if one.id not in sent))
    for step_id, text in book.drafts(case.id).items():
        kind = book.draft_kind(case.id, step_id) or Kind.NOTES
        yield _item(case, draft_item_id(case.id, step_id), kind, text)
    for contact in book.contacts(case.id):
        yield _item(case, contact_item_id(contact.id), Kind.STEPS, contact)


def _kept_here(case: Case, entries: Iterable[Entry]) -> Iterator[Item]:
    """Consents, withdrawals, shares and the like: what was done in the case, so STEPS."""
    for entry in entries:
        yield _item(case, entry.id, Kind.STEPS, entry)


def _item(case: Case, id: str, kind: Kind, what: object) -> Item:
    data = _encoder.encode(what)
    protected = case.person.protected and content.tells_where(case.person, [data.decode()])
    return Item(id, kind, hashlib.sha256(data).hexdigest(), case.id, protected)
