"""What the program uses is frozen into it; what it does not is left out."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pytest

from installer import trimming

PLUGINS = "PySide6/Qt/plugins"


@pytest.mark.parametrize("module", trimming.IMPORTED_LATE)
def test_every_module_named_by_hand_exists(module: str) -> None:
    assert importlib.util.find_spec(module) is not None


@pytest.mark.parametrize(
    "name",
    [
        f"{PLUGINS}/platforms/libqxcb.so",
        f"{PLUGINS}/platforms/libqoffscreen.so",
        "PySide6/plugins/platforms/qwindows.dll",
        f"{PLUGINS}/imageformats/libqjpeg.so",
        "PySide6/Qt/lib/libQt6Widgets.so.6",
        "PySide6/Qt6Core.dll",
        "PySide6/Qt/translations/qtbase_sv.qm",
        "resources/model/map.yaml",
    ],
)
def test_what_the_window_needs_is_kept(name: str) -> None:
    row = (name, "elsewhere", "BINARY")
    assert trimming.kept([row]) == [row]


@pytest.mark.parametrize(
    "name",
    [
        f"{PLUGINS}/platforms/libqeglfs.so",
        f"{PLUGINS}/sqldrivers/libqsqlite.so",
        f"{PLUGINS}/tls/libqopensslbackend.so",
        "PySide6/Qt/lib/libQt6Network.so.6",
        "PySide6/Qt6Quick.dll",
        "PySide6/Qt/translations/qtbase_de.qm",
        "networkx/algorithms/tests/test_core.py",
        "pypdfium2-5.15.2.dist-info/RECORD",
    ],
)
def test_what_nobody_uses_is_left_out(name: str) -> None:
    assert trimming.kept([(name, "elsewhere", "BINARY")]) == []


@pytest.mark.skipif(sys.platform != "linux", reason="about Linux's own libraries")
def test_of_the_systems_libraries_only_pythons_own_are_taken_along() -> None:
    rows = [
        ("libcrypto.so.3", "/usr/lib/x86_64-linux-gnu/libcrypto.so.3", "BINARY"),
        ("libxkbcommon.so.0", "/usr/lib/x86_64-linux-gnu/libxkbcommon.so.0", "BINARY"),
    ]
    assert trimming.kept(rows) == rows[:1]


def test_the_resources_are_taken_whole_but_for_the_readmes_pictures(tmp_path: Path) -> None:
    for name in ("model/map.yaml", "model/compiled/map.json", "screenshots/map.png"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    targets = [target for _source, target in trimming.resources(tmp_path)]
    assert targets == [str(Path("resources/model/compiled")), str(Path("resources/model"))]
