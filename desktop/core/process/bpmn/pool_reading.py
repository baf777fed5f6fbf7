"""One pool of a BPMN document → the steps of a process, as nodes that the reader knows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count

from desktop.core.process.bpmn.extension import node_of, scalar, with_fields
from desktop.core.process.bpmn.names import (
    BPMN,
    ELEMENT_OF_KIND,
    KIND_OF_ELEMENT,
    bpmn,
    ours,
    process_ref,
)
from desktop.core.process.bpmn.safe_xml import Xml
from desktop.core.process.errors import BpmnRefused
from desktop.core.process.model import PROCESS_PREFIX, StepKind
from desktop.core.process.yaml_lines import Mapping, Node, Scalar, Sequence

_PARTS = frozenset(
    {"documentation", "extensionElements", "laneSet", "sequenceFlow", "callActivity"}
)


MOST_BOXES = 1000
MOST_FLOWS = 5000
MOST_LINES = 200
"""What a pool, and the documentation of a box, may hold; no process comes near."""


@dataclass(frozen=True, slots=True)
class LeftOver:
    """Something in the document that could not be carried: line, code, and its name there."""

    line: int
    code: str
    name: str

    @classmethod
    def of(cls, element: Xml) -> LeftOver:
        """An element that the map has no word for."""
        kind = element.name.rpartition("}")[2]
        said = element.get("name") or element.get("id")
        return cls(element.line, "bpmn.element_ignored", f"{kind} {said}".strip())


class PoolReader:
    """Reads one ``bpmn:process``; what cannot be carried gathers in ``left_over``."""

    def __init__(
        self, element: Xml, process_id: str, home: str, lane_names: dict[str, str]
    ) -> None:
        """``home`` is the lane of boxes that were drawn outside every lane."""
        self._element = element
        self._home = home
        self._process = process_id
        self._lane_names = lane_names
        self.left_over: list[LeftOver] = []
        self._nodes = [child for child in element.children if self._kind_name(child)]
        _refuse_excess(element, len(self._nodes), MOST_BOXES)
        _refuse_excess(element, len(element.all(bpmn("sequenceFlow"))), MOST_FLOWS)
        self._calls = {call.get("id"): call for call in element.all(bpmn("callActivity"))}
        self._lanes = dict(self._lane_members(element))
        self._boxes = self._name_boxes()
        self._flows = self._flows_by_source()
        for child in element.children:
            if not self._kind_name(child) and child.name.rpartition("}")[2] not in _PARTS:
                self.left_over.append(LeftOver.of(child))

    def steps(self, order: list[str]) -> Iterator[Mapping]:
        """Each box as its process' file would say it: in this order, new ones last."""
        places = {box: place for place, box in enumerate(order)}
        last = len(places)
        boxes = self._boxes
        for element in sorted(self._nodes, key=lambda e: places.get(boxes[e.get("id")], last)):
            yield self._step(element)

    @staticmethod
    def _kind_name(element: Xml) -> str:
        local = element.name.removeprefix(f"{{{BPMN}}}")
        return local if local in KIND_OF_ELEMENT else ""

    def _lane_members(self, element: Xml) -> Iterator[tuple[str, str]]:
        for lane_set in [*element.all(bpmn("laneSet")), *element.all(bpmn("childLaneSet"))]:
            for lane in lane_set.all(bpmn("lane")):
                data = _ours(lane, "lane")
                identity = data.get("id") if data else self._lane_names.get(lane.get("name"), "")
                if not identity:
                    self.left_over.append(LeftOver.of(lane))
                for ref in lane.all(bpmn("flowNodeRef")):
                    yield ref.text.strip(), identity
                yield from self._lane_members(lane)

    def _name_boxes(self) -> dict[str, str]:
        """BPMN id → box. A box drawn or copied in the tool gets a number nobody has."""
        boxes: dict[str, str] = {}
        taken = {data.get("box") for e in self._nodes if (data := _ours(e, "step"))}
        free = (f"n{number}" for number in count(1) if f"n{number}" not in taken)
        used: set[str] = set()
        for element in self._nodes:
            data = _ours(element, "step")
            box = data.get("box") if data else ""
            if not box or box in used:
                box = next(free)
            used.add(box)
            boxes[element.get("id")] = box
        return boxes

    def _flows_by_source(self) -> dict[str, list[Xml]]:
        flows = {flow.get("id"): flow for flow in self._element.all(bpmn("sequenceFlow"))}
        listed = [
            flows[ref.text.strip()]
            for node in self._nodes
            for ref in node.all(bpmn("outgoing"))
            if ref.text.strip() in flows
        ]
        found: dict[str, list[Xml]] = {}
        for flow in {id(flow): flow for flow in [*listed, *flows.values()]}.values():
            known = flow.get("sourceRef") in self._boxes
            if known and self._target(flow):
                found.setdefault(flow.get("sourceRef"), []).append(flow)
            else:
                self.left_over.append(LeftOver.of(flow))
        return found

    def _target(self, flow: Xml) -> str:
        """Where a flow leads, as the process' file says it; "" if that is nowhere we know."""
        ref = flow.get("targetRef")
        if ref in self._boxes:
            return self._boxes[ref]
        called = self._calls[ref].get("calledElement") if ref in self._calls else ""
        called = called.rpartition(":")[2]
        prefix = process_ref("")
        if not called.startswith(prefix):
            return ""
        process = called.removeprefix(prefix)
        data = _ours(flow, "arrow")
        said = data.get("to") if data else ""
        # A box of another process is drawn as a call of that process.
        into_box = said.rpartition(".")[0] == process and not said.startswith(PROCESS_PREFIX)
        return said if into_box else PROCESS_PREFIX + process

    def _step(self, element: Xml) -> Mapping:
        data = _ours(element, "step")
        line = element.line
        known = node_of(data) if data else Mapping([], line)
        title = self._title(element, data)
        arrows = [self._arrow(flow) for flow in self._flows.get(element.get("id"), ())]
        fields: dict[str, Node | None] = {
            "box": Scalar(self._boxes[element.get("id")], line, False),
            "title": Scalar(title, line, False),
            "kind": Scalar(_kind(element, data), line, False),
            "lane": Scalar(self._lanes.get(element.get("id"), self._home), line, False),
            "next": Sequence(list(arrows), line) if arrows else None,
            "guidance": _guidance(element, known, title),
        }
        if data is None:
            fields["phase"] = Scalar(self._phase_before(element), line, False)
        return with_fields(known, fields)

    def _title(self, element: Xml, data: Xml | None) -> str:
        """The box's name; its number if it was given none, which is told."""
        title = _name(element, data, "title")
        if title:
            return title
        number = self._boxes[element.get("id")]
        self.left_over.append(LeftOver(element.line, "bpmn.nameless", number))
        return number

    def _phase_before(self, element: Xml) -> str:
        """The phase of a box that leads to a new one, else of the pool's first box."""
        phases = {e.get("id"): d.get("phase") for e in self._nodes if (d := _ours(e, "step"))}
        for flow in self._element.all(bpmn("sequenceFlow")):
            if flow.get("targetRef") == element.get("id") and flow.get("sourceRef") in phases:
                return phases[flow.get("sourceRef")]
        return next(iter(phases.values()), "")

    def _arrow(self, flow: Xml) -> Mapping:
        data = _ours(flow, "arrow")
        fields: dict[str, Node | None] = {"to": Scalar(self._target(flow), flow.line, False)}
        label = _name(flow, data, "label")
        fields["label"] = Scalar(label, flow.line, False) if label else None
        if data is None:
            fields["given"] = scalar("given", "false", flow.line)
        return with_fields(node_of(data) if data else Mapping([], flow.line), fields)


