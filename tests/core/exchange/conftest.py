"""Two desks for every test that exchanges bundles."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.core.cases.records import Party
from tests.core.exchange.desks import Desk


@pytest.fixture
def social(tmp_path: Path) -> Iterator[Desk]:
    """A desk at socialtjänsten."""
    desk = Desk(tmp_path / "social", Party.SOCIALTJANST)
    yield desk
    desk.close()


@pytest.fixture
def insurance(tmp_path: Path) -> Iterator[Desk]:
    """A desk at Försäkringskassan."""
    desk = Desk(tmp_path / "insurance", Party.FORSAKRINGSKASSAN)
    yield desk
    desk.close()


@pytest.fixture
def outbox(tmp_path: Path) -> Path:
    """An empty folder for bundles."""
    folder = tmp_path / "outbox"
    folder.mkdir()
    return folder
