"""Room that is asked for beyond the least: for labels that found no clear spot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from desktop.core.process.drawing import Point
from desktop.core.process.layout.ground import Grid
from desktop.core.process.layout.sheet import Link, Sheet
from desktop.core.process.layout.tracks import LEVEL, Line, Stretch, Weave

ACROSS, DOWN = 0, 1

_LABEL_MARGIN = 5.0
_BETWEEN = 5.0
_GROWTH = 0.5
_LEAST = 3.0
_LAST_RESORT = 6


@dataclass(slots=True)
class Demands:
    """``gaps`` by (axis, coarse line, at its low side?); ``tracks`` wanted on cells' own lines.

    ``flat`` asks for no more height than a label needs that is broken into few lines.
    """

    flat: bool = True
    gaps: dict[tuple[int, int, bool], float] = field(default_factory=dict)
    tracks: dict[Line, float] = field(default_factory=dict)

    def gap(self, axis: int, line: int, *, low: bool) -> float:
        """The extra points wanted at one side of a gap."""
        return self.gaps.get((axis, line, low), 0.0)

    def both(self, axis: int, line: int) -> float:
        """The extra points wanted in a gap altogether."""
        return self.gap(axis, line, low=True) + self.gap(axis, line, low=False)

    def ask_for_label(
        self, sheet: Sheet, grid: Grid, woven: Weave, link: int, points: Sequence[Point], turn: int
    ) -> None:
        """Ask for room for one label: by turns where its arrow starts and where it ends, and from
        the third turn on to the arrow's sides as well."""
        own = woven.by_link[link]
        at_start = turn % 2 == 0
        stretch = woven.stretches[own[0] if at_start else own[-1]]
        towards_high = stretch.forward if at_start else not stretch.forward
        spec = sheet.links[link]
        level = stretch.line[0] == LEVEL
        end = stretch.low if towards_high else stretch.high
        gap = round(end + 0.5) if towards_high else round(end - 0.5)
        length = spec.shapes[0].width if level else self._height(spec)
        first, second = points[:2] if at_start else points[-2:]
        missing = length + _LABEL_MARGIN - abs(first[0] - second[0]) - abs(first[1] - second[1])
        self._grow((ACROSS if level else DOWN, gap, towards_high), max(_LEAST, missing))
        if turn >= 2:
            self._ask_beside(sheet, grid, spec.source if at_start else spec.target, stretch, link)
        if turn >= _LAST_RESORT and not level and stretch.line[1] % 2:
            self.tracks[stretch.line] = spec.shapes[0].width + _BETWEEN

    def _height(self, spec: Link) -> float:
        return min(shape.height for shape in spec.shapes[: 1 + self.flat])

    def ask_for_title(self, line: int, need: float) -> None:
        """Ask for room over a ground's first row."""
        self._grow((DOWN, line, False), need)

    def _ask_beside(self, sheet: Sheet, grid: Grid, card: int, stretch: Stretch, link: int) -> None:
        spec = sheet.links[link]
        if stretch.line[0] == LEVEL:
            self.tracks[stretch.line] = spec.shapes[0].height + _BETWEEN
            return
        column = grid.cells[card][0]
        need = max(_LABEL_MARGIN, spec.shapes[0].width - sheet.cards[card].width / 2 + _BETWEEN)
        self._grow((ACROSS, 2 * column + 2, True), need)
        self._grow((ACROSS, 2 * column, False), need)

    def _grow(self, key: tuple[int, int, bool], need: float) -> None:
        known = self.gaps.get(key)
        self.gaps[key] = need if known is None else known + max(need, known * _GROWTH)
