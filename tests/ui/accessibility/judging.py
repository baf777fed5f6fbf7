"""What is wrong with a page as a screen reader hears it: one line for each fault."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

Node = Mapping[str, Any]
Page = Sequence[Node]
"""The nodes of a page, a parent before its children; see ``atspi_pages.Said``."""

PASSWORD = "password text"
TICKS = frozenset({"check box", "radio button", "toggle button"})
FIELDS = frozenset({"text", PASSWORD, "entry", "combo box", "spin button", "spin box", "slider"})
PRESSED = frozenset({"push button", "link", *TICKS})
LISTED = frozenset(
    {"list", "list item", "tree", "tree item", "table", "cell", "table cell", "column header"}
)
CONTROLS = PRESSED | FIELDS | LISTED | {"page tab", "page tab list", "menu item", "progress bar"}
CAPTIONED = frozenset({"combo box"})
"""Their name is what is chosen, as Qt tells it here: what it is chosen for stands beside it."""
GROUPS = frozenset({"application", "frame"})
"""Named, but around everything: they tell nothing apart."""
RAW = re.compile(r"^Q[A-Z]\w+$|qt_|^[\w-]+(\.[\w-]+)+$|^_|\{\w*\}")
"""The name of a class, of a widget or of a thing in a file, or a text that was never filled in."""
SAME_WAY = (
    "Åter till översikten",  # a home symbol in each lane, as it is drawn
    "Nytt ärende",  # the page's own, and the empty page's
    "Nytt samtycke",
    "Lägg till från kontaktkort…",
    "Spara mitt kontaktkort…",
    "Dela…",  # the strip's and the case page's
    "Visa på kartan",  # the page's own, and the empty journal's
    "Se ruta ",  # two questions about the same box
)
"""Names that several buttons of a page may begin with, since all of them do the same."""
WRITTEN = "lösenord"


def faults(page: Page) -> list[str]:
    """Everything that is wrong, in words."""
    return [*_nameless(page), *_alike(page), *_unsaid(page), *_readable(page)]


def showing(page: Page) -> Iterator[tuple[int, Node]]:
    """The nodes that are on the screen, with their places."""
    return ((place, node) for place, node in enumerate(page) if "showing" in node["states"])


def path(page: Page, place: int) -> str:
    """Where a node stands: its named surroundings, the nearest first."""
    return " < ".join(f"{node['role']} “{node['name'][:40]}”" for node in _around(page, place))


def _around(page: Page, place: int) -> Iterator[Node]:
    above = page[place]["parent"]
    while above >= 0:
        node = page[above]
        if node["name"].strip():
            yield node
        above = node["parent"]


def _told(page: Page, place: int) -> str:
    node = page[place]
    return f"{node['role']} “{node['name']}” in {path(page, place)}"


def _nameless(page: Page) -> Iterator[str]:
    for place, node in showing(page):
        if node["role"] not in CONTROLS and "focusable" not in node["states"]:
            continue
        name = node["name"].strip()
        if not any(letter.isalnum() for letter in name):
            yield f"no name: {_told(page, place)}"
        elif RAW.search(name) and node["role"] != "label":
            yield f"no word for people: {_told(page, place)}"


def _alike(page: Page) -> Iterator[str]:
    """Buttons by name alone; fields may be told apart by the named part they stand in."""
    heard: Counter[tuple[str, ...]] = Counter()
    for place, node in showing(page):
        name = node["name"].strip()
        if node["role"] not in PRESSED | FIELDS or name.startswith(SAME_WAY):
            continue
        said: tuple[str, ...] = (node["role"], name, node["description"])
        if node["role"] in FIELDS:
            near = (each["name"] for each in _around(page, place) if each["role"] not in GROUPS)
            said = (*said, next(near, ""))
        heard[said] += 1
        if heard[said] == 2:
            yield f"two alike: {_told(page, place)}"


def _unsaid(page: Page) -> Iterator[str]:
    for place, node in showing(page):
        role = node["role"]
        if role in TICKS and "checkable" not in node["states"]:
            yield f"does not say whether it is ticked: {_told(page, place)}"
        if role in CAPTIONED and not node["labelled"] and not node["description"]:
            yield f"says what is chosen, not of what: {_told(page, place)}"


def _readable(page: Page) -> Iterator[str]:
    for place, node in enumerate(page):
        is_secret = node["role"] == PASSWORD
        if node["role"] in FIELDS and WRITTEN in node["name"].casefold() and not is_secret:
            yield f"not said to be secret: {_told(page, place)}"
        if is_secret and any(letter.isalnum() for letter in node["text"] or ""):
            yield f"a secret can be read: {_told(page, place)}"
