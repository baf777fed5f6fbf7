"""Nothing moves by itself: whoever has asked the system for less motion gets none from us.

The program has no animation at all, so the system's wish (``QAccessibilityHints``) needs no second
way through the code; these tests keep it so.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QTreeView
from pytestqt.qtbot import QtBot

from desktop.core.places import model_folder
from desktop.core.process.drawing import OVERVIEW
from desktop.ui.map.atlas import Atlas
from desktop.ui.map.outline import MapOutline
from desktop.ui.map.view import MapView
from desktop.ui.theme.palette import light

ROOT = Path(__file__).parents[3]
MOVING = re.compile(
    r"Q\w*Animation\b|QTimeLine|QMovie|QGraphicsEffect|QGraphicsOpacityEffect|QSplashScreen"
    r"|setRange\(0, 0\)|setAnimated\(True\)|setEffectEnabled"
)
"""Animations, and progress bars that run to and fro because they know no end."""


def test_no_source_makes_anything_move_by_itself() -> None:
    sources = sorted((ROOT / "desktop").rglob("*.py"))
    assert [path.name for path in sources if MOVING.search(path.read_text("utf-8"))] == []


@pytest.mark.parametrize("line", ["QPropertyAnimation(self)", "bar.setRange(0, 0)", "QMovie(name)"])
def test_what_moves_would_be_found(line: str) -> None:
    assert MOVING.search(line)


def test_the_map_jumps_to_a_box_instead_of_gliding(qtbot: QtBot) -> None:
    atlas, view = Atlas.read(model_folder()), MapView(light())
    qtbot.addWidget(view)
    view.resize(700, 400)
    view.show()
    view.show_drawing(atlas.drawing(OVERVIEW), atlas.map)
    view.set_zoom(2.0)
    before = view.horizontalScrollBar().value(), view.verticalScrollBar().value()
    last = max(atlas.drawing(OVERVIEW).boxes, key=lambda box: box.rect.x + box.rect.y)
    view.select(last.id)
    after = view.horizontalScrollBar().value(), view.verticalScrollBar().value()
    assert after != before
    qtbot.wait(50)
    assert (view.horizontalScrollBar().value(), view.verticalScrollBar().value()) == after


def test_lists_open_at_once(qtbot: QtBot) -> None:
    outline = MapOutline(light())
    qtbot.addWidget(outline)
    assert isinstance(outline, QTreeView)
    assert not outline.isAnimated()
