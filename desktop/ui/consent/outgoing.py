"""Papers about a consent on their way to a file: asked where, written, and told of."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.core.cases.records import Changes
from desktop.core.errors import Known
from desktop.core.exchange import exchange_folder
from desktop.core.forms.model import FormDefinition
from desktop.ui.consent import acts, papers
from desktop.ui.consent.draft import ConsentDraft
from desktop.ui.consent.informing import ToInform
from desktop.ui.language import translate
from desktop.ui.session import Session
from desktop.ui.settings.long_work import LongWork


class Outgoing(QObject):
    """The form to sign, the letter of a withdrawal and its stop slip, one at a time."""

    told = Signal(str)

    def __init__(
        self,
        session: Session,
        forms: Mapping[str, FormDefinition],
        folder: Callable[[], str],
        running: LongWork,
        over: QWidget,
    ) -> None:
        """``folder`` tells the exchange folder's path, "" for none; ``running`` shows progress."""
        super().__init__(over)
        self._session, self._forms, self._folder = session, forms, folder
        self._running, self._over = running, over

    def print_form(self, draft: ConsentDraft, out: Path) -> None:
        """The consent as a PDF to sign."""
        definition, session = self._forms[papers.CONSENT_FORM], self._session
        case_id = session.case_id
        self._running.run(
            session,
            lambda book, _vault, told: papers.write_consent_form(
                book, session.ledger, case_id, definition, draft, out, told
            ),
            lambda path: self._written(path, None),
            session.refused.emit,
            self._cancelled,
            late=_saved_late(),
        )

    def write_letter(self, person: ToInform, out: Path) -> None:
        """The letter to one recipient as a PDF; it is kept among the case's forms too."""
        if not self.may_lie_in(out):
            return
        definition, session = self._forms[papers.LETTER], self._session
        self._running.run(
            session,
            lambda book, _vault, told: acts.write_letter(
                book, session.ledger, definition, person, out, told
            ),
            lambda changes: self._written(out, changes),
            session.refused.emit,
            self._cancelled,
            late=_saved_late(),
        )

    def make_slip(self, person: ToInform, out: Path) -> None:
        """The stop slip for one recipient."""
        folder = self._folder()
        self._session.work(
            lambda book, _vault: acts.make_slip(book, person, out, folder),
            lambda place: self._written(place, acts.told_change(self._session.case_id)),
            self._session.refused.emit,
            self,
        )

    def may_lie_in(self, place: Path) -> bool:
        """Whether a letter may be put there; tells why it may not."""
        try:
            exchange_folder.refuse_letters(place, self._folder())
        except Known as refusal:
            self._session.refused.emit(refusal)
            return False
        return True

    def ask_form(self, draft: ConsentDraft) -> None:
        """Ask where the form to sign shall lie, and write it."""
        self._ask(f"samtycke-{_today()}.pdf", "*.pdf", partial(self.print_form, draft))

    def ask_letter(self, person: ToInform) -> None:
        """Ask where the letter shall lie, and write it."""
        self._ask(f"aterkallelse-{_today()}.pdf", "*.pdf", partial(self.write_letter, person))

    def ask_slip(self, person: ToInform) -> None:
        """Ask where the stop slip shall lie, and make it."""
        self._ask(f"{_today()}.stoppmarke", "*.stoppmarke", partial(self.make_slip, person))

    def _ask(self, name: str, suffix: str, act: partial[None]) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self._over, translate("Consent", "Where to save the file"), name, suffix
        )
        if chosen:
            act(Path(chosen))

    def _cancelled(self) -> None:
        self.told.emit(translate("Consent", "Cancelled. Nothing was saved."))

    def _written(self, out: Path, changes: Changes | None) -> None:
        if changes is not None:
            self._session.changed.emit(changes)
        self.told.emit(translate("Consent", "Saved: {path}").format(path=out))


def _saved_late() -> str:
    return translate("Consent", "The paper was saved after the desk was locked.")


def _today() -> str:
    return date.today().isoformat()
