"""Licences and the bill of materials say what is shipped, all of it, the same way each time."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from installer import bill_of_materials, components, licences
from installer.components import Component

MADE_AT = 1_700_000_000


def test_every_dependency_of_the_project_is_listed_with_what_it_needs_itself() -> None:
    names = {each.name for each in components.python_packages()}
    assert {"pyside6-essentials", "shiboken6", "typst", "sqlcipher3", "cffi", "lxml"} <= names


def test_pip_and_the_tools_of_development_are_not_shipped() -> None:
    names = {each.name for each in components.python_packages()}
    assert not names & {"pip", "setuptools", "pytest", "mypy", "ruff", "hypothesis"}


def test_no_package_is_shipped_without_its_licence() -> None:
    assert licences.without_text(components.python_packages()) == ()


def test_a_missing_licence_stops_the_build(tmp_path: Path) -> None:
    nameless = Component("without", "1", "MIT", ())
    with pytest.raises(licences.LicenceMissing, match="without"):
        licences.write([nameless], tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_texts_of_the_same_name_are_all_kept(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "LICENSE").write_text(folder)
    program = tmp_path / "program"
    program.mkdir()
    texts = (tmp_path / "a" / "LICENSE", tmp_path / "b" / "LICENSE")
    licences.write([Component("two", "1", "MIT", texts)], program)
    kept = (program / "licences" / "two").iterdir()
    assert sorted(path.read_text() for path in kept) == ["a", "b"]


def test_the_bill_of_materials_names_each_component_once_and_refers_to_it() -> None:
    listed = components.python_packages()
    bill = json.loads(bill_of_materials.write(listed, "1.2.3", MADE_AT))
    references = [row["bom-ref"] for row in bill["components"]]
    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.6")
    assert bill["metadata"]["component"]["version"] == "1.2.3"
    assert bill["metadata"]["timestamp"] == "2023-11-14T22:13:20Z"
    assert len(set(references)) == len(references) == len(listed)
    assert bill["dependencies"][0]["dependsOn"] == references


def test_the_same_components_give_the_same_bill() -> None:
    listed = components.python_packages()
    once = bill_of_materials.write(listed, "1", MADE_AT)
    assert bill_of_materials.write(tuple(reversed(listed)), "1", MADE_AT) == once
