"""Takes back the latest act that is no part of the journal, and does it again: Ctrl+Z."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from desktop.ui.frame.notices import NoticeBar
from desktop.ui.language import translate
from desktop.ui.session import Session

if TYPE_CHECKING:
    from desktop.core.cases.records import Changes, Inverse

REMEMBERED = 50


class Undo(QObject):
    """Hears every change and remembers what takes it back, in memory and until the desk is locked.

    What was done is told with a button beside it. What belongs to another case than the open one
    is passed over: nothing is changed out of sight. In a text field the keys undo the typing.
    """

    def __init__(self, session: Session, notices: NoticeBar, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._notices = session, notices
        self._back: deque[Inverse] = deque(maxlen=REMEMBERED)
        self._again: deque[Inverse] = deque(maxlen=REMEMBERED)
        self._onto: deque[Inverse] | None = None
        session.changed.connect(self._hear)
        session.locked.connect(self._forget)
        for keys, act in (
            ("Ctrl+Z", self.take_back),
            ("Ctrl+Y", self.do_again),
            ("Ctrl+Shift+Z", self.do_again),
        ):
            QShortcut(QKeySequence(keys), window).activated.connect(act)

    def take_back(self) -> None:
        """Take back the latest act."""
        if not self._turn(self._back, self._again):
            self._notices.tell(
                translate(
                    "Undo",
                    "Nothing to undo. What is in the journal is corrected there, not undone.",
                )
            )

    def do_again(self) -> None:
        """Do again what was taken back."""
        self._turn(self._again, self._back)

    def _turn(self, source: deque[Inverse], onto: deque[Inverse]) -> bool:
        while source and self._session.is_open:
            inverse = source.pop()
            if self._in_sight(inverse):
                self._do(inverse, onto)
                return True
        return False

    def _do(self, inverse: Inverse, onto: deque[Inverse]) -> None:
        self._onto = onto
        try:
            changes = self._session.write(lambda book: book.take_back(inverse))
        finally:
            self._onto = None
        if changes is not None:
            self._notices.tell(_undone(inverse))

    def _in_sight(self, inverse: Inverse) -> bool:
        from desktop.core.cases.records import Act

        anywhere = (Act.TICK, Act.UNTICK)
        return inverse.act in anywhere or inverse.case_id in ("", self._session.case_id)

    def _hear(self, changes: Changes) -> None:
        inverse = changes.inverse
        if inverse is None:
            return
        if self._onto is not None:
            self._onto.append(inverse)
            return
        self._back.append(inverse)
        self._again.clear()
        undo = translate("Undo", "Undo")
        self._notices.offer(_done(inverse), undo, self.take_back, "Ctrl+Z")

    def _forget(self) -> None:
        self._back.clear()
        self._again.clear()


def _done(inverse: Inverse) -> str:
    """What has just been done, told by what would take it back."""
    return {
        "add_contact": translate("Undo", "The contact is removed."),
        "remove_contact": translate("Undo", "The contact is added."),
        "close_case": translate("Undo", "The case is open again."),
        "reopen_case": translate("Undo", "The case is closed."),
        "keep_draft": translate("Undo", "What was begun is thrown away."),
        "add_recipient": translate("Undo", "The recipient is removed."),
        "tick": translate("Undo", "Marked as not done."),
        "untick": translate("Undo", "Marked as done."),
    }[inverse.act.value]


def _undone(inverse: Inverse) -> str:
    """What taking back did."""
    return {
        "add_contact": translate("Undo", "The contact is back."),
        "remove_contact": translate("Undo", "The contact is removed again."),
        "close_case": translate("Undo", "The case is closed again."),
        "reopen_case": translate("Undo", "The case is open again."),
        "keep_draft": translate("Undo", "What was begun is back."),
        "add_recipient": translate("Undo", "The recipient is back."),
        "tick": translate("Undo", "Marked as done."),
        "untick": translate("Undo", "Marked as not done."),
    }[inverse.act.value]
