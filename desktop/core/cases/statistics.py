"""Counts and median times from the unit's own cases, without groups so small that they point out.

A group under five is not shown, nor anything from which it could be worked out by subtraction,
within a table or between tables: see ``small_groups``. What leaves the desk is as it was when the
last quarter closed, so that nothing can be worked out between two files either: ``closed_quarter``.
"""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from statistics import median

from desktop.core.cases.closed_quarter import Quarter
from desktop.core.cases.identity_number import Gender, gender, year_of_birth
from desktop.core.cases.small_groups import SMALLEST_GROUP as SMALLEST_GROUP
from desktop.core.cases.small_groups import Cell, Sum, hidden
from desktop.core.cases.stays import ALWAYS, Stay, answers, stays
from desktop.core.cases.stays import people as case_people
from desktop.core.vault.store import Vault

AGE_GROUPS = ((0, 19), (20, 29), (30, 39), (40, 49), (50, 64), (65, 199))
"""First and last age of each group, in whole years reached during the year."""

UNKNOWN = "unknown"
HIDDEN = "hidden"
"""The code of a number that is not shown: a small group, or one that would give one away."""


@dataclass(frozen=True, slots=True)
class Group:
    """One row: its keys in the order of the table's ``by``.

    ``count`` is None where the group is hidden. ``median_days`` is None where it is hidden, where
    fewer than SMALLEST_GROUP have a time, or where the table has no times.
    """

    keys: tuple[str, ...]
    count: int | None
    median_days: float | None


@dataclass(frozen=True, slots=True)
class Table:
    """One table. ``id`` and ``by`` are codes that a window has words for."""

    id: str
    by: tuple[str, ...]
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class _Case:
    gender: str
    age: str


def tables(
    vault: Vault, today: date, party_of_step: Mapping[str, str] | None = None
) -> tuple[Table, ...]:
    """Every table over all real cases as they are now: for the desk's own eyes.

    ``party_of_step`` gives step ids their party. Ids: ``cases_by_gender``, ``cases_by_age``,
    ``cases_by_gender_and_age``, ``steps``, ``steps_by_gender``, ``steps_by_age``, ``parties``
    (with ``party_of_step``), ``answers`` (how long a certificate or a SIP took from the asking).
    """
    return _tables(vault, today, ALWAYS, party_of_step)


def tables_of(
    vault: Vault, quarter: Quarter, party_of_step: Mapping[str, str] | None = None
) -> tuple[Table, ...]:
    """Every table as it was when the quarter had closed: for a file. Otherwise as ``tables``."""
    return _tables(vault, quarter.last_day, quarter.end, party_of_step)


def _tables(
    vault: Vault, day: date, before: datetime, party_of_step: Mapping[str, str] | None
) -> tuple[Table, ...]:
    cases = {each.id: _described(each.identity, day) for each in case_people(vault, before)}
    taken = [stay for stay in stays(vault, before) if stay.case_id in cases]
    waited = answers(vault, before)
    counted = [*_of_cases(cases), *_of_steps(cases, taken)]
    counted.append(_of_stays("answers", ("answer",), waited, lambda stay: (stay.name,)))
    if party_of_step is not None:
        counted.append(
            _of_stays(
                "parties",
                ("party",),
                taken,
                lambda stay: (party_of_step.get(stay.name, UNKNOWN),),
            )
        )
    return _with_small_hidden(counted, party_of_step or {})


def to_csv(table: Table, words: Callable[[str], str] = str) -> str:
    """A table as text for a spreadsheet: semicolons, decimal comma; ``words`` names the codes.

    Cells that a spreadsheet would take for a formula are written with an apostrophe first.
    """
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow([_cell(words(code)) for code in (*table.by, "count", "median_days")])
    for group in table.groups:
        count = _cell(words(HIDDEN)) if group.count is None else str(group.count)
        days = "" if group.median_days is None else f"{group.median_days:.1f}".replace(".", ",")
        writer.writerow([*(_cell(words(key)) for key in group.keys), count, days])
    return out.getvalue()


def age_group(age: int) -> str:
    """The code of the group that an age falls in, such as ``20-29`` or ``65-``."""
    for first, last in AGE_GROUPS:
        if first <= age <= last:
            return f"{first}-" if last > 150 else f"{first}-{last}"
    return UNKNOWN


def _described(identity: str, today: date) -> _Case:
    born = year_of_birth(identity)
    known = gender(identity)
    return _Case(
        gender=UNKNOWN if known is Gender.UNKNOWN else known.value,
        age=UNKNOWN if born is None else age_group(today.year - born),
    )


