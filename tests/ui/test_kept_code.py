"""PySide's own text is compiled once and kept; with a file that does not fit it starts as ever."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.core import places

START = """
compiled = []
sys.addaudithook(lambda event, about: event == "compile" and compiled.append(str(about[1])))
as_ever = builtins.compile
kept_code.hurry(Path(sys.argv[1]))
import PySide6.QtCore
assert builtins.compile is as_ever
assert PySide6.QtCore.QPoint(1, 2).x() == 1
print(sum("shibokensupport" in name for name in compiled))
"""
MODULE = places.program_folder() / "desktop" / "ui" / "kept_code.py"


def test_with_the_kept_code_nothing_is_compiled(kept: Path) -> None:
    assert _compiled_with(kept) == 0


def test_without_it_the_text_is_compiled_as_ever(tmp_path: Path) -> None:
    assert _compiled_with(tmp_path / "none") > 5


@pytest.mark.parametrize("damage", ["empty", "another python", "cut short", "no code"])
def test_a_file_that_does_not_fit_is_passed_over(kept: Path, damage: str) -> None:
    whole = kept.read_bytes()
    kept.write_bytes(
        {
            "empty": b"",
            "another python": b"\0\0\0\0" + whole[4:],
            "cut short": whole[:200],
            "no code": whole[:4] + b"N",
        }[damage]
    )
    assert _compiled_with(kept) > 5


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """The code as the set-up keeps it."""
    place = tmp_path / "kept"
    subprocess.run([sys.executable, "-P", str(MODULE), str(place)], check=True)
    return place


def _compiled_with(place: Path) -> int:
    """Run beside the module alone: the window's own package would have imported PySide."""
    shutil.copy(MODULE, place.parent)
    script = place.parent / "script.py"
    script.write_text(f"import builtins, sys\nfrom pathlib import Path\nimport kept_code\n{START}")
    command = [sys.executable, str(script), str(place)]
    return int(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
