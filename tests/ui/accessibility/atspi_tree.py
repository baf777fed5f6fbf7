"""Reads the tree of a page as a screen reader may: what shows, or all there is, top down.

Run by the system's own Python (see ``atspi_bus``).
"""

from __future__ import annotations

from typing import Any

from tests.ui.accessibility.atspi_bus import ACCESSIBLE, STATES, TEXT, Bus, Node, Question, prop

EACH = 5
"""Questions about each node."""
PASSWORD, PASSWORD_ROLE = "password text", 40
"""Qt tells it apart by number only."""
CAPTIONED = frozenset({"combo box"})
LABELLED_BY = 2
MOST_LEVELS = 64
TRIES = 3
WITH_TEXT = frozenset({"text", PASSWORD, "entry"})

Said = dict[str, Any]
"""A node: its address as ``node``, its name, description, role, states, ``text`` (None where it
holds none), whether it is ``labelled`` by another, and its ``parent``'s place in the page's list,
-1 at the top."""


def read_page(bus: Bus, root: Node, *, everything: bool) -> list[Said]:
    """Every node that shows, top down; with ``everything``, also what does not."""
    for _ in range(TRIES):
        page = _walk(bus, root, everything)
        if page is not None:
            return page
    raise SystemExit("the page never came to rest")


def _walk(bus: Bus, root: Node, everything: bool) -> list[Said] | None:
    """None where a node went while it was read."""
    page: list[Said] = []
    level: list[tuple[Node, int]] = [(root, -1)]
    for _ in range(MOST_LEVELS):
        if not level:
            return page
        nodes = [node for node, _parent in level]
        said = _said(bus, nodes, everything)
        wanted: list[tuple[Node, int]] = []
        for (node, parent), each in zip(level, said, strict=True):
            if each is None:
                return None
            if parent < 0 or everything or "showing" in each["states"]:
                wanted.append((node, len(page)))
                page.append({**each, "parent": parent})
        below = bus.children([node for node, _place in wanted])
        level = [
            (child, place)
            for (_node, place), found in zip(wanted, below, strict=True)
            for child in found
        ]
    raise SystemExit("the tree has no end")


def _said(bus: Bus, nodes: list[Node], everything: bool) -> list[Said | None]:
    asked: list[Question] = []
    for node in nodes:
        asked += [
            prop(node, "Name"),
            prop(node, "Description"),
            Question(node, ACCESSIBLE, "GetRole"),
        ]
        asked += [Question(node, ACCESSIBLE, "GetRoleName"), Question(node, ACCESSIBLE, "GetState")]
    answers = bus.ask_all(asked)
    found: list[Said | None] = []
    for place in range(0, len(answers), EACH):
        name, description, number, role, state = answers[place : place + EACH]
        if name is None or role is None or state is None:
            found.append(None)
            continue
        bits = state[0] | state[1] << 32
        found.append(
            {
                "node": nodes[place // EACH],
                "name": name,
                "description": description,
                "role": PASSWORD if number == PASSWORD_ROLE else role,
                "states": sorted(each for each, bit in STATES.items() if bits >> bit & 1),
                "text": None,
                "labelled": False,
            }
        )
    _read_more(bus, nodes, found, everything)
    return found


def _read_more(bus: Bus, nodes: list[Node], found: list[Said | None], everything: bool) -> None:
    """What stands in the fields, and whether the lists to choose from have a caption."""
    said = [(node, each) for node, each in zip(nodes, found, strict=True) if each is not None]
    holding = [(node, each) for node, each in said if everything or each["role"] in WITH_TEXT]
    texts = bus.ask_all([Question(node, TEXT, "GetText", (0, -1), "ii") for node, _ in holding])
    for (_, each), text in zip(holding, texts, strict=True):
        each["text"] = text
    choices = [(node, each) for node, each in said if each["role"] in CAPTIONED]
    sets = bus.ask_all([Question(node, ACCESSIBLE, "GetRelationSet") for node, _ in choices])
    for (_, each), relations in zip(choices, sets, strict=True):
        each["labelled"] = any(kind == LABELLED_BY for kind, _ in relations or ())
