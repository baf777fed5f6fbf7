"""The list and its search: three fields by law, duplicates noticed, protected identities hidden."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from desktop.core.cases.casebook import Casebook, ConsentState
from desktop.core.cases.errors import DuplicatePerson, EmptyText, SearchTooWide
from desktop.core.cases.records import IdentityKind, Kind, Party, Person
from tests.core.cases.casebook_samples import (
    OTHER_PERSON,
    PERSON,
    TODAY,
    Clock,
    consent,
    new_casebook,
)


def names(book: Casebook, text: str) -> list[str]:
    return [row.case.person.name for row in book.search_cases(text)]


def test_cases_are_numbered_within_their_year(book: Casebook) -> None:
    first = book.open_case(PERSON).case_id
    second = book.open_case(OTHER_PERSON).case_id
    assert book.case(first).number == "2026-0001"
    assert book.case(second).number == "2026-0002"
    assert [row.case.id for row in book.cases()] == [second, first]


def test_the_practice_case_has_a_number_of_its_own(book: Casebook) -> None:
    practice = book.open_case(PERSON, practice=True).case_id
    assert book.case(practice).number == "ÖVNING-0001"
    assert book.case(practice).practice
    real = book.open_case(PERSON).case_id
    assert book.case(real).number == "2026-0001"


@pytest.mark.parametrize(
    "text",
    ["övningsperson e", "ETT", "19750325-9280", "750325-9280", "197503259280", "7503", "2026-0001"],
)
def test_a_case_is_found_by_name_identity_and_number(book: Casebook, text: str) -> None:
    book.open_case(PERSON)
    book.open_case(OTHER_PERSON)
    assert names(book, text) == [PERSON.name]


@pytest.mark.parametrize(
    "text", ["", "  ", "%", "_", "Övningsvägen", "ovning@example.se", "08-000"]
)
def test_nothing_else_finds_a_case(book: Casebook, text: str) -> None:
    case_id = book.open_case(PERSON).case_id
    book.write_note(case_id, "Övningsvägen % _")
    assert names(book, text) == []


@pytest.mark.parametrize("field", ["text", "note", "address", "telephone", "diagnosis", "name; --"])
def test_the_service_refuses_to_search_other_fields_over_all_cases(
    book: Casebook, field: str
) -> None:
    book.open_case(PERSON)
    before = len(book.audit())
    with pytest.raises(SearchTooWide):
        book.search_cases("Övning", by=["name", field])
    assert len(book.audit()) == before


def test_the_log_tells_of_a_search_but_not_what_for(book: Casebook) -> None:
    book.open_case(PERSON)
    book.search_cases("Övningsperson")
    row = book.audit()[-1]
    assert (row.action, row.detail) == ("cases.searched", "found=1")
    assert "Övningsperson" not in repr(book.audit())


def test_a_second_open_case_for_the_same_person_is_noticed(book: Casebook) -> None:
    first = book.open_case(PERSON).case_id
    with pytest.raises(DuplicatePerson) as refusal:
        book.open_case(replace(PERSON, identity="750325-9280"))
    assert refusal.value.data == {"number": "2026-0001"}
    assert len(book.cases()) == 1
    book.close_case(first)
    book.open_case(PERSON)
    assert [case.number for case in book.same_identity(PERSON)] == ["2026-0001", "2026-0002"]


def test_a_case_needs_a_name(book: Casebook) -> None:
    with pytest.raises(EmptyText):
        book.open_case(replace(PERSON, name=" "))
    assert book.cases() == ()


def test_another_identity_is_kept_as_it_is_written(book: Casebook) -> None:
    person = Person("Övningsperson Tre", "Pass ÅÄÖ 123", IdentityKind.OTHER)
    case_id = book.open_case(person).case_id
    assert book.case(case_id).person == person
    assert names(book, "Pass ÅÄÖ") == [person.name]


def test_a_protected_identity_hides_where_the_person_is(book: Casebook) -> None:
    case_id = book.open_case(replace(PERSON, protected=True)).case_id
    for row in (*book.cases(), *book.search_cases(PERSON.name)):
        shown = row.case.person
        assert (shown.address, shown.postal, shown.telephone, shown.email) == ("", "", "", "")
        assert shown.protected
    assert book.case(case_id).person.address == PERSON.address


def test_a_changed_person_is_changed_everywhere(book: Casebook) -> None:
    case_id = book.open_case(PERSON).case_id
    book.change_person(case_id, replace(PERSON, name="Övningsperson Åtta"))
    assert names(book, "åtta") == ["Övningsperson Åtta"]
    assert names(book, "ett") == []
    (row,) = [row for row in book.audit() if row.action == "case.person_changed"]
    assert row.detail == "name"


def test_a_row_tells_where_the_case_stands(book: Casebook) -> None:
    case_id = book.open_case(PERSON).case_id
    book.take_step(case_id, "soc.1a")
    book.take_step(case_id, "soc.2", leaving=["soc.1a"])
    book.take_step(case_id, "halso.3")
    (row,) = book.cases()
    assert row.current == ("soc.2", "halso.3")
    assert row.consent is ConsentState.NONE


@pytest.mark.parametrize(
    ("start", "end", "state"),
    [
        (-10, -1, ConsentState.ENDED),
        (-10, 0, ConsentState.ENDING),
        (-10, 30, ConsentState.ENDING),
        (0, 31, ConsentState.VALID),
        (1, 90, ConsentState.NOT_YET),
    ],
)
def test_a_row_tells_how_it_stands_with_consent(
    book: Casebook, start: int, end: int, state: ConsentState
) -> None:
    case_id = book.open_case(PERSON).case_id
    first, last = TODAY + timedelta(days=start), TODAY + timedelta(days=end)
    book.give_consent(case_id, {Party.JOBBTORG}, {Kind.NOTES}, "Syfte", first, last)
    (row,) = book.cases()
    assert row.consent is state
    holds = state in (ConsentState.ENDING, ConsentState.VALID)
    assert row.consent_until == (last if holds else None)


def test_a_withdrawn_consent_is_shown_as_withdrawn(book: Casebook) -> None:
    case_id = book.open_case(PERSON).case_id
    book.withdraw_consent(consent(book, case_id))
    (row,) = book.cases()
    assert row.consent is ConsentState.WITHDRAWN
    assert row.next_deadline is None


def test_the_nearest_day_among_plans_and_consents_is_the_next_deadline(book: Casebook) -> None:
    case_id = book.open_case(PERSON).case_id
    consent(book, case_id, days=60)
    plan = book.keep_plan(case_id, "SIP", follow_up=date(2026, 12, 1)).entry_id
    assert book.cases()[0].next_deadline == date(2026, 12, 1)
    book.keep_plan(case_id, "SIP", follow_up=date(2027, 1, 8), corrects=plan)
    assert book.cases()[0].next_deadline == date(2027, 1, 8)


def test_a_clock_set_back_loses_nothing_and_is_noted(tmp_path: Path) -> None:
    clock = Clock()
    book = new_casebook(tmp_path, clock)
    case_id = book.open_case(PERSON).case_id
    book.write_note(case_id, "Före")
    clock.at -= timedelta(days=400)
    book.write_note(case_id, "Efter")
    assert len(book.entries(case_id)) == 2
    assert "clock.set_back" in [row.action for row in book.audit()]
    book.vault.close()
