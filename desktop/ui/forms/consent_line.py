"""Says before the filling whether the consent lets the paper go, and leads to what is missing."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from desktop.core.cases.records import Kind, Party
from desktop.ui.controls.basic import button, chip, clear, label, row
from desktop.ui.language import translate
from desktop.ui.names import kind_names, party_name


class ConsentLine(QFrame):
    """A chip where all is well; a notice with two ways on where consent is missing."""

    consent_wanted = Signal(object, object)
    consent_form_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Party | None, frozenset[Kind]] = (None, frozenset())
        self._layout = QVBoxLayout(self)
        self.hide()

    def show_for(self, party: Party | None, missing: Iterable[Kind]) -> None:
        """Say how it stands for a form to ``party``; nothing for one that no other party gets."""
        kinds = frozenset(missing)
        if self._shown == (party, kinds):
            return
        self._shown = (party, kinds)
        clear(self._layout)
        self.setVisible(party is not None)
        if party is None:
            return
        self.setProperty("card", "attention" if kinds else "none")
        self.style().unpolish(self)
        self.style().polish(self)
        if kinds:
            self._show_missing(party, kinds)
        else:
            self._show_covered(party)

    def _show_covered(self, party: Party) -> None:
        self._layout.setContentsMargins(0, 0, 0, 0)
        words = translate("Form", "The consent covers this form to {party}")
        self._layout.addLayout(row(chip(words.format(party=party_name(party)), "done")))

    def _show_missing(self, party: Party, kinds: frozenset[Kind]) -> None:
        self._layout.setContentsMargins(14, 10, 14, 10)
        words = translate(
            "Form",
            "Consent is missing: {party} may not yet receive {kinds}. You can fill in the form, "
            "but it cannot leave.",
        )
        text = label(words.format(party=party_name(party), kinds=kind_names(kinds).lower()))
        self._layout.addWidget(text)
        self._layout.addLayout(
            row(
                button(
                    translate("Form", "Record consent…"),
                    lambda: self.consent_wanted.emit(party, kinds),
                ),
                button(
                    translate("Form", "Fill in the consent form first"),
                    self.consent_form_wanted.emit,
                ),
            )
        )
