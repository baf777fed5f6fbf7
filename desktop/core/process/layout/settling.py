"""Searches long for good cells: run by hand when the map's shape changes, never by the program."""

from __future__ import annotations

from collections.abc import Sequence
from math import exp

from desktop.core.process.layout.ground import Corner, Grid, Ground
from desktop.core.process.layout.rooms import Cell
from desktop.core.process.layout.sheet import HOME, Sheet

_START_LEFT = 4.0


class Dice:
    """A small fixed sequence of numbers, the same on every machine."""

    def __init__(self, seed: int) -> None:
        self._state = (seed * 2654435761 + 97) % 2**32

    def below(self, limit: int) -> int:
        """A whole number from 0 up to but not including ``limit``."""
        return int(self.unit() * limit)

    def unit(self) -> float:
        """A number from 0 up to but not including 1."""
        self._state = (self._state * 1664525 + 1013904223) % 2**32
        return self._state / 2**32


def random_cells(allowed: Sequence[Sequence[Cell]], dice: Dice) -> tuple[Cell, ...]:
    """A free cell for every card, those with the least choice first; ValueError if one has none."""
    cells: dict[int, Cell] = {}
    taken: set[Cell] = set()
    for card in sorted(range(len(allowed)), key=lambda card: (len(allowed[card]), card)):
        free = [cell for cell in allowed[card] if cell not in taken]
        if not free:
            raise ValueError("there are more cards than cells")
        cells[card] = free[dice.below(len(free))]
        taken.add(cells[card])
    return tuple(cells[card] for card in range(len(allowed)))


class Annealer:
    """Moves and swaps cards while the ground cools; keeps the cheapest state seen."""

    def __init__(self, sheet: Sheet, grid: Grid, allowed: Sequence[Sequence[Cell]]) -> None:
        ends = [(link.source, link.target) for link in sheet.links]
        self.sheet = sheet
        self.row_band = grid.row_band
        self.ground = Ground(grid.columns, grid.rows, ends, len(sheet.cards))
        self.cells = [[(2 * column + 1, 2 * row + 1) for column, row in cells] for cells in allowed]
        self.open_to = [frozenset(cells) for cells in self.cells]
        reached = {target for _, target in ends}
        self.bias = [0.0 if card in reached else _START_LEFT for card in range(len(sheet.cards))]
        self.movable = [c for c, card in enumerate(sheet.cards) if card.id != HOME]
        for card in self.movable:
            column, row = grid.cells[card]
            self.ground.put(card, column, row)
        self.ground.refresh()
        self.best = self.ground.total
        self.kept = list(self.ground.places)

    def run(self, moves: int, hot: float, cold: float, dice: Dice) -> None:
        """So many moves, from ``hot`` down to ``cold``."""
        for number in range(moves):
            heat = hot * (cold / hot) ** (number / moves)
            self._try(heat, dice)
            if number % 500 == 0:
                self.ground.refresh()
            if self.ground.total < self.best - 1e-6:
                self.ground.refresh()
                self.best = self.ground.total
                self.kept = list(self.ground.places)
        self._restore()

    def cells_found(self) -> dict[int, Cell]:
        """The cells of all cards but the way home, which is placed last of all."""
        return {card: self.ground.cell_of(card) for card in self.movable}

    def _restore(self) -> None:
        for card in self.movable:
            self.ground.lift(card)
        for card in self.movable:
            self._stand(card, self.kept[card])
        self.ground.refresh()

    def _stand(self, card: int, place: Corner | None) -> None:
        assert place is not None
        self.ground.put(card, place[0] // 2, place[1] // 2)

    def _try(self, heat: float, dice: Dice) -> None:
        ground = self.ground
        card = self.movable[dice.below(len(self.movable))]
        cells = self.cells[card]
        goal = cells[dice.below(len(cells))]
        here = ground.places[card]
        if goal == here:
            return
        other = ground.standing[goal[1] * ground.span + goal[0]]
        if other >= 0 and here not in self.open_to[other]:
            return
        assert here is not None
        before = ground.total
        self._exchange(card, here, other, goal)
        rise = ground.total - before + self.bias[card] * (goal[0] - here[0])
        if other >= 0:
            rise += self.bias[other] * (here[0] - goal[0])
        if rise > 0 and dice.unit() >= exp(-rise / heat):
            self._exchange(card, goal, other, here)

    def _exchange(self, card: int, here: Corner | None, other: int, goal: Corner | None) -> None:
        self.ground.lift(card)
        if other >= 0:
            self.ground.lift(other)
            self._stand(other, here)
        self._stand(card, goal)
