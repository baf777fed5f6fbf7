"""Who at each party works with the case: a short list beside the journal, filled in in place."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.core.cases.records import Contact, Party
from desktop.ui.cases.draft_keeper import DraftKeeper, as_text, as_values
from desktop.ui.cases.draft_words import CONTACT
from desktop.ui.cases.reach_label import ReachLabel
from desktop.ui.controls.basic import (
    LINK_INSET,
    button,
    clear,
    column,
    label,
    labelled,
    link_row,
    row,
)
from desktop.ui.controls.spoken import about
from desktop.ui.language import translate
from desktop.ui.names import party_name
from desktop.ui.session import Session


class ContactsCard(QFrame):
    """Lists, adds and removes the contacts of the open case; what is typed is kept as a draft."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setProperty("card", "true")
        self.setAccessibleName(translate("Contacts", "Contacts"))
        self._session = session
        self._list = QVBoxLayout()
        self._list.setSpacing(10)
        self.name, self.function = QLineEdit(), QLineEdit()
        self.telephone, self.email = QLineEdit(), QLineEdit()
        self.party = QComboBox()
        self.party.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.party.addItem(translate("Contacts", "No party"), "")
        for party in Party:
            self.party.addItem(party_name(party), party.value)
        self.keep_button = button(translate("Contacts", "Add"), self.add, "primary")
        self.add_button = button(translate("Contacts", "Add a contact…"), self.start, "link")
        self._form = self._build_form()
        self._keeper = DraftKeeper(session, CONTACT, self._draft, self)
        for field in self._fields().values():
            field.textChanged.connect(self._typed)
        self.party.currentIndexChanged.connect(self._typed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 12)
        layout.setSpacing(8)
        layout.addWidget(label(translate("Contacts", "Contacts"), "section"))
        layout.addLayout(self._list)
        layout.addWidget(self._form)
        layout.addLayout(link_row(self.add_button))
        self._form.hide()
        self._allow()

    def show_contacts(self, contacts: tuple[Contact, ...], *, writable: bool) -> None:
        """Replace the list."""
        clear(self._list)
        self.add_button.setVisible(writable and self._form.isHidden())
        if not contacts:
            self._list.addWidget(label(translate("Contacts", "Nobody is noted yet."), "quiet"))
        for contact in contacts:
            self._list.addLayout(self._line(contact, writable))

    def start(self) -> None:
        """Ask for a new contact, from the draft if one was begun."""
        kept = as_values(self._keeper.point_at(self._session.case_id))
        for name, field in self._fields().items():
            field.setText(kept.get(name, ""))
        self.party.setCurrentIndex(max(0, self.party.findData(kept.get("party", ""))))
        self._keeper.forget()
        self._form.show()
        self.add_button.hide()
        self.name.setFocus()

    def add(self) -> None:
        """Keep the contact that was filled in."""
        case_id = self._session.case_id
        chosen = str(self.party.currentData())
        self._keeper.keep_now()
        changes = self._session.add(
            lambda book: book.add_contact(
                case_id,
                self.name.text().strip(),
                self.function.text().strip(),
                Party(chosen) if chosen else None,
                self.telephone.text().strip(),
                self.email.text().strip(),
            )
        )
        if changes is not None:
            self._keeper.drop()
            self.put_away()

    def put_away(self) -> None:
        """Close the form; what was typed in it is kept as a draft."""
        self._keeper.keep_now()
        self._form.hide()
        self.add_button.show()

    def _build_form(self) -> QWidget:
        made = QWidget()
        parts = (
            labelled(translate("Contacts", "Name"), self.name),
            labelled(translate("Contacts", "Function"), self.function),
            labelled(translate("Contacts", "Party"), self.party),
            labelled(translate("Contacts", "Telephone"), self.telephone),
            labelled(translate("Contacts", "E-mail"), self.email),
            row(self.keep_button, self._cancel_button()),
        )
        made.setLayout(column(*parts))
        return made

    def _cancel_button(self) -> QPushButton:
        made = button(translate("Contacts", "Cancel"), self._cancel)
        return about(made, translate("Contacts", "Contacts"))

    def _line(self, contact: Contact, writable: bool) -> QVBoxLayout:
        party = party_name(contact.party) if contact.party else ""
        place = " · ".join(part for part in (contact.function, party) if part)
        name = label(contact.name or contact.function, "strong")
        head = row(name, stretch_last=True)
        head.setStretch(0, 1)
        if writable:
            head.addWidget(self._remove_button(contact))
            head.addSpacing(-LINK_INSET)
        lines: list[QLabel] = [label(place, "quiet")] if place and contact.name else []
        for reach in (contact.telephone, contact.email):
            if reach:
                lines.append(ReachLabel(reach))
        return column(head, *lines, spacing=1)

    def _remove_button(self, contact: Contact) -> QPushButton:
        made = button(translate("Contacts", "Remove"), lambda: self._remove(contact.id), "link")
        told = translate("Contacts", "Remove {name}")
        made.setAccessibleName(told.format(name=contact.name or contact.function))
        return made

    def _remove(self, contact_id: str) -> None:
        self._session.add(lambda book: book.remove_contact(contact_id))

    def _cancel(self) -> None:
        self._keeper.throw_away()
        self.put_away()
        self.add_button.setFocus()

    def _fields(self) -> dict[str, QLineEdit]:
        return {
            "name": self.name,
            "function": self.function,
            "telephone": self.telephone,
            "email": self.email,
        }

    def _draft(self) -> str:
        typed = {name: field.text().strip() for name, field in self._fields().items()}
        return as_text(typed | {"party": str(self.party.currentData())})

    def _typed(self) -> None:
        self._allow()
        self._keeper.typed()

    def _allow(self) -> None:
        named = self.name.text().strip() or self.function.text().strip()
        self.keep_button.setEnabled(bool(named))
