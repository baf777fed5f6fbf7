"""What the tests for everyone share: the case desk in each theme."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from desktop.ui.application import Desk
from desktop.ui.theme.dress import dress
from desktop.ui.theme.palette import dark, light


@pytest.fixture(params=[light(), dark()], ids=["light", "dark"])
def dressed_desk(request: pytest.FixtureRequest, case_desk: Desk) -> Iterator[Desk]:
    """The case desk in a theme."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    dress(app, request.param)
    yield case_desk
    dress(app, light())
