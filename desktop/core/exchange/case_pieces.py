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
    Plan,
    StepTaken,
)
from desktop.core.exchange import content, memory
from desktop.core.exchange.content import Piece

TRAVELLING: tuple[type[Entry], ...] = (Note, Dispute, StepTaken, Plan, FilledForm, Document)


def pieces(casebook: Casebook, case_id: str) -> tuple[Piece, ...]:
    """Everything of the case that can be shared, as the gate weighs it and as it would be sent."""
    return content.pieces(
        casebook.case(case_id),
        casebook.entries(case_id, TRAVELLING),
        memory.stopped(casebook.vault, case_id),
    )


def permitted(casebook: Casebook, case_id: str, permit: Permit) -> tuple[Piece, ...]:
    """The pieces the permit lets go, and no other."""
    allowed = set(permit.items)
    return tuple(piece for piece in pieces(casebook, case_id) if piece.item in allowed)


def moment(casebook: Casebook) -> datetime:
    """The moment in the office's own time zone: its date is the day that consents are held to."""
    return casebook.desk.clock().astimezone()
