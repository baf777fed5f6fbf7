"""How long a person takes at a screen: the keystroke-level model, with reading and handwriting.

Operators and seconds after Card, Moran and Newell, "The Keystroke-Level Model for User Performance
Time with Interactive Systems" (1980), for an average, not a skilled, typist. Silent reading: 238
words a minute (Brysbaert 2019). Copying by hand: 22 words of five letters a minute (Brown 1988).
The model supposes somebody who makes no mistakes; ``PAUSE`` is our own addition.
"""

from __future__ import annotations

from dataclasses import dataclass, field

KEY = 0.28
POINT = 1.1
CLICK = 0.1
HAND = 0.4
THINK = 1.35
READ_WORD = 60 / 238
WRITE_LETTER = 60 / (22 * 5)
PAUSE = 10.0
"""Seconds to make up a password of several words: the model has no operator for it."""


@dataclass
class Person:
    """What a person does in one step, operator by operator; ``seconds`` adds it up."""

    done: dict[str, float] = field(default_factory=dict)
    _hand_on_keys: bool = False
    _read: set[str] = field(default_factory=set)

    def reads(self, *texts: str) -> None:
        """Every word of what has not been read before, also of buttons and captions."""
        new = [text for text in texts if text not in self._read]
        self._read.update(new)
        self._add("reads", sum(len(text.split()) for text in new) * READ_WORD)

    def thinks(self) -> None:
        """One mental preparation."""
        self._add("thinks", THINK)

    def points(self) -> None:
        """Take the mouse if the hand is not there, point and click."""
        if self._hand_on_keys:
            self._hand_on_keys = False
            self._add("moves the hand", HAND)
        self._add("points and clicks", POINT + CLICK)

    def types(self, text: str, *, keys_beside: int = 0) -> None:
        """Every letter, a capital as two keys; ``keys_beside`` are Tab, Enter and the like."""
        if not self._hand_on_keys:
            self._hand_on_keys = True
            self._add("moves the hand", HAND)
        capitals = sum(letter.isupper() for letter in text)
        self._add("types", (len(text) + capitals + keys_beside) * KEY)

    def writes_by_hand(self, text: str) -> None:
        """Copy it to paper, the blanks too (reading it is part of that); take the keys anew."""
        self._hand_on_keys = False
        self._add("writes by hand", len(text) * WRITE_LETTER + 2 * HAND)

    def makes_up_a_password(self) -> None:
        """Think of some words that have nothing to do with each other."""
        self._add("makes up a password", PAUSE)

    def begin_step(self) -> None:
        """Forget what was done; the hand stays where it is."""
        self.done = {}

    @property
    def seconds(self) -> float:
        """All of the step."""
        return sum(self.done.values())

    def _add(self, what: str, seconds: float) -> None:
        self.done[what] = self.done.get(what, 0.0) + seconds
