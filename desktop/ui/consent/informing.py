"""After a withdrawal: everybody who must hear of it, with a letter and a stop slip to each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from desktop.core.cases.records import Recipient, Withdrawal
from desktop.core.exchange.reach import Reach
from desktop.core.exchange.withdrawal import SlipState
from desktop.ui.consent.withdrawing import reach_words
from desktop.ui.controls.basic import GRID, button, chip, label, row
from desktop.ui.controls.spoken import about
from desktop.ui.language import translate


@dataclass(frozen=True, slots=True)
class ToInform:
    """One recipient of what was withdrawn. ``card`` is None for one without the program."""

    withdrawal: Withdrawal
    reach: Reach
    card: Recipient | None
    slip: SlipState

    @property
    def takes_slip(self) -> bool:
        """Whether a stop slip would lock anything at this recipient's."""
        return self.card is not None and bool(self.reach.entry_ids)


class InformList(QFrame):
    """Emits ``letter_wanted`` and ``slip_wanted`` with a ToInform, ``all_wanted`` with all."""

    letter_wanted = Signal(object)
    slip_wanted = Signal(object)
    all_wanted = Signal(object)

    def __init__(self, people: Sequence[ToInform]) -> None:
        super().__init__()
        self._people = tuple(people)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, GRID, 0, 0)
        layout.setSpacing(GRID)
        stopped = translate("Consent", "Nothing more goes out under what was withdrawn.")
        if not people:
            nobody = translate("Consent", "Nobody has received anything of it from this desk.")
            layout.addWidget(label(f"{stopped} {nobody}", "quiet"))
            return
        layout.addWidget(label(stopped, "quiet"))
        layout.addWidget(label(translate("Consent", "Tell those who have received it"), "strong"))
        for person in people:
            layout.addLayout(self._line(person))
        if len(people) > 1:
            words = translate("Consent", "Letters and stop slips to all {count}…")
            every = button(words.format(count=len(people)), self._all, "secondary")
            layout.addLayout(row(every))

    def _line(self, person: ToInform) -> QHBoxLayout:
        parts = row(label(reach_words(person.reach)), stretch_last=True)
        parts.setStretch(0, 1)
        if (state := _slip_words(person.slip)) is not None:
            parts.addWidget(chip(*state))
        name = reach_words(person.reach)
        letter = button(translate("Consent", "Write a letter…"), partial(self._letter, person))
        parts.addWidget(about(letter, name))
        if person.takes_slip:
            slip = button(translate("Consent", "Save a stop slip…"), partial(self._slip, person))
            slip.setToolTip(translate("Consent", "Locks what they received, in their own program"))
            parts.addWidget(about(slip, name))
        return parts

    def _all(self) -> None:
        self.all_wanted.emit(self._people)

    def _letter(self, person: ToInform) -> None:
        self.letter_wanted.emit(person)

    def _slip(self, person: ToInform) -> None:
        self.slip_wanted.emit(person)


def _slip_words(state: SlipState) -> tuple[str, str] | None:
    return {
        SlipState.NONE: None,
        SlipState.MADE: (translate("Consent", "Stop slip made"), "attention"),
        SlipState.ANSWERED: (translate("Consent", "Locked by the recipient"), "done"),
    }[state]
