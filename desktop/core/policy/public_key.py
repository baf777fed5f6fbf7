"""The organisation's public key as text: short enough to paste, checked so that no slip passes."""

from __future__ import annotations

import base64
import binascii
import hashlib

PREFIX = "smok1"
"""Stockholmsmodellen organisation key, first kind (X25519)."""

KEY_BYTES = 32
CHECK_BYTES = 4
FINGERPRINT_BYTES = 10
_DOMAIN = b"stockholmsmodellen organisation key 1"


def to_text(public: bytes) -> str:
    """``smok1`` and 58 small letters and digits: base32 of the key and a checksum."""
    return PREFIX + base64.b32encode(public + _check(public)).decode().rstrip("=").lower()


def from_text(text: str) -> bytes | None:
    """The raw 32 bytes; None for any other spelling than the one ``to_text`` gives."""
    letters = text.removeprefix(PREFIX)
    try:
        raw = base64.b32decode(letters.upper() + "=" * (-len(letters) % 8))
    except (binascii.Error, ValueError):
        return None
    public = raw[:KEY_BYTES]
    return public if to_text(public) == text and len(raw) == KEY_BYTES + CHECK_BYTES else None


def fingerprint(public: bytes) -> str:
    """Five groups of four hexadecimal digits that a person can compare: ``1a2b 3c4d …``."""
    digits = hashlib.sha256(_DOMAIN + public).digest()[:FINGERPRINT_BYTES].hex()
    return " ".join(digits[at : at + 4] for at in range(0, len(digits), 4))


def _check(public: bytes) -> bytes:
    return hashlib.sha256(_DOMAIN + b" checksum" + public).digest()[:CHECK_BYTES]
