"""What a command gives back, and the two ways in which it can say no."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

OK, REFUSED, USAGE = 0, 1, 2
"""The exit codes: done; problems were found or it was refused; the command was written wrongly."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came out: ``data`` for ``--json``, else ``lines``. ``ok`` false exits with 1."""

    data: Mapping[str, object] = field(default_factory=dict)
    lines: tuple[str, ...] = ()
    ok: bool = True


class Refusal(Exception):
    """The command cannot be done; the text is a sentence in the user's language. Exits 1."""


class UsageMistake(Exception):
    """An argument names something that does not exist; the text is a sentence. Exits 2."""
