"""The exchange folder: dropped whole, found by the one it is for, telling others nothing."""

from __future__ import annotations

import io
import os
import stat
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

from desktop.core.exchange import archive, bundle, content, exchange_folder
from desktop.core.exchange.errors import (
    BundleGone,
    BundleTooNew,
    FolderUnreachable,
    NotABundle,
    NotTakenAway,
    ShareNotWritten,
)
from tests.core.exchange.exchange_samples import (
    document,
    fresh_keys,
    letter,
    scan_source,
    sealed,
)

SENDER, ONE, OTHER = fresh_keys(), fresh_keys(), fresh_keys()


@pytest.fixture
def bundle_for_one(tmp_path: Path) -> Path:
    path = tmp_path / "Övningsperson Ett.arendepaket"
    path.write_bytes(sealed(SENDER, ONE))
    return path


def test_a_bundle_is_found_by_its_recipient_and_by_nobody_else(
    outbox: Path, bundle_for_one: Path
) -> None:
    place = exchange_folder.drop(outbox, bundle_for_one)
    assert exchange_folder.waiting(outbox, ONE) == (place,)
    assert exchange_folder.waiting(outbox, OTHER) == ()
    assert exchange_folder.waiting(outbox, SENDER) == ()
    assert place.read_bytes() == bundle_for_one.read_bytes()


def test_neither_name_nor_time_tells_anything(outbox: Path, bundle_for_one: Path) -> None:
    places = [exchange_folder.drop(outbox, bundle_for_one) for _ in range(3)]
    assert len({place.name for place in places}) == 3
    for place in places:
        assert len(bytes.fromhex(place.stem)) == 16
        assert place.stat().st_mtime == exchange_folder.ONE_DAY_FOR_ALL
    assert len(list(outbox.iterdir())) == 3


@pytest.mark.parametrize(("folder", "file"), [(0o770, 0o640), (0o777, 0o644), (0o700, 0o600)])
def test_whoever_may_read_the_folder_can_read_the_sealed_file(
    outbox: Path, bundle_for_one: Path, folder: int, file: int
) -> None:
    outbox.chmod(folder)
    place = exchange_folder.drop(outbox, bundle_for_one)
    assert stat.S_IMODE(place.stat().st_mode) == file


def test_half_copied_foreign_and_hidden_files_are_passed_over(
    outbox: Path, bundle_for_one: Path
) -> None:
    whole = bundle_for_one.read_bytes()
    for size in (0, 10, 150, 300, 500):
        (outbox / f"{size}.arendepaket").write_bytes(whole[:size])
    (outbox / "anteckningar.txt").write_bytes(whole)
    (outbox / ".0000.part").write_bytes(whole)
    (outbox / "folder.arendepaket").mkdir()
    assert exchange_folder.waiting(outbox, ONE) == ()
    (outbox / "300.arendepaket").write_bytes(whole)
    assert exchange_folder.waiting(outbox, ONE) == (outbox / "300.arendepaket",)


