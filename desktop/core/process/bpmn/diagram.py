"""The drawing that goes with the BPMN: pools under one another, as our own pages lay them out."""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree.ElementTree import Element, SubElement

from desktop.core.process.bpmn.names import (
    BPMNDI,
    DC,
    DI,
    call_ref,
    flow_ref,
    lane_ref,
    step_ref,
)
from desktop.core.process.bpmn.pools import called, lanes_of
from desktop.core.process.drawing import Drawing, Point, Rect
from desktop.core.process.model import PROCESS_PREFIX, Process, ProcessMap

POOL_HEAD = 30.0
"""Width of the strip at a pool's left in which tools write its name."""
POOL_GAP = 60.0
BOX_WIDTH = 130.0
BOX_HEIGHT = 50.0


def add_diagram(root: Element, model: ProcessMap, drawings: Mapping[str, Drawing]) -> None:
    """Add one diagram with a shape for each pool, lane and box and an edge for each flow."""
    diagram = SubElement(root, f"{{{BPMNDI}}}BPMNDiagram", {"id": "Diagram_map"})
    attributes = {"id": "Plane_map", "bpmnElement": "Collaboration_map"}
    plane = SubElement(diagram, f"{{{BPMNDI}}}BPMNPlane", attributes)
    top = 0.0
    for process in model.processes:
        pool = _Pool(process, drawings.get(process.id), top)
        pool.draw(plane, [lane.id for lane in lanes_of(process, model)])
        top += pool.height + POOL_GAP


class _Pool:
    """One process' shapes. A box that the drawing lacks is set in a row under the others."""

    def __init__(self, process: Process, drawing: Drawing | None, top: float) -> None:
        self._process = process
        self._drawing = drawing
        self._top = top
        self._boxes: dict[str, Rect] = {}
        if drawing is not None:
            self._boxes = {box.id: box.rect for box in drawing.boxes}
        self._below = max((rect.bottom for rect in self._boxes.values()), default=0.0) + POOL_GAP
        self._width = drawing.width if drawing is not None else 0.0
        self._wanted = _wanted(process)
        missing = [name for name in self._wanted if name not in self._boxes]
        for index, name in enumerate(missing):
            x = POOL_GAP + index * (BOX_WIDTH + POOL_GAP)
            self._boxes[name] = Rect(x, self._below, BOX_WIDTH, BOX_HEIGHT)
            self._width = max(self._width, x + BOX_WIDTH + POOL_GAP)
        drawn = drawing.height if drawing is not None else 0.0
        self.height = max(drawn, self._below + BOX_HEIGHT + POOL_GAP if missing else 0.0)

    def draw(self, plane: Element, lanes: list[str]) -> None:
        whole = Rect(-POOL_HEAD, 0.0, self._width + POOL_HEAD, self.height)
        self._shape(plane, f"Participant_{self._process.id}", whole, isHorizontal="true")
        bands = {} if self._drawing is None else {b.lane: b.rect for b in self._drawing.lanes}
        inner = Rect(0.0, 0.0, self._width, self.height)
        for lane in lanes:
            # A shared lane has no band of its own on our pages: it lies over the whole pool.
            rect = bands.get(lane, inner)
            self._shape(plane, lane_ref(self._process.id, lane), rect, isHorizontal="true")
        for name, ref in self._wanted.items():
            self._shape(plane, ref, self._boxes[name])
        for step in self._process.steps:
            for index, arrow in enumerate(step.next):
                target = _box_of(self._process, arrow.to)
                points = self._points(step.id, target, arrow.label)
                self._edge(plane, flow_ref(step.id, index), points)

    def _points(self, source: str, target: str, label: str) -> tuple[Point, ...]:
        for arrow in self._drawing.arrows if self._drawing is not None else ():
            if (arrow.source, arrow.target, arrow.label) == (source, target, label):
                return arrow.points
        start, end = self._boxes[source], self._boxes[target]
        return (start.right, start.y + start.h / 2), (end.x, end.y + end.h / 2)

    def _shape(self, plane: Element, ref: str, rect: Rect, **more: str) -> None:
        attributes = {"id": f"Shape_{ref}", "bpmnElement": ref, **more}
        shape = SubElement(plane, f"{{{BPMNDI}}}BPMNShape", attributes)
        bounds = {"x": rect.x, "y": rect.y + self._top, "width": rect.w, "height": rect.h}
        texts = {name: _number(value) for name, value in bounds.items()}
        SubElement(shape, f"{{{DC}}}Bounds", texts)

    def _edge(self, plane: Element, ref: str, points: tuple[Point, ...]) -> None:
        attributes = {"id": f"Edge_{ref}", "bpmnElement": ref}
        edge = SubElement(plane, f"{{{BPMNDI}}}BPMNEdge", attributes)
        for x, y in points:
            place = {"x": _number(x), "y": _number(y + self._top)}
            SubElement(edge, f"{{{DI}}}waypoint", place)


def _wanted(process: Process) -> dict[str, str]:
    """Box id as drawings name it → BPMN id, for each box and call activity of a process."""
    wanted = {step.id: step_ref(step.id) for step in process.steps}
    for step in process.steps:
        for arrow in step.next:
            name = _box_of(process, arrow.to)
            if name not in wanted:
                target = name.removeprefix(PROCESS_PREFIX)
                wanted[name] = call_ref(process.id, target)
    return wanted


def _box_of(process: Process, target: str) -> str:
    into = called(process, target)
    return PROCESS_PREFIX + into if into else target


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
