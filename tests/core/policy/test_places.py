"""Where a file may go: every way of spelling a place comes to the place itself."""

from __future__ import annotations

from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from desktop.core.policy import door, drives, folders
from desktop.core.policy.errors import (
    PlaceForbidden,
    PolicyBroken,
    PolicyTooNew,
    RemovableForbidden,
)
from tests.conftest import LayPolicy

Stick = list[Path]


@pytest.fixture
def allowed(tmp_path: Path, lay_policy: LayPolicy) -> Path:
    """The one folder that files may go to."""
    folder = tmp_path / "delat"
    folder.mkdir()
    (tmp_path / "annat").mkdir()
    lay_policy(f'format = 1\nfolders = ["{folder}"]\n')
    return folder


def test_without_a_policy_every_place_will_do(tmp_path: Path) -> None:
    door.check_leaving(tmp_path / "a.pdf")
    door.check_vault(tmp_path / "valv")


def test_the_allowed_folder_and_what_lies_below_it_will_do(allowed: Path) -> None:
    door.check_leaving(allowed / "a.pdf")
    door.check_leaving(allowed / "ny" / "mapp" / "a.pdf")


@pytest.mark.parametrize("place", ["annat/a.pdf", "delatannat/a.pdf", "delat/../annat/a.pdf", "x"])
def test_any_other_place_is_refused(allowed: Path, place: str) -> None:
    with pytest.raises(PlaceForbidden) as refused:
        door.check_leaving(allowed.parent / place)
    assert refused.value.data["folders"] == str(allowed)


def test_a_link_that_leads_out_is_followed(allowed: Path) -> None:
    (allowed / "ut").symlink_to(allowed.parent / "annat", target_is_directory=True)
    with pytest.raises(PlaceForbidden):
        door.check_leaving(allowed / "ut" / "a.pdf")


def test_a_file_that_is_a_link_out_is_refused(allowed: Path) -> None:
    (allowed / "a.pdf").symlink_to(allowed.parent / "annat" / "a.pdf")
    with pytest.raises(PlaceForbidden):
        door.check_leaving(allowed / "a.pdf")


def test_a_link_that_leads_in_is_followed_too(allowed: Path) -> None:
    (allowed.parent / "in").symlink_to(allowed, target_is_directory=True)
    door.check_leaving(allowed.parent / "in" / "a.pdf")


def test_an_allowed_folder_that_is_a_link_means_where_it_leads(
    tmp_path: Path, lay_policy: LayPolicy
) -> None:
    (tmp_path / "annat").mkdir()
    (tmp_path / "delat").symlink_to(tmp_path / "annat", target_is_directory=True)
    lay_policy(f'format = 1\nfolders = ["{tmp_path / "delat"}"]\n')
    door.check_leaving(tmp_path / "annat" / "a.pdf")


