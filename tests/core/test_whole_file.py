"""A file appears whole or not at all, for the eyes it is meant for, and nothing is left beside."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.core.whole_file import READABLE_BY_ALL, WholeFile, put_whole, sync_folder

needs_posix = pytest.mark.skipif(os.name != "posix", reason="modes and folder syncing are POSIX")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A file's place, with an older file in it."""
    found = tmp_path / "karta.pdf"
    found.write_bytes(b"old")
    return found


def _refuse(number: int) -> Callable[..., int]:
    def refuse(*_: object) -> int:
        raise OSError(number, "fault")

    return refuse


def test_the_old_file_is_whole_until_the_new_one_has_its_name(place: Path) -> None:
    with WholeFile(place) as file:
        file.write(b"new")
        assert place.read_bytes() == b"old"
        assert file.path.read_bytes() == b"new"
        file.settle()
    assert place.read_bytes() == b"new"
    assert list(place.parent.iterdir()) == [place]


def test_leaving_unsettled_leaves_the_old_file_and_nothing_beside_it(place: Path) -> None:
    with WholeFile(place) as file:
        file.write(b"half")
    assert place.read_bytes() == b"old"
    assert list(place.parent.iterdir()) == [place]


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_disk_that_fails_on_the_way_leaves_the_old_file(
    place: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    fail = _refuse(errno.ENOSPC)
    monkeypatch.setattr(os, step, fail)
    with pytest.raises(OSError, match="karta") as refusal:
        put_whole(place, b"new")
    assert refusal.value.errno == errno.ENOSPC
    assert place.read_bytes() == b"old"
    assert list(place.parent.iterdir()) == [place]


def test_what_another_writes_in_the_path_is_settled_as_well(place: Path) -> None:
    with WholeFile(place) as file:
        file.path.write_bytes(b"painted")
        file.settle()
    assert place.read_bytes() == b"painted"


def test_a_path_that_another_takes_away_is_no_file_and_the_old_one_stays(place: Path) -> None:
    with WholeFile(place) as file:
        file.path.unlink()
        with pytest.raises(FileNotFoundError):
            file.settle()
    assert place.read_bytes() == b"old"


@needs_posix
@pytest.mark.parametrize("mask", [0o000, 0o022, 0o077])
def test_the_file_is_the_owners_alone_from_its_first_moment(tmp_path: Path, mask: int) -> None:
    before = os.umask(mask)
    try:
        with WholeFile(tmp_path / "a") as file:
            assert file.path.stat().st_mode & 0o777 == 0o600
            file.write(b"1")
            file.settle()
        put_whole(tmp_path / "b", b"1", READABLE_BY_ALL)
    finally:
        os.umask(before)
    assert (tmp_path / "a").stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "b").stat().st_mode & 0o777 == 0o644


@needs_posix
def test_a_file_for_all_is_the_owners_alone_until_it_is_settled(tmp_path: Path) -> None:
    with WholeFile(tmp_path / "a", READABLE_BY_ALL) as file:
        file.write(b"1")
        assert file.path.stat().st_mode & 0o777 == 0o600


def test_faults_name_the_file_that_was_wanted(tmp_path: Path) -> None:
    missing = tmp_path / "saknas"
    with pytest.raises(FileNotFoundError) as refusal:
        put_whole(missing / "karta.pdf", b"1")
    assert refusal.value.filename == str(missing)
    with pytest.raises(IsADirectoryError) as refused:
        put_whole(tmp_path, b"1")
    assert refused.value.filename == str(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_move_may_refuse_and_the_file_beside_is_taken_away(place: Path) -> None:
    def refuse(_source: Path, _target: Path) -> None:
        raise FileExistsError(errno.EEXIST, "taken")

    with WholeFile(place) as file:
        file.write(b"new")
        with pytest.raises(FileExistsError):
            file.settle(refuse)
    assert place.read_bytes() == b"old"
    assert list(place.parent.iterdir()) == [place]


def test_two_at_once_do_not_meet_and_the_last_one_stands(place: Path) -> None:
    with WholeFile(place) as first, WholeFile(place) as second:
        first.write(b"first")
        second.write(b"second")
        second.settle()
        first.settle()
    assert place.read_bytes() == b"first"
    assert list(place.parent.iterdir()) == [place]


def test_a_fixed_path_that_is_in_use_is_refused(place: Path) -> None:
    beside = place.with_name("karta.new")
    with WholeFile(place, path=beside) as file:
        with pytest.raises(FileExistsError), WholeFile(place, path=beside):
            pass
        file.write(b"new")
        file.settle()
    assert place.read_bytes() == b"new"


@needs_posix
@pytest.mark.parametrize("number", [errno.EINVAL, errno.EACCES])
def test_a_drive_that_cannot_sync_a_folder_still_takes_the_file(
    place: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    monkeypatch.setattr(os, "open", _folders(_refuse(number)))
    put_whole(place, b"new")
    assert place.read_bytes() == b"new"


@needs_posix
def test_a_folder_that_is_broken_is_told_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "open", _folders(_refuse(errno.EIO)))
    with pytest.raises(OSError, match="fault"):
        sync_folder(tmp_path)


def _folders(refuse: Callable[..., int]) -> Callable[..., int]:
    """``os.open`` that refuses folders alone."""
    as_ever = os.open

    def opened(path: Path, flags: int, mode: int = 0o777) -> int:
        if path.is_dir():
            return refuse()
        return as_ever(path, flags, mode)

    return opened
