"""What every test stands on: no window system needed, nothing written outside the test's folder."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

import desktop.ui  # noqa: F401 - keeps None alive on Python 3.11 before any test touches Qt
from desktop.core.policy import place

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

EXPECTED_QT_LINES = (r"This plugin does not support propagateSizeHints\(\)",)
"""What the offscreen platform says of itself, whatever the program does."""


def pytest_configure(config: pytest.Config) -> None:
    """Let only the offscreen platform's own lines pass; any other Qt warning fails its test."""
    for line in EXPECTED_QT_LINES:
        config.addinivalue_line("qt_log_ignore", line)


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep data and settings of every test in its own folder."""
    folder = tmp_path / "program-data"
    monkeypatch.setenv("STOCKHOLMSMODELLEN_DATA", str(folder))
    return folder


LayPolicy = Callable[[str], Path]
"""Writes the organisation's policy file with this text; gives its place."""


@pytest.fixture(autouse=True)
def lay_policy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> LayPolicy:
    """Keep this computer's own policy out of every test, and let a test lay one of its own."""
    path = tmp_path / "machine" / place.FILE_NAME
    monkeypatch.setattr(place, "machine_file", lambda: path)
    if os.name == "posix":
        monkeypatch.setattr(place, "trusted_owners", lambda: frozenset({os.getuid()}))

    def lay(text: str) -> Path:
        path.parent.mkdir(mode=0o755, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        path.chmod(0o644)
        return path

    return lay
