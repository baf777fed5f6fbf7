"""From a filled form to its PDF in the case, in a file or on a printer: gate first, paper after."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from desktop.core.cases.casebook import Casebook
from desktop.core.cases.consent_ledger import Ledger
from desktop.core.cases.records import Changes, Party
from desktop.core.exchange import paper
from desktop.core.forms import render
from desktop.core.forms.model import FormDefinition
from desktop.core.vault.progress import Told, nobody
from desktop.ui.names import party_name

SET = 0.8
"""How far a paper has come once it is typeset."""


@dataclass(frozen=True, slots=True)
class Letterhead:
    """What stands around every paper of a case."""

    sender: str = ""
    rows: tuple[str, ...] = ()
    case_number: str = ""
    practice: bool = False


@dataclass(frozen=True, slots=True)
class FilledPaper:
    """A form as it was filled in at a box of the map, or at none."""

    definition: FormDefinition
    values: dict[str, str]
    step_id: str = ""


def letterhead(book: Casebook, case_id: str) -> Letterhead:
    """The head of this desk's papers in this case."""
    case, profile = book.case(case_id), book.profile
    rows = (profile.address, ", ".join(filter(None, (profile.telephone, profile.email))))
    return Letterhead(profile.unit, tuple(row for row in rows if row), case.number, case.practice)


def pdf_of(definition: FormDefinition, values: dict[str, str], head: Letterhead, on: date) -> bytes:
    """The paper itself; the preview and what leaves are the same bytes. Raises CharacterMissing."""
    return render.render_pdf(
        definition,
        values,
        drafted_on=on,
        sender=head.sender,
        sender_rows=head.rows,
        case_number=head.case_number,
        practice=head.practice,
    )


def write_form(
    book: Casebook,
    ledger: Ledger,
    case_id: str,
    definition: FormDefinition,
    values: dict[str, str],
    step_id: str,
    out: Path,
    told: Told = nobody,
) -> Changes:
    """Let a form go as a file. Raises ConsentMissing before anything is made or written.

    What ``told`` raises stops it before the form is kept or the file has its name.
    """
    told(0.0)
    now = datetime.now().astimezone()
    leaving = _leaving(book, case_id, FilledPaper(definition, values, step_id))
    permit = paper.permit_for(book, ledger, case_id, leaving, now)
    pdf = pdf_of(definition, values, letterhead(book, case_id), now.date())
    told(SET)
    return paper.write_paper(book, case_id, leaving, pdf, out, permit)


def keep_for_print(
    book: Casebook, ledger: Ledger, case_id: str, filled: FilledPaper, told: Told = nobody
) -> tuple[Changes, bytes]:
    """Let a form go to a printer: it is kept and logged before the first sheet. ConsentMissing.

    What ``told`` raises stops it before the form is kept.
    """
    told(0.0)
    now = datetime.now().astimezone()
    leaving = _leaving(book, case_id, filled)
    permit = paper.permit_for(book, ledger, case_id, leaving, now)
    pdf = pdf_of(filled.definition, filled.values, letterhead(book, case_id), now.date())
    told(SET)
    return paper.keep_paper(book, case_id, leaving, pdf, permit), pdf


def _leaving(book: Casebook, case_id: str, filled: FilledPaper) -> paper.Paper:
    form, party = filled.definition, filled.definition.addressed_to
    return paper.Paper(
        form.id,
        form.version,
        form.title,
        filled.values,
        party,
        filled.step_id,
        _recipient(book, case_id, party) if party else "",
    )


def _recipient(book: Casebook, case_id: str, party: Party) -> str:
    """The case's contact at the party, or the party itself."""
    names = (each.name for each in book.contacts(case_id) if each.party is party and each.name)
    return next(names, party_name(party))
