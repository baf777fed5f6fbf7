"""The window comes back as large as it was, maximised or not, and its file tells nothing else."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.application import Desk
from desktop.ui.frame import window_state
from tests.ui.conftest import PERSON


def test_the_size_is_back(qtbot: QtBot, tmp_path: Path) -> None:
    first = _window(qtbot)
    first.resize(640, 480)
    window_state.keep(first, tmp_path)
    again = _window(qtbot)
    assert window_state.restore(again, tmp_path)
    assert (again.width(), again.height()) == (640, 480)


def test_a_maximised_window_is_maximised_again(qtbot: QtBot, tmp_path: Path) -> None:
    first = _window(qtbot)
    first.showMaximized()
    window_state.keep(first, tmp_path)
    first.close()
    again = _window(qtbot)
    assert window_state.restore(again, tmp_path)
    assert again.isMaximized()


def test_it_is_kept_from_a_window_that_has_been_closed(qtbot: QtBot, tmp_path: Path) -> None:
    first = _window(qtbot)
    first.resize(640, 480)
    first.show()
    first.close()
    window_state.keep(first, tmp_path)
    again = _window(qtbot)
    window_state.restore(again, tmp_path)
    assert (again.width(), again.height()) == (640, 480)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        '{"format": 2, "geometry": "AAAA"}',
        '{"format": 1}',
        '{"format": 1, "geometry": 7}',
        '{"format": 1, "geometry": "inte geometri åäö"}',
        '{"format": 1, "geometry": "QUJD"}',
        " " * 5000,
    ],
)
def test_a_file_that_cannot_be_used_changes_nothing(
    qtbot: QtBot, tmp_path: Path, text: str
) -> None:
    (tmp_path / window_state.FILE_NAME).write_text(text, encoding="utf-8")
    window = _window(qtbot)
    window.resize(500, 400)
    assert not window_state.restore(window, tmp_path)
    assert (window.width(), window.height()) == (500, 400)


def test_no_file_changes_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    assert not window_state.restore(_window(qtbot), tmp_path)


def test_the_file_holds_the_geometry_and_nothing_else(case_desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "settings of its own"
    window_state.keep(case_desk.window, folder)
    (written,) = folder.iterdir()
    assert set(json.loads(written.read_text(encoding="utf-8"))) == {"format", "geometry"}
    assert case_desk.session.case_id.encode() not in written.read_bytes()
    assert PERSON.name.encode() not in written.read_bytes()


def _window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made
