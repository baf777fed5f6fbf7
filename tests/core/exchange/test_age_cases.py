"""One file for each rule of the age format, right and broken: taken exactly where pyrage takes it.

The cases are written by us from the specification (C2SP, age), each sealed with a right header MAC
and right tags wherever the rule under test is not that one, so that nothing else refuses it.
"""

from __future__ import annotations

import io
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pyrage
import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.errors import Known
from desktop.core.exchange import age_file, sealing
from desktop.core.exchange.age_keys import private_bytes, public_bytes
from desktop.core.exchange.errors import BundleDamaged, NotForUs
from tests.core.exchange.test_age_file import CHUNK, ONE, OTHER, by_pyrage, opened, ours

KEY, NONCE, TAG = b"sexton bytes nyc", bytes(range(16)), age_file.TAG
PLAIN = b"En sj\xc3\xa4lvklar text"
LOW_ORDER = (bytes(32), b"\x01" + bytes(31), b"\xec" + b"\xff" * 30 + b"\x7f")
b64 = age_file._base64


def mine(key: bytes = KEY) -> bytes:
    return age_file._wrapped(key, public_bytes(ONE.age_key))


def parts() -> tuple[bytes, bytes]:
    """The share and the body of a right stanza, in base64."""
    line, body, _ = mine().split(b"\n")
    return line.split(b" ")[2], body


def header(*stanzas: bytes, mac: Callable[[bytes], bytes] = lambda right: b" " + right) -> bytes:
    head = b"".join((age_file.INTRO, *(stanzas or (mine(),)), b"---"))
    return head + mac(b64(age_file._mac(KEY, head))) + b"\n"


def chunk(number: int, plain: bytes, *, last: bool) -> bytes:
    cipher = ChaCha20Poly1305(age_file._derived(KEY, NONCE, b"payload"))
    return cipher.encrypt(age_file._counter(number, last=last), plain, None)


def payload(*chunks: bytes) -> bytes:
    return NONCE + b"".join(chunks)


def with_header(*stanzas: bytes) -> bytes:
    return header(*stanzas) + payload(chunk(0, PLAIN, last=True))


def with_mac(mac: Callable[[bytes], bytes]) -> bytes:
    return header(mac=mac) + payload(chunk(0, PLAIN, last=True))


def with_payload(*chunks: bytes) -> bytes:
    return header() + payload(*chunks)


def by_password() -> bytes:
    salt = bytes(16)
    derived = Scrypt(b"age-encryption.org/v1/scrypt" + salt, 32, 1 << 4, 8, 1).derive(b"ord")
    body = ChaCha20Poly1305(derived).encrypt(bytes(12), KEY, None)
    return b"-> scrypt " + b64(salt) + b" 4\n" + b64(body) + b"\n"


def small_order(share: bytes) -> bytes:
    """What somebody who knows the secret beforehand can wrap without any key."""
    wrapping = age_file._derived(
        bytes(32), share + public_bytes(ONE.age_key), b"age-encryption.org/v1/X25519"
    )
    body = ChaCha20Poly1305(wrapping).encrypt(bytes(12), KEY, None)
    return b"-> X25519 " + b64(share) + b"\n" + b64(body) + b"\n"


def long_file_key() -> bytes:
    return mine(bytes(32))


def _loose(text: bytes) -> bytes:
    """The same bytes in base64, the spare bits at the end set."""
    letters = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    return text[:-1] + bytes([letters[letters.index(text[-1]) | 1]])


