"""The export in others' hands: OMG's schema, bpmn-moddle, and bpmn-js's Modeler.

Runs where their packages are: ``npm install bpmn-moddle bpmn-js jsdom`` in a folder, and that
folder's name in ``STOCKHOLMSMODELLEN_BPMN_TOOLS`` (this project's own folder unless told). The
schema comes with bpmn-moddle; lxml or xmllint reads it.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from desktop.core import places
from desktop.core.process import operations, reading, variants
from desktop.core.process.bpmn import Suggestion, from_bpmn, suggest_variant, to_bpmn
from desktop.core.process.model import ProcessMap
from tests.core.process.layout.random_maps import process_maps

TOOLS = Path(os.environ.get("STOCKHOLMSMODELLEN_BPMN_TOOLS", Path(__file__).parents[4]))
SCHEMA = TOOLS / "node_modules/bpmn-moddle/resources/bpmn/xsd/BPMN20.xsd"
MODEL = reading.read_map(places.model_folder())


def missing(*packages: str) -> str:
    """What must be installed first; "" if nothing."""
    gone = [name for name in packages if not (TOOLS / "node_modules" / name).is_dir()]
    gone += [] if shutil.which("node") else ["node"]
    return ", ".join(gone)


needs_schema = pytest.mark.skipif(not SCHEMA.is_file(), reason="needs npm's bpmn-moddle")
needs_tools = pytest.mark.skipif(
    bool(missing("bpmn-moddle", "bpmn-js", "jsdom")),
    reason=f"needs {missing('bpmn-moddle', 'bpmn-js', 'jsdom')}",
)


def all_that_go_together() -> ProcessMap:
    """The map with every shipped variant that the earlier ones allow."""
    folder = places.model_folder()
    ids = [variant.id for variant in variants.read_variants(folder)]
    return variants.apply_those_that_fit(MODEL, folder, ids)[0]


def mistakes_by_schema(document: bytes) -> list[str]:
    """What OMG's schema has against a document."""
    etree = pytest.importorskip("lxml.etree")
    schema = etree.XMLSchema(etree.parse(SCHEMA))
    schema.validate(etree.fromstring(document))
    return [f"{error.line}: {error.message}" for error in schema.error_log]


@needs_schema
def test_the_schema_is_no_rubber_stamp() -> None:
    broken = to_bpmn(MODEL, {}).replace(b"<bpmn:laneSet", b"<bpmn:laneSat", 1)
    assert mistakes_by_schema(broken.replace(b"</bpmn:laneSet>", b"</bpmn:laneSat>", 1))


@needs_schema
@pytest.mark.parametrize("model", [MODEL, all_that_go_together()], ids=["ours", "with variants"])
def test_the_export_is_valid_against_the_schema(model: ProcessMap) -> None:
    assert mistakes_by_schema(to_bpmn(model)) == []


@needs_schema
@settings(max_examples=15, deadline=None)
@given(process_maps())
def test_the_export_of_any_map_is_valid_against_the_schema(model: ProcessMap) -> None:
    assert mistakes_by_schema(to_bpmn(model)) == []


