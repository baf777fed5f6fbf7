"""Every kind of mistake in the map's files is told with its file, line, field and code."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.core.errors import Mistake, ModelBroken
from desktop.core.process.errors import MISTAKE_CODES
from desktop.core.process.reading import find_mistakes, read_map
from desktop.core.process.yaml_lines import MAXIMUM_BYTES
from tests.core.process.broken_samples import ALL, Broken, E, L, M, T, V
from tests.core.process.small_map import ETT, MAP, TVA, changed, write_map


def test_the_small_map_itself_is_whole(tmp_path: Path) -> None:
    assert find_mistakes(write_map(tmp_path)) == ()


@pytest.mark.parametrize("sample", ALL, ids=lambda s: f"{s.code[6:]}:{s.new[:24]!r}")
def test_a_mistake_is_told_with_file_line_field_and_code(tmp_path: Path, sample: Broken) -> None:
    folder = write_map(tmp_path, {sample.file: sample.text})
    mistakes = find_mistakes(folder)
    found = [(m.file, m.line, m.field, m.code) for m in mistakes]
    assert (sample.file, sample.line, sample.field, sample.code) in found
    if sample.alone:
        assert len(found) == 1, found


@pytest.mark.parametrize("sample", [s for s in ALL if s.file != V], ids=lambda s: s.code)
def test_a_broken_map_is_not_read(tmp_path: Path, sample: Broken) -> None:
    folder = write_map(tmp_path, {sample.file: sample.text})
    with pytest.raises(ModelBroken) as caught:
        read_map(folder)
    assert all(mistake.code in MISTAKE_CODES for mistake in caught.value.mistakes)
    assert str(caught.value) == "model.broken"


def test_every_code_has_a_sample_here() -> None:
    elsewhere = {
        "model.file_missing",
        "model.file_unreadable",
        "model.file_too_big",
        "model.encoding",
        "model.empty_file",
        "model.not_listed",
        "model.unknown_arrow",
        "model.variant_breaks_map",
        # Told of variants and of a unit's own folder, each with a test where they are spoken of.
        "model.operation_too_new",
        "model.too_many_changes",
        "model.too_many_files",
        "model.folder_too_big",
        "model.wrong_ending",
        "model.unknown_text",
        "model.nothing_left_to_do",
        "model.not_the_same_again",
    }
    assert {sample.code for sample in ALL} | elsewhere == MISTAKE_CODES


def test_mistakes_in_several_files_are_told_together_in_order(tmp_path: Path) -> None:
    folder = write_map(
        tmp_path,
        {
            M: changed(M, "2026-11-22", "i dag"),
            L: changed(L, "checked", "chequed"),
            E: ETT.replace("phase: borja", "phase: okand", 1).replace("[Boka mötet.]", "[]"),
            T: changed(T, "kind: start", "kind: [start"),
        },
    )
    found = [(m.file, m.line, m.code) for m in find_mistakes(folder)]
    assert found == sorted(found)
    assert {code for _, _, code in found} == {
        "model.bad_date",
        "model.unknown_field",
        "model.missing_field",
        "model.unknown_phase",
        "model.empty_text",
        "model.syntax",
    }


def test_a_shape_mistake_and_a_slip_of_the_pen_are_told_together(tmp_path: Path) -> None:
    text = ETT.replace("phase: borja", "phase: okand", 1).replace(
        '"4", label: Nej', '"3", label: Nej'
    )
    codes = {m.code for m in find_mistakes(write_map(tmp_path, {E: text}))}
    assert codes == {"model.unknown_phase", "model.unreachable"}


def test_one_unreadable_file_does_not_make_its_neighbours_look_wrong(tmp_path: Path) -> None:
    folder = write_map(tmp_path, {T: "steps: [", L: "laws: {"})
    assert {m.file for m in find_mistakes(folder)} == {T, L}


def test_of_a_stretch_that_hangs_loose_only_its_first_box_is_told(tmp_path: Path) -> None:
    loose = """\
  - {box: a, title: A, kind: step, lane: kontor, phase: borja, guidance: [A], next: [{to: b}]}
  - {box: b, title: B, kind: end, lane: kontor, phase: borja, guidance: [B]}
  - {box: c, title: C, kind: step, lane: kontor, phase: borja, guidance: [C], next: [{to: d}]}
  - {box: d, title: D, kind: step, lane: kontor, phase: borja, guidance: [D],
     next: [{to: c}, {to: b}]}
