"""Notes stay as they were written; corrections, disputes and drafts stand beside them."""

from __future__ import annotations

import pytest

from desktop.core.cases.casebook import Casebook
from desktop.core.cases.errors import (
    CaseClosed,
    CaseUnknown,
    EmptyText,
    EntryUnknown,
    NotANoteKind,
    ProfileMissing,
)
from desktop.core.cases.profile_store import NOBODY
from desktop.core.cases.records import NOTE_KINDS, Change, Dispute, Kind, Note, StepTaken
from tests.core.cases.casebook_samples import OTHER_PERSON, PERSON, PROFILE, reopened


@pytest.fixture
def case_id(book: Casebook) -> str:
    return book.open_case(PERSON).case_id


def test_a_note_is_signed_dated_and_still_there_after_unlocking(
    book: Casebook, case_id: str
) -> None:
    changes = book.write_note(case_id, "Åsa ringde: överens om möte i Älvsjö.", "soc.2")
    assert changes.kinds == {Change.ENTRIES, Change.DRAFTS}
    book = reopened(book)
    (note,) = book.entries(case_id)
    assert isinstance(note, Note)
    assert (note.id, note.text, note.step_id) == (
        changes.entry_id,
        "Åsa ringde: överens om möte i Älvsjö.",
        "soc.2",
    )
    assert (note.author, note.unit, note.party) == (PROFILE.name, PROFILE.unit, PROFILE.party)
    book.vault.close()


def test_a_correction_leaves_the_original_legible(book: Casebook, case_id: str) -> None:
    first = book.write_note(case_id, "Möte på tisdag", "soc.2").entry_id
    second = book.correct_note(first, "Möte på onsdag").entry_id
    old, new = book.entries(case_id, {Note})
    assert isinstance(old, Note)
    assert isinstance(new, Note)
    assert (old.id, old.text) == (first, "Möte på tisdag")
    assert (new.id, new.corrects, new.step_id) == (second, first, "soc.2")


def test_what_the_individual_disputes_is_marked_on_the_note(book: Casebook, case_id: str) -> None:
    note_id = book.write_note(case_id, "Arbetar heltid").entry_id
    book.mark_disputed(note_id, "Arbetar halvtid")
    (note,) = book.entries(case_id)
    assert isinstance(note, Note)
    assert (note.text, note.disputed) == ("Arbetar heltid", "Arbetar halvtid")
    (dispute,) = book.entries(case_id, {Dispute})
    assert isinstance(dispute, Dispute)
    assert dispute.note_id == note_id


@pytest.mark.parametrize("text", ["", "   ", "\n\t"])
def test_nothing_is_not_saved_as_a_note(book: Casebook, case_id: str, text: str) -> None:
    with pytest.raises(EmptyText):
        book.write_note(case_id, text)
    assert book.entries(case_id) == ()


def test_a_note_needs_somebody_to_sign_it(book: Casebook, case_id: str) -> None:
    book.profile = NOBODY
    with pytest.raises(ProfileMissing):
        book.write_note(case_id, "Anteckning")
    assert book.entries(case_id) == ()


def test_unknown_cases_and_notes_are_refused(book: Casebook, case_id: str) -> None:
    with pytest.raises(CaseUnknown):
        book.write_note("finns inte", "Anteckning")
    with pytest.raises(EntryUnknown):
        book.correct_note("finns inte", "Anteckning")
    step_id = book.take_step(case_id, "soc.2").entry_id
    with pytest.raises(EntryUnknown):
        book.mark_disputed(step_id, "Fel sort")


def test_a_draft_survives_a_crash_and_goes_when_the_note_is_saved(
    book: Casebook, case_id: str
) -> None:
    book.save_draft(case_id, "soc.2", "Utkast å ä ö")
    book.save_draft(case_id, "soc.3", "Ett annat")
    book = reopened(book)
    assert book.draft(case_id, "soc.2") == "Utkast å ä ö"
    book.write_note(case_id, "Färdigt", "soc.2")
    assert book.draft(case_id, "soc.2") == ""
    assert book.drafts(case_id) == {"soc.3": "Ett annat"}
    book.save_draft(case_id, "soc.3", "  ")
    assert book.drafts(case_id) == {}
    book.vault.close()


