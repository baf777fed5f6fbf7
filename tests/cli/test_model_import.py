"""``model import`` makes a variant of a changed BPMN file and says what it could not take along."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desktop.core.places import model_folder
from desktop.core.process.bpmn import to_bpmn
from desktop.core.process.reading import read_map

if TYPE_CHECKING:
    from tests.cli.conftest import Run

MODEL = read_map(model_folder())
DOCUMENT = to_bpmn(MODEL, {}).decode()
RENAMED = DOCUMENT.replace('name="Jobbplan med Jobbtorg"', 'name="Jobbplanen"').replace(
    "<bpmn:laneSet", '<bpmn:textAnnotation id="Anteckning_1"/><bpmn:laneSet', 1
)


@pytest.fixture
def drawn(tmp_path: Path) -> Path:
    """A file in which a consultant has renamed a box and pinned a note."""
    path = tmp_path / "ritad karta.bpmn"
    path.write_text(RENAMED, encoding="utf-8")
    return path


def test_a_changed_file_becomes_a_variant_that_the_map_takes(
    run: Run, drawn: Path, tmp_path: Path
) -> None:
    out = tmp_path / "enhetens-karta.yaml"
    ran = run("model", "import", drawn, out, "--title", "Vår karta", "--asked-by", "Enheten")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == (
        f"{out}\nFöljde med:\n  6:4 Jobbplanen: Nya ord: Jobbplanen\nGick inte att ta med:\n"
        "  Anteckning ”Anteckning_1”: kartan har ingen motsvarighet.\n"
    )
    changed = read_map(model_folder(), ["enhetens-karta"], [out])
    assert changed.step("jobbtorg.4").title == "Jobbplanen"


def test_what_came_along_and_what_did_not_come_as_data(
    run: Run, drawn: Path, tmp_path: Path
) -> None:
    out = tmp_path / "ny.yaml"
    data = run("model", "import", drawn, out, "--json").data
    assert (data["ok"], data["files"], data["mistakes"]) == (True, [str(out)], [])
    assert data["changes"] == [
        {
            "step": "jobbtorg.4",
            "what": "text",
            "before": "Jobbplan med Jobbtorg",
            "after": "Jobbplanen",
        }
    ]
    (left,) = data["left_over"]
    assert left["code"] == "bpmn.element_ignored"
    assert set(left) == {"line", "code", "name", "message"}


def test_a_file_that_changes_nothing_writes_nothing(run: Run, tmp_path: Path) -> None:
    (tmp_path / "karta.bpmn").write_text(DOCUMENT, encoding="utf-8")
    ran = run("model", "import", tmp_path / "karta.bpmn", tmp_path / "ny.yaml")
    assert (ran.code, ran.out) == (0, "Inget skrevs: filen säger detsamma som kartan.\n")
    assert not (tmp_path / "ny.yaml").exists()


def test_a_map_that_would_not_be_whole_is_refused_with_the_reason(run: Run, tmp_path: Path) -> None:
    cut = DOCUMENT.replace('targetRef="Step_jobbtorg.5"', 'targetRef="Step_jobbtorg.6a"')
    (tmp_path / "karta.bpmn").write_text(cut, encoding="utf-8")
    ran = run("model", "import", tmp_path / "karta.bpmn", tmp_path / "ny.yaml", "--json")
    assert ran.code == 1
    assert ran.data["files"] == []
    assert "jobbtorg.5: Ingen väg leder till ruta 5" in ran.data["mistakes"][0]["message"]
    assert not (tmp_path / "ny.yaml").exists()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ('<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', "dokumenttyp"),
        ("<a/>", "inte BPMN 2.0"),
        ("<a", "rad 1"),
        (" " * 5_000_001, "större än"),
        ("<a>" * 60, "djupare"),
    ],
)
def test_a_hostile_or_foreign_file_is_refused_in_words(
    run: Run, tmp_path: Path, content: str, said: str
) -> None:
    (tmp_path / "karta.bpmn").write_text(content, encoding="utf-8")
    ran = run("model", "import", tmp_path / "karta.bpmn", tmp_path / "ny.yaml")
    assert ran.code == 1
    assert said in ran.err
    assert not (tmp_path / "ny.yaml").exists()


@pytest.mark.parametrize("name", ["Ny.yaml", "ny.yml", "å.yaml", "-.yaml", "ny"])
def test_a_name_that_no_variant_can_have_is_a_slip_of_the_pen(
    run: Run, drawn: Path, tmp_path: Path, name: str
) -> None:
    ran = run("model", "import", drawn, tmp_path / name)
    assert ran.code == 2
    assert name in ran.err
    assert list(tmp_path.iterdir()) == [drawn]


def test_a_file_that_is_not_there_is_told(run: Run, tmp_path: Path) -> None:
    ran = run("model", "import", tmp_path / "saknas.bpmn", tmp_path / "ny.yaml")
    assert ran.code == 1
    assert "saknas.bpmn" in ran.err


def test_an_old_file_stays_whole_when_the_new_one_cannot_be_written(
    run: Run, drawn: Path, tmp_path: Path
) -> None:
    ran = run("model", "import", drawn, tmp_path / "saknas" / "ny.yaml")
    assert ran.code == 1
    assert "finns inte" in ran.err
