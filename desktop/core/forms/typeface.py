"""The bundled typeface seen from inside: which characters it has and how wide they are."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from desktop.core.places import resource_folder

UPRIGHT = "SourceSans3_400Regular.ttf"
ARABIC = "NotoSansArabic_400Regular.ttf"
THOUSAND = 1000
"""PDF counts glyph widths in thousandths of the type size."""


@dataclass(frozen=True, slots=True)
class Typeface:
    """What a PDF needs to know of a TrueType file; lengths are thousandths of the type size."""

    data: bytes
    glyphs: Mapping[int, int]
    widths: tuple[int, ...]
    ascent: int
    descent: int
    box: tuple[int, int, int, int]

    def width(self, character: str) -> int:
        """The advance width of a character; of the missing glyph if it has none."""
        glyph = self.glyphs.get(ord(character), 0)
        return self.widths[min(glyph, len(self.widths) - 1)]


@lru_cache(maxsize=4)
def typeface(name: str = UPRIGHT) -> Typeface:
    """A file of resources/fonts, parsed once."""
    return _parse((resource_folder() / "fonts" / Path(name).name).read_bytes())


def missing_character(text: str) -> str:
    """The first character that no bundled typeface shows, or ""."""
    for character in text:
        if ord(character) not in _shown() and character not in "\n\t":
            return character
    return ""


def first_missing(texts: Iterable[tuple[str, str]]) -> tuple[str, str] | None:
    """The first (key, character) among (key, text) pairs that cannot be shown."""
    for key, text in texts:
        character = missing_character(text)
        if character:
            return key, character
    return None


def texts_in(thing: object) -> Iterator[str]:
    """Every text in lists and mappings, however deep."""
    if isinstance(thing, str):
        yield thing
    elif isinstance(thing, dict):
        for value in thing.values():
            yield from texts_in(value)
    elif isinstance(thing, list):
        for value in thing:
            yield from texts_in(value)


@lru_cache(maxsize=1)
def _shown() -> frozenset[int]:
    return frozenset(typeface(UPRIGHT).glyphs) | frozenset(typeface(ARABIC).glyphs)


def _parse(data: bytes) -> Typeface:
    tables = _tables(data)
    scale = THOUSAND / struct.unpack_from(">H", data, tables["head"] + 18)[0]
    box = struct.unpack_from(">4h", data, tables["head"] + 36)
    ascent, descent = struct.unpack_from(">2h", data, tables["hhea"] + 4)
    metrics = struct.unpack_from(">H", data, tables["hhea"] + 34)[0]
    advances = struct.unpack_from(">" + "Hh" * metrics, data, tables["hmtx"])[::2]
    left, bottom, right, top = (round(side * scale) for side in box)
    return Typeface(
        data=data,
        glyphs=_characters(data, tables["cmap"]),
        widths=tuple(round(advance * scale) for advance in advances),
        ascent=round(ascent * scale),
        descent=round(descent * scale),
        box=(left, bottom, right, top),
    )


def _tables(data: bytes) -> dict[str, int]:
    count = struct.unpack_from(">H", data, 4)[0]
    found = {}
    for index in range(count):
        tag, _, offset, _ = struct.unpack_from(">4s3I", data, 12 + 16 * index)
        found[tag.decode("latin-1")] = offset
    return found


def _characters(data: bytes, cmap: int) -> dict[int, int]:
    """Code point → glyph, from every Unicode subtable of formats 4 and 12."""
    found: dict[int, int] = {}
    for index in range(struct.unpack_from(">H", data, cmap + 2)[0]):
        offset = cmap + struct.unpack_from(">I", data, cmap + 8 + 8 * index)[0]
        kind = struct.unpack_from(">H", data, offset)[0]
        if kind == 4:
            found |= _segments(data, offset)
        elif kind == 12:
            found |= _groups(data, offset)
    return {code: glyph for code, glyph in found.items() if glyph}


def _groups(data: bytes, offset: int) -> dict[int, int]:
    found: dict[int, int] = {}
    count = struct.unpack_from(">I", data, offset + 12)[0]
    for index in range(count):
        first, last, glyph = struct.unpack_from(">3I", data, offset + 16 + 12 * index)
        found |= {code: glyph + code - first for code in range(first, last + 1)}
    return found


def _segments(data: bytes, offset: int) -> dict[int, int]:
    found: dict[int, int] = {}
    doubled = struct.unpack_from(">H", data, offset + 6)[0]
    count = doubled // 2
    ends = offset + 14
    for index in range(count):
        at = ends + 2 * index
        last = struct.unpack_from(">H", data, at)[0]
        first = struct.unpack_from(">H", data, at + doubled + 2)[0]
        delta = struct.unpack_from(">h", data, at + 2 * doubled + 2)[0]
        where = at + 3 * doubled + 2
        ranged = struct.unpack_from(">H", data, where)[0]
        for code in range(first, min(last, 0xFFFE) + 1):
            found[code] = _glyph(data, code, first, delta, where, ranged)
    return found


def _glyph(data: bytes, code: int, first: int, delta: int, where: int, ranged: int) -> int:
    if not ranged:
        return (code + delta) & 0xFFFF
    glyph: int = struct.unpack_from(">H", data, where + ranged + 2 * (code - first))[0]
    return (glyph + delta) & 0xFFFF if glyph else 0
