"""Backups: those there are, a new one now, and the way back."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from desktop.core.vault.backup import Backup, list_backups
from desktop.ui.controls.basic import button, clear, column, label, labelled, row
from desktop.ui.controls.framed import framed
from desktop.ui.dates import moment
from desktop.ui.language import translate
from desktop.ui.session import Session
from desktop.ui.settings import safety
from desktop.ui.settings.long_work import LongWork
from desktop.ui.wording import sentence

KILOBYTE = 1024
MOST_SHOWN = 8


class CopiesCard(QFrame):
    """Makes backups; emits ``restore_wanted`` with a backup's name and the password for it."""

    restore_wanted = Signal(str, str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setProperty("card", "true")
        self._session = session
        self._chosen = ""
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.make_button = button(translate("Copies", "Back up now"), self.make, "primary")
        self.state = label("", "quiet")
        self.running = LongWork(translate("Copies", "How far the backup has come"))
        self.password = QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.question_text = label("")
        self.restore_button = button(translate("Copies", "Restore"), self.restore, "danger")
        self.password.textChanged.connect(lambda text: self.restore_button.setEnabled(bool(text)))
        self._question = self._build_question()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(10)
        layout.addWidget(label(translate("Copies", "Backups"), "heading"))
        told = translate(
            "Copies",
            "Each copy is as encrypted as the vault and is opened and checked when it is made. "
            "They lie in the vault's folder; let IT copy that folder too.",
        )
        layout.addWidget(label(told, "quiet"))
        bar = row(self.make_button, self.state, stretch_last=True)
        bar.setStretch(1, 1)
        layout.addLayout(bar)
        layout.addWidget(self.running)
        layout.addLayout(self._list)
        layout.addWidget(self._question)

    def refresh(self) -> None:
        """List the backups again."""
        clear(self._list)
        self._question.hide()
        self.password.clear()
        found = list_backups(self._session.folder)
        if not found:
            self._list.addWidget(label(translate("Copies", "There is no backup yet."), "quiet"))
        for each in found[:MOST_SHOWN]:
            self._list.addLayout(self._line(each))

    def make(self) -> None:
        """Make a backup off the GUI thread."""
        self.make_button.setEnabled(False)
        self.state.setText(translate("Copies", "Copying and checking…"))
        safety.make_backup(self._session, self.running.begin(), self._made, self._refused, self)

    def ask(self, chosen: Backup) -> None:
        """Ask for the password before the vault is replaced."""
        self._chosen = chosen.name
        told = translate(
            "Copies",
            "The vault becomes what it was {moment}. What you have written since is set aside in "
            "the vault's folder, not erased. The vault locks; you can cancel while the backup is "
            "checked and copied, and then you unlock it again.",
        )
        self.question_text.setText(told.format(moment=moment(chosen.at)))
        self._question.show()
        self.password.setFocus()

    def restore(self) -> None:
        """Let the vault be locked and the backup take its place."""
        name, password = self._chosen, self.password.text()
        self.password.clear()
        self._question.hide()
        self.restore_wanted.emit(name, password)

    def _line(self, each: Backup) -> QVBoxLayout:
        size = translate("Copies", "{size} kB").format(size=max(1, each.size // KILOBYTE))
        when = label(moment(each.at))
        when.setWordWrap(False)
        again = button(translate("Copies", "Restore…"), partial(self.ask, each), "link")
        again.setAccessibleName(
            translate("Copies", "Restore the backup of {moment}").format(moment=moment(each.at))
        )
        return column(row(when, label(size, "quiet"), again, spacing=16), spacing=0)

    def _build_question(self) -> QWidget:
        made = QWidget()
        cancel = button(translate("Copies", "Cancel"), self.refresh)
        made.setLayout(
            column(
                framed(self.question_text),
                labelled(translate("Copies", "Your password"), self.password),
                row(self.restore_button, cancel),
            )
        )
        self.restore_button.setEnabled(False)
        return made

    def _made(self, made: Backup | None) -> None:
        self._rest()
        if made is None:
            self.state.setText(translate("Copies", "Cancelled. Nothing was changed."))
            return
        told = translate("Copies", "Copied and checked {moment}.")
        self.state.setText(told.format(moment=moment(made.at)))
        self.refresh()

    def _refused(self, fault: BaseException) -> None:
        self._rest()
        self.state.setText(sentence(fault))

    def _rest(self) -> None:
        self.make_button.setEnabled(True)
        self.running.hide()
