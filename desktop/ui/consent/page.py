"""The consents of the open case: what holds now, a new one, and taking one back."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.core.cases.records import Change, Changes, Consent, Party, Withdrawal
from desktop.ui.consent.form import ConsentDraft, ConsentFormSheet
from desktop.ui.controls import GRID, button, chip, clear, label, row, scrolled
from desktop.ui.dates import day
from desktop.ui.language import translate
from desktop.ui.names import consent_form_name, kind_names, party_names
from desktop.ui.session import Session


class ConsentPage(QWidget):
    """Lists consents newest first; a withdrawal is an entry of its own and erases nothing."""

    done = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setProperty("page", "true")
        self._session = session
        self.form: ConsentFormSheet | None = None
        self._list = QVBoxLayout()
        self._list.setSpacing(GRID)
        self._form_place = QVBoxLayout()
        content = QWidget()
        content.setProperty("page", "true")
        inner = QVBoxLayout(content)
        inner.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 3 * GRID)
        inner.setSpacing(2 * GRID)
        head = QHBoxLayout()
        head.addWidget(label(translate("Consent", "Consent"), "title"), 1)
        head.addWidget(button(translate("Consent", "Back to the case"), self.done.emit))
        self.new_button = button(translate("Consent", "New consent"), self.start_new, "primary")
        head.addWidget(self.new_button)
        inner.addLayout(head)
        inner.addLayout(self._form_place)
        inner.addLayout(self._list)
        inner.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(content))
        session.changed.connect(self._hear)

    def refresh(self) -> None:
        """Read the consents again."""
        clear(self._list)
        case_id = self._session.case_id
        if not case_id or not self._session.is_open:
            return
        consents = self._session.read(lambda book: book.consents(case_id))
        withdrawals = self._session.read(lambda book: book.withdrawals(case_id))
        if not consents:
            self._list.addWidget(
                label(
                    translate(
                        "Consent",
                        "No consent is recorded. Until one is, nothing in this case can be shared.",
                    ),
                    "quiet",
                )
            )
        for consent in reversed(consents):
            taken_back = [each for each in withdrawals if each.consent_id == consent.id]
            self._list.addWidget(self._card(consent, taken_back))

    def start_new(self, party: Party | None = None, kinds: frozenset[object] = frozenset()) -> None:
        """Show the form, with what is missing ticked if it is known."""
        profile = self._session.profile
        if profile is None:
            return
        self._end_form()
        self.form = ConsentFormSheet(profile.party)
        if party is not None:
            self.form.matrix.tick(party, kinds)  # type: ignore[arg-type]
        self.form.ready.connect(self._record)
        self.form.cancelled.connect(self._end_form)
        self._form_place.addWidget(self.form)
        self.new_button.setEnabled(False)

    def _record(self, draft: ConsentDraft) -> None:
        case_id = self._session.case_id
        for parties, kinds in draft.groups():
            changes = self._session.write(
                lambda book, parties=parties, kinds=kinds: book.give_consent(  # type: ignore[misc]
                    case_id,
                    parties,
                    kinds,
                    draft.purpose,
                    draft.valid_from,
                    draft.valid_to,
                    draft.form,
                    draft.giver,
                    giver_name=draft.giver_name,
                    information_given=draft.information_given,
                    restrictions=draft.restrictions,
                )
            )
            if changes is None:
                return
        self._end_form()

    def _end_form(self) -> None:
        clear(self._form_place)
        self.form = None
        self.new_button.setEnabled(True)

    def _card(self, consent: Consent, withdrawals: list[Withdrawal]) -> QFrame:
        made = QFrame()
        made.setProperty("card", "true")
        layout = QVBoxLayout(made)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(6)
        whole = any(not each.parties and not each.kinds for each in withdrawals)
        top = QHBoxLayout()
        names = party_names(consent.parties)
        top.addWidget(label(names, "heading"), 1)
        top.addWidget(self._state(consent, whole, bool(withdrawals)))
        layout.addLayout(top)
        kinds = kind_names(consent.kinds)
        layout.addWidget(label(kinds))
        layout.addWidget(label(consent.purpose, "quiet"))
        facts = translate("Consent", "{first} to {last} · {form} · recorded by {author}").format(
            first=day(consent.valid_from),
            last=day(consent.valid_to),
            form=consent_form_name(consent.form),
            author=consent.author,
        )
        layout.addWidget(label(facts, "quiet"))
        if not whole:
            layout.addLayout(self._withdraw_row(consent))
        return made

    def _state(self, consent: Consent, whole: bool, partly: bool) -> QWidget:
        if whole:
            return chip(translate("Consent", "Withdrawn"), "error")
        if partly:
            return chip(translate("Consent", "Partly withdrawn"), "attention")
        today = date.today()
        if consent.valid_from > today:
            return chip(translate("Consent", "Not valid yet"), "attention")
        if consent.valid_to < today:
            return chip(translate("Consent", "Expired"), "attention")
        return chip(translate("Consent", "Valid"), "done")

    def _withdraw_row(self, consent: Consent) -> QHBoxLayout:
        reason = QLineEdit()
        reason.setPlaceholderText(translate("Consent", "Reason, if one was given"))
        reason.setAccessibleName(translate("Consent", "Reason for the withdrawal"))
        reason.hide()
        confirm = button(
            translate("Consent", "Withdraw the whole consent"),
            lambda: self._withdraw(consent, reason.text().strip()),
            "danger",
        )
        confirm.hide()
        keep = button(translate("Consent", "Keep it"), lambda: asked(False))
        keep.hide()

        def asked(on: bool) -> None:
            for part in (reason, confirm, keep):
                part.setVisible(on)
            start.setVisible(not on)

        start = button(translate("Consent", "Withdraw…"), lambda: asked(True), "quiet")
        line = row(start, reason, confirm, keep, stretch_last=True)
        line.addStretch(1)
        return line

    def _withdraw(self, consent: Consent, reason: str) -> None:
        self._session.write(lambda book: book.withdraw_consent(consent.id, reason=reason))

    def _hear(self, changes: Changes) -> None:
        if Change.CONSENTS in changes.kinds and self.isVisible():
            self.refresh()
