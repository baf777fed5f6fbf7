"""Everything the vault holds about one person, as data (GDPR 15); paper is made elsewhere."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.core.cases import people
from desktop.core.cases.casebook import Casebook
from desktop.core.cases.journal import TIMELINE
from desktop.core.cases.records import Case, Contact, Dispute, Entry, Shared
from desktop.core.vault.audit import AuditRow


@dataclass(frozen=True, slots=True)
class CaseExtract:
    """One case. ``looked_at`` are the log's lines about it; documents' bytes are fetched by id.

    ``entries`` include disputes as entries of their own and ``shared`` once more what has left.
    """

    case: Case
    entries: tuple[Entry, ...]
    shared: tuple[Shared, ...]
    contacts: tuple[Contact, ...]
    drafts: tuple[tuple[str, str], ...]
    looked_at: tuple[AuditRow, ...]


def extract(casebook: Casebook, case_id: str) -> tuple[CaseExtract, ...]:
    """Every case about the person of this case, oldest first; logged for each of them.

    A person without an identity is taken to be the person of this one case only.
    """
    case = people.case(casebook.vault, case_id)
    cases = casebook.same_identity(case.person, practice=case.practice) or (case,)
    log = casebook.audit()
    found = tuple(_of_case(casebook, each, log) for each in cases)
    for each in cases:
        casebook.log("case.extracted", each.id)
    return found


def _of_case(casebook: Casebook, case: Case, log: tuple[AuditRow, ...]) -> CaseExtract:
    entries = casebook.entries(case.id, (*TIMELINE, Dispute))
    return CaseExtract(
        case=case,
        entries=entries,
        shared=tuple(entry for entry in entries if isinstance(entry, Shared)),
        contacts=casebook.contacts(case.id),
        drafts=tuple(casebook.drafts(case.id).items()),
        looked_at=tuple(row for row in log if row.case_ref == case.id),
    )
