"""Everything the vault holds about one person, as data (GDPR 15); paper is made elsewhere.

It takes the gate's leave to give it out, and gives what the leave covers and no more.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from desktop.core.cases import people
from desktop.core.cases.casebook import Casebook
from desktop.core.cases.consent_cover import Reason
from desktop.core.cases.consent_gate import Capacity
from desktop.core.cases.consent_ledger import Permit
from desktop.core.cases.journal import TIMELINE
from desktop.core.cases.records import Case, Contact, Dispute, Entry, Kind, Shared
from desktop.core.vault.audit import AuditRow

EXTRACTED: tuple[type[Entry], ...] = (*TIMELINE, Dispute)
"""The entries an extract shows."""


@dataclass(frozen=True, slots=True)
class CaseExtract:
    """One case. ``looked_at`` are the log's lines about it; documents' bytes are fetched by id.

    ``entries`` include disputes as entries of their own and ``shared`` once more what has left.
    ``drafts`` are what is being written, by key, and ``draft_kinds`` what of it is a note whose
    writer has said what it tells about. ``held_back`` counts what the gate kept off the paper, by
    its reason.
    """

    case: Case
    entries: tuple[Entry, ...]
    shared: tuple[Shared, ...]
    contacts: tuple[Contact, ...]
    drafts: tuple[tuple[str, str], ...]
    draft_kinds: tuple[tuple[str, Kind], ...]
    looked_at: tuple[AuditRow, ...]
    held_back: tuple[tuple[Reason, int], ...]


def cases_of_person(casebook: Casebook, case_id: str) -> tuple[Case, ...]:
    """Every case about the person of this case, oldest first.

    A person without an identity is taken to be the person of this one case only.
    """
    case = people.case(casebook.vault, case_id)
    return casebook.same_identity(case.person, practice=case.practice) or (case,)


def draft_item_id(case_id: str, step_id: str) -> str:
    """What the gate calls a note that is still being written."""
    return f"draft:{case_id}:{step_id}"


def contact_item_id(contact_id: str) -> str:
    """What the gate calls somebody who works with the case."""
    return f"works-with:{contact_id}"


def extract(
    casebook: Casebook,
    case_id: str,
    permit: Permit,
    make: Callable[[tuple[CaseExtract, ...]], None] = lambda _found: None,
) -> tuple[CaseExtract, ...]:
    """What the permit lets the individual have of all her cases; logged for each of them.

    ``make`` puts it on paper before the log says that it was done; what it raises leaves no row.
    WrongDoor, UsedDecision.
    """
    permit.use(Capacity.INDIVIDUAL)
    cases, log = cases_of_person(casebook, case_id), casebook.audit()
    found = tuple(_of_case(casebook, each, log, permit) for each in cases)
    make(found)
    for each in cases:
        casebook.log("case.extracted", each.id)
    return found


def _of_case(
    casebook: Casebook, case: Case, log: tuple[AuditRow, ...], permit: Permit
) -> CaseExtract:
    goes = {item.entry_id for item in permit.items if item.case_id == case.id}
    entries = tuple(one for one in casebook.entries(case.id, EXTRACTED) if one.id in goes)
    kept = Counter(one.reason for one in permit.held_back if one.item.case_id == case.id)
    drafts = tuple(
        (key, text)
        for key, text in casebook.drafts(case.id).items()
        if draft_item_id(case.id, key) in goes
    )
    kinds = ((key, casebook.draft_kind(case.id, key)) for key, _text in drafts)
    return CaseExtract(
        case=case,
        entries=entries,
        shared=tuple(entry for entry in entries if isinstance(entry, Shared)),
        contacts=tuple(
            one for one in casebook.contacts(case.id) if contact_item_id(one.id) in goes
        ),
        drafts=drafts,
        draft_kinds=tuple((key, kind) for key, kind in kinds if kind is not None),
        looked_at=tuple(row for row in log if row.case_ref == case.id),
        held_back=tuple(sorted(kept.items())),
    )