def test_the_users_own_folder_is_the_systems_word_not_the_environments(
    tmp_path: Path, lay_policy: LayPolicy, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay_policy('format = 1\nfolders = ["~/Rehab"]\n')
    home = folders.home_folder()
    assert home is not None
    monkeypatch.setenv("HOME", str(tmp_path))
    assert folders.home_folder() == home
    door.check_leaving(home / "Rehab" / "a.pdf")
    with pytest.raises(PlaceForbidden):
        door.check_leaving(tmp_path / "Rehab" / "a.pdf")


def test_a_user_the_system_does_not_know_has_no_folder_of_his_own(
    tmp_path: Path, lay_policy: LayPolicy, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay_policy(f'format = 1\nfolders = ["~/Rehab", "{tmp_path}"]\n')
    monkeypatch.setattr(folders, "home_folder", lambda: None)
    door.check_leaving(tmp_path / "a.pdf")
    for place in (Path("/Rehab/a.pdf"), Path("Rehab/a.pdf")):
        with pytest.raises(PlaceForbidden):
            door.check_leaving(place)


def test_an_empty_list_allows_no_place(tmp_path: Path, lay_policy: LayPolicy) -> None:
    lay_policy("format = 1\nfolders = []\n")
    with pytest.raises(PlaceForbidden):
        door.check_leaving(tmp_path / "a.pdf")


def test_a_vault_may_always_lie_in_its_usual_place(
    tmp_path: Path, lay_policy: LayPolicy, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay_policy("format = 1\nfolders = []\n")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    usual = folders.usual_vault_folder()
    assert usual is not None
    door.check_vault(usual / "vault")
    with pytest.raises(PlaceForbidden):
        door.check_vault(tmp_path / "stockholmsmodellen" / "vault")


@pytest.fixture
def stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that the system calls removable."""
    folder = tmp_path / "stick"
    folder.mkdir()
    monkeypatch.setattr(drives, "is_removable", lambda place: place.is_relative_to(folder))
    return folder


def test_a_stick_is_refused_where_the_policy_says_so_and_only_there(
    stick: Path, lay_policy: LayPolicy
) -> None:
    door.check_leaving(stick / "a.pdf")
    lay_policy("format = 1\nremovable_drives = false\n")
    with pytest.raises(RemovableForbidden):
        door.check_leaving(stick / "a.pdf")
    with pytest.raises(RemovableForbidden):
        door.check_vault(stick / "valv")
    door.check_leaving(stick.parent / "a.pdf")


def test_an_allowed_folder_on_a_stick_is_still_on_a_stick(
    stick: Path, lay_policy: LayPolicy
) -> None:
    lay_policy(f'format = 1\nremovable_drives = false\nfolders = ["{stick}"]\n')
    with pytest.raises(RemovableForbidden):
        door.check_leaving(stick / "a.pdf")


def test_a_link_to_a_stick_is_followed(stick: Path, lay_policy: LayPolicy) -> None:
    lay_policy("format = 1\nremovable_drives = false\n")
    (stick.parent / "hemma").symlink_to(stick, target_is_directory=True)
    with pytest.raises(RemovableForbidden):
        door.check_leaving(stick.parent / "hemma" / "a.pdf")


def test_a_policy_that_cannot_be_understood_forbids_every_place(
    tmp_path: Path, lay_policy: LayPolicy
) -> None:
    for text, refusal in (("format = 1\nusb = 0\n", PolicyBroken), ("format = 2\n", PolicyTooNew)):
        lay_policy(text)
        for check in (door.check_leaving, door.check_vault):
            with pytest.raises(refusal):
                check(tmp_path / "a")


@pytest.mark.parametrize(
    ("place", "folder", "within"),
    [
        (r"C:\Rehab\a", r"C:\Rehab", True),
        (r"c:\REHAB\a", r"C:\Rehab", True),
        ("C:/Rehab/a", r"C:\Rehab", True),
        (r"C:\Rehabilitering", r"C:\Rehab", False),
        (r"D:\Rehab\a", r"C:\Rehab", False),
        (r"\\?\C:\Rehab\a", r"C:\Rehab", True),
        (r"\\server\delat\rehab\a", r"\\SERVER\Delat\Rehab", True),
        (r"\\?\UNC\server\delat\rehab\a", r"\\server\delat\rehab", True),
        (r"\\server\delat2\rehab\a", r"\\server\delat", False),
        (r"\\annan\delat\rehab", r"\\server\delat", False),
        (r"C:\Rehab\..\Windows", r"C:\Rehab", False),
        (r"C:Rehab\a", r"C:Rehab", False),
        (r"\\.\C:\Rehab\a", r"C:\Rehab", False),
    ],
)
def test_windows_spellings_of_a_place_come_to_the_same(
    place: str, folder: str, within: bool
) -> None:
    assert folders.lies_within(PureWindowsPath(place), PureWindowsPath(folder)) is within


@pytest.mark.parametrize(
    ("place", "within"),
    [("/srv/a/b", True), ("/srv/a", True), ("/srv/A/b", False), ("/srv/ab", False), ("a", False)],
)
def test_on_other_systems_letters_are_as_written(place: str, within: bool) -> None:
    assert folders.lies_within(PurePosixPath(place), PurePosixPath("/srv/a")) is within
