"""Consents, withdrawals and items in their plainest form, for the gate's tests."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Any

from desktop.core.cases.consent_gate import Capacity, Item, RecipientRef, decide
from desktop.core.cases.consent_ledger import Ledger, Permit
from desktop.core.cases.records import Consent, Dispute, Kind, Note, Party, Withdrawal

CASE = "case-1"
OTHER_CASE = "case-2"
FROM = date(2026, 3, 1)
TO = date(2026, 5, 31)
INSIDE = date(2026, 4, 15)
NOW = datetime(2026, 4, 15, 9, 0, tzinfo=UTC)
FK = Party.FORSAKRINGSKASSAN
AF = Party.ARBETSFORMEDLINGEN
TEAM = Party.FINSAMTEAM


def consent(id: str = "consent-1", **fields: Any) -> Consent:  # noqa: ANN401 - any field of the record
    """A consent for notes to Försäkringskassan over spring, changed as asked."""
    basis: dict[str, Any] = {
        "id": id,
        "case_id": CASE,
        "at": datetime(2026, 2, 20, tzinfo=UTC),
        "author": "Handläggare Övning",
        "unit": "Övningsenheten",
        "party": Party.SOCIALTJANST,
        "parties": frozenset({FK}),
        "kinds": frozenset({Kind.NOTES}),
        "purpose": "Övning",
        "valid_from": FROM,
        "valid_to": TO,
    }
    return Consent(**(basis | fields))


def withdrawal(consent_id: str = "consent-1", **fields: Any) -> Withdrawal:  # noqa: ANN401 - any field of the record
    """A withdrawal of the whole consent, changed as asked."""
    basis: dict[str, Any] = {
        "id": "withdrawal-1",
        "case_id": CASE,
        "at": NOW,
        "author": "Handläggare Övning",
        "unit": "Övningsenheten",
        "party": Party.SOCIALTJANST,
        "consent_id": consent_id,
    }
    return Withdrawal(**(basis | fields))


def _written(id: str) -> dict[str, Any]:
    return {
        "id": id,
        "case_id": CASE,
        "at": NOW,
        "author": "Handläggare Övning",
        "unit": "Övningsenheten",
        "party": Party.SOCIALTJANST,
    }


def note(id: str, kind: Kind, *, corrects: str = "") -> Note:
    """A note of this kind."""
    return Note(**_written(id), text="text", kind=kind, corrects=corrects)


def dispute(id: str, note_id: str, kind: Kind) -> Dispute:
    """What the individual holds to be wrong in a note."""
    return Dispute(**_written(id), text="text", kind=kind, note_id=note_id)


def borne_by(entry_id: str, entries: Sequence[Note | Dispute]) -> set[Kind]:
    """The rule spelled out: the kinds of the entry, of all that corrects it and, for a dispute,
    of what its note bears. Whoever is asked twice has answered already.
    """
    asked: set[str] = set()

    def ask(id: str) -> set[Kind]:
        if id in asked:
            return set()
        asked.add(id)
        mine = {one.kind for one in entries if one.id == id}
        later = [one.id for one in entries if one.corrects == id]
        about = [one.note_id for one in entries if isinstance(one, Dispute) and one.id == id]
        return mine.union(*(ask(other) for other in (*later, *about)))

    return ask(entry_id)


def item(kind: Kind = Kind.NOTES, text: str = "text", **fields: Any) -> Item:  # noqa: ANN401 - any field of the record
    """An item whose hash follows from its text."""
    basis: dict[str, Any] = {
        "entry_id": f"entry-{kind}",
        "kind": kind,
        "sha256": hashlib.sha256(text.encode()).hexdigest(),
        "case_id": CASE,
    }
    return Item(**(basis | fields))


def permit(capacity: Capacity) -> Permit:
    """A fresh permit for one note to this kind of recipient."""
    to = RecipientRef(FK, "Övningsmottagare", "", capacity)
    one = decide([consent()], [], to, [item()], INSIDE, at=NOW)
    return Ledger().redeem(one, NOW, [consent()], [], [item()])


def recipient(party: Party = FK, key: str = "age1ovning") -> RecipientRef:
    """A recipient at a party."""
    return RecipientRef(party, "Övningsmottagare", key)