FULL = bytes(CHUNK)
SHARE, BODY = parts()
RIGHT: dict[str, bytes] = {
    "one chunk": with_header(),
    "another's stanza before": with_header(
        age_file._wrapped(KEY, public_bytes(OTHER.age_key)), mine()
    ),
    "an unknown stanza": with_header(b"-> grease !~ x\n" + b"A" * 64 + b"\n\n", mine()),
    "an unknown stanza without body": with_header(b"-> tom\n\n", mine()),
    "another spelling of the kind": with_header(b"-> x25519 a\n" + BODY + b"\n", mine()),
    "nothing inside": with_payload(chunk(0, b"", last=True)),
    "a full last chunk": with_payload(chunk(0, FULL, last=True)),
    "two chunks": with_payload(chunk(0, FULL, last=False), chunk(1, b"x", last=True)),
    "two full chunks": with_payload(chunk(0, FULL, last=False), chunk(1, FULL, last=True)),
}
BROKEN: dict[str, bytes] = {
    "mac wrong": with_mac(lambda _: b" " + b64(bytes(32))),
    "mac missing": with_mac(lambda _: b""),
    "mac without a space": with_mac(lambda right: right),
    "mac with a space more": with_mac(lambda right: b"  " + right),
    "mac with a space after": with_mac(lambda right: b" " + right + b" "),
    "mac cut": with_mac(lambda right: b" " + right[:-2]),
    "mac padded": with_mac(lambda right: b" " + right + b"="),
    "mac loose": with_mac(lambda right: b" " + _loose(right)),
    "mac and more": with_mac(lambda right: b" " + right + b" mer"),
    "version": with_header().replace(b"/v1\n", b"/v1234\n", 1),
    "carriage return": with_header().replace(b"\n", b"\r\n", 3),
    "no stanza": header(b"")[: len(age_file.INTRO)] + b"--- " + b64(bytes(32)) + b"\n",
    "a stanza of nothing": with_header(b"-> \n\n", mine()),
    "an empty argument": with_header(b"-> grease  x\n\n", mine()),
    "a letter that is none": with_header(b"-> grease \x7f\n\n", mine()),
    "a body too long to the line": with_header(b"-> grease\n" + b"A" * 68 + b"\n\n", mine()),
    "a body without its last line": with_header(b"-> grease\n" + b"A" * 64 + b"\n", mine()),
    "a body of short lines": with_header(b"-> grease\nAAAA\nAAAA\n", mine()),
    "a body loose": with_header(b"-> grease\nAB\n", mine()),
    "a body padded": with_header(b"-> grease\nAA==\n", mine()),
    "a stanza begun wrong": with_header(b"->grease\n\n", mine()),
    "share loose": with_header(b"-> X25519 " + _loose(SHARE) + b"\n" + BODY + b"\n"),
    "share short": with_header(b"-> X25519 " + SHARE[:-2] + b"\n" + BODY + b"\n"),
    "share long": with_header(b"-> X25519 " + b64(bytes(33)) + b"\n" + BODY + b"\n"),
    "share missing": with_header(b"-> X25519\n" + BODY + b"\n"),
    "an argument more": with_header(b"-> X25519 " + SHARE + b" x\n" + BODY + b"\n"),
    "wrapped key loose": with_header(b"-> X25519 " + SHARE + b"\n" + _loose(BODY) + b"\n"),
    "file key long": with_header(long_file_key()),
    "a password beside a key": with_header(by_password(), mine()),
    "a password behind a key": with_header(mine(), by_password()),
    "no nonce": header(),
    "nonce short": header() + NONCE[:-1],
    "no chunk": header() + NONCE,
    "tag wrong": with_payload(chunk(0, PLAIN, last=True)[:-1] + b"\x00"),
    "tag missing": with_payload(chunk(0, PLAIN, last=True)[:-TAG]),
    "last not marked": with_payload(chunk(0, PLAIN, last=False)),
    "last full not marked": with_payload(chunk(0, FULL, last=False)),
    "marked too early": with_payload(chunk(0, FULL, last=True), chunk(1, b"x", last=True)),
    "marked full too early": with_payload(chunk(0, FULL, last=True), chunk(1, FULL, last=True)),
    "an empty last chunk": with_payload(chunk(0, FULL, last=False), chunk(1, b"", last=True)),
    "a short chunk within": with_payload(chunk(0, b"x", last=False), chunk(1, b"y", last=True)),
    "garbage after": with_payload(chunk(0, PLAIN, last=True), b"z"),
    "much garbage after": with_payload(chunk(0, PLAIN, last=True), bytes(CHUNK + TAG)),
    "garbage after a full one": with_payload(chunk(0, FULL, last=True), b"z"),
    "counted from one": with_payload(chunk(1, PLAIN, last=True)),
    **{f"small order {n}": with_header(small_order(one)) for n, one in enumerate(LOW_ORDER)},
}

