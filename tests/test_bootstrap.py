"""The bootstrap: which Python it takes, what it asks of the system, what it says when it cannot."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import dev


def test_this_python_is_usable() -> None:
    assert dev.usable(sys.executable)


@pytest.mark.parametrize("python", ["/there/is/no/python", "/bin/false"])
def test_what_is_no_python_of_ours_is_not_usable(python: str) -> None:
    assert not dev.usable(python)


def test_the_newest_python_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for minor in (11, 13, 12):
        program = tmp_path / f"python3.{minor}"
        program.write_text("#!/bin/sh\n")
        program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("PYENV_ROOT", str(tmp_path / "none"))
    found = [Path(each).name for each in dev.candidates()]
    assert found[:3] == ["python3.13", "python3.12", "python3.11"]


def test_pythons_of_pyenv_are_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "versions" / "3.12.1" / "bin").mkdir(parents=True)
    monkeypatch.setenv("PYENV_ROOT", str(tmp_path))
    assert str(tmp_path / "versions" / "3.12.1" / "bin" / "python") in list(dev.candidates())


def test_missing_packages_are_those_that_are_not_installed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    answer = "libgl1 installed\nlibegl1 config-files\n"
    monkeypatch.setattr(
        subprocess,
        "run",
        lambda *_a, **_k: subprocess.CompletedProcess([], 1, stdout=answer),
    )
    assert dev.missing_packages(["libgl1", "libegl1", "libdbus-1-3"]) == ["libegl1", "libdbus-1-3"]


def test_an_ordinary_user_is_told_the_one_command(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(SystemExit) as ended:
        dev.install_debian(["libgl1", "libegl1"])
    assert ended.value.code == 1
    told = capsys.readouterr().err
    assert "apt-get install -y --no-install-recommends libgl1 libegl1" in told


@pytest.mark.parametrize(
    ("variables", "shown"),
    [({}, False), ({"DISPLAY": ":0"}, True), ({"WAYLAND_DISPLAY": "wayland-0"}, True)],
)
@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a display")
def test_a_display_is_seen(
    variables: dict[str, str], shown: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert dev.has_display() is shown


def test_ci_runs_the_test_command_and_nothing_weaker() -> None:
    text = (dev.ROOT / ".ci" / "run").read_text()
    assert "exec python3 dev.py test\n" in text


def test_the_lock_names_no_registry_and_pins_with_hashes() -> None:
    lines = dev.LOCK.read_text().splitlines()
    assert not [line for line in lines if "http" in line or line.startswith("-")]
    pinned = [line for line in lines if "==" in line and not line.startswith(("#", " "))]
    assert pinned
    assert all(line.endswith("\\") for line in pinned)
