"""Filled forms, plans and shares: papers that a case keeps as they were when they were made."""

from __future__ import annotations

from desktop.core.cases import entry_rows
from desktop.core.cases.desk import Desk
from desktop.core.cases.errors import EmptyText
from desktop.core.cases.records import Change, Changes, FilledForm, Plan, Shared


def keep_form(desk: Desk, form: FilledForm) -> Changes:
    """Keep a form as it was filled in."""
    with desk.vault.transaction() as db:
        entry_rows.append(desk, db, form, "form.kept")
    return Changes(frozenset({Change.ENTRIES}), form.case_id, form.id)


def keep_plan(desk: Desk, plan: Plan) -> Changes:
    """Keep a plan; one that ``corrects`` another takes over its day of follow-up. EmptyText."""
    if not plan.title.strip():
        raise EmptyText(field="title")
    if plan.corrects:
        entry_rows.one(desk.vault, plan.corrects, Plan)
    with desk.vault.transaction() as db:
        entry_rows.append(desk, db, plan, "plan.kept")
        db.execute("UPDATE reminders SET state = 'replaced' WHERE entry_id = ?", (plan.corrects,))
        if plan.follow_up is not None:
            db.execute(
                "INSERT INTO reminders (entry_id, case_id, kind, starts, due, state)"
                " VALUES (?, ?, 'plan', ?, ?, 'open')",
                (
                    plan.id,
                    plan.case_id,
                    plan.at.date().isoformat(),
                    plan.follow_up.isoformat(),
                ),
            )
    return Changes(frozenset({Change.ENTRIES, Change.CASES}), plan.case_id, plan.id)


def log_share(desk: Desk, shared: Shared) -> Changes:
    """Record what has left, to whom, under which consents."""
    with desk.vault.transaction() as db:
        entry_rows.append(desk, db, shared, "case.shared")
    return Changes(frozenset({Change.ENTRIES}), shared.case_id, shared.id)