@pytest.fixture(scope="module")
def document(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The map as a BPMN file."""
    path = tmp_path_factory.mktemp("bpmn") / "karta.bpmn"
    path.write_bytes(to_bpmn(MODEL))
    return path


def open_elsewhere(document: Path, *changes: Sequence[object]) -> dict[str, Any]:
    """What the tools say of the file; what they save lies beside it, saved and rewritten."""
    beside = [document.with_name(f"{name}.bpmn") for name in ("saved", "rewritten")]
    script = Path(__file__).with_name("modeler.cjs")
    words = ["node", script, TOOLS, document, *beside, json.dumps(changes)]
    run = subprocess.run(
        [str(word) for word in words], capture_output=True, encoding="utf-8", check=False
    )
    assert run.returncode == 0, run.stderr[-2000:]
    told: dict[str, Any] = json.loads(run.stdout)
    return told


def taken_back(document: Path) -> Suggestion:
    """What the saved file would change in the map."""
    data = document.with_name("saved.bpmn").read_bytes()
    words = {"identity": "ritad", "title": "Ritad", "why": "Prov.", "source": "övning"}
    return suggest_variant(MODEL, data, asked_by=("Övningsnämnden",), **words)


@needs_tools
def test_both_tools_open_the_export_without_a_warning_and_draw_every_part(document: Path) -> None:
    told = open_elsewhere(document)
    assert told["moddle"]["warnings"] == []
    assert told["modeler"]["warnings"] == []
    drawn = Counter(told["modeler"]["types"])
    arrows = sum(len(step.next) for process in MODEL.processes for step in process.steps)
    steps = sum(len(process.steps) for process in MODEL.processes)
    assert drawn["bpmn:Participant"] == len(MODEL.processes)
    assert drawn["bpmn:SequenceFlow"] == arrows
    boxes = ("StartEvent", "EndEvent", "UserTask", "ManualTask", "Task", "ExclusiveGateway")
    assert sum(drawn[f"bpmn:{name}"] for name in boxes) == steps


@needs_tools
def test_opened_and_saved_in_both_tools_it_is_still_the_same_map(document: Path) -> None:
    open_elsewhere(document)
    for name in ("saved", "rewritten"):
        assert from_bpmn(document.with_name(f"{name}.bpmn").read_bytes()) == MODEL
    suggestion = taken_back(document)
    assert (suggestion.variant.changes, suggestion.left_over) == ((), ())


@needs_tools
def test_what_a_consultant_changes_in_the_modeler_becomes_a_variant(document: Path) -> None:
    told = open_elsewhere(
        document,
        ["rename", "Step_jobbtorg.4", "Jobbplanen"],
        ["describe", "Step_jobbtorg.9", "Återremittera sällan."],
        ["append", "Step_jobbtorg.3", "bpmn:UserTask", "Activity_ny", "Ny ruta"],
        ["connect", "Activity_ny", "Step_jobbtorg.5"],
        ["remove", "Step_jobbtorg.6a"],
        ["move", "Step_jobbtorg.2", 5, 5],
    )
    assert told["modeler"]["warnings"] == []
    suggestion = taken_back(document)
    assert (suggestion.left_over, suggestion.mistakes) == ((), ())
    kinds = Counter(type(change) for change in suggestion.variant.changes)
    assert kinds == {
        operations.AddStep: 1,
        operations.AddArrow: 1,
        operations.ChangeTitle: 1,
        operations.ChangeLine: len(MODEL.step("jobbtorg.9").guidance),
        operations.RemoveArrow: 1,
        operations.RemoveStep: 1,
    }
    made = suggestion.made
    assert made.step("jobbtorg.4").title == "Jobbplanen"
    assert made.step("jobbtorg.9").guidance == ("Återremittera sällan.",)
    boxes = [step.box for step in made.process("jobbtorg").steps]
    assert boxes.index("n1") == boxes.index("3") + 1
    assert "6a" not in boxes


@needs_tools
def test_what_the_modeler_can_draw_and_the_map_cannot_say_is_told(document: Path) -> None:
    open_elsewhere(
        document,
        ["append", "Step_jobbtorg.4", "bpmn:SubProcess", "Activity_sub", "Delprocess"],
        ["rename", "Participant_jobbtorg", "Torget"],
        ["rename", "Lane_jobbtorg.jobbtorg", "Torgets bana"],
        ["remove", "Participant_finsam-insatser"],
    )
    told = {(left.code, left.name) for left in taken_back(document).left_over}
    assert ("bpmn.element_ignored", "subProcess Delprocess") in told
    assert ("bpmn.renamed", "participant Torget") in told
    assert ("bpmn.renamed", "lane Torgets bana") in told
    assert ("bpmn.process_removed", "finsam-insatser") in told
