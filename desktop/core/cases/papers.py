"""Filled forms, plans and shares: papers that a case keeps as they were when they were made."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from desktop.core.cases import entry_rows, promised_days
from desktop.core.cases.desk import Desk
from desktop.core.cases.errors import EmptyText
from desktop.core.cases.records import (
    Change,
    Changes,
    Document,
    Entry,
    FilledForm,
    Kind,
    Plan,
    Shared,
)

PAPER_SUFFIX = ".pdf"


def keep_form(desk: Desk, form: FilledForm) -> Changes:
    """Keep a form as it was filled in, and the day it sets, if any."""
    with desk.vault.transaction() as db:
        entry_rows.append(desk, db, form, "form.kept")
        promised_days.remind(db, form)
    return Changes(frozenset({Change.ENTRIES, Change.CASES}), form.case_id, form.id)


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


def papers_of_forms(entries: Sequence[Entry]) -> dict[str, Document]:
    """Form entry id → the PDF that was kept with it, written right after it by the same hand.

    The form's answers and its paper are two entries of one act: a journal shows them as one.
    """
    return {
        form.id: paper
        for form, paper in pairwise(entries)
        if isinstance(form, FilledForm)
        and isinstance(paper, Document)
        and paper.kind is Kind.FORMS
        and paper.name == f"{form.title}{PAPER_SUFFIX}"
        and (paper.author, paper.foreign) == (form.author, form.foreign)
    }


def log_share(desk: Desk, shared: Shared) -> Changes:
    """Record what has left, to whom, under which consents."""
    with desk.vault.transaction() as db:
        entry_rows.append(desk, db, shared, "case.shared")
    return Changes(frozenset({Change.ENTRIES}), shared.case_id, shared.id)
