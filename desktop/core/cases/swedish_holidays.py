"""Swedish public holidays, and the days that authorities keep closed like them."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

_SATURDAY = 5
_ONE_DAY = timedelta(days=1)


def is_working_day(day: date) -> bool:
    """Whether an authority is open on this day."""
    return day.weekday() < _SATURDAY and day not in holidays(day.year)


def on_or_after(day: date) -> date:
    """The day itself, or the next working day: a time that ends on a holiday ends after it.

    Lag (1930:173) om beräkning av lagstadgad tid, 2 §.
    """
    while not is_working_day(day):
        day += _ONE_DAY
    return day


def working_days_after(day: date, count: int) -> date:
    """The day that is ``count`` working days after ``day``."""
    while count > 0:
        day += _ONE_DAY
        count -= is_working_day(day)
    return day


@cache
def holidays(year: int) -> frozenset[date]:
    """Public holidays (lag 1989:253) and the eves that the 1930 law treats alike."""
    easter = easter_sunday(year)
    midsummer = _saturday_from(date(year, 6, 20))
    fixed = ((1, 1), (1, 6), (5, 1), (6, 6), (12, 24), (12, 25), (12, 26), (12, 31))
    moving = (-2, 0, 1, 39, 49)
    return frozenset(
        {date(year, month, day) for month, day in fixed}
        | {easter + timedelta(days=days) for days in moving}
        | {midsummer - _ONE_DAY, midsummer, _saturday_from(date(year, 10, 31))}
    )


def easter_sunday(year: int) -> date:
    """Easter Sunday in the Gregorian calendar."""
    golden = year % 19
    century, rest = divmod(year, 100)
    skipped, leap_rest = divmod(century, 4)
    correction = (century + 8) // 25
    moon = (19 * golden + century - skipped - (century - correction + 1) // 3 + 15) % 30
    quarter, quarter_rest = divmod(rest, 4)
    weekday = (32 + 2 * leap_rest + 2 * quarter - moon - quarter_rest) % 7
    late = (golden + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def _saturday_from(first: date) -> date:
    return first + timedelta(days=(_SATURDAY - first.weekday()) % 7)
