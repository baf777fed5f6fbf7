"""A variant of the unit's own: a free id, a text that reads back as what was meant, its place."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

from desktop.core.errors import Mistake, ModelBroken
from desktop.core.process.variant_export import to_yaml
from desktop.core.process.variant_files import ENDING, Variant, read_variant_bytes
from desktop.core.process.yaml_lines import Report
from desktop.core.whole_file import put_whole

LONGEST_ID = 60
NAMELESS = "variant"


def identity_of(title: str, taken: Collection[str] = ()) -> str:
    """A title as an id: ``Läs om`` → ``las-om``, with a number after it if that is taken."""
    plain = unicodedata.normalize("NFKD", title.casefold()).encode("ascii", "ignore").decode()
    words = re.findall(r"[a-z0-9]+", plain)
    identity = "-".join(words)[:LONGEST_ID].strip("-") or NAMELESS
    if identity not in taken:
        return identity
    return next(
        f"{identity}-{number}" for number in range(2, 10_000) if f"{identity}-{number}" not in taken
    )


def checked_text(variant: Variant) -> str:
    """The variant's file. Raises ModelBroken if reading it would not give the same variant.

    What came from a drawing can hold what no file may: invisible characters, endless texts.
    """
    text = to_yaml(variant)
    report = Report()
    again = read_variant_bytes(text.encode(), Path(f"{variant.id}{ENDING}"), report)
    if again is None:
        raise ModelBroken(report.in_order())
    if _said(again) != _said(variant):
        raise ModelBroken((Mistake(variant.file, 1, "changes", "model.not_the_same_again"),))
    return text


def save(variant: Variant, folder: Path) -> Path:
    """Put the variant's file in the unit's folder, whole or not at all. ModelBroken, OSError."""
    data = checked_text(variant).encode()
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{variant.id}{ENDING}"
    put_whole(path, data)
    return path


def _said(variant: Variant) -> Variant:
    """The variant without where its parts stand."""
    return replace(variant, file="", lines=(), conflicts_line=1)
