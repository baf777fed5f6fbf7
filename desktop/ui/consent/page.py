"""The consents of the open case: what holds now, a new one, taking one back, telling of it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from desktop.core.cases.casebook import Casebook
from desktop.core.cases.records import Change, Changes, Consent, Kind, Party
from desktop.core.exchange.share_log import received
from desktop.core.forms.model import FormDefinition
from desktop.ui.cases.sheet_draft import SheetDraft
from desktop.ui.consent import acts, begun, papers, reading
from desktop.ui.consent.begun_words import CONSENT, DISCLOSURE
from desktop.ui.consent.card import ConsentCard
from desktop.ui.consent.correcting import Correction
from desktop.ui.consent.disclosures import DisclosureDraft, DisclosureSheet
from desktop.ui.consent.draft import ConsentDraft
from desktop.ui.consent.form import ConsentFormSheet
from desktop.ui.consent.informing import ToInform
from desktop.ui.consent.informing_all import Informed, InformRun, inform_all, late_words, told_words
from desktop.ui.consent.matrix import Cell
from desktop.ui.consent.outgoing import Outgoing
from desktop.ui.consent.recording import record, record_with_scan
from desktop.ui.consent.share_log_card import law_words, share_log_card
from desktop.ui.consent.withdrawing import Taken, reach_words
from desktop.ui.controls.basic import GRID, button, clear, enter, label, page_column
from desktop.ui.controls.empty import EmptyState
from desktop.ui.controls.wrapping_row import WrappingRow
from desktop.ui.language import translate
from desktop.ui.session import Session
from desktop.ui.settings.long_work import LongWork
from desktop.ui.wording import sentence

_HEARD = frozenset({Change.CONSENTS, Change.ENTRIES, Change.RECIPIENTS})


class ConsentPage(QWidget):
    """Lists consents newest first; a withdrawal is an entry of its own and erases nothing."""

    done = Signal()
    told = Signal(str)

    def __init__(
        self,
        session: Session,
        forms: Mapping[str, FormDefinition],
        folder: Callable[[], str] = lambda: "",
    ) -> None:
        """``folder`` tells the exchange folder's path, "" for none."""
        super().__init__()
        self.setProperty("page", "true")
        self._session = session
        self._forms = forms
        self._case_id = ""
        self.form: ConsentFormSheet | None = None
        self.disclosure: DisclosureSheet | None = None
        self.run: InformRun | None = None
        self.draft: SheetDraft | None = None
        self.cards: list[ConsentCard] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(GRID)
        self._form_place = QVBoxLayout()
        self._arrange()
        self.outgoing = Outgoing(session, forms, folder, self.running, self)
        self.outgoing.told.connect(self.told)
        self.write_letter, self.make_slip = self.outgoing.write_letter, self.outgoing.make_slip
        self.print_form = self.outgoing.print_form
        session.changed.connect(self._hear)

    def refresh(self) -> None:
        """Read the consents again, and go on with what was begun."""
        for card in self.cards:
            card.end()
        clear(self._list)
        self.cards = []
        case_id = self._session.case_id
        if case_id != self._case_id and self.run is None:
            self._end_form()  # what was written for another case is that case's draft
        self._case_id = case_id
        if not case_id or not self._session.is_open:
            return
        self._go_on()
        for one in self._session.read(lambda book: reading.held(book, case_id)):
            self.cards.append(self._card(one))
            self._list.addWidget(self.cards[-1])
            self.cards[-1].go_on()
        if not self.cards:
            self._list.addWidget(self._none())
        log = self._session.read(lambda book: received(book, case_id))
        self._list.addWidget(share_log_card(log))

    def _none(self) -> EmptyState:
        words = translate(
            "Consent", "Until there is one, nothing in this case can be shared on that ground."
        )
        record = button(
            translate("Consent", "New consent"), lambda: self._by_hand(self.start_new), "primary"
        )
        heading = translate("Consent", "No consent is recorded")
        return EmptyState("shield", heading, words, record)

    def start_new(self, party: Party | None = None, kinds: frozenset[Kind] = frozenset()) -> None:
        """Show the form, with what is missing ticked if it is known."""
        profile = self._session.profile
        if profile is None:
            return
        self._end_form()
        self.form = form = ConsentFormSheet(profile.party, self._session.tasks)
        self.form.ready.connect(self._record)
        self.form.paper_wanted.connect(self.outgoing.ask_form)
        self.form.cancelled.connect(self._cancel_form)
        self.form.scan.refused.connect(self._session.refused)
        self._begin(self.form)
        self._keep(begun.of_consent(self._session, form))
        if party is not None:
            form.matrix.tick(party, kinds)

    def start_disclosure(self) -> None:
        """Show the sheet that records a disclosure by law."""
        profile = self._session.profile
        if profile is None:
            return
        self._end_form()
        self.disclosure = sheet = DisclosureSheet(profile.name)
        self.disclosure.ready.connect(self._disclose)
        self.disclosure.cancelled.connect(self._cancel_form)
        self._begin(sheet)
        self._keep(begun.of_disclosure(self._session, sheet))

    def inform_all(self, people: Sequence[ToInform], folder: Path) -> None:
        """A letter and a stop slip to each, with progress and a way to stop."""
        if not self.outgoing.may_lie_in(folder):
            return
        definition, session = self._forms[papers.LETTER], self._session
        run = InformRun(len(people))
        session.closing.connect(run.progress.cancel)  # locked: nobody more is written to
        self.run = run
        self._begin(run)
        session.work(
            lambda book, _vault: inform_all(
                book, session.ledger, definition, people, folder, run.begin, run.progress
            ),
            lambda informed: self._informed(informed, folder),
            self._not_informed,
            late_done=lambda informed: session.tasks.tell_later(late_words(informed)),
            late_fault=lambda fault: session.tasks.tell_later(sentence(fault)),
        )

    def _arrange(self) -> None:
        inner = page_column(self)
        head = WrappingRow()
        head.addWidget(label(translate("Consent", "Consent"), "title"), 1)
        head.addWidget(button(translate("Consent", "Back to the case"), self.done.emit))
        self.disclosure_button = button(
            translate("Consent", "Disclosure by law…"),
            lambda: self._by_hand(self.start_disclosure),
        )
        head.addWidget(self.disclosure_button)
        self.new_button = button(
            translate("Consent", "New consent"), lambda: self._by_hand(self.start_new), "primary"
        )
        head.addWidget(self.new_button)
        inner.addLayout(head)
        self.running = LongWork(translate("Consent", "How far the paper has come"))
        inner.addWidget(self.running)
        inner.addLayout(self._form_place)
        inner.addLayout(self._list)
        inner.addStretch(1)

    def _card(self, held: reading.Held) -> ConsentCard:
        session, consent = self._session, held.consent
        made = ConsentCard(
            session,
            held,
            lambda cells: session.read(lambda book: self._reached(book, consent, cells)),
        )
        made.withdrawn.connect(partial(self._withdraw, made, consent))
        made.corrected.connect(partial(self._correct, made, consent))
        made.letter_wanted.connect(self.outgoing.ask_letter)
        made.slip_wanted.connect(self.outgoing.ask_slip)
        made.all_wanted.connect(self._choose_folder)
        made.refused.connect(session.refused)
        return made

    def _reached(
        self, book: Casebook, consent: Consent, cells: Collection[Cell]
    ) -> tuple[str, ...]:
        """Who has received what of these cells, and what no withdrawal reaches."""
        parties = {party for party, _kind in cells}
        given = [one for one in received(book, consent.case_id) if one.by_law]
        return (
            *(reach_words(one) for one in reading.reaching(book, consent.id, cells)),
            *(law_words(one) for one in given if one.party in parties),
        )

    def _record(self, what: ConsentDraft) -> None:
        case_id = self._session.case_id
        assert self.draft is not None
        assert self.form is not None
        record_with_scan(
            self._session,
            self.draft,
            self.form,
            lambda book, told: acts.record(book, case_id, what, told),
            self._end_form,
        )

    def _disclose(self, what: DisclosureDraft) -> None:
        case_id = self._session.case_id
        assert self.draft is not None
        record(
            self._session,
            self.draft,
            lambda book, _told: acts.disclose(book, case_id, what),
            self._end_form,
        )

    def _withdraw(self, card: ConsentCard, consent: Consent, taken: Taken) -> None:
        assert card.draft is not None
        record(self._session, card.draft, lambda book, _: acts.withdraw(book, consent, taken))

    def _correct(self, card: ConsentCard, consent: Consent, what: Correction) -> None:
        assert card.draft is not None
        assert card.correct_sheet is not None
        record_with_scan(
            self._session,
            card.draft,
            card.correct_sheet,
            lambda book, told: acts.correct(book, consent, what, told),
        )

    def _go_on(self) -> None:
        """Open the sheet that was begun and neither recorded nor cancelled."""
        if self.form or self.disclosure or self.run:
            return
        if begun.is_begun(self._session, CONSENT):
            self.start_new()
        elif begun.is_begun(self._session, DISCLOSURE):
            self.start_disclosure()

    def _keep(self, draft: SheetDraft) -> None:
        draft.begin(self._session.case_id)
        self.draft = draft

    def _cancel_form(self) -> None:
        if self.draft is not None:
            self.draft.throw_away()
        self._end_form()
        self.new_button.setFocus()

    def _by_hand(self, start: Callable[[], None]) -> None:
        """Begin a sheet, with the focus in it."""
        start()
        if (sheet := self.form or self.disclosure) is not None:
            enter(sheet)

    def _begin(self, sheet: QWidget) -> None:
        self._form_place.addWidget(sheet)
        self.new_button.setEnabled(False)
        self.disclosure_button.setEnabled(False)

    def _end_form(self) -> None:
        if self.draft is not None:
            self.draft.keep_now()
        self.draft = None
        clear(self._form_place)
        self.form = self.disclosure = self.run = None
        self.new_button.setEnabled(True)
        self.disclosure_button.setEnabled(True)

    def _choose_folder(self, people: Sequence[ToInform]) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self, translate("Consent", "Where to save the files")
        )
        if chosen:
            self.inform_all(people, Path(chosen))

    def _informed(self, informed: Informed, folder: Path) -> None:
        self._end_form()
        self._session.changed.emit(acts.told_change(self._session.case_id))
        self.told.emit(told_words(informed, folder))

    def _not_informed(self, fault: BaseException) -> None:
        self._end_form()
        self._session.changed.emit(acts.told_change(self._session.case_id))
        self._session.refused.emit(fault)

    def _hear(self, changes: Changes) -> None:
        if changes.kinds & _HEARD and self.isVisible():
            self.refresh()
