"""Every text of every room has Swedish, and the compiled catalogue is the one that was written."""

from __future__ import annotations

import ast
import re
import shutil
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests import translations

HOLES = re.compile(r"\{\w*\}|%\(\w+\)\w|%\w")


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The catalogues as ``dev.py translations`` would leave them now."""
    folder = tmp_path_factory.mktemp("sv")
    for catalogue in translations.CATALOGUES.glob("*.ts"):
        shutil.copy(catalogue, folder)
    translations.collect(folder)
    return folder


def test_every_text_has_swedish(fresh: Path) -> None:
    assert translations.untranslated(fresh) == ()


def test_the_catalogues_hold_what_the_code_says_and_no_more(fresh: Path) -> None:
    kept = {path.name: _texts(path) for path in translations.CATALOGUES.glob("*.ts")}
    assert {path.name: _texts(path) for path in fresh.glob("*.ts")} == kept


def test_no_text_hides_where_the_collector_does_not_look(fresh: Path) -> None:
    """Qt's collector passes by what is called inside an f-string: it would stay English."""
    said = {text for path in fresh.glob("*.ts") for text in _texts(path)}
    missed = [
        (file.name, *pair)
        for files in translations.rooms().values()
        for file in files
        for pair in _called(file)
        if pair not in said
    ]
    assert missed == []


def test_the_compiled_catalogue_is_fresh(tmp_path: Path) -> None:
    compiled = tmp_path / "sv.qm"
    translations.compile_catalogues(translations.CATALOGUES, compiled)
    assert compiled.read_bytes() == translations.COMPILED.read_bytes()


def test_no_text_stands_in_two_catalogues() -> None:
    """One room would say it in other words than the next, and the merging picks either."""
    found = [key for path in translations.CATALOGUES.glob("*.ts") for key in _texts(path)]
    assert [key for key, times in Counter(found).items() if times > 1] == []


def test_a_text_in_two_catalogues_is_refused(tmp_path: Path) -> None:
    for room, swedish in (("ett", "dolt"), ("två", "gömt")):
        (tmp_path / f"{room}.ts").write_text(
            "<TS><context><name>Rum</name><message><source>hidden</source>"
            f"<translation>{swedish}</translation></message></context></TS>",
            encoding="utf-8",
        )
    with pytest.raises(translations.SaidTwice, match="Rum"):
        translations.compile_catalogues(tmp_path, tmp_path / "sv.qm")


def test_swedish_fills_the_same_holes_as_english() -> None:
    differing = [
        (path.stem, source)
        for path in translations.CATALOGUES.glob("*.ts")
        for (_, source), swedish in _texts(path).items()
        if sorted(HOLES.findall(source)) != sorted(HOLES.findall(swedish))
    ]
    assert differing == []


def test_swedish_ends_as_english_does() -> None:
    differing = [
        (path.stem, source, swedish)
        for path in translations.CATALOGUES.glob("*.ts")
        for (_, source), swedish in _texts(path).items()
        if _ending(source) != _ending(swedish)
    ]
    assert differing == []


def test_a_text_without_swedish_is_found(tmp_path: Path) -> None:
    (tmp_path / "rum.ts").write_text(
        "<TS><context><name>Rum</name>"
        "<message><source>One</source><translation>Ett</translation></message>"
        '<message><source>Two</source><translation type="unfinished">Två</translation></message>'
        "<message><source>Three</source><translation></translation></message>"
        "</context></TS>",
        encoding="utf-8",
    )
    assert translations.untranslated(tmp_path) == (
        translations.Untranslated("rum", "Rum", "Three"),
        translations.Untranslated("rum", "Rum", "Two"),
    )


def _texts(catalogue: Path) -> dict[tuple[str, str], str]:
    return {
        (context.findtext("name", ""), message.findtext("source", "")): "".join(
            translation.itertext()
        )
        for context in ElementTree.parse(catalogue).getroot().iter("context")
        for message in context.iter("message")
        if (translation := message.find("translation")) is not None
    }


def _ending(text: str) -> str:
    last = text.rstrip()[-1:]
    return last if last in "…:?" else ""


def _called(file: Path) -> list[tuple[str, str]]:
    """The heading and text of each ``translate`` in a file that names both."""
    calls = ast.walk(ast.parse(file.read_text(encoding="utf-8")))
    return [
        (str(node.args[0].value), str(node.args[1].value))
        for node in calls
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "translate"
        and isinstance(node.args[0], ast.Constant)
        and isinstance(node.args[1], ast.Constant)
    ]
