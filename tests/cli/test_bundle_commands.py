"""``bundle inspect`` shows what anybody can see of a sealed file, and nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pyrage
import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Run


@pytest.fixture
def sealed(tmp_path: Path) -> Path:
    """A file sealed to two keys."""
    keys = [pyrage.x25519.Identity.generate().to_public() for _ in range(2)]
    path = tmp_path / "ärende.arendepaket"
    path.write_bytes(pyrage.encrypt("Övningsperson Ett".encode(), keys))
    return path


def test_only_format_size_and_number_of_keys_are_told(run: Run, sealed: Path) -> None:
    ran = run("bundle", "inspect", sealed)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines() == [
        "Format: age-encryption.org/v1",
        "Kan öppnas av: 2 nycklar",
        f"Storlek: {sealed.stat().st_size} byte",
        "Vem som har skickat det, till vem och om vem syns inte utan nyckel.",
    ]


def test_the_same_comes_as_data(run: Run, sealed: Path) -> None:
    assert run("bundle", "inspect", sealed, "--json").data == {
        "ok": True,
        "format": "age-encryption.org/v1",
        "recipients": 2,
        "recipient_kind": "X25519",
        "size": sealed.stat().st_size,
    }


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", "åäö".encode(), b"age-encryption.org/v1"])
def test_what_is_no_bundle_is_refused(run: Run, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "fil.arendepaket"
    path.write_bytes(content)
    ran = run("bundle", "inspect", path, "--json")
    assert ran.code == 1
    assert ran.data["error"]["code"].startswith("exchange.")
    assert ran.err.strip() == ran.data["error"]["message"]


def test_a_file_that_is_not_there_is_told(run: Run, tmp_path: Path) -> None:
    ran = run("bundle", "inspect", tmp_path / "saknas.arendepaket")
    assert ran.code == 1
    assert "saknas.arendepaket” finns inte." in ran.err
