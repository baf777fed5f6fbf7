"""What the open case says on the map and in the strip: read from the casebook, ready to show."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.core.cases.casebook import Casebook, Standing
from desktop.core.cases.consents import cells_left, lineage
from desktop.core.cases.deadlines import Deadline, Urgency, deadlines
from desktop.core.cases.records import Consent, Withdrawal
from desktop.core.exchange import memory
from desktop.ui.cases.deadline_words import days_words as days_words
from desktop.ui.cases.deadline_words import deadline_line
from desktop.ui.cases.strip import StripFacts
from desktop.ui.language import translate
from desktop.ui.map.atlas import Atlas
from desktop.ui.map.painter import CaseMarks
from desktop.ui.names import party_names


@dataclass(frozen=True, slots=True)
class DeskView:
    """The strip's facts and the map's marks, read in one go."""

    strip: StripFacts
    marks: CaseMarks
    current: tuple[str, ...]


def look(book: Casebook, atlas: Atlas, case_id: str, today: date) -> DeskView:
    """Read the open case. ``today`` is the office's own day."""
    case = book.case(case_id)
    standing = book.standing(case_id, memory.stopped(book.vault, case_id))
    consents = valid_consents(book.consents(case_id), book.withdrawals(case_id), today)
    due = tuple(deadlines(atlas.map, book, case_id, today))
    strip = StripFacts(
        title=case.person.name,
        number=case.number,
        practice=case.practice,
        standing=_standing_words(atlas, standing.current),
        consent_text=_party_words(consents),
        consent_until=max((consent.valid_to for consent in consents), default=None),
        deadline_text=_deadline_words(due),
        deadline_late=bool(due) and due[0].urgency is Urgency.LATE,
        deadlines_told="\n".join(deadline_line(each, atlas) for each in due),
        today=today,
    )
    return DeskView(strip, _marks(atlas, standing, due, today), standing.current)


def valid_consents(
    consents: tuple[Consent, ...], withdrawals: tuple[Withdrawal, ...], today: date
) -> tuple[Consent, ...]:
    """Those of which something holds today; for show, never for the gate."""
    replaced = {each.corrects for each in consents}

    def holds(consent: Consent) -> bool:
        same = lineage(consent, consents)
        taken = [each for each in withdrawals if each.consent_id in same]
        return bool(cells_left(consent, taken)) and consent.id not in replaced

    return tuple(
        each for each in consents if each.valid_from <= today <= each.valid_to and holds(each)
    )


def _marks(atlas: Atlas, standing: Standing, due: tuple[Deadline, ...], today: date) -> CaseMarks:
    current = standing.current
    following: set[str] = set()
    for step_id in current:
        if (step := atlas.step(step_id)) is not None:
            following.update(arrow.to for arrow in step.next)
    left: dict[str, int] = {}
    for each in due:
        if each.step_id in current:
            left[each.step_id] = min(each.days_left, left.get(each.step_id, each.days_left))
    return CaseMarks(
        visited={step: when for step, when in standing.visited.items() if step not in current},
        current=frozenset(current),
        next=frozenset(following),
        deadlines=left,
        took={stop.step_id: standing.days_in(stop.step_id, today) or 0 for stop in standing.stops},
    )


def _standing_words(atlas: Atlas, current: tuple[str, ...]) -> str:
    return ", ".join(filter(None, (atlas.step_words(step_id) for step_id in current)))


def _party_words(consents: tuple[Consent, ...]) -> str:
    return party_names(party for consent in consents for party in consent.parties)


def _deadline_words(due: tuple[Deadline, ...]) -> str:
    if not due:
        return ""
    when = days_words(due[0].days_left)
    if due[0].urgency is Urgency.LATE:
        return when
    return translate("Desk", "Next: {when}").format(when=when)
