"""The painter draws every box and arrow, on screen as on paper."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from desktop.core.process.drawing import Drawing, Rect
from desktop.core.process.layout.lettering import text_width
from desktop.ui.map.painter import CaseMarks, Look, paint_page, words
from desktop.ui.map.painter.bands import fitting_name
from desktop.ui.map.painter.hatches import hatch_names
from desktop.ui.map.painter.page import smallest_text
from desktop.ui.theme.palette import Theme, dark, light, mono
from tests.ui.map.map_sample import HEIGHT, WIDTH, sample_drawing, step_id

THEMES = pytest.mark.parametrize("theme", [light(), dark(), mono()], ids=lambda theme: theme.name)
BACKGROUND = "#FF00FF"


def paint(drawing: Drawing, look: Look, exposed: QRectF | None = None) -> QImage:
    picture = QImage(int(WIDTH), int(HEIGHT), QImage.Format.Format_RGB32)
    picture.fill(QColor(BACKGROUND))
    painter = QPainter(picture)
    paint_page(painter, drawing, look, exposed)
    painter.end()
    return picture


def differs(one: QImage, other: QImage, area: QRectF) -> bool:
    rect = area.toAlignedRect()
    return bool(one.copy(rect) != other.copy(rect))


@THEMES
def test_every_box_leaves_its_mark(qapp: QApplication, theme: Theme) -> None:
    drawing = sample_drawing()
    whole = paint(drawing, Look(theme))
    for box in drawing.boxes:
        rest = tuple(other for other in drawing.boxes if other.id != box.id)
        without = paint(replace(drawing, boxes=rest), Look(theme))
        area = QRectF(box.rect.x, box.rect.y, box.rect.w, box.rect.h)
        assert differs(whole, without, area), box.id


@THEMES
def test_every_arrow_and_label_leaves_its_mark(qapp: QApplication, theme: Theme) -> None:
    drawing = sample_drawing()
    whole = paint(drawing, Look(theme))
    for arrow in drawing.arrows:
        rest = tuple(other for other in drawing.arrows if other is not arrow)
        without = paint(replace(drawing, arrows=rest), Look(theme))
        assert whole != without, (arrow.source, arrow.target)
        if arrow.label_rect is not None:
            rect = arrow.label_rect
            assert differs(whole, without, QRectF(rect.x, rect.y, rect.w, rect.h))


def test_arrows_we_read_differ_from_those_given(qapp: QApplication) -> None:
    drawing = sample_drawing()
    given = replace(drawing, arrows=tuple(replace(a, given=True) for a in drawing.arrows))
    assert paint(drawing, Look(light())) != paint(given, Look(light()))


def test_black_and_white_tells_lanes_apart_by_hatch(qapp: QApplication) -> None:
    drawing = replace(sample_drawing(), boxes=(), arrows=(), surfaces=())
    picture = paint(drawing, Look(mono(), mono=True))
    size = 60
    upper = picture.copy(900, 30, size, size)
    lower = picture.copy(900, 30 + 180, size, size)
    assert upper != lower
    assert all(
        QColor(picture.pixel(x, y)).saturation() == 0
        for x in range(0, int(WIDTH), 7)
        for y in range(0, int(HEIGHT), 7)
    )


@pytest.mark.parametrize(
    "change",
    [
        {"selected": step_id("7")},
        {"selected": step_id("7"), "focused": True},
        {"hovered": step_id("7")},
        {"hits": frozenset({step_id("7")})},
        {"lens": "individ"},
        {"times": {step_id("7"): "3 mån"}},
        {"changed": frozenset({step_id("7")})},
        {"marks": CaseMarks(visited={step_id("7"): date(2026, 11, 2)})},
        {"marks": CaseMarks(current=frozenset({step_id("7")}))},
        {"marks": CaseMarks(next=frozenset({step_id("7")}))},
        {"marks": CaseMarks(deadlines={step_id("7"): 12})},
        {"marks": CaseMarks(deadlines={step_id("7"): -1})},
    ],
    ids=lambda change: "-".join(change),
)
def test_each_mark_can_be_seen(qapp: QApplication, change: dict[str, object]) -> None:
    plain, drawing = Look(light()), sample_drawing()
    marked = replace(plain, **change)  # type: ignore[arg-type]
    box = drawing.box(step_id("7")).rect
    area = QRectF(box.x - 14, box.y - 14, box.w + 28, box.h + 28)
    assert differs(paint(drawing, plain), paint(drawing, marked), area)


def test_only_the_exposed_part_is_drawn(qapp: QApplication) -> None:
    look, exposed = Look(light()), QRectF(200, 150, 300, 200)
    whole, part = paint(sample_drawing(), look), paint(sample_drawing(), look, exposed)
    inside = exposed.toRect()
    assert whole.copy(inside) == part.copy(inside)
    assert QColor(part.pixel(1100, 500)).name().upper() == BACKGROUND


def test_words_are_as_wide_as_the_layout_reckons(qapp: QApplication) -> None:
    for text in ("Rehabiliteringsförfrågan", "Samordnad individuell plan (SIP)", "14"):
        assert words.width(text, 12.0) <= text_width(text, 12.0) * 1.01


def test_lane_names_are_whole_or_absent() -> None:
    name = "Hälso- och sjukvården"
    assert fitting_name(name, 300, 36)[0] == (name,)
    assert " ".join(fitting_name(name, 90, 36)[0]) == name
    assert fitting_name(name, 20, 36)[0] == ()


def test_every_hatch_of_the_map_is_known() -> None:
    assert hatch_names() >= {"dots", "diagonal", "horizontal", "vertical", "cross", "zigzag"}


def test_the_smallest_text_counts_labels_and_numbers() -> None:
    assert 0 < smallest_text(sample_drawing()) <= 11


def test_an_arrows_word_is_painted_where_only_the_word_is_exposed(qapp: QApplication) -> None:
    drawing = sample_drawing()
    arrow = next(each for each in drawing.arrows if each.label)
    apart = Rect(arrow.points[0][0] + 40, arrow.points[0][1] + 60, 30, 16)
    moved = replace(drawing, boxes=(), arrows=(replace(arrow, label_rect=apart),))
    area = QRectF(apart.x, apart.y, apart.w, apart.h)
    whole, part = paint(moved, Look(light())), paint(moved, Look(light()), area)
    assert not differs(whole, part, area)
