"""Ta emot: drop or choose a sealed file, see who sent it and what it does, then take it in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QVBoxLayout, QWidget

from desktop.core.cases.casebook import Casebook
from desktop.core.cases.records import Changes
from desktop.core.exchange import arriving, exchange_folder, memory, receive, withdrawal
from desktop.core.exchange.arriving import Arrived
from desktop.core.exchange.early_slips import EarlySlip
from desktop.core.exchange.receive import Incoming
from desktop.core.exchange.withdrawal import IncomingAnswer, IncomingSlip
from desktop.core.vault.store import Vault
from desktop.ui.controls.basic import button, card, chip, clear, label, page_column, row
from desktop.ui.controls.empty import EmptyState
from desktop.ui.controls.wrapping_row import WrappingRow
from desktop.ui.language import translate
from desktop.ui.map.atlas import Atlas
from desktop.ui.session import Session
from desktop.ui.settings.long_work import LongWork
from desktop.ui.sharing import received
from desktop.ui.sharing.arrivals import (
    ArrivalCard,
    answer_card,
    bundle_card,
    early_slip_card,
    kept_card,
    slip_card,
)
from desktop.ui.sharing.item_words import headings
from desktop.ui.sharing.sender_part import SenderPart
from desktop.ui.sharing.waiting_list import WaitingList
from desktop.ui.wording import sentence

FILES = "*.arendepaket *.stoppmarke"


class ReceivePage(QWidget):
    """Nothing is taken in before the user has seen what it is and from whom.

    ``imported`` carries the case's id; ``reply_wanted`` also the sender's recipient id.
    """

    done = Signal()
    imported = Signal(str)
    reply_wanted = Signal(str, str)
    folder_chosen = Signal(str)

    def __init__(
        self, session: Session, atlas: Atlas, folder: Callable[[], str] = lambda: ""
    ) -> None:
        super().__init__()
        self.setProperty("page", "true")
        self.setAcceptDrops(True)
        self._session = session
        self._atlas = atlas
        self._path = Path()
        self.shown: ArrivalCard | None = None
        self.arrived: Arrived | None = None
        self.waiting = WaitingList(session, folder)
        self.waiting.opened.connect(self.open_file)
        self.waiting.folder_chosen.connect(self.folder_chosen)
        self._place = QVBoxLayout()
        inner = page_column(self)
        head = WrappingRow()
        head.addWidget(label(translate("Receive", "Receive"), "title"), 1)
        head.addWidget(button(translate("Receive", "Back to the cases"), self.done.emit))
        inner.addLayout(head)
        self.running = LongWork(translate("Receive", "How far the reading has come"))
        inner.addWidget(self.running)
        inner.addLayout(self._place)
        self.drop_place = self._drop_place()
        inner.addWidget(self.drop_place)
        inner.addWidget(self.waiting)
        inner.addStretch(1)

    def refresh(self) -> None:
        """Wait for a file."""
        self._wait()
        self.waiting.refresh()

    def open_file(self, path: Path) -> None:
        """Open a sealed file off the GUI thread and show what it is."""
        self._wait()
        self._path = path
        self.running.run(
            self._session,
            lambda _book, vault, told: arriving.open_any(vault, path, told),
            self._show,
            self._refused,
            self._wait,
            late=translate("Receive", "The file was read, and nothing of it kept: open it again."),
        )

    def accept(self) -> None:
        """Take in what is shown: import a bundle, lock what a slip names, or keep the slip."""
        arrived = self.arrived
        if isinstance(arrived, Incoming):
            self._import(arrived)
        if isinstance(arrived, IncomingSlip):
            changes = self._session.write(lambda book: received.lock(book, arrived))
            if changes is not None:
                self._locked(arrived)
        if isinstance(arrived, EarlySlip):
            self._keep(arrived)

    def _keep(self, slip: EarlySlip) -> None:
        """The file stays where it lies: opened again after the bundle it can be answered."""
        if self._session.write(lambda book: received.keep(book, slip)) is not None:
            self._wait()
            self._place.addWidget(kept_card(slip))

    def _import(self, incoming: Incoming) -> None:
        """Off the GUI thread where it holds scans: a large one takes seconds."""
        if not receive.documents_in(incoming):
            changes = self._session.write(lambda book: receive.accept(book, incoming))
            if changes is not None:
                self._taken_in(incoming, changes.case_id)
            return
        if self.shown is not None:
            self.shown.accept_button.setEnabled(False)
            self.shown.accept_button.setText(translate("Receive", "Importing…"))

        def done(changes: Changes) -> None:
            self._session.changed.emit(changes)
            self._taken_in(incoming, changes.case_id)

        self.running.run(
            self._session,
            lambda book, _vault, told: receive.accept(book, incoming, told),
            done,
            self._refused,
            lambda: self._show(incoming),
            late=translate("Receive", "What was received was imported after the desk was locked."),
        )

    def save_answer(self, slip: IncomingSlip, out: Path) -> None:
        """Write the receipt that goes back to the slip's sender."""
        folder = self.waiting.folder()

        def write(book: Casebook, _vault: Vault) -> Path:
            return exchange_folder.put(
                lambda place: withdrawal.answer_slip(book, slip, place), out, folder
            )

        self._session.work(
            write,
            self._answered,
            self._session.refused.emit,
            self,
        )

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files only."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the first file that was dropped."""
        for url in event.mimeData().urls()[:1]:
            self.open_file(Path(url.toLocalFile()))

    def _wait(self) -> None:
        self.arrived = self.shown = None
        self.drop_place.show()
        clear(self._place)

    def _drop_place(self) -> QFrame:
        words = translate(
            "Receive",
            "A bundle, a stop slip or the answer to one. Nothing is kept until you have seen it.",
        )
        choose = button(translate("Receive", "Choose a file…"), self._choose, "primary")
        heading = translate("Receive", "Drop the file here")
        made = card(EmptyState("download", heading, words, choose))
        made.setProperty("drop", "true")
        return made

    def _choose(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self, translate("Receive", "Choose a sealed file"), "", FILES
        )
        if chosen:
            self.open_file(Path(chosen))

    def _show(self, arrived: Arrived) -> None:
        self.arrived = arrived
        clear(self._place)
        if isinstance(arrived, IncomingAnswer):
            self._note_answer(arrived)
            return
        sender = SenderPart(self._session, arrived.sender, arrived.standing)
        sender.known.connect(lambda _sender: self.open_file(self._path))
        if isinstance(arrived, Incoming):
            self.shown = bundle_card(arrived, sender, self._atlas)
        elif isinstance(arrived, EarlySlip):
            self.shown = early_slip_card(arrived, sender)
        else:
            self.shown = slip_card(arrived, self._lines_of(arrived), sender)
        self.shown.accepted.connect(self.accept)
        self.shown.put_aside.connect(self._wait)
        self.drop_place.hide()
        self._place.addWidget(self.shown)

    def _lines_of(self, slip: IncomingSlip) -> tuple[str, ...]:
        case_id = slip.case.id
        case = self._session.read(lambda book: book.case(case_id))
        entries = self._session.read(lambda book: book.entries(case_id))
        known = headings(case, entries, self._atlas)
        locked = self._session.with_vault(lambda vault: memory.stopped(vault, case_id))
        return tuple(known[one] for one in slip.entry_ids if one in known and one not in locked)

    def _taken_in(self, incoming: Incoming, case_id: str) -> None:
        known = self.shown is not None and self.shown.sent_by.is_known
        recipient = incoming.known.id if incoming.known else incoming.sender.id
        self._wait()
        self._take_away()
        reply = button(
            translate("Receive", "Reply…"), lambda: self.reply_wanted.emit(case_id, recipient)
        )
        reply.setEnabled(known)
        if not known:
            reply.setToolTip(translate("Receive", "Add the sender as a recipient first"))
        show = button(
            translate("Receive", "Show the case"), lambda: self.imported.emit(case_id), "primary"
        )
        words = translate("Receive", "New entries: {count}. They are marked as received.")
        if not incoming.new:
            words = translate("Receive", "You already had everything. Nothing new was added.")
        made = card(
            row(chip(translate("Receive", "Imported"), "done")),
            label(words.format(count=len(incoming.new)), "strong"),
            row(show, reply),
        )
        made.setProperty("card", "done")
        self._place.addWidget(made)

    def _locked(self, slip: IncomingSlip) -> None:
        self._wait()
        self._take_away()
        words = translate("Receive", "Locked: {count}. Nothing of it can be shared from here.")
        made = card(
            row(chip(translate("Receive", "Locked"), "done")),
            label(words.format(count=len(slip.entry_ids)), "strong"),
            label(translate("Receive", "Send the receipt back, so that they know."), "quiet"),
            row(
                button(
                    translate("Receive", "Save the receipt…"),
                    lambda: self._choose_answer(slip),
                    "primary",
                )
            ),
        )
        made.setProperty("card", "done")
        self._place.addWidget(made)

    def _choose_answer(self, slip: IncomingSlip) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self,
            translate("Receive", "Where to put the receipt"),
            f"kvitto-{date.today().isoformat()}.stoppmarke",
            "*.stoppmarke",
        )
        if chosen:
            self.save_answer(slip, Path(chosen))

    def _answered(self, out: Path) -> None:
        words = translate("Receive", "The receipt lies in {path}").format(path=out)
        self._place.addWidget(card(label(words, "strong", selectable=True)))

    def _note_answer(self, answer: IncomingAnswer) -> None:
        path = self._path
        if self._session.write(lambda book: received.note_answer(book, answer, path)) is None:
            return
        self._place.addWidget(answer_card(answer))
        self._take_away()

    def _take_away(self) -> None:
        path = self._path
        if self.waiting.holds(path):
            self._session.tasks.aside(
                lambda: exchange_folder.take_away(path),
                lambda _gone: self.waiting.refresh(),
                self._refused,
                self,
            )

    def _refused(self, fault: BaseException) -> None:
        told = translate("Receive", "Nothing has been taken in.")
        made = card(label(sentence(fault), "strong"), label(told, "quiet"))
        made.setProperty("card", "error")
        self._place.addWidget(made)
