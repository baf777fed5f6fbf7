"""Takes a password apart into the pieces an attacker would put it together from, cheapest first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from math import comb

GUESSES_PER_CHARACTER = 10.0
"""What an unknown character costs: less than the alphabet's size, since people choose them."""

_COMMON_RANK = 200
_KEY_ROWS = (
    "1234567890+",
    "qwertyuiopå",
    "asdfghjklöä",
    "zxcvbnm,.-",
    "abcdefghijklmnopqrstuvwxyzåäö",
    "1qaz2wsx3edc4rfv5tgb",
)
_SHORTEST_ROW = 3
_PLAIN = str.maketrans("åäöéü", "aaoeu")
_LOOKALIKE = str.maketrans("@4083615$7!|", "aaobeglsstil")
_DATE = re.compile(r"(19|20)?\d\d[-/. ]?[01]\d[-/. ]?[0-3]\d|(19|20)\d\d")


class PartKind(StrEnum):
    """What a piece was recognised as."""

    COMMON = "common"
    WORD = "word"
    DATE = "date"
    KEYS = "keys"
    REPEAT = "repeat"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Part:
    """One piece: where it starts, how many characters, what it is and how many guesses it takes."""

    start: int
    length: int
    kind: PartKind
    guesses: float


_Way = tuple[float, list[Part]]
"""The guesses so far and the pieces they are for."""


def parts(text: str, known: Mapping[str, int]) -> list[Part]:
    """The cheapest way to put ``text`` together; ``known`` gives each word its rank, from 1."""
    ending: dict[int, list[Part]] = {}
    for part in _found(text, _plain_ranks(known)):
        ending.setdefault(part.start + part.length, []).append(part)
    best: list[_Way] = [(1.0, [])]
    for end in range(1, len(text) + 1):
        single = Part(end - 1, 1, PartKind.UNKNOWN, _character(text[end - 1]))
        options = [single, *ending.get(end, [])]
        best.append(min((_joined(best[part.start], part) for part in options), key=_cost))
    return best[-1][1]


def _character(character: str) -> float:
    if character.islower() or character.isdigit():
        return GUESSES_PER_CHARACTER
    return 2 * GUESSES_PER_CHARACTER


def _joined(before: _Way, part: Part) -> _Way:
    return before[0] * part.guesses, [*before[1], part]


def _cost(way: _Way) -> float:
    return way[0]


def _found(text: str, known: Mapping[str, int]) -> Iterator[Part]:
    yield from _words(text, known)
    yield from _dates(text)
    yield from _rows(text)
    yield from _repeats(text)


def _plain_ranks(known: Mapping[str, int]) -> dict[str, int]:
    """Ranks by the word without its rings and dots: people write losenord for lösenord."""
    ranks: dict[str, int] = {}
    for word, rank in known.items():
        plain = word.translate(_PLAIN)
        ranks[plain] = min(rank, ranks.get(plain, rank))
    return ranks


def _words(text: str, known: Mapping[str, int]) -> Iterator[Part]:
    plain = text.casefold().translate(_PLAIN)
    if len(plain) != len(text):
        return
    spelled = plain.translate(_LOOKALIKE)
    longest = max(map(len, known), default=0)
    for start in range(len(text)):
        for length in range(2, min(longest, len(text) - start) + 1):
            piece = slice(start, start + length)
            for candidate, factor in (
                (plain[piece], 1),
                (spelled[piece], 2),
                (plain[piece][::-1], 2),
            ):
                rank = known.get(candidate)
                if rank is not None:
                    guesses = max(2.0, rank) * factor * _capitals(text[piece])
                    kind = PartKind.COMMON if rank <= _COMMON_RANK else PartKind.WORD
                    yield Part(start, length, kind, guesses)


def _capitals(word: str) -> int:
    """How many ways of writing capitals an attacker tries before this one."""
    upper = sum(character.isupper() for character in word)
    if upper == 0:
        return 1
    if upper == len(word) or (word[0].isupper() and upper == 1):
        return 2
    return comb(len(word), min(upper, len(word) - upper)) + 2


def _dates(text: str) -> Iterator[Part]:
    for start in range(len(text)):
        match = _DATE.match(text, start)
        if match is not None:
            length = match.end() - start
            yield Part(start, length, PartKind.DATE, 100.0 if length == 4 else 40_000.0)


def _rows(text: str) -> Iterator[Part]:
    lowered = text.casefold()
    for row in (each[::way] for each in _KEY_ROWS for way in (1, -1)):
        for start in range(len(lowered)):
            length = 0
            while start + length < len(lowered) and lowered[start : start + length + 1] in row:
                length += 1
            if length >= _SHORTEST_ROW:
                yield Part(start, length, PartKind.KEYS, 20.0 * length)


def _repeats(text: str) -> Iterator[Part]:
    for start in range(len(text)):
        for size in range(1, (len(text) - start) // 2 + 1):
            unit = text[start : start + size]
            times = 1
            while text.startswith(unit, start + times * size):
                times += 1
            if times * size >= _SHORTEST_ROW and times > 1:
                guesses = GUESSES_PER_CHARACTER**size * times
                yield Part(start, size * times, PartKind.REPEAT, guesses)
