"""A form that leaves on paper or as a PDF: through the gate, whoever gets it.

The form names the individual, so for another party the consent must cover both forms and
identity. A form that stays at the desk or goes to the individual alone needs no consent, but the
gate's leave all the same. The order is: gate, file
beside its place, journal, file in its place; what fails before the journal leaves no trace. The
bytes that went are kept in the case, so that an answer can be held against them.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import BinaryIO

from desktop.core.cases.casebook import Casebook
from desktop.core.cases.consent_gate import Capacity, Item, RecipientRef, decide, missing
from desktop.core.cases.consent_ledger import ConsentMissing, Ledger, Permit
from desktop.core.cases.records import Change, Changes, Kind, Party
from desktop.core.exchange import wire
from desktop.core.exchange.content import identity_of, tells_where
from desktop.core.exchange.errors import RecipientMismatch
from desktop.core.exchange.placing import Draft
from desktop.core.exchange.settling import require_standing

CHANNEL = "paper"
PDF = "application/pdf"


@dataclass(frozen=True, slots=True)
class Paper:
    """A filled form on its way out. ``addressed_to`` is None where no other party gets it.

    ``recipient`` names who gets it, for the log; "" where only the party is known.
    """

    form_id: str
    form_version: int
    title: str
    values: Mapping[str, str]
    addressed_to: Party | None
    step_id: str = ""
    recipient: str = ""


def needs_consent(paper: Paper, book: Casebook) -> bool:
    """Whether it takes a consent: only where another party than the desk's own gets the form."""
    return paper.addressed_to not in (None, book.profile.party)


def missing_for(
    book: Casebook, case_id: str, addressed_to: Party | None, on: date
) -> frozenset[Kind]:
    """The kinds that no consent covers yet for a form to this party; empty where it may go.

    For show before anything is filled in; leaving asks the gate anew.
    """
    blank = Paper("", 1, "", {}, addressed_to)
    if addressed_to is None or not needs_consent(blank, book):
        return frozenset()
    recipient = _recipient(book, case_id, blank)
    consents, withdrawals = book.consents(case_id), book.withdrawals(case_id)
    decision = decide(consents, withdrawals, recipient, _items(book, case_id, blank), on)
    return frozenset(kind for _party, kind in missing(decision))


def permit_for(book: Casebook, ledger: Ledger, case_id: str, paper: Paper, now: datetime) -> Permit:
    """Leave to let the form go, once. Raises ConsentMissing.

    ``now`` is aware and in the office's own time zone.
    """
    recipient = _recipient(book, case_id, paper)
    items = _items(book, case_id, paper)
    consents, withdrawals = book.consents(case_id), book.withdrawals(case_id)
    decision = decide(consents, withdrawals, recipient, items, now.date(), at=now)
    permit = ledger.redeem(decision, now, consents, withdrawals, items)
    if len(permit.items) < len(items):
        raise ConsentMissing(recipient.party, missing(decision))
    return permit


def write_paper(
    book: Casebook,
    case_id: str,
    paper: Paper,
    pdf: bytes,
    out: Path,
    permit: Permit,
) -> Changes:
    """Keep the form in the case and put its PDF at ``out``, which must not exist yet.

    ``permit`` comes from ``permit_for``. Raises FileExists, ShareNotWritten, or the refusals of
    ``Permit.use``.
    """

    def pour(file: BinaryIO) -> None:
        file.write(pdf)

    with Draft(out) as draft:
        draft.write(pour)
        changes = keep_paper(book, case_id, paper, pdf, permit)
        draft.settle()
    return changes


def keep_paper(book: Casebook, case_id: str, paper: Paper, pdf: bytes, permit: Permit) -> Changes:
    """Keep the form and its PDF in the case and log what leaves; for a paper that is printed.

    ``permit`` comes from ``permit_for`` and is spent here. RecipientMismatch or ContentChanged
    where it was given for another paper, ConsentMissing where the consent has gone since.
    """
    permit.use(_capacity(book, paper))
    _require_same(book, case_id, paper, permit)
    kept = book.keep_form(
        case_id,
        paper.form_id,
        paper.form_version,
        paper.values,
        paper.step_id,
        paper.addressed_to,
        paper.title,
    )
    book.attach(case_id, f"{paper.title}.pdf", PDF, pdf, Kind.FORMS)
    if permit.recipient.capacity is Capacity.PARTY:
        _log(book, case_id, kept.entry_id, paper, permit, pdf)
    return Changes(kept.kinds | {Change.ENTRIES}, case_id, kept.entry_id)


def hand_out(
    book: Casebook, case_id: str, paper: Paper, pdf: bytes, out: Path, permit: Permit
) -> Changes:
    """Put a form at ``out`` that the case keeps nothing of: a consent to sign, before it is one.

    Raises as ``write_paper``; WrongDoor where it would go to another party.
    """
    permit.use(Capacity.INDIVIDUAL)
    _require_same(book, case_id, paper, permit)

    def pour(file: BinaryIO) -> None:
        file.write(pdf)

    with Draft(out) as draft:
        draft.write(pour)
        book.log("case.printed", case_id, f"form={paper.form_id}")
        draft.settle()
    return Changes(frozenset(), case_id)


def _require_same(book: Casebook, case_id: str, paper: Paper, permit: Permit) -> None:
    if permit.recipient != _recipient(book, case_id, paper):
        raise RecipientMismatch
    require_standing(book, case_id, permit, _items(book, case_id, paper))


def _capacity(book: Casebook, paper: Paper) -> Capacity:
    if needs_consent(paper, book):
        return Capacity.PARTY
    return Capacity.INDIVIDUAL if paper.addressed_to is None else Capacity.OWN_DESK


def _recipient(book: Casebook, case_id: str, paper: Paper) -> RecipientRef:
    capacity = _capacity(book, paper)
    if paper.addressed_to is None:
        name = book.case(case_id).person.name
        return RecipientRef(book.profile.party, name, "", capacity)
    return RecipientRef(
        paper.addressed_to, paper.recipient or str(paper.addressed_to), "", capacity
    )


def _items(book: Casebook, case_id: str, paper: Paper) -> tuple[Item, ...]:
    """The form and whom it is about. What a protected person's form says of her address is held
    back from other parties (OSL 21:3); at her own desk it is hers to write.
    """
    case = book.case(case_id)
    text = json.dumps(dict(paper.values), sort_keys=True, ensure_ascii=False)
    digest = hashlib.sha256(text.encode()).hexdigest()
    identity = identity_of(case)
    leaves = case.person.protected and needs_consent(paper, book)
    protected = leaves and tells_where(case.person, paper.values.values())
    return (
        Item(f"form:{paper.form_id}", Kind.FORMS, digest, case_id, protected),
        Item(identity.id, Kind.IDENTITY, wire.digest(identity), case_id),
    )


def _log(
    book: Casebook, case_id: str, entry_id: str, paper: Paper, permit: Permit, pdf: bytes
) -> None:
    book.log_share(
        case_id,
        permit.recipient.name,
        permit.recipient.party,
        "",
        (entry_id,),
        permit.consent_ids,
        hashlib.sha256(pdf).hexdigest(),
        channel=CHANNEL,
        purpose=paper.title,
    )
