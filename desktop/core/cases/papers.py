"""Filled forms, plans and shares: papers that a case keeps as they were when they were made."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
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


def corrections(entries: Iterable[Entry]) -> dict[str, Entry]:
    """Entry id → the latest correction of it, entries being in time's order.

    A journal is corrected by those who keep it: what another party sends never strikes out ours,
    whatever it says that it corrects.
    """
    known = {one.id: one for one in entries}
    return {
        one.corrects: one
        for one in known.values()
        if (of := known.get(one.corrects)) is not None and is_correction(one, of)
    }


def is_correction(by: Entry, of: Entry) -> bool:
    """Whether ``by`` corrects ``of`` in the journal that both belong to."""
    same_journal = not by.foreign if not of.foreign else by.foreign and by.party is of.party
    return by.corrects == of.id and same_journal


def log_share(desk: Desk, shared: Shared) -> Changes:
    """Record what has left, to whom, under which consents."""
    with desk.vault.transaction() as db:
        entry_rows.append(desk, db, shared, "case.shared")
    return Changes(frozenset({Change.ENTRIES}), shared.case_id, shared.id)
