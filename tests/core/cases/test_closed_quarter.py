"""The quarter that closed last ends before today begins, on every day of the year."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.cases.closed_quarter import Quarter, closed_quarter


@pytest.mark.parametrize(
    ("today", "quarter", "last_day"),
    [
        (date(2026, 1, 1), Quarter(2025, 4), date(2025, 12, 31)),
        (date(2026, 3, 31), Quarter(2025, 4), date(2025, 12, 31)),
        (date(2026, 4, 1), Quarter(2026, 1), date(2026, 3, 31)),
        (date(2026, 12, 31), Quarter(2026, 3), date(2026, 9, 30)),
    ],
    ids=["new year's day", "a quarter's last day", "a quarter's first day", "new year's eve"],
)
def test_the_quarter_before_this_one_has_closed(
    today: date, quarter: Quarter, last_day: date
) -> None:
    assert closed_quarter(today) == quarter
    assert quarter.last_day == last_day


@given(st.dates(min_value=date(1990, 1, 1), max_value=date(2200, 1, 1)))
def test_it_is_always_over_and_the_next_one_is_not(today: date) -> None:
    quarter = closed_quarter(today)
    assert quarter.last_day < today <= quarter.last_day + timedelta(days=92)
    assert quarter.end.date() == quarter.last_day + timedelta(days=1)
