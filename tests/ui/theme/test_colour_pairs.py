"""Every pair of colours that one style rule sets together can be read, in both themes."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from desktop.ui.theme.contrast import contrast
from desktop.ui.theme.palette import Theme, dark, light
from desktop.ui.theme.stylesheet import stylesheet

THEMES = pytest.mark.parametrize("theme", [light(), dark()], ids=lambda theme: theme.name)
BLOCK = re.compile(r"([^{}]+)\{([^}]*)\}")
COLOUR = r"(#[0-9A-Fa-f]{6})"
UNSEEN = ("QProgressBar",)
"""Their words are drawn in no colour at all."""


def rules(theme: Theme) -> Iterator[tuple[str, str]]:
    """Each rule's selector and body."""
    for found in BLOCK.finditer(stylesheet(theme)):
        yield " ".join(found[1].split()), found[2]


def colour(name: str, body: str) -> str:
    """The colour a rule gives a property, or ""."""
    found = re.search(rf"(?:^|[;\s]){name}:[^;#]*{COLOUR}", body)
    return found[1] if found else ""


@THEMES
def test_words_stand_out_from_their_own_ground(theme: Theme) -> None:
    faint = [
        (selector, round(contrast(ink, ground), 2))
        for selector, body in rules(theme)
        if (ink := colour("color", body)) and (ground := colour("background", body))
        if ":disabled" not in selector and contrast(ink, ground) < 4.5
    ]
    assert faint == []


@THEMES
def test_words_without_a_ground_stand_out_from_every_ground_there_is(theme: Theme) -> None:
    faint = [
        (selector, ground)
        for selector, body in rules(theme)
        if (ink := colour("color", body)) and "background: #" not in body
        for ground in (theme.window, theme.paper)
        if not selector.startswith(("QToolTip", *UNSEEN)) and ":disabled" not in selector
        if "#guideHead" not in selector and contrast(ink, ground) < 4.5
    ]
    assert faint == []


@THEMES
def test_what_cannot_be_used_now_can_still_be_made_out(theme: Theme) -> None:
    """WCAG asks nothing of what is disabled; 3:1 lets one read what it would be."""
    faint = [
        (selector, round(contrast(ink, ground), 2))
        for selector, body in rules(theme)
        if ":disabled" in selector and (ink := colour("color", body))
        for ground in [colour("background", body) or theme.window]
        if contrast(ink, ground) < 3
    ]
    assert faint == []


@THEMES
def test_what_stands_in_an_empty_field_can_be_read(theme: Theme) -> None:
    said = {ink for _, body in rules(theme) if (ink := colour("placeholder-text-color", body))}
    assert said
    for ink in said:
        assert contrast(ink, theme.raised) >= 4.5


@THEMES
def test_what_is_selected_can_be_read(theme: Theme) -> None:
    faint = [
        selector
        for selector, body in rules(theme)
        if (ink := colour("selection-color", body))
        and contrast(ink, colour("selection-background-color", body)) < 4.5
    ]
    assert faint == []


@THEMES
def test_every_ring_of_the_focus_stands_out_from_its_page(theme: Theme) -> None:
    faint = [
        (selector, ground)
        for selector, body in rules(theme)
        if ":focus" in selector and (ring := colour("border(?:-color)?", body))
        for ground in (theme.window, theme.paper)
        if contrast(ring, ground) < 3
    ]
    assert faint == []
