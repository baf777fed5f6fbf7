"""A contact card over the telephone: our words to read out, and theirs to type."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from desktop.core.cases.records import Party
from desktop.core.exchange.key_words import CARD_WORD_COUNT, word_list
from desktop.ui.controls.basic import GRID, button, label, labelled, row
from desktop.ui.controls.spoken import say_beside
from desktop.ui.language import translate
from desktop.ui.names import party_name

COLUMNS = 6
TYPING_HEIGHT = 112


@dataclass(frozen=True, slots=True)
class TypedCard:
    """What was heard and typed."""

    words: tuple[str, ...]
    name: str
    function: str
    party: Party
    unit: str


class ReadOutCard(QFrame):
    """Our card as numbered words. Emits ``done``."""

    done = Signal()

    def __init__(self, words: Sequence[str]) -> None:
        super().__init__()
        self.setProperty("card", "true")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 2 * GRID + 4, 3 * GRID, 2 * GRID + 4)
        layout.setSpacing(GRID)
        layout.addWidget(label(translate("Recipients", "Read your card aloud"), "heading"))
        told = translate(
            "Recipients",
            "Read line by line to somebody who cannot get the card as a file. Say your name, your "
            "function, your unit and your party too.",
        )
        layout.addWidget(label(told, "quiet"))
        layout.addWidget(_grid(words))
        layout.addLayout(row(button(translate("Recipients", "Done"), self.done.emit)))


class TypeSheet(QFrame):
    """Emits ``ready`` with a TypedCard, or ``cancelled``."""

    ready = Signal(object)
    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", "true")
        self.name, self.function, self.unit = QLineEdit(), QLineEdit(), QLineEdit()
        self.party = QComboBox()
        for party in Party:
            self.party.addItem(party_name(party), party.value)
        self.words = QPlainTextEdit()
        self.words.setTabChangesFocus(True)
        self.words.setFixedHeight(TYPING_HEIGHT)
        self.state = label("", "quiet")
        self.save = button(translate("Recipients", "Add the recipient"), self._save, "primary")
        self._arrange()
        for field in (self.name, self.unit):
            field.textChanged.connect(self._check)
        self.words.textChanged.connect(self._check)
        self._check()

    def typed(self) -> tuple[str, ...]:
        """The words so far."""
        return tuple(self.words.toPlainText().casefold().split())

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 2 * GRID + 4, 3 * GRID, 2 * GRID + 4)
        layout.setSpacing(GRID)
        layout.addWidget(
            label(translate("Recipients", "Type a card that is read to you"), "heading")
        )
        for left, right in (
            (
                labelled(translate("Recipients", "Name"), self.name),
                labelled(translate("Recipients", "Function (may be left empty)"), self.function),
            ),
            (
                labelled(translate("Recipients", "Unit"), self.unit),
                labelled(translate("Recipients", "Party"), self.party),
            ),
        ):
            line = row(left, right, spacing=2 * GRID, stretch_last=True)
            line.setStretch(0, 1)
            line.setStretch(1, 1)
            layout.addLayout(line)
        heard = translate("Recipients", "The {count} words, with spaces between")
        layout.addLayout(labelled(heard.format(count=CARD_WORD_COUNT), self.words))
        layout.addWidget(self.state)
        cancel = button(translate("Recipients", "Cancel"), self.cancelled.emit)
        layout.addLayout(row(self.save, cancel))

    def _check(self) -> None:
        typed, known = self.typed(), _known_words()
        wrong = next((place for place, word in enumerate(typed[:-1], 1) if word not in known), 0)
        if typed and len(typed) == CARD_WORD_COUNT and typed[-1] not in known:
            wrong = wrong or CARD_WORD_COUNT
        if wrong:
            words = translate("Recipients", "Word {place} is not in the list: {word}")
            self.state.setText(words.format(place=wrong, word=typed[wrong - 1]))
        else:
            words = translate("Recipients", "Words so far: {count} of {all}")
            self.state.setText(words.format(count=len(typed), all=CARD_WORD_COUNT))
        say_beside(self.words, self.state.text())
        named = bool(self.name.text().strip() and self.unit.text().strip())
        self.save.setEnabled(named and not wrong and len(typed) == CARD_WORD_COUNT)

    def _save(self) -> None:
        self.ready.emit(
            TypedCard(
                self.typed(),
                self.name.text().strip(),
                self.function.text().strip(),
                Party(self.party.currentData()),
                self.unit.text().strip(),
            )
        )


def _known_words() -> frozenset[str]:
    return frozenset(word_list())


def _grid(words: Sequence[str]) -> QWidget:
    made = QWidget()
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(GRID)
    grid.setVerticalSpacing(GRID)
    for place, word in enumerate(words):
        number, shown = label(str(place + 1), "quiet"), label(word, "strong", selectable=True)
        number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        shown.setAccessibleName(f"{place + 1}: {word}")
        line, pair = place // COLUMNS, 2 * (place % COLUMNS)
        grid.addWidget(number, line, pair)
        grid.addWidget(shown, line, pair + 1)
        grid.setColumnStretch(pair + 1, 1)
    return made
