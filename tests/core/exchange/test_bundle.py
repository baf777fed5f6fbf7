"""Bundles in memory: what goes in comes out, and nothing that was touched is believed."""

from __future__ import annotations

import io
import subprocess
from pathlib import Path

import pyrage
import pytest

from desktop.core.exchange import archive, bundle, content, manifest, wire
from desktop.core.exchange.errors import (
    BundleDamaged,
    BundleRefused,
    BundleUnsigned,
    ForwardedBundle,
    NotABundle,
    NotForUs,
    SignatureWrong,
)
from desktop.core.exchange.identity import Keys
from desktop.core.exchange.reading import Opened
from tests.core.exchange.exchange_samples import (
    SCAN,
    entries,
    fresh_keys,
    letter,
    note,
    records,
    scan_source,
    sealed,
)

SENDER, RECEIVER = fresh_keys(), fresh_keys()


def opened(data: bytes, keys: Keys = RECEIVER) -> Opened:
    return bundle.read(io.BytesIO(data), keys)


def resealed(inner: bytes, *to: Keys) -> bytes:
    encrypted: bytes = pyrage.encrypt(
        inner, [pyrage.x25519.Recipient.from_str(one.age_key) for one in to]
    )
    return encrypted


def inner(data: bytes, keys: Keys = RECEIVER) -> bytes:
    plain: bytes = pyrage.decrypt(data, [pyrage.x25519.Identity.from_str(keys.age_identity)])
    return plain


def test_what_is_sealed_is_what_is_opened() -> None:
    received = bytearray()
    data = sealed(SENDER, RECEIVER)
    result = bundle.read(io.BytesIO(data), RECEIVER, lambda _, piece: received.extend(piece))
    assert result.sign_key == SENDER.sign_key
    assert result.records == records()
    assert bytes(received) == SCAN
    assert result.manifest.consents == ("consent-1",)


def test_entries_survive_the_journey_marked_as_foreign() -> None:
    result = opened(sealed(SENDER, RECEIVER))
    there = [
        content.entry_of(one, "case-9")
        for one in result.records
        if isinstance(one, wire.EntryRecord)
    ]
    assert all(one.foreign and one.case_id == "case-9" for one in there)
    assert [content.record_of(one) for one in there] == [
        content.record_of(one) for one in entries()
    ]


def test_each_of_several_recipients_opens_the_same_bundle() -> None:
    other = fresh_keys()
    data = sealed(SENDER, RECEIVER, other)
    assert opened(data) == opened(data, other)


def test_somebody_else_cannot_open_it() -> None:
    with pytest.raises(NotForUs):
        opened(sealed(SENDER, RECEIVER), fresh_keys())


def test_a_bundle_sealed_anew_to_another_is_told_from_one_meant_for_them() -> None:
    eve = fresh_keys()
    with pytest.raises(ForwardedBundle):
        opened(resealed(inner(sealed(SENDER, RECEIVER)), eve), eve)


@pytest.mark.parametrize("size", [0, 1, 63, 64, 1000, 100_000])
def test_a_file_sealed_by_age_alone_is_refused_for_want_of_our_signature(size: int) -> None:
    with pytest.raises((BundleUnsigned, BundleDamaged)) as refusal:
        opened(resealed(b"x" * size, RECEIVER))
    assert refusal.type is (BundleUnsigned if size >= 64 else BundleDamaged)


def test_the_age_command_opens_the_seal(tmp_path: Path) -> None:
    (tmp_path / "key").write_text(RECEIVER.age_identity + "\n")
    (tmp_path / "a.arendepaket").write_bytes(sealed(SENDER, RECEIVER))
    command = ["age", "--decrypt", "--identity", "key", "a.arendepaket"]
    plain = subprocess.run(command, cwd=tmp_path, capture_output=True, check=True).stdout
    assert plain == inner((tmp_path / "a.arendepaket").read_bytes())
    assert plain.startswith(archive.MAGIC)


def test_a_file_sealed_by_the_age_command_is_refused(tmp_path: Path) -> None:
    (tmp_path / "plain").write_bytes(b"x" * 5000)
    command = ["age", "--recipient", RECEIVER.age_key, "--output", "sealed", "plain"]
    subprocess.run(command, cwd=tmp_path, check=True)
    with pytest.raises(BundleUnsigned):
        opened((tmp_path / "sealed").read_bytes())


def test_an_archive_signed_by_another_key_than_it_names_is_refused() -> None:
    plain = bytearray(inner(sealed(SENDER, RECEIVER)))
    plain[20:52] = bytes.fromhex(fresh_keys().sign_key)
    with pytest.raises(SignatureWrong):
        opened(resealed(bytes(plain), RECEIVER))


