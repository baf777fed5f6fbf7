"""Which variants there are to choose from: those that ship and the unit's own."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from desktop.core.errors import Mistake
from desktop.core.process.variants import Variant, look_over
from desktop.ui.map.atlas import Atlas


@dataclass(frozen=True, slots=True)
class Shelf:
    """``own`` are the ids from the unit's folder; ``mistakes`` those in its files."""

    variants: tuple[Variant, ...] = ()
    own: frozenset[str] = frozenset()
    mistakes: tuple[Mistake, ...] = ()

    def title(self, identity: str) -> str:
        """What a variant is called; its id where the file is gone or broken."""
        return next((each.title for each in self.variants if each.id == identity), identity)

    def titles(self, identities: str) -> str:
        """The same for several ids with commas between."""
        return ", ".join(self.title(each) for each in identities.split(", "))


def stock(atlas: Atlas) -> Shelf:
    """Read every whole variant, and what is wrong with the unit's others."""
    if atlas.model_folder is None:
        return Shelf()
    shipped, own, mistakes = look_over(atlas.model_folder, atlas.base, atlas.own_variants)
    by_title = sorted(own, key=_title) + sorted(shipped, key=_title)
    return Shelf(tuple(by_title), frozenset(each.id for each in own), mistakes)


def own_folder(atlas: Atlas) -> Path | None:
    """Where the unit's own files lie; may be absent. None where the unit has none."""
    return next(iter(atlas.own_variants), None)


def _title(variant: Variant) -> str:
    return variant.title.casefold()
