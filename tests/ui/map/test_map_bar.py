"""The bar above the map: nothing in it is cut on a small screen."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel
from pytestqt.qtbot import QtBot

from desktop.ui.application import Desk
from desktop.ui.controls.elided import Elided
from desktop.ui.controls.search_field import NARROW
from desktop.ui.map.map_bar import MapBar
from tests.ui.accessibility.fitting import misfits

SMALL_SCREEN = (1280, 720)


@pytest.fixture
def bar(desk: Desk) -> MapBar:
    """The bar of the smallest window the program is made for."""
    desk.window.resize(*SMALL_SCREEN)
    desk.window.show()
    return desk.window.map_page.bar


def test_every_process_is_named_without_being_cut(desk: Desk, bar: MapBar) -> None:
    page = desk.window.map_page
    for process in page._atlas.map.processes:
        page.open_page(process.id)
        QApplication.processEvents()
        assert _crumb(bar) in (
            f"{process.number} {process.title}",
            f"{process.number} {process.short}",
        )


def test_a_wide_window_names_the_process_in_full(desk: Desk, bar: MapBar) -> None:
    desk.window.resize(1920, 1080)
    desk.window.map_page.open_page("soc-sjukskriven")
    QApplication.processEvents()
    assert _crumb(bar) == "1 Socialtjänsten – sjukskriven"


def test_every_party_stands_whole_in_the_lens(desk: Desk, bar: MapBar) -> None:
    desk.window.map_page.open_page("soc-sjukskriven")
    for lane in desk.window.map_page._atlas.map.lanes:
        bar.choose_lens(lane.id)
        QApplication.processEvents()
        lens = bar.findChild(QComboBox)
        assert isinstance(lens, QComboBox)
        assert lens.currentText() == lane.name
        assert misfits(desk.window) == []
        assert "…" not in _crumb(bar)


def test_the_search_field_is_wider_while_something_is_written(
    desk: Desk, bar: MapBar, qtbot: QtBot
) -> None:
    assert bar.search.width() == NARROW
    bar.search.setText("intyg")
    qtbot.waitUntil(lambda: bar.search.width() > NARROW)
    bar.search.clear()
    qtbot.waitUntil(lambda: bar.search.width() == NARROW)


def _crumb(bar: MapBar) -> str:
    here = bar.findChild(Elided)
    assert isinstance(here, QLabel)
    return here.text()
