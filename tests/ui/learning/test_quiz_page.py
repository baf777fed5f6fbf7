"""A quiz in the real window: by keyboard alone, with a reason after every answer, kept at home."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop.core.learning import progress
from desktop.ui.application import Desk
from desktop.ui.learning.answer_button import Verdict
from desktop.ui.learning.quiz_page import QuizPage
from desktop.ui.learning.shelf import said
from tests.ui.conftest import PASSWORD


def test_the_quizzes_open_without_a_vault_and_say_that_nothing_is_kept(desk: Desk) -> None:
    page = _page(desk)
    assert len(_begin_buttons(page)) == 8
    assert "not kept" in page.list.kept.text() or "sparas inte" in page.list.kept.text()
    _play(page, "jobbtorg")
    assert page.shown is page.result
    page.show_list()
    assert page.list.forget_button.isHidden()


def test_a_round_is_played_with_the_keyboard_alone(open_desk: Desk) -> None:
    page = _page(open_desk)
    page.begin("jobbtorg")
    while page.shown is page.round:
        for place in page.round.question.right:
            _press(open_desk, Qt.Key(Qt.Key.Key_1.value + place))
        _press(open_desk, Qt.Key.Key_Return)
        assert page.round.is_answered
        _press(open_desk, Qt.Key.Key_Return)
    assert page.result.score.text().split()[0] == "7"
    assert open_desk.session.with_vault(progress.results)["jobbtorg"].right == 7


def test_a_wrong_answer_gets_the_reason_and_the_way_to_the_box(open_desk: Desk) -> None:
    page = _page(open_desk)
    page.begin("jobbtorg")
    question = page.round.question
    wrong = next(n for n in range(len(page.round.options)) if n not in question.right)
    page.round.choose(wrong + 1)
    page.round.act()
    assert page.round.options[wrong].verdict is Verdict.WRONG
    (right,) = question.right
    assert page.round.options[right].verdict is Verdict.MISSED
    assert page.round.because.text() == said(question.because)
    assert page.round.because.isVisible()
    page.round.box_button.click()
    assert open_desk.window.map_page.box == question.step_id


def test_only_one_answer_is_chosen_where_one_is_right(desk: Desk) -> None:
    page = _page(desk)
    page.begin("jobbtorg")
    assert not page.round.question.several
    page.round.choose(1)
    page.round.choose(2)
    assert [each.isChecked() for each in page.round.options] == [False, True, False]


def test_enter_without_a_choice_answers_nothing(desk: Desk) -> None:
    page = _page(desk)
    page.begin("jobbtorg")
    page.round.act()
    assert not page.round.is_answered
    assert not page.round.act_button.isEnabled()


def test_an_answer_cannot_be_changed_afterwards(desk: Desk) -> None:
    page = _page(desk)
    page.begin("jobbtorg")
    page.round.choose(1)
    page.round.act()
    before = [each.isChecked() for each in page.round.options]
    page.round.options[1].click()
    page.round.choose(2)
    assert [each.isChecked() for each in page.round.options] == before


def test_enter_on_another_button_presses_that_button(desk: Desk) -> None:
    page = _page(desk)
    page.begin("jobbtorg")
    page.round.choose(1)
    leave = next(
        each
        for each in page.round.findChildren(QPushButton)
        if each is not page.round.act_button and each is not page.round.box_button
    )
    leave.setFocus()
    _press(desk, Qt.Key.Key_Return)
    assert page.shown is page.list


def test_the_best_result_is_shown_and_is_still_there_after_the_lock(
    open_desk: Desk, qtbot: QtBot
) -> None:
    page = _page(open_desk)
    _play(page, "finsamteam")
    page.show_list()
    assert not page.list.forget_button.isHidden()
    assert any("Best" in text or "Bäst" in text for text in _texts(page))
    open_desk.window.lock()
    page = _page(open_desk)
    assert page.list.forget_button.isHidden()
    open_desk.session.unlock(PASSWORD, lambda: None, _fail)
    qtbot.waitUntil(lambda: open_desk.session.is_open, timeout=20_000)
    page = _page(open_desk)
    assert not page.list.forget_button.isHidden()
    assert any("Best" in text or "Bäst" in text for text in _texts(page))


def test_results_are_forgotten_when_asked(open_desk: Desk) -> None:
    page = _page(open_desk)
    _play(page, "finsamteam")
    page.show_list()
    page.list.forget_button.click()
    assert open_desk.session.with_vault(progress.results) == {}


@pytest.mark.parametrize("place", range(8))
def test_every_result_leads_to_the_boxes_its_answers_rest_on(desk: Desk, place: int) -> None:
    page = _page(desk)
    process = desk.window._atlas.base.processes[place].id
    _play(page, process)
    links = [
        each for each in page.result.findChildren(QPushButton) if each.property("role") == "link"
    ]
    assert links
    for link in links:
        desk.window.show_place("quiz")
        link.click()
        assert desk.window.map_page.box.startswith(f"{process}.")


def _page(desk: Desk) -> QuizPage:
    desk.window.show_place("quiz")
    page = desk.window.stack.currentWidget()
    assert isinstance(page, QuizPage)
    return page


def _play(page: QuizPage, process: str) -> None:
    page.begin(process)
    while page.shown is page.round:
        for place in page.round.question.right:
            page.round.choose(place + 1)
        page.round.act()
        page.round.act()


def _press(desk: Desk, key: Qt.Key) -> None:
    desk.window.activateWindow()
    QTest.keyClick(QApplication.focusWidget() or desk.window, key)


def _begin_buttons(page: QuizPage) -> list[QPushButton]:
    return [each for each in page.list.findChildren(QPushButton) if ":" in each.accessibleName()]


def _texts(page: QuizPage) -> list[str]:
    return [each.text() for each in page.list.findChildren(QLabel)]


def _fail(fault: BaseException) -> None:
    raise fault
