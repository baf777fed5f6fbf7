"""A file that the system hands over waits for the vault, then lies on its page."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.ui.application import Desk
from desktop.ui.given_file import GivenFile
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
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    added: list[bytes] = []
    monkeypatch.setattr(RecipientsPage, "add_card", lambda _page, data: added.append(data))
    monkeypatch.setattr(RecipientsPage, "refresh", lambda _page: None)
    path = tmp_path / "colleague.kontakt"
    path.write_bytes(b"card")
    GivenFile(desk.window, path).open()
    assert added == [b"card"]


def test_a_card_that_is_gone_is_told(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    told: list[BaseException] = []
    monkeypatch.setattr(desk.window, "refuse", told.append)
    monkeypatch.setattr(RecipientsPage, "refresh", lambda _page: None)
    GivenFile(desk.window, tmp_path / "gone.kontakt").open()
    assert [type(fault) for fault in told] == [FileNotFoundError]
