"""The shipped variants: every board's wish fits the map alone and beside those it allows."""

from __future__ import annotations

import json
import re
from itertools import combinations, takewhile
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.process import variants
from desktop.core.process.errors import VariantConflict
from desktop.core.process.model import ProcessMap
from desktop.core.process.reading import find_mistakes, read_map
from desktop.core.process.rules import find_breaches

ROOT = Path(__file__).parents[3]
MODEL = ROOT / "resources" / "model"
FORMS: list[str] = json.loads(
    (ROOT / "tests" / "vectors" / "map-skeleton.json").read_text(encoding="utf-8")
)["forms"]
VARIANTS: dict[str, dict[str, Any]] = {
    path.stem: yaml.safe_load(path.read_text(encoding="utf-8"))
    for path in sorted((MODEL / "variants").glob("*.yaml"))
}
ONE_OF_EACH_CONFLICT = [
    name
    for name in VARIANTS
    if name not in ("intyg-parallellt-med-kartlaggning", "behov-av-samordning-tidigare")
]


BASE = read_map(MODEL, known_forms=FORMS)
READ = {variant.id: variant for variant in variants.read_variants(MODEL)}


def with_variants(*names: str) -> ProcessMap:
    return variants.apply(BASE, [READ[name] for name in names], known_forms=FORMS)


def targets(model: ProcessMap, step_id: str) -> list[str]:
    return [arrow.to for arrow in model.step(step_id).next]


def test_every_variant_laid_alone_leaves_the_map_whole() -> None:
    assert find_mistakes(MODEL, FORMS) == ()


def test_all_variants_that_allow_each_other_can_be_on_at_once() -> None:
    assert with_variants(*ONE_OF_EACH_CONFLICT).variants == tuple(ONE_OF_EACH_CONFLICT)


@pytest.mark.parametrize("name", VARIANTS)
def test_a_variant_says_who_asked_and_where_it_is_written(name: str) -> None:
    variant = VARIANTS[name]
    assert variant["asked_by"]
    assert variant["why"].strip()
    assert "2019" in variant["source"]


WHO_ASKED = {
    "Arbetsmarknadsnämnden": {
        "ansokan-samordning-tidigare",
        "arbetslivsinriktad-rehabilitering-tydligare",
        "aterremiss-undantag",
        "behov-av-samordning-efter-utredning",
        "behov-av-samordning-tidigare",
        "finsamteam-tidigare-jobbtorg",
        "finsamteam-vag-till-jobbtorg",
        "jobbplan-inom-fem-dagar",
        "jobbstart-provar-inte-arbetsformaga",
    },
    "Socialnämnden": {"egenansvar", "globen-inte-overallt", "ib-och-fia-i-kartlaggning"},
    "Skärholmens stadsdelsnämnd": {
        "forandringsplan-efter-intyg",
        "granska-intyg-for-kvinnor",
        "instrument-utan-overlapp",
        "intyg-parallellt-med-kartlaggning",
    },
    "Rinkeby-Kista stadsdelsnämnd": {"forandringsplan-efter-intyg"},
    "Älvsjö stadsdelsnämnd": {"lakare-kallas-i-god-tid", "sip-blankett-i-varden"},
    "Samordningsförbundet Stockholms stad": {
        "gemensam-rehabiliteringsforfragan",
        "individen-driver-sin-process",
    },
}
"""Read from the answers to the consultation of 2019: each wish that changes map or guide."""


def test_every_wish_is_shipped_under_the_name_of_who_asked() -> None:
    shipped: dict[str, set[str]] = {}
    for name, variant in VARIANTS.items():
        for asker in variant["asked_by"]:
            shipped.setdefault(asker, set()).add(name)
    assert shipped == WHO_ASKED


@pytest.mark.parametrize("name", VARIANTS)
def test_a_conflict_is_told_by_both_sides_with_its_reason(name: str) -> None:
    for other in VARIANTS[name].get("conflicts_with", []):
        assert name in VARIANTS[other]["conflicts_with"]
        assert VARIANTS[name]["conflict_reason"].strip()


PAIRS = list(combinations(VARIANTS, 2))


def test_every_pair_gives_a_whole_map_in_either_order_or_is_refused_with_both_named() -> None:
    for first, second in PAIRS:
        if second in VARIANTS[first].get("conflicts_with", []):
            for chosen in ((first, second), (second, first)):
                with pytest.raises(VariantConflict) as caught:
                    with_variants(*chosen)
                refused = caught.value.data
                assert (refused["first"], refused["second"]) == chosen
                assert str(refused["reason"]).strip()
        else:
            one_way, other_way = with_variants(first, second), with_variants(second, first)
            assert said(one_way) == said(other_way), (first, second)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(sorted(VARIANTS)), unique=True, min_size=3))
