"""Ta emot: drop a bundle, see who sent it and what is new, then import."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QLayout, QVBoxLayout, QWidget

from desktop.core.exchange import receive
from desktop.core.exchange.receive import Arrival, Incoming, SenderStanding
from desktop.ui.atlas import Atlas
from desktop.ui.cases.timeline import entry_words
from desktop.ui.controls import GRID, button, card, chip, clear, label, row, scrolled
from desktop.ui.language import translate
from desktop.ui.names import party_name
from desktop.ui.session import Session
from desktop.ui.wording import sentence


class ReceivePage(QWidget):
    """Nothing is imported before the user has seen what it is and from whom."""

    done = Signal()
    imported = Signal(str)

    def __init__(self, session: Session, atlas: Atlas) -> None:
        super().__init__()
        self.setProperty("page", "true")
        self.setAcceptDrops(True)
        self._session = session
        self._atlas = atlas
        self._incoming: Incoming | None = None
        self._shown = QVBoxLayout()
        content = QWidget()
        content.setProperty("page", "true")
        inner = QVBoxLayout(content)
        inner.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 3 * GRID)
        inner.setSpacing(2 * GRID)
        inner.addWidget(label(translate("Receive", "Receive a bundle"), "title"))
        inner.addWidget(self._drop_place())
        inner.addLayout(self._shown)
        inner.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(content))

    def refresh(self) -> None:
        """Wait for a file."""
        self._incoming = None
        clear(self._shown)

    def open_file(self, path: Path) -> None:
        """Open a bundle off the GUI thread and show what it holds."""
        self.refresh()
        self._session.work(
            lambda _book, vault: receive.open_bundle(vault, path), self._show, self._refused, self
        )

    def accept(self) -> None:
        """Import what is shown."""
        incoming = self._incoming
        if incoming is None:
            return
        changes = self._session.write(lambda book: receive.accept(book, incoming))
        if changes is not None:
            self.refresh()
            self.imported.emit(changes.case_id)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files only."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the first file that was dropped."""
        for url in event.mimeData().urls()[:1]:
            self.open_file(Path(url.toLocalFile()))

    def _drop_place(self) -> QFrame:
        made = card(
            label(translate("Receive", "Drop the bundle here"), "heading"),
            label(
                translate("Receive", "or choose the file. Nothing is kept until you have seen it."),
                "quiet",
            ),
            row(
                button(translate("Receive", "Choose a file…"), self._choose, "primary"),
                button(translate("Receive", "Cancel"), self.done.emit),
            ),
        )
        made.setProperty("drop", "true")
        return made

    def _choose(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self, translate("Receive", "Choose a bundle"), "", "*.arendepaket"
        )
        if chosen:
            self.open_file(Path(chosen))

    def _show(self, incoming: Incoming) -> None:
        self._incoming = incoming
        clear(self._shown)
        sender = incoming.sender
        parts: list[QWidget | QLayout] = [
            label(sender.name, "heading"),
            label(f"{party_name(sender.party)} · {sender.unit}", "quiet"),
            row(chip(*_standing_words(incoming.standing))),
            label(
                translate("Receive", "New in this bundle: {count}").format(count=len(incoming.new)),
                "strong",
            ),
        ]
        if incoming.arrival is not Arrival.NEW:
            parts.append(label(_arrival_words(incoming.arrival), "attention"))
        for entry in incoming.new:
            kind, heading, text = entry_words(entry, self._atlas)
            words = " – ".join(part for part in (kind, heading, text) if part)
            parts.append(label(words))
        take = row(button(translate("Receive", "Import into my cases"), self.accept, "primary"))
        self._shown.addWidget(card(*parts, take))

    def _refused(self, fault: BaseException) -> None:
        clear(self._shown)
        self._shown.addWidget(card(label(sentence(fault), "error")))


def _standing_words(standing: SenderStanding) -> tuple[str, str]:
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


def _arrival_words(arrival: Arrival) -> str:
    if arrival is Arrival.REPEATED:
        return translate("Receive", "You have already imported this bundle.")
    return translate("Receive", "You have already imported a newer bundle about this case.")
