"""What an entry can remind of, as the reminders table names it."""

from __future__ import annotations

from enum import StrEnum


class ReminderKind(StrEnum):
    """A plan to follow up, a consent that ends, an answer asked for, an application sent."""

    PLAN = "plan"
    CONSENT = "consent"
    ANSWER = "answer"
    APPLICATION = "application"
