"""A unit's own folder of variants: whatever lies there, the map stands and the mistake is told."""

from __future__ import annotations

import os
import random
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.process import reading, variant_files, variants
from tests.core.process.small_map import VARIANT, write_map

OWN = VARIANT.replace("vanta-langre", "egen")
ONE_CHANGE = '  - {op: add-guidance, step: "ett.4", text: Rad %d.}\n'
HEAD = OWN[: OWN.index("changes:\n") + len("changes:\n")]


def _told(model: Path, own: Path) -> set[tuple[str, int, str]]:
    """What the page would tell; the map must stand whatever lies in the folder."""
    base = reading.read_map(model)
    found = variants.find_variant_mistakes(model, base, extra=[own])
    assert "vanta-langre" in {each.id for each in variants.read_variants(model, [own])}
    chosen = ["vanta-langre", "egen"]
    laid, _, _ = reading.read_map_or_base(model, chosen, [own])
    assert "vanta-langre" in laid.variants
    return {(mistake.file, mistake.line, mistake.code) for mistake in found}


@pytest.fixture
def model(tmp_path: Path) -> Path:
    """The small map's folder."""
    return write_map(tmp_path / "model")


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """The unit's folder, still empty."""
    folder = tmp_path / "own"
    folder.mkdir()
    return folder


@pytest.mark.parametrize(
    ("content", "line", "code"),
    [
        (b"", 1, "model.empty_file"),
        (b"\xff\xfe" + OWN.encode("utf-16-le"), 1, "model.encoding"),
        (OWN.encode("latin-1"), 3, "model.encoding"),
        (bytes(range(256)) * 40, 2, "model.encoding"),
        (b"\x00" * 5000, 1, "model.hidden_character"),
        (b"a" * 1_000_001, 1, "model.file_too_big"),
        (b"x: &a [*a]\n", 1, "model.anchor"),
        (b"a: &a [1]\nb: &b [*a,*a]\nc: [*b,*b]\n", 1, "model.anchor"),
        (b"!!python/object/apply:os.system [ls]\n", 1, "model.tag"),
        (b"[" * 200_000, 1, "model.too_deep"),
        (b"- en\n- lista\n", 1, "model.wrong_type"),
        (b"format: 1\nid: egen\n\ttitle: x\n", 3, "model.tab"),
        (OWN.replace("Ring och", "Ring\u202e och").encode(), 9, "model.hidden_character"),
        (OWN.replace("Ring och fråga.", '"Ring\\u202E och"').encode(), 9, "model.hidden_character"),
        (OWN.replace("Ring och fråga.", '"Ring\\0"').encode(), 9, "model.hidden_character"),
        (OWN.replace("egen", "annan").encode(), 2, "model.id_not_file_name"),
        (OWN.replace("format: 1", "format: 99").encode(), 1, "model.format_too_new"),
        (OWN.replace("add-guidance", "run-program").encode(), 9, "model.unknown_operation"),
    ],
)
def test_a_broken_file_is_told_at_its_line_and_costs_nothing_else(
    model: Path, own: Path, content: bytes, line: int, code: str
) -> None:
    (own / "egen.yaml").write_bytes(content)
    assert ("variants/egen.yaml", line, code) in _told(model, own)


def test_more_changes_than_any_wish_needs_are_refused(model: Path, own: Path) -> None:
    many = "".join(ONE_CHANGE % number for number in range(12_000))
    (own / "egen.yaml").write_text(HEAD + many, encoding="utf-8")
    line = 8 + variant_files.MOST_CHANGES
    assert _told(model, own) == {("variants/egen.yaml", line, "model.too_many_changes")}


def test_as_many_changes_as_allowed_are_laid(model: Path, own: Path) -> None:
    many = "".join(ONE_CHANGE % number for number in range(variant_files.MOST_CHANGES))
    (own / "egen.yaml").write_text(HEAD + many, encoding="utf-8")
    assert _told(model, own) == set()
    laid = reading.read_map(model, ["egen"], [own])
    assert len(laid.step("ett.4").guidance) == 1 + variant_files.MOST_CHANGES


def test_changes_that_lead_round_in_a_ring_are_refused(model: Path, own: Path) -> None:
    ring = (
        '  - {op: reroute, from: "ett.4", to: slut, new_to: "2"}\n'
        '  - {op: remove-arrow, from: "ett.3", to: slut}\n'
        '  - {op: add-arrow, from: "ett.3", to: "2"}\n'
    )
    (own / "egen.yaml").write_text(HEAD + ring, encoding="utf-8")
    assert _told(model, own) == {("variants/egen.yaml", 1, "model.variant_breaks_map")}


def test_variants_that_exclude_themselves_or_each_other_end_in_a_refusal(
    model: Path, own: Path
) -> None:
    for name, other in (("egen", "annan"), ("annan", "egen"), ("jag", "jag")):
        text = OWN.replace("egen", name).replace("Ring", name)
        text = text.replace("changes:", f"conflicts_with: [{other}]\nchanges:")
        (own / f"{name}.yaml").write_text(text, encoding="utf-8")
    assert _told(model, own) == set()
    laid, left_out, _ = reading.read_map_or_base(model, ["egen", "annan", "jag"], [own])
    assert (laid.variants, left_out) == (("egen", "jag"), ("annan",))


