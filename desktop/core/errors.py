"""Every refusal the core can make: a class, a code and its data; sentences belong to the window."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar


class Known(Exception):
    """A refusal the program foresaw: ``code`` finds its sentence, ``data`` fills it.

    ``data`` holds only what may be shown in a log: file names, fields, line numbers, codes.
    Never a name, an identity number, a password or the text of a note.
    """

    code: ClassVar[str] = "known"

    def __init__(self, **data: str | int) -> None:
        super().__init__(self.code)
        self.data: dict[str, str | int] = data

    def __str__(self) -> str:
        """The code alone, so that a traceback in a log carries no content."""
        return self.code


@dataclass(frozen=True, slots=True, order=True)
class Mistake:
    """One mistake in a file that people edit: where it stands and what is wrong.

    ``line`` counts from 1; ``field`` is a dotted path such as ``steps[3].lane``; ``code`` finds the
    sentence (``model.unknown_lane``) and ``value`` is the offending word, at most 80 characters.
    """

    file: str
    line: int
    field: str
    code: str
    value: str = ""


class ModelBroken(Known):
    """The map's files hold mistakes: all of them, in file and line order."""

    code = "model.broken"

    def __init__(self, mistakes: tuple[Mistake, ...]) -> None:
        super().__init__(count=len(mistakes))
        self.mistakes = mistakes
