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
from desktop.core.process.changes import apply_change
from desktop.core.process.errors import VariantClash, VariantConflict, VariantUnknown
from desktop.core.process.model import ProcessMap
from desktop.core.process.operations import Misfit
from desktop.core.process.rules import find_breaches
from desktop.core.process.variant_files import (
    VARIANT_FOLDER,
    Variant,
    note_strangers,
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
    "look_over",
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

    Raises VariantConflict where two exclude each other, VariantClash where two only fit alone,
    else ModelBroken (at the variant's file and line) where one does not fit the map.
    """
    pile = _Pile(model, tuple(known_forms))
    for variant in variants:
        pile.add(variant)
    return pile.map


class _Pile:
    """A map with variants laid over it one after the other."""

    def __init__(self, base: ProcessMap, forms: tuple[str, ...]) -> None:
        self.map = base
        self._base = base
        self._forms = forms
        self._laid: list[Variant] = []

    def add(self, variant: Variant) -> None:
        """Lay one more on top; refused (see ``apply``), it leaves the pile as it was."""
        for earlier in self._laid:
            _refuse_conflict(earlier, variant)
        try:
            self.map = _lay_over(self.map, variant, self._forms)
        except ModelBroken as broken:
            self._name_the_other(variant, broken)
            raise
        self._laid.append(variant)

    def _name_the_other(self, variant: Variant, broken: ModelBroken) -> None:
        """Raise VariantClash if the variant fits the base alone: then another one is in its way."""
        if not self._laid or not self._fits([variant]):
            return
        for earlier in self._laid:
            if not self._fits([earlier, variant]):
                raise VariantClash(earlier.id, variant.id, broken.mistakes) from broken
        others = ", ".join(earlier.id for earlier in self._laid)
        raise VariantClash(others, variant.id, broken.mistakes) from broken

    def _fits(self, variants: list[Variant]) -> bool:
        model = self._base
        try:
            for variant in variants:
                model = _lay_over(model, variant, self._forms)
        except ModelBroken:
            return False
        return True


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
    pile = _Pile(base, tuple(known_forms))
    left_out: list[str] = []
    mistakes: list[Mistake] = []
    for identity in dict.fromkeys(ids):
        try:
            pile.add(_choose_one(folder, identity, extra))
        except Known as refused:
            left_out.append(identity)
            mistakes.extend(_told(identity, refused))
    return pile.map, tuple(left_out), tuple(mistakes)


def _told(identity: str, refused: Known) -> tuple[Mistake, ...]:
    """A refusal as mistakes of the variant's file."""
    if isinstance(refused, ModelBroken) and not isinstance(refused, VariantClash):
        return refused.mistakes
    reason = str(refused.data.get("reason") or refused.data.get("first", ""))
    return (Mistake(f"{VARIANT_FOLDER}/{identity}.yaml", 1, "", refused.code, reason[:80]),)


def look_over(
    folder: Path, base: ProcessMap, extra: Sequence[Path]
) -> tuple[tuple[Variant, ...], tuple[Variant, ...], tuple[Mistake, ...]]:
    """The shipped variants, the unit's own, and what is wrong in files of either.

    Reads every file once. The unit's own are laid over the map one by one: one that does not fit
    alone is told of and still there to choose, since it may need another of them.
    """
    report = Report()
    note_strangers(extra, report)
    shipped = _read_all(variant_paths([folder / VARIANT_FOLDER]), report)
    names = {each.id for each in shipped}
    found = _read_all(variant_paths(extra), report)
    names |= {each.id for each in found}
    own = []
    for variant in found:
        if any(each.id == variant.id for each in shipped):
            report.add(variant.file, 1, "id", "model.duplicate_id", variant.id)
            continue
        _note_misfits(variant, base, names, (), report)
        own.append(variant)
    return shipped, tuple(own), report.in_order()


def _read_all(paths: Iterable[Path], report: Report) -> tuple[Variant, ...]:
    read = (read_variant(path, report) for path in paths)
    return tuple(variant for variant in read if variant is not None)


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
    note_strangers(extra, report)
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
