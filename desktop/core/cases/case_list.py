"""All cases at a glance, and the search over them by name, identity number and case number."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from desktop.core.cases.desk import Desk
from desktop.core.cases.errors import SearchTooWide
from desktop.core.cases.people import CASE_COLUMNS, case_from_row, folded, hidden
from desktop.core.cases.records import Case
from desktop.core.vault.store import Vault

ENDING_SOON_DAYS = 30

_ANYWHERE = "%"


class ConsentState(StrEnum):
    """How it stands with a case's consents, by the one that holds longest."""

    NONE = "none"
    NOT_YET = "not_yet"
    VALID = "valid"
    ENDING = "ending"
    ENDED = "ended"
    WITHDRAWN = "withdrawn"


class SearchField(StrEnum):
    """What may be searched over all cases (förordning 2001:637, 15 §). There is no other."""

    NAME = "name"
    IDENTITY = "identity"
    NUMBER = "number"


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


def rows(
    vault: Vault, today: date, where: str = "", values: tuple[str, ...] = ()
) -> tuple[CaseRow, ...]:
    """The cases, open ones first, newest first; ``where`` narrows them."""
    facts = _facts(vault, today)
    found = vault.rows(
        f"SELECT {CASE_COLUMNS} FROM cases {where}"  # noqa: S608 - constant
        " ORDER BY closed_at IS NOT NULL, opened_at DESC, id DESC",
        values,
    )
    nothing = _Facts()
    return tuple(_row(case_from_row(row), facts.get(row[0], nothing)) for row in found)


def search(
    desk: Desk, text: str, today: date, by: Collection[str] = tuple(SearchField)
) -> tuple[CaseRow, ...]:
    """The cases that match in any of the fields ``by``; nothing for an empty text.

    SearchTooWide for any other field: the service refuses it, whatever a window asks for. The log
    keeps how many were found, not what was searched for.
    """
    if not set(by) <= set(SearchField):
        raise SearchTooWide
    where, values = _conditions(text, frozenset(SearchField(field) for field in by))
    if not values:
        return ()
    found = rows(desk.vault, today, f"WHERE {where}", values)
    with desk.vault.transaction() as db:
        desk.log(db, "cases.searched", detail=f"found={len(found)}")
    return found


def _conditions(text: str, by: frozenset[SearchField]) -> tuple[str, tuple[str, ...]]:
    wanted = folded(text)
    if not wanted:
        return "", ()
    pairs: list[tuple[str, str]] = []
    if SearchField.NAME in by:
        pairs.append(("name_folded LIKE ? ESCAPE '\\'", _like(wanted)))
    if SearchField.NUMBER in by:
        pairs.append(("number LIKE ? ESCAPE '\\'", _like(text.strip().upper())))
    if SearchField.IDENTITY in by:
        digits = re.sub(r"[-+\s]", "", text)
        if digits.isdigit():
            pairs.append(("identity LIKE ? ESCAPE '\\'", f"{digits}%"))
            pairs.append(("substr(identity, 3) LIKE ? ESCAPE '\\'", f"{digits}%"))
        else:
            pairs.append(("identity LIKE ? ESCAPE '\\'", _like(text.strip())))
    return " OR ".join(condition for condition, _ in pairs), tuple(value for _, value in pairs)


def _like(text: str) -> str:
    escaped = re.sub(r"([\\%_])", r"\\\1", text)
    return _ANYWHERE + escaped + _ANYWHERE


def _facts(vault: Vault, today: date) -> dict[str, _Facts]:
    facts: dict[str, _Facts] = {}
    for case_id, step_id in vault.rows(
        "SELECT case_id, step_id FROM standing ORDER BY since, rowid"
    ):
        of_case = facts.setdefault(case_id, _Facts())
        of_case.current = (*of_case.current, step_id)
    on, soon = today.isoformat(), (today + timedelta(days=ENDING_SOON_DAYS)).isoformat()
    for case_id, kind, starts, due, state in vault.rows(
        "SELECT case_id, kind, starts, due, state FROM reminders WHERE state <> 'replaced'"
    ):
        of_case = facts.setdefault(case_id, _Facts())
        if kind == "consent":
            _weigh_consent(of_case, _consent_state(on, soon, starts, due, state), due)
        if state != "withdrawn" and (kind == "plan" or due >= on):
            of_case.next_deadline = min(filter(None, (of_case.next_deadline, due)))
    return facts


_RANK = (
    ConsentState.NONE,
    ConsentState.WITHDRAWN,
    ConsentState.ENDED,
    ConsentState.NOT_YET,
    ConsentState.ENDING,
    ConsentState.VALID,
)


def _consent_state(on: str, soon: str, starts: str, due: str, state: str) -> ConsentState:
    if state == "withdrawn":
        return ConsentState.WITHDRAWN
    if due < on:
        return ConsentState.ENDED
    if starts > on:
        return ConsentState.NOT_YET
    return ConsentState.ENDING if due <= soon else ConsentState.VALID


def _weigh_consent(facts: _Facts, state: ConsentState, due: str) -> None:
    if _RANK.index(state) > _RANK.index(facts.consent):
        facts.consent = state
    if state in (ConsentState.VALID, ConsentState.ENDING):
        facts.until = max(facts.until, due)


def _row(case: Case, facts: _Facts) -> CaseRow:
    if case.person.protected:
        case = Case(
            case.id, case.number, hidden(case.person), case.opened_at, case.closed_at, case.practice
        )
    return CaseRow(
        case=case,
        current=facts.current,
        next_deadline=date.fromisoformat(facts.next_deadline) if facts.next_deadline else None,
        consent=facts.consent,
        consent_until=date.fromisoformat(facts.until) if facts.until else None,
    )


def reminders(vault: Vault) -> tuple[tuple[str, str, str, date], ...]:
    """Case id, entry id, kind and day of every plan and consent that still stands."""
    return tuple(
        (row[0], row[1], row[2], date.fromisoformat(row[3]))
        for row in vault.rows(
            "SELECT case_id, entry_id, kind, due FROM reminders"
            " JOIN cases ON cases.id = case_id"
            " WHERE closed_at IS NULL AND state IN ('open', 'partly') ORDER BY due"
        )
    )
