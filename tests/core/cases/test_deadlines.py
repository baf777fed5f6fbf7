"""What is to be done: the map's times in working days, plans, consents, and the calendar file."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.cases import swedish_holidays
from desktop.core.cases.casebook import Casebook
from desktop.core.cases.deadlines import (
    DeadlineKind,
    Urgency,
    all_deadlines,
    deadlines,
    due_day,
    next_day,
    timed_steps,
    titled,
    to_calendar,
)
from desktop.core.cases.errors import EntryUnknown
from desktop.core.process.model import (
    Lane,
    Process,
    ProcessMap,
    Step,
    StepKind,
    StepTime,
    TimeUnit,
)
from tests.core.cases.casebook_samples import PERSON, TODAY, consent


def step(box: str, number: int | None = None, unit: TimeUnit | None = None) -> Step:
    time = StepTime("tid", "källa", statutory=False, number=number, unit=unit)
    return Step(
        id=f"soc.{box}",
        box=box,
        printed=box,
        title=box,
        kind=StepKind.STEP,
        lane="soc",
        phase="",
        essential=True,
        guidance=(),
        time=time,
    )


STEPS = (step("1"), step("2", 30, TimeUnit.DAYS), step("3", 6, TimeUnit.MONTHS))
MAP = ProcessMap(
    title="",
    version="1",
    date=TODAY.isoformat(),
    lanes=(Lane("soc", "Soc", "", ""),),
    phases=(),
    processes=(Process("soc", 1, "", "", "soc", "", STEPS),),
    laws=(),
)


@pytest.fixture
def case_id(book: Casebook) -> str:
    return book.open_case(PERSON).case_id


def test_a_box_with_a_time_is_due_from_the_day_the_case_came_there(
    book: Casebook, case_id: str
) -> None:
    for each in STEPS:
        book.take_step(case_id, each.id)
    first, second = deadlines(MAP, book, case_id, TODAY)
    assert (first.step_id, first.due) == ("soc.2", date(2026, 12, 23))
    assert (second.step_id, second.due) == ("soc.3", date(2027, 5, 24))
    assert (first.kind, first.code, first.days_left) == (DeadlineKind.STEP, "deadline.step", 30)


def test_a_box_that_was_left_is_no_longer_due(book: Casebook, case_id: str) -> None:
    book.take_step(case_id, "soc.2")
    book.leave_step(case_id, "soc.2")
    assert all_deadlines(MAP, book, TODAY) == ()


def test_plans_and_consents_come_due_until_the_case_is_closed(book: Casebook, case_id: str) -> None:
    consent_id = consent(book, case_id, days=10)
    plan_id = book.keep_plan(case_id, "SIP", follow_up=date(2026, 12, 24)).entry_id
    ends, follow_up = all_deadlines(MAP, book, TODAY)
    assert (ends.entry_id, ends.kind, ends.due) == (
        consent_id,
        DeadlineKind.CONSENT,
        date(2026, 12, 3),
    )
    assert (follow_up.entry_id, follow_up.due) == (plan_id, date(2026, 12, 28))
    book.close_case(case_id)
    assert all_deadlines(MAP, book, TODAY) == ()


@pytest.mark.parametrize(
    ("days", "urgency"),
    [(-1, Urgency.LATE), (0, Urgency.TODAY), (7, Urgency.SOON), (8, Urgency.LATER)],
)
def test_urgency_follows_the_days_left(
    book: Casebook, case_id: str, days: int, urgency: Urgency
) -> None:
    book.keep_plan(case_id, "SIP", follow_up=date(2026, 12, 2))
    (found,) = all_deadlines(MAP, book, date(2026, 12, 2) - timedelta(days=days))
    assert (found.days_left, found.urgency) == (days, urgency)


@pytest.mark.parametrize(
    ("number", "unit", "arrived", "due"),
    [
        (5, TimeUnit.DAYS, date(2026, 4, 1), date(2026, 4, 7)),
        (1, TimeUnit.MONTHS, date(2026, 1, 31), date(2026, 3, 2)),
        (1, TimeUnit.YEARS, date(2028, 2, 29), date(2029, 2, 28)),
        (3, TimeUnit.MONTHS, date(2026, 9, 24), date(2026, 12, 28)),
        (None, None, date(2026, 1, 1), None),
    ],
)
def test_times_end_on_working_days(
    number: int | None, unit: TimeUnit | None, arrived: date, due: date | None
) -> None:
    assert due_day(StepTime("", "", statutory=True, number=number, unit=unit), arrived) == due


@pytest.mark.parametrize(
    "day",
    [
        date(2026, 1, 1),
        date(2026, 1, 6),
        date(2026, 4, 3),
        date(2026, 4, 6),
        date(2026, 5, 1),
        date(2026, 5, 14),
        date(2026, 6, 6),
        date(2026, 6, 19),
        date(2026, 6, 20),
        date(2026, 10, 31),
        date(2026, 12, 24),
        date(2026, 12, 31),
        date(2027, 3, 26),
        date(2024, 3, 29),
        date(2025, 5, 29),
    ],
)
def test_known_swedish_holidays_are_no_working_days(day: date) -> None:
    assert day in swedish_holidays.holidays(day.year)
    assert not swedish_holidays.is_working_day(day)


@given(st.dates(date(1950, 1, 1), date(2199, 12, 1)))
def test_the_next_working_day_is_never_far_away(day: date) -> None:
    following = swedish_holidays.on_or_after(day)
    assert timedelta(0) <= following - day <= timedelta(days=5)
    assert swedish_holidays.is_working_day(following)


@given(st.integers(1900, 2199))
def test_easter_is_a_sunday_in_spring(year: int) -> None:
    easter = swedish_holidays.easter_sunday(year)
    assert easter.weekday() == 6
    assert date(year, 3, 22) <= easter <= date(year, 4, 25)


def test_the_calendar_file_holds_a_day_and_nothing_about_anyone(
    book: Casebook, case_id: str
) -> None:
    book.take_step(case_id, "soc.2")
    (deadline,) = all_deadlines(MAP, book, TODAY)
    text = to_calendar(
        deadline, "Följ upp ruta 2; å, ä, ö " + "x" * 80, datetime(2026, 11, 23, tzinfo=UTC)
    )
    lines = text.split("\r\n")
    assert lines[0] == "BEGIN:VCALENDAR"
    assert "DTSTART;VALUE=DATE:20261223" in lines
    assert "DTEND;VALUE=DATE:20261224" in lines
    assert "SUMMARY:Följ upp ruta 2\\; å\\, ä\\, ö" in text
    assert all(len(line.encode()) <= 75 for line in lines)
    for secret in (PERSON.name, PERSON.identity, case_id, book.case(case_id).number):
        assert secret not in text.replace("\r\n ", "")


def kept(book: Casebook, case_id: str, form_id: str, **values: str) -> str:
    answers = {name.replace("_", "-"): value for name, value in values.items()}
    return book.keep_form(case_id, form_id, 1, answers, title=form_id.title()).entry_id


def test_an_answer_to_a_sip_invitation_is_due_on_the_day_the_form_says(
    book: Casebook, case_id: str
) -> None:
    form_id = kept(book, case_id, "sip-kallelse", svar_senast="2026-12-24", datum="2027-01-10")
    (answer,) = all_deadlines(MAP, book, TODAY)
    assert (answer.kind, answer.entry_id) == (DeadlineKind.ANSWER, form_id)
    assert answer.due == date(2026, 12, 28)
    assert [each.title for each in deadlines(MAP, book, case_id, TODAY)] == ["Sip-Kallelse"]
    assert titled(book, [answer]) == deadlines(MAP, book, case_id, TODAY)


def test_an_application_to_forsakringskassan_is_answered_within_thirty_days(
    book: Casebook, case_id: str
) -> None:
    kept(book, case_id, "fk-ansokan-samordning", datum="2026-11-01")
    (application,) = all_deadlines(MAP, book, TODAY)
    assert application.kind is DeadlineKind.APPLICATION
    assert application.due == date(2026, 12, 23)


def test_a_plan_written_as_a_form_is_followed_up_on_its_day(book: Casebook, case_id: str) -> None:
    kept(book, case_id, "gemensam-plan", uppfoljning="2027-05-24")
    (follow_up,) = deadlines(MAP, book, case_id, TODAY)
    assert (follow_up.kind, follow_up.due) == (DeadlineKind.PLAN, date(2027, 5, 24))


def test_the_same_form_kept_anew_takes_over_its_day(book: Casebook, case_id: str) -> None:
    kept(book, case_id, "sip-kallelse", svar_senast="2026-12-01")
    kept(book, case_id, "jobbplan", uppfoljning="2026-12-02")
    kept(book, case_id, "sip-kallelse", svar_senast="2026-12-03")
    found = all_deadlines(MAP, book, TODAY)
    assert [each.due for each in found] == [date(2026, 12, 2), date(2026, 12, 3)]


@pytest.mark.parametrize("written", ["", "nästa vecka", "2026-02-30"])
def test_a_form_without_a_day_reminds_of_nothing(
    book: Casebook, case_id: str, written: str
) -> None:
    kept(book, case_id, "sip-kallelse", svar_senast=written)
    assert all_deadlines(MAP, book, TODAY) == ()


def test_what_is_ticked_as_done_is_no_longer_due_until_it_is_taken_back(
    book: Casebook, case_id: str
) -> None:
    plan = book.keep_plan(case_id, "SIP", follow_up=date(2026, 11, 1)).entry_id
    (late,) = all_deadlines(MAP, book, TODAY)
    assert late.can_be_ticked
    changes = book.tick(plan)
    assert all_deadlines(MAP, book, TODAY) == ()
    assert book.cases()[0].next_deadline is None
    assert changes.inverse is not None
    book.take_back(changes.inverse)
    assert all_deadlines(MAP, book, TODAY) == (late,)
    logged = [row.action for row in book.audit()][-2:]
    assert logged == ["reminder.done", "reminder.not_done"]


def test_a_consent_and_a_step_cannot_be_ticked(book: Casebook, case_id: str) -> None:
    consent_id = consent(book, case_id, days=10)
    book.take_step(case_id, "soc.2")
    assert [each.can_be_ticked for each in all_deadlines(MAP, book, TODAY)] == [False, False]
    with pytest.raises(EntryUnknown):
        book.tick(consent_id)


def test_a_consent_is_due_from_thirty_days_before_it_ends(book: Casebook, case_id: str) -> None:
    consent(book, case_id, days=31)
    assert all_deadlines(MAP, book, TODAY) == ()
    (ends,) = all_deadlines(MAP, book, TODAY + timedelta(days=1))
    assert (ends.kind, ends.days_left) == (DeadlineKind.CONSENT, 30)


def test_the_nearest_day_of_a_case_is_the_boxs_or_the_plans(book: Casebook, case_id: str) -> None:
    book.take_step(case_id, "soc.2")
    (row,) = book.cases()
    times = timed_steps(MAP)
    assert next_day(times, row.arrivals, row.next_deadline) == date(2026, 12, 23)
    book.keep_plan(case_id, "SIP", follow_up=date(2026, 12, 1))
    (row,) = book.cases()
    assert next_day(times, row.arrivals, row.next_deadline) == date(2026, 12, 1)
    assert next_day(times, (), None) is None