TAKEN_ELSEWHERE = {
    "a body without its last line",
    "a password beside a key",
    "a password behind a key",
}
"""What the specification forbids and the other readers let pass; here it is refused."""


@pytest.mark.parametrize("name", RIGHT)
def test_what_the_format_allows_is_taken_here_and_by_pyrage(name: str) -> None:
    assert opened(RIGHT[name], ONE) == by_pyrage(RIGHT[name], ONE)


@pytest.mark.parametrize("name", BROKEN)
def test_what_the_format_forbids_is_refused(name: str) -> None:
    with pytest.raises(BundleDamaged):
        _read(BROKEN[name])


@pytest.mark.parametrize("name", sorted(set(BROKEN) - TAKEN_ELSEWHERE))
def test_pyrage_refuses_it_too(name: str) -> None:
    with pytest.raises(pyrage.DecryptError):
        by_pyrage(BROKEN[name], ONE)


def test_a_file_locked_with_a_password_alone_is_for_nobody_here() -> None:
    with pytest.raises(NotForUs):
        _read(with_header(by_password()))


def test_the_mac_is_checked_before_a_byte_of_the_payload() -> None:
    """A header changed by somebody who cannot make its MAC gives no plain byte, not even one."""
    good = with_header(b"-> grease a\n\n", mine())
    changed = good.replace(b"-> grease a", b"-> grease b")
    end = changed.index(b"\n", changed.index(b"\n---") + 1) + 1
    with pytest.raises(BundleDamaged):
        age_file.file_key(changed[:end], [_private()])


def test_a_share_is_never_made_twice() -> None:
    shares = {ours(b"", ONE).split(b"\n")[1] for _ in range(20)}
    assert len(shares) == 20


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 3), st.integers(-20, 20), st.binary(min_size=1, max_size=8))
def test_at_every_border_of_a_chunk_both_read_the_other(
    chunks: int, beside: int, letters: bytes
) -> None:
    size = max(0, chunks * CHUNK + beside)
    plain = (letters * (size // len(letters) + 1))[:size]
    assert by_pyrage(ours(plain, ONE), ONE) == plain
    sealed = pyrage.encrypt(plain, [pyrage.x25519.Recipient.from_str(ONE.age_key)])
    assert opened(sealed, ONE) == plain


@pytest.mark.skipif(shutil.which("age") is None, reason="the age command is not installed")
@pytest.mark.parametrize("name", [*RIGHT, "an empty last chunk", "file key long"])
def test_the_age_command_judges_the_same(name: str, tmp_path: Path) -> None:
    identity, file = tmp_path / "nyckel", tmp_path / "fil"
    identity.write_text(ONE.age_identity)
    file.write_bytes((RIGHT | BROKEN)[name])
    ran = subprocess.run(
        ["age", "-d", "-i", str(identity), str(file)],
        capture_output=True,
        check=False,
    )
    assert (ran.returncode == 0) is (name in RIGHT)


def _private() -> bytes:
    return private_bytes(ONE.age_identity)


def _read(data: bytes) -> bytes:
    """As ``sealing`` reads it: the header first, then chunk by chunk."""
    try:
        end = len(sealing._whole_header(io.BytesIO(data)))
    except Known:
        raise BundleDamaged(what="seal") from None
    key = age_file.file_key(data[:end], [_private()])
    return b"".join(age_file.opened_payload(key, io.BytesIO(data[end:])))


def test_the_small_order_points_are_of_small_order() -> None:
    for one in LOW_ORDER:
        with pytest.raises(ValueError, match="shared"):
            X25519PrivateKey.generate().exchange(X25519PublicKey.from_public_bytes(one))
