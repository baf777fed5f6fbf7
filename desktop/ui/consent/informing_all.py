"""Telling everybody at once: a letter and, where there is a card, a stop slip to each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QProgressBar, QVBoxLayout

from desktop.core.cases.casebook import Casebook
from desktop.core.cases.consent_ledger import Ledger
from desktop.core.forms.model import FormDefinition
from desktop.ui.consent import acts
from desktop.ui.consent.informing import ToInform
from desktop.ui.controls.basic import GRID, button, label, row
from desktop.ui.language import translate
from desktop.ui.tasks import Cancelled, Progress

BAR_WIDTH = 320


@dataclass(frozen=True, slots=True)
class Informed:
    """The files that were made, each of them whole, and how many recipients are left."""

    files: tuple[Path, ...]
    left: int


def inform_all(
    book: Casebook,
    ledger: Ledger,
    definition: FormDefinition,
    people: Sequence[ToInform],
    folder: Path,
    begins: Callable[[int], object],
    progress: Progress,
) -> Informed:
    """Write every letter and stop slip into the folder, one recipient after the other.

    ``begins`` hears the number of each, from 1. Cancelling stops between two recipients: what is
    made stays, whole and logged. What is refused stops it too and is raised.
    """
    files: list[Path] = []
    for number, person in enumerate(people, 1):
        try:
            progress.step()
        except Cancelled:
            return Informed(tuple(files), len(people) - number + 1)
        begins(number)
        letter = _free(folder, person, number, ".pdf")
        acts.write_letter(book, ledger, definition, person, letter)
        files.append(letter)
        if person.takes_slip:
            slip = _free(folder, person, number, ".stoppmarke")
            acts.make_slip(book, person, slip)
            files.append(slip)
    return Informed(tuple(files), 0)


class InformRun(QFrame):
    """How far it has come, and a way to stop. ``begin`` may be called from any thread."""

    _begun = Signal(int)

    def __init__(self, count: int) -> None:
        super().__init__()
        self.setProperty("card", "true")
        self.progress = Progress()
        self._count = count
        self.words = label("", "strong")
        self.bar = QProgressBar()
        self.bar.setRange(0, count)
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(BAR_WIDTH)
        self.stop = button(translate("Consent", "Stop"), self._stop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 2 * GRID + 4, 3 * GRID, 2 * GRID + 4)
        layout.setSpacing(GRID)
        layout.addWidget(self.words)
        layout.addLayout(row(self.bar, self.stop))
        self._begun.connect(self._show)
        self._show(1)

    def begin(self, number: int) -> None:
        """The recipient with this number, from 1, is being written to."""
        self._begun.emit(number)

    def _show(self, number: int) -> None:
        words = translate("Consent", "Writing to recipient {number} of {count}…")
        self.words.setText(words.format(number=number, count=self._count))
        self.bar.setValue(number - 1)

    def _stop(self) -> None:
        self.progress.cancel()
        self.stop.setEnabled(False)
        self.words.setText(translate("Consent", "Stops when this one is done…"))


def told_words(informed: Informed, folder: Path) -> str:
    """What was made, and what is left after a stop."""
    words = translate("Consent", "Saved in {folder}: {count} files.")
    told = words.format(folder=folder, count=len(informed.files))
    if not informed.left:
        return told
    left = translate("Consent", "Stopped: recipients still to be told: {count}.")
    return f"{told} {left.format(count=informed.left)}"


def late_words(informed: Informed) -> str:
    """The same without any place, for whoever unlocks after a lock in the middle of it."""
    words = translate(
        "Consent",
        "The desk was locked while recipients were told: {count} files were saved, recipients "
        "still to be told: {left}.",
    )
    return words.format(count=len(informed.files), left=informed.left)


def _free(folder: Path, person: ToInform, number: int, ending: str) -> Path:
    """A name that says day and party, and is not taken."""
    stem = f"aterkallelse-{date.today().isoformat()}-{person.reach.party.value}-{number}"
    place, again = folder / f"{stem}{ending}", 1
    while place.exists():
        again += 1
        place = folder / f"{stem}-{again}{ending}"
    return place
