"""The data key and what it is made from: Argon2id slots, AES-GCM wrapping, derived subkeys."""

from __future__ import annotations

import secrets
import time
import unicodedata
from dataclasses import dataclass

from desktop.core.vault.errors import CostRefused

KEY_BYTES = 32
SALT_BYTES = 16
NONCE_BYTES = 12

TARGET_SECONDS = 0.5


@dataclass(frozen=True, slots=True)
class Cost:
    """What one guess costs: memory in KiB, passes over it, and lanes worked in parallel."""

    memory_kib: int
    passes: int
    lanes: int

    def is_below(self, floor: Cost) -> bool:
        """Whether a guess is cheaper than ``floor`` in memory or passes."""
        return self.memory_kib < floor.memory_kib or self.passes < floor.passes


MINIMUM = Cost(memory_kib=64 * 1024, passes=3, lanes=1)
"""The cheapest slot that is opened unless the caller names another floor (RFC 9106, 4)."""

CEILING = Cost(memory_kib=1024 * 1024, passes=32, lanes=16)
"""The dearest claim that is believed: a header cannot buy more of the machine than this."""

TUNED_MEMORY_KIB = 256 * 1024


def check_cost(cost: Cost, minimum: Cost) -> None:
    """Refuse a claimed cost outside ``minimum`` and ``CEILING``, before any work is done for it."""
    if cost.is_below(minimum) or cost.lanes < 1:
        raise CostRefused(memory_kib=cost.memory_kib, passes=cost.passes)
    if (
        cost.memory_kib > CEILING.memory_kib
        or cost.passes > CEILING.passes
        or cost.lanes > CEILING.lanes
    ):
        raise CostRefused(memory_kib=cost.memory_kib, passes=cost.passes)


def new_data_key() -> bytearray:
    """A random data key. A ``bytearray``, so that it can be overwritten when the vault locks."""
    return bytearray(secrets.token_bytes(KEY_BYTES))


def derive(secret: bytes, salt: bytes, cost: Cost) -> bytes:
    """The 32-byte key that ``secret`` stands for, by Argon2id version 1.3."""
    from argon2.low_level import Type, hash_secret_raw

    return hash_secret_raw(
        secret,
        salt,
        time_cost=cost.passes,
        memory_cost=cost.memory_kib,
        parallelism=cost.lanes,
        hash_len=KEY_BYTES,
        type=Type.ID,
    )


def password_bytes(password: str) -> bytes:
    """The password as bytes: composed first, so that å typed on any keyboard is the same å."""
    return unicodedata.normalize("NFC", password).encode()


def wrap(wrapping_key: bytes, nonce: bytes, data_key: bytes, context: bytes) -> bytes:
    """The data key sealed by AES-256-GCM; ``context`` is bound to it but not hidden."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    return AESGCM(wrapping_key).encrypt(nonce, data_key, context)


def unwrap(wrapping_key: bytes, nonce: bytes, wrapped: bytes, context: bytes) -> bytearray | None:
    """The data key, or None where the key is wrong or anything bound to it was changed."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    try:
        return bytearray(AESGCM(wrapping_key).decrypt(nonce, wrapped, context))
    except InvalidTag:
        return None


def subkey(data_key: bytes | bytearray, purpose: str) -> bytes:
    """An independent 32-byte key for one purpose, by HKDF-SHA256 (RFC 5869) without salt."""
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    info = f"stockholmsmodellen vault {purpose}".encode()
    return HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=None, info=info).derive(bytes(data_key))


def database_key(data_key: bytes | bytearray) -> bytes:
    """The raw key that SQLCipher is given for ``cases.db``."""
    return subkey(data_key, "database")


def fingerprint(data_key: bytes | bytearray) -> str:
    """Sixteen hexadecimal digits that name the data key and reveal nothing about it."""
    return subkey(data_key, "fingerprint")[:8].hex()


def forget(secret: bytearray) -> None:
    """Overwrite a key in place. Copies that Python has made may live on until they are reused."""
    secret[:] = bytes(len(secret))


def tuned_cost() -> Cost:
    """A cost of about half a second here, never under MINIMUM: memory first, then passes."""
    memory = MINIMUM.memory_kib
    lanes = 4
    spent = _seconds(Cost(memory, MINIMUM.passes, lanes))
    while memory < TUNED_MEMORY_KIB and spent * 2 <= TARGET_SECONDS:
        memory *= 2
        spent *= 2
    passes = max(MINIMUM.passes, int(MINIMUM.passes * TARGET_SECONDS / spent))
    return Cost(memory, min(passes, CEILING.passes), lanes)


def _seconds(cost: Cost) -> float:
    started = time.perf_counter()
    derive(b"a measure of this machine", bytes(SALT_BYTES), cost)
    return max(time.perf_counter() - started, 1e-6)
