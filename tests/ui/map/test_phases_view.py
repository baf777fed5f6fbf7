"""The view by phases: names that stay, meetings brought out, and the same for ear and keyboard."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.core.process.drawing import OVERVIEW, Drawing
from desktop.core.process.model import ProcessMap
from desktop.core.process.phases import lay_out_phases
from desktop.core.process.reading import read_map
from desktop.ui.map.accessible import names_of
from desktop.ui.map.canvas import Canvas
from desktop.ui.map.navigation import Direction, neighbour
from desktop.ui.map.painter import Look, paint_page, phases
from desktop.ui.map.phase_strip import HEIGHT, PhaseStrip
from desktop.ui.map.strip import LaneStrip
from desktop.ui.map.view import MapView
from desktop.ui.theme.contrast import contrast, mix
from desktop.ui.theme.palette import SHARED_LANE, Theme, dark, light, mono

MODEL = Path(__file__).parents[3] / "resources" / "model"
THEMES = pytest.mark.parametrize("theme", [light(), dark(), mono()], ids=lambda theme: theme.name)


@pytest.fixture(scope="module")
def our_map() -> ProcessMap:
    return read_map(MODEL)


@pytest.fixture(scope="module")
def overview(our_map: ProcessMap) -> Drawing:
    return lay_out_phases(our_map, OVERVIEW)


@pytest.fixture
def view(qtbot: QtBot, our_map: ProcessMap, overview: Drawing) -> MapView:
    made = MapView(light())
    qtbot.addWidget(made)
    made.resize(1200, 640)
    made.show()
    made.show_drawing(overview, our_map)
    return made


def painted(drawing: Drawing, look: Look) -> QImage:
    picture = QImage(int(drawing.width), int(drawing.height), QImage.Format.Format_RGB32)
    picture.fill(QColor("#FF00FF"))
    painter = QPainter(picture)
    paint_page(painter, drawing, look)
    painter.end()
    return picture


def test_a_meetings_line_is_drawn_from_lane_to_lane(qapp: QApplication, overview: Drawing) -> None:
    picture = painted(overview, Look(light()))
    colour = QColor(phases.meeting_colour(light()))
    for meeting in overview.meetings:
        if meeting.line is None:
            continue
        (x, top), (_, bottom) = meeting.line
        column = [picture.pixelColor(int(x), y) for y in range(int(top) + 6, int(bottom) - 6)]
        assert column.count(colour) > len(column) / 8


@THEMES
def test_the_phases_names_are_painted_on_paper(
    qapp: QApplication, overview: Drawing, theme: Theme
) -> None:
    with_names = painted(overview, Look(theme, mono=theme.name == "mono"))
    nameless = replace(overview, phases=tuple(replace(band, name="") for band in overview.phases))
    without = painted(nameless, Look(theme, mono=theme.name == "mono"))
    for band in overview.phases:
        head = QRectF(band.rect.x, 0, band.rect.w, overview.head).toAlignedRect()
        assert with_names.copy(head) != without.copy(head)


def test_the_names_stay_over_their_columns_while_the_map_pans(
    view: MapView, overview: Drawing
) -> None:
    strip = view.findChild(PhaseStrip)
    assert strip is not None
    assert strip.isVisible()
    assert strip.height() == HEIGHT
    view.set_zoom(1.5)
    view.horizontalScrollBar().setValue(900)
    view.verticalScrollBar().setValue(300)
    sheet = view.widget()
    assert isinstance(sheet, Canvas)
    for band, area in strip.heads():
        left = sheet.mapTo(view, sheet.to_canvas(QRectF(band.rect.x, 30, 1, 1)).topLeft().toPoint())
        if not area.isEmpty() and area.left() > 0:
            assert strip.mapTo(view, area.topLeft().toPoint()).x() == pytest.approx(left.x(), abs=2)
    assert any(area.isEmpty() for _, area in strip.heads())


def test_the_tabs_stand_beside_their_lanes_under_the_names(
    view: MapView, overview: Drawing
) -> None:
    tabs = view.findChild(LaneStrip)
    assert tabs is not None
    view.set_zoom(1.0)
    view.verticalScrollBar().setValue(0)
    first = tabs.tab_area(overview.lanes[0])
    assert first.top() == pytest.approx(0)
    assert 0 < first.height() <= overview.lanes[0].rect.h


def test_the_overlays_lie_over_the_map(view: MapView) -> None:
    order = [
        each for each in view.children() if each in (view.viewport(), view.findChild(LaneStrip))
    ]
    assert order[0] is view.viewport()


def test_the_strip_goes_with_the_view_by_phases(
    view: MapView, our_map: ProcessMap, overview: Drawing
) -> None:
    strip = view.findChild(PhaseStrip)
    assert strip is not None
    view.show_drawing(replace(overview, phases=(), meetings=()), our_map)
    assert not strip.isVisible()
    assert view.viewport().y() == 0


def test_a_screen_reader_hears_phase_and_meeting(our_map: ProcessMap, overview: Drawing) -> None:
    names = names_of(overview, our_map, Look(light()))
    sip = names["soc-sjukskriven.14"]
    assert "phase: Vägval och samverkan" in sip
    assert "meeting point with Hälso- och sjukvården" in sip
    assert "meeting point" not in names["soc-sjukskriven.4"]
    assert "phase: Kartläggning" in names["soc-sjukskriven.4"]


@THEMES
def test_everything_drawn_for_phases_can_be_told_apart(theme: Theme) -> None:
    assert contrast(theme.text, theme.pressed) >= 4.5
    for lane in theme.lanes.values():
        assert contrast(phases.meeting_colour(theme), lane.tint) >= 3
        assert contrast(theme.text, lane.tint) >= 3
    assert contrast(phases.meeting_colour(theme), theme.paper) >= 3
    assert phases.meeting_colour(theme) == theme.lane(SHARED_LANE).line


@THEMES
def test_the_selection_can_be_told_from_what_lies_under_it(theme: Theme) -> None:
    grounds = [lane.tint for lane in theme.lanes.values()]
    grounds += [mix(theme.paper, tint, 0.55) for tint in grounds]
    assert all(contrast(theme.accent, ground) >= 3 for ground in grounds)


def test_every_box_can_be_reached_by_arrow_keys_on_every_page(our_map: ProcessMap) -> None:
    for page in (OVERVIEW, *(process.id for process in our_map.processes)):
        drawing = lay_out_phases(our_map, page)
        reached = {drawing.boxes[0].id}
        waiting = list(reached)
        while waiting:
            here = waiting.pop()
            there = {neighbour(drawing, here, way, ()) for way in Direction} - reached - {""}
            reached |= there
            waiting += there
        assert reached == {box.id for box in drawing.boxes}, page
