"""``policy check``: IT hears what holds, or every mistake by file, line and field."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tests.conftest import LayPolicy

if TYPE_CHECKING:
    from tests.cli.conftest import Run


def test_a_computer_without_a_policy_is_told_to_have_none(run: Run) -> None:
    ran = run("policy", "check")
    assert (ran.code, ran.out) == (0, "Det finns ingen policyfil på den här datorn.\n")


def test_the_computers_own_policy_is_told(run: Run, lay_policy: LayPolicy) -> None:
    path = lay_policy("format = 1\nlock_minutes_most = 5\nremovable_drives = false\nfolders = []\n")
    ran = run("policy", "check", "--json")
    assert ran.data["source"] == str(path)
    assert (ran.data["lock_minutes_most"], ran.data["folders"]) == (5, [])
    assert "5" in run("policy", "check").out


def test_every_mistake_is_named_by_file_line_and_field(run: Run, tmp_path: Path) -> None:
    draft = tmp_path / "utkast.toml"
    draft.write_text("format = 1\nusb = false\nlock_minutes_most = 99\n")
    ran = run("policy", "check", draft)
    assert ran.code == 1
    first, second = ran.out.splitlines()
    assert first.startswith("utkast.toml:2: usb: ")
    assert second.startswith("utkast.toml:3: lock_minutes_most: ")


def test_a_file_can_not_be_saved_where_the_policy_forbids(
    run: Run, tmp_path: Path, lay_policy: LayPolicy
) -> None:
    allowed = tmp_path / "delat"
    allowed.mkdir()
    lay_policy(f'format = 1\nfolders = ["{allowed}"]\n')
    refused = run("map", tmp_path / "karta.json", "--json")
    assert refused.data["error"]["code"] == "policy.place_forbidden"
    assert run("map", allowed / "karta.json").code == 0
    assert not (tmp_path / "karta.json").exists()
    for words in (("forms", "blank", "samtycke"), ("model", "export", "--format", "yaml")):
        assert run(*words, tmp_path / "ut").code == 1
    assert run("demo", tmp_path / "demo").code == 1
    assert not (tmp_path / "ut").exists()
    assert not (tmp_path / "demo").exists()
