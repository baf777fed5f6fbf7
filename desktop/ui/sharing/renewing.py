"""Renewing this desk's own keys: what it means, whether the old ones vouch, and whom to tell."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QVBoxLayout

from desktop.core.cases.records import Recipient
from desktop.ui.controls.basic import GRID, button, chip, label, row
from desktop.ui.language import translate
from desktop.ui.names import party_name


class RenewSheet(QFrame):
    """Emits ``confirmed`` with whether others may hold the old keys, or ``cancelled``."""

    confirmed = Signal(bool)
    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", "attention")
        self.seen = QCheckBox(
            translate("Recipients", "Somebody else may have come to hold the old keys")
        )
        self.told = label("", "quiet")
        self.confirm = button(translate("Recipients", "Renew my keys"), self._confirm, "primary")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 2 * GRID + 4, 3 * GRID, 2 * GRID + 4)
        layout.setSpacing(GRID)
        layout.addWidget(label(translate("Recipients", "Renew your keys?"), "heading"))
        words = translate(
            "Recipients",
            "You get new keys and a new contact card, which your recipients need. The old keys are "
            "kept: what is on its way to you can still be opened.",
        )
        layout.addWidget(label(words))
        layout.addWidget(self.seen)
        layout.addWidget(self.told)
        cancel = button(translate("Recipients", "Keep the keys"), self.cancelled.emit)
        layout.addLayout(row(self.confirm, cancel))
        self.seen.toggled.connect(lambda _on: self._say())
        self._say()

    def _say(self) -> None:
        self.told.setText(
            translate(
                "Recipients",
                "The new card will be loud at every recipient's, and each of them must call you "
                "and compare the words anew. Choose this after a theft or a break-in.",
            )
            if self.seen.isChecked()
            else translate(
                "Recipients",
                "The old keys vouch for the new ones on the card. Who has compared words with you "
                "need not do it again.",
            )
        )

    def _confirm(self) -> None:
        self.confirmed.emit(self.seen.isChecked())


class RenewedCard(QFrame):
    """The keys are renewed: save the new card, and who shall have it. Emits ``save_wanted``."""

    save_wanted = Signal()
    done = Signal()

    def __init__(self, recipients: Sequence[Recipient]) -> None:
        super().__init__()
        self.setProperty("card", "done")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 2 * GRID + 4, 3 * GRID, 2 * GRID + 4)
        layout.setSpacing(GRID)
        layout.addLayout(row(chip(translate("Recipients", "Renewed"), "done")))
        layout.addWidget(label(translate("Recipients", "You have new keys"), "heading"))
        words = translate(
            "Recipients",
            "Until they have your new card, your recipients seal to the old keys, and what you "
            "send them is loud. Give the card to:",
        )
        layout.addWidget(label(words))
        for each in recipients:
            layout.addWidget(label(f"•  {each.name} · {party_name(each.party)} · {each.unit}"))
        if not recipients:
            layout.addWidget(label(translate("Recipients", "Nobody yet."), "quiet"))
        save = translate("Recipients", "Save my contact card…")
        layout.addLayout(
            row(
                button(save, self.save_wanted.emit, "primary"),
                button(translate("Recipients", "Done"), self.done.emit),
            )
        )
