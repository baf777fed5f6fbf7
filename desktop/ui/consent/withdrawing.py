"""Taking a consent back, wholly or in part: what goes, why, and who has already received it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout

from desktop.core.cases.records import Party
from desktop.core.exchange.reach import Reach
from desktop.ui.consent.matrix import Cell, ConsentMatrix
from desktop.ui.controls.basic import GRID, button, clear, label, labelled, row
from desktop.ui.controls.sideways import Sideways
from desktop.ui.dates import day
from desktop.ui.language import translate
from desktop.ui.names import kind_names, party_name

Reaching = Callable[[Collection[Cell]], Sequence[str]]
"""Who has received something of these cells, a line for each."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What is taken back. ``whole`` when nothing of the consent is left afterwards."""

    cells: frozenset[Cell]
    whole: bool
    reason: str


class WithdrawSheet(QFrame):
    """Emits ``confirmed`` with a Taken, or ``cancelled``. Nothing is recorded before that."""

    confirmed = Signal(object)
    cancelled = Signal()

    def __init__(self, left: Collection[Cell], reaching: Reaching) -> None:
        super().__init__()
        self.setProperty("card", "attention")
        self._left = frozenset(left)
        self._reaching = reaching
        parties = [party for party in Party if any(cell[0] is party for cell in left)]
        self.matrix = ConsentMatrix(parties, self._left)
        self.reason = QLineEdit()
        self._told = QVBoxLayout()
        self._told.setSpacing(4)
        self.confirm = button("", self._confirm, "danger")
        self._arrange()
        self.matrix.tick_all()
        self.matrix.changed.connect(self._look)
        self._look()

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(GRID)
        layout.addWidget(label(translate("Consent", "What is taken back?"), "heading"))
        words = translate(
            "Consent",
            "Everything is ticked. Untick what may still be shared. Nothing that is written is "
            "erased, and what was shared stays where it is until the recipient locks it.",
        )
        layout.addWidget(label(words, "quiet"))
        layout.addWidget(Sideways(self.matrix))
        layout.addLayout(
            labelled(translate("Consent", "Reason (none needs to be given)"), self.reason)
        )
        layout.addWidget(label(translate("Consent", "Has received something of this"), "strong"))
        layout.addLayout(self._told)
        keep = button(translate("Consent", "Keep the consent"), self.cancelled.emit)
        layout.addLayout(row(self.confirm, keep))

    def _look(self) -> None:
        clear(self._told)
        cells = self.matrix.cells()
        self.confirm.setEnabled(bool(cells))
        self.confirm.setText(
            translate("Consent", "Withdraw the whole consent")
            if cells == self._left
            else translate("Consent", "Withdraw what is ticked")
        )
        reached = self._reaching(cells) if cells else ()
        for words in reached:
            self._told.addWidget(label(words))
        if not reached:
            self._told.addWidget(label(translate("Consent", "Nobody, from this desk."), "quiet"))

    def _confirm(self) -> None:
        cells = self.matrix.cells()
        taken = Taken(cells, cells == self._left, self.reason.text().strip())
        self.confirmed.emit(taken)


def reach_words(reach: Reach) -> str:
    """``Name, party: kinds (shared 2026-11-22)``."""
    days = sorted({day(moment.astimezone().date()) for moment in reach.shared_at})
    kinds = kind_names(reach.kinds) or translate("Consent", "also covered by another consent")
    return translate("Consent", "{name}, {party}: {kinds} (shared {days})").format(
        name=reach.recipient_name,
        party=party_name(reach.party),
        kinds=kinds,
        days=", ".join(days),
    )
