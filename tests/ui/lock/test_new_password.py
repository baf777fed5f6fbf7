"""A new password says how strong it is, and whether it was written alike twice, as one writes."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop.ui.application import Desk
from desktop.ui.lock.first_run import FirstRun
from desktop.ui.lock.new_password import NewPassword
from desktop.ui.lock.unlock import UnlockPage
from tests.ui.conftest import PASSWORD


@pytest.fixture
def part(qtbot: QtBot) -> NewPassword:
    """The two fields with what stands below them."""
    made = NewPassword("Password")
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize(
    ("text", "colour"), [("lösenord", "weak"), (PASSWORD, "strong")], ids=["weak", "strong"]
)
def test_the_meter_takes_the_colour_of_the_strength(
    part: NewPassword, text: str, colour: str
) -> None:
    part.password.setText(text)

    assert part.meter.property("strength") == colour
    assert part.meter.value() > 0
    assert part.advice.text()


def test_a_second_writing_that_cannot_become_the_first_is_told_at_once(part: NewPassword) -> None:
    part.password.setText(PASSWORD)
    part.again.setText(PASSWORD[:4])
    assert not part.unlike.isVisible()

    part.again.setText(PASSWORD[:4] + "q")

    assert part.unlike.isVisible()
    assert part.again.property("invalid") == "true"
    part.again.setText(PASSWORD)
    assert not part.unlike.isVisible()
    assert part.is_good


def test_half_a_password_is_told_when_the_field_is_left(part: NewPassword) -> None:
    part.password.setText(PASSWORD)
    part.again.setText(PASSWORD[:4])

    part.again.editingFinished.emit()

    assert part.unlike.isVisible()
    assert not part.is_good


def test_the_letters_are_seen_only_on_demand_and_hidden_when_forgotten(part: NewPassword) -> None:
    assert part.password.echoMode() is QLineEdit.EchoMode.Password
    part.seen.click()
    assert part.password.echoMode() is QLineEdit.EchoMode.Normal

    part.forget()

    assert part.password.echoMode() is QLineEdit.EchoMode.Password
    assert not part.seen.isChecked()


def test_letters_that_are_seen_need_not_be_written_twice(part: NewPassword, qtbot: QtBot) -> None:
    part.password.setText(PASSWORD)
    good = [part.is_good]

    part.seen.click()

    good.append(part.is_good)
    assert not part.again.isVisible()
    with qtbot.waitSignal(part.entered, timeout=1_000):
        part.password.returnPressed.emit()
    part.seen.click()
    good.append(part.is_good)
    assert good == [False, True, False]


def test_a_wrong_recovery_word_is_told_while_it_is_written(desk: Desk, qtbot: QtBot) -> None:
    page = at_the_words(desk, qtbot)
    right = page._words[page._asked[0]]

    page.typed[0].setText(right[:2])
    assert not page.wrong_word.isVisible()
    page.typed[0].setText("qq")

    assert page.wrong_word.isVisible()
    assert page.typed[0].property("invalid") == "true"
    page.typed[0].setText(right)
    assert not page.wrong_word.isVisible()


def test_the_cursor_waits_in_the_password_when_the_window_is_locked(open_desk: Desk) -> None:
    open_desk.window.activateWindow()
    open_desk.window.lock()

    page = open_desk.window.pages.page("unlock")

    assert isinstance(page, UnlockPage)
    assert page.password.hasFocus()
    page._switch.click()
    assert page.words.hasFocus()


def at_the_words(desk: Desk, qtbot: QtBot) -> FirstRun:
    """The first run, gone through as far as the sheet with the words."""
    desk.window.show_place("welcome")
    page = desk.window.pages.page("welcome")
    assert isinstance(page, FirstRun)
    page.name.setText("Handläggare Övning")
    page.unit.setText("Övningsenheten")
    page.to_password.click()
    page.password.setText(PASSWORD)
    page.again.setText(PASSWORD)
    page.make_button.click()
    qtbot.waitUntil(lambda: bool(page._words), timeout=20_000)
    return page
