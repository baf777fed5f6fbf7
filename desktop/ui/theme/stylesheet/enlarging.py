"""Makes a style sheet that is written at 100 % larger, measure by measure."""

from __future__ import annotations

import re

from desktop.ui.theme.text_size import AIR_SHARE, PART_SHARE, longer

_BLOCK = re.compile(r"\{([^}]*)\}")
_RULE = re.compile(r"([a-z-]+):([^;{}]*)")
_PIXELS = re.compile(r"(-?\d+)px")


def enlarged(rules: str, percent: int) -> str:
    """The style sheet at this text size."""
    return _BLOCK.sub(lambda block: "{" + _block(block[1], percent) + "}", rules)


def _block(block: str, percent: int) -> str:
    names = {rule[1] for rule in _RULE.finditer(block)}
    drawn = {"width", "height"} <= names  # one small part: it grows as a whole
    return _RULE.sub(lambda rule: f"{rule[1]}:{_rule(rule, percent, drawn)}", block)


def _rule(rule: re.Match[str], percent: int, drawn: bool) -> str:
    name = rule[1]
    share = PART_SHARE if drawn or name.endswith(("width", "height")) else AIR_SHARE
    if name == "font-size":
        share = 1.0
    return _PIXELS.sub(lambda found: f"{longer(int(found[1]), share, percent)}px", rule[2])
