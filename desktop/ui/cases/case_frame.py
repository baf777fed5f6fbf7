"""How the case page is laid out: head, journal, and the column beside it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from desktop.ui.cases.entry_words import filters
from desktop.ui.controls.basic import GRID, label, row, scrolled
from desktop.ui.controls.spoken import let_clear, name_choice
from desktop.ui.controls.wrapping_row import WrappingRow
from desktop.ui.language import translate

SIDE_WIDTH = 292
SHOWN_WIDTH, LEAST_LETTERS = 290, 10
"""What the journal is narrowed to: at most so many pixels, at least so many letters."""
BESIDE_CARDS = 19
"""Pixels right of the journal's cards: air and the bar that scrolls them."""


def head(state: QWidget, buttons: Sequence[QWidget]) -> WrappingRow:
    """What the page is, and what leads elsewhere or adds; who it is about stands in the strip."""
    made = WrappingRow()
    made.setContentsMargins(0, 0, 2 * GRID, 0)
    made.setSpacing(GRID)
    title = label(translate("CasePage", "Journal"), "title")
    title.setWordWrap(False)
    made.addWidget(title)
    made.addWidget(state)
    made.addStretch(1)
    for part in buttons:
        made.addWidget(part)
    return made


def journal(parts: Sequence[QWidget]) -> QScrollArea:
    """What is written, from the top, in a frame that scrolls."""
    return scrolled(_column(parts, GRID))


def beside(parts: Sequence[QWidget]) -> QScrollArea:
    """The column of cards beside the journal."""
    made = scrolled(_column(parts, 2 * GRID))
    made.setFixedWidth(SIDE_WIDTH + 4 * GRID)
    return made


def left(search: QWidget, shown: QWidget, area: QWidget) -> QVBoxLayout:
    """The bar that narrows, above the journal."""
    bar = row(search, shown, stretch_last=True)
    bar.setContentsMargins(0, 0, BESIDE_CARDS, 0)
    bar.setStretch(0, 2)
    bar.setStretch(1, 1)
    made = QVBoxLayout()
    made.setSpacing(GRID)
    made.addLayout(bar)
    made.addWidget(area, 1)
    return made


def fill(page: QWidget, top: WrappingRow, main: QVBoxLayout, side: QWidget) -> None:
    """Put the page together."""
    layout = QVBoxLayout(page)
    layout.setContentsMargins(4 * GRID, 3 * GRID, 0, 0)
    layout.setSpacing(2 * GRID)
    layout.addLayout(top)
    both = QHBoxLayout()
    both.setSpacing(2 * GRID)
    both.addLayout(main, 1)
    both.addWidget(side)
    layout.addLayout(both, 1)


def search_field() -> QLineEdit:
    """The field that searches this case."""
    made = QLineEdit()
    made.setPlaceholderText(translate("CasePage", "Search in this case"))
    made.setAccessibleName(translate("CasePage", "Search in this case"))
    let_clear(made)
    made.setMinimumWidth(150)
    return made


def filter_box() -> QComboBox:
    """What the journal is narrowed to."""
    made = QComboBox()
    name_choice(made, translate("CasePage", "Show"))
    made.setMaximumWidth(SHOWN_WIDTH)
    made.setMinimumContentsLength(LEAST_LETTERS)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.currentTextChanged.connect(made.setToolTip)
    for name, kinds in filters():
        made.addItem(name, kinds)
    return made


def _column(parts: Sequence[QWidget], right: int) -> QWidget:
    content = QWidget()
    content.setProperty("page", "true")
    column = QVBoxLayout(content)
    column.setContentsMargins(0, 0, right, 3 * GRID)
    column.setSpacing(GRID)
    for part in parts:
        column.addWidget(part)
    column.addStretch(1)
    return content
