"""The bytes of age's keys, written in Bech32 (BIP 173) as ``age1…`` and ``AGE-SECRET-KEY-1…``."""

from __future__ import annotations

ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
PUBLIC, PRIVATE = "age1", "age-secret-key-1"
_CHECK_LETTERS = 6


def public_bytes(age_key: str) -> bytes:
    """The 32 bytes of a public key, whose checksum was checked when it came in."""
    return _data(age_key, PUBLIC)


def private_bytes(identity: str) -> bytes:
    """The 32 bytes of a private key that pyrage wrote."""
    return _data(identity.lower(), PRIVATE)


def _data(text: str, prefix: str) -> bytes:
    number = 0
    for letter in text[len(prefix) : -_CHECK_LETTERS]:
        number = number << 5 | ALPHABET.index(letter)
    return (number >> 4).to_bytes(32, "big")
