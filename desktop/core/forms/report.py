"""General documents in the house style: headings, paragraphs, lists and tables, tagged PDF/A."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from desktop.core.forms.errors import CharacterMissing
from desktop.core.forms.finishing import finished
from desktop.core.forms.page_data import MADE_HERE, Sending
from desktop.core.forms.printable import clean
from desktop.core.forms.typeface import first_missing, texts_in
from desktop.core.forms.typesetting import set_pages

DEEPEST_HEADING = 3


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; ``level`` 1 to 3 under the document's title. Levels must not be skipped.

    ``anchor`` is what bullets may lead to: letters, digits, ``-``, ``_``, ``.`` and ``:``.
    """

    text: str
    level: int = 1
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text; line breaks and empty lines are kept. ``quiet`` is for small print."""

    text: str
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list; ``numbered`` for steps in order.

    ``targets`` are headings' anchors, one an item or "" for none: the item leads there. An anchor
    that the document does not have is left out.
    """

    items: Sequence[str]
    numbered: bool = False
    targets: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A table with column heads, repeated on every page it reaches.

    Every row has as many cells as there are columns; ``shares`` are the columns' relative widths
    (all alike if empty).
    """

    columns: Sequence[str]
    rows: Sequence[Sequence[str]]
    shares: Sequence[int] = ()


@dataclass(frozen=True, slots=True)
class Facts:
    """Pairs of a label and what it says, side by side."""

    pairs: Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Notice:
    """Words in a frame."""

    text: str


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows starts on a new page."""


Block = Heading | Paragraph | Bullets | Table | Facts | Notice | PageBreak


def render_document(
    title: str,
    blocks: Iterable[Block],
    *,
    made_on: date,
    subtitle: str = "",
    sender: str = "",
    sender_rows: tuple[str, ...] = (),
    case_number: str = "",
    practice: bool = False,
) -> bytes:
    """A PDF/A-2a and PDF/UA-1 of the blocks, with contents for PDF viewers' outline.

    The same arguments give the same bytes. A heading that would skip a level is set one level
    below the one before. Raises CharacterMissing for text that no bundled typeface can
    show; its ``field`` is the block's number from 1, or "" around the blocks.
    """
    sending = Sending(made_on, sender, sender_rows, case_number, practice)
    plain = _with_known_targets([_plain(block) for block in _levelled(blocks)])
    data = _data(title, subtitle, plain, sending)
    texts = [*_numbered_texts(plain), *(("", text) for text in texts_in(data))]
    missing = first_missing(texts)
    if missing:
        raise CharacterMissing(field=missing[0], character=f"U+{ord(missing[1]):04X}")
    return _finish(set_pages("report.typ", data, made_on))


def _data(
    title: str, subtitle: str, blocks: list[dict[str, Any]], sending: Sending
) -> dict[str, Any]:
    made_on = sending.drafted_on.isoformat() if sending.drafted_on else ""
    return {
        "document_title": clean(title),
        "title": clean(title),
        "subtitle": clean(subtitle),
        "author": clean(sending.sender) or MADE_HERE,
        "keywords": [],
        "date": made_on,
        "sender": clean(sending.sender),
        "sender_rows": [clean(row) for row in sending.rows],
        "case_number": clean(sending.case_number),
        "drafted_on": made_on,
        "practice": sending.practice,
        "blocks": blocks,
    }


def _levelled(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks with no heading more than one level below the heading before (PDF/UA-1, 7.4.2)."""
    reached = 0
    for block in blocks:
        if isinstance(block, Heading):
            reached = max(1, min(block.level, reached + 1, DEEPEST_HEADING))
            yield Heading(block.text, reached, block.anchor)
        else:
            yield block


def _plain(block: Block) -> dict[str, Any]:
    match block:
        case Heading(text, level, anchor):
            return {"kind": "heading", "level": level, "text": clean(text), "anchor": anchor}
        case Paragraph(text, quiet):
            return {"kind": "paragraph", "text": clean(text), "quiet": quiet}
        case Bullets(items, numbered, targets):
            return {
                "kind": "bullets",
                "items": [clean(item) for item in items],
                "numbered": numbered,
                "targets": list(targets) or [""] * len(items),
            }
        case Table():
            return _plain_table(block)
        case Facts(pairs):
            cleaned = [[clean(label), clean(value)] for label, value in pairs]
            return {"kind": "facts", "pairs": cleaned}
        case Notice(text):
            return {"kind": "notice", "text": clean(text)}
        case PageBreak():
            return {"kind": "page"}


def _with_known_targets(blocks: list[dict[str, Any]]) -> list[dict[str, Any]]:
    known = {block["anchor"] for block in blocks if block["kind"] == "heading"}
    for block in blocks:
        if block["kind"] == "bullets":
            block["targets"] = [each if each in known else "" for each in block["targets"]]
    return blocks


def _plain_table(table: Table) -> dict[str, Any]:
    wide = len(table.columns)
    if not wide or any(len(row) != wide for row in table.rows):
        raise ValueError("every row needs a cell for each column")
    return {
        "kind": "table",
        "columns": [clean(column) for column in table.columns],
        "rows": [[clean(cell) for cell in row] for row in table.rows],
        "shares": list(table.shares) or [1] * wide,
    }


def _numbered_texts(blocks: Sequence[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    for number, block in enumerate(blocks, 1):
        for text in texts_in(block):
            yield str(number), text


def _finish(pages: bytes) -> bytes:
    from pikepdf import open as open_pdf

    with open_pdf(io.BytesIO(pages)) as pdf:
        return finished(pdf)