def _of_cases(cases: Mapping[str, _Case]) -> list[Table]:
    described = list(cases.values())
    return [
        _counted("cases_by_gender", ("gender",), [(each.gender,) for each in described]),
        _counted("cases_by_age", ("age",), [(each.age,) for each in described]),
        _counted(
            "cases_by_gender_and_age",
            ("gender", "age"),
            [(each.gender, each.age) for each in described],
        ),
    ]


def _counted(table_id: str, by: tuple[str, ...], keys: Iterable[tuple[str, ...]]) -> Table:
    counts = Counter(keys)
    groups = tuple(Group(key, count, None) for key, count in sorted(counts.items()))
    return Table(table_id, by, groups)


def _of_steps(cases: Mapping[str, _Case], taken: Sequence[Stay]) -> list[Table]:
    return [
        _of_stays("steps", ("step",), taken, lambda stay: (stay.name,)),
        _of_stays(
            "steps_by_gender",
            ("step", "gender"),
            taken,
            lambda stay: (stay.name, cases[stay.case_id].gender),
        ),
        _of_stays(
            "steps_by_age",
            ("step", "age"),
            taken,
            lambda stay: (stay.name, cases[stay.case_id].age),
        ),
    ]


def _of_stays(
    table_id: str,
    by: tuple[str, ...],
    taken: Iterable[Stay],
    key_of: Callable[[Stay], tuple[str, ...]],
) -> Table:
    """``count`` counts cases, not stays: one person many times is still one person."""
    cases: dict[tuple[str, ...], set[str]] = {}
    days: dict[tuple[str, ...], dict[str, float]] = {}
    for stay in taken:
        key = key_of(stay)
        cases.setdefault(key, set()).add(stay.case_id)
        if stay.days is not None:
            of_case = days.setdefault(key, {})
            of_case[stay.case_id] = of_case.get(stay.case_id, 0.0) + stay.days
    groups = tuple(
        Group(key, len(ids), _median(days.get(key, {}).values()))
        for key, ids in sorted(cases.items())
    )
    return Table(table_id, by, groups)


def _median(days: Iterable[float]) -> float | None:
    known = sorted(days)
    return round(median(known), 1) if len(known) >= SMALLEST_GROUP else None


def _with_small_hidden(
    counted: Sequence[Table], party_of_step: Mapping[str, str]
) -> tuple[Table, ...]:
    """The tables without what is small, and without what would give it away in another table."""
    counts = {
        (table.id, *group.keys): group.count or 0 for table in counted for group in table.groups
    }
    dark = hidden(counts, _sums(counts, party_of_step))
    return tuple(
        replace(
            table,
            groups=tuple(
                Group(group.keys, None, None) if (table.id, *group.keys) in dark else group
                for group in table.groups
            ),
        )
        for table in counted
    )


def _sums(counts: Mapping[Cell, int], party_of_step: Mapping[str, str]) -> list[Sum]:
    """What adds up to what. Steps do not add up over cases: one case stands in several."""
    found = [
        Sum(_of(counts, "cases_by_gender"), None),
        Sum(_of(counts, "cases_by_age"), None),
    ]
    for table_id, place, total in (
        ("cases_by_gender_and_age", 1, "cases_by_gender"),
        ("cases_by_gender_and_age", 2, "cases_by_age"),
        ("steps_by_gender", 1, "steps"),
        ("steps_by_age", 1, "steps"),
    ):
        cells = _of(counts, table_id)
        for key in sorted({cell[place] for cell in cells}):
            parts = tuple(cell for cell in cells if cell[place] == key)
            found.append(Sum(parts, (total, key)))
    return found + _parties_of_one_step(counts, party_of_step)


def _parties_of_one_step(counts: Mapping[Cell, int], party_of_step: Mapping[str, str]) -> list[Sum]:
    """A party in whose boxes only one was reached has the same number as that box."""
    steps: dict[str, list[Cell]] = {}
    for cell in _of(counts, "steps"):
        steps.setdefault(party_of_step.get(cell[1], UNKNOWN), []).append(cell)
    return [
        Sum((cells[0],), ("parties", party))
        for party, cells in steps.items()
        if len(cells) == 1 and ("parties", party) in counts
    ]


def _of(counts: Mapping[Cell, int], table_id: str) -> tuple[Cell, ...]:
    return tuple(cell for cell in counts if cell[0] == table_id)


def _cell(text: str) -> str:
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text
