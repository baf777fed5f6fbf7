"""Variants change what they say, fit the map, exclude each other where they must, harm nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.core.errors import ModelBroken
from desktop.core.process import reading, variants
from desktop.core.process.differences import Difference, What, differences
from desktop.core.process.errors import VariantConflict, VariantUnknown
from desktop.core.process.model import ProcessMap, TimeUnit
from tests.core.process.small_map import VARIANT, write_map

HEAD = """\
format: 1
id: {id}
title: Prov
asked_by: [Övningsnämnden]
why: För att pröva.
source: övning
"""


def _with(folder: Path, changes: str, identity: str = "prov", more: str = "") -> Path:
    text = HEAD.format(id=identity) + more + "changes:\n" + changes
    return write_map(folder, {f"variants/{identity}.yaml": text})


def _laid(folder: Path, changes: str) -> ProcessMap:
    return reading.read_map(_with(folder, changes), ["prov"])


def _refused(folder: Path, changes: str) -> set[tuple[str, int, str, str]]:
    with pytest.raises(ModelBroken) as caught:
        _laid(folder, changes)
    return {(m.file, m.line, m.field, m.code) for m in caught.value.mistakes}


def test_a_variant_says_who_asked_and_why(tmp_path: Path) -> None:
    (variant,) = variants.read_variants(write_map(tmp_path))
    assert (variant.id, variant.asked_by) == ("vanta-langre", ("Övningsnämnden",))
    assert (variant.why, variant.source, len(variant.changes)) == ("Svaret dröjer.", "övning", 2)


def test_time_and_guidance_are_changed_and_the_map_says_by_whom(tmp_path: Path) -> None:
    folder = write_map(tmp_path)
    model = reading.read_map(folder, ["vanta-langre"])
    step = model.step("ett.4")
    assert step.time is not None
    assert (step.time.number, step.time.unit) == (21, TimeUnit.DAYS)
    assert step.guidance == ("Vänta in svaret.", "Ring och fråga.")
    assert model.variants == ("vanta-langre",)
    assert reading.read_map(folder).step("ett.4").time is None


def test_good_to_know_and_forms_are_added(tmp_path: Path) -> None:
    model = _laid(
        tmp_path,
        '  - {op: add-good-to-know, step: "ett.4", text: Det går bra.}\n'
        '  - {op: add-form, step: "ett.4", form: intyg}\n',
    )
    assert model.step("ett.4").good_to_know == ("Det går bra.",)
    assert model.step("ett.4").forms == ("intyg",)


def test_an_added_arrow_is_marked_as_not_given(tmp_path: Path) -> None:
    changes = '  - {op: add-arrow, from: "ett.4", to: "process:tva", label: Möte, note: provat}\n'
    arrow = _laid(tmp_path, changes).step("ett.4").next[-1]
    assert (arrow.to, arrow.label, arrow.note) == ("process:tva", "Möte", "provat")
    assert not arrow.given


def test_arrows_are_removed_and_rerouted(tmp_path: Path) -> None:
    model = _laid(
        tmp_path,
        '  - {op: reroute, from: "ett.4", to: slut, new_to: "3"}\n'
        '  - {op: remove-arrow, from: "ett.3", to: "process:tva"}\n'
        '  - {op: add-arrow, from: "ett.3", to: "process:tva", label: Ny}\n',
    )
    assert [arrow.to for arrow in model.step("ett.4").next] == ["ett.3"]
    assert [arrow.label for arrow in model.step("ett.3").next] == ["Klart", "Ny"]


def test_a_step_is_added_and_another_moved(tmp_path: Path) -> None:
    step = (
        '{box: "5", title: Ny, kind: step, lane: kontor, phase: sluta, '
        "guidance: [Gör det nya.], next: [{to: slut}]}"
    )
    model = _laid(
        tmp_path,
        f'  - {{op: add-step, process: ett, after: "4", step: {step}}}\n'
        '  - {op: reroute, from: "ett.4", to: slut, new_to: "5"}\n'
        '  - {op: move-step, step: "ett.3", after: "ett.4"}\n',
    )
    boxes = [step.box for step in model.process("ett").steps]
    assert boxes == ["1", "2", "4", "3", "5", "slut"]


@pytest.mark.parametrize(
    ("change", "field", "code"),
    [
        ('{op: add-form, step: "ett.9", form: intyg}', "step", "model.unknown_step"),
        ('{op: add-form, step: "ett.2", form: intyg}', "form", "model.already_there"),
        ('{op: add-arrow, from: "ett.4", to: slut}', "to", "model.already_there"),
        ('{op: add-arrow, from: "ett.9", to: slut}', "from", "model.unknown_step"),
        ('{op: remove-arrow, from: "ett.4", to: "2"}', "to", "model.unknown_arrow"),
        ('{op: remove-arrow, from: "ett.2", to: "3", label: Nej}', "to", "model.unknown_arrow"),
        ('{op: reroute, from: "ett.4", to: "2", new_to: "3"}', "to", "model.unknown_arrow"),
        ('{op: move-step, step: "ett.4", after: "9"}', "after", "model.unknown_step"),
        ('{op: move-step, step: "tre.4", after: "9"}', "step", "model.unknown_step"),
    ],
)
def test_a_change_that_does_not_fit_is_refused_at_its_line(
    tmp_path: Path, change: str, field: str, code: str
) -> None:
    found = _refused(tmp_path, f"  - {change}\n")
    assert found == {("variants/prov.yaml", 8, f"changes[0].{field}", code)}


@pytest.mark.parametrize(
    "change",
    [
        '{op: add-form, step: "ett.4", form: okand}',
        '{op: add-arrow, from: "ett.4", to: "99"}',
        '{op: add-arrow, from: "ett.slut", to: "1"}',
        '{op: remove-arrow, from: "ett.4", to: slut}',
        '{op: remove-arrow, from: "ett.2", to: "4"}',
        '{op: reroute, from: "ett.4", to: slut, new_to: "2"}\n'
        '  - {op: reroute, from: "ett.3", to: slut, new_to: "4"}\n'
        '  - {op: remove-arrow, from: "ett.3", to: "process:tva"}',
    ],
)
def test_a_variant_that_would_break_the_map_is_refused(tmp_path: Path, change: str) -> None:
    codes = {code for _, _, _, code in _refused(tmp_path, f"  - {change}\n")}
    assert codes == {"model.variant_breaks_map"}


def test_all_changes_that_do_not_fit_are_told_at_once(tmp_path: Path) -> None:
    changes = (
        '  - {op: add-form, step: "ett.9", form: intyg}\n'
        '  - {op: add-form, step: "ett.8", form: intyg}\n'
    )
    assert [line for _, line, _, _ in sorted(_refused(tmp_path, changes))] == [8, 9]


def test_variants_that_exclude_each_other_are_refused_with_the_reason(tmp_path: Path) -> None:
    more = "conflicts_with: [vanta-langre]\nconflict_reason: Bara en väntan.\n"
    change = '  - {op: add-guidance, step: "ett.4", text: Vänta inte.}\n'
    folder = _with(tmp_path, change, "vanta-inte", more)
    for chosen in (["vanta-langre", "vanta-inte"], ["vanta-inte", "vanta-langre"]):
        with pytest.raises(VariantConflict) as caught:
            reading.read_map(folder, chosen)
        assert caught.value.data["reason"] == "Bara en väntan."
        model, left_out, mistakes = reading.read_map_or_base(folder, chosen)
        assert model.variants == (chosen[0],)
        assert left_out == (chosen[1],)
        assert [m.code for m in mistakes] == ["variant.conflict"]


@pytest.mark.parametrize("name", ["finns-inte", "", "../map", "/etc/passwd", "VANTA"])
def test_an_unknown_variant_is_refused(tmp_path: Path, name: str) -> None:
    folder = write_map(tmp_path)
    with pytest.raises(VariantUnknown):
        reading.read_map(folder, [name])
    model, left_out, _ = reading.read_map_or_base(folder, [name])
    assert (model.variants, left_out) == ((), (name,))


def test_a_units_own_variant_is_read_from_its_own_folder(tmp_path: Path) -> None:
    folder = write_map(tmp_path / "model")
    own = tmp_path / "own" / "egen.yaml"
    own.parent.mkdir()
    own.write_text(VARIANT.replace("vanta-langre", "egen"), encoding="utf-8")
    assert reading.read_map(folder, ["egen"], [own.parent]).variants == ("egen",)
    assert reading.read_map(folder, ["egen"], [own]).variants == ("egen",)
    assert {v.id for v in variants.read_variants(folder, [own])} == {"egen", "vanta-langre"}


def test_a_units_own_file_cannot_stand_in_for_a_shipped_one(tmp_path: Path) -> None:
    folder = write_map(tmp_path / "model")
    own = tmp_path / "vanta-langre.yaml"
    own.write_text(VARIANT.replace("Ring och", "Strunta i att"), encoding="utf-8")
    model = reading.read_map(folder, ["vanta-langre"], [own])
    assert "Ring och fråga." in model.step("ett.4").guidance


@pytest.mark.parametrize("text", ["", "[", "format: 1\n", "\x00", VARIANT, "changes: *a"])
def test_a_units_broken_file_costs_the_variant_and_never_the_map(tmp_path: Path, text: str) -> None:
    folder = write_map(tmp_path / "model")
    own = tmp_path / "egen.yaml"
    own.write_text(text, encoding="utf-8")
    base = reading.read_map(folder)
    model, left_out, mistakes = reading.read_map_or_base(folder, ["egen"], [own])
    assert (model, left_out) == (base, ("egen",))
    assert mistakes
    with pytest.raises(ModelBroken):
        reading.read_map(folder, ["egen"], [own])


def test_a_units_own_file_is_checked_like_a_shipped_one(tmp_path: Path) -> None:
    folder = write_map(tmp_path / "model")
    own = tmp_path / "egen.yaml"
    text = VARIANT.replace("vanta-langre", "egen").replace('"ett.4", text', '"ett.77", text')
    own.write_text(text, encoding="utf-8")
    base = reading.read_map(folder)
    (mistake,) = variants.find_variant_mistakes(folder, base, extra=[own])
    assert (mistake.file, mistake.line, mistake.code) == (
        "variants/egen.yaml",
        9,
        "model.unknown_step",
    )


def test_the_difference_between_two_maps_is_told_box_by_box(tmp_path: Path) -> None:
    step = (
        '{box: "5", title: Ny, kind: step, lane: kontor, phase: sluta, '
        "guidance: [Gör det nya.], next: [{to: slut}]}"
    )
    changed = _laid(
        tmp_path,
        f'  - {{op: add-step, process: ett, after: "4", step: {step}}}\n'
        '  - {op: reroute, from: "ett.4", to: slut, new_to: "5"}\n'
        '  - {op: add-guidance, step: "ett.4", text: Ring.}\n'
        '  - {op: move-step, step: "ett.2", after: "ett.4"}\n',
    )
    base = reading.read_map(tmp_path)
    assert set(differences(base, changed)) == {
        Difference("ett.5", What.STEP_ADDED, "", "Ny"),
        Difference("ett.2", What.STEP_MOVED, "ett.1", "ett.4"),
        Difference("ett.4", What.ARROW_REMOVED, "ett.slut", ""),
        Difference("ett.4", What.ARROW_ADDED, "", "ett.5"),
        Difference("ett.4", What.GUIDANCE, "", "Ring."),
    }
    assert differences(base, base) == ()
