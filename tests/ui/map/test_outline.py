"""The list view does what the drawing does."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from desktop.core.places import forms_folder, model_folder
from desktop.core.process.drawing import OVERVIEW
from desktop.core.process.phases import lay_out_phases
from desktop.core.process.reading import read_map
from desktop.ui.forms.shelf import FormShelf
from desktop.ui.map.atlas import Atlas
from desktop.ui.map.map_page import MapPage
from desktop.ui.map.outline import MapOutline
from desktop.ui.map.outline_model import LANE, MARKS, NEXT, NUMBER, PHASE, TITLE, OutlineModel
from desktop.ui.map.painter import CaseMarks, Look
from desktop.ui.theme.palette import dark, light
from tests.ui.map.map_sample import sample_drawing, sample_map, step_id


@pytest.fixture
def outline(qtbot: QtBot) -> MapOutline:
    made = MapOutline(light())
    qtbot.addWidget(made)
    made.resize(1000, 500)
    made.show_drawing(sample_drawing(), sample_map())
    made.show()
    return made


def rows(outline: MapOutline, column: int) -> list[str]:
    model = outline.model()
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def test_the_model_keeps_qts_rules(qtbot: QtBot) -> None:
    model = OutlineModel(Look(light()))
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_page(sample_drawing(), sample_map())
    model.set_look(Look(dark()))
    assert tester.model() is model


def test_every_box_has_a_row_in_the_processs_order(outline: MapOutline) -> None:
    assert rows(outline, NUMBER) == ["1a", "2", "5", "6", "7", "14", "13", ""]
    assert rows(outline, TITLE)[5] == "Samordnad individuell plan"
    assert rows(outline, LANE)[0] == "Individen"
    assert rows(outline, NEXT)[2] == "7 (Ja) or 6 (Nej)"


def test_choosing_a_row_tells_which_box(qtbot: QtBot, outline: MapOutline) -> None:
    outline.select(step_id("2"))
    with qtbot.waitSignal(outline.boxSelected) as told:
        QTest.keyClick(outline, Qt.Key.Key_Down)
    assert told.args == [step_id("5")]


def test_selecting_from_outside_tells_nobody(qtbot: QtBot, outline: MapOutline) -> None:
    with qtbot.assertNotEmitted(outline.boxSelected):
        outline.select(step_id("7"))
    assert outline.selected() == step_id("7")


def test_keys_open_and_go_back(qtbot: QtBot, outline: MapOutline) -> None:
    outline.select(step_id("6"))
    with qtbot.waitSignal(outline.processOpened) as told:
        QTest.keyClick(outline, Qt.Key.Key_Return)
    assert told.args == ["soc-ej-sjukskriven"]
    with qtbot.waitSignal(outline.backRequested):
        QTest.keyClick(outline, Qt.Key.Key_Backspace)
    with qtbot.waitSignal(outline.overviewRequested):
        QTest.keyClick(outline, Qt.Key.Key_Home)


def test_the_case_stands_in_its_column(outline: MapOutline) -> None:
    outline.set_case_marks(CaseMarks({step_id("2"): date(2026, 11, 2)}, frozenset({step_id("5")})))
    assert rows(outline, MARKS)[1] == "2026-11-02"
    assert rows(outline, MARKS)[2] == "Here now"


def test_a_screen_reader_hears_the_whole_sentence(outline: MapOutline) -> None:
    heard = outline.model().index(2, NUMBER).data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard.startswith("Box 5 of 7, Socialtjänsten, Finns läkarintyg?, decision")


def test_what_rings_and_pens_say_on_the_drawing_stands_in_words(outline: MapOutline) -> None:
    outline.set_hits({step_id("2")})
    outline.set_changed({step_id("7")})
    assert rows(outline, MARKS)[1] == "found"
    assert rows(outline, MARKS)[4] == "changed by a variant"
    heard = outline.model().index(4, NUMBER).data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard.endswith("changed by a variant")


def test_arrows_we_read_are_told_from_those_given(outline: MapOutline) -> None:
    tip = outline.model().index(0, NEXT).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "2\nOur reading of the order: 2"
    assert outline.model().index(2, NEXT).data(Qt.ItemDataRole.ToolTipRole) == "7 (Ja) or 6 (Nej)"


def test_by_phases_the_rows_go_phase_by_phase_and_name_the_meetings(qtbot: QtBot) -> None:
    our_map = read_map(model_folder())
    made = MapOutline(light())
    qtbot.addWidget(made)
    made.show_drawing(lay_out_phases(our_map, OVERVIEW), our_map)
    assert not made.isColumnHidden(PHASE)
    shown = [phase for phase in rows(made, PHASE) if phase]
    order = [phase.name for phase in our_map.phases]
    assert shown == sorted(shown, key=order.index)
    assert made.model().rowCount() == len(lay_out_phases(our_map, OVERVIEW).boxes)
    sip = rows(made, NUMBER).index("1:14")
    assert rows(made, MARKS)[sip] == "meeting point with Hälso- och sjukvården"
    made.show_drawing(sample_drawing(), sample_map())
    assert made.isColumnHidden(PHASE)


def test_a_list_opened_late_shows_what_the_drawing_already_shows(qtbot: QtBot) -> None:
    page = MapPage(Atlas.read(model_folder()), FormShelf(forms_folder()), light())
    qtbot.addWidget(page)
    page.open_page("soc-sjukskriven")
    page.bar.toggle("times")
    page.view.set_hits({"soc-sjukskriven.9"})
    page.show_list(True)
    assert page.outline is not None
    number = rows(page.outline, NUMBER).index("9")
    assert "found" in rows(page.outline, MARKS)[number]
    page.bar.toggle("phases")
    assert not page.outline.isColumnHidden(PHASE)
    page.bar.toggle("light")
    assert "9" not in rows(page.outline, NUMBER)


def test_on_a_wide_page_what_comes_next_gets_its_part_of_the_room(outline: MapOutline) -> None:
    narrow = outline.columnWidth(NEXT)
    outline.resize(1800, 500)
    assert outline.columnWidth(NEXT) > narrow
    assert outline.columnWidth(TITLE) > outline.columnWidth(NEXT)
