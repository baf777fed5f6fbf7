"""Finding a box by what it says: number, title, guidance, law, form, actor or time."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from desktop.core.process.model import PROCESS_PREFIX, Process, ProcessMap, Step

LONGEST_QUERY = 200
MOST_HITS = 50
_KEPT = "åäö"


class Where(StrEnum):
    """The part of a box in which the words stand."""

    BOX = "box"
    TITLE = "title"
    QUESTION = "question"
    FORM = "form"
    LAW = "law"
    GUIDANCE = "guidance"
    GOOD_TO_KNOW = "good_to_know"
    TIME = "time"
    ACTOR = "actor"


_WEIGHT = {
    Where.BOX: 100,
    Where.TITLE: 60,
    Where.QUESTION: 50,
    Where.FORM: 40,
    Where.LAW: 35,
    Where.GUIDANCE: 20,
    Where.GOOD_TO_KNOW: 15,
    Where.TIME: 15,
    Where.ACTOR: 10,
}


@dataclass(frozen=True, slots=True)
class Hit:
    """A box that says what was asked for.

    ``target`` is a step id, or ``process:<id>`` where a whole process has the words in its title.
    ``text`` is the passage and ``start``, ``length`` the place of the first word in it. A greater
    ``score`` is a better hit.
    """

    target: str
    where: Where
    text: str
    start: int
    length: int
    score: int


class _Folding(dict[int, str]):
    """Character → its plain lower-case letter, one for one so that places stay the same."""

    def __init__(self, kept: str) -> None:
        super().__init__()
        self._kept = kept

    def __missing__(self, code: int) -> str:
        letter = chr(code).lower()[:1]
        folded = letter
        if letter not in self._kept:
            folded = unicodedata.normalize("NFD", letter)[:1] or letter
        self[code] = folded
        return folded


_SWEDISH = _Folding(_KEPT)
_PLAIN = _Folding("")


@dataclass(frozen=True, slots=True)
class _Passage:
    where: Where
    text: str
    swedish: str
    plain: str


class SearchIndex:
    """The map's words, folded once; a search then takes a millisecond or two."""

    def __init__(self, model: ProcessMap) -> None:
        papers = {paper.id: paper.title for paper in model.papers}
        laws = {law.id: f"{law.name}, {law.section}: {law.says}" for law in model.laws}
        self._entries: list[tuple[str, tuple[_Passage, ...]]] = []
        for process in model.processes:
            self._entries.append((PROCESS_PREFIX + process.id, _process_passages(process)))
            for step in process.steps:
                passages = tuple(_step_passages(process, step, papers, laws))
                self._entries.append((step.id, passages))

    def search(self, text: str, limit: int = MOST_HITS) -> list[Hit]:
        """The best hits first; every word must be found in the box. No words: no hits.

        ``ä`` finds ä before a, ``a`` finds both: å, ä and ö are letters of their own, but not
        every keyboard has them. Case never matters.
        """
        words = unicodedata.normalize("NFC", text[:LONGEST_QUERY]).split()
        if not words:
            return []
        found = []
        for order, (target, passages) in enumerate(self._entries):
            hit = _best_hit(target, passages, words)
            if hit is not None:
                found.append((-hit.score, order, hit))
        found.sort(key=lambda item: item[:2])
        return [hit for _, _, hit in found[:limit]]


def search(model: ProcessMap, text: str, limit: int = MOST_HITS) -> list[Hit]:
    """One search; keep a ``SearchIndex`` where the user types."""
    return SearchIndex(model).search(text, limit)


def _process_passages(process: Process) -> tuple[_Passage, ...]:
    number = _passage(Where.BOX, str(process.number))
    return (number, _passage(Where.TITLE, process.title), _passage(Where.TITLE, process.short))


def _step_passages(
    process: Process, step: Step, papers: dict[str, str], laws: dict[str, str]
) -> Iterator[_Passage]:
    yield _passage(Where.BOX, f"{process.number}:{step.box}")
    yield _passage(Where.BOX, step.box)
    yield _passage(Where.TITLE, step.title)
    if step.question:
        yield _passage(Where.QUESTION, step.question)
    for text in step.guidance:
        yield _passage(Where.GUIDANCE, text)
    for text in step.good_to_know:
        yield _passage(Where.GOOD_TO_KNOW, text)
    for form in step.forms:
        yield _passage(Where.FORM, papers.get(form, form))
    for law in step.laws:
        yield _passage(Where.LAW, laws.get(law, law))
    for actor in step.actors:
        yield _passage(Where.ACTOR, actor)
    if step.time is not None:
        yield _passage(Where.TIME, step.time.text)


def _passage(where: Where, text: str) -> _Passage:
    composed = unicodedata.normalize("NFC", text)
    return _Passage(where, composed, composed.translate(_SWEDISH), composed.translate(_PLAIN))


def _best_hit(target: str, passages: tuple[_Passage, ...], words: list[str]) -> Hit | None:
    score = 0
    best: tuple[int, _Passage, int] | None = None
    for word in words:
        matches = [match for p in passages if (match := _match(p, word)) is not None]
        if not matches:
            return None
        top = max(matches, key=lambda match: match[0])
        score += top[0]
        if best is None or top[0] > best[0]:
            best = top
    if best is None:
        return None
    _, passage, start = best
    return Hit(target, passage.where, passage.text, start, _length(passage, start, words), score)


def _match(passage: _Passage, word: str) -> tuple[int, _Passage, int] | None:
    """Score, passage and place; None if the word does not stand there."""
    swedish = word.translate(_SWEDISH)
    if passage.where is Where.BOX:
        same = passage.swedish == swedish
        return (_WEIGHT[Where.BOX] * 4, passage, 0) if same else None
    place = _find(passage.swedish, swedish)
    nearness = 4
    if place < 0:
        place = _find(passage.plain, word.translate(_PLAIN))
        nearness = 2
    if place < 0:
        return None
    inside_word = place > 0 and passage.swedish[place - 1].isalnum()
    return _WEIGHT[passage.where] * nearness // (2 if inside_word else 1), passage, place


def _find(text: str, word: str) -> int:
    """The word's place, at a word's beginning if it has one there, else anywhere, else -1."""
    first = place = text.find(word)
    while place >= 0:
        if place == 0 or not text[place - 1].isalnum():
            return place
        place = text.find(word, place + 1)
    return first


def _length(passage: _Passage, start: int, words: list[str]) -> int:
    here = [len(word) for word in words if passage.plain.startswith(word.translate(_PLAIN), start)]
    return max(here, default=len(passage.text))
