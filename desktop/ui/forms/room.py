"""The forms' pages and what leads from one to another: filling in, letting go, reading back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.core.cases.casebook import Casebook
from desktop.core.cases.one_act import one_act
from desktop.core.cases.records import Change, Changes, Kind, Party
from desktop.core.forms import consent_answer
from desktop.core.forms.answer import Answer, keep_answer, read_answer
from desktop.core.forms.model import FormDefinition
from desktop.core.forms.returned import MOST_BYTES
from desktop.ui.forms.answer_page import AnswerPage
from desktop.ui.forms.list_page import FormListPage
from desktop.ui.forms.page import FormPage
from desktop.ui.forms.paper import FilledPaper, keep_for_print, write_form
from desktop.ui.forms.printing import ask_for_printer, print_paper
from desktop.ui.language import translate
from desktop.ui.map.atlas import Atlas
from desktop.ui.read_file import read_at_most
from desktop.ui.session import Session
from desktop.ui.settings.long_work import LongWork
from desktop.ui.shell import Shell

INFORMATION = "information"
"""The section of the consent form that says what the individual was told."""


class FormRoom(QObject):
    """Makes the pages of the forms; they are let go together when the desk is locked."""

    def __init__(
        self,
        session: Session,
        forms: Mapping[str, FormDefinition],
        atlas: Atlas,
        window: Shell,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._session, self._forms, self._atlas = session, forms, atlas
        self._window, self._parent = window, parent
        self._form: FormPage | None = None
        self._answer: AnswerPage | None = None
        self._asked_consent = False
        session.changed.connect(self._hear)
        session.locked.connect(self._forget)

    def form_page(self) -> FormPage:
        """The page that fills a form."""
        made = FormPage(self._session)
        made.paper_wanted.connect(self._save)
        made.print_wanted.connect(self._print)
        made.consent_wanted.connect(self._ask_consent)
        made.consent_form_wanted.connect(lambda form: self._window.start_form(form, made.step_id))
        made.done.connect(lambda: self._window.show_place("map"))
        self._form = made
        return made

    def list_page(self) -> FormListPage:
        """The page that lists every form."""
        made = FormListPage(self._session, tuple(self._forms.values()), self._atlas)
        made.form_wanted.connect(self._window.start_form)
        made.answer_wanted.connect(self._choose_answer)
        made.done.connect(lambda: self._window.show_place("case"))
        return made

    def answer_page(self) -> AnswerPage:
        """The page that shows a paper that has come back."""
        made = AnswerPage(self._session)
        made.kept.connect(self._keep_answer)
        made.consent_kept.connect(self._keep_consent)
        made.done.connect(lambda: self._window.show_place("forms"))
        self._answer = made
        return made

    def keep_draft(self) -> None:
        """Keep what is being filled in."""
        if self._form is not None:
            self._form.keep_draft()

    def write_paper(self, definition: FormDefinition, values: dict[str, str], out: Path) -> None:
        """Keep the form in the case and write its PDF; the gate has its say on the way."""
        session, case_id = self._session, self._session.case_id
        step_id = self._step_id()
        self._running().run(
            session,
            lambda book, _vault, told: write_form(
                book, session.ledger, case_id, definition, values, step_id, out, told
            ),
            lambda changes: self._gone(
                changes, translate("Forms", "Kept in the case and saved: {path}").format(path=out)
            ),
            self._window.refuse,
            self._cancelled,
            late=translate(
                "Forms", "The form was kept in the case and saved after the desk was locked."
            ),
        )

    def read_answer(self, path: Path) -> None:
        """Read a paper that has come back and show what it says; a refused one shows nothing."""
        self._session.tasks.aside(
            lambda: read_at_most(path, MOST_BYTES), self._take_answer, self._window.refuse, self
        )

    def _take_answer(self, data: bytes) -> None:
        """Weigh what was read against the case, if the desk is still open."""
        case_id = self._session.case_id
        if self._session.is_open:
            self._session.work(
                lambda book, _vault: read_answer(book, case_id, data, self._forms.values()),
                self._show_answer,
                self._window.refuse,
                self,
            )

    def _save(self, definition: FormDefinition, values: dict[str, str]) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self._parent,
            translate("Forms", "Save the form as PDF"),
            f"{definition.id}-{date.today().isoformat()}.pdf",
            "*.pdf",
        )
        if chosen:
            self.write_paper(definition, values, Path(chosen))

    def _print(self, definition: FormDefinition, values: dict[str, str]) -> None:
        printer = ask_for_printer(self._parent, definition.title)
        if printer is None:
            return
        session, case_id = self._session, self._session.case_id
        filled = FilledPaper(definition, values, self._step_id())

        self._running().run(
            session,
            lambda book, _vault, told: keep_for_print(book, session.ledger, case_id, filled, told),
            lambda kept: self._send_to(printer, *kept),
            self._window.refuse,
            self._cancelled,
            late=translate(
                "Forms",
                "The form was kept in the case after the desk was locked, but not printed: print "
                "it from the case.",
            ),
        )

    def _send_to(self, printer: QPrinter, changes: Changes, pdf: bytes) -> None:
        """What is kept in the case and logged goes to the printer, a page at a time."""
        sent = translate("Forms", "Kept in the case and sent to the printer.")
        stopped = translate("Forms", "Kept in the case. The printing was stopped.")
        self._running().run_beside(
            self._session.tasks,
            lambda told: print_paper(printer, pdf, told),
            lambda _pages: self._gone(changes, sent),
            self._window.refuse,
            lambda: self._gone(changes, stopped),
            late=translate("Forms", "The form was printed after the desk was locked."),
        )

    def _running(self) -> LongWork:
        assert self._form is not None, "a form leaves from its page"
        return self._form.running

    def _cancelled(self) -> None:
        self._window.tell(translate("Forms", "Cancelled. Nothing was kept or saved."))

    def _step_id(self) -> str:
        return self._form.step_id if self._form else ""

    def _gone(self, changes: Changes, words: str) -> None:
        if self._form is not None:
            self._form.drop_draft()
        self._session.changed.emit(changes)
        self._window.show_place("map")
        self._window.tell(words)

    def _ask_consent(self, party: Party, kinds: frozenset[Kind]) -> None:
        self._window.ask_consent(party, kinds)
        self._asked_consent = True

    def _hear(self, changes: Changes) -> None:
        """Once the consent that a form waited for is recorded, go back to the form."""
        if not self._asked_consent or Change.CONSENTS not in changes.kinds:
            return
        self._asked_consent = False
        QTimer.singleShot(0, self, self._back_to_form)

    def _back_to_form(self) -> None:
        if self._form is not None and self._session.is_open:
            self._window.show_place("form")
            self._window.tell(translate("Forms", "The consent is recorded. Here is the form."))

    def _choose_answer(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self._parent, translate("Forms", "Read in an answer"), "", "*.pdf"
        )
        if chosen:
            self.read_answer(Path(chosen))

    def _show_answer(self, answer: Answer) -> None:
        self._window.show_place("answer")
        assert self._answer is not None
        self._answer.show_answer(answer)

    def _keep_answer(self, answer: Answer, name: str) -> None:
        case_id = self._session.case_id
        kept = self._session.write(lambda book: keep_answer(book, answer, case_id, name))
        if kept is not None:
            self._window.show_place("case")
            self._window.tell(translate("Forms", "The answer is kept in the case."))

    def _keep_consent(self, answer: Answer, name: str) -> None:
        case_id = self._session.case_id
        told = " ".join(
            section.text for section in answer.definition.sections if section.id == INFORMATION
        )

        def keep(book: Casebook) -> Changes:
            with one_act(book):
                kept = keep_answer(book, answer, case_id, name)
                for given in consent_answer.consents_in(answer.all_values()):
                    consent_answer.record(book, case_id, given, told, kept.entry_id)
            return Changes(kept.kinds | {Change.CONSENTS, Change.CASES}, case_id, kept.entry_id)

        if self._session.write(keep) is None:
            return
        self._window.show_place("consent")
        self._window.tell(translate("Forms", "The consent is recorded, with the paper beside it."))

    def _forget(self) -> None:
        self._form = self._answer = None
        self._asked_consent = False
