"""What a screen reader says beside what is seen."""

from __future__ import annotations

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from desktop.ui.controls.spoken import MOST_LETTERS, about, cell, let_clear, name_choice, say_beside


def test_a_button_that_stands_in_every_line_says_which(qtbot: QtBot) -> None:
    made = QPushButton("Remove…")
    qtbot.addWidget(made)
    assert about(made, "Kontakt\nÖvning") is made
    assert made.accessibleName() == "Remove: Kontakt Övning"
    assert made.text() == "Remove…"


def test_a_long_note_is_not_read_out_whole_with_its_button(qtbot: QtBot) -> None:
    made = about(QPushButton("Correct…"), "ord " * 100)
    qtbot.addWidget(made)
    assert len(made.accessibleName()) < len("Correct: ") + MOST_LETTERS + 2
    assert made.accessibleName().endswith("…")


def test_a_cell_is_never_silent() -> None:
    assert cell("7") == "7"
    assert cell("") == cell("–") == "Blank"


def test_what_stands_beside_a_control_is_said_with_it_and_taken_back(qtbot: QtBot) -> None:
    made = QPushButton("Seal")
    qtbot.addWidget(made)
    say_beside(made, "Still to do: write the purpose.")
    assert made.accessibleDescription() == "Still to do: write the purpose."
    say_beside(made, "")
    assert made.accessibleDescription() == ""


def test_the_cross_in_a_search_field_has_a_name(qtbot: QtBot) -> None:
    made = QLineEdit()
    qtbot.addWidget(made)
    let_clear(made)
    (cross,) = made.findChildren(QToolButton)
    assert cross.accessibleName() == "Empty the field"


def test_a_list_to_choose_from_says_of_what_it_is(qtbot: QtBot) -> None:
    made = QComboBox()
    qtbot.addWidget(made)
    made.addItem("All parties")
    name_choice(made, "Party lens")
    said = QAccessible.queryAccessibleInterface(made)
    heard = {said.text(each) for each in (QAccessible.Text.Name, QAccessible.Text.Description)}
    assert "Party lens" in heard
