"""A quiz about one process: questions whose answers stand in the map's own boxes."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """One text in both languages of the program."""

    sv: str
    en: str

    def said_in(self, language: str) -> str:
        """The text in ``sv`` or ``en``."""
        return self.sv if language == "sv" else self.en


@dataclass(frozen=True, slots=True)
class Option:
    """One answer that can be chosen."""

    words: Words
    right: bool


@dataclass(frozen=True, slots=True)
class Question:
    """``step_id`` is the box that the answer rests on; ``because`` tells what stands there."""

    id: str
    step_id: str
    ask: Words
    because: Words
    options: tuple[Option, ...]

    @property
    def right(self) -> frozenset[int]:
        """The places of the right answers, from 0. One, unless the question says several."""
        return frozenset(place for place, each in enumerate(self.options) if each.right)

    @property
    def several(self) -> bool:
        """Whether more than one answer is to be chosen."""
        return len(self.right) > 1

    def is_answered_by(self, chosen: Collection[int]) -> bool:
        """Whether exactly the right answers were chosen."""
        return frozenset(chosen) == self.right


@dataclass(frozen=True, slots=True)
class Quiz:
    """The questions about one process, in the order they are asked."""

    process: str
    questions: tuple[Question, ...]
