"""Recovery words on the screen: numbered, in columns that go on below where the text is large."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop.ui.controls.basic import abreast, clear, column

WORDS_IN_A_COLUMN = 4


class WordsShown(QWidget):
    """The words from ``show_words`` until ``forget``, and not a moment longer."""

    def __init__(self, words: tuple[str, ...] = ()) -> None:
        super().__init__()
        self._cells: list[QLabel] = []
        self._room = QVBoxLayout(self)
        self._room.setContentsMargins(0, 0, 0, 0)
        self.show_words(words)

    def show_words(self, words: tuple[str, ...]) -> None:
        """Show these words in the place of any others."""
        self.forget()
        self._cells = [_cell(place, word) for place, word in enumerate(words, 1)]
        columns = [column(*some) for some in _in_columns(self._cells)]
        self._room.addLayout(abreast(*columns))

    def words(self) -> tuple[str, ...]:
        """The words that stand on the screen now."""
        return tuple(cell.text().split()[-1] for cell in self._cells)

    def forget(self) -> None:
        """Take the words off the screen."""
        self._cells = []
        clear(self._room)


def _in_columns(cells: list[QLabel]) -> list[list[QLabel]]:
    starts = range(0, len(cells), WORDS_IN_A_COLUMN)
    return [cells[start : start + WORDS_IN_A_COLUMN] for start in starts]


def _cell(number: int, word: str) -> QLabel:
    made = QLabel(f"{number}.  {word}")
    made.setProperty("tone", "word")
    return made
