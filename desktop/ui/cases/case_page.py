"""One case: the journal to the left, the person and the people around to the right."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from desktop.core.cases.casebook import Casebook
from desktop.core.cases.records import Case, Changes, Person, Plan
from desktop.core.vault.progress import Told
from desktop.core.vault.store import Vault
from desktop.ui.cases import case_frame
from desktop.ui.cases.attach_form import AttachForm
from desktop.ui.cases.contacts_card import ContactsCard
from desktop.ui.cases.draft_words import CONTACT, CORRECTION, DISPUTE, SHARE
from desktop.ui.cases.drafts_card import DraftsCard
from desktop.ui.cases.entry_words import chosen
from desktop.ui.cases.facts_card import FactsCard
from desktop.ui.cases.locked_cover import LockedCover
from desktop.ui.cases.person_draft import CHANGE
from desktop.ui.cases.person_form import PersonForm
from desktop.ui.cases.plan_form import PlanForm
from desktop.ui.cases.state_card import StateCard
from desktop.ui.cases.timeline import Timeline
from desktop.ui.consent import begun_words
from desktop.ui.controls.basic import GRID, button, chip, label
from desktop.ui.forms import form_draft
from desktop.ui.language import translate
from desktop.ui.map.atlas import Atlas
from desktop.ui.session import Session
from desktop.ui.settings.long_work import LongWork

NEAR_THE_END = 300
UNFOLD_MS = 30
"""What has just been unfolded gets its size first, then it is scrolled to."""


class CasePage(QWidget):
    """Shows the open case; what is written is written in place, other buttons lead elsewhere."""

    map_wanted = Signal()
    consent_wanted = Signal()
    share_wanted = Signal()
    forms_wanted = Signal()
    back_wanted = Signal()
    note_wanted = Signal(str)
    form_wanted = Signal(str, str)
    other_case_wanted = Signal(str)

    def __init__(self, session: Session, atlas: Atlas) -> None:
        super().__init__()
        self.setProperty("page", "true")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(translate("CasePage", "The case"))
        self._session = session
        self._atlas = atlas
        self._person: Person | None = None
        self._shown_case = ""
        self.timeline = Timeline(session, atlas)
        self.facts, self.state = FactsCard(), StateCard(session)
        self.contacts = ContactsCard(session)
        self.plan, self.attach = PlanForm(session), AttachForm(session)
        self.drafts = DraftsCard(atlas)
        self.person = PersonForm(
            session,
            CHANGE,
            translate("CasePage", "Facts about the person"),
            translate("CasePage", "Save the facts"),
        )
        self.person.hide()
        self.closed_chip = chip(translate("CasePage", "Closed"), "attention")
        self.told = label("", "quiet")
        self.told.hide()
        self.running = LongWork(translate("CasePage", "How far the extract has come"))
        self.search, self.shown = case_frame.search_field(), case_frame.filter_box()
        self.plan_button = button(translate("CasePage", "New plan…"), self.start_plan)
        self.attach_button = button(translate("CasePage", "Attach…"), self.start_attaching)
        self._arrange()
        self._connect()

    def refresh(self) -> None:
        """Read the case again."""
        case_id = self._session.case_id if self._session.is_open else ""
        if case_id != self._shown_case:
            self._shut()
            self.contacts.put_away()
            self._shown_case = case_id
        if not case_id:
            self._forget()
            return
        case = self._session.read(lambda book: book.case(case_id))
        self._person = case.person
        self.closed_chip.setVisible(case.closed_at is not None)
        self._show_sides(case)
        self._show_drafts()
        self._show_entries()

    def start_plan(self, plan: Plan | None = None) -> None:
        """Write a plan above the journal."""
        self._shut()
        self.plan.start(self._session.case_id, plan)
        self._journal.ensureVisible(0, 0)

    def start_attaching(self) -> None:
        """Ask for a document above the journal."""
        self._shut()
        self.attach.start(self._session.case_id)
        self._journal.ensureVisible(0, 0)

    def start_changing(self) -> None:
        """Change what is known about the person."""
        self._shut()
        self.person.start(self._session.case_id, self._person)
        self._journal.ensureVisible(0, 0)

    def save_extract(self, path: Path) -> None:
        """Write everything about the person to a PDF."""
        from desktop.ui.cases.extract_paper import ExtractMaking, save_extract

        case_id, atlas, today = self._session.case_id, self._atlas, date.today()
        ledger = self._session.ledger
        self._tell(translate("CasePage", "Putting the extract together…"))

        def work(book: Casebook, _vault: Vault, told: Told) -> None:
            save_extract(book, ledger, case_id, path, ExtractMaking(atlas, today, told))

        self.running.run(
            self._session,
            work,
            lambda _: self._tell(translate("CasePage", "Saved: {file}").format(file=path.name)),
            self._refused,
            lambda: self._tell(translate("CasePage", "Cancelled. No extract was made.")),
            late=translate("CasePage", "The extract was saved after the desk was locked."),
        )

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda _text: self._narrow())
        self.shown.currentIndexChanged.connect(lambda _index: self._narrow())
        self.timeline.plan_wanted.connect(self.start_plan)
        self.timeline.map_wanted.connect(self.map_wanted)
        self.timeline.all_wanted.connect(self._show_all)
        self.timeline.unfolded.connect(self._bring_into_view)
        self.facts.edit_wanted.connect(self.start_changing)
        self.state.extract_wanted.connect(self._choose_extract)
        self.person.person_ready.connect(self._keep_person)
        self.person.case_wanted.connect(self.other_case_wanted)
        self.drafts.wanted.connect(self._go_on)
        for done in (self.person.cancelled, self.plan.closed, self.attach.closed):
            done.connect(self.setFocus)
        self._journal.verticalScrollBar().valueChanged.connect(self._scrolled)
        self._session.changed.connect(self._hear)

    def _narrow(self) -> None:
        """Show what is asked for, from its top."""
        self._show_entries()
        self._journal.verticalScrollBar().setValue(0)

    def _show_all(self) -> None:
        """Clear the search and what the journal was narrowed to."""
        self.shown.setCurrentIndex(0)
        self.search.clear()
        self.search.setFocus()

    def _scrolled(self, value: int) -> None:
        if value >= self._journal.verticalScrollBar().maximum() - NEAR_THE_END:
            self.timeline.show_more()

    def _bring_into_view(self, part: QWidget) -> None:
        QTimer.singleShot(
            UNFOLD_MS, part, lambda: self._journal.ensureWidgetVisible(part, 0, 2 * GRID)
        )

    def _shut(self) -> None:
        for part in (self.plan, self.attach, self.person, self.told):
            part.hide()

    def _forget(self) -> None:
        self._person = None
        self.facts.forget()
        self.drafts.forget()
        self.contacts.show_contacts((), writable=False)
        self.timeline.show_entries(())

    def _show_drafts(self) -> None:
        case_id, person = self._session.case_id, self._person
        if person is not None:
            self.drafts.show_drafts(self._session.read(lambda book: book.drafts(case_id)), person)

    def _go_on(self, key: str) -> None:
        """Open what was begun where it was begun."""
        kind, _, rest = key.partition(":")
        form_id, step_id = form_draft.form_and_step(key)
        if form_id:
            self.form_wanted.emit(form_id, step_id)
        elif kind in (CORRECTION, DISPUTE):
            self.timeline.go_on(rest, disputed=kind == DISPUTE)
        elif kind == "plan":
            found = self._session.read(lambda book: book.entry(rest)) if rest else None
            self.start_plan(found if isinstance(found, Plan) else None)
        elif key == CHANGE:
            self.facts.change()
        elif key == CONTACT:
            self.contacts.start()
        elif kind in begun_words.KINDS:
            self.consent_wanted.emit()
        elif key == SHARE:
            self.share_wanted.emit()
        else:
            self.note_wanted.emit(key)

    def _show_entries(self) -> None:
        case_id, text = self._session.case_id, self.search.text().strip()
        if not case_id:
            return
        whole = self._session.read(lambda book: book.entries(case_id))
        found = (
            self._session.read(lambda book: book.search_within(case_id, text)) if text else whole
        )
        if text:
            found = self.timeline.unlocked(found)
        self.timeline.show_entries(
            chosen(found, self.shown.currentData()), whole, writable=self.plan_button.isEnabled()
        )

    def _show_sides(self, case: Case) -> None:
        writable = case.closed_at is None
        for part in (self.plan_button, self.attach_button):
            part.setEnabled(writable)
        self._show_facts(case)
        self.state.show_case(case)
        known = self._session.read(lambda book: book.contacts(case.id))
        self.contacts.show_contacts(known, writable=writable)

    def _show_facts(self, case: Case) -> None:
        from desktop.core.exchange import case_pieces, content

        locked = self._session.read(lambda book: case_pieces.asked_back(book, case.id))
        if f"{content.CONTACT_ID}:{case.id}" in locked:
            self.facts.cover_reach(case, LockedCover(self._session, case.id))
        else:
            self.facts.show_case(case)

    def _arrange(self) -> None:
        forms = (self.drafts, self.person, self.plan, self.attach)
        self._journal = case_frame.journal((self.told, self.running, *forms, self.timeline))
        buttons = (
            button(translate("CasePage", "Consent…"), self.consent_wanted.emit),
            button(translate("CasePage", "Forms…"), self.forms_wanted.emit),
            self.plan_button,
            self.attach_button,
            button(translate("CasePage", "Show on the map"), self.map_wanted.emit),
        )
        case_frame.fill(
            self,
            case_frame.head(self.closed_chip, buttons),
            case_frame.left(self.search, self.shown, self._journal),
            case_frame.beside((self.facts, self.contacts, self.state)),
        )

    def _keep_person(self, person: Person) -> None:
        case_id = self._session.case_id
        if self._session.write(lambda book: book.change_person(case_id, person)) is not None:
            self.person.saved()

    def _choose_extract(self) -> None:
        made = translate("CasePage", "extract-{day}.pdf").format(day=date.today().isoformat())
        chosen_path, _ = QFileDialog.getSaveFileName(
            self, translate("CasePage", "Save the extract"), made, "*.pdf"
        )
        if chosen_path:
            self.save_extract(Path(chosen_path))

    def _refused(self, fault: BaseException) -> None:
        self.told.hide()
        self._session.refused.emit(fault)

    def _tell(self, text: str) -> None:
        self.told.setText(text)
        self.told.show()

    def _hear(self, changes: Changes) -> None:
        if changes.case_id != self._session.case_id or not self.isVisible():
            return
        if changes.only_drafts:
            self._show_drafts()
            return
        held = QApplication.focusWidget()
        self.refresh()
        if held is None or not self._still_writing(held):
            self.setFocus()

    def _still_writing(self, held: QWidget) -> bool:
        """Whether the field that had the focus was not rebuilt with the journal."""
        forms = (self.person, self.plan, self.attach, self.contacts, self.search)
        return not self.isAncestorOf(held) or any(
            each is held or (each.isVisible() and each.isAncestorOf(held)) for each in forms
        )
