"""Dela: to whom, exactly what they will see, why; seal or lock; and how to hand it over."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QLineEdit, QVBoxLayout, QWidget

from desktop.core.cases import recipient_store
from desktop.core.cases.consent_gate import Decision, RecipientRef
from desktop.core.cases.records import Change, Changes, Kind, Recipient
from desktop.core.exchange import exchange_folder, pdf_share, share
from desktop.core.exchange.pdf_share import PdfReceipt
from desktop.core.exchange.share import ShareReceipt
from desktop.core.forms.model import FormDefinition
from desktop.ui.controls.basic import GRID, button, card, clear, label, labelled, page_column, row
from desktop.ui.controls.spoken import say_beside
from desktop.ui.controls.wrapped_button import WrappedButton
from desktop.ui.language import translate
from desktop.ui.map.atlas import Atlas
from desktop.ui.names import in_running_text, kind_names
from desktop.ui.session import Session
from desktop.ui.settings.long_work import LongWork
from desktop.ui.sharing import begun, own_card
from desktop.ui.sharing.case_paper import typesetter
from desktop.ui.sharing.done_cards import bundle_done, pdf_done
from desktop.ui.sharing.item_words import headings
from desktop.ui.sharing.practice_colleague import practice_colleague
from desktop.ui.sharing.restrictions import covering, restriction_label
from desktop.ui.sharing.sealing_place import seal_at
from desktop.ui.sharing.selection import NOTHING, Selection, select
from desktop.ui.sharing.verdicts import VerdictList
from desktop.ui.sharing.whom import Whom
from desktop.ui.wording import sentence


class SharePage(QWidget):
    """Shows the gate's decision as it stands; only a decision that was shown can be sealed."""

    done = Signal()
    consent_wanted = Signal(object, object)
    recipients_wanted = Signal()
    told = Signal(str)
    turned = Signal()

    def __init__(
        self,
        session: Session,
        atlas: Atlas,
        forms: Mapping[str, FormDefinition],
        folder: Callable[[], str] = lambda: "",
    ) -> None:
        super().__init__()
        self.setProperty("page", "true")
        self._session = session
        self._atlas = atlas
        self._forms = forms
        self._folder = folder
        self._case_id = ""
        self._off: set[Kind] = set()
        self._opened: dict[Kind, bool] = {}
        self.selection: Selection = NOTHING
        self.whom = Whom(self._words_with)
        self.whom.changed.connect(self._decide)
        self.whom.add_wanted.connect(self.recipients_wanted)
        self.purpose = QLineEdit()
        self.purpose.textChanged.connect(lambda _text: self._check())
        self.seal_button = button("", self._choose, "primary")
        self.missing_button = WrappedButton("", self._ask_consent, "secondary")
        self.message = label("", "error")
        self.still = label("", "quiet")
        self.list: VerdictList | None = None
        self.running = LongWork(translate("Share", "How far the sealing has come"))
        self.dropping = LongWork(translate("Share", "How far the copying has come"))
        self._seen = QVBoxLayout()
        self._sealed = QVBoxLayout()
        self._arrange()
        self._draft = begun.of_share(session, self.whom, self._off, self.turned, self.purpose)

    def refresh(self) -> None:
        """Begin anew for the open case; what was typed for the same case stays."""
        session = self._session
        other = session.case_id != self._case_id
        if other:
            self._draft.keep_now()
            self._case_id = session.case_id
            self._off.clear()
            self._opened.clear()
            self.purpose.clear()
            self.whom.office_name.clear()
            self.whom.choose()
        clear(self._sealed)
        self._steps.show()
        self._say("")
        profile = session.profile
        if profile is None:
            return
        if self._case_id and session.read(lambda book: book.case(self._case_id)).practice:
            self.whom.show_practice(practice_colleague(session), profile.party)
        else:
            self.whom.show_known(session.with_vault(recipient_store.list), profile.party)
        if other and self._case_id:
            self._draft.begin(self._case_id)

    def choose(self, recipient_id: str) -> None:
        """Preselect one recipient, as when replying."""
        self.whom.choose(recipient_id)

    def seal_to(self, out: Path) -> None:
        """Seal what was shown into this file, off the GUI thread."""
        recipients, decisions = self.whom.chosen(), self.selection.decisions
        if not decisions or len(decisions) != len(recipients) or not self.whom.is_ready():
            return
        case_id, purpose = self._session.case_id, self.purpose.text().strip()
        to, folder = tuple(zip(decisions, recipients, strict=True)), self._folder()
        self._wait(translate("Share", "Sealing…"))
        self.running.run(
            self._session,
            lambda book, _vault, told: seal_at(book, case_id, to, purpose, out, told, folder),
            lambda receipt: self._sealed_at(receipt, recipients),
            self._refused,
            self._cancelled,
            late=translate("Share", "The bundle was sealed after the desk was locked."),
        )

    def lock_to(self, out: Path) -> None:
        """Write what was shown as a locked PDF, off the GUI thread."""
        office, decisions = self.whom.office(), self.selection.decisions
        profile = self._session.profile
        if office is None or not decisions or profile is None:
            return
        case_id, purpose = self._session.case_id, self.purpose.text().strip()
        typeset = typesetter(self._atlas, self._forms, profile, purpose, office.name)
        self._wait(translate("Share", "Locking…"))
        self.running.run(
            self._session,
            lambda book, _vault, told: pdf_share.share_as_pdf(
                book, case_id, decisions[0], purpose, out, typeset, told
            ),
            lambda receipt: self._locked_at(receipt, office),
            self._refused,
            self._cancelled,
            late=translate(
                "Share",
                "The locked PDF was made after the desk was locked, so its password was never "
                "shown and nobody can open it. Make it again.",
            ),
            stopped=translate(
                "Share", "The desk was locked before the PDF was made. Nothing was shared."
            ),
        )

    def _words_with(self, recipient: Recipient) -> tuple[str, ...]:
        return self._session.with_vault(lambda vault: own_card.words_with(vault, recipient))

    def _arrange(self) -> None:
        self._steps = QWidget()
        steps = QVBoxLayout(self._steps)
        steps.setContentsMargins(0, 0, 0, 0)
        steps.setSpacing(2 * GRID)
        steps.addWidget(card(label(translate("Share", "1. To whom"), "heading"), self.whom))
        seen = label(translate("Share", "2. What they will see"), "heading")
        steps.addWidget(card(seen, self._seen))
        acts = row(
            self.seal_button,
            self.missing_button,
            button(translate("Share", "Cancel"), self._cancel),
        )
        why = label(translate("Share", "3. Why"), "heading")
        purpose = labelled(translate("Share", "Purpose"), self.purpose)
        steps.addWidget(card(why, purpose, self.message, self.still, self.running, acts))
        inner = page_column(self)
        inner.addWidget(label(translate("Share", "Share the case"), "title"))
        inner.addWidget(self._steps)
        inner.addLayout(self._sealed)
        inner.addWidget(self.dropping)
        inner.addStretch(1)

    def _decide(self) -> None:
        clear(self._seen)
        self.list = None
        self.selection = NOTHING
        session, case_id, to = self._session, self._session.case_id, self.whom.to()
        if to and case_id and session.is_open:
            off = frozenset(self._off)
            self.selection = session.read(lambda book: select(book, case_id, to, off))
            entries = session.read(lambda book: book.entries(case_id, share.TRAVELLING))
            case = session.read(lambda book: book.case(case_id))
            known = headings(case, entries, self._atlas)
            self.list = VerdictList(self.selection.lines, known, self._opened)
            self.list.ticked.connect(self._turn_kind)
            self._seen.addWidget(self.list)
            consents = session.read(lambda book: covering(book, case_id, self.selection.decisions))
            if (excepted := restriction_label(consents)) is not None:
                self._seen.insertWidget(0, excepted)
            self._propose_purpose(self.selection.decisions)
        else:
            words = translate("Share", "Choose who shall receive it first.")
            self._seen.addWidget(label(words, "quiet"))
        self._check()

    def _propose_purpose(self, decisions: tuple[Decision, ...]) -> None:
        if self.purpose.text() or not decisions or not decisions[0].consent_ids:
            return
        case_id, wanted = self._session.case_id, decisions[0].consent_ids[0]
        consents = self._session.read(lambda book: book.consents(case_id))
        self.purpose.setText(next((one.purpose for one in consents if one.id == wanted), ""))

    def _turn_kind(self, kind: Kind, on: bool) -> None:
        self._off.discard(kind) if on else self._off.add(kind)
        self._decide()
        self.turned.emit()

    def _check(self) -> None:
        goes, purpose = self.selection.goes, self.purpose.text().strip()
        if self.whom.is_paper:
            words = translate("Share", "Make the locked PDF ({count})…")
        else:
            words = translate("Share", "Seal the bundle ({count})…")
        self.seal_button.setText(words.format(count=goes))
        self.seal_button.setEnabled(bool(goes and purpose and self.whom.is_ready()))
        self.still.setText(self._still_to_do())
        self.still.setVisible(bool(self.still.text()))
        say_beside(self.seal_button, self.still.text())
        cells = self.selection.missing
        self.missing_button.setVisible(bool(cells))
        kinds = kind_names(kind for _party, kind in cells)
        words = translate("Share", "Record consent for {kinds}").format(
            kinds=in_running_text(kinds)
        )
        self.missing_button.setText(words)

    def _still_to_do(self) -> str:
        if not self.whom.to():
            return translate("Share", "Still to do: choose who shall receive it.")
        if not self.selection.goes:
            return translate("Share", "Nothing goes: no consent covers what is chosen.")
        if not self.whom.is_ready():
            return translate("Share", "Still to do: compare the words, or tick that you did not.")
        if not self.purpose.text().strip():
            return translate("Share", "Still to do: write the purpose.")
        return ""

    def _ask_consent(self) -> None:
        cells = self.selection.missing
        party = min(party for party, _kind in cells)
        kinds = frozenset(kind for other, kind in cells if other is party)
        self.consent_wanted.emit(party, kinds)

    def _choose(self) -> None:
        paper = self.whom.is_paper
        suffix = "pdf" if paper else "arendepaket"
        title = translate("Share", "Where to put the file")
        name = f"{date.today().isoformat()}.{suffix}"
        chosen, _ = QFileDialog.getSaveFileName(self, title, name, f"*.{suffix}")
        if chosen:
            (self.lock_to if paper else self.seal_to)(Path(chosen))

    def _wait(self, words: str) -> None:
        self.seal_button.setEnabled(False)
        self.seal_button.setText(words)

    def _sealed_at(self, receipt: ShareReceipt, recipients: tuple[Recipient, ...]) -> None:
        self._logged(receipt.shared_ids[0])
        self._finish(
            bundle_done(
                receipt,
                recipients,
                self._folder(),
                lambda: self.drop(receipt.path),
                self.done.emit,
            )
        )

    def _logged(self, shared_id: str) -> None:
        """Let every view hear of the new row in the journal."""
        changes = Changes(frozenset({Change.ENTRIES}), self._session.case_id, shared_id)
        self._session.changed.emit(changes)

    def _locked_at(self, receipt: PdfReceipt, office: RecipientRef) -> None:
        self._logged(receipt.shared_id)
        self._finish(pdf_done(receipt, office.name, self.done.emit))

    def drop(self, sealed: Path) -> None:
        """Put a copy into the exchange folder, under a name that tells nothing."""
        place = Path(self._folder())
        words = translate("Share", "The bundle lies in the exchange folder.")
        self.dropping.run_beside(
            self._session.tasks,
            lambda told: exchange_folder.drop(place, sealed, told),
            lambda _path: self.told.emit(words),
            self._session.refused.emit,
            lambda: self.told.emit(translate("Share", "Cancelled. Nothing was put there.")),
            late=words,
        )

    def _cancel(self) -> None:
        """Share nothing after all; what was chosen can be taken back."""
        self._draft.throw_away()
        self._case_id = ""
        self.done.emit()

    def _finish(self, shown: QWidget) -> None:
        self._draft.drop()
        clear(self._sealed)
        self._sealed.addWidget(shown)
        self._steps.hide()

    def _cancelled(self) -> None:
        self._decide()
        self.told.emit(translate("Share", "Cancelled. Nothing was shared."))

    def _refused(self, fault: BaseException) -> None:
        self._decide()
        self._say(sentence(fault))

    def _say(self, text: str) -> None:
        self.message.setText(text)
        self.message.setVisible(bool(text))
