"""How long a case stood, or stands, in a box, in words."""

from __future__ import annotations

from datetime import date

from desktop.core.cases.path import Standing, Stop
from desktop.ui.dates import day
from desktop.ui.language import translate


def days_long(days: int) -> str:
    """``samma dag``, ``1 dag``, ``12 dagar``."""
    if days == 0:
        return translate("Stay", "the same day")
    if days == 1:
        return translate("Stay", "1 day")
    return translate("Stay", "{days} days").format(days=days)


def stop_words(stop: Stop, today: date) -> str:
    """One stay, under its arrival in the journal."""
    days = days_long(stop.days(today))
    if stop.left is None:
        if stop.days(today) == 0:
            return ""
        return translate("Stay", "The case is still here: {days}.").format(days=days)
    left = day(stop.left)
    if stop.days(today) == 0:
        return translate("Stay", "Left {date}, the same day.").format(date=left)
    return translate("Stay", "Left {date}, after {days}.").format(date=left, days=days)


def box_words(standing: Standing, step_id: str, today: date) -> str:
    """All stays in a box together, beside the note about it; "" where the case never was."""
    days = standing.days_in(step_id, today)
    if days is None:
        return ""
    if step_id in standing.current:
        if days == 0:
            return translate("Stay", "The case came here today.")
        return translate("Stay", "The case is here: {days} so far.").format(days=days_long(days))
    return translate("Stay", "The case was here: {days}.").format(days=days_long(days))
