"""What is to be done and when: the map's times, plans to follow up, consents that end."""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from desktop.core.cases import swedish_holidays
from desktop.core.cases.reminder_kinds import ReminderKind
from desktop.core.cases.reminders import Reminder
from desktop.core.process.model import ProcessMap, StepTime, TimeUnit

if TYPE_CHECKING:
    from desktop.core.cases.casebook import Casebook

SOON_DAYS = 7


CONSENT_AHEAD_DAYS = 30
"""A consent that ends is to be done something about from this many days before."""


class DeadlineKind(StrEnum):
    """What ends or comes due."""

    STEP = "step"
    PLAN = "plan"
    CONSENT = "consent"
    ANSWER = "answer"
    APPLICATION = "application"


class Urgency(StrEnum):
    """How near it is; a window says it with a word and a colour, never a colour alone."""

    LATE = "late"
    TODAY = "today"
    SOON = "soon"
    LATER = "later"


_KINDS = {kind: DeadlineKind(kind.value) for kind in ReminderKind}


@dataclass(frozen=True, slots=True)
class Deadline:
    """One thing to do. ``step_id`` is "" for all but steps, ``entry_id`` is "" for steps.

    ``due`` is a working day, except for a consent, which ends when it ends. ``statutory`` is true
    where a law sets the time. ``days_left`` is negative when it is late. ``title`` is the plan's
    or the form's own, filled in by ``titled``.
    """

    case_id: str
    kind: DeadlineKind
    due: date
    days_left: int
    step_id: str = ""
    entry_id: str = ""
    statutory: bool = False
    title: str = ""

    @property
    def can_be_ticked(self) -> bool:
        """Whether a person says when it is done; a step is left, and a consent ends."""
        return self.kind not in (DeadlineKind.STEP, DeadlineKind.CONSENT)

    @property
    def code(self) -> str:
        """Finds the sentence, such as ``deadline.step`` or ``deadline.plan``."""
        return f"deadline.{self.kind}"

    @property
    def urgency(self) -> Urgency:
        """How near it is."""
        if self.days_left < 0:
            return Urgency.LATE
        if self.days_left == 0:
            return Urgency.TODAY
        return Urgency.SOON if self.days_left <= SOON_DAYS else Urgency.LATER


def deadlines(
    process_map: ProcessMap, casebook: Casebook, case_id: str, today: date
) -> tuple[Deadline, ...]:
    """What is to be done in one case, nearest first and titled; nothing in a closed one."""
    if not case_id:
        return ()
    return titled(casebook, _found(process_map, casebook, case_id, today))


def all_deadlines(process_map: ProcessMap, casebook: Casebook, today: date) -> tuple[Deadline, ...]:
    """What is to be done in every open case, nearest first; titles come with ``titled``."""
    return _found(process_map, casebook, "", today)


def titled(casebook: Casebook, found: Iterable[Deadline]) -> tuple[Deadline, ...]:
    """The same deadlines with the titles of their plans and forms: for those that are shown."""
    return tuple(
        replace(each, title=casebook.title_of(each.entry_id)) if each.can_be_ticked else each
        for each in found
    )


def _found(
    process_map: ProcessMap, casebook: Casebook, case_id: str, today: date
) -> tuple[Deadline, ...]:
    soon = today + timedelta(days=CONSENT_AHEAD_DAYS)
    found = [
        *_of_steps(timed_steps(process_map), casebook.arrivals(case_id), today),
        *_of_reminders(casebook.reminders(soon, case_id), today),
    ]
    return tuple(sorted(found, key=lambda each: (each.due, each.case_id, each.step_id)))


def next_day(
    times: Mapping[str, StepTime], arrivals: Iterable[tuple[str, datetime]], reminded: date | None
) -> date | None:
    """The nearest day of a case: of the boxes it stands in and of what its entries set.

    ``times`` are the map's: see ``timed_steps``.
    """
    days = [
        due_day(times[step_id], since.astimezone().date())
        for step_id, since in arrivals
        if step_id in times
    ]
    return min((day for day in (*days, reminded) if day is not None), default=None)


def due_day(time: StepTime, arrived: date) -> date | None:
    """The working day on which a step's time is out; None where the source states no length."""
    if time.number is None or time.unit is None:
        return None
    if time.unit is TimeUnit.DAYS:
        return swedish_holidays.on_or_after(arrived + timedelta(days=time.number))
    months = time.number * (12 if time.unit is TimeUnit.YEARS else 1)
    return swedish_holidays.on_or_after(months_after(arrived, months))


def months_after(day: date, months: int) -> date:
    """The same day of the month ``months`` later, or the month's last day."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))


def to_calendar(deadline: Deadline, summary: str, made_at: datetime) -> str:
    """One deadline as an iCalendar file (RFC 5545): a day, ``summary`` and nothing about anyone.

    The caller's ``summary`` must hold no personal data; the id is made from neither case nor day.
    """
    from desktop.core.cases.entry_ids import new_id

    lines = (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Stockholmsmodellen//SV",
        "BEGIN:VEVENT",
        f"UID:{new_id(made_at)}",
        f"DTSTAMP:{made_at.astimezone(UTC):%Y%m%dT%H%M%SZ}",
        f"DTSTART;VALUE=DATE:{deadline.due:%Y%m%d}",
        f"DTEND;VALUE=DATE:{deadline.due + timedelta(days=1):%Y%m%d}",
        *_folded(f"SUMMARY:{_escaped(summary)}"),
        "TRANSP:TRANSPARENT",
        "CLASS:PRIVATE",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    )
    return "\r\n".join(lines)


def timed_steps(process_map: ProcessMap) -> dict[str, StepTime]:
    """The times of the map's boxes, by step id."""
    return {
        step.id: step.time
        for process in process_map.processes
        for step in process.steps
        if step.time is not None
    }


def _of_steps(
    times: dict[str, StepTime], arrivals: Iterable[tuple[str, str, datetime]], today: date
) -> Iterable[Deadline]:
    known: dict[tuple[str, date], date | None] = {}
    for case_id, step_id, since in arrivals:
        if (time := times.get(step_id)) is None:
            continue
        arrived = (step_id, since.astimezone().date())
        if arrived not in known:
            known[arrived] = due_day(time, arrived[1])
        if (due := known[arrived]) is not None:
            yield Deadline(
                case_id=case_id,
                kind=DeadlineKind.STEP,
                due=due,
                days_left=(due - today).days,
                step_id=step_id,
                statutory=time.statutory,
            )


def _of_reminders(found: Iterable[Reminder], today: date) -> Iterable[Deadline]:
    for each in found:
        is_consent = each.kind is ReminderKind.CONSENT
        due = each.due if is_consent else _working_day(each.due)
        if is_consent and due < today:
            continue
        yield Deadline(
            case_id=each.case_id,
            kind=_KINDS[each.kind],
            due=due,
            days_left=(due - today).days,
            entry_id=each.entry_id,
        )


@lru_cache(maxsize=1024)
def _working_day(day: date) -> date:
    return swedish_holidays.on_or_after(day)


def _escaped(text: str) -> str:
    for character, escape in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n")):
        text = text.replace(character, escape)
    return text


def _folded(line: str) -> list[str]:
    """Lines of at most 75 octets, broken between characters (RFC 5545, 3.1)."""
    lines, current = [], ""
    for character in line:
        if len((current + character).encode()) > 74:
            lines.append(current)
            current = " "
        current += character
    return [*lines, current]
