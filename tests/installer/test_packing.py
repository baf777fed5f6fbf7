"""Packing depends on what the files are, not on when, by whom or in which order they came."""

from __future__ import annotations

import hashlib
import os
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from installer import packing

MADE_AT = 1_700_000_000


def _program(folder: Path, names: list[str], touched: int) -> Path:
    program = folder / "program"
    for name in names:
        path = program / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
        path.chmod(0o700 if name == "run" else 0o600)
        os.utime(path, (touched, touched))
    return program


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no mode bits")
@pytest.mark.parametrize("pack", [packing.tar_xz, packing.zipped])
def test_the_same_files_make_the_same_archive(tmp_path: Path, pack: object) -> None:
    assert callable(pack)
    sums = []
    for number, names in enumerate((["run", "in/å", "b"], ["b", "in/å", "run"])):
        out = tmp_path / f"{number}.archive"
        pack(_program(tmp_path / str(number), names, 1000 + number), out, MADE_AT)
        sums.append(packing.digest(out))
    assert sums[0] == sums[1]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no mode bits")
def test_an_archive_names_nobody_and_keeps_what_can_be_run(tmp_path: Path) -> None:
    program = _program(tmp_path, ["run", "b"], 5)
    (program / "link").symlink_to("b")
    packing.tar_xz(program, tmp_path / "out", MADE_AT)
    with tarfile.open(tmp_path / "out") as archive:
        entries = {entry.name: entry for entry in archive}
    assert {entry.mtime for entry in entries.values()} == {MADE_AT}
    assert {(entry.uid, entry.uname) for entry in entries.values()} == {(0, "")}
    assert entries["program/run"].mode == 0o755
    assert entries["program/b"].mode == 0o644
    assert entries["program/link"].linkname == "b"


def test_a_zip_holds_every_file_under_the_programs_name(tmp_path: Path) -> None:
    packing.zipped(_program(tmp_path, ["run", "in/b"], 5), tmp_path / "out", MADE_AT)
    with zipfile.ZipFile(tmp_path / "out") as archive:
        assert archive.namelist() == ["program/in/b", "program/run"]


def test_the_sums_cover_every_file_but_their_own(tmp_path: Path) -> None:
    program = _program(tmp_path, ["b", "in/c", packing.SUMS], 5)
    expected = hashlib.sha256(b"in/c").hexdigest()
    lines = packing.sums(program).splitlines()
    assert [line.split("  ")[1] for line in lines] == ["b", "in/c"]
    assert lines[1].startswith(expected)
