"""Titles are broken whole, evenly and by the bundled typeface's own widths."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.process.layout.advances import ADVANCES
from desktop.core.process.layout.lettering import break_title, text_width

FONT = Path(__file__).parents[4] / "resources" / "fonts" / "SourceSans3_600SemiBold.ttf"


def test_the_table_agrees_with_the_font() -> None:
    fonts = pytest.importorskip("fontTools.ttLib")
    font = fonts.TTFont(FONT)
    names, widths, size = font.getBestCmap(), font["hmtx"], font["head"].unitsPerEm
    assert len(ADVANCES) > 200
    for letter, advance in ADVANCES.items():
        assert advance == round(widths[names[ord(letter)]][0] * 1000 / size)


def test_a_word_breaks_where_the_map_says() -> None:
    assert break_title("Rehabiliteringsförfrågan", 90, 11, ("Rehabiliterings-förfrågan",)) == (
        "Rehabiliterings-",
        "förfrågan",
    )


def test_a_title_breaks_after_a_slash_without_a_hyphen() -> None:
    assert break_title("arbete/studier", 50, 11) == ("arbete/", "studier")


def test_lines_are_even() -> None:
    lines = break_title("Behov av samordnad rehabilitering?", 118, 11)
    assert lines == ("Behov av samordnad", "rehabilitering?")


@given(st.text("abcåäö -/ABC", min_size=1, max_size=80), st.floats(30, 200))
def test_no_line_is_wider_than_its_room_and_no_letter_is_lost(title: str, width: float) -> None:
    lines = break_title(title, width, 11)
    assert all(text_width(line, 11) <= width + 1e-6 for line in lines)
    kept = "".join(lines).replace("-", "").replace(" ", "")
    assert kept == title.replace("-", "").replace(" ", "")
