"""The tabs of Settings that need the vault: ways in, backups, log and disposal."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.controls.basic import GRID, scrolled
from desktop.ui.language import translate
from desktop.ui.retention.view import RetentionView
from desktop.ui.session import Session
from desktop.ui.settings.check_card import CheckCard
from desktop.ui.settings.copies_tab import CopiesCard
from desktop.ui.settings.keys_tab import PasswordCard
from desktop.ui.settings.log_tab import LogView
from desktop.ui.settings.words_card import WordsCard

WIDEST = 880


class SafetyTabs(QObject):
    """Builds the tabs and reads each when it is turned to."""

    told = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.password, self.words = PasswordCard(session), WordsCard(session)
        self.copies, self.check = CopiesCard(session), CheckCard(session)
        self.log = LogView(session)
        self.retention = RetentionView(session)
        for part in (self.password, self.words, self.retention):
            part.told.connect(self.told)
        self._refreshers = (
            self.password.refresh,
            self.copies.refresh,
            self.log.refresh,
            self.retention.refresh,
        )

    def parts(self) -> tuple[tuple[str, QWidget], ...]:
        """The tabs' names and contents, in order."""
        return (
            (translate("Settings", "Password"), in_a_tab(self.password, self.words)),
            (translate("Settings", "Backups"), in_a_tab(self.copies, self.check)),
            (translate("Settings", "Log"), _whole(self.log)),
            (translate("Settings", "Disposal"), in_a_tab(self.retention)),
        )

    def refresh(self, place: int) -> None:
        """Read one tab again, counted from 0."""
        self._refreshers[place]()

    def forget(self) -> None:
        """Take away everything that came from the vault."""
        for part in (self.password, self.words, self.check, self.log, self.retention):
            part.forget()


def in_a_tab(*parts: QWidget) -> QWidget:
    """Parts under one another in a readable column that scrolls."""
    content = QWidget()
    content.setProperty("page", "true")
    column = QVBoxLayout(content)
    column.setContentsMargins(0, 2 * GRID, 3 * GRID, 3 * GRID)
    column.setSpacing(2 * GRID)
    for part in parts:
        part.setMaximumWidth(WIDEST)
        column.addWidget(part)
    column.addStretch(1)
    return scrolled(content)


def _whole(part: QWidget) -> QWidget:
    content = QWidget()
    content.setProperty("page", "true")
    column = QVBoxLayout(content)
    column.setContentsMargins(0, 2 * GRID, 4 * GRID, 3 * GRID)
    column.addWidget(part)
    return content
