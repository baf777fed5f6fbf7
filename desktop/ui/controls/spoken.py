"""What a screen reader says where the eye understands from where a thing stands."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QToolButton, QWidget

from desktop.ui.language import translate

Made = TypeVar("Made", bound=QAbstractButton)
MOST_LETTERS = 80


def about(made: Made, what: str) -> Made:
    """Let a button that stands once in every line or form say which one: its verb, then ``what``.

    What is seen stays; long words are cut after the first eighty letters.
    """
    words = " ".join(what.split())
    if len(words) > MOST_LETTERS:
        words = words[:MOST_LETTERS].rstrip() + "…"
    made.setAccessibleName(f"{made.text().rstrip('…')}: {words}")
    return made


def say_beside(part: QWidget, words: str) -> None:
    """Say with a control what stands beside it, such as why it cannot be used; "" says nothing."""
    if part.accessibleDescription() != words:
        part.setAccessibleDescription(words)


def cell(text: str) -> str:
    """What a table's cell says: never nothing, and never a dash alone."""
    if any(letter.isalnum() for letter in text):
        return text
    return translate("Spoken", "Blank")


def let_clear(field: QLineEdit) -> None:
    """Offer to empty a field with one click; the cross has a name."""
    field.setClearButtonEnabled(True)
    for cross in field.findChildren(QToolButton):
        cross.setAccessibleName(translate("Spoken", "Empty the field"))


def name_choice(box: QComboBox, name: str) -> None:
    """Name a list to choose from that has no caption beside it.

    On Linux a screen reader hears what is chosen as the name; there the name is the description.
    """
    box.setAccessibleName(name)
    box.setAccessibleDescription(name)
