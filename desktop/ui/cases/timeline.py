"""The journal of a case as a list of dated cards, newest first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.core.cases.papers import corrections, is_correction, papers_of_forms
from desktop.core.cases.path import Stop, stops
from desktop.core.cases.records import Document, Entry, StepTaken
from desktop.ui.cases.entry_card import EntryCard
from desktop.ui.cases.entry_words import entry_words as entry_words
from desktop.ui.cases.stay_words import stop_words
from desktop.ui.controls.basic import button, clear, row
from desktop.ui.controls.empty import EmptyState
from desktop.ui.language import translate
from desktop.ui.map.atlas import Atlas
from desktop.ui.session import Session

AT_ONCE = 12
"""Cards built at once; older ones as one scrolls, so that a long journal opens at once."""


class Timeline(QWidget):
    """Cards from newest to oldest; what has been corrected is struck and says so."""

    plan_wanted = Signal(object)
    all_wanted = Signal()
    map_wanted = Signal()
    unfolded = Signal(object)

    def __init__(self, session: Session, atlas: Atlas) -> None:
        super().__init__()
        self._session = session
        self._atlas = atlas
        self._left: list[Entry] = []
        self._built: list[EntryCard] = []
        self._all: dict[str, Entry] = {}
        self._corrections: dict[str, Entry] = {}
        self._papers: dict[str, Document] = {}
        self._stops: dict[str, Stop] = {}
        self._writable = True
        self._locked: frozenset[str] = frozenset()
        self._asked: QWidget | None = None
        self._shown: tuple[object, ...] | None = None
        self._cards = QVBoxLayout(self)
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._cards.setSpacing(8)

    def show_entries(
        self, entries: Sequence[Entry], whole: Sequence[Entry] = (), *, writable: bool = True
    ) -> None:
        """Replace what is shown; ``whole`` is the journal that corrections are found in.

        The same journal on the same day stays as it stands, with what was unfolded in it.
        """
        locked = self._find_locked(entries)
        wanted = (tuple(entries), tuple(whole), writable, locked, date.today())
        if wanted == self._shown:
            return
        self._shown = wanted
        clear(self._cards)
        self._built.clear()
        self._asked = None
        self._writable = writable
        self._all = {entry.id: entry for entry in whole or entries}
        self._corrections = corrections(self._all.values())
        self._papers = papers_of_forms(tuple(self._all.values()))
        steps = (each for each in self._all.values() if isinstance(each, StepTaken))
        self._stops = {stop.entry_id: stop for stop in stops(steps)}
        self._left = list(reversed(entries))
        self._locked = locked
        if not entries:
            self._cards.addWidget(self._nothing_fits() if whole else self._nothing_yet())
        self._add_more()

    def _nothing_yet(self) -> EmptyState:
        words = translate(
            "Timeline", "Choose on the map where the case stands, and write the first note there."
        )
        lead = button(translate("Timeline", "Show on the map"), self.map_wanted.emit, "primary")
        heading = translate("Timeline", "Nothing is written in this case yet")
        return EmptyState("note", heading, words, lead)

    def _nothing_fits(self) -> EmptyState:
        words = translate("Timeline", "What you search for, or chose to see, is not in the case.")
        every = button(translate("Timeline", "Show everything"), self.all_wanted.emit)
        return EmptyState("search", translate("Timeline", "Nothing here fits"), words, every)

    def unlocked(self, found: Sequence[Entry]) -> tuple[Entry, ...]:
        """Those that a search may find: what is locked does not tell its words to a search."""
        locked = self._find_locked(found)
        return tuple(one for one in found if one.id not in locked)

    def _find_locked(self, entries: Sequence[Entry]) -> frozenset[str]:
        from desktop.core.exchange import memory

        if not any(entry.foreign for entry in entries):
            return frozenset()
        case_id = entries[0].case_id
        return self._session.with_vault(lambda vault: memory.stopped(vault, case_id))

    def cards(self) -> tuple[EntryCard, ...]:
        """The cards that are shown, newest first."""
        return tuple(self._built)

    def _add_more(self) -> None:
        now, self._left = self._left[:AT_ONCE], self._left[AT_ONCE:]
        self._add_together([self._card(entry) for entry in now])
        if self._left:
            text = translate("Timeline", "Show {count} older").format(count=len(self._left))
            self._asked = QWidget()
            self._asked.setLayout(row(button(text, self.show_more)))
            self._cards.addWidget(self._asked)
        self._cards.addStretch(1)

    def _add_together(self, cards: Sequence[EntryCard]) -> None:
        """In a widget of their own: one by one, each would lay out all the others again."""
        together = QWidget()
        column = QVBoxLayout(together)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._cards.spacing())
        for each in cards:
            column.addWidget(each)
        self._built.extend(cards)
        self._cards.addWidget(together)

    def show_more(self) -> None:
        """Show some older entries, if there are any."""
        if not self._left or self._asked is None:
            return
        self._cards.removeWidget(self._asked)
        self._asked.hide()
        self._asked.deleteLater()
        self._asked = None
        self._cards.takeAt(self._cards.count() - 1)
        self._add_more()

    def go_on(self, note_id: str, *, disputed: bool) -> None:
        """Open the correction or the dispute that was begun at this note."""
        while self._left and not self._card_of(note_id):
            self.show_more()
        if (card := self._card_of(note_id)) is not None:
            (card.dispute if disputed else card.correct)()

    def _card_of(self, entry_id: str) -> EntryCard | None:
        return next((each for each in self.cards() if each.entry.id == entry_id), None)

    def _card(self, entry: Entry) -> EntryCard:
        original = self._all.get(entry.corrects)
        if original is not None and not is_correction(entry, original):
            original = None
        correction = self._corrections.get(entry.id)
        made = EntryCard(
            entry,
            self._atlas,
            self._session,
            of=original.at if original else None,
            corrected=correction.at if correction else None,
            writable=self._writable,
        )
        if (stop := self._stops.get(entry.id)) is not None:
            made.tell(stop_words(stop, date.today()))
        if (paper := self._papers.get(entry.id)) is not None:
            made.offer_paper(paper)
        if entry.id in self._locked:
            made.mark_locked()
        made.plan_wanted.connect(self.plan_wanted)
        made.unfolded.connect(self.unfolded)
        return made
