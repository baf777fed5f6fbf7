"""Where text may break: words in controls whose style draws them as they stand, addresses."""

from __future__ import annotations

import re

from PySide6.QtGui import QFontMetrics

LONG = 16
"""Letters: a shorter address can stay whole."""
ZERO_WIDTH_SPACE = "\u200b"
_PIECE = re.compile(r"\s*[^\s/]*/?")
"""A word, or a part of one that ends with a stroke, with the space before it."""
_ADDRESS = re.compile(rf"(?=\S{{{LONG}}})\S+[./]\w\S*")
_INSIDE = re.compile(rf"[/.-](?=\w)|\w{{{LONG}}}(?=\w{{4}})")


def broken(text: str, metrics: QFontMetrics, width: int) -> str:
    """The text in lines that are no wider than ``width`` pixels.

    A piece that is wider stays whole.
    """
    lines: list[str] = []
    for piece in _PIECE.findall(text):
        if lines and metrics.horizontalAdvance(lines[-1] + piece) <= width:
            lines[-1] += piece
        elif piece.strip():
            lines.append(piece.strip())
    return "\n".join(lines)


def widest_piece(text: str, metrics: QFontMetrics) -> int:
    """What ``broken`` cannot make narrower, in pixels."""
    advance = metrics.horizontalAdvance
    return max((advance(piece.strip()) for piece in _PIECE.findall(text)), default=0)


def hyphenated(text: str, metrics: QFontMetrics, width: int) -> str:
    """The same for a text with ``|`` where a word may break: it breaks there only if it must."""
    lines: list[str] = []
    for word in text.split():
        whole = word.replace("|", "")
        longer = f"{lines[-1]} {whole}" if lines else whole
        if metrics.horizontalAdvance(longer) <= width:
            lines[-1:] = [longer]
        else:
            lines += _in_parts(word.split("|"), metrics, width)
    return "\n".join(lines)


def longest_part(text: str, metrics: QFontMetrics) -> int:
    """How wide the widest piece is that ``hyphenated`` never breaks, in pixels."""
    return max(
        (
            metrics.horizontalAdvance(part if last else f"{part}-")
            for word in text.split()
            for part, last in _pieces(word)
        ),
        default=0,
    )


def _pieces(word: str) -> list[tuple[str, bool]]:
    parts = word.split("|")
    return [(part, place == len(parts) - 1) for place, part in enumerate(parts)]


def _in_parts(parts: list[str], metrics: QFontMetrics, width: int) -> list[str]:
    """A word's parts on as few lines as they need, a hyphen at each break."""
    lines = [parts[0]]
    for place, part in enumerate(parts[1:], 1):
        longer = lines[-1] + part
        end = "" if place == len(parts) - 1 else "-"
        if metrics.horizontalAdvance(longer + end) <= width:
            lines[-1] = longer
        else:
            lines[-1] += "-"
            lines.append(part)
    return lines


def may_break(text: str) -> str:
    """The text with leave to break inside addresses; it looks the same on one line."""
    return _ADDRESS.sub(lambda found: _INSIDE.sub(rf"\g<0>{ZERO_WIDTH_SPACE}", found[0]), text)
