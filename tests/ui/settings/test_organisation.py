"""What IT has decided stands in Settings to be read; it holds whatever the page shows."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.core.policy import public_key
from desktop.core.vault import key_file, safe
from desktop.ui.application import Desk
from desktop.ui.settings.organisation_card import OrganisationCard
from desktop.ui.settings.page import SettingsPage
from tests.conftest import LayPolicy

PUBLIC = key_file.new_pair().public
RULES = f"""format = 1
organisation = "Övningsenheten"
lock_minutes_least = 2
lock_minutes_most = 4
folders = ["/srv/delat"]
removable_drives = false
organisation_key = "{public_key.to_text(PUBLIC)}"
"""


def shown(desk: Desk) -> SettingsPage:
    desk.window.show_place("settings")
    page = desk.window.pages.page("settings")
    assert isinstance(page, SettingsPage)
    return page


def words(page: SettingsPage) -> str:
    return "\n".join(each.text() for each in page.organisation.findChildren(QLabel))


def test_without_a_policy_nothing_is_said_to_be_decided(open_desk: Desk) -> None:
    page = shown(open_desk)
    assert page.organisation.isHidden()
    assert (page.minutes.minimum(), page.minutes.maximum()) == (1, 15)
    assert page.lock_row.hint.isHidden()


def test_what_is_decided_is_never_a_window_of_its_own(
    open_desk: Desk, lay_policy: LayPolicy, qtbot: QtBot
) -> None:
    lay_policy(RULES)
    card = OrganisationCard(open_desk.session)
    qtbot.addWidget(card)
    assert not card.isVisible()
    assert shown(open_desk).organisation.isVisible()


def test_every_rule_is_told_with_its_file(open_desk: Desk, lay_policy: LayPolicy) -> None:
    path = lay_policy(RULES)
    page = shown(open_desk)
    told = words(page)
    assert "Bestämt av din organisation: Övningsenheten" in told
    assert str(path) in told
    assert "Efter 2 till 4 minuter" in told
    assert "/srv/delat" in told
    assert "inget valv öppnas där" in told


def test_minutes_outside_the_policy_cannot_be_chosen_and_the_lock_does_not_hold_them(
    open_desk: Desk, lay_policy: LayPolicy
) -> None:
    lay_policy(RULES)
    page = shown(open_desk)
    page.minutes.setValue(15)
    assert page.minutes.value() == 4
    assert page.lock_row.hint.text() == "Bestämt av din organisation: 2 till 4 minuter."


def test_the_users_own_choice_comes_back_when_the_rule_is_gone(
    open_desk: Desk, lay_policy: LayPolicy
) -> None:
    path = lay_policy(RULES)
    assert shown(open_desk).minutes.value() == 4
    path.unlink()
    assert shown(open_desk).minutes.value() == 5


def test_one_minute_to_choose_is_shown_but_not_offered(
    open_desk: Desk, lay_policy: LayPolicy
) -> None:
    lay_policy("format = 1\nlock_minutes_least = 3\nlock_minutes_most = 3\n")
    page = shown(open_desk)
    assert page.minutes.value() == 3
    assert not page.minutes.isEnabled()


def test_a_broken_policy_is_told_in_words(open_desk: Desk, lay_policy: LayPolicy) -> None:
    lay_policy("format = 1\nusb = 1\n")
    page = shown(open_desk)
    assert not page.organisation.isHidden()
    assert "policy.toml, rad 2: usb" in words(page)


def test_the_key_that_opens_the_vault_is_shown_and_goes_only_when_the_policy_lets_it(
    open_desk: Desk, lay_policy: LayPolicy, qtbot: QtBot
) -> None:
    folder = open_desk.session.folder
    open_desk.session.with_vault(lambda vault: safe.set_organisation_key(folder, vault, PUBLIC))
    path = lay_policy(f'format = 1\norganisation_key = "{public_key.to_text(PUBLIC)}"\n')
    page = shown(open_desk)
    assert public_key.fingerprint(PUBLIC) in words(page)
    assert not hasattr(page.organisation, "away_button")
    path.unlink()
    page.refresh()
    with qtbot.waitSignal(page.organisation.told, timeout=20_000):
        page.organisation.away_button.click()
    assert not open_desk.session.with_vault(safe.has_organisation_key)
    assert page.organisation.isHidden()


def test_a_locked_desk_does_not_tell_of_the_vaults_key(open_desk: Desk) -> None:
    folder = open_desk.session.folder
    open_desk.session.with_vault(lambda vault: safe.set_organisation_key(folder, vault, PUBLIC))
    assert not shown(open_desk).organisation.isHidden()
    open_desk.window.lock()
    assert shown(open_desk).organisation.isHidden()


def test_the_vaults_place_is_told(open_desk: Desk) -> None:
    assert shown(open_desk).places.vault.text() == str(open_desk.session.folder)


def test_an_exchange_folder_where_files_may_not_lie_is_refused(
    open_desk: Desk, lay_policy: LayPolicy, tmp_path: Path
) -> None:
    page = shown(open_desk)
    allowed = tmp_path / "delat"
    allowed.mkdir()
    lay_policy(f'format = 1\nfolders = ["{allowed}"]\n')
    page.places._take(str(tmp_path))
    assert page.places.clear_button.isHidden()
    assert "inte att" in open_desk.window.notices.text.text()
    page.places._take(str(allowed))
    assert page.places.exchange.text() == str(allowed)
    page.places.clear_button.click()
    assert page.places.clear_button.isHidden()


@pytest.mark.parametrize("present", ["", "fel lösenord"])
def test_nobody_changes_the_password_of_a_desk_left_open(
    open_desk: Desk, qtbot: QtBot, present: str
) -> None:
    page = shown(open_desk)
    page.tabs.setCurrentIndex(1)
    part = page.safety.password
    header = (open_desk.session.folder / "vault.json").read_bytes()
    part.present.setText(present)
    part.password.setText("elva trötta igelkottar vid sjön")
    part.again.setText("elva trötta igelkottar vid sjön")
    assert part.save_button.isEnabled() is bool(present)
    if present:
        part.save_button.click()
        qtbot.waitUntil(lambda: part.message.isVisible(), timeout=20_000)
        assert part.message.text().startswith("Fel lösenord.")
    assert (open_desk.session.folder / "vault.json").read_bytes() == header
