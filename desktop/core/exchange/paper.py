"""A form that leaves on paper or as a PDF: through the gate if another party gets it.

The form names the individual, so the consent must cover both forms and identity. A form that
stays at the desk or goes to the individual alone needs no consent. The order is: gate, file
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
from desktop.core.cases.consent_gate import Item, RecipientRef, decide, missing
from desktop.core.cases.consent_ledger import ConsentMissing, Ledger, Permit
from desktop.core.cases.records import Change, Changes, Kind, Party
from desktop.core.exchange import wire
from desktop.core.exchange.content import identity_of
from desktop.core.exchange.placing import Draft

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
    """Whether the gate has a say: only where another party than the desk's own gets the form."""
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
    recipient = RecipientRef(addressed_to, str(addressed_to), "")
    consents, withdrawals = book.consents(case_id), book.withdrawals(case_id)
    decision = decide(consents, withdrawals, recipient, _items(book, case_id, blank), on)
    return frozenset(kind for _party, kind in missing(decision))


def permit_for(
    book: Casebook, ledger: Ledger, case_id: str, paper: Paper, now: datetime
) -> Permit | None:
    """Leave to let the form go, or None where none is needed. Raises ConsentMissing.

    ``now`` is aware and in the office's own time zone.
    """
    if paper.addressed_to is None or not needs_consent(paper, book):
        return None
    recipient = RecipientRef(paper.addressed_to, paper.recipient or str(paper.addressed_to), "")
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
    permit: Permit | None,
) -> Changes:
    """Keep the form in the case and put its PDF at ``out``, which must not exist yet.

    ``permit`` comes from ``permit_for``. Raises FileExists, ShareNotWritten.
    """

    def pour(file: BinaryIO) -> None:
        file.write(pdf)

    with Draft(out) as draft:
        draft.write(pour)
        changes = keep_paper(book, case_id, paper, pdf, permit)
        draft.settle()
    return changes


def keep_paper(
    book: Casebook, case_id: str, paper: Paper, pdf: bytes, permit: Permit | None
) -> Changes:
    """Keep the form and its PDF in the case and log what leaves; for a paper that is printed.

    ``permit`` comes from ``permit_for``.
    """
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
    if permit is not None:
        _log(book, case_id, kept.entry_id, paper, permit, pdf)
    return Changes(kept.kinds | {Change.ENTRIES}, case_id, kept.entry_id)


def _items(book: Casebook, case_id: str, paper: Paper) -> tuple[Item, ...]:
    case = book.case(case_id)
    text = json.dumps(dict(paper.values), sort_keys=True, ensure_ascii=False)
    digest = hashlib.sha256(text.encode()).hexdigest()
    identity = identity_of(case)
    return (
        Item(f"form:{paper.form_id}", Kind.FORMS, digest, case_id),
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
