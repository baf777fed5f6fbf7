"""``forms`` lists every paper and writes empty ones."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pikepdf
import pytest

from desktop.core.forms.definition import read_forms
from desktop.core.places import forms_folder, resource_folder

if TYPE_CHECKING:
    from tests.cli.conftest import Run


def test_every_form_is_listed_with_its_title(run: Run) -> None:
    ran = run("forms", "list")
    assert ran.code == 0
    listed = [line.split(maxsplit=1) for line in ran.out.splitlines()]
    assert sorted(map(tuple, listed)) == sorted(
        (form.id, form.title) for form in read_forms(forms_folder())
    )


def test_the_list_comes_as_data(run: Run) -> None:
    found = {form["id"]: form for form in run("forms", "list", "--json").data["forms"]}
    asked = found["rehabiliteringsforfragan"]
    assert set(asked) == {"id", "version", "title", "addressed_to", "own_layout", "steps"}
    assert asked["addressed_to"] == "halso-och-sjukvard"
    assert "soc-sjukskriven.9" in asked["steps"]


def test_an_empty_form_is_written(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "förfrågan.pdf"
    ran = run("forms", "blank", "rehabiliteringsforfragan", out)
    assert (ran.code, ran.out) == (0, f"{out}\n")
    with pikepdf.open(out) as pdf:
        assert len(pdf.Root.AcroForm.Fields) > 0


def test_an_unknown_form_is_a_usage_mistake_that_names_the_known(run: Run, tmp_path: Path) -> None:
    ran = run("forms", "blank", "okänd", tmp_path / "ut.pdf", "--json")
    assert ran.code == 2
    assert ran.data["error"]["code"] == "usage"
    assert ran.err.startswith("Blanketten ”okänd” finns inte. Välj en av: aterkallelse, ")
    assert list(tmp_path.glob("*.pdf")) == []


def test_broken_definitions_are_told_mistake_by_mistake(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "i18n").symlink_to(resource_folder() / "i18n")
    (tmp_path / "forms").mkdir()
    (tmp_path / "forms" / "trasig.yaml").write_text("format: 1\nid: trasig\n\ttitle: å\n")
    monkeypatch.setenv("STOCKHOLMSMODELLEN_RESOURCES", str(tmp_path))
    ran = run("forms", "list")
    assert ran.code == 1
    assert "trasig.yaml:3: Raden är indragen med tabb. Använd blanksteg." in ran.err
