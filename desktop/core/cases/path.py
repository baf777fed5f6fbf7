"""Where a case stands on the map, where it has been, and how long each step took."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from desktop.core.cases import entry_rows
from desktop.core.cases.desk import Desk
from desktop.core.cases.errors import EmptyText, StepNotCurrent
from desktop.core.cases.records import Change, Changes, StepTaken
from desktop.core.vault import audit
from desktop.core.vault.store import Vault

if TYPE_CHECKING:
    from sqlite_utils import Database

_CHANGED = frozenset({Change.STEPS, Change.ENTRIES, Change.CASES})


@dataclass(frozen=True, slots=True)
class Stop:
    """One stay in a box, named by the entry of its arrival. ``left`` is None while it lasts."""

    entry_id: str
    step_id: str
    came: datetime
    left: datetime | None

    def days(self, today: date) -> int:
        """Whole days from day to day, at this desk; 0 for a stay within one day."""
        until = today if self.left is None else self.left.astimezone().date()
        return max(0, (until - self.came.astimezone().date()).days)


@dataclass(frozen=True, slots=True)
class Standing:
    """``visited`` gives each box its latest day of arrival; ``current`` is in order of arrival.

    ``took`` gives each box that was left how long the case stood there, all stays together, and
    ``stops`` each stay by itself, in order of arrival.
    """

    visited: dict[str, date]
    current: tuple[str, ...]
    took: dict[str, timedelta]
    stops: tuple[Stop, ...] = ()

    def days_in(self, step_id: str, today: date) -> int | None:
        """Days in a box, all stays together and until today where one lasts; None if never."""
        here = [stop.days(today) for stop in self.stops if stop.step_id == step_id]
        return sum(here) if here else None


def take_step(
    desk: Desk,
    case_id: str,
    step_id: str,
    map_version: str,
    variants: Sequence[str],
    leaving: Sequence[str],
) -> Changes:
    """Reach a box, and in the same transaction leave others. A case may stand in several boxes."""
    if not step_id:
        raise EmptyText(field="step_id")
    current = current_steps(desk.vault, case_id)
    if not set(leaving) <= set(current):
        raise StepNotCurrent
    left = [_leaving(desk, case_id, each, map_version, variants) for each in leaving]
    taken = StepTaken(
        **desk.signature(case_id),
        step_id=step_id,
        map_version=map_version,
        variants=tuple(variants),
    )
    with desk.vault.transaction() as db:
        for each in left:
            _leave(desk, db, each)
        entry_rows.append(desk, db, taken, "step.taken")
        _stand(db, taken)
    return Changes(_CHANGED, case_id, taken.id)


def leave_step(
    desk: Desk, case_id: str, step_id: str, map_version: str, variants: Sequence[str]
) -> Changes:
    """Leave a box without reaching another. StepNotCurrent."""
    if step_id not in current_steps(desk.vault, case_id):
        raise StepNotCurrent
    left = _leaving(desk, case_id, step_id, map_version, variants)
    with desk.vault.transaction() as db:
        _leave(desk, db, left)
    return Changes(_CHANGED, case_id, left.id)


def current_steps(vault: Vault, case_id: str) -> tuple[str, ...]:
    """The boxes the case stands in, in order of arrival."""
    return tuple(
        row[0]
        for row in vault.rows(
            "SELECT step_id FROM standing WHERE case_id = ? ORDER BY since, rowid", (case_id,)
        )
    )


def arrivals(vault: Vault, case_id: str) -> tuple[tuple[str, str, datetime], ...]:
    """Case id, current box and when it came there, for one open case or, with "", for all."""
    return tuple(
        (row[0], row[1], audit.moment(row[2]))
        for row in vault.rows(
            "SELECT case_id, step_id, since FROM standing JOIN cases ON cases.id = case_id"
            " WHERE closed_at IS NULL AND ? IN ('', case_id) ORDER BY since, standing.rowid",
            (case_id,),
        )
    )


def standing(vault: Vault, case_id: str, without: Collection[str] = ()) -> Standing:
    """Path and place of one case. What other parties sent counts as visited, never as current.

    ``without`` are ids of steps that are not to be seen.
    """
    whole = entry_rows.of_type(vault, case_id, StepTaken)
    steps = [step for step in whole if step.id not in without]
    visited = {step.step_id: step.at.astimezone().date() for step in steps if not step.left}
    stays = stops(steps)
    took: dict[str, timedelta] = {}
    for stay in stays:
        if stay.left is not None:
            took[stay.step_id] = took.get(stay.step_id, timedelta()) + (stay.left - stay.came)
    return Standing(visited, current_steps(vault, case_id), took, stays)


def stops(steps: Iterable[StepTaken]) -> tuple[Stop, ...]:
    """The stays that arrivals and departures make, in order of arrival.

    An arrival in a box where the case already stands begins no new stay. A foreign arrival is
    left out: we know where another party saw the case, not how long it stayed.
    """
    found: dict[str, Stop] = {}
    open_stays: dict[str, str] = {}
    for step in steps:
        if step.foreign:
            continue
        if not step.left and step.step_id not in open_stays:
            open_stays[step.step_id] = step.id
            found[step.id] = Stop(step.id, step.step_id, step.at, None)
        elif step.left and (arrival := open_stays.pop(step.step_id, "")):
            found[arrival] = replace(found[arrival], left=step.at)
    return tuple(found.values())


def _leaving(
    desk: Desk, case_id: str, step_id: str, map_version: str, variants: Sequence[str]
) -> StepTaken:
    return StepTaken(
        **desk.signature(case_id),
        step_id=step_id,
        map_version=map_version,
        variants=tuple(variants),
        left=True,
    )


def _leave(desk: Desk, db: Database, left: StepTaken) -> None:
    entry_rows.append(desk, db, left, "step.left")
    db.execute(
        "DELETE FROM standing WHERE case_id = ? AND step_id = ?", (left.case_id, left.step_id)
    )


def _stand(db: Database, taken: StepTaken) -> None:
    db.execute(
        "INSERT OR IGNORE INTO standing (case_id, step_id, since) VALUES (?, ?, ?)",
        (taken.case_id, taken.step_id, audit.stamp(taken.at)),
    )