def test_every_flipped_bit_of_the_front_and_a_sample_of_the_rest_is_noticed() -> None:
    plain = inner(sealed(SENDER, RECEIVER))
    head = archive.read_head(plain[: archive.HEADER.size])
    front = archive.HEADER.size + head.manifest_size + archive.SIGNATURE_SIZE
    places = [*range(0, front, 7), *range(front, len(plain), 997), len(plain) - 1]
    for place in places:
        touched = bytearray(plain)
        touched[place] ^= 1 << place % 8
        with pytest.raises(BundleRefused):
            opened(resealed(bytes(touched), RECEIVER))


def test_every_flipped_byte_of_the_seal_is_noticed() -> None:
    data = sealed(SENDER, RECEIVER)
    for place in [*range(0, 600, 3), *range(600, len(data), 4999), len(data) - 1]:
        touched = bytearray(data)
        touched[place] ^= 0x10
        with pytest.raises(BundleRefused):
            opened(bytes(touched))


@pytest.mark.parametrize("kept", [0, 1, 21, 22, 100, 400, 1000, 65_000, 66_000, -16, -1])
def test_a_file_that_is_cut_off_is_noticed(kept: int) -> None:
    with pytest.raises((BundleDamaged, NotABundle)):
        opened(sealed(SENDER, RECEIVER)[:kept])


@pytest.mark.parametrize("kept", [0, 10, 63, 64, 100, 2000, 5000, -1])
def test_an_archive_that_is_cut_off_inside_a_whole_seal_is_noticed(kept: int) -> None:
    with pytest.raises((BundleDamaged, SignatureWrong)):
        opened(resealed(inner(sealed(SENDER, RECEIVER))[:kept], RECEIVER))


def test_anything_after_the_padding_is_noticed() -> None:
    with pytest.raises(BundleDamaged):
        opened(resealed(inner(sealed(SENDER, RECEIVER)) + b"\0", RECEIVER))


def test_a_document_that_is_not_the_one_decided_on_is_never_sealed() -> None:
    whole, block = bundle.compose(letter(SENDER, RECEIVER), records())
    for wrong in (SCAN[:-1], SCAN + b"x", b"y" * len(SCAN), b""):
        with pytest.raises(BundleDamaged):
            bundle.write(whole, block, scan_source(wrong), SENDER, io.BytesIO())


def test_records_that_a_reader_would_refuse_are_never_sealed() -> None:
    twice = [*records(), *records()]
    whole, block = bundle.compose(letter(SENDER, RECEIVER), twice)
    with pytest.raises(BundleDamaged):
        bundle.write(whole, block, scan_source(), SENDER, io.BytesIO())


def test_the_length_tells_little() -> None:
    lengths = {
        len(sealed(SENDER, RECEIVER, content_of=records([note(text="x" * size)]))) // 1024
        for size in (0, 10, 1000, 30_000)
    }
    assert len(lengths) == 1


def test_padding_never_adds_more_than_an_eighth() -> None:
    for size in [*range(1, 200_000, 991), 10**6, 10**7 + 1, 2**30 + 1, 2**32]:
        padded = archive.bucket(size)
        assert padded >= size
        assert padded == archive.MIN_BUCKET or padded <= size * 1.125
        assert archive.bucket(padded) == padded


def test_without_a_key_only_format_recipients_and_size_are_seen(tmp_path: Path) -> None:
    path = tmp_path / "a.arendepaket"
    path.write_bytes(sealed(SENDER, RECEIVER, fresh_keys()))
    assert bundle.inspect(path) == {
        "format": "age-encryption.org/v1",
        "recipients": 2,
        "recipient_kind": "X25519",
        "size": path.stat().st_size,
    }


@pytest.mark.parametrize("data", [b"", b"hej", b"%PDF-1.7", b"age-encryption.org/v2\n"])
def test_other_files_are_not_bundles(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(data)
    with pytest.raises(NotABundle):
        bundle.inspect(tmp_path / "file")
    with pytest.raises(NotABundle):
        opened(data)
    with pytest.raises(NotABundle):
        bundle.inspect(tmp_path / "missing")


def test_the_manifest_has_one_form_only() -> None:
    whole, _ = bundle.compose(letter(SENDER, RECEIVER), records())
    signed = manifest.encode(whole)
    assert manifest.decode(signed) == whole
    for other in (
        signed + b" ",
        signed.replace(b"2026-04-15T09:00:00Z", b"2026-04-15T11:00:00+02:00"),
        signed.replace(b'"format"', b'"Format"').replace(b'"answers":""', b'"answers":"" '),
        signed.replace(b"{", b'{"extra":1,', 1),
    ):
        with pytest.raises(BundleDamaged):
            manifest.decode(other)


def test_a_disk_that_fills_up_while_sealing_says_so() -> None:
    class Full(io.BytesIO):
        def write(self, *_: object) -> int:
            raise OSError(28, "full")

    whole, block = bundle.compose(letter(SENDER, RECEIVER), records())
    with pytest.raises(OSError, match="full"):
        bundle.write(whole, block, scan_source(), SENDER, Full())
