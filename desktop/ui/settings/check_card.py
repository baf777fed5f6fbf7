"""A look-over of the whole vault, told in words."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout

from desktop.core.vault.check import CheckReport
from desktop.ui.controls.basic import button, label, row
from desktop.ui.language import translate
from desktop.ui.session import Session
from desktop.ui.settings import safety
from desktop.ui.settings.long_work import LongWork
from desktop.ui.wording import sentence


class CheckCard(QFrame):
    """Reads the whole vault and says in words whether it is whole."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setProperty("card", "true")
        self._session = session
        self.check_button = button(translate("Copies", "Check the vault"), self.check)
        self.running = LongWork(translate("Copies", "How far the look-over has come"))
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
        layout.addLayout(row(self.check_button))
        layout.addWidget(self.running)
        layout.addWidget(self.result)

    def check(self) -> None:
        """Look the vault over, off the GUI thread."""
        self.check_button.setEnabled(False)
        self.result.hide()
        safety.look_over(self._session, self.running.begin(), self._looked, self._refused, self)

    def forget(self) -> None:
        """Take the result away."""
        self.result.hide()
        self.running.hide()
        self.check_button.setEnabled(True)

    def _looked(self, report: CheckReport | None) -> None:
        if report is None:
            self._show(translate("Copies", "Cancelled. Nothing was changed."), "quiet")
            return
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
