"""The drawing that goes with the BPMN: pools under one another, as our own pages lay them out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
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
from desktop.core.process.bpmn.pools import called, elements_of, lanes_of
from desktop.core.process.bpmn.symbols import LETTER, name_beside, reach, symbol_in
from desktop.core.process.drawing import Drawing, DrawnArrow, Point, Rect
from desktop.core.process.model import PROCESS_PREFIX, Process, ProcessMap

SCALE = 1.6
"""Our pages in the document's units: tools write in larger letters than we do."""
POOL_HEAD = 30.0
"""Width of the strip at a pool's left in which tools write its name."""
POOL_GAP = 90.0
BOX_WIDTH = 200.0
BOX_HEIGHT = 80.0


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
        self._top = top
        self._names = _names(process)
        self._elements = elements_of(process)
        self._bands = {} if drawing is None else {b.lane: _grown(b.rect) for b in drawing.lanes}
        self._boxes = {} if drawing is None else {b.id: _grown(b.rect) for b in drawing.boxes}
        self._arrows = {} if drawing is None else {_key(arrow): arrow for arrow in drawing.arrows}
        self.height = SCALE * drawing.height if drawing is not None else 0.0
        self._width = SCALE * drawing.width if drawing is not None else 0.0
        self._place_missing()

    def _place_missing(self) -> None:
        missing = [name for name in self._names if name not in self._boxes]
        below = max((rect.bottom for rect in self._boxes.values()), default=0.0) + POOL_GAP
        for index, name in enumerate(missing):
            x = POOL_GAP + index * (BOX_WIDTH + POOL_GAP)
            self._boxes[name] = Rect(x, below, BOX_WIDTH, BOX_HEIGHT)
            self._width = max(self._width, x + BOX_WIDTH + POOL_GAP)
        if missing:
            self.height = max(self.height, below + BOX_HEIGHT + POOL_GAP)

    def draw(self, plane: Element, lanes: list[str]) -> None:
        whole = Rect(-POOL_HEAD, 0.0, self._width + POOL_HEAD, self.height)
        self._shape(plane, f"Participant_{self._process.id}", whole, isHorizontal="true")
        inner = Rect(0.0, 0.0, self._width, self.height)
        for lane in lanes:
            # A shared lane has no band of its own on our pages: it lies over the whole pool.
            rect = self._bands.get(lane, inner)
            self._shape(plane, lane_ref(self._process.id, lane), rect, isHorizontal="true")
        ways = list(self._ways())
        for name, ref in self._names.items():
            self._box(plane, name, ref, ways)
        for way in ways:
            self._edge(plane, way)

    def _ways(self) -> Iterator[_Way]:
        for step in self._process.steps:
            for index, arrow in enumerate(step.next):
                target = _box_of(self._process, arrow.to)
                drawn = self._arrows.get((step.id, target, arrow.label))
                points = self._between(step.id, target, drawn)
                rect = drawn.label_rect if drawn is not None else None
                label = None if rect is None else _widened(_grown(rect), arrow.label)
                yield _Way(flow_ref(step.id, index), step.id, target, points, label)

    def _between(self, source: str, target: str, drawn: DrawnArrow | None) -> tuple[Point, ...]:
        start, end = self._boxes[source], self._boxes[target]
        points: Sequence[Point] = (
            (start.right, start.y + start.h / 2),
            (end.x, end.y + end.h / 2),
        )
        if drawn is not None:
            points = [(x * SCALE, y * SCALE) for x, y in drawn.points]
        first = reach(self._elements.get(source, ""), start, points[1], points[0])
        last = reach(self._elements.get(target, ""), end, points[-2], points[-1])
        return (*reversed(first), *points[1:-1], *last)

    def _box(self, plane: Element, name: str, ref: str, ways: Sequence[_Way]) -> None:
        element = self._elements.get(name, "")
        box = self._boxes[name]
        symbol = symbol_in(element, box)
        shape = self._shape(plane, ref, symbol)
        if symbol != box:
            touched = [way.points[0] for way in ways if way.source == name]
            touched += [way.points[-1] for way in ways if way.target == name]
            title = next(step.title for step in self._process.steps if step.id == name)
            self._label(shape, name_beside(symbol, title, box.w, touched))

    def _shape(self, plane: Element, ref: str, rect: Rect, **more: str) -> Element:
        attributes = {"id": f"Shape_{ref}", "bpmnElement": ref, **more}
        shape = SubElement(plane, f"{{{BPMNDI}}}BPMNShape", attributes)
        self._bounds(shape, rect)
        return shape

    def _label(self, owner: Element, rect: Rect) -> None:
        self._bounds(SubElement(owner, f"{{{BPMNDI}}}BPMNLabel"), rect)

    def _bounds(self, owner: Element, rect: Rect) -> None:
        bounds = {"x": rect.x, "y": rect.y + self._top, "width": rect.w, "height": rect.h}
        texts = {name: _number(value) for name, value in bounds.items()}
        SubElement(owner, f"{{{DC}}}Bounds", texts)

    def _edge(self, plane: Element, way: _Way) -> None:
        attributes = {"id": f"Edge_{way.ref}", "bpmnElement": way.ref}
        edge = SubElement(plane, f"{{{BPMNDI}}}BPMNEdge", attributes)
        for x, y in way.points:
            place = {"x": _number(x), "y": _number(y + self._top)}
            SubElement(edge, f"{{{DI}}}waypoint", place)
        if way.label is not None:
            self._label(edge, way.label)


@dataclass(frozen=True, slots=True)
class _Way:
    """One flow: its BPMN id, the boxes it joins, its points, and where its label stands."""

    ref: str
    source: str
    target: str
    points: tuple[Point, ...]
    label: Rect | None


def _key(arrow: DrawnArrow) -> tuple[str, str, str]:
    return arrow.source, arrow.target, arrow.label


def _grown(rect: Rect) -> Rect:
    return Rect(rect.x * SCALE, rect.y * SCALE, rect.w * SCALE, rect.h * SCALE)


def _widened(rect: Rect, text: str) -> Rect:
    """Wide enough for the words as tools write them, so that none breaks a word."""
    wanted = max(rect.w, len(text) * LETTER + 10)
    return Rect(rect.x - (wanted - rect.w) / 2, rect.y, wanted, rect.h)


def _names(process: Process) -> dict[str, str]:
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
