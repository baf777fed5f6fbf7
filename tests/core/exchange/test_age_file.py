"""Our age files open elsewhere, others' open here, and nothing out of form is taken."""

from __future__ import annotations

import io
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pyrage
import pytest
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.exchange import age_file
from desktop.core.exchange.age_keys import private_bytes, public_bytes
from desktop.core.exchange.errors import BundleDamaged, CardBroken, NotForUs
from desktop.core.exchange.identity import Keys
from tests.core.exchange.exchange_samples import fresh_keys

ONE, OTHER, STRANGER = fresh_keys(), fresh_keys(), fresh_keys()
CHUNK = age_file.CHUNK
SIZES = [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 3 * CHUNK + 17]


def ours(plain: bytes, *to: Keys) -> bytes:
    header, key = age_file.new_header([public_bytes(one.age_key) for one in to])
    return header + b"".join(age_file.sealed_payload(key, io.BytesIO(plain)))


def opened(data: bytes, *by: Keys) -> bytes:
    end = data.index(b"\n", data.index(b"\n---") + 1) + 1
    key = age_file.file_key(data[:end], [private_bytes(one.age_identity) for one in by])
    return b"".join(age_file.opened_payload(key, io.BytesIO(data[end:])))


def theirs(plain: bytes, *to: Keys) -> bytes:
    data: bytes = pyrage.encrypt(plain, [pyrage.x25519.Recipient.from_str(k.age_key) for k in to])
    return data


def by_pyrage(data: bytes, by: Keys) -> bytes:
    plain: bytes = pyrage.decrypt(data, [pyrage.x25519.Identity.from_str(by.age_identity)])
    return plain


@pytest.mark.parametrize("size", SIZES)
def test_what_is_sealed_here_opens_with_pyrage_and_the_other_way_round(size: int) -> None:
    plain = bytes(range(256)) * (size // 256) + bytes(size % 256)
    for reader in (ONE, OTHER):
        assert by_pyrage(ours(plain, ONE, OTHER), reader) == plain
        assert opened(theirs(plain, ONE, OTHER), reader) == plain
        assert opened(ours(plain, ONE, OTHER), STRANGER, reader) == plain


@pytest.mark.skipif(shutil.which("age") is None, reason="the age command is not installed")
@pytest.mark.parametrize("size", SIZES)
def test_what_is_sealed_here_opens_with_the_age_command_and_the_other_way_round(
    size: int, tmp_path: Path
) -> None:
    plain, key, sealed = bytes(size), tmp_path / "key", tmp_path / "a.age"
    key.write_text(ONE.age_identity + "\n")
    sealed.write_bytes(ours(plain, OTHER, ONE))
    assert _age("--decrypt", "--identity", str(key), str(sealed)) == plain
    assert opened(_age("--recipient", ONE.age_key, given=plain), ONE) == plain


def _age(*words: str, given: bytes = b"") -> bytes:
    return subprocess.run(["age", *words], input=given, check=True, capture_output=True).stdout


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(0, 90_000), max_size=5))
def test_however_the_plain_bytes_come_the_file_is_whole(sizes: Sequence[int]) -> None:
    plain = b"".join(bytes([number]) * size for number, size in enumerate(sizes))
    assert by_pyrage(ours(plain, ONE), ONE) == plain


def test_two_seals_of_the_same_are_not_alike() -> None:
    assert ours(b"samma", ONE) != ours(b"samma", ONE)


def test_the_private_and_public_bytes_belong_together() -> None:
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

    private = X25519PrivateKey.from_private_bytes(private_bytes(ONE.age_identity))
    assert private.public_key().public_bytes_raw() == public_bytes(ONE.age_key)


def test_a_file_for_others_is_not_for_us() -> None:
    with pytest.raises(NotForUs):
        opened(ours(b"hej", ONE, OTHER), STRANGER)


@settings(max_examples=150, deadline=None)
@given(st.integers(0, 10_000), st.integers(1, 255))
def test_no_byte_of_the_file_can_be_changed(place: int, flip: int) -> None:
    data = bytearray(ours(bytes(500), ONE))
    data[place % len(data)] ^= flip
    with pytest.raises((BundleDamaged, NotForUs, ValueError)):
        opened(bytes(data), ONE)


