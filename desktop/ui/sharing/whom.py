"""To whom: recipients with the program, one or several, or an office without it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.core.cases.consent_gate import RecipientRef
from desktop.core.cases.records import Party, Recipient
from desktop.core.exchange import pdf_share
from desktop.ui.controls.basic import GRID, button, chip, clear, label, labelled, row
from desktop.ui.controls.framed import framed
from desktop.ui.controls.wrapped_tick import WrappedTick
from desktop.ui.language import translate
from desktop.ui.names import party_name
from desktop.ui.sharing.selection import To
from desktop.ui.theme import text_size

PARTY_WIDTH = 260
WORDS_INDENT = 34
"""Pixels at 100 %: where the name after a tick begins."""


class Whom(QWidget):
    """Emits ``changed`` when somebody else is chosen, and ``add_wanted`` for a new card."""

    changed = Signal()
    add_wanted = Signal()

    def __init__(self, words: Callable[[Recipient], Sequence[str]]) -> None:
        """``words`` are those that this desk and a recipient must read the same."""
        super().__init__()
        self._words = words
        self._shown: dict[str, QLabel] = {}
        self._known: tuple[Recipient, ...] = ()
        self._is_practice = False
        self.ticks: dict[str, QCheckBox] = {}
        self.sealed = self._way(translate("Share", "Somebody with the program"))
        self.paper = self._way(translate("Share", "Somebody without it: a locked PDF"))
        self.sealed.setChecked(True)
        self.acknowledged = WrappedTick(
            translate("Share", "I have not compared the words, and I share all the same")
        )
        self.acknowledged.toggled.connect(lambda _on: self.changed.emit())
        self.office_name = QLineEdit()
        self.office_name.textChanged.connect(lambda _text: self.changed.emit())
        self.office_party = QComboBox()
        self.office_party.setMinimumWidth(PARTY_WIDTH)
        self.office_party.currentIndexChanged.connect(lambda _index: self.changed.emit())
        self._arrange()

    def show_practice(self, colleague: Recipient, own: Party) -> None:
        """Offer the practice colleague and nobody else, ticked: there is nothing to choose."""
        self.sealed.setChecked(True)
        self._show_ways(practice=True)
        self._offer((colleague,), own)
        self.ticks[colleague.id].setChecked(True)

    def show_known(self, known: Sequence[Recipient], own: Party) -> None:
        """Offer these recipients; ticks of those still known stay."""
        self._show_ways(practice=False)
        self._offer(known, own)

    def _offer(self, known: Sequence[Recipient], own: Party) -> None:
        earlier = {one for one, tick in self.ticks.items() if tick.isChecked()}
        self._known = tuple(known)
        self.ticks, self._shown = {}, {}
        clear(self._list)
        for each in known:
            self._list.addLayout(self._line(each, each.id in earlier))
            self._list.addWidget(self._words_line(each))
        if not known:
            words = translate("Share", "No recipients yet. Add one from a contact card.")
            self._list.addWidget(label(words, "quiet"))
        blocked = self.office_party.blockSignals(True)
        if not self.office_party.count():
            for party in Party:
                if party is not own:
                    self.office_party.addItem(party_name(party), party.value)
        self.office_party.blockSignals(blocked)
        self._turn()

    def choose(self, *recipient_ids: str) -> None:
        """Tick exactly these."""
        self.sealed.setChecked(True)
        for one, tick in self.ticks.items():
            tick.setChecked(one in recipient_ids)
        self._turn()

    @property
    def is_paper(self) -> bool:
        """Whether it becomes a locked PDF."""
        return self.paper.isChecked()

    def chosen(self) -> tuple[Recipient, ...]:
        """The recipients that are ticked."""
        return tuple(each for each in self._known if self.ticks[each.id].isChecked())

    def office(self) -> RecipientRef | None:
        """The office without the program, once it is named."""
        name = self.office_name.text().strip()
        party = self.office_party.currentData()
        return pdf_share.office(Party(party), name) if name and party else None

    def to(self) -> tuple[To, ...]:
        """Everybody the gate shall answer for."""
        if not self.is_paper:
            return self.chosen()
        office = self.office()
        return (office,) if office else ()

    def is_ready(self) -> bool:
        """Whether somebody is chosen, and every unverified one is acknowledged."""
        return bool(self.to()) and (not self._unverified() or self.acknowledged.isChecked())

    def _show_ways(self, *, practice: bool) -> None:
        self._is_practice = practice
        for part in self._ways:
            part.setVisible(not practice)
        self._practice.setVisible(practice)

    def _unverified(self) -> bool:
        if self.is_paper:
            return False
        return any(each.verified_at is None for each in self.chosen())

    def _way(self, text: str) -> QPushButton:
        made = button(text, self._turn, "toggle")
        made.setCheckable(True)
        made.setAutoExclusive(True)
        return made

    def _arrange(self) -> None:
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addLayout(row(self.sealed, self.paper))
        self._people = QWidget()
        people = QVBoxLayout(self._people)
        people.setContentsMargins(0, 0, 0, 0)
        people.addLayout(self._list)
        self._warning = framed(self.acknowledged)
        people.addWidget(self._warning)
        add = button(translate("Share", "Add a recipient…"), self.add_wanted.emit, "link")
        people.addLayout(row(add))
        words = translate("Share", "Practice: the bundle opens for nobody but this vault.")
        self._practice = label(words, "quiet")
        layout.addWidget(self._practice)
        self._ways = (self.sealed, self.paper, add)
        self._office = QWidget()
        line = row(
            labelled(translate("Share", "Office and name"), self.office_name),
            labelled(translate("Share", "Party"), self.office_party),
            spacing=2 * GRID,
            stretch_last=True,
        )
        line.setContentsMargins(0, 0, 0, 0)
        line.setStretch(0, 2)
        self._office.setLayout(line)
        layout.addWidget(self._people)
        layout.addWidget(self._office)

    def _line(self, recipient: Recipient, ticked: bool) -> QHBoxLayout:
        tick = WrappedTick(f"{recipient.name} · {party_name(recipient.party)} · {recipient.unit}")
        tick.setChecked(ticked)
        tick.toggled.connect(lambda _on: self._turn())
        self.ticks[recipient.id] = tick
        if self._is_practice:
            return row(tick)
        verified = recipient.verified_at is not None
        state = (
            chip(translate("Share", "Verified by telephone"), "done")
            if verified
            else chip(translate("Share", "Not verified: compare the words first"), "attention")
        )
        return row(tick, state)

    def _words_line(self, recipient: Recipient) -> QLabel:
        """Filled once the recipient is ticked: then is when one may have to call."""
        made = self._shown[recipient.id] = label("", "quiet", selectable=True)
        made.setIndent(text_size.part(WORDS_INDENT))
        made.hide()
        return made

    def _show_words(self) -> None:
        for each in self._known:
            shown, ticked = self._shown[each.id], self.ticks[each.id].isChecked()
            if ticked and not shown.text() and not self._is_practice:
                compared = translate("Share", "The words you compared: {words}")
                to_compare = translate("Share", "Call, and read the same words: {words}")
                told = to_compare if each.verified_at is None else compared
                shown.setText(told.format(words=" · ".join(self._words(each))))
            shown.setVisible(ticked and bool(shown.text()))

    def _turn(self) -> None:
        self._show_words()
        self._people.setVisible(not self.is_paper)
        self._office.setVisible(self.is_paper)
        self._warning.setVisible(self._unverified())
        self.acknowledged.setVisible(self._unverified())
        if not self._unverified():
            self.acknowledged.setChecked(False)
        self.changed.emit()
