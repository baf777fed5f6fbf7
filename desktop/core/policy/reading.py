"""Reads the policy file strictly: every mistake with file, line and field, and then no compromise.

A rule that is misspelt must not silently be no rule. So an unknown field, a wrong type or a newer
format refuses the whole file, and with it every vault and every file that would leave.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import PurePath

from desktop.core.errors import Mistake
from desktop.core.policy import public_key
from desktop.core.policy.errors import PolicyBroken, PolicyTooNew, PolicyUnreadable
from desktop.core.policy.place import opened, policy_file
from desktop.core.policy.rules import FORMAT, LOCK_MINUTES, Policy

MOST_BYTES = 64 * 1024
MOST_FOLDERS = 100
LONGEST_TEXT = 1000
LONGEST_SHOWN = 80

Report = Callable[[str, str, object], None]
"""Takes a field, the mistake's code and the offending value."""


def current() -> Policy:
    """What holds on this computer now. Raises every refusal of this room but the places'.

    Read anew at each call: the file is small, and what IT changes holds from the next action.
    """
    path = policy_file()
    if path is None:
        return Policy()
    try:
        with opened(path) as file:
            raw = file.read(MOST_BYTES + 1)
    except OSError as fault:
        raise PolicyUnreadable(file=path.name) from fault
    return parse(raw, path.name, str(path))


def parse(raw: bytes, name: str, source: str = "") -> Policy:
    """The rules in these bytes. ``name`` stands in the mistakes; PolicyBroken or PolicyTooNew."""
    import tomllib

    if len(raw) > MOST_BYTES:
        raise PolicyBroken((Mistake(name, 1, "", "policy.too_large"),))
    try:
        text = raw.decode("utf-8-sig")
        found = tomllib.loads(text)
    except UnicodeDecodeError:
        raise PolicyBroken((Mistake(name, 1, "", "policy.not_utf8"),)) from None
    except tomllib.TOMLDecodeError as fault:
        line = re.search(r"at line (\d+)", str(fault))
        last = raw.count(b"\n") + 1
        mistake = Mistake(name, int(line[1]) if line else last, "", "policy.syntax")
        raise PolicyBroken((mistake,)) from None
    _check_format(found, name, text)
    return _Reader(found, name, text, source or name).policy()


def _check_format(found: dict[str, object], name: str, text: str) -> None:
    """Before anything else: a newer file may hold fields that only look like mistakes."""
    given = found.get("format")
    if type(given) is int and given > FORMAT:
        raise PolicyTooNew(file=name, format=given)
    if type(given) is not int or given != FORMAT:
        line = line_of(text, "format")
        raise PolicyBroken((Mistake(name, line, "format", "policy.format", _shown(given)),))


class _Reader:
    """Takes one field after the other and remembers everything that is wrong."""

    def __init__(self, found: dict[str, object], name: str, text: str, source: str) -> None:
        self._found = {field: value for field, value in found.items() if field != "format"}
        self._name, self._text, self._source = name, text, source
        self._mistakes: list[Mistake] = []

    def policy(self) -> Policy:
        usual = Policy()
        least = self._minutes("lock_minutes_least", usual.lock_minutes_least)
        most = self._minutes("lock_minutes_most", usual.lock_minutes_most)
        made = Policy(
            lock_minutes_least=least,
            lock_minutes_most=most,
            folders=self._folders(),
            removable_drives=self._removable(),
            organisation=self._words("organisation"),
            organisation_key=self._key(),
            source=self._source,
        )
        if least > most:
            self._wrong("lock_minutes_least", "policy.least_over_most", least)
        for field in self._found:
            self._wrong(field, "policy.unknown_field", field)
        if self._mistakes:
            raise PolicyBroken(tuple(sorted(self._mistakes)))
        return made

    def _minutes(self, field: str, usual: int) -> int:
        given = self._found.pop(field, usual)
        if type(given) is int and given in LOCK_MINUTES:
            return given
        self._wrong(field, "policy.minutes", given)
        return usual

    def _folders(self) -> tuple[str, ...] | None:
        if "folders" not in self._found:
            return None
        given = self._found.pop("folders")
        if not isinstance(given, list) or len(given) > MOST_FOLDERS:
            self._wrong("folders", "policy.folders", given)
            return ()
        for place, folder in enumerate(given):
            if not isinstance(folder, str) or not is_whole(folder):
                self._wrong(f"folders[{place}]", "policy.folder_not_whole", folder)
        return tuple(str(folder) for folder in given)

    def _removable(self) -> bool:
        given = self._found.pop("removable_drives", True)
        if not isinstance(given, bool):
            self._wrong("removable_drives", "policy.not_true_or_false", given)
        return given is True

    def _words(self, field: str) -> str:
        given = self._found.pop(field, "")
        if isinstance(given, str) and len(given) <= LONGEST_SHOWN and given.isprintable():
            return given
        self._wrong(field, "policy.words", given)
        return ""

    def _key(self) -> bytes | None:
        if "organisation_key" not in self._found:
            return None
        given = self._found.pop("organisation_key")
        public = public_key.from_text(given) if isinstance(given, str) else None
        if public is None:
            self._wrong("organisation_key", "policy.key_misspelt", given)
        return public

    def _wrong(self, field: str, code: str, value: object) -> None:
        line = line_of(self._text, field.partition("[")[0])
        self._mistakes.append(Mistake(self._name, line, field, code, _shown(value)))


def is_whole(folder: str, flavour: type[PurePath] = PurePath) -> bool:
    """Whether a folder can be found from itself alone: absolute or ``~/…``, nothing to go up."""
    if not folder or len(folder) > LONGEST_TEXT or not folder.isprintable():
        return False
    parts = re.split(r"[\\/]", folder)
    return ".." not in parts and (parts[0] == "~" or flavour(folder).is_absolute())


def line_of(text: str, field: str) -> int:
    """The line where a field is set, counted from 1; 1 for one that is not there."""
    pattern = re.compile(
        rf"""^\s*["']?{re.escape(field)}["']?\s*=|^\s*\[+\s*{re.escape(field)}\b"""
    )
    for number, line in enumerate(text.splitlines(), start=1):
        if pattern.match(line):
            return number
    return 1


def _shown(value: object) -> str:
    return str(value)[:LONGEST_SHOWN]
