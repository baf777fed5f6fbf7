"""Sharing with an office that lacks the program: the same gate, a locked PDF instead of a seal."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from desktop.core.cases import documents
from desktop.core.cases.casebook import Casebook
from desktop.core.cases.consent_gate import Capacity, Decision, RecipientRef
from desktop.core.cases.records import Case, Party
from desktop.core.exchange import content, practice, share
from desktop.core.exchange.content import Piece
from desktop.core.exchange.placing import Draft
from desktop.core.exchange.protected_pdf import new_password, protect_pdf
from desktop.core.exchange.scans_in_pdf import Scan, with_scans
from desktop.core.exchange.wire import DocumentRecord
from desktop.core.vault.progress import Told, nobody

CHANNEL = "pdf"
_SET, _JOINED, _LOCKED = 0.2, 0.7, 0.9
"""How far it has come once the text is set, the scans stand behind it, and all is locked."""

Typesetter = Callable[[Case, tuple[Piece, ...]], bytes]
"""Sets the case's pieces as a PDF. It is given what may go and nothing else."""


@dataclass(frozen=True, slots=True)
class PdfReceipt:
    """A locked PDF that has been made. ``password`` is given by telephone and kept nowhere."""

    path: Path
    shared_id: str
    content_sha256: str
    consent_ids: tuple[str, ...]
    password: str = field(repr=False)


def office(party: Party, name: str) -> RecipientRef:
    """A recipient without keys, for ``share.preview``."""
    return RecipientRef(party, name, "")


def share_as_pdf(
    casebook: Casebook,
    case_id: str,
    decision: Decision,
    purpose: str,
    out: Path,
    typeset: Typesetter,
    told: Told = nobody,
) -> PdfReceipt:
    """Typesets what the decision allows, scans too, locks it with a fresh password and logs it.

    Raises the refusals of ``share.redeem``, FileExists or ShareNotWritten; then nothing is left in
    the folder. The log row is committed before the file has its name, as for a bundle. An office
    is real, so a practice case is refused (PracticeStays). What ``told`` raises stops it before
    anything is logged or has its name.
    """
    practice.require_own_kind(casebook.vault, casebook.case(case_id), ("",))
    with Draft(out) as draft:
        told(0.0)
        permit = share.redeem(casebook, case_id, decision)
        permit.use(Capacity.PARTY)
        allowed = share.permitted(casebook, case_id, permit)
        text, password = typeset(_shown(casebook.case(case_id), allowed), allowed), new_password()
        whole = with_scans(
            text, _scans(casebook, allowed), lambda done: told(_SET + done * (_JOINED - _SET))
        )
        told(_JOINED)
        locked = protect_pdf(whole, password)
        told(_LOCKED)

        def pour(file: BinaryIO) -> None:
            file.write(locked)

        draft.write(pour)
        (logged,) = share.settle(casebook, case_id, draft, (permit,), purpose, CHANNEL)
    return PdfReceipt(out, logged, permit.content_sha256, permit.consent_ids, password)


def _shown(case: Case, allowed: tuple[Piece, ...]) -> Case:
    """The case with nothing of its person but what may go."""
    person = content.person_of(piece.record for piece in allowed)
    return Case(case.id, case.number, person, case.opened_at, case.closed_at, case.practice)


def _scans(casebook: Casebook, allowed: tuple[Piece, ...]) -> list[Scan]:
    """The documents that may go, with the very bytes the decision was about."""
    records = [one.record for one in allowed if isinstance(one.record, DocumentRecord)]
    return [
        Scan(one.name, one.media_type, documents.content(casebook.vault, one.id)) for one in records
    ]
