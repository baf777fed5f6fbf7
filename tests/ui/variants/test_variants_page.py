"""Variants in the real window: switched, refused, marked, listed, remembered and survived."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.core import places
from desktop.core.cases.records import StepTaken
from desktop.ui.application import Desk, build
from desktop.ui.map.atlas import Atlas
from desktop.ui.settings import preferences
from desktop.ui.settings.preferences import Preferences, PreferencesBroken
from desktop.ui.variants.page import VariantsPage
from tests.ui.conftest import CHEAP

EARLIER = "behov-av-samordning-tidigare"
LATER = "behov-av-samordning-efter-utredning"
PLAN = "jobbplan-inom-fem-dagar"
SHIPPED = {path.stem for path in (places.model_folder() / "variants").glob("*.yaml")}
OWN = """\
format: 1
id: enhetens-egen
title: Ring alltid upp
asked_by: [Övningsenheten]
why: Så gör vi här.
source: Enhetens rutin
changes:
  - {op: add-guidance, step: soc-sjukskriven.2, text: Ring upp inom två dagar.}
"""


@pytest.fixture
def page(desk: Desk) -> VariantsPage:
    """The page, shown."""
    desk.window.show_place("variants")
    shown = desk.window.stack.currentWidget()
    assert isinstance(shown, VariantsPage)
    return shown


def test_every_shipped_variant_is_offered_with_who_asked(page: VariantsPage) -> None:
    assert set(page.cards) == SHIPPED
    for card in page.cards.values():
        assert card.variant.asked_by[0] in _words(card)
        assert card.variant.why in _words(card)


def test_a_variant_switched_on_changes_map_marks_and_list(desk: Desk, page: VariantsPage) -> None:
    page.cards[EARLIER].switch.click()
    view = desk.window.map_page.view
    assert "soc-sjukskriven.15" in view.look().changed
    desk.window.show_step("soc-sjukskriven.15")
    assert "→ 11 Utreda" in _words(desk.window.map_page.guide)
    assert "1:15 Behov av samordnad rehabilitering?" in _words(page.changes)


def test_a_variant_switched_off_gives_the_map_back(desk: Desk, page: VariantsPage) -> None:
    before = desk.window.map_page._atlas.map
    page.cards[EARLIER].switch.click()
    page.cards[EARLIER].switch.click()
    atlas = desk.window.map_page._atlas
    assert (atlas.map, atlas.changed) == (before, frozenset())


def test_two_that_exclude_each_other_are_refused_with_the_reason(
    desk: Desk, page: VariantsPage
) -> None:
    page.cards[EARLIER].switch.click()
    card = page.cards[LATER]
    card.switch.click()
    assert not card.switch.isChecked()
    for each in (EARLIER, LATER):
        assert page.cards[each].variant.title in card.refusal.text()
    assert page.cards[EARLIER].variant.conflict_reason in card.refusal.text()
    assert desk.window.pages.choices.now.variants == (EARLIER,)


def test_each_shipped_variant_can_be_switched_on_alone(desk: Desk, page: VariantsPage) -> None:
    atlas = desk.window.map_page._atlas
    for identity in page.cards:
        desk.window.lay_variants((identity,))
        assert atlas.map.variants == (identity,)
        assert atlas.changed


def test_the_units_own_file_is_offered_and_marked_as_its_own(desk: Desk) -> None:
    _own_file("enhetens-egen", OWN)
    desk.window.show_place("variants")
    page = desk.window.stack.currentWidget()
    assert isinstance(page, VariantsPage)
    page.cards["enhetens-egen"].switch.click()
    atlas = desk.window.map_page._atlas
    assert atlas.map.step("soc-sjukskriven.2").guidance[-1] == "Ring upp inom två dagar."


@pytest.mark.parametrize(
    "text", ["", "format: 1\n\tid: x", OWN.replace("step: soc-sjukskriven.2", "step: soc.99")]
)
def test_a_broken_file_of_the_units_own_is_told_with_its_line_and_breaks_nothing(
    desk: Desk, text: str
) -> None:
    _own_file("enhetens-egen", text)
    desk.window.show_place("variants")
    page = desk.window.stack.currentWidget()
    assert isinstance(page, VariantsPage)
    words = _words(page)
    assert "variants/enhetens-egen.yaml" in words
    assert "1" in words
    assert set(page.cards) - {"enhetens-egen"} == SHIPPED


def test_a_file_edited_while_the_program_is_open_is_read_when_one_comes_back(desk: Desk) -> None:
    _own_file("enhetens-egen", OWN)
    desk.window.show_place("variants")
    page = desk.window.stack.currentWidget()
    assert isinstance(page, VariantsPage)
    page.cards["enhetens-egen"].switch.click()
    _own_file("enhetens-egen", OWN.replace("två dagar", "tre dagar"))
    assert page.own is not None
    page.own.again_button.click()
    atlas = desk.window.map_page._atlas
    assert atlas.map.step("soc-sjukskriven.2").guidance[-1] == "Ring upp inom tre dagar."
    assert page.cards["enhetens-egen"].switch.isChecked()
    _own_file("enhetens-egen", "format: 1\n\tid: x")
    page.own.again_button.click()
    assert atlas.map == atlas.base
    assert "variants/enhetens-egen.yaml, rad 2" in _words(page)
    _own_file("enhetens-egen", OWN)
    page.own.again_button.click()
    assert atlas.map.variants == ("enhetens-egen",)


def test_a_replaced_line_is_marked_in_list_and_guide_with_what_it_replaced(
    desk: Desk, page: VariantsPage
) -> None:
    atlas = desk.window.map_page._atlas
    before = atlas.base.step("soc-sjukskriven.8").guidance[1]
    page.cards[EARLIER].switch.click()
    after = atlas.map.step("soc-sjukskriven.8").guidance[1]
    assert f"Tidigare: {before}" in _words(page.changes)
    desk.window.show_step("soc-sjukskriven.8")
    guide = _words(desk.window.map_page.guide)
    assert after in guide
    assert f"Ändrat av en variant. Tidigare: {before}" in guide


def test_two_that_change_the_same_line_are_refused_with_both_titles(desk: Desk) -> None:
    line = "Be först om individens samtycke. En SIP kräver det."
    for name in ("en-egen", "annan-egen"):
        change = f'{{op: change-guidance, step: soc-sjukskriven.14, old: "{line}", text: {name}}}'
        text = OWN.replace("format: 1", "format: 2").replace("enhetens-egen", name)
        head = text.replace("Ring alltid upp", f"Titel {name}")
        _own_file(name, head[: head.index("  - {")] + f"  - {change}\n")
    desk.window.show_place("variants")
    page = desk.window.stack.currentWidget()
    assert isinstance(page, VariantsPage)
    page.cards["en-egen"].switch.click()
    page.cards["annan-egen"].switch.click()
    refusal = page.cards["annan-egen"].refusal.text()
    assert "Titel en-egen" in refusal
    assert "Titel annan-egen" in refusal
    assert not page.cards["annan-egen"].switch.isChecked()


def test_a_chosen_file_that_breaks_later_leaves_the_map_standing(own_folders: Path) -> None:
    _own_file("enhetens-egen", "format: 9")
    folder = places.unit_variants_folder()
    atlas = Atlas.read(places.model_folder(), ("enhetens-egen", PLAN), [folder])
    assert atlas.map.variants == (PLAN,)
    assert atlas.left_out == ("enhetens-egen",)
    assert atlas.mistakes[0].file == "variants/enhetens-egen.yaml"


def test_a_variant_that_does_not_fit_is_told_at_start(own_folders: Path, qtbot: QtBot) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    chosen = Preferences(variants=("enhetens-egen",))
    made = build(app, places.data_folder() / "vault", chosen, cost=CHEAP)
    qtbot.addWidget(made.window)
    made.window.show()
    assert made.window.notices.isVisible()
    assert made.window.map_page.page == "overview"
    made.close()


def test_words_alone_do_not_lay_the_pages_out_anew() -> None:
    plain, worded = Atlas.read(places.model_folder()), Atlas.read(places.model_folder(), (PLAN,))
    assert worded.changed
    assert worded.drawing("jobbtorg") == plain.drawing("jobbtorg")


def test_a_step_taken_remembers_the_variants(case_desk: Desk, qtbot: QtBot) -> None:
    window, session = case_desk.window, case_desk.session
    window.lay_variants((PLAN,))
    window.note.step_taken.emit("soc-sjukskriven.10")
    steps = session.read(lambda book: book.entries(session.case_id, [StepTaken]))
    taken = [step for step in steps if isinstance(step, StepTaken)]
    assert taken[-1].variants == (PLAN,)


def test_a_case_that_stands_in_a_box_that_is_taken_away_can_still_be_worked(
    case_desk: Desk,
) -> None:
    gone = (
        "  - {op: reroute, from: soc-sjukskriven.8, to: '9', new_to: '10'}\n"
        "  - {op: remove-step, step: soc-sjukskriven.9}\n"
    )
    head = OWN[: OWN.index("  - {")].replace("format: 1", "format: 2")
    _own_file("enhetens-egen", head + gone)
    window = case_desk.window
    window.show_place("variants")
    page = window.stack.currentWidget()
    assert isinstance(page, VariantsPage)
    page.cards["enhetens-egen"].switch.click()
    assert window.map_page._atlas.map.variants == ("enhetens-egen",)
    for place in ("case", "cases", "map", "statistics", "todo", "share", "forms"):
        window.show_place(place)
    window.show_on_map()
    window.note.step_taken.emit("soc-sjukskriven.10")
    window.lay_variants(())
    window.show_on_map()
    assert window.map_page._atlas.step("soc-sjukskriven.9") is not None


def test_the_choice_is_kept_and_checked(tmp_path: Path) -> None:
    chosen = Preferences(variants=(PLAN, EARLIER))
    preferences.write(tmp_path, chosen)
    assert preferences.read(tmp_path) == chosen


@pytest.mark.parametrize("kept", ["variants = ['../../etc']", "variants = 3"])
def test_a_choice_that_cannot_be_is_refused(tmp_path: Path, kept: str) -> None:
    (tmp_path / preferences.FILE_NAME).write_text(f"format = 1\n{kept}\n", "utf-8")
    with pytest.raises(PreferencesBroken):
        preferences.read(tmp_path)


def test_another_setting_does_not_forget_the_variants(desk: Desk) -> None:
    desk.window.show_place("settings")
    desk.window.lay_variants((PLAN,))
    desk.window.pages.choices.keep_from_settings(Preferences(theme="dark"))
    assert desk.window.pages.choices.now == Preferences(theme="dark", variants=(PLAN,))


def _own_file(name: str, text: str) -> None:
    folder = places.unit_variants_folder()
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.yaml").write_text(text, "utf-8")


def _words(widget: QWidget) -> str:
    from PySide6.QtWidgets import QAbstractButton

    parts = [each.text() for each in widget.findChildren(QLabel)]
    parts += [each.text() for each in widget.findChildren(QAbstractButton)]
    return "\n".join(parts)
