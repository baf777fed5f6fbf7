"""Says of each drawn glyph which character it stands for, the way archives want to read it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pikepdf import Page

RANGES = re.compile(rb"\d+ beginbfrange.*endbfrange\n", re.DOTALL)
ONE_RANGE = re.compile(rb"<([0-9A-F]{4})> <[0-9A-F]{4}> \[(.*?)\]", re.DOTALL)
CHARACTER = re.compile(rb"<([0-9A-F]{4,})>")
MOST_IN_A_BLOCK = 100


def mend_fonts(page: Page) -> None:
    """Rewrite the page's ToUnicode maps, as PDF/UA-1 7.21.7 asks.

    Qt maps the missing glyph to U+0000, which is forbidden, and packs whole ranges in arrays that
    strict readers refuse. A font that is mended already stays.
    """
    for font in page.obj.Resources.get("/Font", {}).values():
        told = font.ToUnicode.read_bytes()
        if RANGES.search(told):
            before, after = RANGES.split(told, maxsplit=1)
            font.ToUnicode.write(before + _written(tuple(_glyphs(told))) + after)


def _glyphs(told: bytes) -> Iterator[tuple[int, bytes]]:
    for first, characters in ONE_RANGE.findall(told):
        for place, character in enumerate(CHARACTER.findall(characters)):
            yield int(first, 16) + place, character


def _written(glyphs: tuple[tuple[int, bytes], ...]) -> bytes:
    """One line a glyph, in blocks of at most a hundred (PDF 1.7, 9.10.3)."""
    lines = []
    for start in range(0, len(glyphs), MOST_IN_A_BLOCK):
        block = glyphs[start : start + MOST_IN_A_BLOCK]
        lines.append(b"%d beginbfchar\n" % len(block))
        lines.extend(b"<%04X> <%s>\n" % glyph for glyph in block)
        lines.append(b"endbfchar\n")
    return b"".join(lines)
