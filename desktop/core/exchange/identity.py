"""This desk's own keys: made on first use, kept in the vault, renewed when asked, never shown.

Earlier keys stay beside the new ones: they still open what was sealed to them, and they vouch for
the new ones on the contact card unless somebody else may have come to hold them.
"""

from __future__ import annotations

import uuid
from collections.abc import Collection
from dataclasses import dataclass, field

import msgspec
import pyrage
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from desktop.core.cases.casebook import Casebook
from desktop.core.cases.one_act import one_act
from desktop.core.exchange.errors import KeysBroken
from desktop.core.vault import secrets_store
from desktop.core.vault.store import Vault

FORMAT = 2
_WITHOUT_EARLIER = 1
_NAME = "exchange.own_keys"


@dataclass(frozen=True, slots=True)
class EarlierKeys:
    """Keys this desk had before. ``vouches`` is False for keys that others may hold."""

    age_key: str
    sign_key: str
    vouches: bool
    age_identity: str = field(repr=False)
    signer: Ed25519PrivateKey = field(repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class Keys:
    """An X25519 key to be sealed to (age) and an Ed25519 key to sign with.

    ``card_id`` stays the same for as long as the vault lives; it is how others recognise a card
    whose keys have changed. ``sign_key`` is hex. ``earlier`` are the keys before these, newest
    first. The private halves are not printed.
    """

    card_id: str
    age_key: str
    sign_key: str
    age_identity: str = field(repr=False)
    signer: Ed25519PrivateKey = field(repr=False, compare=False)
    earlier: tuple[EarlierKeys, ...] = field(default=(), repr=False)

    @property
    def age_identities(self) -> tuple[str, ...]:
        """Everything that opens what was ever sealed to this desk."""
        return (self.age_identity, *(one.age_identity for one in self.earlier))

    def are_among(self, age_keys: Collection[str]) -> bool:
        """Whether one of these public age keys is or was this desk's."""
        mine = (self.age_key, *(one.age_key for one in self.earlier))
        return any(key in age_keys for key in mine)


class _KeptEarlier(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    age_identity: str
    sign_seed: str
    vouches: bool


class _Kept(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    format: int
    card_id: str
    age_identity: str
    sign_seed: str
    earlier: tuple[_KeptEarlier, ...] = ()


def own_keys(vault: Vault) -> Keys:
    """The keys of this vault; the first call makes them. KeysBroken where they cannot be read.

    Two threads that ask first at once get the same keys.
    """
    kept = secrets_store.get(vault, _NAME)
    if kept is None:
        with vault.transaction():
            kept = secrets_store.get(vault, _NAME) or new_secret()
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
        format=_WITHOUT_EARLIER,
        card_id=str(uuid.uuid4()),
        age_identity=str(pyrage.x25519.Identity.generate()),
        sign_seed=Ed25519PrivateKey.generate().private_bytes_raw().hex(),
    )
    return msgspec.json.encode(kept)


def renew_keys(casebook: Casebook, *, others_may_hold_them: bool = False) -> Keys:
    """Give this desk fresh keys, kept beside the earlier ones, and note it in the log.

    Keys that others may hold vouch for nothing any more, nor do those before them: everybody then
    compares key words anew.
    """
    old = own_keys(casebook.vault)
    trusted = not others_may_hold_them
    earlier = [
        _KeptEarlier(one.age_identity, _seed(one.signer), vouches=trusted and one.vouches)
        for one in old.earlier
    ]
    kept = _Kept(
        format=FORMAT,
        card_id=old.card_id,
        age_identity=str(pyrage.x25519.Identity.generate()),
        sign_seed=_seed(Ed25519PrivateKey.generate()),
        earlier=(_KeptEarlier(old.age_identity, _seed(old.signer), vouches=trusted), *earlier),
    )
    with one_act(casebook):
        secrets_store.put(casebook.vault, _NAME, msgspec.json.encode(kept))
        casebook.log("keys.renewed", detail="" if trusted else "old keys do not vouch")
    return own_keys(casebook.vault)


def keys_from(secret: bytes) -> Keys:
    """The keys in the vault's own form. KeysBroken where the bytes are not whole."""
    try:
        kept = msgspec.json.decode(secret, type=_Kept)
        age_key, sign_key, signer = _halves(kept.age_identity, kept.sign_seed)
        earlier = tuple(_earlier(one) for one in kept.earlier)
    except (msgspec.DecodeError, pyrage.IdentityError, ValueError):
        raise KeysBroken from None
    if kept.format != (FORMAT if earlier else _WITHOUT_EARLIER):
        raise KeysBroken
    return Keys(kept.card_id, age_key, sign_key, kept.age_identity, signer, earlier)


def _earlier(kept: _KeptEarlier) -> EarlierKeys:
    age_key, sign_key, signer = _halves(kept.age_identity, kept.sign_seed)
    return EarlierKeys(age_key, sign_key, kept.vouches, kept.age_identity, signer)


def _halves(age_identity: str, sign_seed: str) -> tuple[str, str, Ed25519PrivateKey]:
    age = pyrage.x25519.Identity.from_str(age_identity)
    signer = Ed25519PrivateKey.from_private_bytes(bytes.fromhex(sign_seed))
    return str(age.to_public()), signer.public_key().public_bytes_raw().hex(), signer


def _seed(signer: Ed25519PrivateKey) -> str:
    return signer.private_bytes_raw().hex()
