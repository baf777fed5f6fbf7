"""Nobody can work out a group under five: not within a table, and not from one table to another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.cases.small_groups import SMALLEST_GROUP, Cell, Sum, hidden

ALL = "alla"
Counts = dict[Cell, int]


def cross(numbers: Sequence[Sequence[int]]) -> tuple[Counts, list[Sum]]:
    """A table of rows and columns with both its margins; zeros are no cells. The whole is known."""
    inner: Counts = {
        (str(row), str(column)): count
        for row, line in enumerate(numbers)
        for column, count in enumerate(line)
        if count
    }
    counts: Counts = dict(inner)
    sums: list[Sum] = []
    margins: list[list[Cell]] = [[], []]
    for place in (0, 1):
        for key in sorted({cell[place] for cell in inner}):
            parts = tuple(cell for cell in inner if cell[place] == key)
            total = (key, ALL) if place == 0 else (ALL, key)
            counts[total] = sum(inner[cell] for cell in parts)
            sums.append(Sum(parts, total))
            margins[place].append(total)
    sums += [Sum(tuple(margin), None) for margin in margins]
    return counts, sums


def possible(
    counts: Mapping[Cell, int], sums: Sequence[Sum], dark: frozenset[Cell]
) -> Iterator[Counts]:
    """Every way to fill in the hidden numbers that agrees with all that is shown."""
    whole = {each: sum(counts[cell] for cell in each.parts) for each in sums if each.total is None}
    unknown = sorted(dark)

    def fits(filled: Counts) -> bool:
        for each in sums:
            known = [filled[cell] for cell in each.parts if cell in filled]
            total = whole[each] if each.total is None else filled.get(each.total)
            if total is None:
                continue
            missing = len(each.parts) - len(known)
            if sum(known) + missing > total or (not missing and sum(known) != total):
                return False
        return True

    def fill(place: int, filled: Counts) -> Iterator[Counts]:
        if place == len(unknown):
            yield dict(filled)
            return
        for count in range(1, max(whole.values()) + 1):
            filled[unknown[place]] = count
            if fits(filled):
                yield from fill(place + 1, filled)
            del filled[unknown[place]]

    yield from fill(0, {cell: count for cell, count in counts.items() if cell not in dark})


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.lists(st.integers(0, 7), min_size=3, max_size=3), min_size=2, max_size=2).filter(
        lambda rows: sum(map(sum, rows)) >= 2 * SMALLEST_GROUP
    )
)
def test_whoever_sees_the_tables_cannot_tell_how_many_a_small_group_is(
    numbers: list[list[int]],
) -> None:
    counts, sums = cross(numbers)
    dark = hidden(counts, sums)
    assert all(cell in dark for cell, count in counts.items() if count < SMALLEST_GROUP)
    seen: dict[Cell, set[int]] = {cell: set() for cell in dark}
    for number, filled in enumerate(possible(counts, sums, dark)):
        for cell in dark:
            seen[cell].add(filled[cell])
        if number > 2_000 or all(len(found) > 1 for found in seen.values()):
            break
    alone = [cell for cell, found in seen.items() if len(found) == 1]
    assert [cell for cell in alone if counts[cell] < SMALLEST_GROUP] == []


def test_a_small_group_takes_another_of_its_row_and_of_its_column_along() -> None:
    counts, sums = cross([[2, 20, 30], [40, 50, 60], [70, 80, 90]])
    assert hidden(counts, sums) == {("0", "0"), ("0", "1"), ("1", "0"), ("1", "1")}


def test_two_groups_of_one_do_not_protect_each_other() -> None:
    whole = Sum((("a",), ("b",), ("c",)), None)
    assert hidden({("a",): 1, ("b",): 1, ("c",): 30}, [whole]) == {("a",), ("b",), ("c",)}
    assert hidden({("a",): 3, ("b",): 3, ("c",): 30}, [whole]) == {("a",), ("b",)}


def test_a_hidden_total_is_not_given_away_by_its_parts() -> None:
    counts = {("box",): 9, ("box", "woman"): 9, ("party",): 4}
    sums = [Sum((("box", "woman"),), ("box",)), Sum((("box",),), ("party",))]
    assert hidden(counts, sums) == {("party",), ("box",), ("box", "woman")}


def test_large_groups_are_all_shown() -> None:
    counts, sums = cross([[5, 6], [7, 8]])
    assert hidden(counts, sums) == frozenset()