def test_a_folder_where_a_file_should_be_is_told(model: Path, own: Path) -> None:
    (own / "egen.yaml").mkdir()
    assert _told(model, own) == {("variants/egen.yaml", 1, "model.file_unreadable")}


def test_a_file_where_the_folder_should_be_costs_nothing(model: Path, tmp_path: Path) -> None:
    (tmp_path / "own").write_bytes(OWN.encode())
    assert ("variants/own", 2, "model.id_not_file_name") in _told(model, tmp_path / "own")


@pytest.mark.parametrize("name", ["egen.yml", "egen.YAML", "egen.yaml.txt"])
def test_a_name_that_will_not_be_read_is_told(model: Path, own: Path, name: str) -> None:
    (own / name).write_text(OWN, encoding="utf-8")
    assert _told(model, own) == {(f"variants/{name}", 1, "model.wrong_ending")}


def test_what_is_no_variant_is_left_in_peace(model: Path, own: Path) -> None:
    (own / "läs mig.txt").write_text("Hej", encoding="utf-8")
    (own / ".egen.yaml").write_text("", encoding="utf-8")
    (own / "karta.bpmn").write_text("<a/>", encoding="utf-8")
    assert _told(model, own) == set()


def test_more_files_than_a_unit_needs_are_told_and_the_first_are_read(
    model: Path, own: Path
) -> None:
    for number in range(variant_files.MOST_FILES + 50):
        name = f"egen-{number:04}"
        (own / f"{name}.yaml").write_text(OWN.replace("egen", name), encoding="utf-8")
    assert _told(model, own) == {("variants/", 1, "model.too_many_files")}
    assert len(variants.read_variants(model, [own])) == 1 + variant_files.MOST_FILES


def test_more_text_than_can_be_read_at_once_is_told_and_the_first_files_are_read(
    model: Path, own: Path
) -> None:
    """Huge files must not make the window wait: what is beyond the measure is not opened."""
    for name in ("a", "b", "c", "d"):
        text = OWN.replace("egen", name) + "# " + "x" * 600_000 + "\n"
        (own / f"{name}.yaml").write_text(text, encoding="utf-8")
    assert ("variants/", 1, "model.folder_too_big") in _told(model, own)
    read = {each.id for each in variants.read_variants(model, [own])}
    assert read == {"vanta-langre", "a", "b", "c"}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows asks for rights to make links")
def test_links_lead_no_further_than_a_file_would(model: Path, own: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere.yaml"
    elsewhere.write_text(OWN.replace("egen", "lankad"), encoding="utf-8")
    (own / "lankad.yaml").symlink_to(elsewhere)
    (own / "runt.yaml").symlink_to(own / "runt.yaml")
    (own / "borta.yaml").symlink_to(tmp_path / "borta")
    (own / "oandlig.yaml").symlink_to("/dev/zero")
    assert _told(model, own) == {
        (f"variants/{name}.yaml", 1, "model.file_unreadable")
        for name in ("runt", "borta", "oandlig")
    }
    assert reading.read_map(model, ["lankad"], [own]).variants == ("lankad",)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")
def test_a_pipe_without_a_writer_makes_nobody_wait(model: Path, own: Path) -> None:
    os.mkfifo(own / "egen.yaml")
    assert _told(model, own) == {("variants/egen.yaml", 1, "model.file_unreadable")}


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere names are always text")
def test_a_name_that_is_no_text_can_still_be_shown(model: Path, own: Path) -> None:
    path = os.fsencode(own) + b"/\xff\x1b[2J\n.yaml"
    with open(path, "wb") as file:  # noqa: PTH123 - a Path would not take the name
        file.write(b"")
    ((name, _, code),) = _told(model, own)
    assert (name, code) == ("variants/??[2J?.yaml", "model.empty_file")
    assert name.isprintable()


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the administrator may read all")
def test_a_folder_that_may_not_be_opened_is_told(model: Path, own: Path) -> None:
    own.chmod(0)
    try:
        assert _told(model, own) == {("variants/", 1, "model.file_unreadable")}
    finally:
        own.chmod(0o700)


def test_a_folder_that_may_not_be_looked_into_is_told_whoever_asks(
    model: Path, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = Path.iterdir

    def refuse(path: Path) -> object:
        if path == own:
            raise PermissionError(13, "not allowed")
        return plain(path)

    monkeypatch.setattr(Path, "iterdir", refuse)
    assert _told(model, own) == {("variants/", 1, "model.file_unreadable")}


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 2**32), cuts=st.integers(1, 8))
def test_a_file_damaged_anywhere_is_read_or_told(
    tmp_path_factory: pytest.TempPathFactory, seed: int, cuts: int
) -> None:
    folder = tmp_path_factory.mktemp("damaged")
    model, own = write_map(folder / "model"), folder / "own"
    own.mkdir()
    chance = random.Random(seed)
    data = bytearray(OWN.encode())
    for _ in range(cuts):
        place = chance.randrange(len(data))
        data[place : place + chance.randrange(4)] = bytes(chance.choices(range(256), k=2))
    (own / "egen.yaml").write_bytes(bytes(data))
    told = _told(model, own)
    read = {each.id for each in variants.read_variants(model, [own])}
    assert told or "egen" in read
