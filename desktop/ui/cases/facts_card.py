"""What is known about the person, and the way to change it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from desktop.core.cases import identity_number
from desktop.core.cases.records import Case, IdentityKind, Person
from desktop.ui.cases.locked_cover import LockedCover
from desktop.ui.cases.reach_label import ReachLabel
from desktop.ui.controls.basic import GRID, button, clear, label, link_row
from desktop.ui.controls.framed import framed
from desktop.ui.controls.spoken import cell
from desktop.ui.controls.wrapping_row import WrappingRow
from desktop.ui.language import translate
from desktop.ui.theme import text_size

CAPTION_WIDTH = 104
"""Pixels at 100 %: what stands before each fact; where both do not fit, the fact stands below."""


def shown_identity(person: Person) -> str:
    """The identity number as it is written, or the other identity as it stands."""
    return identity_words(person.identity, person.identity_kind)


def identity_words(identity: str, kind: IdentityKind) -> str:
    """Twelve digits as the number is written, or another identity as it stands."""
    if kind is IdentityKind.OTHER:
        return identity
    return identity_number.parse(identity).formatted


class FactsCard(QFrame):
    """A protected person's address, telephone and e-mail are not shown here (OSL 21:3).

    The facts can be changed in a closed case too: protection may come after it.
    """

    edit_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", "true")
        self._cover: LockedCover | None = None
        self._change_after: LockedCover | None = None
        self._facts = QVBoxLayout()
        self._facts.setSpacing(6)
        self.edit_button = button(translate("CasePage", "Change the facts…"), self.change, "link")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 12)
        layout.setSpacing(8)
        layout.addWidget(label(translate("CasePage", "Facts"), "section"))
        layout.addLayout(self._facts)
        layout.addLayout(link_row(self.edit_button))

    def change(self) -> None:
        """Emit ``edit_wanted``; where a cover lies over the facts, once its duty is noted."""
        if self._cover is None:
            self.edit_wanted.emit()
            return
        self._change_after = self._cover
        self._cover.ask()

    def show_case(self, case: Case) -> None:
        """Replace the facts."""
        self.forget()
        person = case.person
        self._fact(translate("CasePage", "Identity number"), shown_identity(person))
        if person.protected:
            self._mark_protected()
            hidden = translate("CasePage", "Hidden: protected identity")
            self._fact(translate("CasePage", "Address and telephone"), hidden)
            return
        address = "\n".join(part for part in (person.address, person.postal) if part)
        self._fact(translate("CasePage", "Address"), address)
        self._fact(translate("CasePage", "Telephone"), person.telephone)
        self._fact(translate("CasePage", "E-mail"), person.email)

    def cover_reach(self, case: Case, cover: LockedCover) -> None:
        """Show who it is about, and the cover over where the person is until it is opened."""
        self.forget()
        self._fact(translate("CasePage", "Identity number"), shown_identity(case.person))
        if case.person.protected:
            self._mark_protected()
        self._facts.addWidget(label(translate("CasePage", "Address and telephone"), "quiet"))
        self._facts.addWidget(cover)
        cover.opened.connect(lambda: self._uncover(case, cover))
        self._cover = cover

    def _uncover(self, case: Case, cover: LockedCover) -> None:
        self.show_case(case)
        if self._change_after is cover:
            self.edit_wanted.emit()

    def _mark_protected(self) -> None:
        self._facts.addSpacing(6)
        self._facts.addWidget(framed(label(translate("CasePage", "Protected identity"))))

    def forget(self) -> None:
        """Show nothing."""
        self._cover = None
        clear(self._facts)

    def _fact(self, name: str, value: str) -> None:
        caption = label(name, "quiet")
        caption.setMinimumWidth(text_size.letters(CAPTION_WIDTH))
        shown = ReachLabel(value or "–")
        if not value:
            shown.setAccessibleName(cell(shown.text()))
        line = WrappingRow()
        line.setSpacing(GRID)
        line.addWidget(caption, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(shown, 1)
        self._facts.addLayout(line)
