"""At every text size the quiz shows its words whole."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.core import places
from desktop.ui.application import Desk, build
from desktop.ui.language import Language, install
from desktop.ui.learning.quiz_page import QuizPage
from desktop.ui.settings.preferences import Preferences
from desktop.ui.theme import text_size
from tests.ui.conftest import CHEAP


@pytest.fixture(params=[100, 150, 200])
def page(request: pytest.FixtureRequest, qtbot: QtBot, own_folders: Path) -> Iterator[QuizPage]:
    """The quizzes in a small window with text of this size."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    chosen = Preferences(theme="light", text_percent=request.param)
    desk: Desk = build(app, places.data_folder() / "vault", chosen, cost=CHEAP)
    qtbot.addWidget(desk.window)
    desk.window.resize(1280, 720)
    desk.window.show()
    desk.window.show_place("quiz")
    made = desk.window.stack.currentWidget()
    assert isinstance(made, QuizPage)
    yield made
    desk.close()
    text_size.choose(100)
    install(Language.ENGLISH)


def test_no_word_of_a_round_is_clipped(page: QuizPage) -> None:
    page.begin("soc-ej-sjukskriven")
    while page.shown is page.round:
        for place in page.round.question.right:
            page.round.choose(place + 1)
        page.round.act()
        _settle()
        assert _clipped(page) == []
        page.round.act()
        _settle()
    assert _clipped(page) == []


def _clipped(page: QuizPage) -> list[str]:
    """Labels and answers that are lower than their words need at their width."""
    labels = [each for each in page.shown.findChildren(QLabel) if each.isVisible()]
    found = [each.text() for each in labels if each.height() < each.heightForWidth(each.width())]
    if page.shown is page.round:
        found += [
            each.text()
            for each in page.round.options
            if each.height() < each.heightForWidth(each.width())
        ]
    return found


def _settle() -> None:
    for _ in range(3):
        QApplication.processEvents()
