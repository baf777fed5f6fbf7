"""What it looks like in the casebook when a stop's task is done."""

from __future__ import annotations

from desktop.core.cases.casebook import Casebook
from desktop.core.cases.records import Change, Changes, FilledForm, Note, Plan, Shared
from desktop.core.learning.tour import Stop, Task
from desktop.ui.forms.form_draft import form_and_step

_ENTRIES = {Task.NOTE: Note, Task.SHARE: Shared, Task.FOLLOW_UP: Plan}


def is_done(book: Casebook, stop: Stop, changes: Changes) -> bool:
    """Whether these changes of the tour's case did what the stop asks for."""
    case_id = changes.case_id
    if stop.task is Task.CONSENT:
        return Change.CONSENTS in changes.kinds and bool(book.consents(case_id))
    if stop.task is Task.FORM:
        return _is_begun(book, case_id, stop.form_id)
    kind = _ENTRIES.get(stop.task)
    if kind is None or not changes.entry_id:
        return False
    entry = next(
        (one for one in book.entries(case_id, (kind,)) if one.id == changes.entry_id), None
    )
    return isinstance(entry, kind) and (not isinstance(entry, Plan) or entry.follow_up is not None)


def _is_begun(book: Casebook, case_id: str, form_id: str) -> bool:
    """A draft of the form stands there, or the form is kept."""
    if any(form_and_step(key)[0] == form_id for key in book.drafts(case_id)):
        return True
    kept = book.entries(case_id, (FilledForm,))
    return any(isinstance(one, FilledForm) and one.form_id == form_id for one in kept)
