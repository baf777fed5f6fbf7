"""The quarter that closed last: the counts that leave the desk stand still until the next has.

Two files of the same counts, made a day apart, tell by their difference what happened on that day:
who knows whose day it was knows the rest. So a file holds what had happened when the last quarter
closed, and is the same whenever in the next quarter it is made (2026-11-22).

What is left: between two quarters a number may have grown by one, and then somebody came in one of
three months; and a case that is disposed of, or whose identity is mended, changes the counts of
quarters that have closed. For a desk's own follow-up that is taken to be enough. Rounding would
take away what such small numbers are asked for, and would still tell the day a number turned over.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from desktop.core.record import record

MONTHS_A_QUARTER = 3


@record(frozen=True, slots=True)
class Quarter:
    """A calendar quarter; ``number`` is 1 to 4."""

    year: int
    number: int

    @property
    def last_day(self) -> date:
        """Its last day."""
        return self._next_first() - timedelta(days=1)

    @property
    def end(self) -> datetime:
        """The first moment after it, by the office's own clock."""
        return datetime.combine(self._next_first(), time.min).astimezone()

    def _next_first(self) -> date:
        if self.number == 4:
            return date(self.year + 1, 1, 1)
        return date(self.year, self.number * MONTHS_A_QUARTER + 1, 1)


def closed_quarter(today: date) -> Quarter:
    """The last quarter that had ended before ``today`` began."""
    number = (today.month - 1) // MONTHS_A_QUARTER
    return Quarter(today.year, number) if number else Quarter(today.year - 1, 4)
