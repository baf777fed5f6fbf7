"""The style sheet: built from a theme, one small function for each family of widgets."""

from __future__ import annotations

from functools import cache

from desktop.ui.theme.palette import Theme, dark, light
from desktop.ui.theme.stylesheet import buttons, fields, shell, surfaces, tables, words

__all__ = ["stylesheet"]


def stylesheet(theme: Theme) -> str:
    """The whole style sheet of one theme.

    Widgets ask for their dress with dynamic properties: ``role`` on buttons (primary, secondary,
    quiet, danger, link, toggle), ``tone`` on labels, ``chip`` on small words, ``card`` on frames.
    """
    rules = _built(theme.name) if theme.name in (light().name, dark().name) else _build(theme)
    if theme.text_percent == 100:
        return rules
    from desktop.ui.theme.stylesheet.enlarging import enlarged

    return enlarged(rules, theme.text_percent)


@cache
def _built(name: str) -> str:
    return _build(dark() if name == "dark" else light())


def _build(theme: Theme) -> str:
    parts = (surfaces.rules, words.rules, buttons.rules, fields.rules, tables.rules, shell.rules)
    return "\n".join(part(theme) for part in parts)
