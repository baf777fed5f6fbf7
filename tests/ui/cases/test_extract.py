"""The extract holds every fact the vault has about one person, and no other person's."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date

import pypdfium2
import pytest

from desktop.core.cases import extract
from desktop.core.cases.casebook import Casebook
from desktop.core.cases.consent_ledger import Ledger
from desktop.core.cases.entry_rows import KIND_OF
from desktop.core.cases.records import ConsentForm, Giver, Kind, Party, Person
from desktop.core.exchange.own_papers import extract_permit
from desktop.ui.application import Desk
from desktop.ui.cases.extract_paper import ExtractMaking, extract_pdf
from desktop.ui.cases.plan_draft import PlanDraft, to_text
from tests.ui.conftest import PERSON

OTHER = replace(PERSON, name="Övningsperson Två", identity="197503259280")
DAY = date(2026, 11, 22)
KEPT_ELSEWHERE = {
    "document_parts": "attached files are listed by name; copies are asked for",
    "standing": "drawn from the steps",
    "reminders": "drawn from the plans, consents and forms",
    "ticks": "told by the log's lines",
    "meta": "about the vault",
    "settings": "about the caseworker",
    "own_keys": "about the desk",
    "recipients": "about other offices",
    "desk_drafts": "about a case that is not opened yet",
    "disposing": "empty but while a case is erased",
    "migrations": "about the vault",
}
WORDS = 36
"""How many words ``fill`` writes."""
SHOWN = {"cases", "entries", "drafts", "contacts", "audit"}


def fill(book: Casebook, person: Person, word: str) -> str:
    """Something in every field that somebody can write in; each says ``word`` and a number."""
    numbers = iter(range(1, 99))

    def said() -> str:
        return f"{word}{next(numbers):02d}"

    case_id = book.open_case(person).case_id
    note = book.write_note(case_id, said(), "soc-sjukskriven.2").entry_id
    book.correct_note(note, said())
    book.mark_disputed(note, said())
    book.take_step(case_id, "soc-sjukskriven.9")
    consent = book.give_consent(
        case_id,
        {Party.JOBBTORG},
        {Kind.NOTES},
        said(),
        DAY,
        DAY,
        ConsentForm.WRITTEN,
        Giver.LEGAL_REPRESENTATIVE,
        giver_name=said(),
        information_given=said(),
        restrictions=said(),
    ).entry_id
    book.withdraw_consent(consent, reason=said())
    book.record_disclosure(case_id, said(), said(), said(), said(), DAY)
    book.keep_form(case_id, "sip-kallelse", 1, {"plats": said()}, title=said())
    book.keep_plan(case_id, said(), [said()], [(said(), said())], DAY)
    book.attach(case_id, said(), "application/pdf", b"x", Kind.MEDICAL)
    book.log_share(case_id, said(), Party.JOBBTORG, "age1", (), (), "00", purpose=said())
    book.change_person(case_id, replace(person, address=said(), telephone=said(), email=said()))
    book.change_person(case_id, replace(person, postal=said()))
    book.add_contact(case_id, said(), said(), Party.JOBBTORG, said(), said())
    book.save_draft(case_id, "soc-sjukskriven.3", said())
    plan = PlanDraft(said(), said(), ((said(), said()),), "")
    book.save_draft(case_id, "plan:", to_text(plan))
    book.save_draft(case_id, "person", f'{{"address": "{said()}"}}')
    book.save_draft(case_id, "contact", f'{{"name": "{said()}"}}')
    assert said() == f"{word}{WORDS + 1}"
    return case_id


@pytest.fixture
def text(open_desk: Desk) -> str:
    """What the extract says, in one line, of two persons' cases the first one's."""
    book = open_desk.session._book()
    case_id = fill(book, PERSON, "Kanarie")
    fill(book, OTHER, "Talgoxe")
    permit = extract_permit(book, Ledger(), case_id)
    made: list[bytes] = []
    extract_pdf(book, case_id, permit, ExtractMaking(open_desk.window._atlas, DAY), made.append)
    document = pypdfium2.PdfDocument(io.BytesIO(made[0]))
    said = " ".join(sheet.get_textpage().get_text_range() for sheet in document)
    document.close()
    return " ".join(said.split())


def test_every_word_about_the_person_is_on_the_paper_and_no_word_of_anybody_else(text: str) -> None:
    words = [f"Kanarie{number:02d}" for number in range(1, WORDS + 1)]
    assert [word for word in words if word not in text] == []
    assert "Talgoxe" not in text
    assert OTHER.name not in text


def test_the_paper_says_when_the_case_was_opened_and_who_has_looked(text: str) -> None:
    for words in ("Ärendet öppnat", "Vem som har läst och skrivit", "Skriftligt, av "):
        assert words in text


def test_every_kind_of_entry_and_every_table_is_in_an_extract_or_known_not_to_be(
    open_desk: Desk,
) -> None:
    assert set(extract.EXTRACTED) == set(KIND_OF)
    rows = open_desk.session.with_vault(
        lambda vault: vault.rows("SELECT name FROM sqlite_master WHERE type = 'table'")
    )
    tables = {str(row[0]) for row in rows} - {"sqlite_sequence"}
    assert tables == SHOWN | set(KEPT_ELSEWHERE)
