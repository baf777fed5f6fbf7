"""A changed BPMN file in the window: read off its thread, shown, kept beside the vault, laid."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.core import places
from desktop.core.process import reading, variants
from desktop.core.process.bpmn import from_bpmn, to_bpmn
from desktop.ui.application import Desk
from desktop.ui.variants.bpmn_page import BpmnPage
from desktop.ui.variants.page import VariantsPage

MODEL = reading.read_map(places.model_folder())
DOCUMENT = to_bpmn(MODEL, {}).decode()
CHANGED = DOCUMENT.replace('name="Jobbplan med Jobbtorg"', 'name="Jobbplanen"').replace(
    "<bpmn:laneSet", '<bpmn:textAnnotation id="Anteckning_1"/><bpmn:laneSet', 1
)


@pytest.fixture
def page(desk: Desk) -> VariantsPage:
    """The page, shown."""
    desk.window.show_place("variants")
    shown = desk.window.stack.currentWidget()
    assert isinstance(shown, VariantsPage)
    return shown


def _taken_in(page: VariantsPage, qtbot: QtBot, path: Path, text: str) -> BpmnPage:
    path.write_text(text, encoding="utf-8")
    page.take_in(path)
    shown_at_once = page.sheet
    assert shown_at_once is None, "the file was read on the window's own thread"
    qtbot.waitUntil(lambda: isinstance(page.sheet, BpmnPage), timeout=20_000)
    sheet = page.sheet
    assert isinstance(sheet, BpmnPage)
    return sheet


def test_what_came_along_and_what_did_not_are_listed(
    page: VariantsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    sheet = _taken_in(page, qtbot, tmp_path / "ritad.bpmn", CHANGED)
    words = _words(sheet)
    assert "6:4 Jobbplanen" in words
    assert "Tidigare: Jobbplan med Jobbtorg" in words
    assert "Anteckning ”Anteckning_1”" in words
    assert (sheet.title.text(), sheet.source.text()) == ("ritad", "ritad.bpmn")


def test_it_is_kept_beside_the_vault_and_can_be_switched_on(
    desk: Desk, page: VariantsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    sheet = _taken_in(page, qtbot, tmp_path / "ritad.bpmn", CHANGED)
    sheet.title.setText("Vår karta")
    sheet.asked_by.setText("Övningsenheten, Övningsnämnden")
    sheet.why.setText("Så säger vi här.")
    sheet.save_button.click()
    qtbot.waitUntil(lambda: page.sheet is None, timeout=20_000)
    path = places.unit_variants_folder() / "var-karta.yaml"
    (kept,) = [v for v in variants.read_variants(tmp_path, [path]) if v.id == "var-karta"]
    assert kept.asked_by == ("Övningsenheten", "Övningsnämnden")
    assert desk.window.map_page._atlas.map.variants == ()
    page.cards["var-karta"].switch.click()
    assert desk.window.map_page._atlas.map.step("jobbtorg.4").title == "Jobbplanen"


def test_a_second_one_of_the_same_name_gets_a_file_of_its_own(
    page: VariantsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    for _ in range(2):
        sheet = _taken_in(page, qtbot, tmp_path / "Jobbplan inom fem dagar.bpmn", CHANGED)
        sheet.asked_by.setText("Övningsenheten")
        sheet.why.setText("Prov.")
        sheet.save_button.click()
        qtbot.waitUntil(lambda: page.sheet is None, timeout=20_000)
    names = sorted(path.name for path in places.unit_variants_folder().iterdir())
    assert names == ["jobbplan-inom-fem-dagar-2.yaml", "jobbplan-inom-fem-dagar-3.yaml"]


def test_nothing_is_kept_until_it_says_who_asked_and_why(
    page: VariantsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    sheet = _taken_in(page, qtbot, tmp_path / "ritad.bpmn", CHANGED)
    sheet.save_button.click()
    assert sheet.asked_by.accessibleName() in sheet.message.text()
    assert not places.unit_variants_folder().exists()
    sheet.left_button.click()
    assert page.sheet is None
    assert not places.unit_variants_folder().exists()


def test_a_map_that_would_not_be_whole_is_shown_and_cannot_be_kept(
    page: VariantsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    cut = DOCUMENT.replace('targetRef="Step_jobbtorg.5"', 'targetRef="Step_jobbtorg.6a"')
    sheet = _taken_in(page, qtbot, tmp_path / "ritad.bpmn", cut)
    assert not sheet.save_button.isVisibleTo(sheet)
    assert "jobbtorg.5" in _words(sheet)


def test_a_file_that_says_what_the_map_says_leaves_nothing_to_keep(
    page: VariantsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    sheet = _taken_in(page, qtbot, tmp_path / "ritad.bpmn", DOCUMENT)
    assert not sheet.save_button.isVisibleTo(sheet)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', "DOCTYPE"),
        ("<a/>", "BPMN 2.0"),
        ("<a>" * 60, "rad 1"),
        ("x" * 5_000_001, "större"),
    ],
)
def test_a_hostile_file_is_refused_in_words_and_changes_nothing(
    page: VariantsPage, qtbot: QtBot, tmp_path: Path, text: str, said: str
) -> None:
    path = tmp_path / "ond.bpmn"
    path.write_text(text, encoding="utf-8")
    page.take_in(path)
    own = page.own
    assert own is not None
    qtbot.waitUntil(lambda: said in own.message.text(), timeout=20_000)
    assert own.in_button.isEnabled()
    assert page.sheet is None


def test_the_map_is_saved_as_bpmn_without_the_variants_that_are_on(
    page: VariantsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    page.cards["jobbplan-inom-fem-dagar"].switch.click()
    path = tmp_path / "karta.bpmn"
    page.write_out(path)
    own = page.own
    assert own is not None
    qtbot.waitUntil(lambda: "karta.bpmn" in own.message.text(), timeout=20_000)
    assert from_bpmn(path.read_bytes()) == MODEL


def _words(widget: QWidget) -> str:
    parts = [each.text() for each in widget.findChildren(QLabel)]
    parts += [each.text() for each in widget.findChildren(QAbstractButton)]
    return "\n".join(parts)
