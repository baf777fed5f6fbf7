"""What another party has asked back: covered, read by duty only and noted, found by no search."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from desktop.core.cases.records import IdentityKind, Kind, Note, Party, Person
from desktop.core.exchange import withdrawal
from desktop.ui.cases.case_page import CasePage
from desktop.ui.cases.entry_card import EntryCard
from desktop.ui.cases.locked_cover import LockedCover
from desktop.ui.cases.person_draft import CHANGE
from desktop.ui.sharing.receive_page import ReceivePage
from desktop.ui.sharing.share_page import SharePage
from tests.ui.sharing.two_desks import TwoDesks, words

PERSON_OF_ANOTHER = Person(
    "Övningsperson Två",
    "198801082382",
    IdentityKind.PERSONNUMMER,
    address="Övningsgatan 9",
)
TEXT = "Bedömningen väntar på ett läkarutlåtande."


@pytest.fixture
def locked(desks: TwoDesks) -> TwoDesks:
    """The colleague has sent a note and asked it back; the window's desk has locked it."""
    desks.consents(*Kind)
    desks.sends(desks.folder / "ut.arendepaket")
    book = desks.colleague.casebook
    (row,) = book.cases()
    book.write_note(row.case.id, TEXT)
    back = desks.gets(desks.colleague, row.case.id, desks.folder / "in.arendepaket")
    _taken_in(desks, back)
    done = book.withdraw_consent(book.consents(row.case.id)[-1].id)
    slip = desks.folder / "stopp.stoppmarke"
    withdrawal.make_slip(book, done.entry_id, desks.card, slip)
    page = _receive(desks, slip)
    assert TEXT in words(page)
    page.accept()
    desks.settle()
    return desks


def test_a_locked_note_is_covered_until_a_duty_is_given_and_noted(locked: TwoDesks) -> None:
    card = _card(locked)
    assert TEXT not in words(card)
    assert "Låst: samtycket är återkallat" in words(card)
    assert card.cover is not None
    card.cover.ask()
    assert not _readings(locked)
    card.cover.read_for("insight")
    assert TEXT in words(card)
    assert _readings(locked) == ["duty=insight"]


def test_leaving_it_locked_notes_nothing(locked: TwoDesks) -> None:
    card = _card(locked)
    assert card.cover is not None
    card.cover.ask()
    card.cover._leave()
    assert TEXT not in words(card)
    assert not _readings(locked)


def test_a_search_does_not_find_what_is_locked(locked: TwoDesks) -> None:
    locked.writes("Nytt om ett läkarutlåtande")
    page = _case(locked)
    page.search.setText("läkarutlåtande")
    page._show_entries()
    assert [card.entry.foreign for card in page.timeline.cards()] == [False]


def test_the_share_wizard_and_the_slip_opened_again_tell_nothing_of_it(locked: TwoDesks) -> None:
    locked.desk.window.show_place("share")
    page = locked.desk.window.pages.page("share")
    assert isinstance(page, SharePage)
    page.choose(locked.colleague.card.id)
    assert "En låst uppgift" in words(page)
    assert TEXT not in words(page)
    assert TEXT not in words(_receive(locked, locked.folder / "stopp.stoppmarke"))


def test_where_a_protected_person_lives_is_not_shown_in_the_wizard(desks: TwoDesks) -> None:
    session = desks.desk.session
    person = session.read(lambda book: book.case(desks.case_id)).person
    hidden = replace(person, address="Övningsgatan 1", protected=True)
    session.write(lambda book: book.change_person(desks.case_id, hidden))
    desks.consents(*Kind)
    desks.desk.window.show_place("share")
    page = desks.desk.window.pages.page("share")
    assert isinstance(page, SharePage)
    page.choose(desks.colleague.card.id)
    assert "Övningsgatan" not in words(page)


def test_a_strangers_correction_does_not_strike_out_our_own_note(desks: TwoDesks) -> None:
    ours = desks.writes("Vår egen anteckning")
    desks.consents(*Kind)
    desks.sends(desks.folder / "ut.arendepaket")
    book = desks.colleague.casebook
    (row,) = book.cases()
    _forge(desks, Note(**book.desk.signature(row.case.id), corrects=ours, text="Falsk rättelse"))
    _taken_in(desks, desks.gets(desks.colleague, row.case.id, desks.folder / "in.arendepaket"))
    cards = {card.entry.id: card for card in _case(desks).timeline.cards()}
    assert "Rättad" not in words(cards[ours])


def _forge(desks: TwoDesks, entry: Note) -> None:
    from desktop.core.cases import entry_rows

    book = desks.colleague.casebook
    with desks.colleague.vault.transaction() as db:
        entry_rows.append(book.desk, db, entry, "note.corrected")
    assert desks.colleague.profile.party is Party.HALSO_OCH_SJUKVARD


