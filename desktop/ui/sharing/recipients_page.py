"""The recipients this desk knows, their key words, and this desk's own card."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.cases import recipient_store
from desktop.core.cases.records import Change, Changes, Recipient
from desktop.core.errors import Known
from desktop.core.exchange.contact_card import Standing
from desktop.ui.controls import GRID, button, chip, clear, label, page_column, row
from desktop.ui.dates import day
from desktop.ui.language import translate
from desktop.ui.names import party_name
from desktop.ui.saved_file import save_whole
from desktop.ui.session import Session
from desktop.ui.sharing.own_card import add_card, own_card, words_with

CARD_FILTER = "*.kontakt"


class RecipientsPage(QWidget):
    """Adds a recipient from a card, and notes that the key words were compared by telephone."""

    failed = Signal(object)
    told = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setProperty("page", "true")
        self._session = session
        self._list = QVBoxLayout()
        self._list.setSpacing(GRID)
        inner = page_column(self)
        head = QHBoxLayout()
        head.addWidget(label(translate("Recipients", "Recipients"), "title"), 1)
        head.addWidget(button(translate("Recipients", "Save my contact card…"), self._save_card))
        head.addWidget(
            button(translate("Recipients", "Add from a card…"), self._choose_card, "primary")
        )
        inner.addLayout(head)
        inner.addWidget(
            label(
                translate(
                    "Recipients",
                    "A bundle can be sealed only to somebody whose card is here. Call the person "
                    "on a number you already trust and compare the words before you share.",
                ),
                "quiet",
            )
        )
        self.warning = label(
            translate(
                "Recipients",
                "Warning: somebody you already know now shows other keys. Do not share until you "
                "have called and read the same words.",
            ),
            "attention",
        )
        self.warning.hide()
        inner.addWidget(self.warning)
        inner.addLayout(self._list)
        inner.addStretch(1)
        session.changed.connect(self._hear)

    def refresh(self) -> None:
        """Read the recipients again."""
        clear(self._list)
        if not self._session.is_open:
            return
        known = self._session.with_vault(recipient_store.list)
        if not known:
            self._list.addWidget(label(translate("Recipients", "No recipients yet."), "quiet"))
        for recipient in known:
            self._list.addWidget(self._card(recipient))

    def add_card(self, data: bytes) -> bool:
        """Add the recipient on this card; False if the card was refused."""
        try:
            changes, standing = self._session.with_vault(lambda vault: add_card(vault, data))
        except Known as refusal:
            self.failed.emit(refusal)
            return False
        self._session.changed.emit(changes)
        self._warn(standing)
        return True

    def _warn(self, standing: Standing) -> None:
        self.warning.setVisible(standing is Standing.KEY_CHANGED)

    def _card(self, recipient: Recipient) -> QFrame:
        made = QFrame()
        made.setProperty("card", "true")
        layout = QVBoxLayout(made)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(6)
        top = QHBoxLayout()
        top.addWidget(label(recipient.name, "heading"), 1)
        verified = recipient.verified_at is not None
        state = (
            translate("Recipients", "Verified {date}").format(date=day(recipient.verified_at))
            if recipient.verified_at is not None
            else translate("Recipients", "Not verified")
        )
        top.addWidget(chip(state, "done" if verified else "attention"))
        layout.addLayout(top)
        place = [recipient.function, party_name(recipient.party), recipient.unit]
        layout.addWidget(label(" · ".join(part for part in place if part), "quiet"))
        words = self._session.with_vault(lambda vault: words_with(vault, recipient))
        line = row(*(chip(word) for word in words), spacing=6)
        layout.addLayout(line)
        if not verified:
            layout.addLayout(
                row(
                    button(
                        translate("Recipients", "We read the same words"),
                        lambda: self._verify(recipient),
                        "primary",
                    )
                )
            )
        return made

    def _verify(self, recipient: Recipient) -> None:
        profile = self._session.profile
        by = profile.name if profile else ""
        changes = self._session.with_vault(
            lambda vault: recipient_store.verify(vault, recipient.id, by)
        )
        self._session.changed.emit(changes)

    def _choose_card(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self, translate("Recipients", "Choose a contact card"), "", CARD_FILTER
        )
        if chosen:
            self.add_card(Path(chosen).read_bytes())

    def _save_card(self) -> None:
        profile = self._session.profile
        if profile is None:
            return
        chosen, _ = QFileDialog.getSaveFileName(
            self, translate("Recipients", "Save my contact card"), "kort.kontakt", CARD_FILTER
        )
        if chosen:
            card = self._session.with_vault(lambda vault: own_card(vault, profile))
            save_whole(Path(chosen), card)
            self.told.emit(translate("Recipients", "Your contact card is saved."))

    def _hear(self, changes: Changes) -> None:
        if Change.RECIPIENTS in changes.kinds and self.isVisible():
            self.refresh()
