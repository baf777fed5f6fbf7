"""Who sent a file: name, how sure we are, and the words to compare when we are not."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from desktop.core.cases.records import Recipient
from desktop.core.exchange import receive
from desktop.core.exchange.receive import SenderStanding
from desktop.ui.controls.basic import GRID, button, chip, clear, label, row
from desktop.ui.controls.wrapping_row import WrappingRow
from desktop.ui.language import translate
from desktop.ui.names import party_name
from desktop.ui.session import Session
from desktop.ui.sharing import own_card


class SenderPart(QFrame):
    """Adds an unknown sender and notes that the words were the same, where the file is read.

    Emits ``known`` with the recipient each time the sender becomes better known.
    """

    known = Signal(object)

    def __init__(self, session: Session, sender: Recipient, standing: SenderStanding) -> None:
        super().__init__()
        self._session = session
        self.who = sender
        self.standing = standing
        self.called = self._known_as()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(GRID)
        self._show()

    @property
    def is_known(self) -> bool:
        """Whether the sender is one of this desk's recipients, with these keys."""
        return self.standing in (SenderStanding.VERIFIED, SenderStanding.UNVERIFIED)

    def add(self) -> None:
        """Make the sender a recipient, unverified."""
        if self._session.write(lambda book: own_card.keep_sender(book, self.who)) is not None:
            self._become(SenderStanding.UNVERIFIED)

    def verify(self) -> None:
        """Note that the words were compared by telephone."""
        if self._session.write(lambda book: own_card.verify(book, self.called.id)) is not None:
            self._become(SenderStanding.VERIFIED)

    def _known_as(self) -> Recipient:
        """The sender as this desk knows it: what a file says of its sender is only a claim."""
        sender = self.who
        _, known = self._session.with_vault(lambda vault: receive.sender_standing(vault, sender))
        return known if self.is_known and known is not None else sender

    def _become(self, standing: SenderStanding) -> None:
        self.standing = standing
        self.called = self._known_as()
        self._show()
        self.known.emit(self.who)

    def _show(self) -> None:
        clear(self._layout)
        sender = self.called
        head = WrappingRow()
        head.addWidget(label(sender.name, "heading"), 1)
        head.addWidget(chip(*standing_words(self.standing)))
        self._layout.addLayout(head)
        place = [sender.function, party_name(sender.party), sender.unit]
        self._layout.addWidget(label(" · ".join(part for part in place if part), "quiet"))
        if (self.who.name, self.who.party) != (sender.name, sender.party):
            self._layout.addWidget(label(_claim_words(self.who), "attention"))
        if self.standing is SenderStanding.KEY_CHANGED:
            self._layout.addWidget(label(_changed_words(), "error"))
        elif self.standing is not SenderStanding.VERIFIED:
            self._compare()

    def _compare(self) -> None:
        words = self._session.with_vault(lambda vault: own_card.words_with(vault, self.who))
        told = translate(
            "Receive",
            "Call {name} on a number you already trust. You shall both read these words:",
        )
        self._layout.addWidget(label(told.format(name=self.called.name)))
        self._layout.addLayout(row(*(chip(word, "accent") for word in words), spacing=6))
        if self.standing is SenderStanding.UNKNOWN:
            act = button(translate("Receive", "Add as a recipient"), self.add)
        else:
            act = button(translate("Receive", "We read the same words"), self.verify)
        self._layout.addLayout(row(act))


def standing_words(standing: SenderStanding) -> tuple[str, str]:
    """How sure we are of the sender, and the chip's tone."""
    return {
        SenderStanding.VERIFIED: (translate("Receive", "Verified sender"), "done"),
        SenderStanding.UNVERIFIED: (
            translate("Receive", "Known sender, words not compared yet"),
            "attention",
        ),
        SenderStanding.UNKNOWN: (
            translate("Receive", "Unknown sender: call before you trust it"),
            "attention",
        ),
        SenderStanding.KEY_CHANGED: (
            translate("Receive", "The sender's keys have changed: call before you trust it"),
            "error",
        ),
    }[standing]


def _claim_words(claimed: Recipient) -> str:
    words = translate(
        "Receive",
        "The file itself calls its sender {name}, {party}. Trust what you have compared, and call "
        "if you are not sure.",
    )
    return words.format(name=claimed.name, party=party_name(claimed.party))


def _changed_words() -> str:
    return translate(
        "Receive",
        "Somebody you know by this name now signs with other keys. Nothing can be taken in. Call "
        "them on a number you already trust: take in their new contact card and compare the words "
        "anew. If it is the file that is old, ask them to make a new one.",
    )
