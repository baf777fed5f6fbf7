"""Groups under five are not shown, and cannot be found by subtraction either."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from desktop.core.cases import identity_number, statistics
from desktop.core.cases.casebook import Casebook
from desktop.core.cases.closed_quarter import Quarter, closed_quarter
from desktop.core.cases.records import IdentityKind, Kind, Person
from desktop.core.cases.statistics import Group, Table, to_csv
from tests.core.cases.casebook_samples import TODAY, Clock, new_casebook

WOMEN = ("197503259280", "198801082382", "200601212384")
MEN = ("198801162390", "199801022394", "197103622390")


def person(number: int, identity: str = "") -> Person:
    """Test identities are few: most of the statistics' persons carry another identity."""
    kind = identity_number.parse(identity).kind if identity else IdentityKind.OTHER
    return Person(f"Övningsperson {number}", identity or f"övning {number}", kind)


@pytest.fixture
def clock() -> Clock:
    return Clock(datetime(2026, 1, 1, tzinfo=UTC))


@pytest.fixture
def busy_book(tmp_path: Path, clock: Clock) -> Casebook:
    """Six cases that stayed 1, 2 … 6 days in a box, one that is still there, one for practice."""
    book = new_casebook(tmp_path / "valv", clock)
    for number in range(1, 8):
        case_id = book.open_case(person(number)).case_id
        book.take_step(case_id, "soc.2")
        if number <= 6:
            clock.at += timedelta(days=number)
            book.leave_step(case_id, "soc.2")
    practice = book.open_case(person(99), practice=True).case_id
    book.take_step(practice, "soc.2")
    return book


def table(book: Casebook, table_id: str) -> Table:
    parties = {"soc.2": "socialtjanst"}
    found = statistics.tables(book.vault, TODAY, parties)
    return next(each for each in found if each.id == table_id)


def test_counts_and_medians_are_taken_over_real_cases(busy_book: Casebook) -> None:
    assert table(busy_book, "steps").groups == (Group(("soc.2",), 7, 3.5),)
    assert table(busy_book, "parties").groups == (Group(("socialtjanst",), 7, 3.5),)
    assert table(busy_book, "cases_by_gender").groups == (Group(("unknown",), 7, None),)
    busy_book.vault.close()


def test_a_person_who_stands_alone_is_not_shown(busy_book: Casebook) -> None:
    for number, identity in enumerate((*WOMEN, *MEN)):
        case_id = busy_book.open_case(person(20 + number, identity)).case_id
        busy_book.take_step(case_id, "soc.2")
    for table_id in ("cases_by_gender", "steps_by_gender"):
        found = {group.keys[-1]: group.count for group in table(busy_book, table_id).groups}
        assert found == {"woman": None, "man": None, "unknown": 7}, table_id
    busy_book.vault.close()


def test_a_single_hidden_group_takes_the_next_smallest_with_it(busy_book: Casebook) -> None:
    busy_book.open_case(person(20, WOMEN[0]))
    assert {group.count for group in table(busy_book, "cases_by_gender").groups} == {None}
    busy_book.vault.close()


def test_how_long_an_answer_took_is_counted_from_the_asking(tmp_path: Path, clock: Clock) -> None:
    book = new_casebook(tmp_path, clock)
    for number in range(5):
        case_id = book.open_case(person(number)).case_id
        book.keep_form(case_id, "rehabiliteringsforfragan", 1, {})
        book.keep_form(case_id, "sip-kallelse", 1, {})
        clock.at += timedelta(days=14)
        book.attach(case_id, "intyg", "application/pdf", b"x", Kind.MEDICAL)
        book.keep_plan(case_id, "Väg till arbete")
        clock.at += timedelta(days=7)
        book.keep_plan(case_id, "SIP för våren")
    assert table(book, "answers").groups == (
        Group(("certificate",), 5, 14.0),
        Group(("sip",), 5, 21.0),
    )
    book.vault.close()


def test_two_files_in_one_quarter_are_the_same_whatever_happens_between_them(
    busy_book: Casebook, clock: Clock
) -> None:
    quarter = closed_quarter(date(2026, 4, 1))
    clock.at = datetime(2026, 4, 2, tzinfo=UTC)
    first = statistics.tables_of(busy_book.vault, quarter, {"soc.2": "socialtjanst"})
    newcomer = busy_book.open_case(person(50, WOMEN[0])).case_id
    busy_book.take_step(newcomer, "soc.2")
    busy_book.keep_form(newcomer, "sip-kallelse", 1, {})
    assert statistics.tables_of(busy_book.vault, quarter, {"soc.2": "socialtjanst"}) == first
    assert {each.id: each for each in first}["steps"].groups == (Group(("soc.2",), 7, 3.5),)
    assert table(busy_book, "steps").groups == (Group(("soc.2",), 8, 3.5),)
    busy_book.vault.close()


def test_a_file_knows_nothing_of_a_stay_that_ended_after_the_quarter(
    tmp_path: Path, clock: Clock
) -> None:
    book = new_casebook(tmp_path, clock)
    clock.at = datetime(2026, 3, 20, tzinfo=UTC)
    cases = [book.open_case(person(number)).case_id for number in range(5)]
    for case_id in cases:
        book.take_step(case_id, "soc.2")
    clock.at = datetime(2026, 4, 20, tzinfo=UTC)
    for case_id in cases:
        book.leave_step(case_id, "soc.2")
    found = {each.id: each for each in statistics.tables_of(book.vault, Quarter(2026, 1))}
    assert found["steps"].groups == (Group(("soc.2",), 5, None),)
    assert {each.groups for each in statistics.tables_of(book.vault, Quarter(2025, 4))} == {()}
    book.vault.close()


def test_the_csv_holds_no_identity_and_no_formula() -> None:
    made = Table(
        "steps_by_gender",
        ("step", "gender"),
        (Group(("=cmd|' /C calc'!A0", "woman"), None, None), Group(("soc.2", "man"), 12, 3.5)),
    )
    words = {"step": "Ruta", "gender": "Kön", "count": "Antal", "median_days": "Dagar, median"}
    words["hidden"] = "dolt"
    text = to_csv(made, lambda code: words.get(code, code))
    assert text.splitlines() == [
        "Ruta;Kön;Antal;Dagar, median",
        "'=cmd|' /C calc'!A0;woman;dolt;",
        "soc.2;man;12;3,5",
    ]


@pytest.mark.parametrize(
    ("age", "group"), [(0, "0-19"), (20, "20-29"), (29, "20-29"), (64, "50-64"), (101, "65-")]
)
def test_every_age_has_a_group(age: int, group: str) -> None:
    assert statistics.age_group(age) == group
    assert statistics.age_group(-1) == statistics.UNKNOWN
    assert date(2026, 1, 1) < TODAY
