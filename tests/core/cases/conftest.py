"""One open casebook a test, closed when the test is over."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.core.cases.casebook import Casebook
from tests.core.cases.casebook_samples import casebook


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Casebook]:
    with casebook(tmp_path / "valv") as opened:
        yield opened
