"""Disposal of old cases: proposed by rule, decided by a person, then erased for good.

SoL 16:1: five years after the last note, done by the end of the calendar year after. Stockholm
keeps persons born on the 5th, 15th and 25th for research (SF 2025:468, 13:1). Nothing is disposed
of by itself.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop.core.cases import people
from desktop.core.cases.deadlines import months_after
from desktop.core.cases.errors import NotDueForDisposal, ReasonMissing
from desktop.core.cases.identity_number import day_of_birth
from desktop.core.cases.records import Case, Change, Changes
from desktop.core.vault import audit, backup
from desktop.core.vault.progress import Told, nobody
from desktop.core.vault.store import Vault

if TYPE_CHECKING:
    from desktop.core.cases.casebook import Casebook

YEARS_KEPT = 5
KEPT_BIRTH_DAYS = frozenset({5, 15, 25})

_OF_THE_CASE = (
    "DELETE FROM document_parts WHERE document_id IN (SELECT id FROM entries WHERE case_id = ?)",
    "DELETE FROM ticks WHERE case_id = ?",
    "DELETE FROM reminders WHERE case_id = ?",
    "DELETE FROM standing WHERE case_id = ?",
    "DELETE FROM drafts WHERE case_id = ?",
    "DELETE FROM contacts WHERE case_id = ?",
    "DELETE FROM own_keys WHERE name LIKE '%.case.' || ?",
    "DELETE FROM settings WHERE name LIKE 'remembered.%' AND value LIKE '%' || ? || '%'",
    "DELETE FROM entries WHERE case_id = ?",
    "DELETE FROM cases WHERE id = ?",
    "DELETE FROM disposing WHERE case_id = ?",
)


class Verdict(StrEnum):
    """What the rule says about one case."""

    DUE = "due"
    LATE = "late"
    KEPT_FOR_RESEARCH = "kept_for_research"
    UNCLEAR = "unclear"
    """An identity without a day of birth: a person must look whether the case is to be kept."""


class Reason(StrEnum):
    """Why a person decides to dispose of a case. A code, so that the log holds no personal data."""

    RULE = "rule"
    PRACTICE = "practice"
    DECISION = "decision"
    """An authority's or a court's decision to erase, before the rule's time."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A case whose time is over. ``due_by`` is the last day on which it should be disposed of."""

    case: Case
    last_note: date
    due_from: date
    due_by: date
    verdict: Verdict


def proposals(vault: Vault, today: date) -> tuple[Proposal, ...]:
    """The cases whose five years are over, the most overdue first; practice cases left out."""
    rows = vault.rows(
        f"SELECT {people.CASE_COLUMNS}, "  # noqa: S608 - constant
        " (SELECT max(at) FROM entries WHERE case_id = cases.id AND kind <> 'shared')"
        " FROM cases WHERE practice = 0"
    )
    found = (_proposal(people.case_from_row(row), row[13], today) for row in rows)
    return tuple(sorted((each for each in found if each), key=lambda each: each.due_from))


def dispose(
    casebook: Casebook,
    case_id: str,
    reason: str,
    told: Told = nobody,
    erased: Callable[[], object] = lambda: None,
) -> Changes:
    """Erase a case for good; the file shrinks, and the log keeps a line without personal data.

    Who signs decides. NotDueForDisposal before the rule's time, except for a practice case and for
    ``Reason.DECISION``; ReasonMissing for anything but a ``Reason``. Backups still hold the case:
    see ``backups_holding``. ``told`` may stop it until the case is erased, which is all or nothing;
    ``erased`` hears that it is. After that only the file shrinks.
    """
    if reason not in set(Reason):
        raise ReasonMissing
    vault, desk = casebook.vault, casebook.desk
    desk.signature(case_id)
    with vault.transaction() as db:  # nothing new may come between the rule and the erasure
        case = people.case(vault, case_id)
        _check_allowed(vault, case, Reason(reason), desk.now().astimezone().date())
        desk.log(db, "case.disposed", case_ref=case_id, detail=reason)
        db.execute("INSERT INTO disposing VALUES (?)", (case_id,))
        for done, statement in enumerate(_OF_THE_CASE):
            told(done / len(_OF_THE_CASE))
            db.execute(statement, (case_id,))
    erased()
    with vault.undisturbed() as db:
        db.execute("VACUUM")
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    return Changes(frozenset({Change.CASES, Change.ENTRIES, Change.PERSON}), case_id)


def backups_holding(vault: Vault) -> tuple[backup.Backup, ...]:
    """The copies from before the latest disposal, set-aside ones too: they hold what was erased."""
    row = vault.row("SELECT max(at) FROM audit WHERE action = 'case.disposed'")
    if row is None or row[0] is None:
        return ()
    disposed_at = audit.moment(row[0])
    copies = (*backup.list_backups(vault.folder), *backup.list_set_aside(vault.folder))
    return tuple(each for each in copies if each.at <= disposed_at)


def _proposal(case: Case, last_entry: str | None, today: date) -> Proposal | None:
    last = (audit.moment(last_entry) if last_entry else case.opened_at).astimezone().date()
    due_from = months_after(last, 12 * YEARS_KEPT) + timedelta(days=1)
    due_by = date(due_from.year + 1, 12, 31)
    if today < due_from:
        return None
    return Proposal(case, last, due_from, due_by, _verdict(case, today, due_by))


def _verdict(case: Case, today: date, due_by: date) -> Verdict:
    day = day_of_birth(case.person.identity)
    if day is None:
        return Verdict.UNCLEAR
    if day in KEPT_BIRTH_DAYS:
        return Verdict.KEPT_FOR_RESEARCH
    return Verdict.LATE if today > due_by else Verdict.DUE


def _check_allowed(vault: Vault, case: Case, reason: Reason, today: date) -> None:
    if reason is Reason.DECISION or (case.practice and reason is Reason.PRACTICE):
        return
    for proposal in proposals(vault, today):
        if proposal.case.id == case.id and reason is Reason.RULE:
            if proposal.verdict is Verdict.KEPT_FOR_RESEARCH:
                raise NotDueForDisposal(why=proposal.verdict.value)
            return
    raise NotDueForDisposal(why="not_yet")
