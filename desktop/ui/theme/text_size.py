"""Text size: one number, and what it makes of every measure, all written down at 100 %.

Letters grow in full. Small parts (ticks, icons, scroll bars) grow somewhat less, and the air around
words least: at 200 % a laptop's screen has to hold the same words.
"""

from __future__ import annotations

PERCENTS = (100, 125, 150, 175, 200)
PART_SHARE = 0.75
AIR_SHARE = 0.4
HAIR = 3
"""Pixels: lines and rings up to this width stay as they are."""
WORDY = 100
"""Pixels: of a width, so much is taken to hold words that cannot break."""

_chosen = 100


def percent() -> int:
    """The chosen text size, in per cent."""
    return _chosen


def choose(wanted: int) -> None:
    """Set the text size for everything that is measured from now on."""
    global _chosen
    _chosen = wanted


def letters(pixels: int) -> int:
    """The height of letters."""
    return round(pixels * _chosen / 100)


def part(pixels: int, wanted: int = 0) -> int:
    """The side of a small part: a tick, an icon. ``wanted`` is another size than the chosen one."""
    return longer(pixels, PART_SHARE, wanted or _chosen)


def room(pixels: int, wanted: int = 0) -> int:
    """A width or height that holds words: what goes beyond a short word's room can break lines.

    ``wanted`` is another text size than the chosen one.
    """
    if pixels <= HAIR:
        return pixels
    return pixels + round(min(pixels, WORDY) * ((wanted or _chosen) - 100) / 100)


def longer(pixels: int, share: float, wanted: int) -> int:
    """Pixels of which only a share grows.

    Rounded down: a corner's radius must not exceed half of its box.
    """
    if abs(pixels) <= HAIR:
        return pixels
    return int(pixels * (1 + share * (wanted - 100) / 100))
