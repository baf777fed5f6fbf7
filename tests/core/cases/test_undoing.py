"""What is no part of the journal can be taken back, and the taking back too; the journal never."""

from __future__ import annotations

import pytest

from desktop.core.cases import recipient_store
from desktop.core.cases.casebook import Casebook
from desktop.core.cases.errors import EntryUnknown
from desktop.core.cases.records import Changes, Inverse, Kind, Party, Recipient
from tests.core.cases.casebook_samples import PERSON, START, consent

RECIPIENT = Recipient("r1", "Övningsmottagare", "", Party.JOBBTORG, "Torget", "age1x", "ee")


def inverse_of(changes: Changes) -> Inverse:
    assert changes.inverse is not None
    return changes.inverse


def test_a_removed_contact_comes_back_as_it_was(book: Casebook) -> None:
    case_id = book.open_case(PERSON).case_id
    book.add_contact(case_id, "Först")
    book.add_contact(case_id, "Sedan", "Samordnare", Party.JOBBTORG, "08-000 00 00", "o@example.se")
    before = book.contacts(case_id)
    changes = book.remove_contact(before[0].id)
    assert book.contacts(case_id) == before[1:]
    book.take_back(inverse_of(changes))
    assert book.contacts(case_id) == before


def test_an_added_contact_goes_and_comes_again(book: Casebook) -> None:
    case_id = book.open_case(PERSON).case_id
    undone = book.take_back(inverse_of(book.add_contact(case_id, "Övningskontakt")))
    assert book.contacts(case_id) == ()
    book.take_back(inverse_of(undone))
    assert [each.name for each in book.contacts(case_id)] == ["Övningskontakt"]


def test_a_closed_case_is_opened_again_and_closed_again(book: Casebook) -> None:
    case_id = book.open_case(PERSON).case_id
    opened = book.take_back(inverse_of(book.close_case(case_id)))
    assert book.case(case_id).closed_at is None
    book.take_back(inverse_of(opened))
    assert book.case(case_id).closed_at is not None


def test_a_draft_thrown_away_comes_back(book: Casebook) -> None:
    case_id = book.open_case(PERSON).case_id
    book.save_draft(case_id, "plan:", "Halvskriven plan")
    changes = book.discard_draft(case_id, "plan:")
    assert book.draft(case_id, "plan:") == ""
    book.take_back(inverse_of(changes))
    assert book.draft(case_id, "plan:") == "Halvskriven plan"
    assert book.discard_draft(case_id, "annat").inverse is None


def test_a_note_thrown_away_comes_back_about_what_it_was_about(book: Casebook) -> None:
    case_id = book.open_case(PERSON).case_id
    book.save_draft(case_id, "soc.2", "Om hälsan", Kind.NOTES_HEALTH)
    changes = book.discard_draft(case_id, "soc.2")
    assert book.draft_kind(case_id, "soc.2") is None
    book.take_back(inverse_of(changes))
    assert book.draft_kind(case_id, "soc.2") is Kind.NOTES_HEALTH


def test_a_removed_recipient_comes_back_verified_as_before(book: Casebook) -> None:
    recipient_store.add(book.vault, RECIPIENT, at=START)
    recipient_store.verify(book.vault, "r1", "Handläggare Övning", at=START)
    before = book.recipients()
    changes = recipient_store.remove(book.vault, "r1", "Handläggare Övning", at=START)
    book.take_back(inverse_of(changes))
    assert book.recipients() == before
    assert before[0].verified_at == START


def test_the_log_keeps_both_the_act_and_its_taking_back(book: Casebook) -> None:
    case_id = book.open_case(PERSON).case_id
    book.take_back(inverse_of(book.close_case(case_id)))
    assert [row.action for row in book.audit()][-2:] == ["case.closed", "case.reopened"]


def test_nothing_of_the_journal_can_be_taken_back(book: Casebook) -> None:
    case_id = book.open_case(PERSON).case_id
    note = book.write_note(case_id, "Skriven")
    step = book.take_step(case_id, "soc.2")
    given = consent(book, case_id)
    plan = book.keep_plan(case_id, "Plan")
    for changes in (note, step, plan, book.correct_note(note.entry_id, "Rättad")):
        assert changes.inverse is None
    assert book.withdraw_consent(given).inverse is None
    with pytest.raises(EntryUnknown):
        book.take_back(Inverse(act="add_contact"))  # type: ignore[arg-type]


def test_a_draft_for_no_case_survives_the_lock(book: Casebook) -> None:
    book.save_desk_draft("new_case", "Halvskriven")
    assert book.desk_draft("new_case") == "Halvskriven"
    book.save_desk_draft("new_case", "")
    assert book.desk_draft("new_case") == ""
