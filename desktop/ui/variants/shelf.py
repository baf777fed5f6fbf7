"""Which variants there are to choose from: those that ship and the unit's own."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.core.errors import Mistake
from desktop.core.process.variants import Variant, find_variant_mistakes, read_variants
from desktop.ui.atlas import Atlas


@dataclass(frozen=True, slots=True)
class Shelf:
    """``own`` are the ids from the unit's folder; ``mistakes`` those in its files."""

    variants: tuple[Variant, ...] = ()
    own: frozenset[str] = frozenset()
    mistakes: tuple[Mistake, ...] = ()

    def title(self, identity: str) -> str:
        """What a variant is called; its id where the file is gone or broken."""
        return next((each.title for each in self.variants if each.id == identity), identity)


def stock(atlas: Atlas) -> Shelf:
    """Read every whole variant, and what is wrong with the unit's others. Raises OSError."""
    if atlas.model_folder is None:
        return Shelf()
    shipped = {each.id for each in read_variants(atlas.model_folder)}
    found = read_variants(atlas.model_folder, atlas.own_variants)
    return Shelf(
        variants=tuple(sorted(found, key=lambda each: (each.id in shipped, each.title.casefold()))),
        own=frozenset(each.id for each in found) - shipped,
        mistakes=find_variant_mistakes(atlas.model_folder, atlas.base, (), atlas.own_variants),
    )
