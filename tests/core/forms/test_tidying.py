"""What was meant is kept as it ought to be written; what is unclear is left for the validation."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.forms.model import FieldType
from desktop.core.forms.tidying import tidied


@pytest.mark.parametrize(
    ("kind", "written", "kept"),
    [
        (FieldType.DATE, "20261122", "2026-11-22"),
        (FieldType.DATE, "261122", "2026-11-22"),
        (FieldType.DATE, " 2026.11.22 ", "2026-11-22"),
        (FieldType.DATE, "2026-13-01", "2026-13-01"),
        (FieldType.DATE, "i morgon", "i morgon"),
        (FieldType.TIME, "9:05", "09.05"),
        (FieldType.TIME, "1300", "13.00"),
        (FieldType.TIME, "25.00", "25.00"),
        (FieldType.PERCENT, "25 %", "25"),
        (FieldType.IDENTITY, "198801162390", "19880116-2390"),
        (FieldType.IDENTITY, "198801162391", "198801162391"),
        (FieldType.IDENTITY, "LMA-kort 1", "LMA-kort 1"),
        (FieldType.TEXT, " Å ä ö ", "Å ä ö"),
        (FieldType.LONG, "", ""),
    ],
)
def test_an_answer_is_kept_as_its_field_writes_it(kind: FieldType, written: str, kept: str) -> None:
    assert tidied(kind, written) == kept


@given(st.dates(min_value=date(2000, 1, 1), max_value=date(2099, 12, 31)))
def test_every_day_of_the_century_is_understood_with_and_without_hyphens(day: date) -> None:
    for form in ("%Y-%m-%d", "%Y%m%d", "%y%m%d"):
        assert tidied(FieldType.DATE, day.strftime(form)) == day.isoformat()


@given(st.sampled_from(list(FieldType)), st.text(max_size=30))
def test_tidying_twice_changes_nothing_more(kind: FieldType, text: str) -> None:
    once = tidied(kind, text)
    assert tidied(kind, once) == once
