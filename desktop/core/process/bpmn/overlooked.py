"""What a document says beside its boxes and arrows, which no variant can carry: all is told."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.core.process.bpmn.names import BPMN, KIND_OF_ELEMENT, bpmn, ours, process_ref
from desktop.core.process.bpmn.pool_reading import LeftOver
from desktop.core.process.bpmn.safe_xml import Xml
from desktop.core.process.model import Process, ProcessMap

_READ_IN_A_BOX = frozenset(
    {bpmn(name) for name in ("documentation", "extensionElements", "incoming", "outgoing")}
)


def find_overlooked(root: Xml, model: ProcessMap) -> Iterator[LeftOver]:
    """Renamed pools, lanes and calls, a changed summary, and what was put inside a box."""
    known = {process_ref(process.id): process for process in model.processes}
    yield from _participants(root, known)
    for element in root.all(bpmn("process")):
        process = known.get(element.get("id"))
        if process is not None:
            yield from _within(element, process, model)


def _participants(root: Xml, known: dict[str, Process]) -> Iterator[LeftOver]:
    collaboration = root.first(bpmn("collaboration"))
    for pool in collaboration.all(bpmn("participant")) if collaboration else ():
        process = known.get(pool.get("processRef"))
        if process is not None and not _same(pool.get("name"), process.title):
            yield _renamed(pool)


def _within(element: Xml, process: Process, model: ProcessMap) -> Iterator[LeftOver]:
    documentation = element.first(bpmn("documentation"))
    if documentation is not None and not _same(documentation.text, process.summary):
        yield LeftOver(documentation.line, "bpmn.field_changed", f"{process.id} summary")
    lanes = {lane.id: lane.name for lane in model.lanes}
    for lane in _lanes(element):
        if not _same(lane.get("name"), lanes.get(_lane_id(lane), lane.get("name"))):
            yield _renamed(lane)
    short = {process_ref(other.id): other.short for other in model.processes}
    for call in element.all(bpmn("callActivity")):
        called = call.get("calledElement").rpartition(":")[2]
        if not _same(call.get("name"), short.get(called, call.get("name"))):
            yield _renamed(call)
    for child in element.children:
        if child.name.removeprefix(f"{{{BPMN}}}") in KIND_OF_ELEMENT:
            foreign = (part for part in child.children if part.name not in _READ_IN_A_BOX)
            yield from (LeftOver.of(part) for part in foreign)


def _lanes(element: Xml) -> Iterator[Xml]:
    for lanes in (*element.all(bpmn("laneSet")), *element.all(bpmn("childLaneSet"))):
        for lane in lanes.all(bpmn("lane")):
            yield lane
            yield from _lanes(lane)


def _lane_id(lane: Xml) -> str:
    extension = lane.first(bpmn("extensionElements"))
    said = extension.first(ours("lane")) if extension else None
    return said.get("id") if said else ""


def _same(name: str, other: str) -> bool:
    """Whether two texts differ in spacing alone: tools break names into lines."""
    return name.split() == other.split()


def _renamed(element: Xml) -> LeftOver:
    return LeftOver(element.line, "bpmn.renamed", LeftOver.of(element).name)