def test_any_choice_of_variants_gives_a_whole_map_with_those_that_fit(names: list[str]) -> None:
    model, left_out, mistakes = variants.apply_those_that_fit(BASE, MODEL, names, (), FORMS)
    assert [*model.variants, *left_out] == sorted(names, key=lambda each: each in left_out)
    assert {mistake.code for mistake in mistakes} <= {"variant.conflict"}
    assert find_breaches(model, forms=FORMS) == ()
    assert misleading(model) == []


def said(model: ProcessMap) -> dict[str, tuple[object, ...]]:
    """What every box says, whatever the order of its lines."""
    return {
        step.id: (
            step.title,
            step.time,
            *map(frozenset, (step.guidance, step.good_to_know, step.forms, step.next)),
        )
        for process in model.processes
        for step in process.steps
    }


# A box that is told as a reason, not as a way on.
NO_WAY_ON = {"Överväg den också när läkarintyget inte är komplett (ruta 8)."}


def misleading(model: ProcessMap) -> list[tuple[str, str]]:
    """Lines of guidance that name a box or a process to which no arrow leads."""
    found: list[tuple[str, str]] = []
    for process in model.processes:
        for step in process.steps:
            ways = {arrow.to for arrow in (*step.next, *step.possible_next)}
            boxes = {way.rpartition(".")[2] for way in ways if "." in way}
            called = [way.removeprefix("process:") for way in ways if "." not in way]
            numbers = {str(model.process(each).number) for each in called}
            for line in set(step.guidance) - NO_WAY_ON:
                named = set(re.findall(r"[Rr]uta (\w+)", line)) - boxes
                named |= set(re.findall(r"process (\d+)", line)) - numbers
                found.extend((step.id, line) for _ in named)
    return found


def test_the_guidance_names_no_box_that_its_arrows_do_not_lead_to() -> None:
    assert misleading(BASE) == []


@pytest.mark.parametrize("name", VARIANTS)
def test_no_variant_leaves_guidance_that_contradicts_its_arrows(name: str) -> None:
    assert misleading(with_variants(name)) == []


def test_no_pair_of_variants_leaves_guidance_that_contradicts_its_arrows() -> None:
    for first, second in PAIRS:
        if second not in VARIANTS[first].get("conflicts_with", []):
            assert misleading(with_variants(first, second)) == [], (first, second)


def test_two_orders_of_the_certificate_exclude_each_other() -> None:
    with pytest.raises(VariantConflict):
        with_variants("forandringsplan-efter-intyg", "intyg-parallellt-med-kartlaggning")


def test_the_change_plan_comes_after_the_certificate_when_asked_for() -> None:
    model = with_variants("forandringsplan-efter-intyg")
    assert targets(model, "soc-sjukskriven.3") == ["soc-sjukskriven.5"]
    assert "soc-sjukskriven.4" in targets(model, "soc-sjukskriven.8")
    assert targets(model, "soc-sjukskriven.4") == ["soc-sjukskriven.11"]


def test_the_certificate_is_examined_beside_the_mapping_when_asked_for() -> None:
    model = with_variants("intyg-parallellt-med-kartlaggning")
    assert set(targets(model, "soc-sjukskriven.2")) == {"soc-sjukskriven.3", "soc-sjukskriven.5"}
    assert targets(model, "soc-sjukskriven.3") == ["soc-sjukskriven.4"]


def test_the_need_of_coordination_is_asked_before_the_inquiry_when_asked_for() -> None:
    model = with_variants("behov-av-samordning-tidigare")
    assert targets(model, "soc-sjukskriven.10") == ["soc-sjukskriven.15"]
    assert {arrow.label: arrow.to for arrow in model.step("soc-sjukskriven.15").next} == {
        "Ja": "soc-sjukskriven.11",
        "Nej": "soc-sjukskriven.16",
    }


def test_finsamteam_becomes_a_way_into_jobbtorg_when_asked_for() -> None:
    model = with_variants("finsamteam-vag-till-jobbtorg")
    assert "process:jobbtorg" in targets(model, "finsamteam.6")
    assert targets(model, "jobbtorg.1b") == ["jobbtorg.2"]


def test_five_days_for_the_job_plan_name_their_source_and_no_start() -> None:
    time = with_variants("jobbplan-inom-fem-dagar").step("jobbtorg.4").time
    assert time is not None
    assert (time.number, time.unit, time.since, time.statutory) == (5, "days", "", False)
    assert "Arbetsmarknadsnämnden" in time.source


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_example_in_the_help_is_a_variant_that_fits(language: str, tmp_path: Path) -> None:
    page = ROOT / "resources" / "help" / language / "model-owners.md"
    lines = page.read_text(encoding="utf-8").splitlines()
    start = lines.index("    format: 2")
    example = takewhile(lambda line: line.startswith("    "), lines[start:])
    path = tmp_path / "ring-alltid-upp.yaml"
    path.write_text("\n".join(line[4:] for line in example), encoding="utf-8")
    changed = read_map(MODEL, [path.stem], [path])
    assert any(line.startswith("Ring upp") for line in changed.step("jobbtorg.9").guidance)
