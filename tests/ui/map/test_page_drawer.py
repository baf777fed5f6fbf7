"""A page that must be laid out anew is drawn beside the window, and only the last wish is shown."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.core.places import forms_folder
from desktop.core.process.drawing import OVERVIEW, Drawing
from desktop.ui.forms.shelf import FormShelf
from desktop.ui.map.atlas import Atlas, PageView
from desktop.ui.map.canvas import Canvas
from desktop.ui.map.map_page import MapPage
from desktop.ui.map.page_drawer import PageDrawer
from desktop.ui.tasks import Tasks
from desktop.ui.theme.palette import light

MODEL = Path(__file__).parents[3] / "resources" / "model"
MOVED = "forandringsplan-efter-intyg"
BY_PHASES = PageView(OVERVIEW, phases=True)


@pytest.fixture
def tasks(qapp: QApplication) -> Iterator[Tasks]:
    made = Tasks()
    yield made
    made.close()


@pytest.fixture
def atlas() -> Atlas:
    return Atlas.read(MODEL)


def by_phases(sheet: Canvas) -> bool:
    return sheet.drawing is not None and bool(sheet.drawing.phases)


class Slow:
    """An atlas's draughtsman who waits until he is let go."""

    def __init__(self, atlas: Atlas, monkeypatch: pytest.MonkeyPatch) -> None:
        self.go = threading.Event()
        usual = atlas.draughtsman

        def held(view: PageView) -> Callable[[], Drawing]:
            draw = usual(view)

            def work() -> Drawing:
                assert self.go.wait(20)
                return draw()

            return work

        monkeypatch.setattr(atlas, "draughtsman", held)


def test_a_page_at_hand_is_there_at_once(qtbot: QtBot, atlas: Atlas, tasks: Tasks) -> None:
    drawer = PageDrawer(atlas, tasks, QObject(tasks))
    drawn: list[Drawing] = []
    drawer.drawn.connect(drawn.append)
    drawer.want(PageView(OVERVIEW))
    assert [each.page for each in drawn] == [OVERVIEW]
    assert not drawer.is_drawing


def test_a_page_that_is_not_at_hand_comes_later_and_is_kept(
    qtbot: QtBot, atlas: Atlas, tasks: Tasks
) -> None:
    drawer = PageDrawer(atlas, tasks, QObject(tasks))
    with qtbot.waitSignal(drawer.drawn, timeout=20_000) as told:
        drawer.want(BY_PHASES)
        assert drawer.is_drawing
    assert told.args is not None
    assert told.args[0].phases
    assert atlas.ready(BY_PHASES) is told.args[0]


def test_only_the_last_wish_is_shown(
    qtbot: QtBot, atlas: Atlas, tasks: Tasks, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow = Slow(atlas, monkeypatch)
    drawer = PageDrawer(atlas, tasks, QObject(tasks))
    drawn: list[Drawing] = []
    drawer.drawn.connect(drawn.append)
    drawer.want(BY_PHASES)
    drawer.want(PageView("jobbtorg"))
    slow.go.set()
    qtbot.waitUntil(lambda: atlas.ready(BY_PHASES) is not None, timeout=20_000)
    assert [each.page for each in drawn] == ["jobbtorg"]


def test_a_page_of_a_map_that_is_gone_is_not_kept(
    qtbot: QtBot, atlas: Atlas, tasks: Tasks, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow = Slow(atlas, monkeypatch)
    drawer = PageDrawer(atlas, tasks, QObject(tasks))
    drawn: list[Drawing] = []
    drawer.drawn.connect(drawn.append)
    drawer.want(BY_PHASES)
    atlas.lay([MOVED])
    slow.go.set()
    qtbot.waitUntil(lambda: not tasks.busy, timeout=20_000)
    assert drawn == []
    assert atlas.ready(BY_PHASES) is None


def test_a_long_wait_is_told_and_its_end_too(
    qtbot: QtBot, atlas: Atlas, tasks: Tasks, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow = Slow(atlas, monkeypatch)
    drawer = PageDrawer(atlas, tasks, QObject(tasks))
    with qtbot.waitSignal(drawer.slow, timeout=20_000) as told:
        drawer.want(BY_PHASES)
    assert told.args == [True]
    with qtbot.waitSignal(drawer.slow, timeout=20_000) as told:
        slow.go.set()
    assert told.args == [False]


def test_a_variant_redraws_only_the_pages_it_touches(atlas: Atlas) -> None:
    atlas.lay([MOVED])
    assert atlas.ready(PageView("jobbtorg")) is not None
    assert atlas.ready(PageView("soc-sjukskriven")) is None
    assert atlas.ready(PageView(OVERVIEW)) is None


def test_the_page_turns_to_phases_and_keeps_the_chosen_box(
    qtbot: QtBot, atlas: Atlas, tasks: Tasks
) -> None:
    page = MapPage(atlas, FormShelf(forms_folder()), light(), tasks)
    qtbot.addWidget(page)
    page.show()
    page.open_page("soc-sjukskriven", "soc-sjukskriven.14")
    page.bar.toggle("phases")
    assert page.box == "soc-sjukskriven.14"
    sheet = page.view.widget()
    assert isinstance(sheet, Canvas)
    qtbot.waitUntil(lambda: by_phases(sheet), timeout=20_000)
    assert page.view.selected() == "soc-sjukskriven.14"
    page.bar.toggle("phases")
    assert not by_phases(sheet)
