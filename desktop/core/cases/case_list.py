"""All cases at a glance: who, where on the map, what comes next, how it stands with consent."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import lru_cache

from desktop.core.cases.people import CASE_COLUMNS, case_from_row, hidden
from desktop.core.cases.records import Case
from desktop.core.vault import audit
from desktop.core.vault.store import Row, Vault

ENDING_SOON_DAYS = 30


class ConsentState(StrEnum):
    """How it stands with a case's consents, by the one that holds longest."""

    NONE = "none"
    NOT_YET = "not_yet"
    VALID = "valid"
    ENDING = "ending"
    ENDED = "ended"
    WITHDRAWN = "withdrawn"


@dataclass(slots=True)
class _Facts:
    """What is drawn from a case's entries for its line; days are ISO text, "" for none."""

    arrivals: tuple[tuple[str, str], ...] = ()
    next_deadline: str = ""
    consent: ConsentState = ConsentState.NONE
    until: str = ""


class CaseRow:
    """One line of the list; two lines are equal when they say the same.

    A window shows forty lines of ten thousand: the case itself is made when it is first asked for.
    """

    __slots__ = ("_case", "_facts", "_row")

    def __init__(self, row: Row, facts: _Facts) -> None:
        self._row = row
        self._facts = facts
        self._case: Case | None = None

    @property
    def case_id(self) -> str:
        """The case's id."""
        return str(self._row[0])

    @property
    def case(self) -> Case:
        """The case; a person with protected identity comes without address, telephone, e-mail."""
        if self._case is None:
            case = case_from_row(self._row)
            self._case = replace(case, person=hidden(case.person))
        return self._case

    @property
    def current(self) -> tuple[str, ...]:
        """The ids of the boxes the case stands in, in order of arrival."""
        return tuple(step_id for step_id, _ in self._facts.arrivals)

    @property
    def arrivals(self) -> tuple[tuple[str, datetime], ...]:
        """The boxes the case stands in and when it came there."""
        return tuple((step_id, audit.moment(since)) for step_id, since in self._facts.arrivals)

    @property
    def next_deadline(self) -> date | None:
        """The nearest day that an entry sets: a plan, an answer, a consent that ends.

        The map's own times come from ``arrivals``: see ``deadlines.next_day``.
        """
        return _day(self._facts.next_deadline)

    @property
    def consent(self) -> ConsentState:
        """How it stands with consent."""
        return self._facts.consent

    @property
    def consent_until(self) -> date | None:
        """The last day of the consent that holds longest, or None."""
        return _day(self._facts.until)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, CaseRow):
            return NotImplemented
        return self._row == other._row and self._facts == other._facts

    def __hash__(self) -> int:
        return hash(self._row)


class CaseShelf:
    """The whole list, kept until something in the vault changes.

    Safe because one process at a time has the vault and every change goes through it. Several
    threads may ask: what is kept is replaced as one.
    """

    def __init__(self, vault: Vault) -> None:
        self._vault = vault
        self._kept: tuple[tuple[int, date], tuple[CaseRow, ...]] | None = None

    def rows(self, today: date) -> tuple[CaseRow, ...]:
        """Every case, open ones first, newest first."""
        mark = (self._vault.changes, today)
        kept = self._kept
        if kept is None or kept[0] != mark:
            kept = self._kept = (mark, rows(self._vault, today, "", ()))
        return kept[1]


def rows(vault: Vault, today: date, where: str, values: tuple[str, ...]) -> tuple[CaseRow, ...]:
    """The cases that ``where`` narrows to, open ones first, newest first."""
    facts = _facts(vault, today, where, values)
    found = vault.rows(
        f"SELECT {CASE_COLUMNS} FROM cases {where}"  # noqa: S608 - constant
        " ORDER BY closed_at IS NOT NULL, opened_at DESC, id DESC",
        values,
    )
    nothing = _Facts()
    return tuple(CaseRow(row, facts.get(row[0], nothing)) for row in found)


def _facts(vault: Vault, today: date, where: str, values: tuple[str, ...]) -> dict[str, _Facts]:
    these = f"case_id IN (SELECT id FROM cases {where})" if where else "1"  # noqa: S608
    facts: defaultdict[str, _Facts] = defaultdict(_Facts)
    for case_id, step_id, since in vault.rows(
        f"SELECT case_id, step_id, since FROM standing WHERE {these} ORDER BY since, rowid",  # noqa: S608
        values,
    ):
        of_case = facts[case_id]
        of_case.arrivals = (*of_case.arrivals, (step_id, since))
    on, soon = today.isoformat(), (today + timedelta(days=ENDING_SOON_DAYS)).isoformat()
    for case_id, kind, starts, due, state in vault.rows(
        "SELECT case_id, kind, starts, due, state FROM reminders"  # noqa: S608 - constant
        f" WHERE state <> 'replaced' AND {these}"
        " AND entry_id NOT IN (SELECT entry_id FROM ticks)",
        values,
    ):
        of_case = facts[case_id]
        if kind == "consent":
            _weigh_consent(of_case, _consent_state(on, soon, starts, due, state), due)
        if state != "withdrawn" and (kind != "consent" or due >= on):
            earlier = of_case.next_deadline
            of_case.next_deadline = due if not earlier or due < earlier else earlier
    return facts


_RANK = {
    ConsentState.NONE: 0,
    ConsentState.WITHDRAWN: 1,
    ConsentState.ENDED: 2,
    ConsentState.NOT_YET: 3,
    ConsentState.ENDING: 4,
    ConsentState.VALID: 5,
}


def _consent_state(on: str, soon: str, starts: str, due: str, state: str) -> ConsentState:
    if state == "withdrawn":
        return ConsentState.WITHDRAWN
    if due < on:
        return ConsentState.ENDED
    if starts > on:
        return ConsentState.NOT_YET
    return ConsentState.ENDING if due <= soon else ConsentState.VALID


def _weigh_consent(facts: _Facts, state: ConsentState, due: str) -> None:
    if _RANK[state] > _RANK[facts.consent]:
        facts.consent = state
    if state in (ConsentState.VALID, ConsentState.ENDING):
        facts.until = max(facts.until, due)


@lru_cache(maxsize=1024)
def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
