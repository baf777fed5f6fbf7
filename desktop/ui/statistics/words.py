"""The counting's codes in words, and the order in which a reader expects them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from desktop.core.cases.identity_number import Gender
from desktop.core.cases.statistics import UNKNOWN, Group, Table
from desktop.ui.language import translate
from desktop.ui.map.atlas import Atlas

OLDEST = 999


def table_names() -> Mapping[str, str]:
    """Table id → its name, in the order they are offered."""
    return {
        "steps": translate("Statistics", "Time in each box"),
        "answers": translate("Statistics", "Time for certificates and SIP meetings"),
        "parties": translate("Statistics", "Time with each party"),
        "steps_by_gender": translate("Statistics", "Time in each box, by gender"),
        "steps_by_age": translate("Statistics", "Time in each box, by age"),
        "cases_by_gender": translate("Statistics", "Cases by gender"),
        "cases_by_age": translate("Statistics", "Cases by age"),
        "cases_by_gender_and_age": translate("Statistics", "Cases by gender and age"),
    }


def column_name(code: str) -> str:
    """The head of a column."""
    return {
        "gender": translate("Statistics", "Gender"),
        "age": translate("Statistics", "Age"),
        "step": translate("Statistics", "Box"),
        "party": translate("Statistics", "Party"),
        "answer": translate("Statistics", "Answer"),
        "count": translate("Statistics", "Cases"),
        "median_days": translate("Statistics", "Median days"),
    }.get(code, code)


def hidden_word() -> str:
    """What stands where a number is hidden."""
    return translate("Statistics", "hidden")


def key_words(atlas: Atlas) -> Callable[[str, str], str]:
    """A function from a column's code and a key to words."""
    fixed: Mapping[tuple[str, str], str] = {
        ("gender", Gender.WOMAN.value): translate("Statistics", "Women"),
        ("gender", Gender.MAN.value): translate("Statistics", "Men"),
        ("answer", "certificate"): translate("Statistics", "Medical certificate"),
        ("answer", "sip"): translate("Statistics", "SIP meeting"),
    }

    def words(column: str, key: str) -> str:
        if key == UNKNOWN:
            return translate("Statistics", "Unknown")
        if (column, key) in fixed:
            return fixed[column, key]
        if column == "age":
            return _age_words(key)
        if column == "step":
            return step_words(atlas, key)
        lanes = {lane.id: lane.name for lane in atlas.map.lanes}
        return lanes.get(key, key)

    return words


def step_words(atlas: Atlas, step_id: str) -> str:
    """``1:9 Rehabiliteringsförfrågan``; an id that this map has no box for stays an id."""
    return atlas.step_words(step_id) or step_id


def in_order(table: Table, atlas: Atlas) -> tuple[Group, ...]:
    """The rows as the map and the years run."""
    places = {
        step.id: place
        for place, step in enumerate(step for each in atlas.map.processes for step in each.steps)
    }
    lanes = {lane.id: place for place, lane in enumerate(atlas.map.lanes)}

    def place(column: str, key: str) -> int:
        if column == "step":
            return places.get(key, len(places))
        if column == "age":
            first = key.partition("-")[0]
            return int(first) if first.isdigit() else OLDEST
        if column == "party":
            return lanes.get(key, len(lanes))
        return int(key == UNKNOWN)

    def places_of(group: Group) -> list[tuple[int, str]]:
        return [(place(code, key), key) for code, key in zip(table.by, group.keys, strict=True)]

    return tuple(sorted(table.groups, key=places_of))


def _age_words(key: str) -> str:
    first, _, last = key.partition("-")
    if not last:
        return translate("Statistics", "{first} or older").format(first=first)
    return translate("Statistics", "{first} to {last} years").format(first=first, last=last)
