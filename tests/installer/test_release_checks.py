"""The release checks find what they are there to find."""

from __future__ import annotations

from pathlib import Path

import pytest

from installer import release_checks

HASH = "--hash=sha256:" + "0" * 64


def _lock(*lines: str) -> str:
    return "".join(f"{line} \\\n    {HASH}\n" for line in lines)


def test_a_lock_that_holds_everything_is_fresh() -> None:
    lock = _lock("Py_YAML==6.0.3", "msgspec==0.22.0 ; sys_platform == 'win32'")
    assert list(release_checks.stale(["py-yaml>=6", "msgspec>=0.22"], lock)) == []


def test_a_requirement_that_the_lock_does_not_answer_is_told() -> None:
    found = list(release_checks.stale(["msgspec>=1", "typst"], _lock("msgspec==0.22.0")))
    assert found == ["does not hold msgspec>=1", "does not hold typst"]


def test_a_package_without_hash_is_told() -> None:
    assert list(release_checks.stale([], "typst==0.15.2\n")) == ["typst has no hash"]


def test_a_lock_that_names_a_registry_is_told() -> None:
    lock = "--index-url somewhere\n" + _lock("typst==0.15.2")
    assert list(release_checks.stale([], lock)) == ["names a registry"]


@pytest.fixture
def changelog(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """Version 1.2.3, with whatever the test lets the changelog say."""
    monkeypatch.setattr(release_checks, "__version__", "1.2.3")
    return monkeypatch


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("## [1.2.3] - 2026-11-22\n\n- New.\n", 0),
        ("## [Unreleased]\n\n## [1.2.3] - 2026-11-22\n\n- New.\n", 0),
        ("## [Unreleased]\n\n- Newer.\n\n## [1.2.3] - 2026-11-22\n\n- New.\n", 1),
        ("## [Unreleased]\n\n- New.\n", 2),
        ("## [1.2.4] - 2026-11-22\n\n- New.\n", 1),
    ],
)
def test_on_the_day_the_changelog_must_tell_of_this_version_alone(
    changelog: pytest.MonkeyPatch, text: str, told: int
) -> None:
    changelog.setattr(release_checks, "_changelog", lambda: text)
    assert len(list(release_checks.changelog_of_the_day())) == told


def test_an_empty_changelog_is_told_on_any_day(changelog: pytest.MonkeyPatch) -> None:
    changelog.setattr(release_checks, "_changelog", lambda: "## [Unreleased]\n")
    assert list(release_checks.changelog()) == ["nothing under [1.2.3] or [Unreleased]"]


def test_a_paper_that_is_missing_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(release_checks, "ROOT", tmp_path)
    (tmp_path / "LICENSE").touch()
    assert len(list(release_checks.papers())) == len(release_checks.PAPERS) - 1


@pytest.mark.parametrize(
    "check",
    [
        release_checks.version,
        release_checks.changelog,
        release_checks.locks,
        release_checks.licence_texts,
        release_checks.papers,
    ],
)
def test_the_project_as_it_stands_passes(check: release_checks.Check) -> None:
    assert list(check()) == []
