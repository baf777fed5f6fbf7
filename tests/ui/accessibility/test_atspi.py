"""The whole program read from outside over AT-SPI, as Orca reads it, under Xvfb."""

from __future__ import annotations

import sys
from typing import Any

import pytest

from desktop.core import places
from desktop.core.process.drawing import OVERVIEW
from desktop.ui.map.atlas import Atlas
from tests.ui.accessibility.outside import display, missing_parts, read_with

READER = "tests.ui.accessibility.atspi_reader"
PROGRAM = (sys.executable, "-m", "desktop")
MOST_SECONDS = 120
CONTROLS = ("push button", "check box", "combo box", "text", "radio button", "toggle button")

pytestmark = pytest.mark.skipif(bool(missing_parts()), reason=f"needs {missing_parts()}")


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What the reader found in a program that has just been started."""
    with display() as shown:
        return read_with(READER, PROGRAM, tmp_path_factory.mktemp("outside"), shown, MOST_SECONDS)


def test_every_box_of_the_map_is_in_the_tree_by_name(found: dict[str, Any]) -> None:
    drawing = Atlas.read(places.model_folder()).drawing(OVERVIEW)
    names = [node["name"] for node in found["nodes"] if node["role"] == "push button"]
    for box in drawing.boxes:
        assert any(box.title in name for name in names), box.title
    assert any(
        name.startswith("Ruta 5 av 18, Socialtjänsten") and "vägval, nästa: " in name
        for name in names
    )


def test_every_box_says_its_state(found: dict[str, Any]) -> None:
    boxes = [node for node in found["nodes"] if node["name"].startswith(("Ruta ", "Process "))]
    assert len(boxes) > 100
    for box in boxes:
        assert {"enabled", "focusable"} <= set(box["states"]), box["name"]


def test_every_box_tells_where_it_stands(found: dict[str, Any]) -> None:
    drawing = Atlas.read(places.model_folder()).drawing(OVERVIEW)
    boxes = [node for node in found["nodes"] if "place" in node]
    places_told = {tuple(node["place"]) for node in boxes}
    assert len(places_told) == len(boxes)
    assert all(width > 0 and height > 0 for _, _, width, height in places_told)
    lanes = [band.name for band in drawing.lanes]
    middles = [
        sorted(node["place"][1] for node in boxes if f", {lane}, " in node["name"])
        for lane in lanes
    ]
    tops = [heights[len(heights) // 2] for heights in middles]
    assert tops == sorted(tops), "the lanes lie below each other for the ear as for the eye"


def test_every_control_that_can_be_reached_has_a_name(found: dict[str, Any]) -> None:
    nameless = [
        node
        for node in found["nodes"]
        if node["role"] in CONTROLS
        and {"showing", "focusable"} <= set(node["states"])
        and not node["name"].strip()
    ]
    assert nameless == []


def test_the_box_that_takes_the_focus_is_announced(found: dict[str, Any]) -> None:
    assert found["box"]["node"] in found["heard"]
    assert "focused" not in found["box"]["states"]
    assert "focused" in found["after"]["states"]


def test_the_box_that_is_chosen_says_so(found: dict[str, Any]) -> None:
    assert found["box"]["description"] == ""
    assert found["after"]["description"] == "vald"
