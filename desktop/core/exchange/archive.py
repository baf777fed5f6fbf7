"""The signed archive inside the seal: header, manifest, signature, records, documents, padding.

Everything is reached from the signature: it covers the header and the manifest, and the manifest
holds the hash and the length of every block that follows. A reader therefore knows whom each byte
comes from before it parses it, in one pass and without keeping documents in memory. The manifest
names the recipients' keys, so that a bundle that somebody opens and seals anew to another is told
from one that was meant for that other.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from desktop.core.exchange.errors import (
    BundleDamaged,
    BundleTooLarge,
    BundleTooNew,
    BundleUnsigned,
    SignatureWrong,
)
from desktop.core.exchange.limits import MAX_MANIFEST, MAX_TOTAL

MAGIC = b"\x89ARENDEPAKET\r\n\x1a\n"
FORMATS = (1, 2)
HEADER = struct.Struct(">16sHH32sIQ")
"""magic, format, zero, signing key, manifest's length, whole archive's length."""
SIGNATURE_SIZE = 64
CONTEXT = b"stockholmsmodellen/arendepaket/1\0"
MIN_BUCKET = 64 * 1024


@dataclass(frozen=True, slots=True)
class Head:
    """What the fixed header says. ``total`` counts every byte of the archive with its padding."""

    format: int
    sign_key: bytes
    manifest_size: int
    total: int


def bucket(size: int) -> int:
    """The padded length for this size: at least 64 KiB, then Padmé's steps.

    Padmé (Nikitin and others, PURBs, 2019) adds at most 12 % and leaves O(log log size) bits to
    be read from a length, where fixed steps leave far more.
    """
    if size <= MIN_BUCKET:
        return MIN_BUCKET
    exponent = size.bit_length() - 1
    step = 1 << (exponent - exponent.bit_length())
    return -(-size // step) * step


def total_size(manifest_size: int, content_size: int) -> int:
    """The length of a whole archive with its padding."""
    return bucket(HEADER.size + manifest_size + SIGNATURE_SIZE + content_size)


def front(
    manifest: bytes, content_size: int, key: Ed25519PrivateKey, version: int
) -> tuple[bytes, int]:
    """Header, manifest and signature as bytes, and the length of the padding that ends it all."""
    filled = HEADER.size + len(manifest) + SIGNATURE_SIZE + content_size
    total = bucket(filled)
    public = key.public_key().public_bytes_raw()
    header = HEADER.pack(MAGIC, version, 0, public, len(manifest), total)
    signature = key.sign(CONTEXT + header + manifest)
    return header + manifest + signature, total - filled


def read_head(header: bytes) -> Head:
    """The header's claims, within limits.

    BundleUnsigned where these bytes are no archive of ours, BundleTooNew, BundleTooLarge or
    BundleDamaged otherwise.
    """
    if len(header) != HEADER.size or not header.startswith(MAGIC):
        raise BundleUnsigned
    _, version, zero, sign_key, manifest_size, total = HEADER.unpack(header)
    if version not in FORMATS:
        raise BundleTooNew(format=version)
    if manifest_size > MAX_MANIFEST:
        raise BundleTooLarge(what="manifest", limit=MAX_MANIFEST)
    if total > MAX_TOTAL:
        raise BundleTooLarge(what="total", limit=MAX_TOTAL)
    if zero or total < HEADER.size + manifest_size + SIGNATURE_SIZE:
        raise BundleDamaged(what="header")
    return Head(version, sign_key, manifest_size, total)


def check_signature(head: Head, header: bytes, manifest: bytes, signature: bytes) -> None:
    """SignatureWrong unless the key in the header signed header and manifest."""
    try:
        key = Ed25519PublicKey.from_public_bytes(head.sign_key)
        key.verify(signature, CONTEXT + header + manifest)
    except (InvalidSignature, ValueError):
        raise SignatureWrong from None


def padding_size(head: Head, content_size: int) -> int:
    """The zeros that must follow; BundleDamaged unless the lengths add up to the one bucket."""
    filled = HEADER.size + head.manifest_size + SIGNATURE_SIZE + content_size
    if bucket(filled) != head.total:
        raise BundleDamaged(what="length")
    return head.total - filled
