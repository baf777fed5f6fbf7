"""A BPMN document of ours, changed elsewhere or not → the map, and what could not be taken."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from desktop.core.errors import ModelBroken
from desktop.core.process.bpmn.extension import node_of, with_fields
from desktop.core.process.bpmn.names import bpmn, ours, process_ref
from desktop.core.process.bpmn.overlooked import find_overlooked
from desktop.core.process.bpmn.pool_reading import LeftOver, PoolReader
from desktop.core.process.bpmn.safe_xml import Xml, parse
from desktop.core.process.errors import BpmnRefused
from desktop.core.process.fields import Record
from desktop.core.process.model import Law, Process, ProcessMap
from desktop.core.process.reading import (
    LAWS_FIELDS,
    MAP_FIELDS,
    PROCESS_FIELDS,
    Reading,
    judge,
    open_root,
    read_head,
    read_laws,
    read_process,
)
from desktop.core.process.rules import LAWS, MAP
from desktop.core.process.yaml_lines import Mapping, Node, Scalar, Sequence

BPMN_FILE = "bpmn"
"""What messages call the document; a pool is ``bpmn:<process id>``."""


@dataclass(frozen=True, slots=True)
class TakenIn:
    """The map as the document draws it, not yet held against the rules, and what was left out."""

    map: ProcessMap
    left_over: tuple[LeftOver, ...]
    reading: Reading


def from_bpmn(data: bytes, known_forms: Iterable[str] = ()) -> ProcessMap:
    """The whole map that ``to_bpmn`` wrote. Raises BpmnRefused, ModelBroken.

    The mistakes' file is ``bpmn`` or ``bpmn:<process id>`` and their line the document's own.
    """
    taken = take_in(data)
    judge(taken.reading, taken.map, known_forms)
    if taken.reading.report.mistakes:
        raise ModelBroken(taken.reading.report.in_order())
    return taken.map


def take_in(data: bytes) -> TakenIn:
    """What the document says, whole or not. Raises BpmnRefused; ModelBroken for unreadable fields.

    Only a document that began as our export is taken: it carries what BPMN has no word for.
    """
    root = parse(data)
    if root.name != bpmn("definitions"):
        raise BpmnRefused(reason="not_bpmn", line=root.line)
    collaboration = root.first(bpmn("collaboration"))
    extension = collaboration.first(bpmn("extensionElements")) if collaboration else None
    ours_map = extension.first(ours("map")) if extension else None
    law_book = extension.first(ours("law_book")) if extension else None
    if collaboration is None or ours_map is None or law_book is None:
        raise BpmnRefused(reason="not_ours", line=root.line)
    reading = Reading()
    left_over = [LeftOver.of(child) for child in collaboration.children if _is_foreign(child)]
    head_node = node_of(ours_map)
    head = open_root(head_node, BPMN_FILE, MAP, MAP_FIELDS, reading)
    laws = _laws(law_book, reading)
    processes = []
    reading.listed = tuple(head.words("processes")) if head is not None else ()
    for name in reading.listed:
        process = _take_process(root, name, head_node, reading, left_over)
        if process is not None:
            processes.append(process)
    if head is None:
        raise ModelBroken(reading.report.in_order())
    model = read_head(head, tuple(processes), laws)
    left_over.extend(_new_pools(root, reading.listed))
    left_over.extend(find_overlooked(root, model))
    if reading.report.mistakes:
        raise ModelBroken(reading.report.in_order())
    return TakenIn(model, tuple(left_over), reading)


def _is_foreign(element: Xml) -> bool:
    return element.name not in (
        bpmn("participant"),
        bpmn("extensionElements"),
        bpmn("documentation"),
    )


def _laws(element: Xml, reading: Reading) -> tuple[Law, ...]:
    record = open_root(node_of(element), BPMN_FILE, LAWS, LAWS_FIELDS, reading)
    return () if record is None else read_laws(record)


def _take_process(
    root: Xml, name: str, head: Mapping, reading: Reading, left_over: list[LeftOver]
) -> Process | None:
    ref = process_ref(name)
    element = next((p for p in root.all(bpmn("process")) if p.get("id") == ref), None)
    if element is None:
        left_over.append(LeftOver(root.line, "bpmn.process_removed", name))
        return None
    extension = element.first(bpmn("extensionElements"))
    data = extension.first(ours("process")) if extension else None
    if data is None:
        raise BpmnRefused(reason="not_ours", line=element.line)
    pool = PoolReader(element, name, data.get("lane"), _lane_names(head))
    written = node_of(data)
    order = [item.value for item in _order(written) if isinstance(item, Scalar)]
    node = with_fields(
        written,
        {
            "title": Scalar(element.get("name"), element.line, False),
            "steps": Sequence(list(pool.steps(order)), element.line),
            "order": None,
        },
    )
    left_over.extend(pool.left_over)
    file = f"{BPMN_FILE}:{name}"
    record: Record | None = open_root(node, file, name, PROCESS_FIELDS, reading)
    return None if record is None else read_process(record, name, reading)


def _order(process: Mapping) -> list[Node]:
    """The boxes in our order; a document written before we kept it has none."""
    for key, value in process.pairs:
        if key.value == "order" and isinstance(value, Sequence):
            return value.items
    return []


def _lane_names(head: Mapping) -> dict[str, str]:
    """Lane name → lane id, for lanes that were drawn anew."""
    found: dict[str, str] = {}
    for key, value in head.pairs:
        if key.value == "lanes" and isinstance(value, Sequence):
            for lane in value.items:
                if isinstance(lane, Mapping):
                    words = {k.value: v.value for k, v in lane.pairs if isinstance(v, Scalar)}
                    found[words.get("name", "")] = words.get("id", "")
    return found


def _new_pools(root: Xml, listed: Iterable[str]) -> list[LeftOver]:
    known = {process_ref(name) for name in listed}
    return [
        LeftOver(element.line, "bpmn.process_added", element.get("name"))
        for element in root.all(bpmn("process"))
        if element.get("id") not in known
    ]
