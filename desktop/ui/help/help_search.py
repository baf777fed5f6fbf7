"""Finds help pages by word: titles, then headings, keywords and running text."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from desktop.ui.help.help_text import Topic

TITLE, HEADING, KEYWORD, BODY = 8, 4, 2, 1
"""How much a word weighs in each place."""


def search(topics: Sequence[Topic], text: str) -> tuple[Topic, ...]:
    """The pages that hold every word of ``text``, best first; all of them where there is no word.

    Capitals do not matter; å, ä and ö are letters of their own, however they were typed.
    """
    words = _folded(text).split()
    if not words:
        return tuple(topics)
    weighed = [(_weight(topic, words), topic) for topic in topics]
    found = [(weight, topic) for weight, topic in weighed if weight > 0]
    return tuple(topic for _weight, topic in sorted(found, key=lambda each: -each[0]))


def _weight(topic: Topic, words: Sequence[str]) -> int:
    """How well a page answers; 0 if a word is nowhere on it."""
    places = (
        (TITLE, _folded(topic.title)),
        (HEADING, _folded(_headings(topic.body))),
        (KEYWORD, _folded(" ".join(topic.keywords))),
        (BODY, _folded(topic.body)),
    )
    weights = [sum(weight for weight, place in places if word in place) for word in words]
    return sum(weights) if all(weights) else 0


def _headings(body: str) -> str:
    return "\n".join(line for line in body.splitlines() if line.startswith("#"))


def _folded(text: str) -> str:
    return unicodedata.normalize("NFC", text).casefold()
