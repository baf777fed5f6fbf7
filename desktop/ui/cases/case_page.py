"""One case: facts about the person, what can be done, and the journal."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from desktop.core.cases import identity_number
from desktop.core.cases.records import Case, Changes, IdentityKind, Person
from desktop.ui.atlas import Atlas
from desktop.ui.cases.timeline import Timeline, chosen, filters
from desktop.ui.controls import GRID, button, card, clear, label, row, scrolled
from desktop.ui.language import translate
from desktop.ui.session import Session


def shown_identity(person: Person) -> str:
    """The identity number as it is written, or the other identity as it stands."""
    if person.identity_kind is IdentityKind.OTHER:
        return person.identity
    return identity_number.parse(person.identity).formatted


class CasePage(QWidget):
    """Reads the open case; every button leads to a page of its own."""

    map_wanted = Signal()
    consent_wanted = Signal()
    share_wanted = Signal()
    forms_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, session: Session, atlas: Atlas) -> None:
        super().__init__()
        self.setProperty("page", "true")
        self._session = session
        self.timeline = Timeline(atlas)
        self.title = label("", "title")
        self.search = QLineEdit()
        self.search.setPlaceholderText(translate("CasePage", "Search in this case"))
        self.search.setAccessibleName(translate("CasePage", "Search in this case"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(lambda _text: self._show_entries())
        self.shown = QComboBox()
        self.shown.setAccessibleName(translate("CasePage", "Show"))
        for name, kinds in filters():
            self.shown.addItem(name, kinds)
        self.shown.currentIndexChanged.connect(lambda _index: self._show_entries())
        self._facts = QVBoxLayout()
        self._facts.setSpacing(4)
        self._arrange()
        session.changed.connect(self._hear)

    def refresh(self) -> None:
        """Read the case again."""
        case_id = self._session.case_id
        if not case_id or not self._session.is_open:
            clear(self._facts)
            self.title.setText("")
            self.timeline.show_entries(())
            return
        case = self._session.read(lambda book: book.case(case_id))
        self.title.setText(f"{case.person.name} · {case.number}")
        self._show_facts(case)
        self._show_entries()

    def _show_entries(self) -> None:
        case_id, text = self._session.case_id, self.search.text().strip()
        if not case_id:
            return
        found = self._session.read(
            lambda book: book.search_within(case_id, text) if text else book.entries(case_id)
        )
        self.timeline.show_entries(chosen(found, self.shown.currentData()))

    def _show_facts(self, case: Case) -> None:
        clear(self._facts)
        person = case.person
        self._facts.addWidget(label(translate("CasePage", "Facts"), "section"))
        self._fact(translate("CasePage", "Identity number"), shown_identity(person))
        if person.protected:
            hidden = translate("CasePage", "Hidden: protected identity")
            self._fact(translate("CasePage", "Address and telephone"), hidden)
            return
        self._fact(translate("CasePage", "Address"), f"{person.address} {person.postal}".strip())
        self._fact(translate("CasePage", "Telephone"), person.telephone)
        self._fact(translate("CasePage", "E-mail"), person.email)

    def _fact(self, name: str, value: str) -> None:
        self._facts.addWidget(label(name, "quiet"))
        shown = QLabel(value or "–")
        shown.setWordWrap(True)
        shown.setTextFormat(Qt.TextFormat.PlainText)
        shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._facts.addWidget(shown)

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 3 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self.title)
        layout.addLayout(
            row(
                button(translate("CasePage", "Show on the map"), self.map_wanted.emit, "primary"),
                button(translate("CasePage", "Consent…"), self.consent_wanted.emit),
                button(translate("CasePage", "Forms…"), self.forms_wanted.emit),
                button(translate("CasePage", "Share…"), self.share_wanted.emit),
            )
        )
        both = QHBoxLayout()
        both.setSpacing(3 * GRID)
        journal = QVBoxLayout()
        journal.addLayout(row(self.search, self.shown, stretch_last=True))
        journal.addWidget(scrolled(self.timeline), 1)
        both.addLayout(journal, 1)
        side = card(self._facts)
        side.setFixedWidth(280)
        both.addWidget(side, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(both, 1)

    def _hear(self, changes: Changes) -> None:
        if changes.case_id == self._session.case_id and self.isVisible():
            self.refresh()
