"""Whichever shipped variant is switched on, the map stays sound and readable on A3."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import pytest

from desktop.core.process.drawing import OVERVIEW
from desktop.core.process.layout import lay_out, smallest_text_on
from desktop.core.process.layout.invariants import offences
from desktop.core.process.layout.sheet import sheet_of
from desktop.core.process.model import ProcessMap
from desktop.core.process.reading import read_map
from desktop.core.process.variants import apply, read_variants

MODEL = Path(__file__).parents[4] / "resources" / "model"
A3_ROOM = (1190 - 40, 842 - 40)
SMALLEST_PRINT = 6.0
VARIANTS = {variant.id: variant for variant in read_variants(MODEL)}


@lru_cache(maxsize=1)
def our_map() -> ProcessMap:
    return read_map(MODEL)


def pages_changed_by(varied: ProcessMap, light: bool) -> list[str]:
    """The pages whose boxes or arrows the variant changes; words of guidance draw nothing."""

    def drawn(process_map: ProcessMap, page: str) -> tuple[object, object]:
        sheet = sheet_of(process_map, page, light=light)
        return sheet.cards, sheet.links

    pages = (OVERVIEW, *(process.id for process in varied.processes))
    return [page for page in pages if drawn(varied, page) != drawn(our_map(), page)]


@pytest.mark.parametrize("light", [False, True])
@pytest.mark.parametrize("variant", VARIANTS)
def test_every_variant_can_be_read_on_a3(variant: str, light: bool) -> None:
    varied = apply(our_map(), [VARIANTS[variant]])
    for page in pages_changed_by(varied, light):
        drawing = lay_out(varied, page, light=light)
        assert smallest_text_on(drawing, *A3_ROOM) >= SMALLEST_PRINT, page
        assert offences(drawing) == [], page


def test_there_are_variants_to_look_at() -> None:
    assert len(VARIANTS) >= 15
