"""No word reaches the user past the translation: read off the code, and seen on every page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QComboBox, QTabWidget, QWidget

from desktop.core.places import resource_folder
from desktop.ui import application
from desktop.ui.application import Desk
from tests.raw_texts import raw_texts, unseen_texts
from tests.ui.conftest import PERSON, PROFILE

ROOT = Path(__file__).parents[2]
HALVES = ("ui", "cli")
NO_WORDS = {
    "Stockholmsmodellen": "the program's name",
    "PDF, PNG, JPEG (*.pdf *.png *.jpg *.jpeg)": "names of formats",
    "000 00 Övningsstad": "the practice person's address",
    "Övning: åtta blåa ärtor glömde fjärden": "the demo's password",
    "Övning: sju röda påsar väntade på snö": "the demo's password",
}
"""Texts that are the same in both languages, and why."""
CHOSEN_FROM_A_LIST = {
    "desktop/cli/argparse_words.py",
    "desktop/ui/settings/log_words.py",
    "desktop/ui/wording/sentences.py",
}
"""Here a text is picked from a list in which each is marked for the Qt tools."""
OWN_NAMES = {"English", "Svenska", PERSON.name, PERSON.address, PROFILE.name, PROFILE.unit}
FIRST_PAGES = frozenset({"welcome", "unlock"})
MARK = re.compile("⟦[^⟦⟧]*⟧")
PIECES = re.compile(r"[;,:·/\\()\n“”–]|\.\s")
KEYS = re.compile(r"((Ctrl|Alt|Shift)\+)+\S+")


def _sources() -> dict[str, str]:
    return {
        path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8")
        for half in HALVES
        for path in sorted((ROOT / "desktop" / half).rglob("*.py"))
    }


def test_no_text_is_shown_raw() -> None:
    found = [
        (name, line, text)
        for name, source in _sources().items()
        for line, text in raw_texts(source)
        if text not in NO_WORDS
    ]
    assert found == []


def test_every_text_stands_where_the_qt_tools_find_it() -> None:
    found = [
        (name, line, call)
        for name, source in _sources().items()
        for line, call in unseen_texts(source)
        if name not in CHOSEN_FROM_A_LIST and not name.endswith("ui/language.py")
    ]
    assert found == []


@pytest.mark.parametrize(
    "source",
    [
        "label('Spara')",
        "label('Save the note', 'title')",
        "made.setText(f'Hej {name}')",
        "button('Spara' if ny else translate('A', 'Change'), save)",
        "made.setToolTip('Sparas nu')",
        "words = 'Ärendet är öppnat'",
        "QFileDialog.getSaveFileName(self, 'Spara en fil', 'a.pdf')",
        "EmptyState('cases', heading, 'Nothing is here')",
    ],
)
def test_a_raw_text_is_found(source: str) -> None:
    assert list(raw_texts(source))


@pytest.mark.parametrize(
    "source",
    [
        "label(translate('A', 'Save'), 'title')",
        "'''Ärendet.'''",
        "button(translate('A', 'Save') if kind == 'new' else words, save, 'primary')",
        "made.setText(f'{name} · {number}')",
        "made.setToolTip(f'{name} (Ctrl+N)')",
        "EmptyState('cases', heading, words)",
    ],
)
def test_a_translated_text_is_let_through(source: str) -> None:
    assert list(raw_texts(source)) == []


@pytest.mark.parametrize(
    "source",
    ["translate('A', words)", "translate('A', f'Hej {name}')", "translate(context, 'Save')"],
)
def test_a_text_that_the_tools_cannot_see_is_found(source: str) -> None:
    assert list(unseen_texts(source))
    assert list(unseen_texts("translate('A', 'One ' 'text').format(a=b)")) == []


class Marking(QTranslator):
    """A language in which every translated text stands in brackets."""

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        """Never: it knows every text."""
        return False

    def translate(
        self, _context: str, text: str, _hint: str | None = None, _number: int = -1
    ) -> str:
        """The text, marked."""
        return f"⟦{text}⟧"


@pytest.fixture
def marked(qapp: QCoreApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The program speaks the marking language from its start."""
    made = Marking()
    monkeypatch.setattr(application, "install", lambda _language: None)
    qapp.installTranslator(made)
    yield
    qapp.removeTranslator(made)


@pytest.fixture
def given() -> str:
    """What is data and no text of the program's: the map, the forms, the quizzes, the help."""
    files = [path for ending in ("yaml", "md") for path in resource_folder().rglob(f"*.{ending}")]
    return " ".join(" ".join(_data(path).split()) for path in files)


def _data(path: Path) -> str:
    text = path.read_text(encoding="utf-8")
    return text if path.suffix == ".yaml" else text.split("---")[1]


def test_every_word_on_every_page_has_passed_the_translation(
    marked: None, case_desk: Desk, given: str, own_folders: Path
) -> None:
    window, found = case_desk.window, set[str]()
    window.start_form("jobbplan", "jobbtorg.6")
    for place in window.pages.places():
        if place not in FIRST_PAGES:
            window.show_place(place)
            case_desk.application.processEvents()
    for part in (window, *window.findChildren(QWidget)):
        for text in _texts(part):
            found.update(_raw_pieces(text.replace(str(own_folders), ""), given))
    assert found - OWN_NAMES == set()


def test_a_word_on_a_page_that_was_not_translated_is_seen() -> None:
    assert set(_raw_pieces("⟦Saved⟧: Sparat nu", "")) == {"Sparat nu"}
    assert set(_raw_pieces("⟦⟦Box⟧ 1⟧ 3 Möte (Ctrl+N)", "title: Möte")) == set()


def _texts(part: QWidget) -> Iterator[str]:
    """Everything of a widget that is read or read aloud."""
    yield part.toolTip()
    yield part.accessibleName()
    yield part.accessibleDescription()
    for name in ("text", "placeholderText", "title"):
        told = getattr(part, name, None)
        if callable(told) and isinstance(text := told(), str):
            yield text
    if isinstance(part, QComboBox):
        yield from (part.itemText(at) for at in range(part.count()))
    if isinstance(part, QTabWidget):
        yield from (part.tabText(at) for at in range(part.count()))


def _raw_pieces(text: str, given: str) -> Iterator[str]:
    """What of a text is neither translated nor data nor a shortcut."""
    left = re.sub("<[^>]*>", " ", text)
    while (less := MARK.sub(";", left)) != left:
        left = less
    for piece in PIECES.split(KEYS.sub(";", left)):
        words = re.sub(r"^\d+ ", "", " ".join(piece.split()).strip(" .?"))
        if re.search(r"[^\W\d_]{2}", words) and words not in given:
            yield words
