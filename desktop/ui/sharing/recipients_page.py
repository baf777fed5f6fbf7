"""The recipients this desk knows, their key words, and this desk's own card."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QLayout, QVBoxLayout, QWidget

from desktop.core.cases import recipient_store
from desktop.core.cases.records import Change, Changes, Recipient
from desktop.core.errors import Known
from desktop.core.exchange.contact_card import Standing
from desktop.core.exchange.limits import MAX_CARD
from desktop.core.policy.leaving import save_whole
from desktop.core.vault.store import Vault
from desktop.ui.cases import sheet_draft
from desktop.ui.cases.sheet_draft import SheetDraft
from desktop.ui.controls.basic import (
    GRID,
    button,
    card,
    chip,
    clear,
    enter,
    label,
    page_column,
    row,
)
from desktop.ui.controls.empty import EmptyState
from desktop.ui.controls.framed import framed
from desktop.ui.controls.spoken import about
from desktop.ui.controls.wrapping_row import WrappingRow
from desktop.ui.dates import day
from desktop.ui.language import translate
from desktop.ui.names import party_name
from desktop.ui.read_file import read_at_most
from desktop.ui.session import Session
from desktop.ui.sharing import own_card
from desktop.ui.sharing.card_aloud import ReadOutCard, TypedCard, TypeSheet
from desktop.ui.sharing.renewing import RenewedCard, RenewSheet

CARD_FILTER = "*.kontakt"
TYPED = "typed_card"
"""The draft of a card that is typed, at the desk."""


class RecipientsPage(QWidget):
    """Adds a recipient from a card, and notes that the key words were compared by telephone."""

    failed = Signal(object)
    told = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setProperty("page", "true")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(translate("Recipients", "Recipients"))
        self._session = session
        self._list = QVBoxLayout()
        self._list.setSpacing(GRID)
        self._own = QVBoxLayout()
        self._draft: SheetDraft | None = None
        self.warning = framed(label(_changed_words(), "strong"), "error")
        self.warning.hide()
        self._arrange()
        session.changed.connect(self._hear)

    def _arrange(self) -> None:
        inner = page_column(self)
        head = WrappingRow()
        head.addWidget(label(translate("Recipients", "Recipients"), "title"), 1)
        head.addWidget(
            button(
                translate("Recipients", "Type a card…"), lambda: self._by_hand(self.start_typing)
            )
        )
        head.addWidget(
            button(translate("Recipients", "Add from a card…"), self._choose_card, "primary")
        )
        inner.addLayout(head)
        words = translate(
            "Recipients",
            "A bundle can be sealed only to somebody whose card is here. Call the person on a "
            "number you already trust and compare the words before you share.",
        )
        inner.addWidget(label(words, "quiet"))
        inner.addWidget(self.warning)
        inner.addWidget(self._own_card())
        inner.addLayout(self._own)
        inner.addLayout(self._list)
        inner.addStretch(1)

    def _own_card(self) -> QFrame:
        self.renew_button = button(
            translate("Recipients", "Renew my keys…"),
            lambda: self._by_hand(self.start_renewing),
            "link",
        )
        acts = WrappingRow()
        acts.addWidget(label(translate("Recipients", "Your own card"), "subheading"), 1)
        acts.addWidget(self.renew_button)
        acts.addWidget(
            button(
                translate("Recipients", "Read it aloud…"),
                lambda: self._by_hand(self.show_words),
                "link",
            )
        )
        save = translate("Recipients", "Save my contact card…")
        acts.addWidget(button(save, self._save_card))
        made = QFrame()
        made.setProperty("card", "true")
        layout = QVBoxLayout(made)
        layout.setContentsMargins(3 * GRID, GRID + 4, 3 * GRID, GRID + 4)
        layout.addLayout(acts)
        return made

    def start_renewing(self) -> None:
        """Ask whether this desk's keys shall be renewed, and how."""
        sheet = RenewSheet()
        sheet.confirmed.connect(lambda seen: self.renew(others_may_hold_them=seen))
        sheet.cancelled.connect(self._end)
        self._show_sheet(sheet)

    def start_typing(self) -> None:
        """Type a card that is read over the telephone."""
        sheet = TypeSheet()
        sheet.ready.connect(self.add_typed)
        sheet.cancelled.connect(self._cancel_typing)
        self._show_sheet(sheet)
        fields = {
            "name": sheet_draft.line(sheet.name),
            "function": sheet_draft.line(sheet.function),
            "unit": sheet_draft.line(sheet.unit),
            "party": sheet_draft.choice(sheet.party),
            "words": sheet_draft.text(sheet.words),
        }
        self._draft = SheetDraft(self._session, TYPED, fields, sheet)
        self._draft.begin("")

    def show_words(self) -> None:
        """Show this desk's card as words to read out."""
        shown = ReadOutCard(self._session.with_vault(own_card.words_to_read))
        shown.done.connect(self._end)
        self._show_sheet(shown)

    def _by_hand(self, show: Callable[[], None]) -> None:
        """Show a sheet, with the focus in it."""
        show()
        if (item := self._own.itemAt(0)) is not None and (sheet := item.widget()) is not None:
            enter(sheet)

    def _show_sheet(self, sheet: QWidget) -> None:
        self._end()
        self._own.addWidget(sheet)

    def renew(self, *, others_may_hold_them: bool) -> None:
        """Renew the keys and show whom to give the new card to."""
        done = self._session.write(
            lambda book: own_card.renew(book, others_may_hold_them=others_may_hold_them)
        )
        self._end()
        if done is None:
            return
        made = RenewedCard(self._session.with_vault(recipient_store.list))
        made.save_wanted.connect(self._save_card)
        made.done.connect(self._end)
        self._show_sheet(made)

    def _end(self) -> None:
        if self._draft is not None:
            self._draft.keep_now()
        self._draft = None
        if self._own.count():
            self.setFocus()
        clear(self._own)

    def _cancel_typing(self) -> None:
        if self._draft is not None:
            self._draft.throw_away()
        self._end()

    def refresh(self) -> None:
        """Read the recipients again."""
        clear(self._list)
        if not self._session.is_open:
            return
        begun = self._session.read(lambda book: book.desk_draft(TYPED))
        if begun and not self._own.count():
            self.start_typing()
        known = self._session.with_vault(recipient_store.list)
        if not known:
            self._list.addWidget(self._nobody())
        changed = {each.id for each in known if self._has_changed(each)}
        self.warning.setVisible(bool(changed))
        for recipient in sorted(known, key=lambda each: each.id not in changed):
            self._list.addWidget(self._card(recipient))

    def _nobody(self) -> EmptyState:
        words = translate(
            "Recipients",
            "Ask whoever is to receive for their contact card, and give them yours: it holds no "
            "secret.",
        )
        add = button(translate("Recipients", "Add from a card…"), self._choose_card, "primary")
        heading = translate("Recipients", "No recipients yet")
        return EmptyState("recipients", heading, words, add)

    def open_card(self, path: Path) -> None:
        """Read the card in this file beside the window's thread, then add who is on it."""
        self._session.tasks.aside(
            lambda: read_at_most(path, MAX_CARD), self._card_read, self.failed.emit, self
        )

    def _card_read(self, data: bytes) -> None:
        if self._session.is_open:
            self.add_card(data)

    def add_card(self, data: bytes) -> bool:
        """Add the recipient on this card; False if the card was refused."""
        return self._add(lambda vault: own_card.add_card(vault, data))

    def add_typed(self, card: TypedCard) -> bool:
        """Add the recipient whose card was typed; False if the words do not fit together."""
        added = self._add(
            lambda vault: own_card.add_words(
                vault,
                card.words,
                name=card.name,
                function=card.function,
                party=card.party,
                unit=card.unit,
            )
        )
        if added:
            if self._draft is not None:
                self._draft.drop()
            self._end()
        return added

    def _add(self, act: Callable[[Vault], tuple[Changes, Standing]]) -> bool:
        try:
            changes, standing = self._session.with_vault(act)
        except Known as refusal:
            self.failed.emit(refusal)
            return False
        self._session.changed.emit(changes)
        self._warn(standing)
        return True

    def _warn(self, standing: Standing) -> None:
        if standing is Standing.SUCCEEDED:
            self.told.emit(
                translate(
                    "Recipients",
                    "The recipient has renewed their keys, and the earlier key vouches for them. "
                    "What you have compared still holds.",
                )
            )

    def _card(self, recipient: Recipient) -> QFrame:
        changed = self._has_changed(recipient)
        top = WrappingRow()
        top.addWidget(label(recipient.name, "heading"), 1)
        top.addWidget(chip(*_state(recipient, changed=changed)))
        place = [recipient.function, party_name(recipient.party), recipient.unit]
        where = label(" · ".join(part for part in place if part), "quiet")
        made = card(top, where, *self._words(recipient))
        if changed:
            made.setProperty("card", "error")
        return made

    def _words(self, recipient: Recipient) -> tuple[QWidget | QLayout, ...]:
        """The words, and what to do with them while they have not been compared."""
        words = self._session.with_vault(lambda vault: own_card.words_with(vault, recipient))
        if recipient.verified_at is not None:
            return (row(*(chip(word) for word in words), spacing=6),)
        call = translate(
            "Recipients",
            "Call {name} on a number you already trust. You shall both read these words:",
        )
        differ = translate(
            "Recipients", "If they differ, share nothing and tell whoever you turn to in IT."
        )
        same = translate("Recipients", "We read the same words")
        return (
            label(call.format(name=recipient.name)),
            row(*(chip(word, "accent") for word in words), spacing=6),
            label(differ, "quiet"),
            row(about(button(same, lambda: self._verify(recipient)), recipient.name)),
        )

    def _has_changed(self, recipient: Recipient) -> bool:
        return self._session.with_vault(lambda vault: own_card.has_changed(vault, recipient))

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
            self.open_card(Path(chosen))

    def _save_card(self) -> None:
        profile = self._session.profile
        if profile is None:
            return
        chosen, _ = QFileDialog.getSaveFileName(
            self, translate("Recipients", "Save my contact card"), "kort.kontakt", CARD_FILTER
        )
        if chosen:
            card = self._session.with_vault(lambda vault: own_card.own_card(vault, profile))
            words = translate("Recipients", "Your contact card is saved.")
            self._session.tasks.aside(
                lambda: save_whole(Path(chosen), card),
                lambda _saved: self.told.emit(words),
                self.failed.emit,
                self,
            )

    def _hear(self, changes: Changes) -> None:
        if Change.RECIPIENTS in changes.kinds and self.isVisible():
            self.refresh()


def _state(recipient: Recipient, *, changed: bool) -> tuple[str, str]:
    if recipient.verified_at is not None:
        words = translate("Recipients", "Verified {date} by {name}")
        told = words.format(date=day(recipient.verified_at), name=recipient.verified_by)
        return told, "done"
    if changed:
        return translate(
            "Recipients", "Other keys or another party than before: call first"
        ), "error"
    return translate("Recipients", "Not verified"), "attention"


def _changed_words() -> str:
    return translate(
        "Recipients",
        "Warning: somebody you already know now shows other keys, or speaks for another party. Do "
        "not share until you have called and read the same words.",
    )
