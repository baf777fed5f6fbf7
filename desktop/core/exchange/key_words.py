"""Key words: a few Swedish words two desks compare by telephone, and a card read aloud as words.

2026-11-22: Six words are 66 bits. Somebody in the middle who may choose both false keys freely
needs only a collision, 2^33 tries, so each try is made dear: the words come from scrypt with
32 MiB. That is about fifty years of one processor core for one pair of desks, and a tenth of a
second for each of them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import cache

from desktop.core.cases.records import Party, Recipient
from desktop.core.errors import Known
from desktop.core.exchange.age_keys import ALPHABET, public_bytes
from desktop.core.exchange.contact_card import check_age_key
from desktop.core.exchange.errors import WordsWrong
from desktop.core.exchange.identity import Keys
from desktop.core.places import resource_folder

WORD_BITS = 11
WORD_COUNT = 6
CARD_WORD_COUNT = 48
CHECK_BYTES = 2
CONTEXT = b"stockholmsmodellen/nyckelord/1"
CARD_CONTEXT = b"stockholmsmodellen/kortord/1\0"
_SCRYPT_N, _SCRYPT_R, _SCRYPT_P = 1 << 15, 8, 1
_SCRYPT_MEMORY = 64 * 1024 * 1024


@cache
def word_list() -> tuple[str, ...]:
    """The 2048 Swedish words, each different from all others."""
    path = resource_folder() / "words" / "sv.txt"
    return tuple(path.read_text(encoding="utf-8").split())


def key_words(own: Keys | Recipient, other: Keys | Recipient) -> tuple[str, ...]:
    """Six words from both desks' public keys: the same whoever counts, other for any other key."""
    both = sorted((_public(own), _public(other)))
    stretched = hashlib.scrypt(
        b"".join(both),
        salt=CONTEXT,
        n=_SCRYPT_N,
        r=_SCRYPT_R,
        p=_SCRYPT_P,
        maxmem=_SCRYPT_MEMORY,
        dklen=9,
    )
    return _words(int.from_bytes(stretched, "big") >> 6, WORD_COUNT)


def card_words(card: Keys | Recipient) -> tuple[str, ...]:
    """Both public keys and a checksum as 48 words, to be read aloud and typed."""
    public = _public(card)
    return _words(int.from_bytes(public + _check_bytes(public), "big"), CARD_WORD_COUNT)


def read_words(
    words: Sequence[str], *, id: str, name: str, function: str, party: Party, unit: str
) -> Recipient:
    """The recipient whose keys were read aloud. WordsWrong names the first word not in the list,
    or position 0 where the words are known but do not fit together.
    """
    places = {word: place for place, word in enumerate(word_list())}
    number = 0
    for position, word in enumerate(words, start=1):
        place = places.get(word.strip().casefold())
        if place is None:
            raise WordsWrong(position=position)
        number = number << WORD_BITS | place
    if len(words) != CARD_WORD_COUNT:
        raise WordsWrong(position=0)
    data = number.to_bytes(64 + CHECK_BYTES, "big")
    if _check_bytes(data[:64]) != data[64:]:
        raise WordsWrong(position=0)
    age_key = _age_text(data[:32])
    try:
        check_age_key(age_key)
    except Known:
        raise WordsWrong(position=0) from None
    return Recipient(id, name, function, party, unit, age_key, data[32:64].hex())


def _words(number: int, count: int) -> tuple[str, ...]:
    mask = (1 << WORD_BITS) - 1
    shifts = range((count - 1) * WORD_BITS, -1, -WORD_BITS)
    return tuple(word_list()[number >> shift & mask] for shift in shifts)


def _check_bytes(public: bytes) -> bytes:
    return hashlib.sha256(CARD_CONTEXT + public).digest()[:CHECK_BYTES]


def _public(of: Keys | Recipient) -> bytes:
    """64 bytes: the X25519 key, then the Ed25519 key."""
    return public_bytes(of.age_key) + bytes.fromhex(of.sign_key)


def _age_text(public: bytes) -> str:
    """The ``age1…`` form (Bech32, BIP 173) of a 32 byte X25519 key."""
    number = int.from_bytes(public, "big") << 4
    data = [number >> shift & 31 for shift in range(255, -1, -5)]
    prefix = [ord(one) >> 5 for one in "age"] + [0] + [ord(one) & 31 for one in "age"]
    rest = _polymod([*prefix, *data, 0, 0, 0, 0, 0, 0]) ^ 1
    check = [rest >> 5 * (5 - place) & 31 for place in range(6)]
    return "age1" + "".join(ALPHABET[one] for one in [*data, *check])


def _polymod(values: Sequence[int]) -> int:
    generator = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
    check = 1
    for value in values:
        top = check >> 25
        check = (check & 0x1FFFFFF) << 5 ^ value
        for place, term in enumerate(generator):
            check ^= term if top >> place & 1 else 0
    return check
