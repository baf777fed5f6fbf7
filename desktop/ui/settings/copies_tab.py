"""Backups: those there are, a new one now, the way back, and a look-over of the vault."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QProgressBar, QVBoxLayout, QWidget

from desktop.core.vault.backup import Backup, list_backups
from desktop.core.vault.check import CheckReport
from desktop.ui.controls import button, clear, column, label, labelled, row
from desktop.ui.dates import moment
from desktop.ui.framed import framed
from desktop.ui.language import translate
from desktop.ui.session import Session
from desktop.ui.settings import safety
from desktop.ui.wording import sentence

KILOBYTE = 1024
MOST_SHOWN = 8


class CopiesCard(QFrame):
    """Makes and restores backups. Restoring locks first; the page then hears ``told``."""

    told = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setProperty("card", "true")
        self._session = session
        self._chosen = ""
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.make_button = button(translate("Copies", "Back up now"), self.make, "primary")
        self.state = label("", "quiet")
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
        safety.make_backup(self._session, self._made, self._refused, self)

    def ask(self, chosen: Backup) -> None:
        """Ask for the password before the vault is replaced."""
        self._chosen = chosen.name
        told = translate(
            "Copies",
            "The vault becomes what it was {moment}. What you have written since is set aside in "
            "the vault's folder, not erased. The vault locks, and you unlock it again.",
        )
        self.question_text.setText(told.format(moment=moment(chosen.at)))
        self._question.show()
        self.password.setFocus()

    def restore(self) -> None:
        """Lock and restore."""
        name, password = self._chosen, self.password.text()
        self.password.clear()
        self._question.hide()
        safety.restore(
            self._session, name, password, lambda _done: self._restored(), self._not_restored
        )

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

    def _made(self, made: Backup) -> None:
        self.make_button.setEnabled(True)
        told = translate("Copies", "Copied and checked {moment}.")
        self.state.setText(told.format(moment=moment(made.at)))
        self.refresh()

    def _refused(self, fault: BaseException) -> None:
        self.make_button.setEnabled(True)
        self.state.setText(sentence(fault))

    def _restored(self) -> None:
        self.told.emit(translate("Copies", "The backup is in place. Unlock the vault."))

    def _not_restored(self, fault: BaseException) -> None:
        self._session.refused.emit(fault)


class CheckCard(QFrame):
    """Reads the whole vault and says in words whether it is whole."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setProperty("card", "true")
        self._session = session
        self.check_button = button(translate("Copies", "Look the vault over"), self.check)
        self.running = QProgressBar()
        self.running.setRange(0, 0)
        self.running.setFixedSize(160, 6)
        self.running.setTextVisible(False)
        self.running.hide()
        self.result = label("", "body")
        self.result.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(10)
        layout.addWidget(label(translate("Copies", "Is everything whole?"), "heading"))
        told = translate(
            "Copies", "Every page, entry, document and line of the log is read and compared."
        )
        layout.addWidget(label(told, "quiet"))
        layout.addLayout(row(self.check_button, self.running))
        layout.addWidget(self.result)

    def check(self) -> None:
        """Look the vault over, off the GUI thread."""
        self.check_button.setEnabled(False)
        self.running.show()
        self.result.hide()
        safety.look_over(self._session, self._looked, self._refused, self)

    def forget(self) -> None:
        """Take the result away."""
        self.result.hide()
        self.running.hide()
        self.check_button.setEnabled(True)

    def _looked(self, report: CheckReport) -> None:
        if report.ok:
            told = translate(
                "Copies",
                "Everything is whole: {cases} cases, {entries} entries, {documents} documents and "
                "{log_rows} lines in the log.",
            )
            self._show(
                told.format(
                    cases=report.cases,
                    entries=report.entries,
                    documents=report.documents,
                    log_rows=report.log_rows,
                ),
                "done",
            )
            return
        broken = translate(
            "Copies",
            "The vault is not whole ({problems}). Restore the latest backup, or ask IT.",
        )
        self._show(broken.format(problems=", ".join(report.problems)), "error")

    def _refused(self, fault: BaseException) -> None:
        self._show(sentence(fault), "error")

    def _show(self, text: str, tone: str) -> None:
        self.forget()
        self.result.setProperty("tone", tone)
        self.result.style().unpolish(self.result)
        self.result.style().polish(self.result)
        self.result.setText(text)
        self.result.show()
