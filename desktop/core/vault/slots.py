"""The ways into the vault: each slot holds the same data key, wrapped under another key."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from typing import TypeVar

import msgspec

from desktop.core.vault import keys, recovery
from desktop.core.vault.errors import WrongOrganisationKey, WrongPassword, WrongWords
from desktop.core.vault.header import (
    Header,
    OrganisationSlot,
    PasswordSlot,
    Slot,
    WordsSlot,
    slot_context,
)
from desktop.core.vault.keys import Cost

_EMPTY_WRAPPED = bytes(keys.KEY_BYTES + 16)

DerivedSlot = TypeVar("DerivedSlot", PasswordSlot, WordsSlot)


def password_slot(vault_id: str, data_key: bytearray, password: str, cost: Cost) -> PasswordSlot:
    """A slot that ``password`` opens."""
    slot = PasswordSlot(*_fresh(cost))
    return _filled(slot, vault_id, data_key, keys.password_bytes(password))


def words_slot(vault_id: str, data_key: bytearray, words: Sequence[str], cost: Cost) -> WordsSlot:
    """A slot that the recovery words open."""
    slot = WordsSlot(*_fresh(cost))
    return _filled(slot, vault_id, data_key, recovery.entropy_of(words))


def organisation_slot(vault_id: str, data_key: bytearray, recipient: bytes) -> OrganisationSlot:
    """A slot for the holder of the private key to ``recipient``, a raw X25519 public key.

    The key is agreed with a fresh ephemeral pair and hashed together with both public keys, so
    that a slot fits one recipient and one vault.
    """
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

    ephemeral = X25519PrivateKey.generate()
    shared = ephemeral.exchange(X25519PublicKey.from_public_bytes(recipient))
    slot = OrganisationSlot(
        id=secrets.token_hex(8),
        recipient=recipient,
        ephemeral=ephemeral.public_key().public_bytes_raw(),
        nonce=secrets.token_bytes(keys.NONCE_BYTES),
        wrapped=_EMPTY_WRAPPED,
    )
    wrapping = _agreed(shared, slot)
    wrapped = keys.wrap(wrapping, slot.nonce, bytes(data_key), slot_context(vault_id, slot))
    return msgspec.structs.replace(slot, wrapped=wrapped)


def open_with_password(header: Header, password: str, minimum: Cost) -> bytearray:
    """The data key, by the first password slot that opens; WrongPassword or CostRefused."""
    matching = [slot for slot in header.slots if isinstance(slot, PasswordSlot)]
    key = _try(header, matching, keys.password_bytes(password), minimum)
    if key is None:
        raise WrongPassword
    return key


def open_with_words(header: Header, words: Sequence[str], minimum: Cost) -> bytearray:
    """The data key, by the recovery words; WordsMistyped, WrongWords or CostRefused."""
    matching = [slot for slot in header.slots if isinstance(slot, WordsSlot)]
    key = _try(header, matching, recovery.entropy_of(words), minimum)
    if key is None:
        raise WrongWords
    return key


def open_with_organisation_key(header: Header, private_key: bytes) -> bytearray:
    """The data key, by the organisation's raw X25519 private key; WrongOrganisationKey."""
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

    own = X25519PrivateKey.from_private_bytes(private_key)
    public = own.public_key().public_bytes_raw()
    for slot in header.slots:
        if not isinstance(slot, OrganisationSlot) or slot.recipient != public:
            continue
        try:
            shared = own.exchange(X25519PublicKey.from_public_bytes(slot.ephemeral))
        except ValueError:
            continue  # a point nothing can be agreed with: no slot of ours
        context = slot_context(header.vault_id, slot)
        key = keys.unwrap(_agreed(shared, slot), slot.nonce, slot.wrapped, context)
        if key is not None:
            return key
    raise WrongOrganisationKey


def with_slot(header: Header, slot: Slot) -> Header:
    """The header with this slot in the place of every other of its kind, one generation on."""
    kept = tuple(other for other in header.slots if type(other) is not type(slot))
    return msgspec.structs.replace(
        header, slots=(*kept, slot), generation=header.generation + 1, seal="", checksum=""
    )


def without_organisation(header: Header) -> Header:
    """The header without any way in for the organisation, one generation on."""
    kept = tuple(slot for slot in header.slots if not isinstance(slot, OrganisationSlot))
    return msgspec.structs.replace(
        header, slots=kept, generation=header.generation + 1, seal="", checksum=""
    )


def _try(
    header: Header, slots: Sequence[PasswordSlot | WordsSlot], secret: bytes, minimum: Cost
) -> bytearray | None:
    for slot in slots:
        keys.check_cost(slot.cost, minimum)
    for slot in slots:
        wrapping = keys.derive(secret, slot.salt, slot.cost)
        context = slot_context(header.vault_id, slot)
        key = keys.unwrap(wrapping, slot.nonce, slot.wrapped, context)
        if key is not None:
            return key
    return None


def _fresh(cost: Cost) -> tuple[str, int, int, int, bytes, bytes, bytes]:
    """The fields of a slot that holds no key yet: id, cost, salt, nonce, an empty place."""
    return (
        secrets.token_hex(8),
        cost.memory_kib,
        cost.passes,
        cost.lanes,
        secrets.token_bytes(keys.SALT_BYTES),
        secrets.token_bytes(keys.NONCE_BYTES),
        _EMPTY_WRAPPED,
    )


def _filled(slot: DerivedSlot, vault_id: str, data_key: bytearray, secret: bytes) -> DerivedSlot:
    wrapping = keys.derive(secret, slot.salt, slot.cost)
    wrapped = keys.wrap(wrapping, slot.nonce, bytes(data_key), slot_context(vault_id, slot))
    return msgspec.structs.replace(slot, wrapped=wrapped)


def _agreed(shared: bytes, slot: OrganisationSlot) -> bytes:
    return keys.subkey(shared + slot.ephemeral + slot.recipient, "organisation slot")
