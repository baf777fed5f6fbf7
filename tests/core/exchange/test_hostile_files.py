"""Bounded fuzzing: whatever bytes a stranger sends, the answer is a refusal and nothing else."""

from __future__ import annotations

import hashlib
import io
import json

import pyrage
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.exchange import age_file, bundle, limits, manifest, reading, sealing, wire
from desktop.core.exchange.errors import BundleRefused, BundleTooLarge, NotForUs
from tests.core.exchange import exchange_vectors as vectors
from tests.core.exchange.exchange_samples import (
    SCAN,
    fresh_keys,
    letter,
    records,
    scan_source,
    sealed,
)

KEYS, SENDER = vectors.keys("recipient"), vectors.keys("sender")
INNER, KINDS = vectors.plain(), vectors.by_kind()
SEALED = sealed(SENDER, KEYS)
FRONT = 64 + 4096
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["type", "id", "at", "x"]), inner, max_size=3)
    ),
    max_leaves=8,
)


def refused(inner: bytes) -> None:
    to = pyrage.x25519.Recipient.from_str(KEYS.age_key)
    with pytest.raises(BundleRefused):
        bundle.read(io.BytesIO(pyrage.encrypt(inner, [to])), KEYS)


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_inside_a_good_seal_are_refused(inner: bytes) -> None:
    refused(inner)


@settings(max_examples=150, deadline=None)
@given(st.integers(0, len(INNER) - 1), st.binary(min_size=1, max_size=40))
def test_a_good_archive_with_bytes_written_over_is_refused(place: int, data: bytes) -> None:
    touched = (INNER[:place] + data + INNER[place + len(data) :])[: len(INNER)]
    if touched != INNER:
        refused(touched)


@settings(max_examples=100, deadline=None)
@given(st.integers(0, len(KINDS) - 1), st.binary(min_size=1, max_size=40))
def test_an_archive_of_notes_by_kind_with_bytes_written_over_is_refused(
    place: int, data: bytes
) -> None:
    touched = (KINDS[:place] + data + KINDS[place + len(data) :])[: len(KINDS)]
    if touched != KINDS:
        refused(touched)


@settings(max_examples=150, deadline=None)
@given(st.integers(0, FRONT), st.integers(1, 200))
def test_a_good_archive_with_bytes_taken_out_or_put_in_is_refused(place: int, size: int) -> None:
    refused(INNER[:place] + INNER[place + size :])
    refused(INNER[:place] + b"\x01" * size + INNER[place:])


@settings(max_examples=100, deadline=None)
@given(st.integers(0, len(SEALED)), st.binary(max_size=60), st.integers(0, 60))
def test_a_sealed_file_cut_and_patched_anywhere_is_refused(
    place: int, data: bytes, gone: int
) -> None:
    touched = SEALED[:place] + data + SEALED[place + gone :]
    if touched != SEALED:
        with pytest.raises(BundleRefused):
            bundle.read(io.BytesIO(touched), KEYS)


@settings(max_examples=200, deadline=None)
@given(json_values, st.sampled_from(["", *sorted(json.loads(manifest.encode(
    bundle.compose(letter(SENDER, KEYS), records())[0]
)))]))  # fmt: skip
def test_a_signed_manifest_with_any_value_in_any_field_is_refused_or_the_same(
    value: object, field: str
) -> None:
    whole, block = bundle.compose(letter(SENDER, KEYS), records())
    raw = json.loads(manifest.encode(whole))
    raw[field or "extra"] = value
    signed = json.dumps(raw, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
    try:
        decoded = manifest.decode(signed)
        reading.parse_records(decoded, block)
    except BundleRefused:
        return
    assert manifest.encode(decoded) == signed


@settings(max_examples=200, deadline=None)
@given(json_values | st.lists(json_values, max_size=3))
def test_any_json_where_the_records_should_be_is_refused(value: object) -> None:
    block = json.dumps(value).encode()
    whole, _ = bundle.compose(letter(SENDER, KEYS), [])
    if block != b"[]":
        raw = json.loads(manifest.encode(whole))
        raw["records"] = {
            "sha256": hashlib.sha256(block).hexdigest(),
            "size": len(block),
        }
        with pytest.raises(BundleRefused):
            reading.parse_records(manifest._decoder.decode(json.dumps(raw)), block)


def test_a_header_with_too_many_recipients_costs_no_key_exchange() -> None:
    stanza = b"-> X25519 " + b"A" * 43 + b"\n" + b"B" * 43 + b"\n"
    with pytest.raises(BundleTooLarge):
        sealing.read_header(io.BytesIO(age_file.INTRO + stanza * 100 + b"--- x\n"))
    with pytest.raises(BundleTooLarge):
        sealing.read_header(io.BytesIO(age_file.INTRO + b"A" * limits.MAX_AGE_HEADER))


def test_the_most_recipients_we_allow_can_all_read() -> None:
    many = [fresh_keys() for _ in range(limits.MAX_RECIPIENTS)]
    data = sealed(SENDER, *many)
    for one in (many[0], many[-1]):
        assert bundle.read(io.BytesIO(data), one).sign_key == SENDER.sign_key
    with pytest.raises(NotForUs):
        bundle.read(io.BytesIO(data), KEYS)


def test_a_passphrase_sealed_file_is_refused_without_working_at_it() -> None:
    data = b"age-encryption.org/v1\n-> scrypt " + b"A" * 22 + b" 22\n" + b"B" * 43 + b"\n--- x\n"
    with pytest.raises(BundleRefused):
        bundle.read(io.BytesIO(data + b"x" * 100), KEYS)


def test_records_beyond_the_limit_are_not_composed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bundle, "MAX_RECORDS", 100)
    with pytest.raises(BundleTooLarge):
        bundle.compose(letter(SENDER, KEYS), records())


def test_a_reader_given_one_byte_at_a_time_reads_the_same() -> None:
    got = bytearray()
    reader = reading.ArchiveReader(lambda _: None, lambda _, piece: got.extend(piece))
    for place in range(0, len(INNER), 7):
        reader.write(INNER[place : place + 7])
    assert reader.finish().records == records()
    assert bytes(got) == SCAN
    assert wire.encode_all(reader.finish().records) in INNER


def test_nothing_is_handed_out_before_the_last_byte() -> None:
    reader = reading.ArchiveReader(lambda _: None)
    reader.write(INNER[:-1])
    with pytest.raises(BundleRefused):
        reader.finish()
    reader.write(INNER[-1:])
    assert reader.finish()


def test_scan_source_is_the_whole_scan() -> None:
    assert b"".join(scan_source()("document-1")) == SCAN
