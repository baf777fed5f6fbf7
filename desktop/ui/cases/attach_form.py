"""Takes a scan into the case: which kind of information it is, then the file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QFrame, QVBoxLayout

from desktop.core.cases.documents import LIMIT_BYTES
from desktop.core.cases.records import NOTE_KINDS, Changes, Kind
from desktop.ui.cases.document_view import media_type_of
from desktop.ui.controls.basic import button, label, labelled, row
from desktop.ui.controls.spoken import about
from desktop.ui.language import translate
from desktop.ui.names import kind_name
from desktop.ui.read_file import MEGABYTE, read_at_most
from desktop.ui.session import Session
from desktop.ui.settings.long_work import LongWork
from desktop.ui.wording import sentence

KINDS = (Kind.MEDICAL, Kind.FORMS, Kind.PLANS, *NOTE_KINDS)


class AttachForm(QFrame):
    """Reads the file off the GUI thread; emits ``closed`` when it lies in the case."""

    closed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setProperty("card", "true")
        self._session = session
        self._case_id = ""
        self.kind = QComboBox()
        self.kind.setMaximumWidth(320)
        for kind in KINDS:
            self.kind.addItem(kind_name(kind), kind.value)
        self.message = label("", "error")
        self.message.hide()
        choose = translate("AttachForm", "Choose a file…")
        self.choose_button = button(choose, self._choose, "primary")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        heading = translate("AttachForm", "Attach a document")
        self.setAccessibleName(heading)
        layout.addWidget(label(heading, "heading"))
        told = translate(
            "AttachForm",
            "PDF, PNG or JPEG of at most {limit} MB. The copy in the case is encrypted; the file "
            "you choose stays where it is, so remove it yourself if it should not lie there.",
        )
        layout.addWidget(label(told.format(limit=LIMIT_BYTES // MEGABYTE), "quiet"))
        why = translate("AttachForm", "The consent decides who may see it.")
        layout.addLayout(labelled(translate("AttachForm", "What it holds"), self.kind, why))
        layout.addWidget(self.message)
        self.running = LongWork(translate("AttachForm", "How far the document has come"))
        layout.addWidget(self.running)
        cancel = about(button(translate("AttachForm", "Cancel"), self._close), heading)
        layout.addLayout(row(self.choose_button, cancel))
        self.hide()

    def start(self, case_id: str) -> None:
        """Ask for a document for this case."""
        self._case_id = case_id
        self.message.hide()
        self.show()
        self.kind.setFocus()

    def attach(self, path: Path) -> None:
        """Take this file into the case: read beside the vault's thread, then kept."""
        self.choose_button.setEnabled(False)
        self._tell(translate("AttachForm", "Reading the file…"), "quiet")
        case_id, kind = self._case_id, Kind(self.kind.currentData())

        def keep(data: bytes) -> None:
            self._keep(case_id, path.name, kind, data)

        self.running.run_beside(
            self._session.tasks,
            lambda told: read_at_most(path, LIMIT_BYTES, told),
            keep,
            self._failed,
            self._cancelled,
            late=_unread(),
        )

    def _keep(self, case_id: str, name: str, kind: Kind, data: bytes) -> None:
        media_type = media_type_of(data)
        if self.running.is_cancelled:  # when all was read, before it was kept
            self._cancelled()
        elif data and not media_type:
            self._failed_to_read()
        elif self._session.is_open:
            self.running.run(
                self._session,
                lambda book, _vault, told: book.attach(case_id, name, media_type, data, kind, told),
                self._attached,
                self._failed,
                self._cancelled,
                late=translate(
                    "AttachForm", "The document was attached after the desk was locked."
                ),
            )
        else:
            self._session.tasks.tell_later(_unread())

    def _choose(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self,
            translate("AttachForm", "Choose a document"),
            "",
            "PDF, PNG, JPEG (*.pdf *.png *.jpg *.jpeg)",
        )
        if chosen:
            self.attach(Path(chosen))

    def _attached(self, changes: Changes) -> None:
        self.choose_button.setEnabled(True)
        self._close()
        self._session.changed.emit(changes)

    def _cancelled(self) -> None:
        self.choose_button.setEnabled(True)
        self._tell(translate("AttachForm", "Cancelled. Nothing was attached."), "quiet")

    def _failed_to_read(self) -> None:
        self.choose_button.setEnabled(True)
        self._tell(translate("AttachForm", "Only PDF, PNG and JPEG can be attached."))

    def _failed(self, fault: BaseException) -> None:
        self.choose_button.setEnabled(True)
        self._tell(sentence(fault))

    def _tell(self, text: str, tone: str = "error") -> None:
        self.message.setProperty("tone", tone)
        self.message.style().unpolish(self.message)
        self.message.style().polish(self.message)
        self.message.setText(text)
        self.message.show()

    def _close(self) -> None:
        self.hide()
        self.closed.emit()


def _unread() -> str:
    return translate(
        "AttachForm",
        "The document was not attached: the desk was locked while it was read. The file lies "
        "where it was.",
    )
