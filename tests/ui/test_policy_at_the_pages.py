"""Whatever page a file is saved from, a forbidden place gets nothing and the user hears why."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.ui.application import Desk
from desktop.ui.cases.case_page import CasePage
from desktop.ui.map.print_dialog import PrintDialog
from desktop.ui.statistics.page import StatisticsPage
from tests.conftest import LayPolicy

SAID = "Din organisation tillåter inte att"


@pytest.fixture
def forbidden(tmp_path: Path, lay_policy: LayPolicy, case_desk: Desk) -> Path:
    """A folder outside the allowed one, once the desk is open."""
    lay_policy(f'format = 1\nfolders = ["{tmp_path / "delat"}"]\n')
    folder = tmp_path / "annat"
    folder.mkdir()
    return folder


def test_statistics_are_not_saved_there(case_desk: Desk, forbidden: Path, qtbot: QtBot) -> None:
    case_desk.window.show_place("statistics")
    page = case_desk.window.pages.page("statistics")
    assert isinstance(page, StatisticsPage)
    qtbot.waitUntil(lambda: bool(page._tables), timeout=20_000)
    page.save_csv(forbidden / "a.csv")
    qtbot.waitUntil(lambda: not case_desk.tasks.busy, timeout=20_000)
    assert page.state.text().startswith(SAID)
    assert list(forbidden.iterdir()) == []


def test_an_extract_is_not_saved_there(case_desk: Desk, forbidden: Path, qtbot: QtBot) -> None:
    case_desk.window.show_place("case")
    page = case_desk.window.pages.page("case")
    assert isinstance(page, CasePage)
    before = case_desk.session.read(lambda book: book.audit())
    with qtbot.waitSignal(case_desk.session.refused, timeout=60_000) as refused:
        page.save_extract(forbidden / "a.pdf")
    assert case_desk.session.read(lambda book: book.audit()) == before
    assert refused.args is not None
    assert str(refused.args[0]) == "policy.place_forbidden"
    assert list(forbidden.iterdir()) == []


def test_the_report_for_it_is_not_saved_there(
    case_desk: Desk, forbidden: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    from PySide6.QtWidgets import QFileDialog

    out = forbidden / "rapport.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    case_desk.window.refuse(RuntimeError("fel"))
    with qtbot.captureExceptions() as raised:
        case_desk.window.notices.report_wanted.emit()
    assert [str(each[1]) for each in raised] == ["policy.place_forbidden"]
    assert list(forbidden.iterdir()) == []


def test_the_map_is_not_saved_there(
    case_desk: Desk, forbidden: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    from PySide6.QtWidgets import QMessageBox

    said: list[str] = []
    monkeypatch.setattr(QMessageBox, "warning", lambda *words: said.append(words[-1]))

    def stand(dialog: PrintDialog) -> int:
        dialog.save(forbidden / "karta.pdf")
        dialog.save_picture(forbidden / "karta.png")
        qtbot.waitUntil(lambda: len(said) == 2, timeout=20_000)
        return 0

    monkeypatch.setattr(PrintDialog, "exec", stand)
    case_desk.window.print_page()
    assert all(each.startswith(SAID) for each in said)
    assert len(said) == 2
    assert list(forbidden.iterdir()) == []
