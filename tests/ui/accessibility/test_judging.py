"""What is judged of a page: each kind of fault is found, and what is right is left in peace."""

from __future__ import annotations

from typing import Any

import pytest

from tests.ui.accessibility.judging import PASSWORD, faults


def node(role: str, name: str, **more: Any) -> dict[str, Any]:  # noqa: ANN401
    """A node on the screen."""
    states = ["showing", "focusable", "checkable", "sensitive"]
    usual = {"description": "", "states": states, "text": "", "labelled": False, "parent": 0}
    return {"role": role, "name": name, **usual, **more}


WINDOW = node("frame", "Stockholmsmodellen", parent=-1)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (node("push button", ""), "no name"),
        (node("push button", "…"), "no name"),
        (node("cell", "–"), "no name"),
        (node("filler", ""), "no name"),
        (node("text", "qt_spinbox_lineedit"), "no word for people"),
        (node("push button", "QToolButton"), "no word for people"),
        (node("push button", "soc-sjukskriven.9"), "no word for people"),
        (node("push button", "Visa {count}"), "no word for people"),
        (node("check box", "Tider", states=["showing", "focusable"]), "whether it is ticked"),
        (node("combo box", "Alla parter"), "not of what"),
        (node("text", "Lösenord"), "not said to be secret"),
        (node(PASSWORD, "Lösenord", text="hemligt"), "a secret can be read"),
    ],
    ids=lambda value: None if isinstance(value, dict) else value.replace(" ", "-"),
)
def test_a_fault_is_found_and_told_with_its_place(wrong: dict[str, Any], said: str) -> None:
    (found,) = faults([WINDOW, wrong])
    assert said in found
    assert "frame “Stockholmsmodellen”" in found


def test_two_buttons_alike_are_told_unless_they_do_the_same() -> None:
    assert len(faults([WINDOW, *[node("push button", "Ta bort")] * 3])) == 1
    assert faults([WINDOW, *[node("push button", "Nytt samtycke")] * 2]) == []
    other = node("push button", "Ta bort", description="Kontakt Övning")
    assert faults([WINDOW, node("push button", "Ta bort"), other]) == []


def test_fields_are_told_apart_by_the_part_they_stand_in() -> None:
    page = [WINDOW, node("panel", "Kontakter"), node("panel", "Uppgifter om personen")]
    apart = [node("text", "Namn", parent=1), node("text", "Namn", parent=2)]
    assert faults([*page, *apart]) == []
    assert len(faults([*page, *[node("text", "Namn", parent=1)] * 2])) == 1


def test_what_does_not_show_and_what_is_right_is_left_in_peace() -> None:
    hidden = node("push button", "", states=["focusable"])
    right = [
        node("push button", "Dela ärendet"),
        node("combo box", "Alla parter", labelled=True),
        node(PASSWORD, "Lösenord", text="●●●●"),
        node("label", "", states=["showing"]),
    ]
    assert faults([WINDOW, hidden, *right]) == []
