"""Breaks words into lines for controls whose style draws them as they stand."""

from __future__ import annotations

from PySide6.QtGui import QFontMetrics


def broken(text: str, metrics: QFontMetrics, width: int) -> str:
    """The text with line breaks in place of spaces, each line no wider than ``width`` pixels.

    A single word that is wider stays whole.
    """
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and metrics.horizontalAdvance(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return "\n".join(lines)
