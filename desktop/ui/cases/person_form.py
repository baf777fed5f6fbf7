"""One short form about the person; the identity number is checked as it is typed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.core.cases import identity_number
from desktop.core.cases.records import Case, IdentityKind, Person
from desktop.core.errors import Known
from desktop.ui.cases.draft_keeper import DraftKeeper
from desktop.ui.cases.person_draft import draft_text, of_person, person_of
from desktop.ui.controls.basic import button, column, label, labelled, row
from desktop.ui.controls.spoken import about
from desktop.ui.controls.wrapped_tick import WrappedTick
from desktop.ui.language import translate
from desktop.ui.session import Session
from desktop.ui.wording import sentence

LEAST_DIGITS = 10


class PersonForm(QFrame):
    """Emits ``person_ready`` with what was written, ``cancelled``, or ``case_wanted`` for a case
    that already concerns the person. What is typed is kept as a draft until ``saved`` is called.
    """

    person_ready = Signal(object)
    cancelled = Signal()
    case_wanted = Signal(str)

    def __init__(self, session: Session, key: str, heading: str, verb: str) -> None:
        """``key`` finds the draft again."""
        super().__init__()
        self.setProperty("card", "true")
        self._session, self._case_id = session, ""
        self._keeper = DraftKeeper(session, key, self._draft, self)
        self._begun_from = of_person(None)
        self._other_case = ""
        self.name, self.identity = QLineEdit(), QLineEdit()
        self.identity.setPlaceholderText(translate("NewCase", "YYYYMMDD-NNNN"))
        self.address, self.postal = QLineEdit(), QLineEdit()
        self.telephone, self.email = QLineEdit(), QLineEdit()
        self.other = WrappedTick(translate("NewCase", "Another identity than a Swedish number"))
        self.protected = WrappedTick(
            translate("NewCase", "Protected identity: hide address, telephone and e-mail")
        )
        self.message, self.noticed = label("", "error"), label("", "attention")
        self.other_button = button(translate("NewCase", "Open that case"), self._lead, "link")
        self.save = button(verb, self._save, "primary")
        self._arrange(heading)
        self._connect()
        self._check()

    def start(self, case_id: str, person: Person | None) -> None:
        """Begin from the draft, else from what is known, else from nothing."""
        kept = self._keeper.point_at(case_id)
        self._case_id, self._begun_from = case_id, of_person(person)
        self.show_person(person_of(kept) if kept else person)
        self.show()
        self.name.setFocus()

    def has_draft(self, case_id: str) -> bool:
        """Whether something was begun here and neither saved nor cancelled."""
        return bool(self._keeper.point_at(case_id))

    def show_person(self, person: Person | None) -> None:
        """Start from what is known, or from nothing."""
        known = person or Person("", "", IdentityKind.PERSONNUMMER)
        self.other.setChecked(known.identity_kind is IdentityKind.OTHER)
        self.protected.setChecked(known.protected)
        for field, text in (
            (self.name, known.name),
            (self.identity, known.identity),
            (self.address, known.address),
            (self.postal, known.postal),
            (self.telephone, known.telephone),
            (self.email, known.email),
        ):
            field.setText(text)
        self._keeper.forget()

    def saved(self) -> None:
        """The person is saved: the draft goes and the form is put away."""
        self._keeper.drop()
        self.hide()

    def _connect(self) -> None:
        for field in (self.name, self.identity):
            field.textChanged.connect(self._check)
        self.other.toggled.connect(self._check)
        for field in self._fields():
            field.textChanged.connect(self._keeper.typed)
        for box in (self.other, self.protected):
            box.toggled.connect(self._keeper.typed)

    def _fields(self) -> tuple[QLineEdit, ...]:
        where = (self.address, self.postal, self.telephone, self.email)
        return (self.name, self.identity, *where)

    def _arrange(self, heading: str) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        self.setAccessibleName(heading)
        layout.addWidget(label(heading, "heading"))
        for left, right in ((self._left(), self._right()), self._reached()):
            both = row(left, right, spacing=24, stretch_last=True)
            both.setStretch(0, 1)
            both.setStretch(1, 1)
            layout.addLayout(both)
        layout.addLayout(self._notice())
        cancel = about(button(translate("NewCase", "Cancel"), self._cancel), heading)
        layout.addLayout(row(self.save, cancel))

    def _left(self) -> QVBoxLayout:
        number = labelled(translate("NewCase", "Identity number"), self.identity)
        number.addWidget(self.message)
        return self._column(labelled(translate("NewCase", "Name"), self.name), number, self.other)

    def _right(self) -> QVBoxLayout:
        return self._column(
            labelled(translate("NewCase", "Address (may be left empty)"), self.address),
            labelled(translate("NewCase", "Postcode and town"), self.postal),
            self.protected,
        )

    def _reached(self) -> tuple[QVBoxLayout, QVBoxLayout]:
        return (
            labelled(translate("NewCase", "Telephone"), self.telephone),
            labelled(translate("NewCase", "E-mail"), self.email),
        )

    def _column(self, *parts: QWidget | QLayout) -> QVBoxLayout:
        made = column(*parts, spacing=12)
        made.addStretch(1)
        return made

    def _notice(self) -> QHBoxLayout:
        self.noticed.setWordWrap(False)
        return row(self.noticed, self.other_button)

    def _check(self) -> None:
        problem = self._problem()
        self._show_problem(problem.strip())
        written = self.name.text().strip() and self.identity.text().strip()
        self.save.setEnabled(bool(written) and not problem)
        self._notice_other_case(self._written() if written and not problem else None)

    def _show_problem(self, words: str) -> None:
        """Under the field that it is about, and around it."""
        self.message.setText(words)
        self.message.setVisible(bool(words))
        self.identity.setAccessibleDescription(words)
        if self.identity.property("invalid") == bool(words):
            return
        self.identity.setProperty("invalid", bool(words))
        self.identity.style().unpolish(self.identity)
        self.identity.style().polish(self.identity)

    def _problem(self) -> str:
        identity = self.identity.text().strip()
        if not identity or self.other.isChecked():
            return ""
        try:
            identity_number.parse(identity)
        except Known as refusal:
            return sentence(refusal) if len(identity) >= LEAST_DIGITS else " "
        return ""

    def _notice_other_case(self, person: Person | None) -> None:
        """Say at once that the person already has a case, open or closed."""
        found: tuple[Case, ...] = ()
        if person is not None and self._session.is_open and person.identity != self._begun_identity:
            found = self._session.read(lambda book: book.look_for_same(person))
        others = [case for case in found if case.id != self._case_id]
        others.sort(key=lambda case: case.closed_at is not None)
        self._other_case = others[0].id if others else ""
        if others:
            open_one = translate("NewCase", "The person already has an open case: {number}.")
            closed = translate("NewCase", "The person has a closed case: {number}.")
            told = open_one if others[0].closed_at is None else closed
            self.noticed.setText(told.format(number=others[0].number))
        for part in (self.noticed, self.other_button):
            part.setVisible(bool(others))

    @property
    def _begun_identity(self) -> str:
        return self._begun_from["identity"]

    def _lead(self) -> None:
        self.case_wanted.emit(self._other_case)

    def _save(self) -> None:
        self._keeper.keep_now()
        self.person_ready.emit(self._written())

    def _cancel(self) -> None:
        self._keeper.throw_away()
        self.hide()
        self.cancelled.emit()

    def _written(self) -> Person:
        kind, identity = IdentityKind.OTHER, self.identity.text().strip()
        if not self.other.isChecked():
            number = identity_number.parse(identity)
            kind, identity = number.kind, number.digits
        return self._as_typed(kind, identity)

    def _as_typed(self, kind: IdentityKind, identity: str) -> Person:
        return Person(
            name=self.name.text().strip(),
            identity=identity,
            identity_kind=kind,
            address=self.address.text().strip(),
            postal=self.postal.text().strip(),
            telephone=self.telephone.text().strip(),
            email=self.email.text().strip(),
            protected=self.protected.isChecked(),
        )

    def _draft(self) -> str:
        kind = IdentityKind.OTHER if self.other.isChecked() else IdentityKind.PERSONNUMMER
        typed = self._as_typed(kind, self.identity.text().strip())
        return draft_text(typed, self._begun_from)
