"""Every look, search, print and share leaves a line; the chain shows if one is missing."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from desktop.core.cases import extract, recipient_store
from desktop.core.cases.casebook import Casebook
from desktop.core.cases.consent_ledger import Ledger
from desktop.core.cases.errors import CaseUnknown, RecipientUnknown
from desktop.core.cases.records import Dispute, Kind, Party, Recipient
from desktop.core.exchange.own_papers import extract_permit
from desktop.core.vault import audit
from tests.core.cases.casebook_samples import OTHER_PERSON, PERSON, START

RECIPIENT = Recipient("r1", "Övningsmottagare", "", Party.JOBBTORG, "Torget", "age1x", "ff")


def actions(book: Casebook) -> list[str]:
    return [row.action for row in book.audit()]


def test_looking_at_a_case_is_logged_once_until_another_is_looked_at(book: Casebook) -> None:
    first = book.open_case(PERSON).case_id
    second = book.open_case(OTHER_PERSON).case_id
    for case_id in (first, first, second, first):
        book.case(case_id)
        book.entries(case_id)
    opened = [row.case_ref for row in book.audit() if row.action == "case.opened"]
    assert opened == [first, second, first]
    book.note_opened(first)
    assert actions(book).count("case.opened") == 4


def test_a_case_that_is_not_there_leaves_no_opening(book: Casebook) -> None:
    with pytest.raises(CaseUnknown):
        book.entries("finns inte")
    assert "case.opened" not in actions(book)


def test_prints_and_exports_are_logged(book: Casebook) -> None:
    case_id = book.open_case(PERSON).case_id
    book.log("case.printed", case_id, "pages=3")
    row = book.audit()[-1]
    assert (row.action, row.case_ref, row.detail) == ("case.printed", case_id, "pages=3")
    assert row.author == book.profile.name


def test_the_log_can_be_read_without_learning_anything_about_anyone(book: Casebook) -> None:
    case_id = book.open_case(PERSON).case_id
    note_id = book.write_note(case_id, "Diagnos och annat känsligt").entry_id
    book.mark_disputed(note_id, "Fel")
    book.attach(case_id, "känsligt.pdf", "application/pdf", b"x", Kind.MEDICAL)
    book.search_cases(PERSON.identity)
    log = repr(book.audit())
    for secret in (PERSON.name, PERSON.identity, "Diagnos", "känsligt", "2026-0001"):
        assert secret not in log


def test_the_chain_holds_and_tells_where_it_breaks(book: Casebook) -> None:
    case_id = book.open_case(PERSON).case_id
    for number in range(5):
        book.write_note(case_id, f"Anteckning {number}")
    assert audit.first_break(book.vault) is None
    with book.vault.transaction() as db:
        db.execute("DROP TRIGGER audit_remains")
        db.execute("DELETE FROM audit WHERE seq = 4")
    assert audit.first_break(book.vault) == 4


def test_an_extract_holds_everything_about_the_person_and_nothing_about_others(
    book: Casebook,
) -> None:
    first = book.open_case(PERSON).case_id
    note_id = book.write_note(first, "Första ärendet").entry_id
    book.mark_disputed(note_id, "Fel")
    book.close_case(first)
    second = book.open_case(PERSON).case_id
    book.save_draft(second, "soc.2", "Utkast")
    book.add_contact(second, "Övningskontakt")
    other = book.open_case(OTHER_PERSON).case_id
    book.write_note(other, "Någon annans")
    found = extract.extract(book, second, extract_permit(book, Ledger(), second))
    assert [each.case.id for each in found] == [first, second]
    assert any(isinstance(entry, Dispute) for entry in found[0].entries)
    assert found[1].drafts == (("soc.2", "Utkast"),)
    assert len(found[1].contacts) == 1
    assert {row.case_ref for each in found for row in each.looked_at} == {first, second}
    assert "Någon annans" not in repr(found)
    assert actions(book).count("case.extracted") == 2


def test_a_recipient_is_verified_only_by_somebody_who_compared_words(book: Casebook) -> None:
    vault = book.vault
    claimed = replace(RECIPIENT, verified_at=START, verified_by="Någon")
    recipient_store.add(vault, claimed, at=START)
    assert recipient_store.list(vault) == (RECIPIENT,)
    recipient_store.verify(vault, "r1", "Handläggare Övning", at=START)
    (verified,) = book.recipients()
    assert (verified.verified_at, verified.verified_by) == (START, "Handläggare Övning")
    recipient_store.add(vault, RECIPIENT, at=START + timedelta(days=1))
    assert book.recipients() == (verified,)


def test_new_keys_take_the_verification_away(book: Casebook) -> None:
    recipient_store.add(book.vault, RECIPIENT)
    recipient_store.verify(book.vault, "r1", "Handläggare Övning")
    changed = Recipient("r1", "Övningsmottagare", "", Party.JOBBTORG, "Torget", "age1y", "ff")
    recipient_store.add(book.vault, changed)
    assert book.recipients() == (changed,)
    recipient_store.remove(book.vault, "r1", "Handläggare Övning")
    assert book.recipients() == ()
    for attempt in (recipient_store.verify, recipient_store.remove):
        with pytest.raises(RecipientUnknown):
            attempt(book.vault, "r1", "Handläggare Övning")
