"""Panning copies painted squares: the picture is the one that would have been painted anew."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.core.places import model_folder
from desktop.core.process.drawing import OVERVIEW, Drawing
from desktop.core.process.phases import lay_out_phases
from desktop.core.process.reading import read_map
from desktop.ui.map.canvas import Canvas
from desktop.ui.map.nearby import Nearby
from desktop.ui.map.painter import Look, paint_page
from desktop.ui.map.tiles import SIDE, Tiles
from desktop.ui.map.view import MapView
from desktop.ui.theme.palette import dark, light
from tests.ui.map.map_sample import sample_drawing, sample_map, step_id

SOFT_PIXELS = 150
"""A letter cut by the edge is set a fraction of a pixel aside: so few of 400,000 pixels."""


@pytest.fixture
def view(qtbot: QtBot) -> MapView:
    made = MapView(light())
    qtbot.addWidget(made)
    made.resize(900, 500)
    made.show()
    made.show_drawing(sample_drawing(), sample_map())
    made.set_zoom(1.6)
    return made


def sheet(view: MapView) -> Canvas:
    found = view.widget()
    assert isinstance(found, Canvas)
    return found


def picture(view: MapView) -> QImage:
    made = QImage(view.viewport().size(), QImage.Format.Format_RGB32)
    view.viewport().render(made, QPoint())
    return made


def alike(one: QImage, other: QImage) -> bool:
    """Whether no more differs than the soft edge of a letter that a view's edge cuts in two."""
    pixels = zip(
        memoryview(one.constBits()).cast("I"), memoryview(other.constBits()).cast("I"), strict=True
    )
    return sum(here != there for here, there in pixels) < SOFT_PIXELS


def painted_anew(view: MapView) -> QImage:
    """The same part of the page in a view that was never panned by steps."""
    zoom, across = view.zoom(), view.horizontalScrollBar().value()
    down = view.verticalScrollBar().value()
    view.set_zoom(zoom * 1.5)
    view.set_zoom(zoom)
    view.horizontalScrollBar().setValue(across)
    view.verticalScrollBar().setValue(down)
    sheet(view)._tiles = None
    return picture(view)


def test_a_panned_view_looks_as_if_painted_anew(view: MapView) -> None:
    for across in (0, 130, 390, 700):
        view.horizontalScrollBar().setValue(across)
        view.verticalScrollBar().setValue(across // 4)
        panned = picture(view)
        assert alike(panned, painted_anew(view)), across


def test_panning_over_what_was_seen_paints_no_box_again(
    view: MapView, monkeypatch: pytest.MonkeyPatch
) -> None:
    painted: list[QRectF] = []

    def watched(painter: QPainter, drawing: Drawing, look: Look, area: QRectF) -> None:
        painted.append(area)
        paint_page(painter, drawing, look, area)

    monkeypatch.setattr("desktop.ui.map.canvas.paint_page", watched)
    for across in (10, 400):
        view.horizontalScrollBar().setValue(across)
        picture(view)
    assert painted
    painted.clear()
    for across in (300, 200, 100, 20):
        view.horizontalScrollBar().setValue(across)
        picture(view)
    assert painted == []


def test_what_changes_is_seen_at_once(view: MapView) -> None:
    view.horizontalScrollBar().setValue(60)
    changes: tuple[Callable[[], None], ...] = (
        lambda: view.select(step_id("5")),
        lambda: view.set_theme(dark()),
        lambda: view.set_hits({step_id("2")}),
        lambda: view.set_lens("individ"),
    )
    for change in changes:
        before = picture(view)
        change()
        assert picture(view) != before
        assert alike(picture(view), painted_anew(view))
        view.horizontalScrollBar().setValue(view.horizontalScrollBar().value() + 3)
        picture(view)


def test_the_box_under_the_pointer_is_painted_over_the_squares(view: MapView) -> None:
    view.horizontalScrollBar().setValue(40)
    calm = picture(view)
    canvas = sheet(view)
    canvas.set_look(replace(canvas.look, hovered=step_id("2")))
    assert picture(view) != calm
    canvas.set_look(replace(canvas.look, hovered=""))
    assert picture(view) == calm


def test_old_squares_make_room_for_new_ones(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.ui.map.tiles.MOST_PIXELS", 2 * SIDE * SIDE)
    painted: list[QRectF] = []

    def paint(painter: QPainter, part: QRectF) -> None:
        painted.append(part)
        painter.fillRect(part, QColor("#FFFFFF"))

    tiles = Tiles(paint, 1.0)
    target = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
    painter = QPainter(target)
    for column in (0, 1, 0, 2, 0, 1):
        tiles.draw(painter, QRectF(column * SIDE, 0, SIDE, SIDE))
    painter.end()
    assert [part.left() / SIDE for part in painted] == [0, 1, 2, 1]


def test_a_large_page_is_painted_the_same_part_by_part(qapp: QApplication) -> None:
    drawing = lay_out_phases(read_map(model_folder()), OVERVIEW)
    fields = Nearby(drawing)
    for corner in ((0.0, 0.0), (700.0, 400.0), (1500.0, 900.0)):
        area = QRectF(*corner, 500, 400)
        whole, part = (part_of(page, area) for page in (drawing, fields.within(area)))
        assert whole == part
        assert len(fields.within(area).boxes) < len(drawing.boxes)


def part_of(drawing: Drawing, area: QRectF) -> QImage:
    made = QImage(area.size().toSize(), QImage.Format.Format_RGB32)
    made.fill(QColor("#FFFFFF"))
    painter = QPainter(made)
    painter.translate(-area.topLeft())
    paint_page(painter, drawing, Look(light(), lens="jobbtorg"), area)
    painter.end()
    return made
