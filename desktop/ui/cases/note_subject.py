"""What a note is about: chosen in one click, since the consent names kinds of notes."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from desktop.core.cases.records import NOTE_KINDS, Kind, Party
from desktop.ui.controls import button
from desktop.ui.language import translate
from desktop.ui.names import as_heading, kind_name, note_subject
from desktop.ui.wrapping_row import WrappingRow

_OF_LANE = {
    Party.HALSO_OCH_SJUKVARD: Kind.NOTES_HEALTH,
    Party.ARBETSFORMEDLINGEN: Kind.NOTES_WORK,
    Party.JOBBTORG: Kind.NOTES_WORK,
    Party.FORSAKRINGSKASSAN: Kind.NOTES_LIVELIHOOD,
}
_AIR = 4


def usual_kind(lane: str) -> Kind:
    """What a note at a box in this lane is about, as a first guess; ``lane`` is the lane's id.

    The boxes of socialtjänsten, the individual and Finsam deal with all of life: their notes are
    on the coordination until the writer says otherwise.
    """
    return {str(party): kind for party, kind in _OF_LANE.items()}.get(lane, Kind.NOTES)


def why_it_matters() -> str:
    """What hangs on the choice, in one line."""
    return translate("Note", "The consent decides who may see it.")


class NoteSubject(QWidget):
    """A small toggle for each kind of note, one of them down. Emits ``chosen`` for a user's choice.

    Tab comes to the one that is down; the arrow keys choose among them.
    """

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(translate("Note", "What the note is about"))
        self._group = QButtonGroup(self)
        self._toggles: dict[Kind, QPushButton] = {}
        line = WrappingRow(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(_AIR)
        for kind in NOTE_KINDS:
            line.addWidget(self._toggle(kind))
        line.addStretch(1)
        self.choose(Kind.NOTES)

    def kind(self) -> Kind:
        """The kind that is down."""
        return next(kind for kind, made in self._toggles.items() if made.isChecked())

    def choose(self, kind: Kind) -> None:
        """Put this one down, without a word."""
        self._toggles[kind].setChecked(True)

    def toggle(self, kind: Kind) -> QPushButton:
        """The button of one kind."""
        return self._toggles[kind]

    def _toggle(self, kind: Kind) -> QPushButton:
        made = button(as_heading(_short(kind)), self.chosen.emit, "toggle")
        made.setCheckable(True)
        made.setProperty("tiny", "true")
        made.setAccessibleName(kind_name(kind))
        made.setToolTip(as_heading(note_subject(kind)))
        self._group.addButton(made)
        self._toggles[kind] = made
        return made


def _short(kind: Kind) -> str:
    return {
        Kind.NOTES: translate("Note", "Coordination"),
        Kind.NOTES_HEALTH: translate("Note", "Health"),
        Kind.NOTES_WORK: translate("Note", "Work, studies"),
        Kind.NOTES_LIVELIHOOD: translate("Note", "Livelihood"),
        Kind.NOTES_SOCIAL: translate("Note", "Home, daily life"),
    }[kind]
