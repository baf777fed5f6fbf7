"""``model check`` names every mistake at its line; ``model export`` gives the map away whole."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest
import yaml

from desktop.core.places import model_folder, unit_variants_folder
from desktop.core.process.export import to_json
from desktop.core.process.reading import read_map

if TYPE_CHECKING:
    from tests.cli.conftest import Run


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A copy of the map with two mistakes in two files."""
    folder = tmp_path / "modell åäö"
    shutil.copytree(model_folder(), folder)
    for name, good, bad in (
        ("processes/jobbtorg.yaml", "lane: jobbtorg\n", "lane: jobbtrog\n"),
        ("map.yaml", 'date: "2026-11-22"', 'date: "22 november"'),
    ):
        text = (folder / name).read_text(encoding="utf-8")
        assert good in text
        (folder / name).write_text(text.replace(good, bad, 1), encoding="utf-8")
    return folder


def test_the_shipped_map_is_whole(run: Run) -> None:
    ran = run("model", "check")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == "Kartan är hel: inga fel hittades.\n"


def test_the_shipped_map_is_whole_in_json(run: Run) -> None:
    ran = run("model", "check", "--json")
    assert ran.code == 0
    assert (ran.data["ok"], ran.data["mistakes"]) == (True, [])


def test_every_mistake_is_named_at_its_file_and_line(run: Run, broken: Path) -> None:
    ran = run("model", "check", broken)
    assert ran.code == 1
    line = _line_of(broken / "processes/jobbtorg.yaml", "jobbtrog")
    assert f"{broken}/processes/jobbtorg.yaml:{line}: lane: Banan ”jobbtrog” finns inte." in ran.out
    line = _line_of(broken / "map.yaml", "22 november")
    assert f"{broken}/map.yaml:{line}: date: ”22 november” är inget datum." in ran.out
    assert "Antal fel: 2" in ran.out


def test_the_unit_s_own_variants_are_looked_over_with_the_program_s_own_map(
    run: Run, own_folders: Path
) -> None:
    folder = unit_variants_folder()
    folder.mkdir(parents=True)
    (folder / "egen.yaml").write_text("format: 1\nid: egen\nhej: 1\n", encoding="utf-8")
    ran = run("model", "check")
    assert ran.code == 1
    assert "variants/egen.yaml:3: hej: Inget fält heter ”hej”." in ran.out
    (folder / "egen.yaml").unlink()
    assert run("model", "check").code == 0


def test_mistakes_come_as_data_too(run: Run, broken: Path) -> None:
    ran = run("--lang", "en", "model", "check", broken, "--json")
    assert ran.code == 1
    assert ran.data["ok"] is False
    first = ran.data["mistakes"][0]
    assert set(first) == {"file", "line", "field", "code", "value", "message"}
    assert (first["file"], first["code"], first["value"]) == (
        "map.yaml",
        "model.bad_date",
        "22 november",
    )
    assert first["message"].startswith("“22 november” is not a date.")


@pytest.mark.parametrize("where", ["saknas", "map.yaml"])
def test_what_is_no_folder_is_refused(run: Run, broken: Path, where: str) -> None:
    ran = run("model", "check", broken / where)
    assert ran.code == 1
    assert ran.err == f"”{broken / where}” finns inte.\n"


def test_a_folder_without_a_map_is_told(run: Run, tmp_path: Path) -> None:
    ran = run("model", "check", tmp_path)
    assert ran.code == 1
    assert "map.yaml:1: Filen saknas." in ran.out


def test_json_export_has_the_promised_shape(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "karta.json"
    ran = run("model", "export", "--format", "json", out)
    assert (ran.code, ran.out) == (0, f"{out}\n")
    exported = json.loads(out.read_text(encoding="utf-8"))
    assert exported == json.loads(json.dumps(to_json(read_map(model_folder()))))
    assert set(exported) >= {"version", "lanes", "processes"}
    assert sum(len(process["steps"]) for process in exported["processes"]) == 99
    assert set(exported["processes"][0]["steps"][0]) >= {
        *("id", "box", "title", "kind", "lane", "guidance", "good_to_know", "actors", "forms"),
        *("laws", "links", "time", "phase", "essential", "next"),
    }


def test_bpmn_export_is_bpmn(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "karta.bpmn"
    assert run("model", "export", "--format", "bpmn", out).code == 0
    root = ElementTree.parse(out).getroot()
    assert root.tag == "{http://www.omg.org/spec/BPMN/20100524/MODEL}definitions"


def test_yaml_export_to_a_file_says_what_json_says(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "karta.yaml"
    assert run("model", "export", "--format", "yaml", out).code == 0
    exported = yaml.safe_load(out.read_text(encoding="utf-8"))
    assert exported == to_json(read_map(model_folder()))


def test_yaml_export_to_a_folder_is_a_map_that_checks_whole(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "kopia"
    ran = run("model", "export", "--format", "yaml", out, "--json")
    assert ran.code == 0
    assert str(out / "map.yaml") in ran.data["files"]
    assert run("model", "check", out).code == 0
    assert read_map(out) == read_map(model_folder())


def test_an_export_that_cannot_be_written_leaves_nothing(run: Run, tmp_path: Path) -> None:
    ran = run("model", "export", "--format", "json", tmp_path / "saknas" / "karta.json", "--json")
    assert ran.code == 1
    assert ran.data["error"]["code"] == "FileNotFoundError"
    assert f"”{tmp_path / 'saknas'}” finns inte." in ran.err
    assert list(tmp_path.iterdir()) == []


def test_an_export_over_a_folder_is_refused(run: Run, tmp_path: Path) -> None:
    ran = run("model", "export", "--format", "json", tmp_path)
    assert ran.code == 1
    assert "är en mapp" in ran.err


def _line_of(path: Path, word: str) -> int:
    lines = path.read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if word in line)
