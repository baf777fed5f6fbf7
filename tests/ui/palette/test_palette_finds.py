"""Ctrl+K finds every kind of thing and runs it, and shows what was recent when nothing is typed."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QTabWidget
from pytestqt.qtbot import QtBot

from desktop.ui.application import Desk
from desktop.ui.help.help_page import HelpPage
from desktop.ui.learning.quiz_page import QuizPage
from desktop.ui.palette.offer import Offer
from desktop.ui.palette.palette import CommandPalette
from tests.ui.conftest import PASSWORD, PERSON

KINDS = {
    "Rehabiliteringsförfrågan": "box",
    "Jobbtorg": "map",
    "12 kap": "law",
    "Samtycke": "form",
    "Övningsperson": "cases",
}


@pytest.mark.parametrize("text", KINDS)
def test_each_kind_of_thing_is_found(case_desk: Desk, text: str) -> None:
    assert KINDS[text] in [each.icon for each in _found(case_desk, text)]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("karta", "map"),
        ("ärenden", "cases"),
        ("att göra", "todo"),
        ("mottagare", "recipients"),
        ("statistik", "statistics"),
        ("inställningar", "settings"),
        ("varianter", "variants"),
        ("quiz", "quiz"),
        ("ta emot", "receive"),
        ("dela", "share"),
        ("samtycke", "consent"),
        ("blanketter", "forms"),
    ],
)
def test_every_place_is_found_by_its_name(case_desk: Desk, text: str, place: str) -> None:
    wanted = {f"place:{place}", f"do:{place}"}
    offer = next(each for each in _found(case_desk, text) if each.key in wanted)
    case_desk.window.show_place("help")
    offer.run()
    shown = case_desk.window.stack.currentWidget()
    page = case_desk.window.map_page if place == "map" else case_desk.window.pages.page(place)
    assert shown is page


def test_a_setting_is_found_and_has_the_cursor(case_desk: Desk) -> None:
    offer = next(each for each in _found(case_desk, "tema") if each.icon == "settings")
    case_desk.window.activateWindow()
    offer.run()
    page = case_desk.window.settings_page()
    assert case_desk.window.stack.currentWidget() is page
    focused = QApplication.focusWidget()
    assert focused is not None
    assert page.isAncestorOf(focused)


def test_every_tab_of_the_settings_is_found(case_desk: Desk) -> None:
    case_desk.window.show_place("settings")
    tabs = case_desk.window.settings_page().findChild(QTabWidget)
    assert tabs is not None
    for place in range(tabs.count()):
        name = tabs.tabText(place)
        next(each for each in _found(case_desk, name) if each.title == name).run()
        assert tabs.currentIndex() == place


def test_settings_that_need_the_vault_are_not_offered_without_it(desk: Desk) -> None:
    assert not [each for each in _found(desk, "enhet") if each.icon == "settings"]
    assert [each for each in _found(desk, "tema") if each.icon == "settings"]


def test_a_help_page_is_found_and_opened(desk: Desk) -> None:
    offer = next(each for each in _found(desk, "säkerhetskopi") if each.key.startswith("help:"))
    offer.run()
    page = desk.window.stack.currentWidget()
    assert isinstance(page, HelpPage)
    assert f"help:{page.topic_id}" == offer.key


def test_the_quiz_of_a_process_is_begun(desk: Desk) -> None:
    offer = next(each for each in _found(desk, "quiz jobbtorg") if each.key == "quiz:jobbtorg")
    offer.run()
    page = desk.window.stack.currentWidget()
    assert isinstance(page, QuizPage)
    assert page.shown is page.round


def test_the_tour_is_begun(open_desk: Desk) -> None:
    next(each for each in _found(open_desk, "rundtur") if each.key == "do:tour").run()
    assert open_desk.window.learning.guide is not None


def test_the_text_is_made_larger_and_smaller(desk: Desk) -> None:
    before = desk.window.pages.choices.now.text_percent
    next(each for each in _found(desk, "större text") if each.key == "do:text+1").run()
    assert desk.window.pages.choices.now.text_percent > before
    next(each for each in _found(desk, "mindre text") if each.key == "do:text-1").run()
    assert desk.window.pages.choices.now.text_percent == before


def test_every_view_of_the_map_is_found(desk: Desk) -> None:
    for name, title in desk.window.map_page.bar.toggle_titles():
        assert f"do:view-{name}" in [each.key for each in _found(desk, title)]


def test_what_was_chosen_comes_first_when_nothing_is_typed(desk: Desk) -> None:
    for text, key in (("rehabiliteringsförfrågan", "box:soc-sjukskriven.9"), ("tema", "setting")):
        next(each for each in _found(desk, text) if each.key.startswith(key)).run()
    recent = _found(desk, "")[:2]
    assert recent[0].key.startswith("setting:")
    assert recent[1].key == "box:soc-sjukskriven.9"
    recent[1].run()
    assert desk.window.map_page.box == "soc-sjukskriven.9"


def test_a_case_that_was_open_is_recent_but_not_while_it_is_open(case_desk: Desk) -> None:
    key = f"case:{case_desk.session.case_id}"
    assert key not in [each.key for each in _found(case_desk, "")]
    case_desk.window.open_case("")
    assert _found(case_desk, "")[0].key == key


def test_recent_cases_are_silent_while_locked_and_back_after(case_desk: Desk, qtbot: QtBot) -> None:
    key = f"case:{case_desk.session.case_id}"
    _found(case_desk, "")
    case_desk.window.open_case("")
    case_desk.window.lock()
    locked = _found(case_desk, "")
    assert not any(each.key.startswith("case:") or PERSON.name in each.title for each in locked)
    case_desk.session.unlock(PASSWORD, lambda: None, _fail)
    qtbot.waitUntil(lambda: case_desk.session.is_open, timeout=20_000)
    assert key in [each.key for each in _found(case_desk, "")]


def test_nothing_is_offered_twice(case_desk: Desk) -> None:
    next(each for each in _found(case_desk, "statistik") if each.key == "place:statistics").run()
    keys = [each.key for each in _found(case_desk, "")]
    assert len(keys) == len(set(keys))


def _found(desk: Desk, text: str) -> list[Offer]:
    desk.window.palette_door.open()
    palette = desk.window.palette_door.palette
    assert isinstance(palette, CommandPalette)
    palette.field.setText(text)
    palette.look()
    found = list(palette._offers)
    palette.close_up()
    return found


def _fail(fault: BaseException) -> None:
    raise fault
