"""Recovery words that were shown and never written back are not forgotten by the program."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.ui.application import Desk
from desktop.ui.lock.first_run import FirstRun
from desktop.ui.settings.page import SettingsPage
from tests.ui.conftest import PASSWORD
from tests.ui.lock.test_new_password import at_the_words

WAYS: dict[str, Callable[[Desk], object]] = {
    "idle": lambda desk: desk.idle.lock_now(),
    "closed": lambda desk: desk.window.close(),
}


@pytest.fixture
def first_run(desk: Desk, qtbot: QtBot) -> FirstRun:
    """The sheet with the words."""
    return at_the_words(desk, qtbot)


@pytest.mark.parametrize("way", WAYS)
def test_the_lock_takes_them_off_the_screen_and_it_is_told_until_new_are_made(
    desk: Desk, first_run: FirstRun, qtbot: QtBot, way: str
) -> None:
    words = first_run._words
    WAYS[way](desk)
    assert not desk.session.is_open
    left = {each.text().split()[-1] for each in _labels(first_run) if each.text().split()}
    assert not left & set(words)
    desk.window.show()
    for _ in range(2):
        _unlock(desk, qtbot)
        assert "återställningsord" in desk.window.notices.text.text()
        desk.window.lock()
    _unlock(desk, qtbot)
    desk.window.show_place("settings")
    settings = desk.window.pages.page("settings")
    assert isinstance(settings, SettingsPage)
    card = settings.safety.words
    card.ask()
    card.present.setText(PASSWORD)
    card.make()
    qtbot.waitUntil(lambda: len(card.words()) == 12, timeout=20_000)
    desk.window.lock()
    _unlock(desk, qtbot)
    assert not desk.window.notices.isVisible()


def test_words_that_were_written_back_are_not_asked_for_again(
    desk: Desk, first_run: FirstRun, qtbot: QtBot
) -> None:
    for place, field in zip(first_run._asked, first_run.typed, strict=True):
        field.setText(first_run._words[place])
    first_run.empty_button.click()
    desk.window.lock()
    _unlock(desk, qtbot)
    assert "återställningsord" not in desk.window.notices.text.text()


def _labels(page: FirstRun) -> list[QLabel]:
    return [each for each in page.findChildren(QLabel) if each.isVisibleTo(page)]


def _unlock(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.session.unlocked, timeout=20_000):
        desk.session.unlock(PASSWORD, lambda: None, _fail)


def _fail(fault: BaseException) -> None:
    raise fault
