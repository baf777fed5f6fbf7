"""Identity numbers: the published test numbers are right, everything near them is wrong."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.cases.errors import InvalidIdentityNumber
from desktop.core.cases.identity_number import Gender, day_of_birth, parse
from desktop.core.cases.records import IdentityKind

TODAY = date(2026, 11, 23)
PERSONAL = (
    "197503259280",
    "198801082382",
    "198801162390",
    "199801022394",
    "200601212384",
    "192001011564",
)
COORDINATION = ("197102772386", "197103622390", "191500722390")


@pytest.mark.parametrize("digits", PERSONAL)
def test_published_personal_numbers_are_accepted(digits: str) -> None:
    number = parse(digits, TODAY)
    assert (number.digits, number.kind) == (digits, IdentityKind.PERSONNUMMER)
    assert number.born == date(int(digits[:4]), int(digits[4:6]), int(digits[6:8]))


@pytest.mark.parametrize("digits", COORDINATION)
def test_published_coordination_numbers_are_accepted(digits: str) -> None:
    number = parse(digits, TODAY)
    assert (number.digits, number.kind) == (digits, IdentityKind.SAMORDNINGSNUMMER)
    assert day_of_birth(digits) == int(digits[6:8]) - 60


@pytest.mark.parametrize(
    "text",
    ["197503259280", "19750325-9280", "750325-9280", "7503259280", " 750325 - 9280 "],
)
def test_every_way_of_writing_it_means_the_same_number(text: str) -> None:
    assert parse(text, TODAY).digits == "197503259280"


def test_a_plus_stands_from_the_year_of_turning_a_hundred() -> None:
    assert parse("192001011564", TODAY).formatted == "200101+1564"
    assert parse("200101+1564", TODAY).digits == "192001011564"
    assert parse("192001011564", date(2019, 12, 31)).formatted == "200101-1564"
    assert parse("197503259280", TODAY).formatted == "750325-9280"


def test_the_last_digit_but_one_tells_the_gender() -> None:
    assert parse("197503259280", TODAY).gender is Gender.WOMAN
    assert parse("198801162390", TODAY).gender is Gender.MAN


def test_a_coordination_number_may_leave_the_month_open() -> None:
    number = parse("191500722390", TODAY)
    assert number.born is None


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "form"),
        ("750325", "form"),
        ("750325-928", "form"),
        ("19750325-92800", "form"),
        ("750325_9280", "form"),
        ("750325-928å", "form"),
        ("٧٥٠٣٢٥٩٢٨٠", "form"),
        ("197503259281", "checksum"),
        ("197503329280", "date"),
        ("197513259280", "date"),
        ("197502299280", "date"),
        ("197513622390", "date"),
        ("197103922390", "date"),
        ("197102772387", "checksum"),
    ],
)
def test_what_is_no_number_is_refused_with_the_reason(text: str, why: str) -> None:
    with pytest.raises(InvalidIdentityNumber) as refusal:
        parse(text, TODAY)
    assert refusal.value.data == {"why": why}


@given(st.sampled_from(PERSONAL + COORDINATION), st.integers(2, 11), st.integers(1, 9))
def test_one_mistyped_digit_is_always_noticed(digits: str, place: int, step: int) -> None:
    wrong = str((int(digits[place]) + step) % 10)
    with pytest.raises(InvalidIdentityNumber):
        parse(digits[:place] + wrong + digits[place + 1 :], TODAY)


@given(st.text(max_size=20))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        number = parse(text, TODAY)
    except InvalidIdentityNumber:
        return
    assert parse(number.formatted, TODAY).digits == number.digits
