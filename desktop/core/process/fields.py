"""Typed readers for a mapping's fields: each notes its mistake and hands back a usable value."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeVar
from urllib.parse import urlsplit

from desktop.core.process.yaml_lines import Mapping, Node, Report, Scalar, Sequence

LONGEST_TEXT = 4000
FORMAT = 1
"""The newest format of the map's files that this program reads; variants count their own."""

LINK_HOSTS = (
    "forsakringskassan.se",
    "arbetsformedlingen.se",
    "samordningstockholm.se",
    "socialstyrelsen.se",
    "sipkollen.se",
    "riksdagen.se",
    "stockholm.se",
    "stockholm",
    "1177.se",
    "skr.se",
    "storsthlm.se",
    "regionstockholm.se",
    "imy.se",
    "gov.se",
    "nnsfinsam.se",
)
"""Hosts (with their subdomains) that a link of the map may lead to; never taken from a file."""

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_BOX = re.compile(r"[a-z0-9]{1,8}")
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_TRUE = "true"
_FALSE = "false"

Choice = TypeVar("Choice", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a field stands: the file's name as messages call it, and the report to note in."""

    file: str
    report: Report


class Record:
    """One mapping with known fields. Unknown and doubled fields are noted at once."""

    def __init__(self, place: Place, node: Mapping, path: str, known: frozenset[str]) -> None:
        self.place = place
        self.node = node
        self.path = path
        self._values: dict[str, Node] = {}
        self._lines: dict[str, int] = {}
        for key, value in node.pairs:
            if key.value in self._values:
                self._note(key.line, key.value, "model.duplicate_key", key.value)
            elif key.value not in known:
                self._note(key.line, key.value, "model.unknown_field", key.value)
            else:
                self._values[key.value] = value
                self._lines[key.value] = key.line

    def dotted(self, name: str) -> str:
        """The full path of a field, as messages show it."""
        return f"{self.path}.{name}" if self.path and name else self.path or name

    def note(self, name: str, code: str, value: str = "") -> None:
        """Note a mistake at a field, or at the record's own line if the field is absent."""
        self._note(self._lines.get(name, self.node.line), name, code, value)

    def has(self, name: str) -> bool:
        """Whether the field is written at all."""
        return name in self._values

    def text(self, name: str, default: str | None = None) -> str:
        """A text. Without a default it must be there and say something."""
        scalar = self._scalar(name, required=default is None)
        if scalar is None:
            return default or ""
        if _is_null(scalar) and default is not None and not scalar.plain:
            return ""
        return self._sound_text(scalar, name)

    def texts(self, name: str, *, required: bool = False) -> tuple[str, ...]:
        """A list of texts, each of which says something. Without the field: none."""
        found = []
        for index, item in self._items(name, required=required):
            path = f"{name}[{index}]"
            if not isinstance(item, Scalar):
                self._note(item.line, path, "model.wrong_type")
                continue
            text = self._sound_text(item, path)
            if text:
                found.append(text)
        return tuple(found)

    def word(self, name: str, default: str | None = None) -> str:
        """An id: lower-case letters, digits and single hyphens."""
        return self._matching(name, default, _ID, "model.bad_id")

    def words(self, name: str) -> tuple[str, ...]:
        """A list of ids."""
        found = self.texts(name)
        for index, text in enumerate(found):
            if not _ID.fullmatch(text):
                self.note(name, "model.bad_id", text)
            if text in found[:index]:
                self.note(name, "model.duplicate_id", text)
        return found

    def box(self, name: str) -> str:
        """A box number such as ``10c`` or ``slut``."""
        return self._matching(name, None, _BOX, "model.bad_id")

    def colour(self, name: str) -> str:
        """A colour as ``#RRGGBB``; "" without the field."""
        return self._matching(name, "", _COLOUR, "model.bad_colour")

    def flag(self, name: str, default: bool | None = None) -> bool:
        """``true`` or ``false``, unquoted. Without a default it must be there."""
        scalar = self._scalar(name, required=default is None)
        if scalar is None:
            return bool(default)
        if not scalar.plain or scalar.value not in (_TRUE, _FALSE):
            self.note(name, "model.wrong_type", scalar.value)
        return scalar.value == _TRUE

    def number(self, name: str, *, required: bool = False) -> int | None:
        """A whole number from 1 to 9999, unquoted; None without the field."""
        scalar = self._scalar(name, required=required)
        if scalar is None:
            return None
        if not scalar.plain or not re.fullmatch(r"-?[0-9]+", scalar.value):
            self.note(name, "model.wrong_type", scalar.value)
            return None
        if not re.fullmatch(r"[1-9][0-9]{0,3}", scalar.value):
            self.note(name, "model.bad_number", scalar.value)
            return None
        return int(scalar.value)

    def day(self, name: str) -> str:
        """An ISO date that exists, kept as text."""
        text = self.text(name)
        try:
            good = not text or date.fromisoformat(text).isoformat() == text
        except ValueError:
            good = False
        if not good:
            self.note(name, "model.bad_date", text)
        return text

    def choice(self, name: str, kinds: type[Choice], code: str, default: Choice) -> Choice:
        """One of an enumeration's values, the default if it is none of them (noted)."""
        text = self.text(name)
        try:
            return kinds(text)
        except ValueError:
            if text:
                self.note(name, code, text)
            return default

    def url(self, name: str, default: str | None = None) -> str:
        """An https address on an allowed host, without user, port or odd letters in its host."""
        text = self.text(name, default)
        code = url_mistake(text) if text else ""
        if code:
            self.note(name, code, text)
        return text

    def record(self, name: str, known: frozenset[str]) -> Record | None:
        """A nested mapping; None without the field."""
        node = self._values.get(name)
        if node is None:
            return None
        if not isinstance(node, Mapping):
            self.note(name, "model.wrong_type")
            return None
        return Record(self.place, node, self.dotted(name), known)

    def records(
        self, name: str, known: frozenset[str], *, required: bool = False
    ) -> Iterator[Record]:
        """Each mapping of a list, in order; what is no mapping is noted and left out."""
        for index, item in self._items(name, required=required):
            if isinstance(item, Mapping):
                yield Record(self.place, item, self.dotted(f"{name}[{index}]"), known)
            else:
                self._note(item.line, f"{name}[{index}]", "model.wrong_type")

    def format_is_known(self) -> bool:
        """Whether the file says the format this program reads; anything else is noted."""
        return self.format_number(FORMAT) > 0

    def format_number(self, newest: int) -> int:
        """The format the file says, from 1 to ``newest``; 0 for anything else, which is noted."""
        scalar = self._scalar("format", required=True)
        if scalar is None:
            return 0
        if not re.fullmatch(r"[0-9]{1,6}", scalar.value) or int(scalar.value) < 1:
            self.note("format", "model.format_unknown", scalar.value)
            return 0
        if int(scalar.value) > newest:
            self.note("format", "model.format_too_new", scalar.value)
            return 0
        return int(scalar.value)

    def _note(self, line: int, name: str, code: str, value: str = "") -> None:
        self.place.report.add(self.place.file, line, self.dotted(name), code, value)

    def _scalar(self, name: str, *, required: bool) -> Scalar | None:
        node = self._values.get(name)
        if node is None:
            if required:
                self._note(self.node.line, name, "model.missing_field")
            return None
        if not isinstance(node, Scalar):
            self.note(name, "model.wrong_type")
            return None
        return node

    def _items(self, name: str, *, required: bool) -> Iterator[tuple[int, Node]]:
        node = self._values.get(name)
        if node is None:
            if required:
                self._note(self.node.line, name, "model.missing_field")
            return iter(())
        if not isinstance(node, Sequence):
            self.note(name, "model.wrong_type")
            return iter(())
        if required and not node.items:
            self.note(name, "model.empty_text")
        return iter(enumerate(node.items))

    def _sound_text(self, scalar: Scalar, name: str) -> str:
        text = scalar.value.strip()
        if _is_null(scalar) or not text:
            self._note(scalar.line, name, "model.empty_text")
            return ""
        if scalar.plain and text in (_TRUE, _FALSE):
            self._note(scalar.line, name, "model.wrong_type", text)
        if len(text) > LONGEST_TEXT:
            self._note(scalar.line, name, "model.text_too_long")
        return text

    def _matching(self, name: str, default: str | None, pattern: re.Pattern[str], code: str) -> str:
        text = self.text(name, default)
        if text and not pattern.fullmatch(text):
            self.note(name, code, text)
        return text


def _is_null(scalar: Scalar) -> bool:
    return not scalar.value or (scalar.plain and scalar.value in _NULLS)


def url_mistake(address: str) -> str:
    """The code of what is wrong with an address, or "" if it may be opened."""
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
        odd = parts.port is not None or "@" in parts.netloc or "\\" in address
    except ValueError:
        return "model.url_not_allowed"
    if parts.scheme != "https":
        return "model.url_not_https"
    if odd or not re.fullmatch(r"[a-z0-9.-]+", host) or re.search(r"\s", address):
        return "model.url_not_allowed"
    allowed = any(host == known or host.endswith("." + known) for known in LINK_HOSTS)
    return "" if allowed else "model.url_not_allowed"
