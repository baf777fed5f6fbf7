"""The compiled map is what the files say, and is passed over as soon as they say something else."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from desktop.core import places
from desktop.core.process import compiled
from desktop.core.process.layout import lay_out
from desktop.core.process.reading import read_map
from tests import compiled as compiler


@pytest.fixture(scope="module")
def made() -> dict[str, bytes]:
    return compiler.made(places.model_folder())


def test_every_compiled_file_is_fresh(made: dict[str, bytes]) -> None:
    folder = places.model_folder() / compiled.FOLDER
    stale = [name for name, data in made.items() if (folder / name).read_bytes() != data]
    assert stale == [], "run: python3 dev.py compile"


def test_no_compiled_file_is_left_over(made: dict[str, bytes]) -> None:
    folder = places.model_folder() / compiled.FOLDER
    assert {path.name for path in folder.iterdir()} == set(made)


def test_the_compiled_map_equals_the_one_read_from_the_files() -> None:
    folder = places.model_folder()
    assert compiled.read_map(folder, compiled.sources_digest(folder)) == read_map(folder)


def test_every_compiled_page_equals_what_the_layout_makes() -> None:
    folder = places.model_folder()
    sources, process_map = compiled.sources_digest(folder), read_map(folder)
    for page in ("overview", "jobbtorg"):
        for light in (False, True):
            ready = compiled.read_drawing(folder, sources, page, light=light)
            assert ready == lay_out(process_map, page, light=light)


DAMAGES = (
    "",
    "{",
    "[]",
    "null",
    '{"format":2,"sources":"SOURCES","content":[]}',
    '{"format":3,"sources":"SOURCES","content":[]}',
    '{"format":3,"sources":"SOURCES","content":{"title":""}}',
    '{"format":3,"sources":"SOURCES","content":[1,2,3,4,5,6,7,8,9,10]}',
    '{"format":3,"sources":"SOURCES","content":["","","",[[]],[],[],[],[],[],[]]}',
    '{"format":3,"sources":"SOURCES"}',
    "[" * 100_000,
)


@pytest.mark.parametrize("damage", DAMAGES, ids=range(len(DAMAGES)))
def test_a_damaged_compiled_file_is_passed_over(tmp_path: Path, damage: str) -> None:
    folder = _copy(tmp_path)
    sources = compiled.sources_digest(folder)
    for name in ("map.json", "overview.json"):
        text = damage.replace("SOURCES", sources)
        (folder / compiled.FOLDER / name).write_text(text, encoding="utf-8")
    assert compiled.read_map(folder, sources) is None
    assert compiled.read_drawing(folder, sources, "overview", light=False) is None


def test_a_compiled_file_that_is_no_text_is_passed_over(tmp_path: Path) -> None:
    folder = _copy(tmp_path)
    (folder / compiled.FOLDER / "map.json").write_bytes(b"\xff")
    assert compiled.read_map(folder, compiled.sources_digest(folder)) is None


def test_a_changed_source_is_never_shown_from_the_compiled_file(tmp_path: Path) -> None:
    folder = _copy(tmp_path)
    path = folder / "map.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "# ändrad\n", encoding="utf-8")
    sources = compiled.sources_digest(folder)
    assert compiled.read_map(folder, sources) is None
    assert compiled.read_drawing(folder, sources, "overview", light=False) is None


def _copy(tmp_path: Path) -> Path:
    folder = tmp_path / "model"
    shutil.copytree(places.model_folder(), folder)
    return folder
