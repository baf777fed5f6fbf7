"""A deadline in words: what it is about, when it is, how near."""

from __future__ import annotations

from desktop.core.cases.deadlines import Deadline, DeadlineKind, Urgency
from desktop.ui.dates import day
from desktop.ui.language import translate
from desktop.ui.map.atlas import Atlas


def days_words(days: int) -> str:
    """How long is left, in words."""
    if days == -1:
        return translate("Desk", "1 day late")
    if days < 0:
        return translate("Desk", "{days} days late").format(days=-days)
    if days == 0:
        return translate("Desk", "today")
    if days == 1:
        return translate("Desk", "tomorrow")
    return translate("Desk", "{days} days").format(days=days)


def what(deadline: Deadline, atlas: Atlas) -> str:
    """What is to be done, with the plan's or the form's own title: for this desk's eyes."""
    told = without_names(deadline, atlas)
    if deadline.title and deadline.kind is not DeadlineKind.STEP:
        return translate("Deadline", "{what}: {title}").format(what=told, title=deadline.title)
    return told


def without_names(deadline: Deadline, atlas: Atlas) -> str:
    """What is to be done, without a word that anybody has written: for a calendar."""
    if deadline.kind is DeadlineKind.STEP:
        late = translate("Deadline", "Time is out at {box}")
        coming = translate("Deadline", "Time ends at {box}")
        form = late if deadline.urgency is Urgency.LATE else coming
        return form.format(box=atlas.step_words(deadline.step_id) or deadline.step_id)
    return {
        DeadlineKind.PLAN: translate("Deadline", "Follow up the plan"),
        DeadlineKind.CONSENT: translate("Deadline", "A consent ends"),
        DeadlineKind.ANSWER: translate("Deadline", "Answer due"),
        DeadlineKind.APPLICATION: translate("Deadline", "Application to be handled by now"),
    }[deadline.kind]


def deadline_line(deadline: Deadline, atlas: Atlas) -> str:
    """One deadline on one line: the day, how near, and what."""
    near = days_words(deadline.days_left)
    return f"{day(deadline.due)} ({near}): {what(deadline, atlas)}"
