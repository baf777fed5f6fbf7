"""Variants: overlays on the map, each with who asked for it and why, checked like the map itself.

A variant is refused if it does not fit the map, if it would leave the map broken, or if its owners
say that it excludes another one. A unit's own file can cost the unit that variant and no more.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from desktop.core.errors import Known, Mistake, ModelBroken
from desktop.core.process.changes import Misfit, apply_change
from desktop.core.process.errors import VariantConflict, VariantUnknown
from desktop.core.process.model import ProcessMap
from desktop.core.process.rules import find_breaches
from desktop.core.process.variant_files import (
    VARIANT_FOLDER,
    Variant,
    read_variant,
    variant_paths,
)
from desktop.core.process.yaml_lines import Report

__all__ = [
    "Variant",
    "apply",
    "apply_those_that_fit",
    "choose",
    "find_variant_mistakes",
    "read_variants",
]


def read_variants(folder: Path, extra: Sequence[Path] = ()) -> tuple[Variant, ...]:
    """Every whole variant of the model's folder and of a unit's own files, by id.

    A file with mistakes is left out; ``find_variant_mistakes`` says what is wrong with it. Where
    a unit's file has the id of a shipped one, the shipped one stands.
    """
    found: dict[str, Variant] = {}
    for path in variant_paths([folder / VARIANT_FOLDER, *extra]):
        variant = read_variant(path, Report())
        if variant is not None:
            found.setdefault(variant.id, variant)
    return tuple(found[identity] for identity in sorted(found))


def choose(folder: Path, ids: Sequence[str], extra: Sequence[Path] = ()) -> tuple[Variant, ...]:
    """The named variants in the order named. Raises VariantUnknown, ModelBroken."""
    return tuple(_choose_one(folder, identity, extra) for identity in dict.fromkeys(ids))


def _choose_one(folder: Path, identity: str, extra: Sequence[Path]) -> Variant:
    for path in variant_paths([folder / VARIANT_FOLDER, *extra]):
        if path.stem == identity:
            report = Report()
            variant = read_variant(path, report)
            if variant is None:
                raise ModelBroken(report.in_order())
            return variant
    shown = identity if re.fullmatch(r"[a-z0-9-]{1,60}", identity) else ""
    raise VariantUnknown(variant=shown)


def apply(
    model: ProcessMap, variants: Iterable[Variant], *, known_forms: Iterable[str] = ()
) -> ProcessMap:
    """The map with the variants laid over it in order; the map given is left as it is.

    Raises VariantConflict where two exclude each other, ModelBroken (at the variant's file and
    line) where one does not fit or leaves the map broken.
    """
    forms = tuple(known_forms)
    laid: list[Variant] = []
    for variant in variants:
        for earlier in laid:
            _refuse_conflict(earlier, variant)
        model = _lay_over(model, variant, forms)
        laid.append(variant)
    return model


def _refuse_conflict(earlier: Variant, later: Variant) -> None:
    if later.id in earlier.conflicts_with or earlier.id in later.conflicts_with:
        first_says = later.id in earlier.conflicts_with
        reason = earlier.conflict_reason if first_says else later.conflict_reason
        raise VariantConflict(first=earlier.id, second=later.id, reason=reason)


def _lay_over(model: ProcessMap, variant: Variant, forms: tuple[str, ...]) -> ProcessMap:
    mistakes: list[Mistake] = []
    for index, (change, line) in enumerate(zip(variant.changes, variant.lines, strict=True)):
        try:
            model = apply_change(model, change)
        except Misfit as misfit:
            path = f"changes[{index}].{misfit.field}"
            mistakes.append(Mistake(variant.file, line, path, misfit.code, misfit.value[:80]))
    if not mistakes:
        mistakes = _breaches(model, variant, forms)
    if mistakes:
        raise ModelBroken(tuple(sorted(mistakes)))
    return replace(model, variants=(*model.variants, variant.id))


def _breaches(model: ProcessMap, variant: Variant, forms: tuple[str, ...]) -> list[Mistake]:
    found = []
    for breach in find_breaches(model, forms=forms):
        where = breach.part
        if breach.step is not None:
            where = model.process(breach.part).steps[breach.step].id
        value = f"{breach.code} {where} {breach.value}".strip()[:80]
        code = "model.variant_breaks_map"
        found.append(Mistake(variant.file, 1, "changes", code, value))
    return found


def apply_those_that_fit(
    base: ProcessMap,
    folder: Path,
    ids: Sequence[str],
    extra: Sequence[Path] = (),
    known_forms: Iterable[str] = (),
) -> tuple[ProcessMap, tuple[str, ...], tuple[Mistake, ...]]:
    """The map with every variant that fits, the ids left out, and what was wrong with those."""
    forms = tuple(known_forms)
    model = base
    laid: list[Variant] = []
    left_out: list[str] = []
    mistakes: list[Mistake] = []
    for identity in dict.fromkeys(ids):
        try:
            variant = _choose_one(folder, identity, extra)
            for earlier in laid:
                _refuse_conflict(earlier, variant)
            model = _lay_over(model, variant, forms)
            laid.append(variant)
        except ModelBroken as broken:
            left_out.append(identity)
            mistakes.extend(broken.mistakes)
        except Known as refused:
            left_out.append(identity)
            file = f"{VARIANT_FOLDER}/{identity}.yaml"
            reason = str(refused.data.get("reason", ""))
            mistakes.append(Mistake(file, 1, "", refused.code, reason[:80]))
    return model, tuple(left_out), tuple(mistakes)


def find_variant_mistakes(
    folder: Path,
    base: ProcessMap | None,
    known_forms: Iterable[str] = (),
    extra: Sequence[Path] = (),
) -> tuple[Mistake, ...]:
    """Every mistake in the model's variant files and in a unit's own (``extra``).

    With a base each variant is also laid over it alone, to see that it keeps the map whole.
    """
    report = Report()
    forms = tuple(known_forms)
    shipped = variant_paths([folder / VARIANT_FOLDER])
    own = variant_paths(extra)
    names = {path.stem for path in (*shipped, *own)}
    for path in (*shipped, *own):
        variant = read_variant(path, report)
        if variant is not None:
            _note_misfits(variant, base, names, forms, report)
    return report.in_order()


def _note_misfits(
    variant: Variant,
    base: ProcessMap | None,
    names: set[str],
    forms: tuple[str, ...],
    report: Report,
) -> None:
    for other in variant.conflicts_with:
        if other not in names:
            line = variant.conflicts_line
            report.add(variant.file, line, "conflicts_with", "model.unknown_variant", other)
    if base is None:
        return
    try:
        _lay_over(base, variant, forms)
    except ModelBroken as broken:
        report.mistakes.extend(broken.mistakes)