"""
    mistakes = find_mistakes(write_map(tmp_path, {E: ETT + loose}))
    assert [(m.code, m.value) for m in mistakes] == [
        ("model.unreachable", "a"),
        ("model.unreachable", "c"),
    ]


def test_a_box_that_another_process_leads_straight_to_is_reachable(tmp_path: Path) -> None:
    extra = """\
  - {box: "9", title: In, kind: end, lane: gemensam, phase: sluta, guidance: [In]}
"""
    files = {T: TVA + extra, E: changed(E, "{to: slut}", '{to: slut}\n      - {to: "tva.9"}')}
    assert find_mistakes(write_map(tmp_path, files)) == ()


@pytest.mark.parametrize("name", [M, L, E])
def test_a_missing_file_is_told(tmp_path: Path, name: str) -> None:
    folder = write_map(tmp_path)
    (folder / name).unlink()
    mistakes = find_mistakes(folder)
    assert len(mistakes) == 1
    expected = "model.process_file_missing" if name == E else "model.file_missing"
    assert mistakes[0].code == expected


def test_a_folder_without_anything_is_a_missing_map(tmp_path: Path) -> None:
    assert {m.code for m in find_mistakes(tmp_path)} == {"model.file_missing"}


def test_a_process_file_that_the_map_does_not_list_is_told(tmp_path: Path) -> None:
    folder = write_map(tmp_path, {"processes/tre.yaml": TVA})
    expected = Mistake("processes/tre.yaml", 1, "id", "model.not_listed", "tre")
    assert find_mistakes(folder) == (expected,)


def test_a_process_left_out_of_the_list_is_told_once_not_at_every_arrow(tmp_path: Path) -> None:
    folder = write_map(tmp_path, {M: changed(M, "[ett, tva]", "[ett]")})
    assert [(m.file, m.code) for m in find_mistakes(folder)] == [(T, "model.not_listed")]


def test_a_file_that_is_not_utf8_is_told_at_its_first_bad_line(tmp_path: Path) -> None:
    folder = write_map(tmp_path)
    (folder / M).write_bytes(MAP.encode("latin-1"))
    mistakes = find_mistakes(folder)
    assert [(m.file, m.line, m.code) for m in mistakes] == [(M, 10, "model.encoding")]


def test_a_byte_order_mark_is_taken_in_good_part(tmp_path: Path) -> None:
    folder = write_map(tmp_path)
    (folder / M).write_bytes(b"\xef\xbb\xbf" + MAP.replace("\n", "\r\n").encode())
    assert find_mistakes(folder) == ()


def test_a_file_that_is_too_big_is_not_even_opened(tmp_path: Path) -> None:
    folder = write_map(tmp_path, {E: ETT + "#" * MAXIMUM_BYTES})
    assert [m.code for m in find_mistakes(folder)] == ["model.file_too_big"]


def test_an_empty_file_is_told(tmp_path: Path) -> None:
    folder = write_map(tmp_path, {E: "# bara en kommentar\n"})
    assert [(m.file, m.code) for m in find_mistakes(folder)] == [(E, "model.empty_file")]


def test_a_folder_in_a_files_place_is_told(tmp_path: Path) -> None:
    folder = write_map(tmp_path)
    (folder / E).unlink()
    (folder / E).mkdir()
    assert [m.code for m in find_mistakes(folder)] == ["model.file_unreadable"]


def test_a_list_in_the_maps_place_is_told(tmp_path: Path) -> None:
    folder = write_map(tmp_path, {L: "- a\n- b\n"})
    assert [(m.file, m.code) for m in find_mistakes(folder)] == [(L, "model.wrong_type")]


def test_a_hundred_thousand_brackets_do_no_harm(tmp_path: Path) -> None:
    folder = write_map(tmp_path, {L: "[" * 200_000})
    assert [m.code for m in find_mistakes(folder)] == ["model.too_deep"]


def test_forms_known_elsewhere_are_accepted(tmp_path: Path) -> None:
    folder = write_map(tmp_path, {E: changed(E, "[intyg]", "[intyg, eget-papper]")})
    assert find_mistakes(folder, known_forms=["eget-papper"]) == ()
    assert [m.code for m in find_mistakes(folder)] == ["model.unknown_form"]


def test_a_long_wrong_word_is_shortened_in_the_message(tmp_path: Path) -> None:
    folder = write_map(tmp_path, {E: changed(E, "kind: start", "kind: " + "x" * 500)})
    assert {len(m.value) for m in find_mistakes(folder)} == {80}
