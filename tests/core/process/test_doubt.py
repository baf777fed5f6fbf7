"""One slip of the pen is told once; it hides no other mistake, there or elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.core.errors import ModelBroken
from desktop.core.process.errors import VariantUnknown
from desktop.core.process.fields import LONGEST_TEXT
from desktop.core.process.reading import find_mistakes, read_map
from desktop.core.process.routes import shortest
from desktop.core.process.yaml_lines import MAXIMUM_BYTES, MAXIMUM_DEPTH
from tests.core.process.small_map import ETT, TVA, changed, write_map

E = "processes/ett.yaml"
T = "processes/tva.yaml"
M = "map.yaml"


def _codes(folder: Path, files: dict[str, str]) -> list[tuple[str, str]]:
    return [(m.field, m.code) for m in find_mistakes(write_map(folder, files))]


def test_a_misspelt_next_is_not_also_a_dead_end(tmp_path: Path) -> None:
    text = ETT.replace("    next:\n      - {to: slut}", "    nxet:\n      - {to: slut}")
    assert _codes(tmp_path, {E: text}) == [("steps[3].nxet", "model.unknown_field")]


def test_an_unknown_field_beside_whole_arrows_hides_nothing(tmp_path: Path) -> None:
    text = ETT.replace("label: Nej", "label: Ja").replace(
        "[Ta ställning.]", "[Ta ställning.]\n    hue: red"
    )
    assert _codes(tmp_path, {E: text}) == [
        ("steps[1].hue", "model.unknown_field"),
        ("steps[1].next", "model.decision_without_labels"),
    ]


def test_a_slip_in_one_process_hides_nothing_in_another(tmp_path: Path) -> None:
    files = {
        E: changed(E, "kind: start", "kind: stopp"),
        T: TVA.replace('    next:\n      - {to: "2"}\n', ""),
    }
    assert _codes(tmp_path, files) == [
        ("steps[0].kind", "model.unknown_kind"),
        ("steps[0].next", "model.dead_end"),
        ("steps[1].box", "model.unreachable"),
    ]


def test_a_slip_in_a_text_hides_nothing_in_the_same_box(tmp_path: Path) -> None:
    text = ETT.replace("label: Nej", "label: Ja").replace("[Ta ställning.]", '[""]')
    assert {code for _, code in _codes(tmp_path, {E: text})} == {
        "model.empty_text",
        "model.decision_without_labels",
    }


def test_a_slip_in_a_hint_hides_nothing_about_arrows(tmp_path: Path) -> None:
    text = ETT.replace('{to: "1", note: om det behövs}', "{note: om det behövs}")
    text = text.replace('      - {to: "process:tva"}\n', "")
    assert [code for _, code in _codes(tmp_path, {E: text})] == [
        "model.subprocess_leads_nowhere",
        "model.missing_field",
    ]


def test_an_unlabelled_loop_of_one_box_does_not_make_it_reachable(tmp_path: Path) -> None:
    loose = """\
  - {box: a, title: A, kind: step, lane: kontor, phase: borja, guidance: [A],
     next: [{to: a}, {to: slut}]}
"""
    assert _codes(tmp_path, {E: ETT + loose}) == [
        ("steps[5].box", "model.unreachable"),
        ("steps[5].next[0].to", "model.arrow_to_itself"),
    ]


def test_limits_are_reached_before_they_are_passed(tmp_path: Path) -> None:
    title = "x" * LONGEST_TEXT
    filler = "#" * (MAXIMUM_BYTES - len(ETT.encode()) - 1) + "\n"
    files = {M: changed(M, "Liten karta", title), E: filler + ETT}
    assert find_mistakes(write_map(tmp_path, files)) == ()
    nested = "[" * (MAXIMUM_DEPTH - 1) + "]" * (MAXIMUM_DEPTH - 1)
    found = _codes(tmp_path, {M: changed(M, "Liten karta", nested)})
    assert ("title", "model.wrong_type") in found


def test_a_box_may_print_another_number_or_none(tmp_path: Path) -> None:
    text = ETT.replace('box: "4"\n', 'box: "4"\n    printed: "(4)"\n')
    model = read_map(write_map(tmp_path, {E: text}))
    assert [step.printed for step in model.process("ett").steps] == ["1", "2", "3", "(4)", ""]


def test_going_into_a_process_counts_no_box(tmp_path: Path) -> None:
    text = TVA.replace("kind: end", "kind: step").replace(
        "guidance: [Stäng mötet.]", 'guidance: [Stäng mötet.]\n    next: [{to: "process:ett"}]'
    )
    model = read_map(write_map(tmp_path, {T: text}))
    assert shortest(model, "tva.2", "ett.1") == ("tva.2", "ett.1")


def test_a_refused_variant_names_the_box_and_the_rule(tmp_path: Path) -> None:
    variant = """\
format: 1
id: bryter
title: Bryter
asked_by: [Övningsnämnden]
why: prov
source: övning
changes:
  - {op: remove-arrow, from: "ett.4", to: slut}
"""
    folder = write_map(tmp_path, {"variants/bryter.yaml": variant})
    with pytest.raises(ModelBroken) as caught:
        read_map(folder, ["bryter"])
    assert [m.value for m in caught.value.mistakes] == ["model.dead_end ett.4 4"]


@pytest.mark.parametrize(("name", "shown"), [("finns-inte", "finns-inte"), ("../Hemligt", "")])
def test_an_unknown_variant_is_named_only_if_it_could_be_one(
    tmp_path: Path, name: str, shown: str
) -> None:
    with pytest.raises(VariantUnknown) as caught:
        read_map(write_map(tmp_path), [name])
    assert caught.value.data == {"variant": shown}
