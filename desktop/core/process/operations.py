"""The operations of a variant: what each says. ``changes`` makes them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from desktop.core.process.model import Arrow, Step, StepTime

Part = Literal["guidance", "good_to_know"]
"""The two lists of a box that hold lines of text."""


class Misfit(Exception):
    """A change that does not fit the map: the field at fault, a mistake's code and the word."""

    def __init__(self, field: str, code: str, value: str) -> None:
        super().__init__(code)
        self.field = field
        self.code = code
        self.value = value


@dataclass(frozen=True, slots=True)
class AddGuidance:
    """One more imperative, last in the box's guidance."""

    step: str
    text: str


@dataclass(frozen=True, slots=True)
class AddGoodToKnow:
    """One more thing that is good to know."""

    step: str
    text: str


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """A line of the box's guidance, or of what is good to know, in other words; "" takes it away.

    ``old`` is the whole line as the map has it, so that a variant written for another map is
    refused instead of standing beside what it meant to replace.
    """

    step: str
    part: Part
    old: str
    text: str


@dataclass(frozen=True, slots=True)
class ChangeTitle:
    """The box is called something else; ``old`` is its whole title as the map has it."""

    step: str
    old: str
    text: str


@dataclass(frozen=True, slots=True)
class SetTime:
    """Another time limit or duration in place of the box's own."""

    step: str
    time: StepTime


@dataclass(frozen=True, slots=True)
class AddForm:
    """One more form or paper that the box uses."""

    step: str
    form: str


@dataclass(frozen=True, slots=True)
class AddArrow:
    """One more way on from a box."""

    source: str
    arrow: Arrow


@dataclass(frozen=True, slots=True)
class RemoveArrow:
    """Every arrow between two boxes goes away, or only the one with the label if one is given."""

    source: str
    to: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Reroute:
    """An arrow keeps its place and label and leads elsewhere; it is then read, not given."""

    source: str
    to: str
    new_to: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class AddStep:
    """A new box, placed after another ("" = first). Arrows to it are operations of their own."""

    process: str
    after: str
    step: Step


@dataclass(frozen=True, slots=True)
class RemoveStep:
    """A box and its own arrows go away. Arrows to it are operations of their own, before it."""

    step: str


@dataclass(frozen=True, slots=True)
class MoveStep:
    """A box gets another place in its process' order ("" = first); its arrows stay as they are."""

    step: str
    after: str


Change = (
    AddGuidance
    | AddGoodToKnow
    | ChangeLine
    | ChangeTitle
    | SetTime
    | AddForm
    | AddArrow
    | RemoveArrow
    | Reroute
    | AddStep
    | RemoveStep
    | MoveStep
)
