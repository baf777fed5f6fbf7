"""Counts and median times from the unit's own cases, without groups so small that they point out.

A group under five is not shown; where only one group of a table is hidden, the next smallest is
hidden too, so that nobody can subtract their way to it.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from statistics import median

from desktop.core.cases.identity_number import Gender, gender, year_of_birth
from desktop.core.cases.stays import Stay, answers, stays
from desktop.core.cases.stays import people as case_people
from desktop.core.vault.store import Vault

SMALLEST_GROUP = 5
AGE_GROUPS = ((0, 19), (20, 29), (30, 39), (40, 49), (50, 64), (65, 199))
"""First and last age of each group, in whole years reached during the year."""

UNKNOWN = "unknown"
HIDDEN = f"<{SMALLEST_GROUP}"


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
    """Every table over all real cases. ``party_of_step`` gives step ids their party.

    Ids: ``cases_by_gender``, ``cases_by_age``, ``cases_by_gender_and_age``, ``steps``,
    ``steps_by_gender``, ``steps_by_age``, ``parties`` (with ``party_of_step``), ``answers`` (how
    long a certificate or a SIP took from the asking).
    """
    cases = {each.id: _described(each.identity, today) for each in case_people(vault)}
    taken = [stay for stay in stays(vault) if stay.case_id in cases]
    found = [
        _of_cases("cases_by_gender", ("gender",), [(each.gender,) for each in cases.values()]),
        _of_cases("cases_by_age", ("age",), [(each.age,) for each in cases.values()]),
        _of_cases(
            "cases_by_gender_and_age",
            ("gender", "age"),
            [(each.gender, each.age) for each in cases.values()],
        ),
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
        _of_stays("answers", ("answer",), answers(vault), lambda stay: (stay.name,)),
    ]
    if party_of_step is not None:
        found.append(
            _of_stays(
                "parties",
                ("party",),
                taken,
                lambda stay: (party_of_step.get(stay.name, UNKNOWN),),
            )
        )
    return tuple(found)


def to_csv(table: Table, words: Callable[[str], str] = str) -> str:
    """A table as text for a spreadsheet: semicolons, decimal comma; ``words`` names the codes.

    Cells that a spreadsheet would take for a formula are written with an apostrophe first.
    """
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow([_cell(words(code)) for code in (*table.by, "count", "median_days")])
    for group in table.groups:
        count = HIDDEN if group.count is None else str(group.count)
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


def _of_cases(table_id: str, by: tuple[str, ...], keys: Iterable[tuple[str, ...]]) -> Table:
    counts: dict[tuple[str, ...], int] = {}
    for key in keys:
        counts[key] = counts.get(key, 0) + 1
    groups = [Group(key, count, None) for key, count in sorted(counts.items())]
    return Table(table_id, by, _with_small_hidden(groups))


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
    groups = [
        Group(key, len(ids), _median(days.get(key, {}).values()))
        for key, ids in sorted(cases.items())
    ]
    return Table(table_id, by, _with_small_hidden(groups))


def _median(days: Iterable[float]) -> float | None:
    known = sorted(days)
    return round(median(known), 1) if len(known) >= SMALLEST_GROUP else None


def _with_small_hidden(groups: list[Group]) -> tuple[Group, ...]:
    by_size = sorted(groups, key=lambda group: group.count or 0)
    hidden = {group.keys for group in by_size if (group.count or 0) < SMALLEST_GROUP}
    if len(hidden) == 1 and len(by_size) > 1:
        hidden.add(by_size[1].keys)
    return tuple(
        Group(group.keys, None, None) if group.keys in hidden else group for group in groups
    )


def _cell(text: str) -> str:
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text
