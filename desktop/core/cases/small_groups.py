"""Which numbers of several tables must stay hidden, so that no small group can be worked out.

A group under five is hidden. Whoever sees the other numbers must not get it by subtraction either:
along every sum that the tables give away, at least two numbers are hidden, and those parts that are
hidden are together no small group. Hiding one number more may open another sum, so all sums are
gone through until none gives anything away.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

SMALLEST_GROUP = 5

Cell = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sum:
    """Numbers that add up to another: ``total`` names it, or is None where it is known anyway."""

    parts: tuple[Cell, ...]
    total: Cell | None


def hidden(counts: Mapping[Cell, int], sums: Sequence[Sum]) -> frozenset[Cell]:
    """The cells to hide. Every cell that a sum names must have a count of at least 1."""
    dark = {cell for cell, count in counts.items() if count < SMALLEST_GROUP}
    while (more := _next(counts, sums, dark)) is not None:
        dark.add(more)
    return frozenset(dark)


def _next(counts: Mapping[Cell, int], sums: Iterable[Sum], dark: set[Cell]) -> Cell | None:
    for each in sums:
        if _gives_away(each, counts, dark) and (more := _cheapest(each, counts, dark)):
            return more
    return None


def _gives_away(each: Sum, counts: Mapping[Cell, int], dark: set[Cell]) -> bool:
    parts = [cell for cell in each.parts if cell in dark]
    if each.total in dark:
        return not parts
    if not parts:
        return False
    return len(parts) == 1 or sum(counts[cell] for cell in parts) < SMALLEST_GROUP


def _cheapest(each: Sum, counts: Mapping[Cell, int], dark: set[Cell]) -> Cell | None:
    """The smallest part that is still shown, else the total; None where nothing is left."""
    shown = [cell for cell in each.parts if cell not in dark]
    if shown:
        return min(shown, key=lambda cell: (counts[cell], cell))
    return each.total if each.total is not None and each.total not in dark else None
