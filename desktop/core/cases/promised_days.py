"""Days that a kept form sets: when an answer is due, when a plan is followed up."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING

from desktop.core.cases.records import FilledForm
from desktop.core.cases.reminder_kinds import ReminderKind

if TYPE_CHECKING:
    from sqlite_utils import Database

_BY_FIELD: Mapping[str, ReminderKind] = {
    "svar-senast": ReminderKind.ANSWER,
    "uppfoljning": ReminderKind.PLAN,
}
"""Field ids that mean the same in every form, the unit's own too; the first filled counts."""

_ANSWERED_WITHIN_DAYS: Mapping[str, int] = {"fk-ansokan-samordning": 30}
"""Form id → days from the day it is kept. Handläggarstödet 2019, box 4:1."""


def promised(form: FilledForm) -> tuple[ReminderKind, date] | None:
    """What the form asks for or sets, and its day; None for a form that sets none."""
    values = dict(form.values)
    for field, kind in _BY_FIELD.items():
        if (day := _day(values.get(field, ""))) is not None:
            return kind, day
    days = _ANSWERED_WITHIN_DAYS.get(form.form_id)
    if days is None:
        return None
    return ReminderKind.APPLICATION, form.at.astimezone().date() + timedelta(days=days)


def remind(db: Database, form: FilledForm) -> None:
    """Draw the form's reminder; one of the same form from before gives way to it."""
    db.execute(
        "UPDATE reminders SET state = 'replaced' WHERE case_id = ? AND entry_id IN (SELECT id FROM"
        " entries WHERE case_id = ? AND kind = 'form' AND json_extract(body, '$.form_id') = ?)",
        (form.case_id, form.case_id, form.form_id),
    )
    if (found := promised(form)) is None:
        return
    kind, day = found
    db.execute(
        "INSERT INTO reminders (entry_id, case_id, kind, starts, due, state)"
        " VALUES (?, ?, ?, ?, ?, 'open')",
        (form.id, form.case_id, kind.value, form.at.date().isoformat(), day.isoformat()),
    )


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        return None
