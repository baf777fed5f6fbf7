"""Breaks a box's title into lines that fit, with the bundled typeface's own letter widths."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from desktop.core.process.layout.advances import ADVANCES, UNKNOWN_LETTER

LINE_SPACING = 1.25
"""A line's height as a multiple of the type size."""

_HYPHEN_COST = 0.7
_JOINT_COST = 0.05
_CUT_COST = 3.0
_LINE_COST = 0.8
_BREAK_AFTER = "/-–"


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch that is never broken, and how the line ends if it ends after it."""

    text: str
    joiner: str
    """What stands between this piece and the next on the same line: "" or a space."""
    ending: str
    """What is added when the line ends here: "" or a hyphen."""
    cost: float


def text_width(text: str, size: float) -> float:
    """The width of one line of SemiBold text in points, without kerning (which only narrows it)."""
    return sum(ADVANCES.get(letter, UNKNOWN_LETTER) for letter in text) * size / 1000


def text_height(lines: int, size: float) -> float:
    """The height in points of so many lines."""
    return lines * size * LINE_SPACING


def break_title(
    title: str, width: float, size: float, hyphenation: Sequence[str] = ()
) -> tuple[str, ...]:
    """The title in few and even lines, none wider than ``width`` points; nothing is left out.

    Breaks at spaces, after "/" and "-", and at the places that ``hyphenation`` marks. A word that
    is still too wide is cut between letters with a hyphen.
    """
    return _broken(title, width, size, tuple(hyphenation))


@lru_cache(maxsize=4096)
def _broken(title: str, width: float, size: float, hyphenation: tuple[str, ...]) -> tuple[str, ...]:
    points = _break_points(hyphenation)
    pieces = [
        piece for word in title.split() for piece in _pieces_of_word(word, width, size, points)
    ]
    return _best_lines(pieces, width, size) if pieces else ("",)


@lru_cache(maxsize=8)
def _break_points(hyphenation: tuple[str, ...]) -> dict[str, tuple[int, ...]]:
    points: dict[str, tuple[int, ...]] = {}
    for word in hyphenation:
        parts = word.split("-")
        places = [sum(map(len, parts[:count])) for count in range(1, len(parts))]
        points["".join(parts).casefold()] = tuple(places)
    return points


def _pieces_of_word(
    word: str, width: float, size: float, points: dict[str, tuple[int, ...]]
) -> list[_Piece]:
    pieces: list[_Piece] = []
    for joint in _joints(word):
        syllables = _syllables(joint, points)
        for syllable in syllables:
            fragments = _cut(syllable, width, size)
            pieces += [_Piece(text, "", "-", _CUT_COST) for text in fragments[:-1]]
            pieces.append(_Piece(fragments[-1], "", "-", _HYPHEN_COST))
        pieces[-1] = _Piece(pieces[-1].text, "", "", _JOINT_COST)
    pieces[-1] = _Piece(pieces[-1].text, " ", "", 0.0)
    return pieces


def _joints(word: str) -> Iterator[str]:
    start = 0
    for place, letter in enumerate(word[:-1]):
        if letter in _BREAK_AFTER and place > start:
            yield word[start : place + 1]
            start = place + 1
    yield word[start:]


def _syllables(word: str, points: dict[str, tuple[int, ...]]) -> list[str]:
    bare = word.strip(".,:;?!()")
    lead = word.find(bare) if bare else 0
    places = [lead + place for place in points.get(bare.casefold(), ())]
    edges = [0, *places, len(word)]
    return [word[a:b] for a, b in itertools.pairwise(edges) if b > a]


def _cut(text: str, width: float, size: float) -> list[str]:
    room = width - text_width("-", size)
    fragments = [""]
    for letter in text:
        if fragments[-1] and text_width(fragments[-1] + letter, size) > room:
            fragments.append("")
        fragments[-1] += letter
    return [text] if text_width(text, size) <= room else fragments


def _best_lines(pieces: list[_Piece], width: float, size: float) -> tuple[str, ...]:
    """Dynamic programming over line ends: cost is unevenness, hyphens and the number of lines."""
    best: list[tuple[float, tuple[str, ...]]] = [(0.0, ())]
    for end in range(1, len(pieces) + 1):
        found: tuple[float, tuple[str, ...]] | None = None
        for start in range(end - 1, -1, -1):
            line = _line(pieces[start:end])
            slack = 1 - text_width(line, size) / width
            if slack < 0 and start < end - 1:
                break
            ending = 0.0 if end == len(pieces) else pieces[end - 1].cost
            cost = best[start][0] + slack * slack + ending + _LINE_COST
            if found is None or cost < found[0] - 1e-9:
                found = (cost, (*best[start][1], line))
        assert found is not None
        best.append(found)
    return best[-1][1]


def _line(pieces: Sequence[_Piece]) -> str:
    text = "".join(piece.text + piece.joiner for piece in pieces[:-1])
    return text + pieces[-1].text + pieces[-1].ending
