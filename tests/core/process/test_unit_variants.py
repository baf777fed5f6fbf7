"""A variant of the unit's own gets an id that is free and a file that says what was meant."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core import places
from desktop.core.errors import ModelBroken
from desktop.core.process import variants
from desktop.core.process.operations import AddGuidance
from desktop.core.process.unit_variants import checked_text, identity_of

SHIPPED = variants.read_variants(places.model_folder())


@pytest.mark.parametrize(
    ("title", "identity"),
    [
        ("Läkarintyg först", "lakarintyg-forst"),
        ("  Vår   karta (2026)!", "var-karta-2026"),
        ("", "variant"),
        ("漢字", "variant"),
        ("x" * 200, "x" * 60),
    ],
)
def test_a_title_becomes_an_id(title: str, identity: str) -> None:
    assert identity_of(title) == identity


def test_a_taken_id_gets_a_number() -> None:
    assert identity_of("Vår karta", {"var-karta", "var-karta-2"}) == "var-karta-3"


@given(st.text())
def test_any_title_gives_an_id_that_a_file_can_have(title: str) -> None:
    variant = replace(SHIPPED[0], id=identity_of(title))
    assert f"id: {variant.id}" in checked_text(variant).replace("'", "")


@pytest.mark.parametrize("variant", SHIPPED, ids=lambda each: each.id)
def test_what_ships_can_be_written_as_the_units_own(variant: variants.Variant) -> None:
    assert checked_text(variant).startswith("format: ")


@pytest.mark.parametrize(
    "text",
    ["Osynligt\u200b tecken", "Vänd\u202e text", "x" * 4001, "\x07", " kant ", "rad\x85brott"],
)
def test_a_text_that_no_file_may_hold_is_refused_before_it_is_written(text: str) -> None:
    variant = replace(SHIPPED[0], changes=(AddGuidance("jobbtorg.4", text),), lines=(1,))
    with pytest.raises(ModelBroken) as caught:
        checked_text(variant)
    assert all(mistake.code.startswith("model.") for mistake in caught.value.mistakes)
