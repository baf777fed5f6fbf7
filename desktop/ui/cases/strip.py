"""The strip above the map while a case is open: who, consent, place, deadline, what can be done."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy

from desktop.core.record import record
from desktop.ui.controls import button, chip
from desktop.ui.dates import day
from desktop.ui.elided import Elided
from desktop.ui.language import translate
from desktop.ui.wrapping_row import WrappingRow

CONSENT_SOON_DAYS = 30


@record(frozen=True, slots=True)
class StripFacts:
    """What the strip says. ``consent_until`` is None without any valid consent."""

    title: str
    number: str
    practice: bool
    standing: str
    consent_text: str
    consent_until: date | None
    deadline_text: str
    today: date
    deadline_late: bool = False
    deadlines_told: str = ""


class CaseStrip(QFrame):
    """Shows the open case; the name can be hidden when others see the screen."""

    note_wanted = Signal()
    consent_wanted = Signal()
    share_wanted = Signal()
    case_wanted = Signal()
    close_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("caseStrip")
        self.setMinimumHeight(52)
        self._facts: StripFacts | None = None
        self._private = False
        self.title = button("", self.case_wanted.emit, "crumbStrong")
        self.practice = chip(translate("Strip", "Practice"))
        self.consent = button("", self.consent_wanted.emit, "chip")
        self.standing = Elided("quiet")
        self.deadline = chip("", "attention")
        self.privacy = button("", self._toggle_privacy, "quiet")
        self._short = False
        self.standing.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        layout = self._bar = WrappingRow(self)
        layout.setContentsMargins(16, 0, 16, 0)
        layout.setSpacing(10)
        for part in (self.title, self.practice, self.consent, self.deadline):
            layout.addWidget(part)
        layout.addWidget(self.standing, 1)
        note = button(translate("Strip", "Note"), self.note_wanted.emit)
        note.setToolTip("Ctrl+N")
        share = button(translate("Strip", "Share…"), self.share_wanted.emit, "primary")
        close = button(translate("Strip", "Close"), self.close_wanted.emit)
        for part in (self.privacy, note, share, close):
            layout.addWidget(part)
        self.hide()

    def show_facts(self, facts: StripFacts | None) -> None:
        """Show a case, or nothing at all."""
        self._facts = facts
        self.setVisible(facts is not None)
        if facts is None:
            self.title.setText("")
            self.standing.show_whole("")
            return
        self._show_name()
        self.practice.setVisible(facts.practice)
        self.standing.show_whole(facts.standing)
        self.deadline.setText(facts.deadline_text)
        self.deadline.setToolTip(facts.deadlines_told)
        self.deadline.setProperty("chip", "error" if facts.deadline_late else "attention")
        self.deadline.style().unpolish(self.deadline)
        self.deadline.style().polish(self.deadline)
        self.deadline.setVisible(bool(facts.deadline_text))
        self._show_consent(facts)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what can be read elsewhere when room is short; never clip a word.

        What is late stays: the strip rather takes another line.
        """
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _fit(self) -> None:
        facts = self._facts
        if facts is None:
            return
        self._short = False
        self.standing.show()
        self.deadline.setVisible(bool(facts.deadline_text))
        self._show_name()
        last = () if facts.deadline_late else (self.deadline.hide,)
        for give_way in (self.standing.hide, self._shorten, *last):
            self._bar.invalidate()
            if self._bar.sizeHint().width() <= self.width():
                return
            give_way()

    def _shorten(self) -> None:
        self._short = True
        self._show_name()

    def _show_consent(self, facts: StripFacts) -> None:
        tone = "error"
        text = translate("Strip", "No consent")
        if facts.consent_until is not None:
            left = (facts.consent_until - facts.today).days
            tone = "attention" if left <= CONSENT_SOON_DAYS else "done"
            text = translate("Strip", "Consent until {date}").format(date=day(facts.consent_until))
        self.consent.setText(text)
        self.consent.setToolTip(facts.consent_text)
        self.consent.setProperty("chip", tone)
        self.consent.style().unpolish(self.consent)
        self.consent.style().polish(self.consent)

    def _toggle_privacy(self) -> None:
        self._private = not self._private
        self._fit()

    def _show_name(self) -> None:
        if self._facts is None:
            return
        shown = self._facts.number
        if not self._private and self._short:
            shown = self._facts.title
        elif not self._private:
            shown = f"{self._facts.title} · {self._facts.number}"
        self.title.setText(shown)
        self.privacy.setText(
            translate("Strip", "Show name") if self._private else translate("Strip", "Hide name")
        )
