"""The program finds its resources and keeps its data where it is told to."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from desktop.core import places


def test_resources_lie_beside_the_source() -> None:
    assert (places.model_folder() / "map.yaml").is_file()
    assert places.forms_folder().is_dir()


def test_resources_can_be_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(places.RESOURCES_VARIABLE, str(tmp_path))
    assert places.model_folder() == tmp_path / "model"


def test_a_built_program_has_its_resources_inside(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv(places.RESOURCES_VARIABLE, raising=False)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert places.resource_folder() == tmp_path / "resources"


def test_data_can_be_named_and_settings_follow(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv(places.DATA_VARIABLE, str(tmp_path))
    assert places.data_folder() == tmp_path
    assert places.settings_folder() == tmp_path / "settings"
    assert places.unit_variants_folder() == tmp_path / "variants"


def test_a_portable_program_keeps_everything_beside_itself(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv(places.DATA_VARIABLE, raising=False)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "program"))
    assert places.portable_folder() is None
    assert tmp_path not in places.data_folder().parents
    beside = tmp_path / places.PORTABLE_FOLDER
    beside.mkdir()
    assert places.data_folder() == beside
    assert places.settings_folder() == beside / "settings"


def test_without_portable_mode_the_users_own_folders_are_used(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv(places.DATA_VARIABLE, raising=False)
    monkeypatch.setattr(places, "portable_folder", lambda: None)
    assert places.data_folder().name == places.APPLICATION
    assert places.settings_folder().name == places.APPLICATION
