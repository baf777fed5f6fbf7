"""Forms, plans, scans, contacts and shares are kept as they were made."""

from __future__ import annotations

import hashlib
from datetime import date

import pytest

from desktop.core.cases import documents
from desktop.core.cases.casebook import Casebook
from desktop.core.cases.errors import DocumentTooLarge, EmptyText, EntryUnknown
from desktop.core.cases.records import Document, FilledForm, Kind, Party, Plan, Shared
from desktop.core.vault.check import look_over
from tests.core.cases.casebook_samples import PERSON, reopened


@pytest.fixture
def case_id(book: Casebook) -> str:
    return book.open_case(PERSON).case_id


@pytest.mark.parametrize("size", [1, documents.PART_BYTES, documents.PART_BYTES * 2 + 1])
def test_a_scan_comes_back_byte_for_byte(book: Casebook, case_id: str, size: int) -> None:
    data = bytes(range(256)) * (size // 256) + b"x" * (size % 256)
    document_id = book.attach(
        case_id, "läkarintyg å.pdf", "application/pdf", data, Kind.MEDICAL
    ).entry_id
    book = reopened(book)
    (document,) = book.entries(case_id)
    assert isinstance(document, Document)
    assert (document.name, document.size) == ("läkarintyg å.pdf", size)
    assert document.sha256 == hashlib.sha256(data).hexdigest()
    assert book.document_bytes(document_id) == data
    assert look_over(book.vault).ok
    book.vault.close()


def test_a_scan_that_is_empty_or_too_large_is_refused(
    book: Casebook, case_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(EmptyText):
        book.attach(case_id, "tom", "application/pdf", b"", Kind.MEDICAL)
    monkeypatch.setattr(documents, "LIMIT_BYTES", 1024 * 1024)
    with pytest.raises(DocumentTooLarge) as refusal:
        book.attach(case_id, "stor", "application/pdf", bytes(1024 * 1024 + 1), Kind.MEDICAL)
    assert refusal.value.data == {"limit_mb": 1}
    assert book.entries(case_id) == ()


def test_other_entries_have_no_bytes(book: Casebook, case_id: str) -> None:
    note_id = book.write_note(case_id, "Anteckning").entry_id
    for entry_id in (note_id, "finns inte"):
        with pytest.raises(EntryUnknown):
            book.document_bytes(entry_id)


def test_a_form_is_kept_as_it_was_filled_in(book: Casebook, case_id: str) -> None:
    values = {"namn": "Övningsperson Ett", "kryss": "ja", "fritext": "å\nä\nö"}
    book.keep_form(case_id, "fraga", 3, values, "soc.4", Party.HALSO_OCH_SJUKVARD, "Förfrågan")
    (form,) = book.entries(case_id, {FilledForm})
    assert isinstance(form, FilledForm)
    assert dict(form.values) == values
    assert (form.form_id, form.form_version, form.step_id) == ("fraga", 3, "soc.4")
    assert form.addressed_to is Party.HALSO_OCH_SJUKVARD


def test_a_plan_is_kept_with_goals_and_who_does_what(book: Casebook, case_id: str) -> None:
    measures = [("Bokar läkartid", "Socialsekreterare"), ("Söker praktik", "Jobbtorg")]
    book.keep_plan(case_id, "SIP", ["Arbeta halvtid"], measures, date(2027, 1, 8))
    (plan,) = book.entries(case_id, {Plan})
    assert isinstance(plan, Plan)
    assert plan.goals == ("Arbeta halvtid",)
    assert plan.measures == tuple(measures)
    assert plan.follow_up == date(2027, 1, 8)
    with pytest.raises(EmptyText):
        book.keep_plan(case_id, " ")
    with pytest.raises(EntryUnknown):
        book.keep_plan(case_id, "Ny", corrects="finns inte")


def test_contacts_come_and_go(book: Casebook, case_id: str) -> None:
    book.add_contact(
        case_id, "Övningskontakt", "Samordnare", Party.JOBBTORG, "08-000 00 00", "ovning@example.se"
    )
    added = book.add_contact(case_id, "", "Växel").entry_id
    first, second = book.contacts(case_id)
    assert (first.name, first.party) == ("Övningskontakt", Party.JOBBTORG)
    assert (second.id, second.party) == (added, None)
    book.remove_contact(added)
    assert book.contacts(case_id) == (first,)
    with pytest.raises(EntryUnknown):
        book.remove_contact(added)
    with pytest.raises(EmptyText):
        book.add_contact(case_id, " ")


def test_a_share_is_logged_also_for_a_closed_case(book: Casebook, case_id: str) -> None:
    book.close_case(case_id)
    book.log_share(
        case_id,
        "Övningsmottagare",
        Party.JOBBTORG,
        "age1x",
        ["e1"],
        ["c1"],
        "ab" * 32,
        "pdf",
        "Syfte",
    )
    (shared,) = book.entries(case_id, {Shared})
    assert isinstance(shared, Shared)
    assert (shared.entry_ids, shared.consent_ids, shared.channel) == (("e1",), ("c1",), "pdf")
