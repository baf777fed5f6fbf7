"""Days and moments as Swedish authorities write them."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QDate, QLocale


def day(when: date) -> str:
    """A date as Swedish authorities write it; a moment gives its day in the computer's zone."""
    return (when.astimezone().date() if isinstance(when, datetime) else when).isoformat()


def moment(when: datetime) -> str:
    """A time in the computer's own zone: ``2026-11-22 14:05``."""
    return when.astimezone().strftime("%Y-%m-%d %H:%M")


def long_day(when: date) -> str:
    """``22 november 2026`` in the user's language."""
    return QLocale().toString(QDate(when.year, when.month, when.day), "d MMMM yyyy")
