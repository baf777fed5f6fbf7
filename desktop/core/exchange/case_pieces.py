"""Everything of a case that can be shared, and what of it a permit lets go."""

from __future__ import annotations

from datetime import datetime

from desktop.core.cases.casebook import Casebook
from desktop.core.cases.consent_ledger import Permit
from desktop.core.cases.records import (
    Dispute,
    Document,
    Entry,
    FilledForm,
    Note,
    PersonChanged,
    Plan,
    StepTaken,
)
from desktop.core.exchange import content, memory
from desktop.core.exchange.content import CONTACT_ID, Piece

TRAVELLING: tuple[type[Entry], ...] = (Note, Dispute, StepTaken, Plan, FilledForm, Document)

_WHERE = frozenset({"address", "postal", "telephone", "email"})


def pieces(casebook: Casebook, case_id: str) -> tuple[Piece, ...]:
    """Everything of the case that can be shared, as the gate weighs it and as it would be sent."""
    return content.pieces(
        casebook.case(case_id),
        casebook.entries(case_id, TRAVELLING),
        asked_back(casebook, case_id),
    )


def asked_back(casebook: Casebook, case_id: str) -> frozenset[str]:
    """Ids of what another party has asked back. Contact details that were changed here since they
    came are this desk's own; who the individual is, every desk knows by itself.
    """
    stopped = memory.stopped(casebook.vault, case_id)
    contact = f"{CONTACT_ID}:{case_id}"
    if contact not in stopped:
        return stopped
    changed = casebook.entries(case_id, (PersonChanged,))
    ours = {each.fact for one in changed if isinstance(one, PersonChanged) for each in one.facts}
    return stopped - {contact} if ours & _WHERE else stopped


def permitted(casebook: Casebook, case_id: str, permit: Permit) -> tuple[Piece, ...]:
    """The pieces the permit lets go, and no other."""
    allowed = set(permit.items)
    return tuple(piece for piece in pieces(casebook, case_id) if piece.item in allowed)


def moment(casebook: Casebook) -> datetime:
    """The moment in the office's own time zone: its date is the day that consents are held to."""
    return casebook.desk.clock().astimezone()
