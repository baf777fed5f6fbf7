"""Both themes keep the contrasts that WCAG asks for."""

from __future__ import annotations

import pytest

from desktop.ui.theme.contrast import contrast, mix
from desktop.ui.theme.palette import SHARED_LANE, Theme, dark, light, mono, theme_named

THEMES = pytest.mark.parametrize("theme", [light(), dark(), mono()], ids=lambda theme: theme.name)

TEXT_PAIRS = (
    ("text", "window"),
    ("text", "paper"),
    ("text", "raised"),
    ("text", "hover"),
    ("text", "pressed"),
    ("text", "accent_tint"),
    ("text_quiet", "window"),
    ("text_quiet", "paper"),
    ("text_quiet", "hover"),
    ("accent", "paper"),
    ("accent", "window"),
    ("accent", "accent_tint"),
    ("on_accent", "accent"),
    ("on_done", "done"),
    ("done_text", "done_tint"),
    ("on_attention", "attention"),
    ("on_error", "error"),
    ("error_text", "error_tint"),
    ("error", "paper"),
)
LINE_PAIRS = (
    ("border", "paper"),
    ("border", "window"),
    ("attention_line", "attention"),
    ("attention_line", "paper"),
    ("accent", "window"),
)


@THEMES
@pytest.mark.parametrize(("ink", "ground"), TEXT_PAIRS)
def test_text_has_a_contrast_of_four_and_a_half(theme: Theme, ink: str, ground: str) -> None:
    assert contrast(getattr(theme, ink), getattr(theme, ground)) >= 4.5


@THEMES
@pytest.mark.parametrize(("line", "ground"), LINE_PAIRS)
def test_lines_have_a_contrast_of_three(theme: Theme, line: str, ground: str) -> None:
    assert contrast(getattr(theme, line), getattr(theme, ground)) >= 3


@THEMES
def test_every_lane_is_legible_on_tab_and_tint(theme: Theme) -> None:
    for lane in theme.lanes.values():
        assert contrast(lane.text, lane.tab) >= 4.5
        assert contrast(theme.text, lane.tint) >= 4.5
        assert contrast(lane.line, lane.tint) >= 3
        assert contrast(lane.line, theme.paper) >= 3


@THEMES
@pytest.mark.parametrize("mark", ["arrow", "arrow_read", "accent", "done", "hit"])
def test_arrows_and_rings_stand_out_on_every_tint(theme: Theme, mark: str) -> None:
    for lane in theme.lanes.values():
        assert contrast(getattr(theme, mark), lane.tint) >= 3


@THEMES
def test_an_unknown_lane_gets_the_shared_grey(theme: Theme) -> None:
    assert theme.lane("a-lane-of-a-changed-map") == theme.lanes[SHARED_LANE]


def test_lane_colours_are_those_agreed() -> None:
    assert light().lane("socialtjanst").tab == "#A61E22"
    assert light().lane("arbetsformedlingen").line == "#587F22"
    assert dark().lane("individ").tint == "#221B2C"
    assert (light().accent, light().done, light().window) == ("#0B57D0", "#1B7F4B", "#F6F7F9")


def test_a_theme_is_found_by_name() -> None:
    assert theme_named("dark") is dark()
    assert theme_named("anything else") is light()


def test_contrast_of_black_on_white_is_twenty_one() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


def test_a_mix_lies_between_its_colours() -> None:
    assert mix("#000000", "#FFFFFF", 0.5) == "#808080"
    assert mix("#123456", "#FFFFFF", 1.0) == "#123456"
