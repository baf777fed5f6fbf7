"""The example of FORMAT.md made from its words alone, without the program's own code.

Run as a program it writes the example into the page.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import re
from pathlib import Path
from typing import Any

from argon2.low_level import Type, hash_secret_raw
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

PASSWORD = "åäö-exempel"
DATA_KEY = bytes(range(32))
ENTROPY = bytes(range(16))
VAULT_ID = "0" * 32
COST = {"memory_kib": 64, "passes": 1, "lanes": 1}


def example_bytes() -> bytes:
    """The whole of the example's vault.json."""
    head: dict[str, Any] = {
        "magic": "stockholmsmodellen-vault",
        "format": 1,
        "vault_id": VAULT_ID,
        "created": "2026-11-22",
        "generation": 1,
        "slots": [
            _slot("password", PASSWORD.encode(), 0x11),
            _slot("words", ENTROPY, 0x22),
        ],
        "seal": "",
        "checksum": "",
    }
    key = _derived(DATA_KEY, b"stockholmsmodellen vault header")
    head["seal"] = hmac.new(key, _compact(head), hashlib.sha256).hexdigest()
    head["checksum"] = hashlib.sha256(_compact(head)).hexdigest()
    return json.dumps(head, sort_keys=True, indent=2, ensure_ascii=False).encode() + b"\n"


def example_fingerprint() -> str:
    """What names the example's data key."""
    return _derived(DATA_KEY, b"stockholmsmodellen vault fingerprint")[:8].hex()


def _slot(kind: str, secret: bytes, byte: int) -> dict[str, Any]:
    salt, nonce = bytes([byte]) * 16, bytes([byte]) * 12
    slot: dict[str, Any] = {
        "type": kind,
        "id": f"{byte:016x}",
        **COST,
        "salt": base64.b64encode(salt).decode(),
        "nonce": base64.b64encode(nonce).decode(),
    }
    wrapping = hash_secret_raw(secret, salt, 1, 64, 1, 32, Type.ID)
    context = _compact({"vault_id": VAULT_ID, **slot})
    slot["wrapped"] = base64.b64encode(AESGCM(wrapping).encrypt(nonce, DATA_KEY, context)).decode()
    return slot


def _derived(key: bytes, info: bytes) -> bytes:
    """HKDF-SHA256 with an empty salt, for one block of output."""
    extracted = hmac.new(bytes(32), key, hashlib.sha256).digest()
    return hmac.new(extracted, info + b"\x01", hashlib.sha256).digest()


def _compact(value: object) -> bytes:
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def write_into(page: Path) -> None:
    """Put the example in the place that the page keeps for it."""
    text = page.read_text(encoding="utf-8")
    example = f"```json\n{example_bytes().decode()}```\n"
    marks = r"(<!-- example:begin -->\n).*?(<!-- example:end -->)"
    page.write_text(re.sub(marks, rf"\g<1>{example}\g<2>", text, flags=re.DOTALL), encoding="utf-8")


if __name__ == "__main__":
    write_into(Path(__file__).parents[3] / "desktop" / "core" / "vault" / "FORMAT.md")
