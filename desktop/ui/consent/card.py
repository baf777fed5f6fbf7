"""One recorded consent: what it covers, how it stands, and what can be done about it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.cases.records import Consent, Document, Giver
from desktop.ui.cases.document_view import DocumentView, can_show
from desktop.ui.cases.sheet_draft import SheetDraft
from desktop.ui.consent import begun
from desktop.ui.consent.begun_words import CORRECTION, WITHDRAWAL
from desktop.ui.consent.correcting import CorrectSheet
from desktop.ui.consent.informing import InformList
from desktop.ui.consent.matrix import cells_in_words
from desktop.ui.consent.reading import Held, State
from desktop.ui.consent.withdrawing import Reaching, WithdrawSheet
from desktop.ui.controls.basic import GRID, button, chip, clear, enter, label, row
from desktop.ui.controls.spoken import about
from desktop.ui.controls.wrapping_row import WrappingRow
from desktop.ui.dates import day
from desktop.ui.language import translate
from desktop.ui.names import consent_form_name, giver_name, kind_names, party_names
from desktop.ui.session import Session


class ConsentCard(QFrame):
    """Emits ``withdrawn`` with a Taken and ``corrected`` with a Correction; asks both in place.

    What is asked and not yet answered is kept as a draft, and asked again by the next such card.
    """

    withdrawn = Signal(object)
    corrected = Signal(object)
    letter_wanted = Signal(object)
    slip_wanted = Signal(object)
    all_wanted = Signal(object)
    refused = Signal(object)

    def __init__(self, session: Session, held: Held, reaching: Reaching) -> None:
        super().__init__()
        self.setProperty("card", "true")
        self._session = session
        self.setAccessibleName(_told(held.consent))
        self._held = held
        self._reaching = reaching
        self.withdraw_sheet: WithdrawSheet | None = None
        self.correct_sheet: CorrectSheet | None = None
        self.inform: InformList | None = None
        self.draft: SheetDraft | None = None
        self.paper: DocumentView | None = None
        self._state = held.state(date.today())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 2 * GRID + 4, 3 * GRID, 2 * GRID + 4)
        layout.setSpacing(6)
        self._say(layout, held.consent)
        self._actions = QWidget()
        self._actions.setLayout(self._buttons())
        self._asked = QVBoxLayout()
        self._looked = QVBoxLayout()
        layout.addWidget(self._actions)
        layout.addLayout(self._looked)
        layout.addLayout(self._asked)
        if held.withdrawals and not held.replaced:
            self.inform = InformList(held.to_inform)
            self.inform.letter_wanted.connect(self.letter_wanted)
            self.inform.slip_wanted.connect(self.slip_wanted)
            self.inform.all_wanted.connect(self.all_wanted)
            layout.addWidget(self.inform)

    def ask_withdrawal(self) -> None:
        """Show what can be taken back, everything ticked."""
        self.end()
        self.withdraw_sheet = WithdrawSheet(self._held.left, self._reaching)
        self.withdraw_sheet.confirmed.connect(self.withdrawn)
        self.withdraw_sheet.cancelled.connect(self._cancel)
        draft = begun.of_withdrawal(self._session, self._held.consent.id, self.withdraw_sheet)
        self._ask(self.withdraw_sheet, draft)

    def ask_correction(self) -> None:
        """Show what can be corrected."""
        self.end()
        self.correct_sheet = CorrectSheet(self._held.consent, self._session.tasks)
        self.correct_sheet.ready.connect(self.corrected)
        self.correct_sheet.cancelled.connect(self._cancel)
        self.correct_sheet.scan.refused.connect(self.refused)
        draft = begun.of_correction(self._session, self._held.consent.id, self.correct_sheet)
        self._ask(self.correct_sheet, draft)

    def look(self) -> None:
        """Show the signed paper below, or put it away again."""
        if self.paper is not None:
            self._looked.removeWidget(self.paper)
            self.paper.hide()
            self.paper.deleteLater()
            self.paper = None
        elif (scan := self._paper()) is not None:
            self.paper = DocumentView(self._session, scan)
            self._looked.addWidget(self.paper)
        words = translate("Consent", "Look at the signed paper")
        away = translate("Consent", "Put the paper away")
        self.look_button.setText(away if self.paper is not None else words)

    def go_on(self) -> None:
        """Ask again what was begun here and not answered."""
        name = self._held.consent.id
        if self._held.left and begun.is_begun(self._session, f"{WITHDRAWAL}:{name}"):
            self.ask_withdrawal()
        elif not self._held.replaced and begun.is_begun(self._session, f"{CORRECTION}:{name}"):
            self.ask_correction()

    def end(self) -> None:
        """Put away what was asked; what was answered so far is still a draft."""
        if self.draft is not None:
            self.draft.keep_now()
        self.draft = None
        clear(self._asked)
        self.withdraw_sheet = self.correct_sheet = None
        self._actions.setVisible(self._state is not State.REPLACED)

    def _ask(self, sheet: QWidget, draft: SheetDraft) -> None:
        draft.begin(self._session.case_id)
        self.draft = draft
        self._asked.addWidget(sheet)
        self._actions.hide()

    def _by_hand(self, ask: Callable[[], None]) -> None:
        """Ask, and put the focus into what is asked."""
        ask()
        if (sheet := self.withdraw_sheet or self.correct_sheet) is not None:
            enter(sheet)

    def _cancel(self) -> None:
        withdrawal = self.withdraw_sheet is not None
        if self.draft is not None:
            self.draft.throw_away()
        self.end()
        (self.withdraw_button if withdrawal else self.correct_button).setFocus()

    def _say(self, layout: QVBoxLayout, consent: Consent) -> None:
        top = WrappingRow()
        top.addWidget(label(party_names(consent.parties), "heading"), 1)
        if self._held.withdrawals and self._state not in (State.WITHDRAWN, State.REPLACED):
            top.addWidget(chip(translate("Consent", "Partly withdrawn"), "attention"))
        top.addWidget(chip(*_state_words(self._state, consent)))
        layout.addLayout(top)
        layout.addWidget(label(kind_names(consent.kinds)))
        if self._held.withdrawals and self._held.left:
            left = translate("Consent", "Still holds for {cells}").format(
                cells=cells_in_words(self._held.left).replace("\n", "; ")
            )
            layout.addWidget(label(left, "strong"))
        layout.addWidget(label(consent.purpose, "quiet"))
        if consent.restrictions:
            words = translate("Consent", "Restrictions: {text}").format(text=consent.restrictions)
            layout.addWidget(label(words, "attention"))
        layout.addWidget(label(_facts(consent), "quiet"))
        for one in self._held.withdrawals:
            words = translate("Consent", "Withdrawn {date}, recorded by {author}. {reason}")
            text = words.format(
                date=day(one.at.astimezone().date()), author=one.author, reason=one.reason
            )
            layout.addWidget(label(text.strip(), "quiet"))

    def _buttons(self) -> QHBoxLayout:
        self.withdraw_button = button(
            translate("Consent", "Withdraw…"), lambda: self._by_hand(self.ask_withdrawal)
        )
        self.correct_button = button(
            translate("Consent", "Correct or attach scan…"),
            lambda: self._by_hand(self.ask_correction),
        )
        for each in (self.withdraw_button, self.correct_button):
            about(each, _told(self._held.consent))
        if self._state is State.REPLACED:
            self.withdraw_button.hide()
            self.correct_button.hide()
        if not self._held.left:
            self.withdraw_button.hide()
        self.look_button = button(translate("Consent", "Look at the signed paper"), self.look)
        if self._paper() is None:
            self.look_button.hide()
        return row(self.withdraw_button, self.look_button, self.correct_button)

    def _paper(self) -> Document | None:
        """The scan that was attached, where it can be shown here."""
        name = self._held.consent.document_id
        found = self._session.read(lambda book: book.entry(name)) if name else None
        return found if isinstance(found, Document) and can_show(found) else None


def _told(consent: Consent) -> str:
    """Which consent it is, for whoever hears only its buttons."""
    first, last = day(consent.valid_from), day(consent.valid_to)
    return f"{first} – {last}, {party_names(consent.parties)}, {consent.purpose}"


def _facts(consent: Consent) -> str:
    facts = translate("Consent", "{first} to {last} · {form} · recorded by {author}").format(
        first=day(consent.valid_from),
        last=day(consent.valid_to),
        form=consent_form_name(consent.form),
        author=consent.author,
    )
    if consent.giver is Giver.LEGAL_REPRESENTATIVE:
        facts += f" · {giver_name(consent.giver)}: {consent.giver_name}"
    if consent.document_id:
        facts += " · " + translate("Consent", "the signed paper is attached")
    return facts


def _state_words(state: State, consent: Consent) -> tuple[str, str]:
    days = (consent.valid_to - date.today()).days
    ending = translate("Consent", "Valid, ends today")
    if days > 0:
        ending = translate("Consent", "Valid, days left: {days}").format(days=days)
    return {
        State.VALID: (translate("Consent", "Valid"), "done"),
        State.ENDING: (ending, "attention"),
        State.NOT_YET: (translate("Consent", "Not valid yet"), "attention"),
        State.EXPIRED: (translate("Consent", "Expired"), "attention"),
        State.WITHDRAWN: (translate("Consent", "Withdrawn"), "error"),
        State.REPLACED: (translate("Consent", "Corrected since"), "plain"),
    }[state]
