"""The map goes out as BPMN and comes back whole, drawing and all."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core import places
from desktop.core.process import export, reading
from desktop.core.process.bpmn import from_bpmn, to_bpmn
from desktop.core.process.bpmn.names import BPMN, BPMNDI, DC, DI
from desktop.core.process.model import PROCESS_PREFIX, ProcessMap, StepKind

MODEL = reading.read_map(places.model_folder())
DOCUMENT = to_bpmn(MODEL)
ROOT = ElementTree.fromstring(DOCUMENT)


def _all(name: str, space: str = BPMN) -> list[ElementTree.Element]:
    return list(ROOT.iter(f"{{{space}}}{name}"))


def test_nothing_is_lost_from_yaml_to_bpmn_and_back(tmp_path: Path) -> None:
    back = from_bpmn(DOCUMENT)
    assert back == MODEL
    assert export.to_yaml(back) == export.to_yaml(MODEL)


@pytest.mark.parametrize("name", ["finsamteam-vag-till-jobbtorg", "behov-av-samordning-tidigare"])
def test_a_map_with_a_variant_comes_back_whole(name: str) -> None:
    model = reading.read_map(places.model_folder(), [name])
    back = from_bpmn(to_bpmn(model))
    assert export.to_yaml(back) == export.to_yaml(model)


def test_the_same_map_gives_the_same_bytes() -> None:
    assert to_bpmn(MODEL) == DOCUMENT


def test_there_is_one_collaboration_with_a_pool_for_each_process() -> None:
    assert len(_all("collaboration")) == 1
    assert [p.get("name") for p in _all("participant")] == [p.title for p in MODEL.processes]
    assert len(_all("process")) == len(MODEL.processes)


def test_every_id_is_used_once_and_every_reference_leads_somewhere() -> None:
    ids = [element.get("id") for element in ROOT.iter() if element.tag.startswith(f"{{{BPMN}}}")]
    named = [identity for identity in ids if identity]
    assert len(named) == len(set(named))
    assert all(re.fullmatch(r"[A-Za-z_][\w.-]*", identity) for identity in named)
    for attribute in ("processRef", "sourceRef", "targetRef", "calledElement", "bpmnElement"):
        for element in ROOT.iter():
            if element.get(attribute):
                assert element.get(attribute) in ids
    for name in ("flowNodeRef", "incoming", "outgoing"):
        assert {element.text for element in _all(name)} <= set(ids)


def test_every_flow_node_lies_in_one_lane() -> None:
    members = [element.text for element in _all("flowNodeRef")]
    nodes = [e.get("sourceRef") for e in _all("sequenceFlow")]
    nodes += [e.get("targetRef") for e in _all("sequenceFlow")]
    assert len(members) == len(set(members))
    assert set(nodes) <= set(members)


def test_no_flow_leaves_its_pool() -> None:
    for process in _all("process"):
        inside = {element.get("id") for element in process}
        for flow in process.iter(f"{{{BPMN}}}sequenceFlow"):
            assert {flow.get("sourceRef"), flow.get("targetRef")} <= inside


def test_each_way_into_another_process_is_a_call_of_it() -> None:
    called = {(e.get("id"), e.get("calledElement")) for e in _all("callActivity")}
    expected = set()
    for process in MODEL.processes:
        for step in process.steps:
            for arrow in step.next:
                if arrow.to.startswith(PROCESS_PREFIX):
                    target = arrow.to.removeprefix(PROCESS_PREFIX)
                    expected.add((f"Call_{process.id}.{target}", f"Process_{target}"))
    assert called == expected


def test_shapes_of_the_map_are_shapes_of_bpmn() -> None:
    kinds = [step.kind for process in MODEL.processes for step in process.steps]
    assert len(_all("exclusiveGateway")) == kinds.count(StepKind.DECISION)
    assert len(_all("endEvent")) == kinds.count(StepKind.END)
    assert len(_all("startEvent")) == kinds.count(StepKind.START)


BOUNDS = ("x", "y", "width", "height")


def test_everything_drawn_has_a_place_inside_its_pool() -> None:
    bounds = {
        shape.get("bpmnElement"): [float(shape[0].get(name, "")) for name in BOUNDS]
        for shape in _all("BPMNShape", BPMNDI)
        if shape[0].tag == f"{{{DC}}}Bounds"
    }  # fmt: skip
    for process in MODEL.processes:
        x, y, width, height = bounds[f"Participant_{process.id}"]
        for step in process.steps:
            left, top, w, h = bounds[f"Step_{step.id}"]
            assert x <= left
            assert left + w <= x + width
            assert y <= top
            assert top + h <= y + height
    edges = {edge.get("bpmnElement"): edge for edge in _all("BPMNEdge", BPMNDI)}
    assert set(edges) == {flow.get("id") for flow in _all("sequenceFlow")}
    assert all(len(edge.findall(f"{{{DI}}}waypoint")) >= 2 for edge in edges.values())


def test_a_map_that_is_not_laid_out_is_still_drawn() -> None:
    document = to_bpmn(MODEL, {})
    assert from_bpmn(document) == MODEL
    drawn = ElementTree.fromstring(document).iter(f"{{{BPMNDI}}}BPMNShape")
    assert len(list(drawn)) == len(_all("BPMNShape", BPMNDI))


WORDS = (
    st.text(st.characters(min_codepoint=32, max_codepoint=0x24F, exclude_categories=("Cc", "Cf")))
    .map(str.strip)
    .filter(bool)
)


@settings(max_examples=60, deadline=None)
@given(title=WORDS, guidance=st.lists(WORDS, min_size=1, max_size=3, unique=True), label=WORDS)
def test_any_words_come_back_from_bpmn(title: str, guidance: list[str], label: str) -> None:
    files = _small_map_with(title, guidance, label)
    assert from_bpmn(to_bpmn(files, {})) == files


def _small_map_with(title: str, guidance: list[str], label: str) -> ProcessMap:
    process = MODEL.process("finsam-insatser")
    steps = tuple(
        replace(
            step,
            title=title,
            guidance=tuple(guidance),
            next=tuple(
                replace(a, label=f"{label} {n}", note=label) for n, a in enumerate(step.next)
            ),
        )
        for step in process.steps
    )
    changed = replace(process, title=title, steps=steps)
    processes = tuple(changed if p.id == process.id else p for p in MODEL.processes)
    return replace(MODEL, processes=processes)
