"""Messages at the foot of the window that never take the focus, and can be read again."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

import shiboken6
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.ui.controls.basic import GRID, button, redress, row
from desktop.ui.controls.wrapping_row import WrappingRow
from desktop.ui.frame.announcing import announce
from desktop.ui.language import translate

SHOWN_MS, MS_A_LETTER = 6000, 90
"""A success stays so long at least, and long enough for its letters to be read slowly."""
LEAST_WIDTH = 360
"""Pixels at 100 %: a message that would be narrower has its buttons on a line below."""
MOST_KEPT, MOST_READ_AGAIN, MOST_STANDING = 20, 8, 5


def _nothing() -> None:
    """Until something is offered."""


@dataclass(frozen=True, slots=True)
class Notice:
    """One message. ``stays`` until it is closed; ``verb`` is what may follow, done by ``act``."""

    text: str
    tone: str
    stays: bool = False
    reportable: bool = False
    verb: str = ""
    keys: str = ""
    act: Callable[[], object] = _nothing


class NoticeBar(QWidget):
    """Shows one message on a card. A success goes by itself, unless somebody is at it.

    A refusal stays until it is closed: a success that comes meanwhile is shown in its place for
    a while, then the refusal is back. A click on the card leaves the focus where one was writing.
    """

    report_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._standing: list[Notice] = []
        self._earlier: deque[tuple[datetime, str]] = deque(maxlen=MOST_KEPT)
        self._shown: Notice | None = None
        self._from: QWidget | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._time_is_up)
        self._card = QFrame()
        self.text = QLabel()
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setMinimumWidth(LEAST_WIDTH)
        self.report_button = self._button(
            translate("Notice", "Save a report for IT…"), self.report_wanted.emit, "secondary"
        )
        self.act_button = self._button("", self._do_act, "secondary")
        self.earlier_button = self._button(translate("Notice", "Earlier"), self.read_again, "quiet")
        for say in (self.earlier_button.setAccessibleName, self.earlier_button.setToolTip):
            say(translate("Notice", "Earlier messages"))
        self.close_button = self._button(translate("Notice", "Close"), self.close_notice, "quiet")
        self.close_button.setAccessibleName(translate("Notice", "Close the notice"))
        self._arrange()
        self.hide()

    def tell(self, text: str) -> None:
        """Say that something succeeded."""
        self._take(Notice(text, "done"))

    def tell_until_closed(self, text: str) -> None:
        """Say what happened while nobody was here to see it."""
        self._take(Notice(text, "attention", stays=True))

    def offer(self, text: str, verb: str, act: Callable[[], object], keys: str) -> None:
        """Say what was done, with a button (and the keys that do the same) for what may follow."""
        self._take(Notice(text, "done", verb=verb, keys=keys, act=act))

    def refuse(self, text: str, *, reportable: bool = False) -> None:
        """Say that something was refused, and why; a fault of ours can be reported."""
        self._take(Notice(text, "error", stays=True, reportable=reportable))

    def read_again(self) -> None:
        """Show the latest messages, the newest first, until they are closed."""
        latest = list(reversed(self._earlier))[:MOST_READ_AGAIN]
        lines = [f"{at:%H:%M}  {text}" for at, text in latest]
        nothing = translate("Notice", "There is no message since you unlocked.")
        self._show(Notice("\n".join(lines) or nothing, "true", stays=True))
        self.earlier_button.hide()

    def close_notice(self) -> None:
        """Put away what is shown; a refusal that was behind it is shown again."""
        if self._shown in self._standing:
            self._standing.remove(self._shown)
        self._next()

    def forget(self) -> None:
        """Show and remember nothing: the desk is locked."""
        self._standing.clear()
        self._earlier.clear()
        self._next()
        self.text.clear()
        self.text.setAccessibleName("")

    def _take(self, notice: Notice) -> None:
        self._earlier.append((datetime.now(), notice.text))
        if notice.stays and notice not in self._standing:
            self._standing = [*self._standing, notice][-MOST_STANDING:]
        self._show(notice)
        announce(self.text, notice.text, at_once=notice.tone == "error")

    def _next(self) -> None:
        if self._standing:
            self._show(self._standing[-1])
            return
        self._timer.stop()
        self._shown, held = None, self._has_focus()
        self.hide()
        back, self._from = self._from, None
        if held and back is not None and shiboken6.isValid(back) and back.isVisible():
            back.setFocus()

    def _show(self, notice: Notice) -> None:
        if self.isHidden():
            self._from = QApplication.focusWidget()
        self._shown = notice
        self.text.setText(notice.text)
        self.text.setAccessibleName(notice.text)
        self.report_button.setVisible(notice.reportable)
        self.act_button.setText(notice.verb)
        self.act_button.setToolTip(notice.keys)
        self.act_button.setVisible(bool(notice.verb))
        self.earlier_button.setVisible(len(self._earlier) > 1)
        redress(self._card, "card", notice.tone)
        self._timer.stop()
        if not notice.stays:
            self._timer.start(max(SHOWN_MS, MS_A_LETTER * len(notice.text)))
        self.show()

    def _time_is_up(self) -> None:
        """Whoever points at the card, or has gone to it with the keyboard, is not done with it."""
        if self._card.underMouse() or self._has_focus():
            self._timer.start(SHOWN_MS)
        else:
            self._next()

    def _has_focus(self) -> bool:
        held = QApplication.focusWidget()
        return held is not None and self.isAncestorOf(held)

    def _do_act(self) -> None:
        act = self._shown.act if self._shown is not None else _nothing
        self.close_notice()
        act()

    def _button(self, text: str, act: Callable[[], object], role: str) -> QPushButton:
        made = button(text, act, role)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return made

    def _arrange(self) -> None:
        around = QVBoxLayout(self)
        around.setContentsMargins(2 * GRID, 0, 2 * GRID, GRID + 4)
        around.addWidget(self._card)
        layout = WrappingRow(self._card)
        layout.setContentsMargins(20, 6, 12, 6)
        layout.addWidget(self.text, 1)
        acts = row(self.report_button, self.act_button, self.earlier_button, self.close_button)
        acts.setStretch(acts.count() - 1, 0)
        layout.addLayout(acts)
