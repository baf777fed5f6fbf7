"""What lies over whatever its sender has asked back: it is read by duty only, and noted."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.core.cases.casebook import Casebook
from desktop.core.cases.records import Changes
from desktop.ui.controls.basic import GRID, button, label
from desktop.ui.controls.wrapping_row import WrappingRow
from desktop.ui.language import translate
from desktop.ui.session import Session

READ = "case.locked_read"


class LockedCover(QWidget):
    """Asks which duty there is, notes it in the log, and only then emits ``opened``."""

    opened = Signal()

    def __init__(self, session: Session, case_id: str) -> None:
        super().__init__()
        self._session = session
        self._case_id = case_id
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        told = translate("EntryCard", "Locked: the consent is withdrawn. Never sent on.")
        column.addWidget(label(told, "attention"))
        self.ask_button = button(translate("EntryCard", "Read by duty…"), self.ask, "link")
        column.addWidget(self.ask_button)
        self._asked = self._duties()
        column.addWidget(self._asked)
        self._asked.hide()

    def ask(self) -> None:
        """Show the duties that the law leaves."""
        self._asked.show()
        self.ask_button.hide()

    def read_for(self, duty: str) -> None:
        """Note in the log that the entry is read, and why; then let it be read."""

        def note(book: Casebook) -> Changes:
            book.log(READ, self._case_id, f"duty={duty}")
            return Changes(frozenset(), self._case_id)

        if self._session.write(note) is not None:
            self._asked.hide()
            self.opened.emit()

    def _duties(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        words = translate(
            "EntryCard",
            "It may be read only where a law asks for it. Which duty is it? Your answer is noted "
            "in the log.",
        )
        column.addWidget(label(words, "quiet"))
        line = WrappingRow()
        for duty, name in _duties():
            line.addWidget(button(name, partial(self.read_for, duty)))
        line.addWidget(button(translate("EntryCard", "Leave it locked"), self._leave, "quiet"))
        column.addLayout(line)
        return made

    def _leave(self) -> None:
        self._asked.hide()
        self.ask_button.show()


def _duties() -> tuple[tuple[str, str], ...]:
    return (
        ("insight", translate("EntryCard", "The individual asks to read it")),
        ("supervision", translate("EntryCard", "Supervision or audit")),
        ("trial", translate("EntryCard", "A decision is being tried")),
    )
