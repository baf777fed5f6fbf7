"""The operations that came with format 2: other words, another title, a line or a box less."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.core.errors import ModelBroken
from desktop.core.process import reading, variant_export, variant_files
from desktop.core.process.differences import Difference, What, differences
from desktop.core.process.errors import VariantClash
from desktop.core.process.model import ProcessMap
from desktop.core.process.yaml_lines import Report
from tests.core.process.small_map import changed, write_map

HEAD = """\
format: {format}
id: {id}
title: Prov
asked_by: [Övningsnämnden]
why: För att pröva.
source: övning
changes:
"""

ONE_OF_EACH = """\
  - {op: change-guidance, step: "ett.1", old: Läs ärendet., text: Läs hela ärendet.}
  - {op: change-good-to-know, step: "ett.1", old: Det kan ta tid., text: Det går fort.}
  - {op: remove-guidance, step: "ett.1", old: Ta emot individen.}
  - {op: change-title, step: "ett.4", old: Vänta, text: Vänta in svar}
  - {op: remove-arrow, from: "ett.2", to: "4"}
  - {op: add-arrow, from: "ett.2", to: slut, label: Nej}
  - {op: remove-step, step: "ett.4"}
"""


def _file(folder: Path, changes: str, identity: str = "prov", file_format: int = 2) -> Path:
    text = HEAD.format(id=identity, format=file_format) + changes
    return write_map(folder, {f"variants/{identity}.yaml": text})


def _laid(folder: Path, changes: str) -> ProcessMap:
    return reading.read_map(_file(folder, changes), ["prov"])


def test_a_line_gets_other_words_where_it_stands(tmp_path: Path) -> None:
    change = '  - {op: change-guidance, step: "ett.1", old: Ta emot individen., text: Ring upp.}\n'
    model = _laid(tmp_path, change)
    assert model.step("ett.1").guidance == ("Ring upp.", "Läs ärendet.")
    assert differences(reading.read_map(tmp_path), model) == (
        Difference("ett.1", What.GUIDANCE, "Ta emot individen.", "Ring upp."),
    )


def test_a_thing_to_know_is_changed_or_taken_away(tmp_path: Path) -> None:
    line = '  - {op: change-good-to-know, step: "ett.1", old: Det kan ta tid., text: Vänta inte.}\n'
    assert _laid(tmp_path, line).step("ett.1").good_to_know == ("Vänta inte.",)
    gone = '  - {op: remove-good-to-know, step: "ett.1", old: Det kan ta tid.}\n'
    model = _laid(tmp_path, gone)
    assert model.step("ett.1").good_to_know == ()
    assert differences(reading.read_map(tmp_path), model) == (
        Difference("ett.1", What.GOOD_TO_KNOW, "Det kan ta tid.", ""),
    )


def test_a_title_is_changed_and_told_with_the_old_one(tmp_path: Path) -> None:
    model = _laid(tmp_path, '  - {op: change-title, step: "ett.4", old: Vänta, text: Ring}\n')
    assert model.step("ett.4").title == "Ring"
    assert differences(reading.read_map(tmp_path), model) == (
        Difference("ett.4", What.TEXT, "Vänta", "Ring"),
    )


def test_a_box_is_taken_out_when_its_arrows_lead_elsewhere(tmp_path: Path) -> None:
    model = _laid(
        tmp_path,
        '  - {op: reroute, from: "ett.2", to: "4", new_to: slut}\n'
        '  - {op: remove-step, step: "ett.4"}\n',
    )
    assert [step.box for step in model.process("ett").steps] == ["1", "2", "3", "slut"]


@pytest.mark.parametrize(
    ("change", "field", "code", "value"),
    [
        (
            '{op: change-guidance, step: "ett.1", old: Något annat., text: Nytt.}',
            "old",
            "model.unknown_text",
            "Något annat.",
        ),
        (
            '{op: change-guidance, step: "ett.1", old: Ta emot individen., text: Läs ärendet.}',
            "text",
            "model.already_there",
            "ett.1",
        ),
        (
            '{op: remove-guidance, step: "ett.4", old: Vänta in svaret.}',
            "old",
            "model.nothing_left_to_do",
            "ett.4",
        ),
        (
            '{op: change-title, step: "ett.4", old: Väntan, text: Ring}',
            "old",
            "model.unknown_text",
            "Väntan",
        ),
        ('{op: remove-step, step: "ett.9"}', "step", "model.unknown_step", "ett.9"),
        (
            '{op: change-guidance, step: "ett.9", old: a, text: b}',
            "step",
            "model.unknown_step",
            "ett.9",
        ),
    ],
)
def test_what_the_map_no_longer_says_is_refused_at_file_line_and_field(
    tmp_path: Path, change: str, field: str, code: str, value: str
) -> None:
    with pytest.raises(ModelBroken) as caught:
        _laid(tmp_path, f"  - {change}\n")
    (mistake,) = caught.value.mistakes
    assert (mistake.file, mistake.line) == ("variants/prov.yaml", 8)
    assert (mistake.field, mistake.code, mistake.value) == (f"changes[0].{field}", code, value)


def test_a_box_that_arrows_still_lead_to_cannot_be_taken_out(tmp_path: Path) -> None:
    with pytest.raises(ModelBroken) as caught:
        _laid(tmp_path, '  - {op: remove-step, step: "ett.4"}\n')
    assert {mistake.code for mistake in caught.value.mistakes} == {"model.variant_breaks_map"}


def test_a_file_of_format_1_is_still_read_and_cannot_use_what_came_later(tmp_path: Path) -> None:
    old = '  - {op: add-guidance, step: "ett.4", text: Ring.}\n'
    model = reading.read_map(_file(tmp_path / "old", old, file_format=1), ["prov"])
    assert model.step("ett.4").guidance[-1] == "Ring."
    folder = _file(tmp_path / "new", ONE_OF_EACH, file_format=1)
    mistakes = [m for m in reading.find_mistakes(folder) if m.file == "variants/prov.yaml"]
    assert {m.code for m in mistakes} == {"model.operation_too_new"}
    assert [m.line for m in mistakes] == [8, 9, 10, 11, 14]


def test_a_file_of_a_later_format_is_refused_as_too_new(tmp_path: Path) -> None:
    later = variant_files.VARIANT_FORMAT + 1
    (mistake,) = reading.find_mistakes(_file(tmp_path, ONE_OF_EACH, file_format=later))
    assert (mistake.line, mistake.code, mistake.value) == (
        1,
        "model.format_too_new",
        str(later),
    )


def test_the_map_s_own_files_keep_their_format(tmp_path: Path) -> None:
    folder = write_map(tmp_path)
    path = folder / "map.yaml"
    path.write_text(path.read_text("utf-8").replace("format: 1", "format: 2"), "utf-8")
    assert {m.code for m in reading.find_mistakes(folder)} == {"model.format_too_new"}


@pytest.mark.parametrize("file_format", [1, 2])
def test_every_operation_is_written_as_it_is_read_in_the_lowest_format(
    tmp_path: Path, file_format: int
) -> None:
    changes = ONE_OF_EACH
    if file_format == 1:
        changes = '  - {op: add-guidance, step: "ett.4", text: Ring.}\n'
    folder = _file(tmp_path, changes)
    path = folder / "variants" / "prov.yaml"
    first = variant_files.read_variant(path, Report())
    assert first is not None
    text = variant_export.to_yaml(first)
    assert text.startswith(f"format: {file_format}\n")
    path.write_text(text, encoding="utf-8")
    again = variant_files.read_variant(path, Report())
    assert again is not None
    assert again.changes == first.changes


def test_two_that_change_the_same_line_are_refused_with_both_named(tmp_path: Path) -> None:
    change = '  - {{op: change-guidance, step: "ett.1", old: Läs ärendet., text: "{}"}}\n'
    _file(tmp_path, change.format("Läs fort."), "fort")
    folder = _file(tmp_path, change.format("Läs noga."), "noga")
    for chosen in (["fort", "noga"], ["vanta-langre", "noga", "fort"]):
        with pytest.raises(VariantClash) as caught:
            reading.read_map(folder, chosen)
        assert {caught.value.data["first"], caught.value.data["second"]} == {"fort", "noga"}
        (mistake,) = caught.value.mistakes
        assert mistake.code == "model.unknown_text"
        model, left_out, told = reading.read_map_or_base(folder, chosen)
        assert left_out == (chosen[-1],)
        assert [m.code for m in told] == ["variant.clash"]
        assert chosen[-1] not in model.variants


def test_three_of_which_each_two_fit_are_refused_with_all_named(tmp_path: Path) -> None:
    more = '{to: "4", label: Nej}\n      - {to: slut, label: Kanske}'
    _file(tmp_path, '  - {op: remove-arrow, from: "ett.2", to: slut}\n', "a")
    _file(tmp_path, '  - {op: remove-arrow, from: "ett.3", to: slut}\n', "b")
    folder = _file(tmp_path, '  - {op: reroute, from: "ett.4", to: slut, new_to: "3"}\n', "c")
    ett = changed("processes/ett.yaml", '{to: "4", label: Nej}', more)
    (folder / "processes/ett.yaml").write_text(ett, encoding="utf-8")
    for pair in (["a", "b"], ["a", "c"], ["b", "c"]):
        assert reading.read_map(folder, pair).variants == tuple(pair)
    with pytest.raises(VariantClash) as caught:
        reading.read_map(folder, ["a", "b", "c"])
    assert (caught.value.data["first"], caught.value.data["second"]) == ("a, b", "c")