def test_a_large_copy_is_passed_over_until_its_last_byte_has_come(outbox: Path) -> None:
    whole = _large()
    place = outbox / "stor.arendepaket"
    for size in (len(whole) // 2, len(whole) - 1):
        place.write_bytes(whole[:size])
        assert exchange_folder.waiting(outbox, ONE) == ()
    place.write_bytes(whole)
    assert exchange_folder.waiting(outbox, ONE) == (place,)
    place.write_bytes(whole + b"x")
    assert exchange_folder.waiting(outbox, ONE) == ()


def test_of_two_readers_at_once_exactly_one_takes_each_file_away(
    outbox: Path, bundle_for_one: Path
) -> None:
    for _ in range(20):
        exchange_folder.drop(outbox, bundle_for_one)
    start = Barrier(2)

    def reader() -> int:
        start.wait()
        return sum(exchange_folder.take_away(one) for one in exchange_folder.waiting(outbox, ONE))

    with ThreadPoolExecutor(2) as pool:
        taken = [each.result() for each in (pool.submit(reader), pool.submit(reader))]
    assert sum(taken) == 20
    assert list(outbox.iterdir()) == []


def test_what_has_been_seen_is_not_tried_again(outbox: Path, bundle_for_one: Path) -> None:
    place = exchange_folder.drop(outbox, bundle_for_one)
    assert exchange_folder.waiting(outbox, ONE, seen={place.name}) == ()


def test_the_second_of_two_readers_finds_it_gone(outbox: Path, bundle_for_one: Path) -> None:
    place = exchange_folder.drop(outbox, bundle_for_one)
    assert exchange_folder.take_away(place)
    assert not exchange_folder.take_away(place)
    assert exchange_folder.waiting(outbox, ONE) == ()


def test_a_folder_or_file_that_is_not_there_is_a_refusal(
    outbox: Path, bundle_for_one: Path
) -> None:
    with pytest.raises(FolderUnreachable):
        exchange_folder.waiting(outbox / "gone", ONE)
    with pytest.raises(ShareNotWritten):
        exchange_folder.drop(outbox / "gone", bundle_for_one)
    with pytest.raises(NotABundle):
        exchange_folder.drop(outbox, outbox / "missing.arendepaket")
    assert list(outbox.iterdir()) == []


def test_a_stop_slip_is_not_told_from_a_bundle_by_its_ending(outbox: Path, tmp_path: Path) -> None:
    slip = tmp_path / "2026-11-22.stoppmarke"
    slip.write_bytes(sealed(SENDER, ONE))
    assert exchange_folder.drop(outbox, slip).suffix == ".arendepaket"


def test_a_bundle_to_two_stays_for_the_second_and_is_not_shown_twice_to_the_first(
    outbox: Path, tmp_path: Path
) -> None:
    path = tmp_path / "till-bada.arendepaket"
    path.write_bytes(sealed(SENDER, ONE, OTHER))
    place = exchange_folder.drop(outbox, path)
    assert not exchange_folder.take_away(place)
    assert exchange_folder.waiting(outbox, ONE, is_taken_in=lambda _: True) == ()
    assert exchange_folder.waiting(outbox, OTHER) == (place,)


def test_a_pipe_that_calls_itself_a_bundle_keeps_nobody_waiting(outbox: Path) -> None:
    os.mkfifo(outbox / "a.arendepaket")
    assert exchange_folder.waiting(outbox, ONE) == ()


def test_a_bundle_from_a_newer_program_is_shown_so_that_opening_can_say_so(
    outbox: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = outbox / "nyare.arendepaket"
    place.write_bytes(sealed(SENDER, ONE))
    monkeypatch.setattr(archive, "read_head", _raises(BundleTooNew(format=9)))
    assert exchange_folder.waiting(outbox, ONE) == (place,)


def test_what_may_not_be_removed_says_so_and_not_that_nothing_was_shared(
    outbox: Path, bundle_for_one: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = exchange_folder.drop(outbox, bundle_for_one)
    monkeypatch.setattr(Path, "unlink", _raises(PermissionError()))
    with pytest.raises(NotTakenAway):
        exchange_folder.take_away(place)


def test_a_file_that_a_colleague_took_says_so(outbox: Path) -> None:
    with pytest.raises(BundleGone), bundle.opened_file(outbox / "borta.arendepaket"):
        pass


def _raises(fault: Exception) -> Callable[..., None]:
    def act(*_: object, **__: object) -> None:
        raise fault

    return act


def _large() -> bytes:
    """A bundle whose manifest can be read long before its end."""
    scan = bytes(range(256)) * 4096
    record = content.record_of(document(data=scan))
    assert record is not None
    made, block = bundle.compose(letter(SENDER, ONE), [record])
    out = io.BytesIO()
    bundle.write(made, block, scan_source(scan), SENDER, out)
    return out.getvalue()
