"""The strip above the map while a case is open: who, consent, place, deadline, what can be done."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QToolButton

from desktop.core.record import record
from desktop.ui.controls.basic import button, chip
from desktop.ui.controls.elided import Elided
from desktop.ui.controls.wrapping_row import WrappingRow
from desktop.ui.dates import day
from desktop.ui.language import translate
from desktop.ui.theme.icons import draw_icon

CONSENT_SOON_DAYS = 30
CROSS = "×"
"""What closes where there is no room for the word."""
EYE, EYE_SHARE = 36, 0.56
"""The button's side in pixels at 100 %, and how much of it the picture takes."""


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
        self.privacy = _Eye()
        self.privacy.toggled.connect(lambda _on: self._turn_privacy())
        self._short = self._brief = False
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
        self.close_button = button("", self.close_wanted.emit)
        self.close_button.setAccessibleName(translate("Strip", "Close the case on the desk"))
        self.close_button.setToolTip(translate("Strip", "Puts the case away. It is not ended."))
        layout.addWidget(self.privacy)
        for act in (note, share, self.close_button):
            layout.addWidget(act)
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
        self.deadline.setText(facts.deadline_text)
        self.deadline.setToolTip(facts.deadlines_told)
        self.deadline.setProperty("chip", "error" if facts.deadline_late else "attention")
        self.deadline.style().unpolish(self.deadline)
        self.deadline.style().polish(self.deadline)
        self.deadline.setVisible(bool(facts.deadline_text))
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
        self._short = self._brief = False
        self.standing.show()
        self.standing.show_whole(facts.standing)
        self.deadline.setVisible(bool(facts.deadline_text))
        self._show_name()
        self._show_consent(facts)
        if self._needed() + self.standing.sizeHint().width() > self.width():
            self._abridge()
        last = () if facts.deadline_late else (self.deadline.hide,)
        for give_way in (self._leave_out_box, self._shorten, *last, self.standing.hide):
            if self._needed() <= self.width():
                return
            give_way()

    def _needed(self) -> int:
        """The width of everything but the box, whose words may be cut."""
        self._bar.invalidate()
        return self._bar.sizeHint().width()

    def _leave_out_box(self) -> None:
        """Its room stays, so that the buttons keep to the right."""
        self.standing.show_whole("")

    def _abridge(self) -> None:
        """Leave whom the consent is for to its tooltip."""
        self._brief = True
        if self._facts is not None:
            self._show_consent(self._facts)

    def _shorten(self) -> None:
        self._short = True
        self._show_name()

    def _show_consent(self, facts: StripFacts) -> None:
        tone = "error"
        text = translate("Strip", "No consent")
        if facts.consent_until is not None:
            left = (facts.consent_until - facts.today).days
            tone = "attention" if left <= CONSENT_SOON_DAYS else "done"
            brief = translate("Strip", "Consent until {date}")
            whole = translate("Strip", "Consent: {parties} · until {date}")
            text = (brief if self._brief else whole).format(
                parties=facts.consent_text, date=day(facts.consent_until)
            )
        self.consent.setText(text)
        self.consent.setToolTip(facts.consent_text)
        self.consent.setProperty("chip", tone)
        self.consent.style().unpolish(self.consent)
        self.consent.style().polish(self.consent)

    def _turn_privacy(self) -> None:
        self._private = self.privacy.isChecked()
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
        self.close_button.setText(CROSS if self._short else translate("Strip", "Close"))


class _Eye(QToolButton):
    """Hides the name from whoever else sees the screen, for as long as it is pressed in."""

    def __init__(self) -> None:
        super().__init__()
        self.setCheckable(True)
        self.setFixedSize(EYE, EYE)
        self.setAccessibleName(translate("Strip", "Hide name"))
        self.toggled.connect(lambda _on: self._say())
        self._say()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the eye in the colour that words have here."""
        super().paintEvent(event)
        role = QPalette.ColorRole.Accent if self.isChecked() else QPalette.ColorRole.ButtonText
        side = EYE_SHARE * min(self.width(), self.height())
        spot = QRectF(0, 0, side, side)
        spot.moveCenter(QRectF(self.rect()).center())
        draw_icon(QPainter(self), "eye-off", spot, self.palette().color(role).name())

    def _say(self) -> None:
        hide, show = translate("Strip", "Hide name"), translate("Strip", "Show name")
        self.setToolTip(show if self.isChecked() else hide)
