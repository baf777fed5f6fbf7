"""The days that entries remind of, and which of them are done."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.core.cases import people
from desktop.core.cases.desk import Desk
from desktop.core.cases.errors import EntryUnknown
from desktop.core.cases.records import Act, Change, Changes, Inverse
from desktop.core.cases.reminder_kinds import ReminderKind
from desktop.core.vault import audit
from desktop.core.vault.store import Vault

_CHANGED = frozenset({Change.CASES})

_OF_ALL = (
    "SELECT case_id, entry_id, kind, due FROM reminders"
    " WHERE state IN ('open', 'partly') AND due <= CASE kind WHEN 'consent' THEN ? ELSE '9999' END"
    " AND entry_id NOT IN (SELECT entry_id FROM ticks)"
    " AND case_id NOT IN (SELECT id FROM cases WHERE closed_at IS NOT NULL)"
)
_OF_ONE = _OF_ALL + " AND case_id = ?"
_KINDS = {kind.value: kind for kind in ReminderKind}


@dataclass(frozen=True, slots=True)
class Reminder:
    """What one entry reminds of, and when."""

    case_id: str
    entry_id: str
    kind: ReminderKind
    due: date


def standing(vault: Vault, case_id: str, consents_until: date) -> tuple[Reminder, ...]:
    """What open cases are to be reminded of and is not done; of one case or, with "", of all.

    A consent counts if it ends on ``consents_until`` at the latest.
    """
    until = consents_until.isoformat()
    rows = vault.rows(_OF_ONE, (until, case_id)) if case_id else vault.rows(_OF_ALL, (until,))
    return tuple(
        Reminder(row[0], row[1], _KINDS[row[2]], date.fromisoformat(row[3])) for row in rows
    )


def title(vault: Vault, entry_id: str) -> str:
    """The title of the plan or form that reminds; "" for what has none."""
    row = vault.row("SELECT json_extract(body, '$.title') FROM entries WHERE id = ?", (entry_id,))
    return str(row[0] or "") if row else ""


def tick(desk: Desk, entry_id: str) -> Changes:
    """Note that what the entry reminds of is done. EntryUnknown for a consent: it just ends."""
    case_id = _case_of(desk.vault, entry_id)
    with desk.vault.transaction() as db:
        db.execute(
            "INSERT OR IGNORE INTO ticks (entry_id, case_id, at) VALUES (?, ?, ?)",
            (entry_id, case_id, audit.stamp(desk.now())),
        )
        desk.log(db, "reminder.done", case_ref=case_id, entry_ref=entry_id)
    return _changes(Act.UNTICK, case_id, entry_id)


def untick(desk: Desk, entry_id: str) -> Changes:
    """Note that it is not done after all. EntryUnknown."""
    case_id = _case_of(desk.vault, entry_id)
    with desk.vault.transaction() as db:
        db.execute("DELETE FROM ticks WHERE entry_id = ?", (entry_id,))
        desk.log(db, "reminder.not_done", case_ref=case_id, entry_ref=entry_id)
    return _changes(Act.TICK, case_id, entry_id)


def _changes(inverse: Act, case_id: str, entry_id: str) -> Changes:
    return Changes(_CHANGED, case_id, entry_id, Inverse(inverse, case_id, entry_id=entry_id))


def _case_of(vault: Vault, entry_id: str) -> str:
    row = vault.row(
        "SELECT case_id FROM reminders WHERE entry_id = ? AND kind <> 'consent'", (entry_id,)
    )
    if row is None:
        raise EntryUnknown
    return people.case(vault, str(row[0])).id
