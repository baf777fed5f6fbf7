"""The contact card (``*.kontakt``): who somebody is and which keys are theirs, signed by them.

The signature proves only that the card is whole and that its maker holds the signing key. That the
maker is who the card says is proved by comparing key words over the telephone (``key_words``).

A card with renewed keys carries vouchers: the earlier signing keys' signatures over the same card.
Whoever compared words with an earlier key need not do it again for the new ones.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from enum import StrEnum
from typing import Annotated

import msgspec
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from desktop.core.cases.records import Party, Profile, Recipient
from desktop.core.exchange.errors import CardBroken, CardSignatureWrong, CardTooNew, KeyChanged
from desktop.core.exchange.identity import Keys
from desktop.core.exchange.limits import MAX_CARD
from desktop.core.exchange.manifest import AgeKey, SignKey
from desktop.core.exchange.wire import Id, Line

FORMAT = 2
_WITHOUT_VOUCHERS = 1
SUFFIX = ".kontakt"
CONTEXT = b"stockholmsmodellen/kontakt/1\0"
VOUCH_CONTEXT = b"stockholmsmodellen/nyckelbyte/1\0"
MOST_VOUCHERS = 8
"""A card carries the newest; who has missed more renewals than this compares words anew."""


class _Card(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    id: Id
    name: Annotated[str, msgspec.Meta(min_length=1, max_length=200)]
    function: Line
    party: Party
    unit: Line
    age_key: AgeKey
    sign_key: SignKey


_Signature = Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{128}$")]


class _Voucher(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    sign_key: SignKey
    signature: _Signature


class _File(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True
):
    format: int
    card: _Card
    signature: _Signature
    vouchers: Annotated[tuple[_Voucher, ...], msgspec.Meta(max_length=MOST_VOUCHERS)] = ()


class _Version(msgspec.Struct, frozen=True):
    format: int


class Standing(StrEnum):
    """How a card stands to the recipients already known.

    SUCCEEDED has other keys than the known card, and the known card's key vouches for them.
    PARTY_CHANGED has the same keys and speaks for another party: consents are given to parties.
    """

    NEW = "new"
    KNOWN = "known"
    SUCCEEDED = "succeeded"
    KEY_CHANGED = "key_changed"
    PARTY_CHANGED = "party_changed"


_encoder = msgspec.json.Encoder(order="sorted")


def contact_card(keys: Keys, profile: Profile) -> bytes:
    """This desk's card: JSON in UTF-8, for a file or an e-mail. A unit's name is its function."""
    card = _Card(
        id=keys.card_id,
        name=profile.name,
        function=profile.title,
        party=profile.party,
        unit=profile.unit,
        age_key=keys.age_key,
        sign_key=keys.sign_key,
    )
    signed = _encoder.encode(card)
    vouchers = tuple(
        _Voucher(sign_key=one.sign_key, signature=one.signer.sign(VOUCH_CONTEXT + signed).hex())
        for one in keys.earlier
        if one.vouches
    )[:MOST_VOUCHERS]
    whole = _File(
        format=FORMAT if vouchers else _WITHOUT_VOUCHERS,
        card=card,
        signature=keys.signer.sign(CONTEXT + signed).hex(),
        vouchers=vouchers,
    )
    return msgspec.json.format(_encoder.encode(whole), indent=2) + b"\n"


def read_card(data: bytes) -> Recipient:
    """The recipient on a card, never verified. CardBroken, CardTooNew, CardSignatureWrong."""
    return read_vouched(data)[0]


def read_vouched(data: bytes) -> tuple[Recipient, frozenset[str]]:
    """The recipient, and the signing keys (hex) that vouch for this very card. As ``read_card``.

    The signature is over the card's canonical form, so that line ends and spacing do not matter.
    """
    if len(data) > MAX_CARD:
        raise CardBroken(field="size")
    try:
        if (found := msgspec.json.decode(data, type=_Version).format) > FORMAT:
            raise CardTooNew(format=found)
        whole = msgspec.json.decode(data, type=_File)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise CardBroken(field="") from None
    if whole.format != (FORMAT if whole.vouchers else _WITHOUT_VOUCHERS):
        raise CardBroken(field="format")
    _check(whole)
    card = whole.card
    recipient = Recipient(
        card.id, card.name, card.function, card.party, card.unit, card.age_key, card.sign_key
    )
    return recipient, frozenset(one.sign_key for one in whole.vouchers)


def _check(whole: _File) -> None:
    check_age_key(whole.card.age_key)
    keys = [whole.card.sign_key, *(one.sign_key for one in whole.vouchers)]
    if len(set(keys)) != len(keys):
        raise CardBroken(field="vouchers")
    signed = _encoder.encode(whole.card)
    _verify(whole.card.sign_key, whole.signature, CONTEXT + signed)
    for one in whole.vouchers:
        _verify(one.sign_key, one.signature, VOUCH_CONTEXT + signed)


def _verify(sign_key: str, signature: str, signed: bytes) -> None:
    try:
        key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(sign_key))
        key.verify(bytes.fromhex(signature), signed)
    except (InvalidSignature, ValueError):
        raise CardSignatureWrong from None


def check_age_key(age_key: str) -> None:
    """CardBroken unless this is an age X25519 key that something can be sealed to."""
    import pyrage

    try:
        pyrage.x25519.Recipient.from_str(age_key)
    except pyrage.RecipientError:
        raise CardBroken(field="age_key") from None


def standing(
    card: Recipient, known: Iterable[Recipient], vouched_by: Collection[str] = ()
) -> Standing:
    """Whether this card is new, known, or shows new keys under a known card or name.

    A card that was read aloud has an id of its own, so the same keys are known under any id.
    ``vouched_by`` are the keys that vouch for it. One that speaks for another party than before
    is loud all the same: consents are given to parties.
    """
    result = Standing.NEW
    for one in known:
        same_keys = (one.age_key, one.sign_key) == (card.age_key, card.sign_key)
        if same_keys:
            return Standing.KNOWN if one.party is card.party else Standing.PARTY_CHANGED
        vouched = one.sign_key in vouched_by and one.party is card.party
        if one.id == card.id and vouched:
            result = Standing.SUCCEEDED if result is Standing.NEW else result
        elif one.id == card.id or _same_desk(one, card) or _shares_a_key(one, card):
            result = Standing.KEY_CHANGED
    return result


def require_unchanged(card: Recipient, known: Iterable[Recipient]) -> None:
    """KeyChanged where ``standing`` says so: for callers that must not pass over it in silence."""
    if standing(card, known) in (Standing.KEY_CHANGED, Standing.PARTY_CHANGED):
        raise KeyChanged


def _same_desk(one: Recipient, other: Recipient) -> bool:
    def seat(of: Recipient) -> tuple[str, str, Party]:
        return of.name.casefold().strip(), of.unit.casefold().strip(), of.party

    return seat(one) == seat(other)


def _shares_a_key(one: Recipient, other: Recipient) -> bool:
    return one.age_key == other.age_key or one.sign_key == other.sign_key
