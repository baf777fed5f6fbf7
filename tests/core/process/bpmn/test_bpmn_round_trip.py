"""The map goes out as BPMN and comes back whole, drawing and all."""

from __future__ import annotations

import random
import re
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core import places
from desktop.core.process import export, reading, variants
from desktop.core.process.bpmn import from_bpmn, to_bpmn
from desktop.core.process.bpmn.names import BPMN, BPMNDI, DC, DI
from desktop.core.process.model import PROCESS_PREFIX, ProcessMap, StepKind
from tests.core.process.bpmn.whole_maps import whole_maps

MODEL = reading.read_map(places.model_folder())
DOCUMENT = to_bpmn(MODEL)
ROOT = ElementTree.fromstring(DOCUMENT)


def _all(name: str, space: str = BPMN) -> list[ElementTree.Element]:
    return list(ROOT.iter(f"{{{space}}}{name}"))


def test_nothing_is_lost_from_yaml_to_bpmn_and_back(tmp_path: Path) -> None:
    back = from_bpmn(DOCUMENT)
    assert back == MODEL
    assert export.to_yaml(back) == export.to_yaml(MODEL)


SHIPPED = variants.read_variants(places.model_folder())


@pytest.mark.parametrize("variant", SHIPPED, ids=lambda each: each.id)
def test_the_map_with_each_variant_comes_back_whole(variant: variants.Variant) -> None:
    model = variants.apply(MODEL, [variant])
    back = from_bpmn(to_bpmn(model, {}))
    assert export.to_yaml(back) == export.to_yaml(model)


def test_the_map_with_every_variant_that_fits_comes_back_whole() -> None:
    ids = [variant.id for variant in SHIPPED]
    model, _, _ = variants.apply_those_that_fit(MODEL, places.model_folder(), ids)
    assert len(model.variants) > len(ids) / 2
    assert export.to_yaml(from_bpmn(to_bpmn(model))) == export.to_yaml(model)


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


@settings(max_examples=25, deadline=None)
@given(whole_maps())
def test_any_whole_map_comes_back_from_bpmn_and_from_yaml(model: ProcessMap) -> None:
    back = from_bpmn(to_bpmn(model, {}))
    assert back == model
    assert export.to_yaml(back) == export.to_yaml(model)


@settings(max_examples=15, deadline=None)
@given(model=whole_maps(), chance=st.randoms())
def test_a_tool_that_writes_the_boxes_in_another_order_changes_nothing(
    model: ProcessMap, chance: random.Random
) -> None:
    root = ElementTree.fromstring(to_bpmn(model, {}))
    for process in root.iter(f"{{{BPMN}}}process"):
        process[:] = chance.sample(list(process), len(process))
    assert from_bpmn(ElementTree.tostring(root)) == model


def test_a_document_from_before_the_order_was_kept_is_still_read() -> None:
    earlier = re.sub(rb"\s*<sm:order>[^<]*</sm:order>", b"", to_bpmn(MODEL, {}))
    assert b"sm:order" not in earlier
    assert from_bpmn(earlier) == MODEL
