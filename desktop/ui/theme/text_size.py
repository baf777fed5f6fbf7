"""Text size: one number, and what it makes of every measure, all written down at 100 %.

Letters grow in full. Small parts (ticks, icons, scroll bars) grow somewhat less, and the air around
words least: at 200 % a laptop's screen has to hold the same words.
"""

from __future__ import annotations

import re

PERCENTS = (100, 125, 150, 175, 200)
PART_SHARE = 0.75
AIR_SHARE = 0.4
HAIR = 3
"""Pixels: lines and rings up to this width stay as they are."""
WORDY = 160
"""Pixels: of a width, so much is taken to hold words that cannot break."""

_BLOCK = re.compile(r"\{([^}]*)\}")
_RULE = re.compile(r"([a-z-]+):([^;{}]*)")
_PIXELS = re.compile(r"(-?\d+)px")
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
    return _longer(pixels, PART_SHARE, wanted or _chosen)


def room(pixels: int, wanted: int = 0) -> int:
    """A width or height that holds words: what goes beyond a short word's room can break lines.

    ``wanted`` is another text size than the chosen one.
    """
    if pixels <= HAIR:
        return pixels
    return pixels + round(min(pixels, WORDY) * ((wanted or _chosen) - 100) / 100)


def enlarged(rules: str, wanted: int) -> str:
    """A style sheet written at 100 %, at the wanted text size."""
    if wanted == 100:
        return rules
    return _BLOCK.sub(lambda block: "{" + _enlarged_block(block[1], wanted) + "}", rules)


def _enlarged_block(block: str, wanted: int) -> str:
    names = {rule[1] for rule in _RULE.finditer(block)}
    drawn = {"width", "height"} <= names  # one small part: it grows as a whole
    return _RULE.sub(lambda rule: f"{rule[1]}:{_enlarged_rule(rule, wanted, drawn)}", block)


def _enlarged_rule(rule: re.Match[str], wanted: int, drawn: bool) -> str:
    name = rule[1]
    share = PART_SHARE if drawn or name.endswith(("width", "height")) else AIR_SHARE
    if name == "font-size":
        share = 1.0
    return _PIXELS.sub(lambda found: f"{_longer(int(found[1]), share, wanted)}px", rule[2])


def _longer(pixels: int, share: float, wanted: int) -> int:
    """Rounded down: a corner's radius must not exceed half of its box."""
    if abs(pixels) <= HAIR:
        return pixels
    return int(pixels * (1 + share * (wanted - 100) / 100))