def test_a_draft_keeps_what_its_writer_says_it_is_about(book: Casebook, case_id: str) -> None:
    book.save_draft(case_id, "soc.2", "Utkast")
    assert book.draft_kind(case_id, "soc.2") is None
    book.save_draft(case_id, "soc.2", "Utkast", Kind.NOTES_HEALTH)
    book.save_draft(case_id, "soc.3", "Ett annat", Kind.NOTES_WORK)
    book = reopened(book)
    assert book.draft_kind(case_id, "soc.2") is Kind.NOTES_HEALTH
    assert book.draft_kind(case_id, "soc.3") is Kind.NOTES_WORK
    assert book.draft_kind(case_id, "finns inte") is None
    book.vault.close()


def test_only_a_kind_of_note_can_be_a_notes_kind(book: Casebook, case_id: str) -> None:
    note_id = book.write_note(case_id, "Möte").entry_id
    for kind in set(Kind) - set(NOTE_KINDS):
        with pytest.raises(NotANoteKind):
            book.write_note(case_id, "Text", kind=kind)
        with pytest.raises(NotANoteKind):
            book.correct_note(note_id, "Text", kind)
        with pytest.raises(NotANoteKind):
            book.save_draft(case_id, "soc.2", "Text", kind)
    assert len(book.entries(case_id, {Note})) == 1
    assert book.drafts(case_id) == {}


def test_a_correction_is_of_its_notes_kind_unless_it_says_otherwise(
    book: Casebook, case_id: str
) -> None:
    first = book.write_note(case_id, "Sover dåligt", kind=Kind.NOTES_HEALTH).entry_id
    book.correct_note(first, "Sover illa")
    book.correct_note(first, "Sover inte", Kind.NOTES_SOCIAL)
    book.mark_disputed(first, "Jag sover gott")
    kinds = [one.kind for one in book.entries(case_id) if isinstance(one, Note)]
    assert kinds == [Kind.NOTES_HEALTH, Kind.NOTES_HEALTH, Kind.NOTES_SOCIAL]
    (dispute,) = book.entries(case_id, {Dispute})
    assert isinstance(dispute, Dispute)
    assert dispute.kind is Kind.NOTES_HEALTH


def test_drafts_leave_no_line_in_the_log(book: Casebook, case_id: str) -> None:
    before = len(book.audit())
    book.save_draft(case_id, "soc.2", "Utkast")
    assert len(book.audit()) == before


def test_a_closed_case_is_read_not_written(book: Casebook, case_id: str) -> None:
    note_id = book.write_note(case_id, "Före").entry_id
    book.close_case(case_id)
    with pytest.raises(CaseClosed):
        book.write_note(case_id, "Efter")
    with pytest.raises(CaseClosed):
        book.correct_note(note_id, "Efter")
    with pytest.raises(CaseClosed):
        book.take_step(case_id, "soc.2")
    book.mark_disputed(note_id, "Det stämmer inte")
    book.reopen_case(case_id)
    book.write_note(case_id, "Igen")
    assert len(book.entries(case_id, {Note})) == 2
    assert book.entries(case_id, {StepTaken}) == ()


def test_text_is_found_within_the_case_whatever_its_case(book: Casebook, case_id: str) -> None:
    wanted = book.write_note(case_id, "Möte i ÅRSTA om återgång").entry_id
    book.write_note(case_id, "Annat")
    assert [entry.id for entry in book.search_within(case_id, "återgång årsta")] == [wanted]
    assert book.search_within(case_id, "arsta") == ()
    assert book.search_within(case_id, " ") == ()


def test_text_in_another_case_is_not_found(book: Casebook, case_id: str) -> None:
    other = book.open_case(OTHER_PERSON).case_id
    book.write_note(other, "Hemlighet")
    assert book.search_within(case_id, "hemlighet") == ()


def test_a_second_dispute_leaves_the_first_standing(book: Casebook, case_id: str) -> None:
    note_id = book.write_note(case_id, "Möte på tisdag", "soc.2").entry_id
    book.mark_disputed(note_id, "Jag var inte där.")
    book.mark_disputed(note_id, "Det var på onsdag.")
    (note,) = book.entries(case_id, {Note})
    assert isinstance(note, Note)
    assert note.disputed == "Jag var inte där.\nDet var på onsdag."
