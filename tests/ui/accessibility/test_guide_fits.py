"""The guide's panel is narrow: whatever a box says, none of it goes beyond the panel's edge."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLayout, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.core import places
from desktop.ui.controls.line_breaks import ZERO_WIDTH_SPACE, broken, may_break, widest_piece
from desktop.ui.forms.shelf import FormShelf
from desktop.ui.guide.panel import GuidePanel
from desktop.ui.map.atlas import Atlas
from desktop.ui.theme.dress import dress
from desktop.ui.theme.palette import light


@pytest.fixture(params=[100, 200], ids=["100 %", "200 %"])
def panel(request: pytest.FixtureRequest, qtbot: QtBot, qapp: QApplication) -> Iterator[GuidePanel]:
    """The guide as the window has it, at a text size."""
    theme = replace(light(), text_percent=request.param)
    dress(qapp, theme)
    atlas = Atlas.read(places.model_folder())
    window = QWidget()
    qtbot.addWidget(window)
    made = GuidePanel(atlas.map, FormShelf(places.forms_folder()), theme)
    QHBoxLayout(window).addWidget(made)
    window.resize(600, 600)
    window.show()
    yield made
    dress(qapp, light())


def test_what_the_guide_says_of_any_box_fits_its_panel(panel: GuidePanel) -> None:
    too_wide = []
    content = panel.findChild(QWidget, "guideBody")
    assert isinstance(content, QWidget)
    for process in Atlas.read(places.model_folder()).map.processes:
        for step in process.steps:
            panel.show_step(step)
            QApplication.processEvents()
            if content.minimumSizeHint().width() > panel.width():
                too_wide.append(step.id)
    assert too_wide == []


def test_what_is_below_the_guide_scrolls_with_it_where_there_is_no_room(
    panel: GuidePanel, qtbot: QtBot
) -> None:
    foot, field = QWidget(), QPlainTextEdit()
    foot.setFixedHeight(300)
    QHBoxLayout(foot).addWidget(field)
    panel.set_foot(foot)
    content = panel.findChild(QWidget, "guideBody")
    assert isinstance(content, QWidget)
    lies_in = panel.window().layout()
    assert lies_in is not None
    lies_in.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
    field.setFocus()
    for height, outside in ((380, None), (1200, panel), (380, None)):
        panel.window().resize(600, height)
        qtbot.waitUntil(partial(_lies_in, foot, outside or content))
        qtbot.waitUntil(lambda: foot.isVisible() and foot.height() == foot.minimumHeight())
        qtbot.waitUntil(field.hasFocus)


def _lies_in(part: QWidget, room: QWidget) -> bool:
    return part.parentWidget() is room


def test_an_address_breaks_at_its_parts_and_a_short_word_does_not() -> None:
    shown = may_break("Se forsakringsmedicin.socialstyrelsen.se/ och/eller A.B.")

    assert shown.replace(ZERO_WIDTH_SPACE, "") == (
        "Se forsakringsmedicin.socialstyrelsen.se/ och/eller A.B."
    )
    assert f"medicin.{ZERO_WIDTH_SPACE}social" in shown
    assert "och/eller A.B." in shown


def test_words_in_a_button_break_after_a_stroke(qapp: QApplication) -> None:
    metrics = QFontMetrics(QFont())
    words = "försörjande genom arbete/studier/ersättning"
    narrow = widest_piece(words, metrics)

    lines = broken(words, metrics, narrow).split("\n")

    assert lines[-1] == "ersättning"
    assert all(metrics.horizontalAdvance(line) <= narrow for line in lines)
