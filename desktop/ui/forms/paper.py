"""From a filled form to its PDF in the case and in a file: gate first, paper after."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from desktop.core.cases.casebook import Casebook
from desktop.core.cases.consent_ledger import Ledger
from desktop.core.cases.records import Changes
from desktop.core.exchange import paper
from desktop.core.forms import render
from desktop.core.forms.model import FormDefinition


def write_form(
    book: Casebook,
    ledger: Ledger,
    case_id: str,
    definition: FormDefinition,
    values: dict[str, str],
    step_id: str,
    out: Path,
) -> Changes:
    """Let a form go. Raises ConsentMissing before anything is made or written."""
    now = datetime.now().astimezone()
    leaving = paper.Paper(
        definition.id,
        definition.version,
        definition.title,
        values,
        definition.addressed_to,
        step_id,
    )
    permit = paper.permit_for(book, ledger, case_id, leaving, now)
    case = book.case(case_id)
    pdf = render.render_pdf(
        definition,
        values,
        drafted_on=now.date(),
        sender=book.profile.unit,
        case_number=case.number,
        practice=case.practice,
    )
    return paper.write_paper(book, case_id, leaving, pdf, out, permit)
