"""Dela: recipient, exactly what they will see, seal, and how to hand it over."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from desktop.core.cases import recipient_store
from desktop.core.cases.consent_gate import Decision, missing
from desktop.core.cases.records import Entry, Kind, Party, Recipient
from desktop.core.exchange import share
from desktop.core.exchange.share import ShareReceipt
from desktop.ui.atlas import Atlas
from desktop.ui.cases.timeline import entry_words
from desktop.ui.controls import GRID, button, card, chip, clear, label, labelled, row, scrolled
from desktop.ui.language import translate
from desktop.ui.names import kind_names, party_name
from desktop.ui.session import Session
from desktop.ui.sharing.verdicts import VerdictList, person_headings
from desktop.ui.wording import sentence


class SharePage(QWidget):
    """Shows the gate's decision as it stands; only a decision that was shown can be sealed."""

    done = Signal()
    consent_wanted = Signal(object, object)
    recipients_wanted = Signal()

    def __init__(self, session: Session, atlas: Atlas) -> None:
        super().__init__()
        self.setProperty("page", "true")
        self._session = session
        self._atlas = atlas
        self._decision: Decision | None = None
        self._known: tuple[Recipient, ...] = ()
        self.recipient = QComboBox()
        self.recipient.currentIndexChanged.connect(lambda _index: self._decide())
        self.purpose = QLineEdit()
        self.purpose.textChanged.connect(lambda _text: self._check())
        self.seal_button = button(translate("Share", "Seal the bundle…"), self._choose, "primary")
        self.missing_button = button("", self._ask_consent, "secondary")
        self.message = label("", "error")
        self.message.hide()
        self._body = QVBoxLayout()
        self._body.setSpacing(2 * GRID)
        content = QWidget()
        content.setProperty("page", "true")
        inner = QVBoxLayout(content)
        inner.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 3 * GRID)
        inner.setSpacing(2 * GRID)
        inner.addWidget(label(translate("Share", "Share the case"), "title"))
        inner.addLayout(self._body)
        inner.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(content))
        self._build()

    def refresh(self) -> None:
        """Begin anew for the open case."""
        self._known = self._session.with_vault(recipient_store.list)
        blocked = self.recipient.blockSignals(True)
        self.recipient.clear()
        for each in self._known:
            self.recipient.addItem(f"{each.name} · {party_name(each.party)}", each.id)
        self.recipient.blockSignals(blocked)
        self._say("")
        self._sealed.hide()
        self._steps.show()
        self._decide()

    def seal_to(self, out: Path) -> None:
        """Seal what was shown into this file, off the GUI thread."""
        decision, recipient = self._decision, self._chosen()
        if decision is None or recipient is None:
            return
        case_id, purpose = self._session.case_id, self.purpose.text().strip()
        self.seal_button.setEnabled(False)
        self.seal_button.setText(translate("Share", "Sealing…"))
        self._session.work(
            lambda book, _vault: share.seal(book, case_id, decision, recipient, purpose, out),
            lambda receipt: self._sealed_at(receipt, recipient),
            self._refused,
            self,
        )

    def _build(self) -> None:
        self._steps = QWidget()
        steps = QVBoxLayout(self._steps)
        steps.setContentsMargins(0, 0, 0, 0)
        steps.setSpacing(2 * GRID)
        self._verified = row()
        steps.addWidget(
            card(
                label(translate("Share", "1. To whom"), "heading"),
                labelled(translate("Share", "Recipient"), self.recipient),
                self._verified,
                row(
                    button(
                        translate("Share", "Add a recipient…"),
                        self.recipients_wanted.emit,
                        "link",
                    )
                ),
            )
        )
        self._seen = QVBoxLayout()
        steps.addWidget(
            card(label(translate("Share", "2. What they will see"), "heading"), self._seen)
        )
        steps.addWidget(
            card(
                label(translate("Share", "3. Why"), "heading"),
                labelled(translate("Share", "Purpose"), self.purpose),
                self.message,
                row(
                    self.seal_button,
                    self.missing_button,
                    button(translate("Share", "Cancel"), self.done.emit),
                ),
            )
        )
        self._sealed = QWidget()
        self._sealed_body = QVBoxLayout(self._sealed)
        self._sealed_body.setContentsMargins(0, 0, 0, 0)
        self._sealed.hide()
        self._body.addWidget(self._steps)
        self._body.addWidget(self._sealed)

    def _chosen(self) -> Recipient | None:
        wanted = self.recipient.currentData()
        return next((each for each in self._known if each.id == wanted), None)

    def _decide(self) -> None:
        clear(self._seen)
        clear(self._verified)
        recipient, case_id = self._chosen(), self._session.case_id
        self._decision = None
        if recipient is None or not case_id:
            self._seen.addWidget(label(translate("Share", "Choose a recipient first."), "quiet"))
            self._check()
            return
        verified = recipient.verified_at is not None
        self._verified.addWidget(
            chip(translate("Share", "Verified by telephone"), "done")
            if verified
            else chip(translate("Share", "Not verified: compare the words first"), "attention")
        )
        self._decision = self._session.read(
            lambda book: share.preview(book, case_id, recipient, on=date.today())
        )
        entries = self._session.read(lambda book: book.entries(case_id))
        case = self._session.read(lambda book: book.case(case_id))
        headings = person_headings(case) | self._headings(entries)
        self._seen.addWidget(VerdictList(self._decision, headings))
        self._check()

    def _headings(self, entries: tuple[Entry, ...]) -> dict[str, str]:
        found: dict[str, str] = {}
        for entry in entries:
            kind, heading, text = entry_words(entry, self._atlas)
            found[entry.id] = f"{kind}: " + " – ".join(part for part in (heading, text) if part)
        return found

    def _check(self) -> None:
        decision = self._decision
        allowed = bool(decision and decision.allowed)
        self.seal_button.setText(translate("Share", "Seal the bundle…"))
        self.seal_button.setEnabled(allowed and bool(self.purpose.text().strip()))
        cells = missing(decision) if decision else frozenset()
        self.missing_button.setVisible(bool(cells))
        if cells:
            self.missing_button.setText(
                translate("Share", "Record consent for: {kinds}").format(kinds=_kinds(cells))
            )

    def _ask_consent(self) -> None:
        if self._decision is not None:
            cells = missing(self._decision)
            kinds = frozenset(kind for _party, kind in cells)
            self.consent_wanted.emit(self._decision.recipient.party, kinds)

    def _choose(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self,
            translate("Share", "Where to put the sealed bundle"),
            f"{date.today().isoformat()}.arendepaket",
            "*.arendepaket",
        )
        if chosen:
            self.seal_to(Path(chosen))

    def _sealed_at(self, receipt: ShareReceipt, recipient: Recipient) -> None:
        clear(self._sealed_body)
        self._sealed_body.addWidget(
            card(
                chip(translate("Share", "Sealed"), "done"),
                label(translate("Share", "The bundle is ready"), "heading"),
                label(str(receipt.path), "strong", selectable=True),
                label(
                    translate(
                        "Share",
                        "Only {name} can open it. Hand it over on a memory stick or by your "
                        "organisation's secure message service. The share is in the journal.",
                    ).format(name=recipient.name)
                ),
                row(button(translate("Share", "Back to the case"), self.done.emit, "primary")),
            )
        )
        self._steps.hide()
        self._sealed.show()

    def _refused(self, fault: BaseException) -> None:
        self._decide()
        self._say(sentence(fault))

    def _say(self, text: str) -> None:
        self.message.setText(text)
        self.message.setVisible(bool(text))


def _kinds(cells: frozenset[tuple[Party, Kind]]) -> str:
    return kind_names(kind for _party, kind in cells)
