"""All cases at a glance: who, where on the map, what comes next, how it stands with consent."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache

from desktop.core.cases.people import CASE_COLUMNS, case_from_row, hidden
from desktop.core.cases.records import Case
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


@dataclass(frozen=True, slots=True)
class CaseRow:
    """One line of the list.

    ``current`` are the ids of the boxes the case stands in. ``next_deadline`` is the nearest day
    among plans to follow up and consents that end; the map's own times are in ``deadlines``.
    ``consent_until`` is the last day of the consent that holds longest, or None. A person with
    protected identity comes without address, telephone and e-mail.
    """

    case: Case
    current: tuple[str, ...]
    next_deadline: date | None
    consent: ConsentState
    consent_until: date | None


@dataclass(slots=True)
class _Facts:
    current: tuple[str, ...] = ()
    next_deadline: str = ""
    consent: ConsentState = ConsentState.NONE
    until: str = ""


class CaseShelf:
    """The whole list, kept between reads: only lines that have changed are made again.

    Safe because one process at a time has the vault and every change goes through it.
    """

    def __init__(self, vault: Vault) -> None:
        self._vault = vault
        self._mark: tuple[int, date] | None = None
        self._rows: tuple[CaseRow, ...] = ()
        self._made: dict[str, tuple[Row, _Facts, CaseRow]] = {}

    def rows(self, today: date) -> tuple[CaseRow, ...]:
        """Every case, open ones first, newest first."""
        mark = (self._vault.changes, today)
        if mark != self._mark:
            self._rows = tuple(self._line(*each) for each in _read(self._vault, today, "", ()))
            self._mark = mark
        return self._rows

    def _line(self, row: Row, facts: _Facts) -> CaseRow:
        made = self._made.get(row[0])
        if made is not None and made[0] == row and made[1] == facts:
            return made[2]
        line = _row(row, facts)
        self._made[row[0]] = (row, facts, line)
        return line


def rows(vault: Vault, today: date, where: str, values: tuple[str, ...]) -> tuple[CaseRow, ...]:
    """The cases that ``where`` narrows to, open ones first, newest first."""
    return tuple(_row(*each) for each in _read(vault, today, where, values))


def _read(
    vault: Vault, today: date, where: str, values: tuple[str, ...]
) -> list[tuple[Row, _Facts]]:
    facts = _facts(vault, today, where, values)
    found = vault.rows(
        f"SELECT {CASE_COLUMNS} FROM cases {where}"  # noqa: S608 - constant
        " ORDER BY closed_at IS NOT NULL, opened_at DESC, id DESC",
        values,
    )
    nothing = _Facts()
    return [(row, facts.get(row[0], nothing)) for row in found]


def _facts(vault: Vault, today: date, where: str, values: tuple[str, ...]) -> dict[str, _Facts]:
    these = f"case_id IN (SELECT id FROM cases {where})" if where else "1"  # noqa: S608
    facts: defaultdict[str, _Facts] = defaultdict(_Facts)
    for case_id, step_id in vault.rows(
        f"SELECT case_id, step_id FROM standing WHERE {these} ORDER BY since, rowid",  # noqa: S608
        values,
    ):
        of_case = facts[case_id]
        of_case.current = (*of_case.current, step_id)
    on, soon = today.isoformat(), (today + timedelta(days=ENDING_SOON_DAYS)).isoformat()
    for case_id, kind, starts, due, state in vault.rows(
        "SELECT case_id, kind, starts, due, state FROM reminders"  # noqa: S608 - constant
        f" WHERE state <> 'replaced' AND {these}",
        values,
    ):
        of_case = facts[case_id]
        if kind == "consent":
            _weigh_consent(of_case, _consent_state(on, soon, starts, due, state), due)
        if state != "withdrawn" and (kind == "plan" or due >= on):
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


def _row(row: Row, facts: _Facts) -> CaseRow:
    case = case_from_row(row)
    if case.person.protected:
        case = replace(case, person=hidden(case.person))
    return CaseRow(
        case=case,
        current=facts.current,
        next_deadline=_day(facts.next_deadline),
        consent=facts.consent,
        consent_until=_day(facts.until),
    )


@lru_cache(maxsize=1024)
def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def reminders(vault: Vault, case_id: str) -> tuple[tuple[str, str, str, date], ...]:
    """Case id, entry id, kind and day of every plan and consent that still stands.

    For one open case or, with "", for all of them.
    """
    return tuple(
        (row[0], row[1], row[2], date.fromisoformat(row[3]))
        for row in vault.rows(
            "SELECT case_id, entry_id, kind, due FROM reminders JOIN cases ON cases.id = case_id"
            " WHERE closed_at IS NULL AND state IN ('open', 'partly') AND ? IN ('', case_id)"
            " ORDER BY due",
            (case_id,),
        )
    )
