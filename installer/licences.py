"""Puts the licence text of everything that is shipped beside the program."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Sequence
from pathlib import Path

from installer.components import ROOT, Component

FOLDER = "licences"


class LicenceMissing(Exception):
    """These components would be shipped without their licence: the build stops."""

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__(f"no licence text for: {', '.join(names)}")
        self.names = tuple(names)


def without_text(components: Iterable[Component]) -> tuple[str, ...]:
    """The names of those that have no licence text."""
    return tuple(each.name for each in components if not any(text.is_file() for text in each.texts))


def write(components: Sequence[Component], program: Path) -> None:
    """Copy every text, a folder a component, and our own licence. Raises LicenceMissing."""
    if missing := without_text(components):
        raise LicenceMissing(missing)
    folder = program / FOLDER
    folder.mkdir()
    shutil.copyfile(ROOT / "LICENSE", folder / "EUPL-1.2.txt")
    for component in components:
        place = folder / component.name
        place.mkdir()
        for number, text in enumerate(component.texts):
            name = text.name if text.name not in _names(place) else f"{number}-{text.name}"
            shutil.copyfile(text, place / name)


def _names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}
