"""The lock screen: wrong tries slow down, the words lead to a new password, IT's key is told."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from desktop.core.policy import public_key
from desktop.core.vault import key_file
from desktop.ui.application import Desk
from desktop.ui.lock.patience import LONGEST_WAIT_SECONDS, Patience
from desktop.ui.lock.unlock import UnlockPage
from desktop.ui.settings.page import SettingsPage
from tests.conftest import LayPolicy
from tests.ui.conftest import PASSWORD, PROFILE

NEW_PASSWORD = "elva trötta igelkottar vid sjön"


@pytest.fixture
def page(open_desk: Desk) -> UnlockPage:
    """The lock screen of a vault that has just been locked."""
    open_desk.window.lock()
    made = open_desk.window.pages.page("unlock")
    assert isinstance(made, UnlockPage)
    return made


def attempt(page: UnlockPage, qtbot: QtBot, password: str) -> None:
    """Try a wrong password and wait for the answer."""
    tries = page.patience.tries
    page.password.setText(password)
    page.open_button.click()
    qtbot.waitUntil(lambda: page.patience.tries > tries, timeout=20_000)


def guess(page: UnlockPage, qtbot: QtBot, times: int) -> None:
    for number in range(times):
        attempt(page, qtbot, f"fel {number}")


def open_with(desk: Desk, page: UnlockPage, qtbot: QtBot, password: str) -> None:
    page.password.setText(password)
    with qtbot.waitSignal(desk.session.unlocked, timeout=20_000):
        page.open_button.click()


def test_waiting_grows_to_a_minute_and_no_further() -> None:
    patience, waits = Patience(), []
    for _ in range(200):
        patience.wrong()
        waits.append(patience.wait_seconds)
    assert waits[:10] == [0, 0, 0, 0, 5, 10, 20, 40, 60, 60]
    assert max(waits) == LONGEST_WAIT_SECONDS
    assert patience.right() == 200
    assert patience.wait_seconds == 0


def test_a_slip_of_the_finger_costs_no_wait(page: UnlockPage, qtbot: QtBot) -> None:
    guess(page, qtbot, 4)
    assert page.open_button.isEnabled()
    assert page.message.text().startswith("Fel lösenord.")


def test_the_fifth_wrong_password_waits_and_says_how_long(page: UnlockPage, qtbot: QtBot) -> None:
    guess(page, qtbot, 5)
    assert "Fel 5 gånger. Du kan försöka igen om 5 sekunder." in page.message.text()
    assert not page.open_button.isEnabled()
    page.password.setText(PASSWORD)
    page.password.returnPressed.emit()
    assert not page._session.is_open
    for _ in range(5):
        page.clock.timeout.emit()
    assert page.open_button.isEnabled()
    assert page.message.isHidden()
    assert page.password.text() == PASSWORD


def test_turning_to_the_words_does_not_end_the_wait(page: UnlockPage, qtbot: QtBot) -> None:
    guess(page, qtbot, 5)
    page._switch.click()
    assert not page.open_button.isEnabled()


def test_the_owner_hears_of_many_wrong_tries_and_so_does_the_log(
    open_desk: Desk, page: UnlockPage, qtbot: QtBot
) -> None:
    told: list[str] = []
    page.warned.connect(told.append)
    guess(page, qtbot, 5)
    for _ in range(5):
        page.clock.timeout.emit()
    open_with(open_desk, page, qtbot, PASSWORD)
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert told == ["5 felaktiga lösenord prövades före det här."]
    last = open_desk.session.read(lambda book: book.audit()[-1])
    assert (last.action, last.detail) == ("password.guessed", "5")


def test_after_the_recovery_words_a_new_password_is_chosen_without_the_old(
    desk: Desk, qtbot: QtBot
) -> None:
    made: list[tuple[str, ...]] = []
    desk.session.create(PROFILE, PASSWORD, made.append, _fail)
    qtbot.waitUntil(lambda: bool(made), timeout=20_000)
    desk.window.lock()
    page = desk.window.pages.page("unlock")
    assert isinstance(page, UnlockPage)
    page._switch.click()
    page.words.setPlainText(" ".join(made[0]))
    with qtbot.waitSignal(page.new_password_wanted, timeout=20_000):
        page.open_button.click()
    settings = desk.window.pages.page("settings")
    assert isinstance(settings, SettingsPage)
    assert desk.window.stack.currentWidget() is settings
    assert settings.tabs.currentIndex() == 1
    part = settings.safety.password
    assert not part.present.isVisible()
    part.password.setText(NEW_PASSWORD)
    part.again.setText(NEW_PASSWORD)
    with qtbot.waitSignal(part.told, timeout=20_000):
        part.save_button.click()
    assert part.present.isVisible()


def test_the_owner_is_told_that_the_organisations_key_was_let_in(
    open_desk: Desk, page: UnlockPage, qtbot: QtBot, lay_policy: LayPolicy
) -> None:
    told: list[str] = []
    page.warned.connect(told.append)
    public = key_file.new_pair().public
    lay_policy(f'format = 1\norganisation_key = "{public_key.to_text(public)}"\n')
    open_with(open_desk, page, qtbot, PASSWORD)
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert told[0].startswith("Din organisations nyckel kan nu också öppna det här valvet")


def test_a_broken_policy_keeps_the_vault_shut_and_leaves_the_map(
    open_desk: Desk, page: UnlockPage, qtbot: QtBot, lay_policy: LayPolicy
) -> None:
    lay_policy("format = 1\nusb = false\n")
    page.password.setText(PASSWORD)
    page.open_button.click()
    qtbot.waitUntil(lambda: page.message.isVisible(), timeout=20_000)
    assert "fel i organisationens policyfil (policy.toml, rad 2: usb)" in page.message.text()
    assert not open_desk.session.is_open
    assert page.patience.tries == 0
    page.map_wanted.emit()
    assert open_desk.window.stack.currentWidget() is open_desk.window.map_page


def _fail(fault: BaseException) -> None:
    raise fault
