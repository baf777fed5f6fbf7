"""Cells found by the long search in ``settling``; written by it, not by hand."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settled:
    """A page's cells: id to (lane, column, row within the lane or, on a surface, on the page)."""

    columns: int
    rows: dict[str, int]
    plots: tuple[tuple[str, int, int], ...]
    cells: dict[str, tuple[str, int, int]]


SETTLED: dict[str, Settled] = {}
