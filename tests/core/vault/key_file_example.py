"""FORMAT.md's key file and organisation slot, made from its words without the program's own code.

Run as a program it writes the example into the page.
"""

from __future__ import annotations

import base64
import json
import re
from pathlib import Path
from typing import Any

from argon2.low_level import Type, hash_secret_raw
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from tests.core.vault.format_example import COST, DATA_KEY, VAULT_ID, _compact, _derived

KEY_PASSWORD = "åäö-nyckel"
PRIVATE = bytes(range(32, 64))
EPHEMERAL = bytes(range(64, 96))
MARKS = r"(<!-- key-file:begin -->\n).*?(<!-- key-file:end -->)"
SLOT_MARKS = r"(<!-- organisation-slot:begin -->\n).*?(<!-- organisation-slot:end -->)"


def key_file_bytes() -> bytes:
    """The whole of the example's key file."""
    salt, nonce = b"\x33" * 16, b"\x33" * 12
    content: dict[str, Any] = {
        "magic": "stockholmsmodellen-organisation-key",
        "format": 1,
        "public": _base64(_public(PRIVATE)),
        **COST,
        "salt": _base64(salt),
        "nonce": _base64(nonce),
    }
    wrapping = hash_secret_raw(KEY_PASSWORD.encode(), salt, 1, 64, 1, 32, Type.ID)
    wrapped = AESGCM(wrapping).encrypt(nonce, PRIVATE, _compact(content))
    content["wrapped"] = _base64(wrapped)
    return _pretty(content)


def slot_bytes() -> bytes:
    """The organisation slot that this key opens, for the vault of the other example."""
    nonce, public, ephemeral = b"\x44" * 12, _public(PRIVATE), _public(EPHEMERAL)
    slot: dict[str, Any] = {
        "type": "organisation",
        "id": "0000000000000044",
        "recipient": _base64(public),
        "ephemeral": _base64(ephemeral),
        "nonce": _base64(nonce),
    }
    shared = X25519PrivateKey.from_private_bytes(EPHEMERAL).exchange(
        X25519PublicKey.from_public_bytes(public)
    )
    wrapping = _derived(shared + ephemeral + public, b"stockholmsmodellen vault organisation slot")
    context = _compact({"vault_id": VAULT_ID, **slot})
    slot["wrapped"] = _base64(AESGCM(wrapping).encrypt(nonce, DATA_KEY, context))
    return _pretty(slot)


def shown(page: str, marks: str) -> bytes:
    """The example that stands in the page."""
    found = re.search(marks.replace(".*?", r"```json\n(.*?)```\n", 1), page, re.DOTALL)
    assert found is not None
    return found[2].encode()


def write_into(page: Path) -> None:
    """Put the examples in the places that the page keeps for them."""
    text = page.read_text(encoding="utf-8")
    for marks, example in ((MARKS, key_file_bytes()), (SLOT_MARKS, slot_bytes())):
        block = f"```json\n{example.decode()}```\n"
        text = re.sub(marks, rf"\g<1>{block}\g<2>", text, flags=re.DOTALL)
    page.write_text(text, encoding="utf-8")


def _public(private: bytes) -> bytes:
    return X25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw()


def _base64(raw: bytes) -> str:
    return base64.b64encode(raw).decode()


def _pretty(value: object) -> bytes:
    return json.dumps(value, sort_keys=True, indent=2, ensure_ascii=False).encode() + b"\n"


if __name__ == "__main__":
    write_into(Path(__file__).parents[3] / "desktop" / "core" / "vault" / "FORMAT.md")