@pytest.mark.parametrize("cut", [1, 16, 17, CHUNK, CHUNK + 16, CHUNK + 17, CHUNK + 32])
def test_a_file_that_is_cut_off_is_damaged_at_every_place(cut: int) -> None:
    data = ours(bytes(CHUNK + 10), ONE)
    with pytest.raises(BundleDamaged):
        opened(data[:-cut], ONE)


def test_chunks_cannot_be_swapped_repeated_or_added() -> None:
    data = ours(bytes(CHUNK) + bytes([1]) * CHUNK + b"slut", ONE)
    start = data.index(b"\n", data.index(b"\n---") + 1) + 1 + 16
    step = CHUNK + age_file.TAG
    first, second, last = (data[start + n * step : start + (n + 1) * step] for n in range(3))
    for wrong in (second + first + last, first + first + last, first + last, first + second):
        with pytest.raises(BundleDamaged):
            opened(data[:start] + wrong, ONE)
    with pytest.raises(BundleDamaged):
        opened(data + last, ONE)


def test_an_empty_last_chunk_after_others_is_refused() -> None:
    header, key = age_file.new_header([public_bytes(ONE.age_key)])
    nonce = bytes(16)
    cipher = ChaCha20Poly1305(age_file._derived(key, nonce, b"payload"))
    whole = cipher.encrypt(age_file._counter(0, last=False), bytes(CHUNK), None)
    empty = cipher.encrypt(age_file._counter(1, last=True), b"", None)
    with pytest.raises(BundleDamaged):
        opened(header + nonce + whole + empty, ONE)


def _signed(*lines: bytes) -> bytes:
    """A header with these stanzas, sealed with the right file key by somebody who holds it."""
    key = bytes(16)
    head = b"".join((age_file.INTRO, *lines, b"---"))
    return head + b" " + age_file._base64(age_file._mac(key, head)) + b"\n"


def _mine() -> bytes:
    return age_file._wrapped(bytes(16), public_bytes(ONE.age_key))


def test_a_strange_stanza_beside_ours_is_passed_over() -> None:
    strange = b"-> grease-x a b\n" + b"A" * 64 + b"\nAAAA\n"
    empty = b"-> tom\n\n"
    header = _signed(strange, empty, _mine())
    assert age_file.file_key(header, [private_bytes(ONE.age_identity)]) == bytes(16)


@pytest.mark.parametrize(
    "header",
    [
        _signed(),
        _signed(b"-> X25519\n" + b"A" * 43 + b"\n", _mine()),
        _signed(b"-> X25519 AAAA\n" + b"A" * 43 + b"\n", _mine()),
        _signed(b"-> X25519 " + b"A" * 43 + b" more\n" + b"A" * 43 + b"\n", _mine()),
        _signed(b"-> X25519 " + b"A" * 43 + b"\nAAAA\n", _mine()),
        _signed(b"-> X25519 " + b"A" * 43 + b"\n" + b"A" * 43 + b"\n", _mine()),
        _signed(b"-> X25519 " + b"A" * 42 + b"B\n" + b"A" * 43 + b"\n", _mine()),
        _signed(b"->  dubbel\n\n", _mine()),
        _signed(b"-> \xe5\n\n", _mine()),
        _signed(b"-> lang\n" + b"A" * 65 + b"\n\n", _mine()),
        _signed(b"-> slut\n" + b"A" * 64 + b"\n", _mine()),
        _signed(b"-> fyllt\nAAA=\n", _mine()),
        _signed(b"skrap\n", _mine()),
        _signed(_mine())[:-1],
        _signed(_mine()) + b"mer\n",
        _signed(_mine()).replace(b"\n--- ", b"\n---  "),
        _signed(_mine()).replace(b"/v1\n", b"/v2\n"),
        _signed(_mine()).replace(b"/v1\n", b"/v1\r\n"),
        _signed(_mine())[:-20] + b"A" * 19 + b"\n",
        b"",
        age_file.INTRO,
    ],
)
def test_a_header_out_of_form_is_damaged(header: bytes) -> None:
    with pytest.raises(BundleDamaged):
        age_file.file_key(header, [private_bytes(ONE.age_identity)])


def test_nothing_is_sealed_to_a_key_that_gives_everybody_the_same_secret() -> None:
    with pytest.raises(CardBroken):
        age_file.new_header([bytes(32)])
