"""F1 leads from every page to its own topic, and the page of shortcuts tells them all."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.core.places import resource_folder
from desktop.ui.application import Desk
from desktop.ui.help.help_page import HelpPage
from desktop.ui.help.help_text import Topic, read_topics
from desktop.ui.help.topic_of_place import FIRST_TOPIC, TOPICS
from tests.ui.forms.form_pages import open_form

HELP = resource_folder() / "help"
SWEDISH_KEYS = {"Shift": "Skift", "Left": "vänsterpil", "Down": "nedåtpil"}
"""What the Swedish page calls the keys that have a name."""


def test_every_place_has_a_topic_of_its_own(desk: Desk) -> None:
    places = set(desk.window.pages.places()) - {"help"}
    assert places - set(TOPICS) == set()
    assert [place for place in places if TOPICS[place] == FIRST_TOPIC] == ["welcome"]


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_topic_that_a_place_names_is_there(language: str) -> None:
    assert set(TOPICS.values()) <= {topic.id for topic in read_topics(HELP, language)}


def test_f1_opens_its_topic_from_every_page(case_desk: Desk) -> None:
    window = case_desk.window
    window.activateWindow()
    for place in sorted(set(window.pages.places()) - {"help", "welcome", "unlock"}):
        if place == "form":
            open_form(case_desk)
        window.show_place(place)
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_F1)
        page = window.stack.currentWidget()
        assert isinstance(page, HelpPage), place
        assert page.topic_id == TOPICS[place], place


def test_f1_works_on_the_lock_screen_too(open_desk: Desk) -> None:
    open_desk.window.lock()
    open_desk.window.activateWindow()
    QTest.keyClick(QApplication.focusWidget() or open_desk.window, Qt.Key.Key_F1)
    page = open_desk.window.stack.currentWidget()
    assert isinstance(page, HelpPage)
    assert page.topic_id == "lock"


def test_the_way_to_tour_and_quiz_is_in_the_help(open_desk: Desk) -> None:
    open_desk.window.show_help()
    page = open_desk.window.stack.currentWidget()
    assert isinstance(page, HelpPage)
    page.quiz_button.click()
    assert open_desk.window.stack.currentWidget() is open_desk.window.pages.page("quiz")
    page.tour_button.click()
    assert open_desk.window.learning.guide is not None


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_shortcut_is_told_and_none_that_is_not_there(case_desk: Desk, language: str) -> None:
    real = {_named(keys, language) for keys in _shortcuts(case_desk)}
    told = set(_told(_page(language)))
    assert real - told == set()
    assert {each for each in told if each.startswith(("Ctrl", "F", "Alt"))} - real == set()


def _shortcuts(desk: Desk) -> Iterator[str]:
    window = desk.window
    for place in window.pages.places():
        if place == "form":
            open_form(desk, "samtycke")  # it has dates
        elif place not in ("welcome", "unlock", "answer"):
            window.show_place(place)
    window.start_tour()
    window.palette_door.open()
    for shortcut in window.findChildren(QShortcut):
        for keys in QShortcut.keys(shortcut):
            yield keys.toString(QKeySequence.SequenceFormat.PortableText)


def _named(keys: str, language: str) -> str:
    if language == "sv":
        for name, word in SWEDISH_KEYS.items():
            keys = re.sub(rf"\b{name}\b", word, keys)
    return keys


def _page(language: str) -> Topic:
    return next(topic for topic in read_topics(HELP, language) if topic.id == "shortcuts")


def _told(page: Topic) -> Iterator[str]:
    """Each key of the tables' first column; a row may name several, or a range of digits."""
    for line in page.body.splitlines():
        if not line.startswith("| ") or "---" in line:
            continue
        cell = line.split("|")[1].strip().replace("−", "-")
        if reach := re.fullmatch(r"Ctrl\+(\d) … Ctrl\+(\d)", cell):
            yield from (f"Ctrl+{number}" for number in range(int(reach[1]), int(reach[2]) + 1))
        else:
            yield from re.split(r" (?:och|and|eller|or) ", cell)
