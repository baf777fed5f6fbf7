"""The map view answers mouse, keyboard and screen readers, and decides nothing itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QAccessible, QColor, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.map.canvas import Canvas
from desktop.ui.map.handles import BoxHandle
from desktop.ui.map.painter import CaseMarks
from desktop.ui.map.painter.look import TITLE_SIZE
from desktop.ui.map.painter.shapes import qrect
from desktop.ui.map.painter.titles import titles_of
from desktop.ui.map.pointing import point_at
from desktop.ui.map.view import MapView
from desktop.ui.theme.palette import dark, light
from tests.ui.map.map_sample import sample_drawing, sample_map, step_id

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def view(qtbot: QtBot) -> MapView:
    made = MapView(light())
    qtbot.addWidget(made)
    made.resize(1200, 640)
    made.show()
    made.show_drawing(sample_drawing(), sample_map())
    return made


def handle(view: MapView, box: str) -> BoxHandle:
    found = [h for h in view.findChildren(BoxHandle) if h.box_id == step_id(box)]
    assert len(found) == 1
    return found[0]


def canvas(view: MapView) -> Canvas:
    found = view.widget()
    assert isinstance(found, Canvas)
    return found


def place(view: MapView, box: str) -> QPoint:
    return handle(view, box).geometry().center()


def press(qtbot: QtBot, view: MapView, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(view.focusWidget() or view, key)


def double_click_without_press(sheet: Canvas, where: QPoint) -> None:
    spot = QPointF(where)
    event = QMouseEvent(
        QEvent.Type.MouseButtonDblClick, spot, sheet.mapToGlobal(spot), LEFT, LEFT, NONE
    )
    QApplication.sendEvent(sheet, event)


def test_a_click_selects(qtbot: QtBot, view: MapView) -> None:
    with qtbot.waitSignal(view.boxSelected) as told:
        QTest.mouseClick(canvas(view), LEFT, NONE, place(view, "7"))
    assert told.args == [step_id("7")]
    assert view.selected() == step_id("7")


def test_a_click_beside_the_boxes_changes_nothing(qtbot: QtBot, view: MapView) -> None:
    with qtbot.assertNotEmitted(view.boxSelected):
        QTest.mouseClick(canvas(view), LEFT, NONE, QPoint(5, 5))


def test_a_box_of_a_page_that_was_turned_away_opens_nothing(qtbot: QtBot, view: MapView) -> None:
    gone, drawing = handle(view, "7"), sample_drawing()
    left = tuple(box for box in drawing.boxes if box.id != step_id("7"))
    view.show_drawing(replace(drawing, boxes=left, arrows=()), sample_map())
    with qtbot.assertNotEmitted(view.boxActivated):
        canvas(view).handle_pressed.emit(step_id("7"))
    assert gone.box_id != step_id("7") or not gone.isVisible()


def test_a_double_click_opens_the_subprocess(qtbot: QtBot, view: MapView) -> None:
    with qtbot.waitSignal(view.processOpened) as told:
        QTest.mouseClick(canvas(view), LEFT, NONE, place(view, "6"))
        double_click_without_press(canvas(view), place(view, "6"))
    assert told.args == ["soc-ej-sjukskriven"]


def test_one_click_on_the_symbol_opens_the_subprocess(qtbot: QtBot, view: MapView) -> None:
    corner = handle(view, "6").geometry().bottomRight()
    with qtbot.waitSignal(view.processOpened):
        QTest.mouseClick(canvas(view), LEFT, NONE, corner - QPoint(3, 2))


def test_the_second_click_of_a_double_click_does_nothing_on_a_new_page(
    qtbot: QtBot, view: MapView
) -> None:
    corner = handle(view, "6").geometry().bottomRight() - QPoint(3, 2)
    view.processOpened.connect(lambda _id: view.show_drawing(sample_drawing(), sample_map()))
    QTest.mouseClick(canvas(view), LEFT, NONE, corner)
    with qtbot.assertNotEmitted(view.processOpened):
        double_click_without_press(canvas(view), place(view, "6"))


def test_the_home_symbol_leads_to_the_overview(qtbot: QtBot, view: MapView) -> None:
    home = next(h for h in view.findChildren(BoxHandle) if h.box_id == "home")
    with qtbot.waitSignal(view.overviewRequested):
        where = home.geometry().center()
        QTest.mouseClick(canvas(view), LEFT, NONE, where)


def test_dragging_pans_and_selects_nothing(qtbot: QtBot, view: MapView) -> None:
    view.set_zoom(3.0)
    view.horizontalScrollBar().setValue(200)
    start = canvas(view).mapFrom(view.viewport(), QPoint(300, 300))
    with qtbot.assertNotEmitted(view.boxSelected):
        QTest.mousePress(canvas(view), LEFT, NONE, start)
        QTest.mouseMove(canvas(view), start + QPoint(-40, 0))
        QApplication.processEvents()
        QTest.mouseRelease(canvas(view), LEFT, NONE, start)


def test_arrow_keys_follow_the_arrows(qtbot: QtBot, view: MapView) -> None:
    view.focus_map()
    assert view.selected() == step_id("1a")
    press(qtbot, view, Qt.Key.Key_Right, Qt.Key.Key_Right)
    assert view.selected() == step_id("5")
    press(qtbot, view, Qt.Key.Key_Right)
    assert view.selected() == step_id("7")
    press(qtbot, view, Qt.Key.Key_Down)
    assert view.selected() == step_id("6")
    press(qtbot, view, Qt.Key.Key_Up)
    assert view.selected() == step_id("7")
    press(qtbot, view, Qt.Key.Key_Left)
    assert view.selected() == step_id("5")


def test_every_box_can_be_reached_by_arrow_keys(qtbot: QtBot, view: MapView) -> None:
    view.focus_map()
    keys = (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Up)
    reached, waiting = {view.selected()}, [view.selected()]
    while waiting:
        start = waiting.pop()
        for key in keys:
            view.select(start)
            view.focus_map()
            press(qtbot, view, key)
            if view.selected() not in reached:
                reached.add(view.selected())
                waiting.append(view.selected())
    assert reached == {box.id for box in sample_drawing().boxes}


def test_enter_opens_backspace_goes_back_home_leads_home(qtbot: QtBot, view: MapView) -> None:
    view.select(step_id("6"))
    view.focus_map()
    with qtbot.waitSignal(view.processOpened):
        press(qtbot, view, Qt.Key.Key_Return)
    with qtbot.waitSignal(view.backRequested):
        press(qtbot, view, Qt.Key.Key_Backspace)
    with qtbot.waitSignal(view.overviewRequested):
        press(qtbot, view, Qt.Key.Key_Home)


def test_enter_on_a_plain_step_activates_it(qtbot: QtBot, view: MapView) -> None:
    view.select(step_id("2"))
    view.focus_map()
    with qtbot.waitSignal(view.boxActivated) as told:
        press(qtbot, view, Qt.Key.Key_Return)
    assert told.args == [step_id("2")]


def test_keys_zoom_and_fit(qtbot: QtBot, view: MapView) -> None:
    view.focus_map()
    view.zoom_to_fit()
    fitted = view.zoom()
    press(qtbot, view, Qt.Key.Key_Plus)
    assert view.zoom() > fitted
    press(qtbot, view, Qt.Key.Key_Minus, Qt.Key.Key_Minus)
    assert view.zoom() < fitted
    press(qtbot, view, Qt.Key.Key_0)
    assert view.zoom() == pytest.approx(fitted)


def test_zoom_stays_between_a_quarter_and_four(qtbot: QtBot, view: MapView) -> None:
    view.set_zoom(99)
    assert view.zoom() == 4.0
    with qtbot.waitSignal(view.zoomChanged) as told:
        view.set_zoom(0.01)
    assert told.args == [0.25]


def test_control_and_wheel_zoom_to_the_pointer(view: MapView) -> None:
    view.set_zoom(2.0)
    view.horizontalScrollBar().setValue(400)
    where = QPoint(500, 200)
    before = canvas(view).to_page(QPointF(canvas(view).mapFrom(view.viewport(), where)))
    spot = QPointF(where)
    event = QWheelEvent(
        spot, QPointF(view.viewport().mapToGlobal(where)), QPoint(), QPoint(0, 120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    view.wheelEvent(event)
    after = canvas(view).to_page(QPointF(canvas(view).mapFrom(view.viewport(), where)))
    assert view.zoom() > 2.0
    assert (after - before).manhattanLength() < 2


def test_tab_enters_the_map_once_and_leaves_it(qtbot: QtBot) -> None:
    window, first, last = QWidget(), QLineEdit(), QLineEdit()
    qtbot.addWidget(window)
    view = MapView(light())
    layout = QVBoxLayout(window)
    for part in (first, view, last):
        layout.addWidget(part)
    view.show_drawing(sample_drawing(), sample_map())
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    qtbot.waitUntil(lambda: bool(view.findChildren(BoxHandle)))  # made after the first paint
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Tab)
    entered = QApplication.focusWidget()
    assert isinstance(entered, BoxHandle)
    QTest.keyClick(entered, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is last


def test_a_screen_reader_hears_number_lane_title_kind_and_ways_on(view: MapView) -> None:
    name = handle(view, "14").accessibleName()
    assert name == (
        "Box 14 of 7, Socialtjänsten, Samordnad individuell plan, collaboration, "
        "next: Självförsörjande or Soc ej sjukskriven"
    )


def test_boxes_stand_in_the_accessibility_tree_as_buttons(view: MapView) -> None:
    view.select(step_id("5"))
    view.focus_map()
    found = QAccessible.queryAccessibleInterface(handle(view, "5"))
    assert found is not None
    assert found.role() == QAccessible.Role.Button
    state = found.state()
    assert state.focusable
    assert state.focused
    assert "Finns läkarintyg?" in found.text(QAccessible.Text.Name)
    assert found.text(QAccessible.Text.Description) == "chosen"
    assert found.rect().width() > 0


def test_a_screen_reader_can_press_a_box(qtbot: QtBot, view: MapView) -> None:
    found = QAccessible.queryAccessibleInterface(handle(view, "6"))
    assert found is not None
    action = found.actionInterface()
    assert action is not None
    with qtbot.waitSignal(view.processOpened):
        action.doAction(action.actionNames()[0])


def test_a_case_is_heard_and_taken_away_again(view: MapView) -> None:
    marks = CaseMarks(
        {step_id("2"): date(2026, 11, 2)}, frozenset({step_id("5")}), frozenset(), {step_id("5"): 3}
    )
    view.set_case_marks(marks)
    assert "taken" in handle(view, "2").accessibleName()
    assert "3 days" in handle(view, "5").accessibleName()
    view.set_case_marks(CaseMarks())
    assert "taken" not in handle(view, "2").accessibleName()


def test_selecting_from_outside_tells_nobody(qtbot: QtBot, view: MapView) -> None:
    with qtbot.assertNotEmitted(view.boxSelected):
        view.select(step_id("7"))
        view.select("not-on-this-page")
    assert view.selected() == step_id("7")


def test_a_page_change_uses_the_handles_again(view: MapView) -> None:
    before = set(view.findChildren(BoxHandle))
    view.show_drawing(sample_drawing(), sample_map(), step_id("6"))
    assert set(view.findChildren(BoxHandle)) == before
    assert view.selected() == step_id("6")


def test_theme_lens_times_and_hits_repaint_without_complaint(view: MapView) -> None:
    before = view.grab().toImage()
    view.set_theme(dark())
    view.set_lens("individ")
    view.set_times(True)
    view.set_hits({step_id("7")})
    assert view.grab().toImage() != before
    view.set_lens(None)
    assert view.look().lens == ""


def test_targets_are_large_enough_at_full_size(view: MapView) -> None:
    view.set_zoom(1.0)
    for found in view.findChildren(BoxHandle):
        assert found.width() >= 24
        assert found.height() >= 24


def test_a_narrow_page_stands_in_the_middle(view: MapView) -> None:
    view.set_zoom(0.25)
    sheet, boxes = canvas(view), view.findChildren(BoxHandle)
    left = min(found.geometry().left() for found in boxes)
    right = max(found.geometry().right() for found in boxes)
    assert abs(left - (sheet.width() - right)) < 30


def test_what_a_variant_changed_is_heard(view: MapView) -> None:
    view.set_changed({step_id("7")})
    assert handle(view, "7").accessibleName().endswith("changed by a variant")


def test_a_click_on_a_surfaces_title_opens_its_process(qtbot: QtBot, view: MapView) -> None:
    drawing = sample_drawing()
    surface = drawing.surfaces[0]
    title = next(
        each.place for each in titles_of(drawing, TITLE_SIZE) if each.words == surface.title
    )
    spot = canvas(view).to_canvas(title).center().toPoint()
    with qtbot.waitSignal(view.processOpened) as told:
        QTest.mouseClick(canvas(view), LEFT, NONE, spot)
    assert told.args == ["finsamteam"]


def test_each_title_is_where_it_is_drawn_also_when_it_had_to_move_aside() -> None:
    drawing = sample_drawing()
    crowded = replace(drawing, surfaces=drawing.surfaces * 2)
    titles = titles_of(crowded, 2 * TITLE_SIZE)
    assert not titles[-1].place.intersects(titles[-2].place)
    found = point_at(crowded, titles[-1].place.center(), 2 * TITLE_SIZE)
    assert found.opens == titles[-1].process
    assert found.at_once


def test_a_double_click_on_a_surface_opens_its_process(qtbot: QtBot, view: MapView) -> None:
    rect = sample_drawing().surfaces[0].rect
    spot = canvas(view).to_canvas(QRectF(rect.right - 8, rect.bottom - 8, 2, 2)).center().toPoint()
    with qtbot.waitSignal(view.processOpened):
        QTest.mouseClick(canvas(view), LEFT, NONE, spot)
        double_click_without_press(canvas(view), spot)


@pytest.mark.parametrize("zoom", [0.25, 0.44, 1.0, 4.0])
def test_the_selections_ring_is_at_least_three_pixels_at_every_scale(
    view: MapView, zoom: float
) -> None:
    view.set_zoom(zoom)
    view.select(step_id("7"))
    box = canvas(view).to_canvas(qrect(sample_drawing().box(step_id("7")).rect))
    row, edge = int(box.top() + box.height() * 0.7), int(box.left())
    picture = canvas(view).grab().toImage()
    reach = range(edge - int(12 * max(zoom, 1.0)), edge)
    ground = picture.pixelColor(reach[0], row).red()
    ink = ground - QColor(light().accent).red()
    assert sum(ground - picture.pixelColor(x, row).red() for x in reach) / ink >= 2.9