def _refuse_excess(element: Xml, number: int, most: int) -> None:
    if number > most:
        raise BpmnRefused(reason="too_many", line=element.line)


def _ours(element: Xml, name: str) -> Xml | None:
    extension = element.first(bpmn("extensionElements"))
    return extension.first(ours(name)) if extension else None


def _name(element: Xml, data: Xml | None, field: str) -> str:
    """An element's name, in our own spacing if only the spacing differs."""
    name = element.get("name")
    said = data.get(field) if data else ""
    return said if said and said.split() == name.split() else _one_line(name)


def _one_line(text: str) -> str:
    """Tools let people break a name into lines; the map breaks its titles itself."""
    return " ".join(text.split())


def _kind(element: Xml, data: Xml | None) -> str:
    local = element.name.removeprefix(f"{{{BPMN}}}")
    said = data.get("kind") if data else ""
    usual = {kind.value: name for kind, name in ELEMENT_OF_KIND.items()}.get(said)
    # A start that something flows into is written as a task.
    if local == usual or (said == StepKind.START.value and local == "userTask"):
        return said
    return KIND_OF_ELEMENT[local].value


def _guidance(element: Xml, known: Mapping, title: str) -> Sequence:
    """The guidance we wrote, unless the documentation was changed: then its lines."""
    documentation = element.first(bpmn("documentation"))
    text = documentation.text if documentation else ""
    ours_said = next((v for k, v in known.pairs if k.value == "guidance"), None)
    if isinstance(ours_said, Sequence):
        said = "\n".join(item.value for item in ours_said.items if isinstance(item, Scalar))
        if text.split() == said.split():
            return ours_said
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    _refuse_excess(element, len(lines), MOST_LINES)
    # A box must say what to do; one that says nothing says its own title.
    lines = lines or [title]
    line = documentation.line if documentation else element.line
    return Sequence([Scalar(item, line, False) for item in lines], line)
