"""Everything the vault holds about one person, as a paper for that person (GDPR 15)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from desktop.core import places
from desktop.core.cases import people
from desktop.core.cases.casebook import Casebook
from desktop.core.cases.consent_cover import Reason
from desktop.core.cases.consent_ledger import Ledger, Permit
from desktop.core.cases.extract import CaseExtract, extract
from desktop.core.cases.records import (
    Case,
    Contact,
    Dispute,
    Entry,
    FilledForm,
    Person,
    StepTaken,
)
from desktop.core.exchange.own_papers import extract_permit
from desktop.core.forms.report import Block, Facts, Heading, Notice, Paragraph, Table
from desktop.core.forms.report import render_document as render
from desktop.core.policy.leaving import leaving
from desktop.core.record import record
from desktop.core.vault.progress import Told, nobody
from desktop.ui.cases.draft_words import draft_name, readable
from desktop.ui.cases.entry_words import entry_words
from desktop.ui.cases.facts_card import shown_identity
from desktop.ui.cases.form_answers import answers
from desktop.ui.dates import moment
from desktop.ui.forms.shelf import FormShelf
from desktop.ui.language import translate
from desktop.ui.map.atlas import Atlas
from desktop.ui.names import party_name
from desktop.ui.settings.log_words import action_words

_READ, _SET = 0.3, 0.9
"""How far it has come once all is read, and once it is typeset."""


@record(frozen=True, slots=True)
class ExtractMaking:
    """What an extract is made with: the map's words, the day on it, and who hears how far it is.

    What ``told`` raises stops it before the log says that it was made.
    """

    atlas: Atlas
    today: date
    told: Told = nobody


def save_extract(
    book: Casebook, ledger: Ledger, case_id: str, path: Path, making: ExtractMaking
) -> None:
    """Put the extract at ``path``: may it lie there, may it go, the file, the log, its name.

    Raises the policy's refusals and ConsentMissing before anything is read out or logged.
    """
    with leaving(path) as file:
        making.told(0.0)
        extract_pdf(book, case_id, extract_permit(book, ledger, case_id), making, file.write)
        file.settle()


def extract_pdf(
    book: Casebook,
    case_id: str,
    permit: Permit,
    making: ExtractMaking,
    keep: Callable[[bytes], None],
) -> None:
    """Give the extract as PDF/A to ``keep``; then the log notes it for each of the person's cases.

    ``permit`` comes from ``own_papers.extract_permit`` and is spent. Runs for seconds: call it off
    the GUI thread. CharacterMissing for text no typeface can show.
    """

    def make(found: tuple[CaseExtract, ...]) -> None:
        blocks = list(_blocks(found, making))
        pdf = render(
            translate("Extract", "Extract from the case file"),
            [Notice(_introduction()), *blocks],
            made_on=making.today,
            sender=book.profile.unit,
            case_number=", ".join(each.case.number for each in found),
            practice=all(each.case.practice for each in found),
        )
        making.told(_SET)
        keep(pdf)
        making.told(1.0)

    extract(book, case_id, permit, make)


def _blocks(found: tuple[CaseExtract, ...], making: ExtractMaking) -> Iterator[Block]:
    for number, each in enumerate(found):
        making.told(_READ * number / len(found))
        yield from _of_case(each, making.atlas)
    making.told(_READ)


def _introduction() -> str:
    return translate(
        "Extract",
        "This is everything about you that this caseworker's case file holds, and who has looked "
        "at it. You have the right to get it (GDPR, article 15). Attached documents are listed by "
        "name; ask for them if you want copies.",
    )


def _of_case(found: CaseExtract, atlas: Atlas) -> Iterator[Block]:
    case = found.case
    yield Heading(translate("Extract", "Case {number}").format(number=case.number))
    yield Facts((*_facts(people.hidden(case.person)), *_state(case)))
    yield Heading(translate("Extract", "Journal"), 2)
    yield from _journal(found, atlas)
    yield from _steps(found, atlas)
    if found.contacts:
        yield Heading(translate("Extract", "Contacts"), 2)
        columns = (
            translate("Extract", "Name"),
            translate("Extract", "Function"),
            translate("Extract", "Party"),
            translate("Extract", "Telephone and e-mail"),
        )
        yield Table(columns, [_contact(each) for each in found.contacts], (3, 3, 3, 5))
    for key, text in found.drafts:
        yield Heading(translate("Extract", "Draft not yet saved"), 2)
        yield Paragraph(draft_name(key, atlas), quiet=True)
        yield Paragraph(readable(key, text, case.person))
    yield from _held_back(found)
    yield from _looked_at(found)


def _journal(found: CaseExtract, atlas: Atlas) -> Iterator[Block]:
    forms = FormShelf(places.forms_folder())
    for entry in found.entries:
        if isinstance(entry, StepTaken):
            continue
        kind, heading, text = _words(entry, atlas)
        yield Heading(" · ".join(part for part in (kind, heading) if part), 3)
        signed = (moment(entry.at), entry.author, entry.unit)
        yield Paragraph(", ".join(part for part in signed if part), quiet=True)
        if isinstance(entry, FilledForm) and (filled := answers(entry, forms)):
            yield Facts(filled)
        elif text:
            yield Paragraph(text)


def _steps(found: CaseExtract, atlas: Atlas) -> Iterator[Block]:
    rows = []
    for entry in found.entries:
        if isinstance(entry, StepTaken):
            kind, heading, _text = entry_words(entry, atlas)
            rows.append((moment(entry.at), heading, kind, entry.author))
    if not rows:
        return
    yield Heading(translate("Extract", "The way on the map"), 2)
    columns = (
        translate("Extract", "When"),
        translate("Extract", "Box"),
        translate("Extract", "What"),
        translate("Extract", "Who"),
    )
    yield Table(columns, rows, (2, 4, 2, 2))


def _words(entry: Entry, atlas: Atlas) -> tuple[str, str, str]:
    if isinstance(entry, Dispute):
        return translate("Extract", "You hold this to be wrong"), "", entry.text
    return entry_words(entry, atlas)


def _held_back(found: CaseExtract) -> Iterator[Block]:
    """What is not on the paper, and how she can learn it all the same (GDPR 15)."""
    if not found.held_back:
        return
    yield Heading(translate("Extract", "Not on this paper"), 2)
    for reason, count in found.held_back:
        words = (
            translate(
                "Extract",
                "Your identity is protected, so what tells where you can be reached is left out "
                "({count} items). Ask your caseworker to show it to you.",
            )
            if reason is Reason.PROTECTED
            else translate(
                "Extract",
                "Received from another party that has asked it back ({count} items). It is locked "
                "here. Ask your caseworker to show it to you, or the party that wrote it.",
            )
        )
        yield Paragraph(words.format(count=count))


def _looked_at(found: CaseExtract) -> Iterator[Block]:
    yield Heading(translate("Extract", "Who has looked and written"), 2)
    columns = (
        translate("Extract", "When"),
        translate("Extract", "Who"),
        translate("Extract", "What"),
    )
    rows = [(moment(row.at), row.author, action_words(row.action)) for row in found.looked_at]
    yield Table(columns, rows, (2, 3, 3))


def _facts(person: Person) -> tuple[tuple[str, str], ...]:
    address = ", ".join(part for part in (person.address, person.postal) if part)
    pairs = (
        (translate("Extract", "Name"), person.name),
        (translate("Extract", "Identity number"), shown_identity(person)),
        (translate("Extract", "Address"), address),
        (translate("Extract", "Telephone"), person.telephone),
        (translate("Extract", "E-mail"), person.email),
    )
    return tuple((name, value) for name, value in pairs if value)


def _state(case: Case) -> tuple[tuple[str, str], ...]:
    protected = translate("Extract", "Yes") if case.person.protected else ""
    closed = moment(case.closed_at) if case.closed_at else ""
    pairs = (
        (translate("Extract", "Protected identity"), protected),
        (translate("Extract", "Case opened"), moment(case.opened_at)),
        (translate("Extract", "Case closed"), closed),
    )
    return tuple((name, value) for name, value in pairs if value)


def _contact(contact: Contact) -> tuple[str, str, str, str]:
    reach = ", ".join(part for part in (contact.telephone, contact.email) if part)
    party = party_name(contact.party) if contact.party else ""
    return (contact.name, contact.function, party, reach)
