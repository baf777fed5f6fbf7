"""What a note is about: chosen in one click, since the consent names kinds of notes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QComboBox, QPushButton, QWidget

from desktop.core.cases.records import NOTE_KINDS, Kind, Party
from desktop.ui.controls.basic import button, column, label, row
from desktop.ui.controls.spoken import name_choice
from desktop.ui.language import translate
from desktop.ui.names import as_heading, kind_name, note_subject
from desktop.ui.theme import text_size

ROOMY_PERCENT = 125
"""Up to this text size all the toggles have room below the note."""
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


class NoteSubject(QWidget):
    """A small toggle for each kind of note, one of them down; a list where letters are large.

    Emits ``chosen`` for a user's choice. Tab comes to the toggle that is down; the arrow keys
    choose among them.
    """

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        name = translate("Note", "What the note is about")
        self.setAccessibleName(name)
        self._kind = Kind.NOTES
        self._group = QButtonGroup(self)
        self._toggles = {kind: self._toggle(kind) for kind in NOTE_KINDS}
        self._group.buttonClicked.connect(self._pressed)
        self.list = QComboBox()
        name_choice(self.list, name)
        for kind in NOTE_KINDS:
            self.list.addItem(as_heading(note_subject(kind)), kind.value)
        self.list.activated.connect(self._picked)
        self._line = QWidget()
        self._line.setLayout(row(*self._toggles.values(), spacing=_AIR))
        self._why = label(translate("Note", "The consent decides who may see it."), "quiet")
        for made in self._toggles.values():
            made.setAccessibleDescription(self._why.text())
        self.list.setAccessibleDescription(f"{name}. {self._why.text()}")
        layout = column(self._line, self.list, self._why, spacing=_AIR)
        layout.setContentsMargins(0, 0, 0, 0)
        self.setLayout(layout)
        self.choose(Kind.NOTES)
        self._fit()

    def kind(self) -> Kind:
        """The kind that is chosen."""
        return self._kind

    def choose(self, kind: Kind) -> None:
        """Choose this one, without a word."""
        self._kind = kind
        self._toggles[kind].setChecked(True)
        self.list.setCurrentIndex(self.list.findData(kind.value))

    def toggle(self, kind: Kind) -> QPushButton:
        """The button of one kind."""
        return self._toggles[kind]

    def changeEvent(self, event: QEvent) -> None:
        """Turn to the list when the letters grow, and back."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        roomy = text_size.percent() <= ROOMY_PERCENT
        self._line.setVisible(roomy)
        self._why.setVisible(roomy)
        self.list.setVisible(not roomy)

    def _pressed(self, made: QAbstractButton) -> None:
        self._take(next(kind for kind, each in self._toggles.items() if each is made))

    def _picked(self, place: int) -> None:
        self._take(Kind(self.list.itemData(place)))

    def _take(self, kind: Kind) -> None:
        self.choose(kind)
        self.chosen.emit()

    def _toggle(self, kind: Kind) -> QPushButton:
        made = button(_short(kind), lambda: None, "toggle")
        made.setCheckable(True)
        made.setProperty("tiny", "true")
        made.setAccessibleName(kind_name(kind))
        made.setToolTip(as_heading(note_subject(kind)))
        self._group.addButton(made)
        return made


def _short(kind: Kind) -> str:
    if kind is Kind.NOTES:
        return translate("Note", "Coordination")
    return as_heading(note_subject(kind))
