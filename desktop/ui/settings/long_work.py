"""A bar that tells how far long work has come, and a button that stops it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import shiboken6
from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from desktop.core.vault.progress import Told
from desktop.ui.controls.basic import GRID, button, label, row
from desktop.ui.language import translate
from desktop.ui.session import Session
from desktop.ui.tasks import Cancelled, Progress, Tasks
from desktop.ui.wording import sentence

if TYPE_CHECKING:
    from desktop.core.cases.casebook import Casebook
    from desktop.core.vault.store import Vault

Answer = TypeVar("Answer")
Line = Callable[[Callable[[], Any], Callable[[Any], None], Callable[[BaseException], None]], object]
"""Begins work off the window's thread; the second or the third hears of its end on it."""
STEPS = 1000
SOON_MS = 500
"""What takes longer says how far it has come."""


class LongWork(QWidget):
    """Hidden until work begins. The work's thread tells; the bar hears it on the window's.

    What cannot be halved or stopped says so in words, without a bar or a button that do nothing.
    """

    _come_so_far = Signal(float)
    _at_stage = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.bar = QProgressBar()
        self.bar.setRange(0, STEPS)
        self.bar.setTextVisible(False)
        self.bar.setFixedSize(200, 6)
        self.bar.setAccessibleName(name)
        self.cancel_button = button(translate("LongWork", "Cancel"), self.cancel)
        self.words = label("", "quiet")
        self._work = Progress()
        self._stops_at_lock = self._hears_lock = False
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self.show)
        self._come_so_far.connect(lambda done: self.bar.setValue(round(done * STEPS)))
        self._at_stage.connect(self._show_stage)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 2)
        layout.addWidget(self.words)
        layout.addLayout(row(self.bar, self.cancel_button, spacing=12))
        self.hide()

    def begin(self) -> Told:
        """Show the bar; gives what the work is to tell, which raises Cancelled to stop it."""
        self._work = work = Progress()
        self.bar.setValue(0)
        self.bar.show()
        self.cancel_button.setEnabled(True)
        self.cancel_button.show()
        self._say("")
        self.show()

        def told(done: float) -> None:
            work.step()
            self._come_so_far.emit(done)

        return told

    def begin_soon(self) -> Told:
        """The same for work that may be over at once: the bar shows itself after half a second."""
        told = self.begin()
        self.hide()
        self._soon.start()
        return told

    def cannot_stop(self, words: str) -> None:
        """From now on it can neither be measured nor stopped; the words say so, and what it does.

        May be called from any thread.
        """
        self._at_stage.emit(words)

    def run(
        self,
        session: Session,
        action: Callable[[Casebook, Vault, Told], Answer],
        done: Callable[[Answer], None],
        failed: Callable[[BaseException], None],
        cancelled: Callable[[], None],
        *,
        late: str,
        stopped: str = "",
        words: str = "",
    ) -> None:
        """Do ``action`` on the vault's thread; exactly one of the three others hears the end.

        What ``action`` is given to tell with raises once the user has cancelled. A lock lets it
        end: then none of the three hears of it, nothing is shown, and ``late`` (which names
        nobody), or why it was not done, is told after the next unlock. With ``stopped`` a lock
        stops it if it still can, and that is what is told. ``words`` stand above the bar.
        """
        told = self.begin_soon()
        self._say(words)
        self._hear_lock(session, stops=bool(stopped))
        late_done, late_fault = self._late(session.tasks, late, stopped)
        session.work(
            lambda book, vault: _or_none(lambda: action(book, vault, told)),
            lambda answer: self._end_with(answer, done, cancelled),
            lambda fault: self._fail_with(failed, fault),
            late_done=late_done,
            late_fault=late_fault,
        )

    def run_beside(
        self,
        tasks: Tasks,
        action: Callable[[Told], Answer],
        done: Callable[[Answer], None],
        failed: Callable[[BaseException], None],
        cancelled: Callable[[], None],
        *,
        late: str = "",
        line: Line | None = None,
    ) -> None:
        """The same for work that touches no open vault; ``late`` is told where its page has gone.

        ``line`` is where it waits for its turn: beside everything else unless given.
        """
        told = self.begin_soon()
        self._stops_at_lock = False
        late_done, late_fault = self._late(tasks, late)

        def ended(answer: tuple[Answer] | None) -> None:
            if shiboken6.isValid(self):
                self._end_with(answer, done, cancelled)
            else:
                late_done(answer)

        def refused(fault: BaseException) -> None:
            if shiboken6.isValid(self):
                self._fail_with(failed, fault)
            else:
                late_fault(fault)

        (line or tasks.aside)(lambda: _or_none(lambda: action(told)), ended, refused)

    def _late(
        self, tasks: Tasks, late: str, stopped: str = ""
    ) -> tuple[Callable[[object], None], Callable[[BaseException], None]]:
        """What hears the end when nobody may be shown it: success, which may be None, or fault."""

        def done(answer: object) -> None:
            self._put_away()
            words = stopped if answer is None else late
            if words:
                tasks.tell_later(words)

        def refused(fault: BaseException) -> None:
            self._put_away()
            why = translate("LongWork", "What was under way when the desk was locked: {why}")
            tasks.tell_later(why.format(why=sentence(fault)))

        return done, refused

    def _hear_lock(self, session: Session, *, stops: bool) -> None:
        self._stops_at_lock = stops
        if not self._hears_lock:
            self._hears_lock = True
            session.closing.connect(self._locking)

    def _locking(self) -> None:
        if self._stops_at_lock:
            self.cancel()

    def _say(self, words: str) -> None:
        self.words.setText(words)
        self.words.setVisible(bool(words))

    def _show_stage(self, words: str) -> None:
        self._say(words)
        self.bar.hide()
        self.cancel_button.hide()

    def _put_away(self) -> None:
        if shiboken6.isValid(self):
            self.end()

    def _end_with(
        self,
        answer: tuple[Answer] | None,
        done: Callable[[Answer], None],
        cancelled: Callable[[], None],
    ) -> None:
        self.end()
        if answer is None:
            cancelled()
        else:
            done(answer[0])

    def _fail_with(self, failed: Callable[[BaseException], None], fault: BaseException) -> None:
        self.end()
        failed(fault)

    def end(self) -> None:
        """Put the bar away."""
        self._soon.stop()
        self.hide()

    @property
    def is_cancelled(self) -> bool:
        """Whether the user has asked the work to stop: perhaps after its last step."""
        return self._work.is_cancelled

    def cancel(self) -> None:
        """Ask the work to stop; it ends at its next step."""
        self._work.cancel()
        self.cancel_button.setEnabled(False)


def _or_none(action: Callable[[], Answer]) -> tuple[Answer] | None:
    """What the work gave, or None where the user has cancelled it."""
    try:
        return (action(),)
    except Cancelled:
        return None
