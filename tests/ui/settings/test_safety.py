"""Settings that need the vault: ways in, backups, the look-over, the log and disposal."""

from __future__ import annotations

import threading

import pytest
from pytestqt.qtbot import QtBot

from desktop.core.vault import backup
from desktop.core.vault.errors import WrongPassword
from desktop.ui.application import Desk
from desktop.ui.lock.unlock import UnlockPage
from desktop.ui.settings.page import SettingsPage
from tests.ui.conftest import PASSWORD, PERSON

NEW_PASSWORD = "elva trötta igelkottar vid sjön"


@pytest.fixture
def page(case_desk: Desk) -> SettingsPage:
    """Settings with a case in the vault."""
    case_desk.window.show_place("settings")
    made = case_desk.window.pages.page("settings")
    assert isinstance(made, SettingsPage)
    return made


def test_the_new_password_opens_and_the_old_does_not(
    case_desk: Desk, page: SettingsPage, qtbot: QtBot
) -> None:
    part = page.safety.password
    part.present.setText(PASSWORD)
    part.password.setText(NEW_PASSWORD)
    part.again.setText(NEW_PASSWORD)
    with qtbot.waitSignal(part.told, timeout=20_000):
        part.save_button.click()
    assert part.password.text() == ""
    case_desk.window.lock()
    faults: list[BaseException] = []
    case_desk.session.unlock(PASSWORD, lambda: None, faults.append)
    qtbot.waitUntil(lambda: bool(faults), timeout=20_000)
    assert isinstance(faults[0], WrongPassword)
    with qtbot.waitSignal(case_desk.session.unlocked, timeout=20_000):
        case_desk.session.unlock(NEW_PASSWORD, lambda: None, _fail)


def test_a_weak_or_mistyped_password_cannot_be_chosen(page: SettingsPage) -> None:
    part = page.safety.password
    part.password.setText("lösenord")
    part.again.setText("lösenord")
    assert not part.save_button.isEnabled()
    part.password.setText(NEW_PASSWORD)
    part.again.setText(NEW_PASSWORD + "n")
    assert not part.save_button.isEnabled()


def test_new_words_are_shown_once_and_open_the_vault(
    case_desk: Desk, page: SettingsPage, qtbot: QtBot
) -> None:
    part = page.safety.words
    part.ask()
    part.present.setText(PASSWORD)
    part.make()
    qtbot.waitUntil(lambda: len(part.words()) == 12, timeout=20_000)
    words = part.words()
    case_desk.window.lock()
    assert part.words() == ()
    with qtbot.waitSignal(case_desk.session.unlocked, timeout=20_000):
        case_desk.session.unlock_with_words(words, lambda: None, _fail)


def test_a_backup_brings_back_the_day_it_was_made(
    case_desk: Desk, page: SettingsPage, qtbot: QtBot
) -> None:
    part, session = page.safety.copies, case_desk.session
    page.tabs.setCurrentIndex(2)
    part.make()
    qtbot.waitUntil(lambda: part.make_button.isEnabled(), timeout=20_000)
    newest = backup.list_backups(session.folder)[0]
    case_id = session.case_id
    session.write(lambda book: book.write_note(case_id, "Skrevs efter kopian"))
    part.ask(newest)
    part.password.setText(PASSWORD)
    lock = case_desk.window.pages.page("unlock")
    assert isinstance(lock, UnlockPage)
    with qtbot.waitSignal(lock.restoring.ended, timeout=20_000):
        part.restore()
        assert not lock.open_button.isEnabled()
    assert not session.is_open
    assert case_desk.window.stack.currentWidget() is lock
    assert lock.restoring.state.text().startswith("Säkerhetskopian är på plats")
    assert lock.open_button.isEnabled()
    with qtbot.waitSignal(session.unlocked, timeout=20_000):
        session.unlock(PASSWORD, lambda: None, _fail)
    assert session.read(lambda book: book.search_within(case_id, "efter kopian")) == ()


def test_a_wrong_password_restores_nothing(
    case_desk: Desk, page: SettingsPage, qtbot: QtBot
) -> None:
    part, session, case_id = page.safety.copies, case_desk.session, case_desk.session.case_id
    part.make()
    qtbot.waitUntil(lambda: part.make_button.isEnabled(), timeout=20_000)
    session.write(lambda book: book.write_note(case_id, "Finns kvar"))
    part.ask(backup.list_backups(session.folder)[0])
    part.password.setText("fel lösenord")
    with qtbot.waitSignal(session.refused, timeout=20_000):
        part.restore()
    with qtbot.waitSignal(session.unlocked, timeout=20_000):
        session.unlock(PASSWORD, lambda: None, _fail)
    assert len(session.read(lambda book: book.search_within(case_id, "Finns kvar"))) == 1


def test_a_whole_vault_is_told_to_be_whole(page: SettingsPage, qtbot: QtBot) -> None:
    page.tabs.setCurrentIndex(2)
    part = page.safety.check
    part.check()
    qtbot.waitUntil(part.result.isVisible, timeout=20_000)
    assert part.result.property("tone") == "done"


def test_the_log_names_acts_and_never_the_person(page: SettingsPage, qtbot: QtBot) -> None:
    page.tabs.setCurrentIndex(3)
    part = page.safety.log
    qtbot.waitUntil(lambda: part.model.rowCount() > 0, timeout=20_000)
    model = part.model
    cells = [
        str(model.data(model.index(line, column)))
        for line in range(model.rowCount())
        for column in range(model.columnCount())
    ]
    assert "Ärende skapat" in cells
    assert not any(PERSON.name in cell or PERSON.identity in cell for cell in cells)
    assert part.chain.property("tone") == "done"


def test_a_locked_desk_shows_only_the_settings_of_the_computer(
    case_desk: Desk, page: SettingsPage, qtbot: QtBot
) -> None:
    page.tabs.setCurrentIndex(3)
    qtbot.waitUntil(lambda: page.safety.log.model.rowCount() > 0, timeout=20_000)
    case_desk.window.lock()
    case_desk.window.show_place("settings")
    assert page.safety.log.model.rowCount() == 0
    assert [place for place in range(page.tabs.count()) if page.tabs.isTabVisible(place)] == [0]


def _fail(fault: BaseException) -> None:
    raise fault


@pytest.mark.parametrize("which", ["check", "copies"])
def test_a_look_over_and_a_backup_can_be_cancelled(
    case_desk: Desk, page: SettingsPage, qtbot: QtBot, which: str
) -> None:
    page.tabs.setCurrentIndex(2)
    safety, go_on = page.safety, threading.Event()
    running, begin, said = {
        "check": (safety.check.running, safety.check.check, safety.check.result),
        "copies": (safety.copies.running, safety.copies.make, safety.copies.state),
    }[which]
    taken = backup.list_backups(case_desk.session.folder)
    tasks = case_desk.session.tasks
    for hold_up in (tasks.on_vault, tasks.aside, tasks.aside):
        hold_up(go_on.wait, lambda _done: None, _fail)
    begin()
    assert not running.isHidden()
    running.cancel_button.click()
    go_on.set()
    qtbot.waitUntil(running.isHidden, timeout=20_000)
    assert said.text() == "Avbrutet. Inget har ändrats."
    assert backup.list_backups(case_desk.session.folder) == taken
