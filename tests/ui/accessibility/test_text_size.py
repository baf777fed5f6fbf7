"""Text up to twice as large: nothing is cut on any page, and nobody has to start anew."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from desktop.core import places
from desktop.ui.application import Desk, build
from desktop.ui.language import Language, install
from desktop.ui.lock.first_run import FirstRun
from desktop.ui.lock.words_shown import WordsShown
from desktop.ui.settings.page import SettingsPage
from desktop.ui.settings.preferences import (
    FILE_NAME,
    Preferences,
    PreferencesBroken,
    read,
    write,
)
from desktop.ui.theme import text_size
from desktop.ui.theme.dress import dress
from desktop.ui.theme.palette import light
from tests.ui.accessibility.fitting import misfits
from tests.ui.accessibility.tour import settle, stations
from tests.ui.conftest import CHEAP, PASSWORD, PERSON, PROFILE

WORDS = (places.resource_folder() / "words" / "sv.txt").read_text("utf-8").split()
WIDEST_WORDS = tuple(sorted(WORDS, key=lambda word: (len(word), word))[-12:])


@pytest.fixture
def large_desk(request: pytest.FixtureRequest, qtbot: QtBot, qapp: QApplication) -> Iterator[Desk]:
    """The program in a language and a text size, with the practice case on the desk."""
    language, percent = request.param
    chosen = Preferences(theme="light", language=language, text_percent=percent)
    made = build(qapp, places.data_folder() / "vault", chosen, cost=CHEAP)
    qtbot.addWidget(made.window)
    made.window.resize(1280, 720)
    made.window.show()
    with qtbot.waitSignal(made.session.unlocked, timeout=20_000):
        made.session.create(PROFILE, PASSWORD, lambda _words: None, _fail)
    changes = made.session.write(lambda book: book.open_case(PERSON, practice=True))
    assert changes is not None
    made.window.open_case(changes.case_id)
    made.session.write(lambda book: book.take_step(changes.case_id, "soc-sjukskriven.9", "2026.1"))
    yield made
    made.close()
    install(Language.ENGLISH)
    dress(qapp, light())


@pytest.mark.parametrize(
    "large_desk", [("sv", 200), ("en", 200), ("sv", 150), ("en", 150), ("sv", 100)], indirect=True
)
def test_no_words_are_cut_on_any_page(large_desk: Desk) -> None:
    found = {name: cut for name in stations(large_desk) if (cut := misfits(large_desk.window))}
    assert found == {}


@pytest.fixture
def first_desk(request: pytest.FixtureRequest, qtbot: QtBot, qapp: QApplication) -> Iterator[Desk]:
    """The program as it is met the first time, in a language and a text size."""
    language, percent = request.param
    chosen = Preferences(theme="light", language=language, text_percent=percent)
    made = build(qapp, places.data_folder() / "vault", chosen, cost=CHEAP)
    qtbot.addWidget(made.window)
    made.window.resize(1280, 720)
    made.window.show()
    yield made
    made.close()
    install(Language.ENGLISH)
    dress(qapp, light())


@pytest.mark.parametrize("first_desk", [("sv", 200), ("en", 200), ("sv", 100)], indirect=True)
def test_no_words_are_cut_on_the_first_pages_of_all(first_desk: Desk, qtbot: QtBot) -> None:
    first_desk.window.show_place("welcome")
    page = first_desk.window.pages.page("welcome")
    assert isinstance(page, FirstRun)
    settle(first_desk)
    found = {"who": misfits(first_desk.window)}
    page.name.setText(PROFILE.name)
    page.unit.setText(PROFILE.unit)
    page.to_password.click()
    page.password.setText(PASSWORD)
    page.again.setText(PASSWORD)
    settle(first_desk)
    found["password"] = misfits(first_desk.window)
    with qtbot.waitSignal(first_desk.session.unlocked, timeout=20_000):
        page.make_button.click()
    settle(first_desk)
    assert page.practice_button.isVisible()
    shown = page.findChild(WordsShown)
    assert shown is not None
    shown.show_words(WIDEST_WORDS)
    settle(first_desk)
    found["words"] = misfits(first_desk.window)
    assert found == {"who": [], "password": [], "words": []}


def test_a_larger_text_takes_effect_at_once_and_everywhere(case_desk: Desk) -> None:
    """Also in what was built before, and back again without a trace."""
    window = case_desk.window
    window.show_on_map()
    settle(case_desk)
    before = window.grab().toImage()
    tall = window.rail.findChildren(QToolButton)[0].fontMetrics().height()
    case_desk.window.pages.change_text_size(4)
    settle(case_desk)
    assert window.rail.findChildren(QToolButton)[0].fontMetrics().height() >= 1.9 * tall
    assert misfits(window) == []
    case_desk.window.pages.change_text_size(-4)
    settle(case_desk)
    assert _share_alike(before, window.grab().toImage()) > 0.995


def test_the_keys_that_zoom_a_browser_change_the_text_size(desk: Desk) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    desk.window.activateWindow()
    QTest.keyClick(desk.window, Qt.Key.Key_Plus, control)
    QTest.keyClick(desk.window, Qt.Key.Key_Plus, control)
    assert desk.window.pages.choices.now.text_percent == 150
    QTest.keyClick(desk.window, Qt.Key.Key_Minus, control)
    assert text_size.percent() == 125
    desk.window.pages.change_text_size(-9)
    assert text_size.percent() == 100


def test_the_settings_show_a_size_that_the_keys_chose(desk: Desk) -> None:
    desk.window.show_place("settings")
    page = desk.window.pages.page("settings")
    assert isinstance(page, SettingsPage)
    desk.window.pages.change_text_size(1)
    assert page.text_size.size_box.currentData() == 125
    page.text_size.size_box.setCurrentIndex(0)
    assert text_size.percent() == 100


def test_the_text_size_is_kept_and_a_file_without_one_is_still_read(tmp_path: Path) -> None:
    write(tmp_path, Preferences(text_percent=175))
    assert read(tmp_path).text_percent == 175
    kept = (tmp_path / FILE_NAME).read_text("utf-8")
    older = kept.replace("text_percent = 175\n", "")
    (tmp_path / FILE_NAME).write_text(older, "utf-8")
    assert read(tmp_path).text_percent == 100


@pytest.mark.parametrize("wrong", ["110", '"200"', "400", "-100"])
def test_a_text_size_that_is_not_offered_is_refused(tmp_path: Path, wrong: str) -> None:
    write(tmp_path, Preferences())
    kept = (tmp_path / FILE_NAME).read_text("utf-8")
    broken = kept.replace("text_percent = 100", f"text_percent = {wrong}")
    (tmp_path / FILE_NAME).write_text(broken, "utf-8")
    with pytest.raises(PreferencesBroken) as refusal:
        read(tmp_path)
    assert refusal.value.data == {"field": "text_percent"}


def _share_alike(first: QImage, second: QImage) -> float:
    assert first.size() == second.size()
    places = [(x, y) for x in range(0, first.width(), 3) for y in range(0, first.height(), 3)]
    alike = sum(first.pixel(x, y) == second.pixel(x, y) for x, y in places)
    return alike / len(places)


def _fail(fault: BaseException) -> None:
    raise fault
