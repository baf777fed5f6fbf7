"""Files that earlier versions of the program wrote are read for as long as the page says so.

``tests/vectors/map`` was written once, by the versions named below, and is never written again:
the model's files and their variant by the first, ``var-for-sig.yaml`` when variants got format 2,
``map-1.bpmn`` before the order of boxes stood in it.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.core.process import fields, reading, variant_files
from desktop.core.process.bpmn import from_bpmn
from desktop.core.process.bpmn.names import OURS
from desktop.core.process.model import ProcessMap
from desktop.core.process.operations import (
    AddArrow,
    AddGuidance,
    ChangeLine,
    ChangeTitle,
    RemoveArrow,
    RemoveStep,
    SetTime,
)
from desktop.core.process.yaml_lines import Report
from tests.core.process.small_map import write_map

VECTORS = Path(__file__).parents[2] / "vectors" / "map"
MODEL = VECTORS / "model-format-1"
OF_FORMAT = {1: "vanta-langre", 2: "var-for-sig"}


@pytest.fixture
def meant(tmp_path: Path) -> ProcessMap:
    """What the files said when they were written."""
    return reading.read_map(write_map(tmp_path))


def test_the_model_of_format_1_is_read_as_it_was_meant(meant: ProcessMap) -> None:
    assert fields.FORMAT == 1, "keep this model and add one of the new format"
    assert reading.read_map(MODEL) == meant
    assert reading.find_mistakes(MODEL) == ()


def test_the_bpmn_of_the_first_version_is_read_as_it_was_meant(meant: ProcessMap) -> None:
    assert OURS.endswith(":1"), "keep this document and add one of the new format"
    assert from_bpmn((VECTORS / "map-1.bpmn").read_bytes()) == meant


def test_there_is_a_variant_of_every_format() -> None:
    assert sorted(OF_FORMAT) == list(range(1, variant_files.VARIANT_FORMAT + 1))
    for number, name in OF_FORMAT.items():
        text = (MODEL / "variants" / f"{name}.yaml").read_text(encoding="utf-8")
        assert text.startswith(f"format: {number}\n")


@pytest.mark.parametrize(
    ("name", "kinds"),
    [
        ("vanta-langre", [SetTime, AddGuidance]),
        (
            "var-for-sig",
            [ChangeLine, ChangeLine, ChangeLine, ChangeTitle, RemoveArrow, AddArrow, RemoveStep],
        ),
    ],
)
def test_a_variant_of_each_format_is_read_and_laid(name: str, kinds: list[type]) -> None:
    report = Report()
    variant = variant_files.read_variant(MODEL / "variants" / f"{name}.yaml", report)
    assert report.mistakes == []
    assert variant is not None
    assert [type(change) for change in variant.changes] == kinds
    assert reading.read_map(MODEL, [name]).variants == (name,)
