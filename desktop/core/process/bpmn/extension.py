"""What BPMN has no word for, as elements of our own: plain data → XML → nodes with lines."""

from __future__ import annotations

from typing import Any
from xml.etree.ElementTree import Element, SubElement

from desktop.core.process.bpmn.names import OURS, ours
from desktop.core.process.bpmn.safe_xml import Xml
from desktop.core.process.yaml_lines import Mapping, Node, Scalar, Sequence

_LISTS = frozenset(
    {
        "guidance",
        "good_to_know",
        "actors",
        "forms",
        "laws",
        "links",
        "possible_next",
        "lanes",
        "phases",
        "papers",
        "processes",
        "hyphenation",
        "order",
    }
)
# Numbers and truths are read unquoted, as in YAML.
_UNQUOTED = frozenset(
    {"format", "number", "essential", "given", "statutory", "verify_locally", "shared"}
)


def add_data(parent: Element, name: str, data: dict[str, Any]) -> Element:
    """Write a mapping as one element: single values as attributes, the rest as children."""
    element = SubElement(parent, ours(name))
    for key, value in data.items():
        if isinstance(value, list):
            for item in value:
                _add_item(element, key, item)
        elif isinstance(value, dict):
            add_data(element, key, value)
        else:
            element.set(key, _written(value))
    return element


def _add_item(parent: Element, key: str, item: Any) -> None:  # noqa: ANN401 - plain data
    if isinstance(item, dict):
        add_data(parent, key, item)
    else:
        SubElement(parent, ours(key)).text = str(item)


def _written(value: str | int | bool) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def node_of(element: Xml) -> Mapping:
    """An element of ours as the mapping that the YAML would have given."""
    pairs: list[tuple[Scalar, Node]] = []
    for key, value in element.attributes.items():
        if not key.startswith("{"):
            pairs.append((_key(key, element), scalar(key, value, element.line)))
    lists: dict[str, Sequence] = {}
    for child in element.children:
        if not child.name.startswith(f"{{{OURS}}}"):
            continue
        key = child.name.rpartition("}")[2]
        node: Node = node_of(child)
        if key in _LISTS:
            if key not in lists:
                lists[key] = Sequence([], child.line)
                pairs.append((_key(key, child), lists[key]))
            is_text = not child.attributes and not child.children
            lists[key].items.append(Scalar(child.text, child.line, False) if is_text else node)
        else:
            pairs.append((_key(key, child), node))
    return Mapping(pairs, element.line)


def _key(name: str, element: Xml) -> Scalar:
    return Scalar(name, element.line, True)


def scalar(name: str, value: str, line: int) -> Scalar:
    """One value of a field, unquoted where the field holds a number or a truth."""
    return Scalar(value, line, name in _UNQUOTED)


def with_fields(node: Mapping, fields: dict[str, Node | None]) -> Mapping:
    """The mapping with more fields; None leaves one out, an existing one is replaced."""
    kept = [(key, value) for key, value in node.pairs if key.value not in fields]
    added = [
        (Scalar(name, value.line, True), value)
        for name, value in fields.items()
        if value is not None
    ]
    return Mapping([*kept, *added], node.line)
