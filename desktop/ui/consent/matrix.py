"""The matrix of a consent: parties down, kinds of information across, a tick where they meet."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from desktop.core.cases.records import Kind, Party
from desktop.ui.controls import GRID, button, label
from desktop.ui.language import translate
from desktop.ui.names import kind_name, kind_names, party_name, party_names

Cell = tuple[Party, Kind]
Rectangle = tuple[frozenset[Party], frozenset[Kind]]
_HEAD_WIDTH = 84


def rectangles(cells: Collection[Cell]) -> tuple[Rectangle, ...]:
    """The cells as whole rectangles: parties that have the same kinds go together."""
    by_party = {
        party: frozenset(kind for other, kind in cells if other is party)
        for party in sorted({party for party, _ in cells})
    }
    wanted = sorted(set(by_party.values()), key=sorted)
    return tuple(
        (frozenset(party for party, has in by_party.items() if has == kinds), kinds)
        for kinds in wanted
    )


def cells_in_words(cells: Collection[Cell]) -> str:
    """``Health care: notes and forms``, a line for each rectangle."""
    return "\n".join(
        f"{party_names(parties)}: {kind_names(kinds)}" for parties, kinds in rectangles(cells)
    )


class ConsentMatrix(QWidget):
    """A tick for each party and kind of information; a click on a name ticks its whole row.

    With ``open_cells`` only those can be ticked: the rest stand as an empty place.
    """

    changed = Signal()

    def __init__(
        self, parties: Iterable[Party], open_cells: Collection[Cell] | None = None
    ) -> None:
        super().__init__()
        self._ticks: dict[Cell, QCheckBox] = {}
        lines = tuple(parties)
        columns = [
            kind
            for kind in Kind
            if open_cells is None or any(cell[1] is kind for cell in open_cells)
        ]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(4)
        for place, kind in enumerate(columns, 1):
            head = label(kind_name(kind), "quiet")
            grid.setColumnMinimumWidth(place, _HEAD_WIDTH)
            grid.addWidget(head, 0, place)
        for line, party in enumerate(lines, 1):
            whole = button(party_name(party), partial(self._whole, party), "row")
            whole.setToolTip(translate("Consent", "Tick the whole row"))
            grid.addWidget(whole, line, 0)
            for place, kind in enumerate(columns, 1):
                if open_cells is None or (party, kind) in open_cells:
                    grid.addWidget(self._tick(party, kind), line, place)
        grid.setColumnStretch(0, 1)

    def cells(self) -> frozenset[Cell]:
        """The ticked cells."""
        return frozenset(cell for cell, tick in self._ticks.items() if tick.isChecked())

    def tick(self, party: Party, kinds: Collection[Kind]) -> None:
        """Tick these kinds for a party."""
        for kind in kinds:
            if (party, kind) in self._ticks:
                self._ticks[party, kind].setChecked(True)

    def tick_all(self) -> None:
        """Tick every cell there is."""
        for tick in self._ticks.values():
            tick.setChecked(True)

    def tick_exactly(self, cells: Collection[Cell]) -> None:
        """Tick exactly these of the cells there are."""
        for cell, tick in self._ticks.items():
            tick.setChecked(cell in cells)

    def _tick(self, party: Party, kind: Kind) -> QCheckBox:
        made = QCheckBox()
        name = f"{party_name(party)}: {kind_name(kind)}"
        made.setAccessibleName(name)
        made.setToolTip(name)
        made.toggled.connect(lambda _on: self.changed.emit())
        self._ticks[party, kind] = made
        return made

    def _whole(self, party: Party) -> None:
        ticks = [tick for (other, _), tick in self._ticks.items() if other is party]
        wanted = not all(tick.isChecked() for tick in ticks)
        for tick in ticks:
            tick.setChecked(wanted)
