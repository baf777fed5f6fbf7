"""What a notice says reaches a screen reader outside the program, without any focus."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.ui.accessibility.notices_being_heard import REFUSED, TOLD
from tests.ui.accessibility.outside import display, missing_parts, read_with

READER = "tests.ui.accessibility.announcement_reader"
PROGRAM = (sys.executable, "-m", "tests.ui.accessibility.notices_being_heard")
MOST_SECONDS = 60
POLITE, ASSERTIVE = 1, 2
"""AT-SPI's own numbers (AtspiLive)."""

pytestmark = pytest.mark.skipif(bool(missing_parts()), reason=f"needs {missing_parts()}")


def test_a_success_is_said_in_turn_and_a_refusal_at_once(tmp_path: Path) -> None:
    with display() as shown:
        heard = read_with(READER, PROGRAM, tmp_path, shown, MOST_SECONDS)
    assert heard == {TOLD: POLITE, REFUSED: ASSERTIVE}
