"""Twelve Swedish words that open the vault when the password is forgotten: 128 bits, 4 to check."""

from __future__ import annotations

import hashlib
import secrets
import unicodedata
from collections.abc import Sequence
from functools import cache

from desktop.core.places import resource_folder
from desktop.core.vault.errors import WordsMistyped

WORD_COUNT = 12
LIST_LENGTH = 2048
ENTROPY_BYTES = 16
SHORTEST = 4
"""No two words in the list share their first four letters."""

_BITS_PER_WORD = 11
_CHECK_BITS = 4


@cache
def word_list() -> tuple[str, ...]:
    """The 2048 words in their fixed order. A printed word must mean the same for ever."""
    path = resource_folder() / "words" / "sv.txt"
    words = tuple(path.read_text(encoding="utf-8").split())
    if len(words) != LIST_LENGTH or len(set(words)) != LIST_LENGTH:
        raise RuntimeError("the list of recovery words is not whole")
    return words


def new_words() -> tuple[str, ...]:
    """Twelve words for fresh random bits."""
    return words_for(secrets.token_bytes(ENTROPY_BYTES))


def words_for(entropy: bytes) -> tuple[str, ...]:
    """The words for sixteen bytes: eleven bits a word, the last four bits from SHA-256."""
    bits = int.from_bytes(entropy) << _CHECK_BITS | _check_bits(entropy)
    mask = LIST_LENGTH - 1
    shifts = range((WORD_COUNT - 1) * _BITS_PER_WORD, -1, -_BITS_PER_WORD)
    return tuple(word_list()[bits >> shift & mask] for shift in shifts)


def entropy_of(words: Sequence[str]) -> bytes:
    """The sixteen bytes that the words stand for. Case, spacing and keyboard do not matter.

    A word may be cut to its first four letters or more: these name one word. WordsMistyped
    tells the position of the first word that is not in the list; position 0 means wrong count or
    a checksum that does not fit.
    """
    typed = [part for word in words for part in _folded(word).split()]
    if len(typed) != WORD_COUNT:
        raise WordsMistyped(position=0)
    bits = 0
    for position, word in enumerate(typed, start=1):
        bits = bits << _BITS_PER_WORD | _index(word, position)
    entropy = (bits >> _CHECK_BITS).to_bytes(ENTROPY_BYTES)
    if bits & (1 << _CHECK_BITS) - 1 != _check_bits(entropy):
        raise WordsMistyped(position=0)
    return entropy


def suggestions(beginning: str, limit: int = 8) -> tuple[str, ...]:
    """The words that begin so, for completing what is being typed."""
    folded = _folded(beginning)
    if not folded:
        return ()
    return tuple(word for word in word_list() if word.startswith(folded))[:limit]


def _index(word: str, position: int) -> int:
    places = _places()
    if word in places:
        return places[word]
    matches = [place for full, place in places.items() if full.startswith(word)]
    if len(word) < SHORTEST or len(matches) != 1:
        raise WordsMistyped(position=position)
    return matches[0]


@cache
def _places() -> dict[str, int]:
    return {word: place for place, word in enumerate(word_list())}


def _folded(text: str) -> str:
    return unicodedata.normalize("NFC", text).casefold().strip()


def _check_bits(entropy: bytes) -> int:
    return hashlib.sha256(entropy).digest()[0] >> 8 - _CHECK_BITS
