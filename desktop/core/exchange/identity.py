"""This desk's own keys: made on first use, kept in the vault, never shown."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field

import msgspec
import pyrage
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from desktop.core.exchange.errors import KeysBroken
from desktop.core.vault import secrets_store
from desktop.core.vault.store import Vault

FORMAT = 1
_NAME = "exchange.own_keys"


@dataclass(frozen=True, slots=True)
class Keys:
    """An X25519 key to be sealed to (age) and an Ed25519 key to sign with.

    ``card_id`` stays the same for as long as the vault lives; it is how others recognise a card
    whose keys have changed. ``sign_key`` is hex. The private halves are not printed.
    """

    card_id: str
    age_key: str
    sign_key: str
    age_identity: str = field(repr=False)
    signer: Ed25519PrivateKey = field(repr=False, compare=False)


class _Kept(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    format: int
    card_id: str
    age_identity: str
    sign_seed: str


def own_keys(vault: Vault) -> Keys:
    """The keys of this vault; the first call makes them. KeysBroken where they cannot be read."""
    kept = secrets_store.get(vault, _NAME)
    if kept is None:
        kept = new_secret()
        secrets_store.put(vault, _NAME, kept)
    return keys_from(kept)


def take_keys(vault: Vault, secret: bytes) -> None:
    """Let a vault without keys of its own sit with these: KeysBroken if it has some already."""
    keys_from(secret)
    if secrets_store.get(vault, _NAME) is not None:
        raise KeysBroken
    secrets_store.put(vault, _NAME, secret)


def new_secret() -> bytes:
    """Fresh keys as the vault keeps them (JSON); ``keys_from`` reads them."""
    kept = _Kept(
        format=FORMAT,
        card_id=str(uuid.uuid4()),
        age_identity=str(pyrage.x25519.Identity.generate()),
        sign_seed=Ed25519PrivateKey.generate().private_bytes_raw().hex(),
    )
    return msgspec.json.encode(kept)


def keys_from(secret: bytes) -> Keys:
    """The keys in the vault's own form. KeysBroken where the bytes are not whole."""
    try:
        kept = msgspec.json.decode(secret, type=_Kept)
        age = pyrage.x25519.Identity.from_str(kept.age_identity)
        signer = Ed25519PrivateKey.from_private_bytes(bytes.fromhex(kept.sign_seed))
    except (msgspec.DecodeError, pyrage.IdentityError, ValueError):
        raise KeysBroken from None
    if kept.format != FORMAT:
        raise KeysBroken
    public = signer.public_key().public_bytes_raw().hex()
    return Keys(kept.card_id, str(age.to_public()), public, kept.age_identity, signer)
