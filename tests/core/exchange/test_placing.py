"""Files appear whole or not at all, and never in the place of another."""

from __future__ import annotations

import dataclasses
import errno
import hashlib
import os
import tracemalloc
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import pytest

from desktop.core import whole_file
from desktop.core.exchange import bundle, content
from desktop.core.exchange.errors import FileExists, NotForUs, ShareNotWritten
from desktop.core.exchange.placing import Draft
from tests.core.exchange.exchange_samples import document, fresh_keys, letter


def pour(file: BinaryIO) -> None:
    file.write(b"whole")


def test_the_file_has_no_name_before_it_is_settled(outbox: Path) -> None:
    place = outbox / "a.arendepaket"
    with Draft(place) as draft:
        draft.write(pour)
        assert not place.exists()
        assert [one.suffix for one in outbox.iterdir()] == [".part"]
        draft.settle()
    assert place.read_bytes() == b"whole"
    assert list(outbox.iterdir()) == [place]


def test_only_the_owner_can_read_it(outbox: Path) -> None:
    place = outbox / "a.arendepaket"
    with Draft(place) as draft:
        draft.write(pour)
        draft.settle()
    assert place.stat().st_mode & 0o077 == 0


def test_leaving_without_settling_leaves_nothing(outbox: Path) -> None:
    with Draft(outbox / "a.arendepaket") as draft:
        draft.write(pour)
    assert list(outbox.iterdir()) == []


def test_a_fault_while_writing_leaves_nothing_and_comes_through(outbox: Path) -> None:
    def fail(file: BinaryIO) -> None:
        file.write(b"half")
        raise NotForUs

    with pytest.raises(NotForUs), Draft(outbox / "a.arendepaket") as draft:
        draft.write(fail)
    assert list(outbox.iterdir()) == []


def test_a_place_taken_meanwhile_is_not_written_over(outbox: Path) -> None:
    place = outbox / "a.arendepaket"
    with Draft(place) as draft:
        draft.write(pour)
        place.write_text("annan")
        with pytest.raises(FileExists):
            draft.settle()
    assert place.read_text() == "annan"
    assert list(outbox.iterdir()) == [place]


@pytest.mark.parametrize("taken", [False, True])
def test_a_drive_that_knows_no_links_gets_a_rename(
    outbox: Path, monkeypatch: pytest.MonkeyPatch, taken: bool
) -> None:
    def no_links(*_: object) -> None:
        raise OSError(95, "not supported")

    monkeypatch.setattr(os, "link", no_links)
    place = outbox / "a.arendepaket"
    with Draft(place) as draft:
        draft.write(pour)
        if taken:
            place.write_text("annan")
            with pytest.raises(FileExists):
                draft.settle()
        else:
            draft.settle()
    assert place.read_text() == ("annan" if taken else "whole")
    assert list(outbox.iterdir()) == [place]


@pytest.mark.parametrize(
    ("number", "reason"), [(28, "disk_full"), (13, "not_allowed"), (5, "unreachable")]
)
def test_what_went_wrong_is_told_in_one_word(outbox: Path, number: int, reason: str) -> None:
    def fail(_: BinaryIO) -> None:
        raise OSError(number, "fault")

    with pytest.raises(ShareNotWritten) as refusal, Draft(outbox / "a") as draft:
        draft.write(fail)
    assert refusal.value.data == {"reason": reason}


def test_a_large_document_is_sealed_and_opened_in_little_memory(outbox: Path) -> None:
    size, piece = 48 * 1024 * 1024, bytes(1024 * 1024)
    hashed = hashlib.sha256()
    for _ in range(size // len(piece)):
        hashed.update(piece)
    entry = dataclasses.replace(document(data=b""), size=size, sha256=hashed.hexdigest())
    record = content.record_of(entry)
    assert record is not None
    sender, receiver = fresh_keys(), fresh_keys()
    whole, block = bundle.compose(letter(sender, receiver), [record])

    def source(_: str) -> Iterator[bytes]:
        return (piece for _ in range(size // len(piece)))

    tracemalloc.start()
    with Draft(outbox / "a") as draft:
        draft.write(lambda file: bundle.write(whole, block, source, sender, file))
        draft.settle()
    with (outbox / "a").open("rb") as file:
        bundle.read(file, receiver)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 8 * 1024 * 1024


@pytest.mark.parametrize("step", ["the folder is not synced", "the hidden name stays"])
def test_what_fails_after_the_file_has_its_name_takes_the_name_away_again(
    outbox: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    place, real = outbox / "a.arendepaket", Path.unlink

    def fails(path: Path, missing_ok: bool = False) -> None:
        if path.name.endswith(whole_file.PART_SUFFIX) and place.exists():
            raise OSError(errno.EIO, "")
        real(path, missing_ok=missing_ok)

    def broken(_folder: Path) -> None:
        raise OSError(errno.EIO, "")

    with Draft(place) as draft:
        draft.write(pour)
        if step.startswith("the folder"):
            monkeypatch.setattr(whole_file, "sync_folder", broken)
        else:
            monkeypatch.setattr(Path, "unlink", fails)
        with pytest.raises(ShareNotWritten):
            draft.settle()
    assert not place.exists()
