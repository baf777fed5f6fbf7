"""The exchange folder: dropped whole, found by the one it is for, telling others nothing."""

from __future__ import annotations

import io
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

from desktop.core.exchange import bundle, content, exchange_folder
from desktop.core.exchange.errors import NotABundle, ShareNotWritten
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
    with pytest.raises(ShareNotWritten):
        exchange_folder.waiting(outbox / "gone", ONE)
    with pytest.raises(ShareNotWritten):
        exchange_folder.drop(outbox / "gone", bundle_for_one)
    with pytest.raises(NotABundle):
        exchange_folder.drop(outbox, outbox / "missing.arendepaket")
    assert list(outbox.iterdir()) == []


def _large() -> bytes:
    """A bundle whose manifest can be read long before its end."""
    scan = bytes(range(256)) * 4096
    record = content.record_of(document(data=scan))
    assert record is not None
    made, block = bundle.compose(letter(SENDER, ONE), [record])
    out = io.BytesIO()
    bundle.write(made, block, scan_source(scan), SENDER, out)
    return out.getvalue()
