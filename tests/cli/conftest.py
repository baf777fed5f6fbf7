"""Runs commands in this process, in Swedish as users get them, and puts English back after."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from desktop.cli.program import run_command
from desktop.ui.language import Language, install


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command said, and its exit code."""

    code: int
    out: str
    err: str

    @property
    def data(self) -> dict[str, Any]:
        """Standard output as the JSON object it must be."""
        found = json.loads(self.out)
        assert isinstance(found, dict)
        return found


Run = Callable[..., Ran]


@pytest.fixture
def run(
    qapp: QApplication, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Iterator[Run]:
    """Run one command given as words."""
    monkeypatch.setitem(vars(argparse), "_", vars(argparse)["_"])

    def do(*words: object) -> Ran:
        capsys.readouterr()
        code = run_command([str(word) for word in words])
        said = capsys.readouterr()
        return Ran(code, said.out, said.err)

    yield do
    install(Language.ENGLISH)
