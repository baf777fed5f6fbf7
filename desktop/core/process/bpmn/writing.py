"""The map → one BPMN 2.0 document: a pool a process, with lanes, flows and drawing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from xml.etree.ElementTree import Element, SubElement, indent, register_namespace, tostring

from desktop.core.process.bpmn.diagram import add_diagram
from desktop.core.process.bpmn.extension import add_data
from desktop.core.process.bpmn.names import (
    OURS,
    PREFIXES,
    bpmn,
    call_ref,
    flow_ref,
    lane_ref,
    process_ref,
    step_ref,
)
from desktop.core.process.bpmn.pools import (
    called_processes,
    elements_of,
    lanes_of,
    nodes_in,
    target_ref,
)
from desktop.core.process.drawing import Drawing
from desktop.core.process.export import laws_to_yaml, map_to_yaml, process_to_yaml, step_to_yaml
from desktop.core.process.model import Process, ProcessMap, Step

# These stand in BPMN's own words and are not said twice.
_SAID_BY_BPMN = ("lane", "next")


def to_bpmn(model: ProcessMap, drawings: Mapping[str, Drawing] | None = None) -> bytes:
    """The whole map as BPMN 2.0 XML (UTF-8) that any BPMN tool opens.

    ``drawings`` by process id place the shapes; without them the pages are laid out here.
    ``from_bpmn`` gives an equal map back, the names of laid variants excepted.
    """
    if drawings is None:
        from desktop.core.process.layout import lay_out

        drawings = {process.id: lay_out(model, process.id) for process in model.processes}
    for prefix, namespace in PREFIXES.items():
        register_namespace(prefix, namespace)
    root = Element(bpmn("definitions"), {"id": "Definitions_map", "targetNamespace": OURS})
    _add_collaboration(root, model)
    for process in model.processes:
        _add_process(root, process, model)
    add_diagram(root, model, drawings)
    indent(root)
    body: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return body + b"\n"


def _add_collaboration(root: Element, model: ProcessMap) -> None:
    collaboration = SubElement(root, bpmn("collaboration"), {"id": "Collaboration_map"})
    extension = SubElement(collaboration, bpmn("extensionElements"))
    add_data(extension, "map", map_to_yaml(model))
    add_data(extension, "law_book", laws_to_yaml(model.laws))
    for process in model.processes:
        SubElement(
            collaboration,
            bpmn("participant"),
            {
                "id": f"Participant_{process.id}",
                "name": process.title,
                "processRef": process_ref(process.id),
            },
        )


def _add_process(root: Element, process: Process, model: ProcessMap) -> None:
    attributes = {"id": process_ref(process.id), "name": process.title, "isExecutable": "false"}
    element = SubElement(root, bpmn("process"), attributes)
    SubElement(element, bpmn("documentation")).text = process.summary
    said = {**process_to_yaml(process), "steps": []}
    data = {key: value for key, value in said.items() if key not in ("title", "steps")}
    # Tools write a box last when it has been moved a little: the order is ours to keep.
    data["order"] = [step.box for step in process.steps]
    add_data(SubElement(element, bpmn("extensionElements")), "process", data)
    _add_lanes(element, process, model)
    incoming = _incoming(process)
    elements = elements_of(process)
    for step in process.steps:
        _add_step(element, step, elements[step.id], incoming)
    for target in called_processes(process):
        _add_call(element, process, target, model, incoming)
    for step in process.steps:
        _add_flows(element, step, process)


def _add_lanes(element: Element, process: Process, model: ProcessMap) -> None:
    lanes = SubElement(element, bpmn("laneSet"), {"id": f"LaneSet_{process.id}"})
    for lane in lanes_of(process, model):
        attributes = {"id": lane_ref(process.id, lane.id), "name": lane.name}
        band = SubElement(lanes, bpmn("lane"), attributes)
        add_data(SubElement(band, bpmn("extensionElements")), "lane", {"id": lane.id})
        for ref in nodes_in(lane.id, process, model):
            SubElement(band, bpmn("flowNodeRef")).text = ref


def _incoming(process: Process) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for step in process.steps:
        for index, arrow in enumerate(step.next):
            ref = target_ref(process, arrow.to)
            found.setdefault(ref, []).append(flow_ref(step.id, index))
    return found


def _add_step(parent: Element, step: Step, name: str, incoming: dict[str, list[str]]) -> None:
    ref = step_ref(step.id)
    element = SubElement(parent, bpmn(name), {"id": ref, "name": step.title})
    SubElement(element, bpmn("documentation")).text = "\n".join(step.guidance)
    data = {key: v for key, v in step_to_yaml(step).items() if key not in _SAID_BY_BPMN}
    add_data(SubElement(element, bpmn("extensionElements")), "step", data)
    for flow in incoming.get(ref, ()):
        SubElement(element, bpmn("incoming")).text = flow
    for index in range(len(step.next)):
        SubElement(element, bpmn("outgoing")).text = flow_ref(step.id, index)


def _add_call(
    parent: Element, process: Process, target: str, model: ProcessMap, flows: dict[str, list[str]]
) -> None:
    ref = call_ref(process.id, target)
    attributes = {
        "id": ref,
        "name": model.process(target).short,
        "calledElement": process_ref(target),
    }
    element = SubElement(parent, bpmn("callActivity"), attributes)
    for flow in flows.get(ref, ()):
        SubElement(element, bpmn("incoming")).text = flow


def _add_flows(parent: Element, step: Step, process: Process) -> None:
    for index, arrow in enumerate(step.next):
        attributes = {
            "id": flow_ref(step.id, index),
            "sourceRef": step_ref(step.id),
            "targetRef": target_ref(process, arrow.to),
        }
        if arrow.label:
            attributes["name"] = arrow.label
        element = SubElement(parent, bpmn("sequenceFlow"), attributes)
        data: dict[str, Any] = {"to": arrow.to, "given": arrow.given}
        if arrow.label:
            data["label"] = arrow.label
        if arrow.note:
            data["note"] = arrow.note
        add_data(SubElement(element, bpmn("extensionElements")), "arrow", data)
