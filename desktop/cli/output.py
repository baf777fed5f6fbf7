"""Puts a command's answer on standard output and its refusals on standard error."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass

from desktop.cli.answer import Answer
from desktop.core.errors import Known, Mistake
from desktop.ui.wording import mistake_sentence, sentence


@dataclass(frozen=True, slots=True)
class Output:
    """Where a command speaks: in words, or as one JSON document with ``as_json``."""

    as_json: bool = False

    def answer(self, given: Answer) -> None:
        """Print what the command gave."""
        if self.as_json:
            self._print_json({"ok": given.ok, **given.data})
        else:
            for line in given.lines:
                print(line)

    def refusal(self, code: str, message: str, mistakes: tuple[Mistake, ...] = ()) -> None:
        """Say on standard error why it was not done; for machines also as JSON."""
        if self.as_json:
            error: dict[str, object] = {"code": code, "message": message}
            if mistakes:
                error["mistakes"] = [mistake_data(mistake) for mistake in mistakes]
            self._print_json({"ok": False, "error": error})
        print(message, file=sys.stderr)
        for mistake in mistakes:
            print(mistake_line(mistake), file=sys.stderr)

    def fault(self, fault: BaseException) -> None:
        """Say a refusal of the core, or a file that cannot be read, in words."""
        code = fault.code if isinstance(fault, Known) else type(fault).__name__
        mistakes: object = getattr(fault, "mistakes", ())
        known = mistakes if isinstance(mistakes, tuple) else ()
        self.refusal(code, sentence(fault), known)

    def _print_json(self, data: Mapping[str, object]) -> None:
        print(json.dumps(data, ensure_ascii=False, indent=2))


def mistake_line(mistake: Mistake, folder: str = "") -> str:
    """``file:line: field: sentence``, as editors and IT's scripts read it."""
    place = f"{folder}{mistake.file}:{mistake.line}"
    field = f" {mistake.field}:" if mistake.field else ""
    return f"{place}:{field} {mistake_sentence(mistake)}"


def mistake_data(mistake: Mistake) -> dict[str, object]:
    """The mistake for machines, with its sentence in the chosen language."""
    return {
        "file": mistake.file,
        "line": mistake.line,
        "field": mistake.field,
        "code": mistake.code,
        "value": mistake.value,
        "message": mistake_sentence(mistake),
    }


def speak_utf8() -> None:
    """Let å, ä and ö through where a pipe or an old console would choose another encoding."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is None:
            continue
        if stream.isatty():
            reconfigure(errors="replace")
        else:
            # A path that came in undecodable goes out as the same bytes.
            reconfigure(encoding="utf-8", errors="surrogateescape")
