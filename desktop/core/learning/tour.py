"""The guided tour: six short stops, each one task that the program sees when it is done."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from desktop.core.learning.quiz import Words


class Task(StrEnum):
    """What a stop asks for; the window knows what it looks like when it is done."""

    MAP = "map"
    NOTE = "note"
    CONSENT = "consent"
    FORM = "form"
    SHARE = "share"
    FOLLOW_UP = "follow-up"


@dataclass(frozen=True, slots=True)
class Stop:
    """One stop: its name, the task in one sentence, and what is said when it is done.

    ``step_id`` is the box where it is done, or ""; ``form_id`` the form it takes up, or "".
    """

    task: Task
    title: Words
    say: Words
    done: Words
    step_id: str = ""
    form_id: str = ""


@dataclass(frozen=True, slots=True)
class Tour:
    """The stops in order, one for every task; ``end`` is said after the last."""

    stops: tuple[Stop, ...]
    end: Words
