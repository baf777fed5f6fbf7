"""Every colour stands in the palette or with the paper's own: nowhere else in the window's code."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

WINDOW = Path(__file__).parents[3] / "desktop" / "ui"
DATA = {"theme/palette.py", "theme/on_paper.py"}
NO_COLOUR_OF_OURS = {
    "theme/icons.py": "a middle grey that a switched-off icon is mixed with",
    "wording/map_mistakes.py": "an example of how a colour is written in the map's files",
}
COLOUR = re.compile(r"#[0-9A-Fa-f]{6}\b|rgba?\(")
NAMED = frozenset({"white", "black", "red", "green", "blue", "gray", "yellow", "darkGray"})


def test_no_colour_is_mixed_outside_the_theme() -> None:
    found = {
        path.relative_to(WINDOW).as_posix(): colours
        for path in sorted(WINDOW.rglob("*.py"))
        if (colours := list(_colours(path.read_text(encoding="utf-8"))))
    }
    assert {name: each for name, each in found.items() if name not in DATA} == {
        name: found[name] for name in NO_COLOUR_OF_OURS
    }


@pytest.mark.parametrize(
    "source",
    ["qcolor('#FFFFFF')", "QColor('red')", "Qt.GlobalColor.white", "QColor(1, 2, 3)", "a('rgb(1')"],
)
def test_a_colour_in_the_code_is_found(source: str) -> None:
    assert list(_colours(source))
    assert (
        list(_colours("qcolor(theme.accent), QColor(theme.text), Qt.GlobalColor.transparent")) == []
    )


def _colours(source: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield from COLOUR.findall(node.value)
        if isinstance(node, ast.Attribute) and ast.unparse(node).startswith("Qt."):
            yield from (node.attr for _ in NAMED & {node.attr})
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "QColor":
            yield from (ast.unparse(each) for each in node.args if isinstance(each, ast.Constant))
