"""How long things took in all real cases: stays in boxes, and answers that were waited for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

import msgspec

from desktop.core.vault import audit
from desktop.core.vault.store import Row, Vault

SECONDS_A_DAY = 86_400

ASKED_BY_FORM = {
    "rehabiliteringsforfragan": "certificate",
    "sip-kallelse": "sip",
    "sip-begaran": "sip",
}
"""Which form asks for which answer."""

ALWAYS = datetime(9999, 1, 1, tzinfo=UTC)
"""Before this lies everything."""

_OF_REAL_CASES = (
    "SELECT entries.case_id, entries.kind, entries.at, entries.body FROM entries"
    " JOIN cases ON cases.id = entries.case_id"
    " WHERE cases.practice = 0 AND is_foreign = 0 AND entries.at < ?"
)


@dataclass(frozen=True, slots=True)
class Stay:
    """One thing that took time in one case. ``days`` is None while it still lasts."""

    case_id: str
    name: str
    days: float | None


@dataclass(frozen=True, slots=True)
class CasePerson:
    """The one thing about a person that statistics look at, and whose case it is."""

    id: str
    identity: str


def people(vault: Vault, before: datetime = ALWAYS) -> tuple[CasePerson, ...]:
    """Every real case that was opened ``before`` then, with its person's identity."""
    rows = vault.rows(
        "SELECT id, identity FROM cases WHERE practice = 0 AND opened_at < ?",
        (audit.stamp(before),),
    )
    return tuple(CasePerson(row[0], row[1]) for row in rows)


def stays(vault: Vault, before: datetime = ALWAYS) -> tuple[Stay, ...]:
    """Every stay in a box in every real case, as known ``before`` then.

    One that lasted then has no days.
    """
    arrived: dict[tuple[str, str], datetime] = {}
    found: list[Stay] = []
    rows = vault.rows(
        f"{_OF_REAL_CASES} AND entries.kind = 'step' ORDER BY entries.seq", (audit.stamp(before),)
    )
    for case_id, _, at, body in rows:
        step = msgspec.json.decode(body)
        key, moment = (case_id, step["step_id"]), audit.moment(at)
        if not step["left"]:
            arrived.setdefault(key, moment)
        elif (since := arrived.pop(key, None)) is not None:
            found.append(Stay(case_id, step["step_id"], _days(since, moment)))
    found += [Stay(case_id, step_id, None) for case_id, step_id in arrived]
    return tuple(found)


def answers(vault: Vault, before: datetime = ALWAYS) -> tuple[Stay, ...]:
    """How long certificates and SIP meetings took, from the form that asked for them.

    As known ``before`` then; what was still waited for has no days.
    """
    asked: dict[tuple[str, str], datetime] = {}
    found: list[Stay] = []
    rows = vault.rows(
        f"{_OF_REAL_CASES} AND entries.kind IN ('form', 'plan', 'document') ORDER BY entries.seq",
        (audit.stamp(before),),
    )
    for row in rows:
        moment = audit.moment(row[2])
        for name, is_answer in _meaning(row):
            key = (row[0], name)
            if not is_answer:
                asked.setdefault(key, moment)
            elif key in asked:
                found.append(Stay(row[0], name, _days(asked.pop(key), moment)))
    found += [Stay(case_id, name, None) for case_id, name in asked]
    return tuple(found)


def _meaning(row: Row) -> Iterator[tuple[str, bool]]:
    """What an entry asks for (False) or answers (True)."""
    body = msgspec.json.decode(row[3])
    if row[1] == "form":
        form_id = body["form_id"]
        if form_id in ASKED_BY_FORM:
            yield ASKED_BY_FORM[form_id], False
        if form_id == "sip-mall":
            yield "sip", True
    elif row[1] == "plan":
        if _is_sip(body["title"]):
            yield "sip", True
    elif body["kind"] == "medical":
        yield "certificate", True


def _is_sip(title: str) -> bool:
    """A plan is free text: only its title says that it is the one the meeting was called for."""
    said = title.casefold()
    return "sip" in said.split() or "samordnad individuell plan" in said


def _days(since: datetime, until: datetime) -> float:
    return max(0.0, (until - since).total_seconds() / SECONDS_A_DAY)