def _taken_in(desks: TwoDesks, path: Path) -> None:
    _receive(desks, path).accept()
    desks.settle()


def _receive(desks: TwoDesks, path: Path) -> ReceivePage:
    desks.desk.window.show_place("receive")
    page = desks.desk.window.pages.page("receive")
    assert isinstance(page, ReceivePage)
    desks.settle()
    page.open_file(path)
    desks.settle()
    return page


def _case(desks: TwoDesks) -> CasePage:
    desks.desk.window.show_place("case")
    page = desks.desk.window.pages.page("case")
    assert isinstance(page, CasePage)
    return page


def _card(desks: TwoDesks) -> EntryCard:
    (card,) = [
        each
        for each in _case(desks).timeline.cards()
        if isinstance(each.entry, Note) and each.entry.foreign
    ]
    return card


def _readings(desks: TwoDesks) -> list[str]:
    rows = desks.desk.session.read(lambda book: book.audit())
    return [row.detail for row in rows if row.action == "case.locked_read"]


def test_a_step_that_is_locked_is_not_ticked_on_the_map(desks: TwoDesks) -> None:
    desks.consents(*Kind)
    desks.sends(desks.folder / "ut.arendepaket")
    book = desks.colleague.casebook
    (row,) = book.cases()
    book.take_step(row.case.id, "halso-och-sjukvarden.3", "2026.1")
    _taken_in(desks, desks.gets(desks.colleague, row.case.id, desks.folder / "in.arendepaket"))
    assert "halso-och-sjukvarden.3" in _marked(desks)
    done = book.withdraw_consent(book.consents(row.case.id)[-1].id)
    slip = desks.folder / "stopp.stoppmarke"
    withdrawal.make_slip(book, done.entry_id, desks.card, slip)
    _receive(desks, slip).accept()
    desks.settle()
    assert "halso-och-sjukvarden.3" not in _marked(desks)
    assert "soc-sjukskriven.9" in desks.desk.window.case_marks().current


def _marked(desks: TwoDesks) -> set[str]:
    return set(desks.desk.window.case_marks().visited)


def _asked_back(desks: TwoDesks) -> CasePage:
    """A case that came with where the person lives, which its sender has then asked back."""
    colleague, book = desks.colleague, desks.colleague.casebook
    case_id = colleague.opens_case(PERSON_OF_ANOTHER)
    path = desks.gets(colleague, case_id, desks.folder / "in.arendepaket")
    _taken_in(desks, path)
    desks.desk.window.open_case(case_id)
    assert "Övningsgatan 9" in words(_case(desks).facts)
    done = book.withdraw_consent(book.consents(case_id)[-1].id)
    slip = desks.folder / "stopp.stoppmarke"
    withdrawal.make_slip(book, done.entry_id, desks.card, slip)
    _receive(desks, slip).accept()
    desks.settle()
    return _case(desks)


def test_the_cover_over_where_the_person_lives_is_lifted_by_duty(desks: TwoDesks) -> None:
    facts = _asked_back(desks).facts
    assert "Övningsgatan 9" not in words(facts)
    (cover,) = facts.findChildren(LockedCover)
    cover.read_for("trial")
    assert "Övningsgatan 9" in words(facts)
    assert _readings(desks) == ["duty=trial"]


@pytest.mark.parametrize("way", ["button", "draft"])
def test_the_facts_are_changed_by_duty_too_where_they_were_asked_back(
    desks: TwoDesks, way: str
) -> None:
    page = _asked_back(desks)
    if way == "button":
        page.facts.edit_button.click()
    else:
        page.drafts.wanted.emit(CHANGE)
    assert page.person.isHidden()
    assert page.person.address.text() == ""
    assert not _readings(desks)
    (cover,) = page.facts.findChildren(LockedCover)
    assert cover.ask_button.isHidden()
    cover.read_for("trial")
    assert page.person.address.text() == "Övningsgatan 9"
    assert _readings(desks) == ["duty=trial"]


def test_a_protected_persons_facts_that_were_asked_back_are_changed_by_duty_too(
    desks: TwoDesks,
) -> None:
    page, session = _asked_back(desks), desks.desk.session
    person = session.read(lambda book: book.case(session.case_id)).person
    session.write(lambda book: book.change_person(session.case_id, replace(person, protected=True)))
    assert "Skyddade personuppgifter" in words(page.facts)
    page.facts.edit_button.click()
    assert page.person.isHidden()
    cover = page.facts.findChildren(LockedCover)[-1]  # the one before it is on its way out
    cover.read_for("trial")
    assert page.person.address.text() == "Övningsgatan 9"
    assert "Övningsgatan 9" not in words(page.facts)
