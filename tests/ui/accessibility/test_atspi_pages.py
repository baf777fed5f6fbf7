"""Every page in every state, read over AT-SPI from another process: named, told apart, secret."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping
from itertools import product

import pytest
from PySide6.QtWidgets import QApplication

from desktop.core.cases.records import Kind, Party
from desktop.ui.language import Language, install
from desktop.ui.names import kind_name, party_name
from tests.ui.accessibility.judging import PASSWORD, TICKS, Node, Page, faults, showing
from tests.ui.accessibility.outside import display, missing_parts, read_with
from tests.ui.accessibility.whole_tour import LAST, PERSONAL
from tests.ui.conftest import PROFILE

READER = "tests.ui.accessibility.atspi_pages"
PROGRAM = (sys.executable, "-m", "tests.ui.accessibility.being_read")
MOST_SECONDS = 240
LOCKED = ("locked", "unlock")
OF_THE_RAIL = 8
"""No more controls than these would mean that a page was not read."""

Pages = Mapping[str, Page]

pytestmark = pytest.mark.skipif(bool(missing_parts()), reason=f"needs {missing_parts()}")


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Pages:
    """What was read on every page of the whole tour."""
    folder = tmp_path_factory.mktemp("read")
    with display() as shown:
        return read_with(READER, [*PROGRAM, str(folder)], folder, shown, MOST_SECONDS)


@pytest.fixture
def in_swedish(qapp: QApplication) -> Iterator[None]:
    """The words of the program that was read."""
    del qapp  # it must be there
    install(Language.SWEDISH)
    yield
    install(Language.ENGLISH)


def test_the_tour_was_read_to_its_end(pages: Pages) -> None:
    assert list(pages)[-1] == LAST
    thin = {
        name: len(found)
        for name, page in pages.items()
        if len(found := _controls(page)) <= OF_THE_RAIL
    }
    assert thin == {}


def test_every_control_of_every_page_has_a_name_of_its_own(pages: Pages) -> None:
    """Nor can a secret be read, nor a tick be unsaid; see ``judging`` for all that is looked at."""
    found = {name: wrong for name, page in pages.items() if (wrong := faults(page))}
    assert not found, "\n".join(f"{name}: {each}" for name in found for each in found[name])


def test_a_password_is_written_in_secret(pages: Pages) -> None:
    for name in ("first run: password", "unlock", "settings: Lösenord"):
        fields = [node for _, node in showing(pages[name]) if node["role"] == PASSWORD]
        assert fields, name
    written = [node for _, node in showing(pages["first run: password"]) if _is_written(node)]
    assert written == []


@pytest.mark.usefixtures("in_swedish")
def test_every_cell_of_the_consent_says_its_party_and_its_kind(pages: Pages) -> None:
    ticks = {
        node["name"]: "checked" in node["states"]
        for _, node in showing(pages["consent: a new one"])
        if node["role"] in TICKS
    }
    others = [party for party in Party if party is not PROFILE.party]
    cells = {
        (party, kind): f"{party_name(party)}: {kind_name(kind)}"
        for party, kind in product(others, Kind)
    }
    assert [name for name in cells.values() if name not in ticks] == []
    on = {cell for cell, name in cells.items() if ticks[name]}
    assert on == {(Party.HALSO_OCH_SJUKVARD, Kind.FORMS)}


def test_what_can_be_turned_on_says_when_it_is(pages: Pages) -> None:
    for name, on in (("map with times", True), ("map without times", False)):
        (times,) = (
            node
            for _, node in showing(pages[name])
            if node["role"] in TICKS and node["name"] == "Tider"
        )
        assert ("checked" in times["states"]) is on, name


def test_what_cannot_be_done_says_why(pages: Pages) -> None:
    """Where the page says it beside the button for those who see."""
    for page, button in (
        ("share: nobody chosen", "Försegla paketet (0)…"),
        ("consent: a new one", "Registrera samtycket"),
        ("print dialog: process book", "Som bild…"),
    ):
        (node,) = (each for _, each in showing(pages[page]) if each["name"] == button)
        assert "sensitive" not in node["states"], button
        said = [each["name"] for _, each in showing(pages[page]) if each["role"] == "label"]
        assert node["description"] in said, button


def test_what_consent_holds_back_says_so(pages: Pages) -> None:
    held = [
        node
        for _, node in showing(pages["share"])
        if node["role"] in TICKS and "sensitive" not in node["states"]
    ]
    assert held
    assert [node["name"] for node in held if not node["description"].strip()] == []


def test_the_password_of_a_locked_pdf_is_said_to_whom_it_is_shown(pages: Pages) -> None:
    said = [node["name"] for _, node in showing(pages["share: the PDF is made"])]
    assert any(re.search(r": \w{4}(-\w{4})+$", name) for name in said)


def test_once_it_is_locked_nothing_personal_is_anywhere_in_the_tree(pages: Pages) -> None:
    """Not in what is hidden either, nor in any description or field."""
    before = {word for name in pages if not name.startswith(LOCKED) for word in _heard(pages[name])}
    assert [canary for canary in PERSONAL if canary not in before] == []
    after = {
        f"{name}: {word}"
        for name in pages
        if name.startswith(LOCKED)
        for word in _heard(pages[name])
    }
    assert after == set()


def _controls(page: Page) -> list[Node]:
    return [node for _, node in showing(page) if "focusable" in node["states"]]


def _is_written(node: Node) -> bool:
    return node["role"] == PASSWORD and bool((node["text"] or "").strip("\N{BLACK CIRCLE}•*"))


def _heard(page: Page) -> set[str]:
    """The canaries that can be heard on a page."""
    words = "\n".join(
        part for node in page for part in (node["name"], node["description"], node["text"]) if part
    )
    return {canary for canary in PERSONAL if canary in words}
