"""Two desks for every test that shares."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.ui.application import Desk
from tests.ui.sharing.two_desks import TwoDesks


@pytest.fixture
def desks(case_desk: Desk, qtbot: QtBot, tmp_path: Path) -> Iterator[TwoDesks]:
    """The window and a colleague."""
    made = TwoDesks(case_desk, qtbot, tmp_path)
    yield made
    made.colleague.close()
