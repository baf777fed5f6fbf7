"""A file that the system hands over waits for the vault, then lies on its page."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.ui.application import Desk
from desktop.ui.frame.given_file import GivenFile
from desktop.ui.sharing.receive_page import ReceivePage
from desktop.ui.sharing.recipients_page import RecipientsPage


def test_a_bundle_is_opened_once_and_only_after_the_vault(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(ReceivePage, "open_file", lambda _page, path: opened.append(path))
    given = GivenFile(desk.window, tmp_path / "case.ARENDEPAKET")
    assert opened == []
    given.open()
    given.open()
    assert opened == [tmp_path / "case.ARENDEPAKET"]


def test_a_contact_card_goes_to_the_recipients(
    open_desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    added: list[bytes] = []
    monkeypatch.setattr(RecipientsPage, "add_card", lambda _page, data: added.append(data))
    monkeypatch.setattr(RecipientsPage, "refresh", lambda _page: None)
    path = tmp_path / "colleague.kontakt"
    path.write_bytes(b"card")
    GivenFile(open_desk.window, path).open()
    qtbot.waitUntil(lambda: added == [b"card"], timeout=20_000)


def test_a_card_that_is_gone_is_told(
    open_desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    told: list[BaseException] = []
    monkeypatch.setattr(open_desk.window, "refuse", told.append)
    monkeypatch.setattr(RecipientsPage, "refresh", lambda _page: None)
    GivenFile(open_desk.window, tmp_path / "gone.kontakt").open()
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert [type(fault) for fault in told] == [FileNotFoundError]
