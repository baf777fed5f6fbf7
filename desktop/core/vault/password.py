"""How long a password would hold against somebody who has stolen the vault's files.

The password is taken apart into what an attacker tries first (common passwords and words, names,
years and dates, rows of keys, repetitions) and the cheapest way to put it together is counted.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from desktop.core.places import resource_folder
from desktop.core.vault.password_parts import Part, PartKind, parts

GUESSES_PER_SECOND = 10_000
"""A well-equipped attacker: a thousand machines with ten guesses a second each."""

_HOUR = 3_600
_MONTH = 30 * 24 * _HOUR
_YEAR = 365 * 24 * _HOUR
_LEVELS = (_HOUR, _MONTH, 10 * _YEAR, 10_000 * _YEAR)
_LONGEST_WEIGHED = 100


class Advice(StrEnum):
    """The one thing that would help most; "" where nothing is needed."""

    NONE = ""
    EMPTY = "empty"
    COMMON = "common"
    ONE_WORD = "one_word"
    NAME_OR_DATE = "name_or_date"
    KEYBOARD = "keyboard"
    REPEATED = "repeated"
    LONGER = "longer"


@dataclass(frozen=True, slots=True)
class Strength:
    """``score`` is 0-4: it falls within an hour, a month, ten years, ten thousand years, or holds.

    ``guesses`` is how many tries it takes about, ``advice`` the code of what would help.
    """

    score: int
    guesses: float
    advice: Advice


def strength(text: str, own_words: Sequence[str] = ()) -> Strength:
    """Weigh a password. ``own_words`` are what an attacker knows: the name, the unit."""
    if not text:
        return Strength(0, 1.0, Advice.EMPTY)
    known = _known_words() | {word.casefold(): 1 for own in own_words for word in own.split()}
    cheapest = parts(text[:_LONGEST_WEIGHED], known)
    guesses = 1.0
    for part in cheapest:
        guesses *= part.guesses
    seconds = guesses / GUESSES_PER_SECOND
    score = sum(seconds >= level for level in _LEVELS)
    return Strength(score, guesses, _advice(cheapest) if score < len(_LEVELS) else Advice.NONE)


_ADVICE_FOR = {
    PartKind.COMMON: Advice.COMMON,
    PartKind.WORD: Advice.ONE_WORD,
    PartKind.DATE: Advice.NAME_OR_DATE,
    PartKind.KEYS: Advice.KEYBOARD,
    PartKind.REPEAT: Advice.REPEATED,
}


def _advice(cheapest: Sequence[Part]) -> Advice:
    """What the weakest long part suggests; several good parts only need company."""
    longest = max(cheapest, key=lambda part: part.length)
    if 2 * longest.length < sum(part.length for part in cheapest):
        return Advice.LONGER
    return _ADVICE_FOR.get(longest.kind, Advice.LONGER)


@cache
def _known_words() -> dict[str, int]:
    """Words by how early they are tried. The recovery words stand for Swedish in general."""
    folder = resource_folder() / "words"
    common = (folder / "common_sv.txt").read_text(encoding="utf-8").split()
    swedish = (folder / "sv.txt").read_text(encoding="utf-8").split()
    known = dict.fromkeys(swedish, 2 * len(swedish))
    for rank, word in enumerate(common, start=1):
        known[word] = min(rank, known.get(word, rank))
    return known
