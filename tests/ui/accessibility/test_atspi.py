"""The whole program read from outside over AT-SPI, as Orca reads it, under Xvfb."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from desktop.core import places
from desktop.core.process.drawing import OVERVIEW
from desktop.ui.atlas import Atlas

READER = Path(__file__).with_name("atspi_reader.py")
SYSTEM_PYTHON = "/usr/bin/python3"
BUS_SERVICE = Path("/usr/share/dbus-1/services/org.a11y.Bus.service")
SCREEN = "-screen 0 1280x720x24 -nolisten tcp -noreset -ac".split()
CONTROLS = ("push button", "check box", "combo box", "text", "radio button", "toggle button")


def missing_parts() -> str:
    """What this system lacks for the test, as Debian names it; "" if nothing."""
    if not shutil.which("Xvfb"):
        return "xvfb"
    if not shutil.which("dbus-run-session"):
        return "dbus"
    if not BUS_SERVICE.exists():
        return "at-spi2-core"
    asked = [SYSTEM_PYTHON, "-c", "import gi, ctypes; ctypes.CDLL('libX11.so.6')"]
    if not Path(SYSTEM_PYTHON).exists() or subprocess.run(asked, capture_output=True).returncode:
        return "python3-gi libx11-6"
    return ""


pytestmark = pytest.mark.skipif(bool(missing_parts()), reason=f"needs {missing_parts()}")


@pytest.fixture(scope="module")
def display(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """An X display of our own that nobody sees."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), *SCREEN],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as told:
        number = told.readline().strip()
    yield f":{number}"
    server.terminate()
    server.wait(10)


@pytest.fixture(scope="module")
def found(display: str, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What the reader found in a program that has just been started."""
    folder = tmp_path_factory.mktemp("outside")
    out = folder / "tree.json"
    environment = {
        **os.environ,
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "QT_ACCESSIBILITY": "1",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "STOCKHOLMSMODELLEN_DATA": str(folder / "program-data"),
    }
    session = ["dbus-run-session", "--", SYSTEM_PYTHON, str(READER), str(out)]
    answer = subprocess.run(
        [*session, sys.executable, "-m", "desktop"],
        cwd=Path(__file__).parents[3],
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    if not out.exists():
        pytest.fail(answer.stderr[-2000:])
    read: dict[str, Any] = json.loads(out.read_text("utf-8"))
    return read


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
