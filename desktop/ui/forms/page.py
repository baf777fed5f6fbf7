"""A form being filled in: fields at the left, the paper itself at the right."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.cases.records import Change, Changes
from desktop.core.exchange.paper import missing_for
from desktop.core.forms.consent_answer import FORM as CONSENT_FORM
from desktop.core.forms.model import FormDefinition
from desktop.core.forms.prefill import Prefilled, prefill
from desktop.core.forms.validation import problems
from desktop.ui.controls.basic import GRID, button, column, label, row, scrolled
from desktop.ui.dates import moment
from desktop.ui.forms import form_draft
from desktop.ui.forms.consent_line import ConsentLine
from desktop.ui.forms.form_draft import FormDraft
from desktop.ui.forms.missing_list import MissingList, missing_words
from desktop.ui.forms.paper import Letterhead, letterhead, pdf_of
from desktop.ui.forms.preview import PaperPreview, paper_share
from desktop.ui.forms.sheet import FieldSheet, without_missing
from desktop.ui.language import translate
from desktop.ui.session import Session
from desktop.ui.settings.long_work import LongWork
from desktop.ui.wording import sentence

PREVIEW_PAUSE_MS = 250
DRAFT_PAUSE_MS = 1000


class FormPage(QWidget):
    """Fills one form for the open case; the paper goes out only through the signals."""

    paper_wanted = Signal(object, dict)
    print_wanted = Signal(object, dict)
    consent_wanted = Signal(object, object)
    consent_form_wanted = Signal(str)
    done = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setProperty("page", "true")
        self._session = session
        self._definition: FormDefinition | None = None
        self._case_id = self._step_id = ""
        self._head = Letterhead()
        self._tried = False
        self.sheet = FieldSheet()
        self.missing = MissingList()
        self.consent = ConsentLine()
        self.preview = PaperPreview(session.tasks)
        self._pause = QTimer(self, singleShot=True, interval=PREVIEW_PAUSE_MS)
        self._pause.timeout.connect(self._look)
        self._draft_pause = QTimer(self, singleShot=True, interval=DRAFT_PAUSE_MS)
        self._draft_pause.timeout.connect(self.keep_draft)
        self._draft_is_new = False
        self._arrange()
        self._connect()

    @property
    def definition(self) -> FormDefinition | None:
        """The form that is being filled in."""
        return self._definition

    @property
    def step_id(self) -> str:
        """The box the form was started from, or ""."""
        return self._step_id

    def start(self, definition: FormDefinition, step_id: str) -> None:
        """Begin a form, or take it up where it was left."""
        self.keep_draft()
        self._definition, self._step_id = definition, step_id
        self._case_id, self._tried = self._session.case_id, False
        self._head = self._session.read(lambda book: letterhead(book, self._case_id))
        self.title.setText(definition.title)
        self.purpose.setText(definition.purpose)
        self.refusal.hide()
        self.sheet.build(definition, self._known(definition))
        self.missing.forget()
        self._fill(self._draft())
        self._scroll.verticalScrollBar().setValue(0)
        self.preview.verticalScrollBar().setValue(0)
        self.refresh()

    def values(self) -> dict[str, str]:
        """Everything that stands in the form."""
        return self.sheet.values()

    def refresh(self) -> None:
        """See anew whether the consent covers the form."""
        definition, case_id = self._definition, self._case_id
        if definition is None or not self._session.is_open:
            return
        to = definition.addressed_to
        missing = self._session.read(lambda book: missing_for(book, case_id, to, date.today()))
        profile = self._session.profile
        own = profile is not None and to is profile.party
        self.consent.show_for(None if own else to, missing)

    def keep_draft(self) -> None:
        """Keep what stands here as a draft, if anything has changed since."""
        self._draft_pause.stop()
        if not self._draft_is_new or self._definition is None:
            return
        self._draft_is_new = False
        text = form_draft.written(self._definition, self.values(), datetime.now().astimezone())
        self._write_draft(text)
        self.state.setText(translate("Form", "Draft kept"))

    def drop_draft(self) -> None:
        """The form is kept, or begun anew: its draft goes."""
        self._draft_pause.stop()
        self._draft_is_new = False
        self._write_draft("")

    def finish(self) -> bool:
        """Whether all is there; if not, say what is missing and go to the first of it."""
        assert self._definition is not None
        self._tried = True
        found = problems(self._definition, self.values())
        self.sheet.show_problems(found, self.sheet.field_ids())
        self.missing.show_problems(self._definition, found)
        if found:
            self.go_to(found[0].field_id)
        return not found

    def go_to(self, key: str) -> None:
        """Put the focus in a field and the field in sight."""
        place = self.sheet.row(key)
        if place is not None:
            self._scroll.ensureWidgetVisible(place, 0, 3 * GRID)
            place.editor.target(key).setFocus(Qt.FocusReason.OtherFocusReason)

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep the draft when one turns to another page."""
        self.keep_draft()
        super().hideEvent(event)

    def _known(self, definition: FormDefinition) -> dict[str, Prefilled]:
        case_id, profile = self._case_id, self._session.profile
        if profile is None:
            return {}
        case = self._session.read(lambda book: book.case(case_id)) if case_id else None
        contacts = self._session.read(lambda book: book.contacts(case_id)) if case_id else ()
        return prefill(definition, profile, case, contacts, date.today())

    def _fill(self, draft: FormDraft | None) -> None:
        assert self._definition is not None
        known = self._known(self._definition)
        values = draft.values if draft else {key: found.value for key, found in known.items()}
        self.sheet.show_values(values)
        self.restored.setVisible(draft is not None)
        self.state.setText("")
        if draft is not None:
            words = translate("Form", "Taken up from your draft of {moment}.")
            self.restored_words.setText(words.format(moment=moment(draft.at)))
        self._judge()
        self._look()

    def _begin_again(self) -> None:
        self.drop_draft()
        self._tried = False
        self.sheet.show_problems((), self.sheet.field_ids())
        self._fill(None)

    def _draft(self) -> FormDraft | None:
        assert self._definition is not None
        key = form_draft.key_of(self._definition.id, self._step_id)
        text = self._session.read(lambda book: book.draft(self._case_id, key))
        return form_draft.read(self._definition, text)

    def _write_draft(self, text: str) -> None:
        if self._definition is None or not self._session.is_open or not self._case_id:
            return
        key, case_id = form_draft.key_of(self._definition.id, self._step_id), self._case_id
        self._session.keep(lambda book: book.save_draft(case_id, key, text))

    def _typed(self) -> None:
        self._pause.start()
        self._draft_is_new = True
        if not self._draft_pause.isActive():
            self._draft_pause.start()
        self.state.setText(translate("Form", "Writing…"))
        self.sheet.show_state()
        self._judge()

    def _judge(self) -> None:
        """Count what is left; errors that are told already are told anew or taken back."""
        assert self._definition is not None
        found = problems(self._definition, self.values())
        self.missing.show_problems(self._definition, found)
        self.left.setVisible(bool(found))
        self.left.setText(missing_words(len(found)))
        if self._tried:
            self.sheet.show_problems(found, self.sheet.field_ids())

    def _left(self, field_id: str) -> None:
        if self._definition is None or self._tried:
            return
        found = without_missing(problems(self._definition, self.values()))
        self.sheet.show_problems(found, (field_id,))

    def _look(self) -> None:
        self._pause.stop()
        definition, head = self._definition, self._head
        if definition is None:
            return
        values = self.values()
        self.refusal.hide()
        self.preview.ask(lambda: pdf_of(definition, values, head, date.today()))

    def _refuse(self, fault: BaseException) -> None:
        self.refusal.setText(sentence(fault))
        self.refusal.show()

    def _hear(self, changes: Changes) -> None:
        if Change.CONSENTS in changes.kinds and self.isVisible():
            self.refresh()

    def _connect(self) -> None:
        self.sheet.changed.connect(self._typed)
        self.sheet.left.connect(self._left)
        self.missing.field_wanted.connect(self.go_to)
        self.preview.failed.connect(self._refuse)
        self.consent.consent_wanted.connect(self.consent_wanted)
        self.consent.consent_form_wanted.connect(
            lambda: self.consent_form_wanted.emit(CONSENT_FORM)
        )
        self._session.changed.connect(self._hear)

    def _save(self) -> None:
        if self.finish():
            self.paper_wanted.emit(self._definition, self.values())

    def _print(self) -> None:
        if self.finish():
            self.print_wanted.emit(self._definition, self.values())

    def _close(self) -> None:
        self.keep_draft()
        self.done.emit()

    def _show_missing(self) -> None:
        self._scroll.ensureWidgetVisible(self.missing)
        self.missing.focusNextChild()

    def _arrange(self) -> None:
        layout = self._sides = QHBoxLayout(self)
        layout.setContentsMargins(4 * GRID, 0, 0, 0)
        layout.setSpacing(2 * GRID)
        layout.addLayout(self._left_side(), 11)
        layout.addWidget(self.preview, 10)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Larger text needs the room that the paper beside it can do without."""
        super().resizeEvent(event)
        self._sides.setStretch(1, paper_share(10))

    def _left_side(self) -> QVBoxLayout:
        self.title, self.purpose = label("", "title"), label("", "quiet")
        self.refusal, self.state = label("", "error"), label("", "small")
        self.refusal.hide()
        self.state.setWordWrap(False)
        content = QWidget()
        content.setProperty("page", "true")
        inner = column(self._restored_line(), self.sheet, self.missing, spacing=2 * GRID)
        inner.setContentsMargins(0, 0, 2 * GRID, 2 * GRID)
        content.setLayout(inner)
        self._scroll = scrolled(content)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        made = column(self.title, self.purpose, self.consent, self._scroll, _rule(), spacing=GRID)
        made.setStretch(3, 1)
        made.addWidget(self.refusal)
        self.running = LongWork(translate("Form", "How far the paper has come"))
        made.addWidget(self.running)
        made.addLayout(self._foot())
        made.setContentsMargins(0, 3 * GRID, 0, 2 * GRID)
        return made

    def _foot(self) -> QHBoxLayout:
        self.save_button = button(translate("Form", "Save as PDF…"), self._save, "primary")
        self.print_button = button(translate("Form", "Print…"), self._print)
        self.close_button = button(translate("Form", "Close"), self._close)
        self.close_button.setAccessibleName(translate("Form", "Close the form"))
        self.left = button("", self._show_missing, "link")
        made = row(self.save_button, self.print_button, self.close_button)
        made.addWidget(self.state)
        made.addWidget(self.left)
        return made

    def _restored_line(self) -> QWidget:
        self.restored = QWidget()
        self.restored_words = label("", "quiet")
        self.restored_words.setWordWrap(False)
        self.again = button(translate("Form", "Begin again"), self._begin_again, "link")
        line = row(self.restored_words, self.again)
        self.restored.setLayout(line)
        return self.restored


def _rule() -> QFrame:
    made = QFrame()
    made.setProperty("line", "true")
    made.setFixedHeight(1)
    return made
