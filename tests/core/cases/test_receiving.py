"""What another party sends is merged by id, stays marked as theirs and changes nothing of ours."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.core.cases.casebook import Casebook
from desktop.core.cases.errors import EntryUnknown, ForeignEntry
from desktop.core.cases.records import (
    Case,
    Document,
    Entry,
    IdentityKind,
    Kind,
    Note,
    Party,
    Person,
    Profile,
)
from desktop.core.vault.check import look_over
from tests.core.cases.casebook_samples import OTHER_PERSON, PERSON, Clock, new_casebook

SENDER = Profile(name="Handläggare Övning Två", party=Party.JOBBTORG, unit="Övningstorget")
SCAN = b"%PDF- en sida"


@pytest.fixture
def sent(tmp_path: Path) -> Iterator[tuple[Case, tuple[Entry, ...]]]:
    book = new_casebook(tmp_path / "avsändare", Clock())
    book.profile = SENDER
    case_id = book.open_case(PERSON).case_id
    book.write_note(case_id, "Började praktik i Årsta")
    book.take_step(case_id, "jobbtorg.3")
    book.attach(case_id, "intyg.pdf", "application/pdf", SCAN, Kind.MEDICAL)
    yield book.case(case_id), book.entries(case_id)
    book.vault.close()


def scans(entries: tuple[Entry, ...]) -> dict[str, bytes]:
    return {entry.id: SCAN for entry in entries if isinstance(entry, Document)}


def test_entries_land_in_our_own_case_for_the_person(
    book: Casebook, sent: tuple[Case, tuple[Entry, ...]]
) -> None:
    case, entries = sent
    ours = book.open_case(PERSON).case_id
    assert book.local_case(case) == book.case(ours)
    assert book.import_entries(case, entries, scans(entries)).case_id == ours
    received = book.entries(ours)
    assert received == tuple(replace(entry, case_id=ours, foreign=True) for entry in entries)
    assert {entry.author for entry in received} == {SENDER.name}
    assert book.document_bytes(next(iter(scans(entries)))) == SCAN
    assert book.standing(ours).current == ()
    assert look_over(book.vault).ok


def test_a_person_we_do_not_know_gets_a_new_case(
    book: Casebook, sent: tuple[Case, tuple[Entry, ...]]
) -> None:
    case, entries = sent
    book.open_case(OTHER_PERSON)
    assert book.local_case(case) is None
    made = book.import_entries(case, entries, scans(entries)).case_id
    assert book.case(made).person == PERSON
    assert book.case(made).number == "2026-0002"


def test_the_same_bundle_twice_changes_nothing(
    book: Casebook, sent: tuple[Case, tuple[Entry, ...]]
) -> None:
    case, entries = sent
    made = book.import_entries(case, entries, scans(entries)).case_id
    before, log = book.entries(made), book.audit()
    assert book.import_entries(case, (*entries, *entries), scans(entries)).case_id == made
    assert book.entries(made) == before
    assert book.audit() == log


def test_an_id_that_is_already_here_keeps_what_it_says(
    book: Casebook, sent: tuple[Case, tuple[Entry, ...]]
) -> None:
    case, entries = sent
    ours = book.open_case(PERSON).case_id
    note_id = book.write_note(ours, "Vår egen anteckning").entry_id
    forged = replace(entries[0], id=note_id)
    assert isinstance(forged, Note)
    book.import_entries(case, [forged])
    (kept,) = book.entries(ours)
    assert isinstance(kept, Note)
    assert (kept.text, kept.foreign) == ("Vår egen anteckning", False)


def test_a_sender_cannot_place_entries_in_somebody_elses_case(
    book: Casebook, sent: tuple[Case, tuple[Entry, ...]]
) -> None:
    case, entries = sent
    victim = book.open_case(OTHER_PERSON).case_id
    aimed = replace(case, id=victim)
    made = book.import_entries(aimed, entries[:1]).case_id
    assert made != victim
    assert book.entries(victim) == ()
    assert book.case(made).person == PERSON


def test_a_bundle_without_a_name_gets_a_case_that_is_found_again(
    book: Casebook, sent: tuple[Case, tuple[Entry, ...]]
) -> None:
    case, entries = sent
    nameless = replace(case, person=Person("", "", IdentityKind.OTHER))
    made = book.import_entries(nameless, entries[:1]).case_id
    assert book.import_entries(nameless, entries[1:2]).case_id == made
    assert len(book.entries(made)) == 2


def test_a_document_without_its_bytes_is_refused_and_nothing_is_taken_in(
    book: Casebook, sent: tuple[Case, tuple[Entry, ...]]
) -> None:
    case, entries = sent
    before = book.audit()
    with pytest.raises(EntryUnknown):
        book.import_entries(case, entries)
    assert book.cases() == ()
    assert book.audit() == before


@pytest.mark.parametrize("content", [SCAN + b"x", b""])
def test_bytes_that_are_not_the_documents_are_refused(
    book: Casebook, sent: tuple[Case, tuple[Entry, ...]], content: bytes
) -> None:
    case, entries = sent
    assert hashlib.sha256(content).hexdigest() != hashlib.sha256(SCAN).hexdigest()
    with pytest.raises(EntryUnknown):
        book.import_entries(case, entries, dict.fromkeys(scans(entries), content))
    assert book.cases() == ()


def test_what_another_party_wrote_is_theirs_to_correct(
    book: Casebook, sent: tuple[Case, tuple[Entry, ...]]
) -> None:
    case, entries = sent
    made = book.import_entries(case, entries[:1]).case_id
    (note,) = book.entries(made)
    with pytest.raises(ForeignEntry):
        book.correct_note(note.id, "Annat")
    book.mark_disputed(note.id, "Det stämmer inte")
