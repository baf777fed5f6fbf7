"""The dialog and the palette that open over the pages: nothing cut, nothing nameless, no trap."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QWidget

from desktop.ui.application import Desk
from desktop.ui.map.print_dialog import PrintDialog
from desktop.ui.theme.palette import light
from tests.ui.accessibility.fitting import misfits
from tests.ui.accessibility.tour import seen, settle
from tests.ui.accessibility.walking import (
    LEAST_RING,
    MOST_STOPS,
    name,
    ring_pixels,
    standing_out,
    told,
)


@pytest.fixture(params=[0, 4], ids=["100", "200"])
def sized_desk(request: pytest.FixtureRequest, case_desk: Desk) -> Iterator[Desk]:
    """The case desk at usual and at double text size."""
    case_desk.window.pages.change_text_size(request.param)
    yield case_desk
    case_desk.window.pages.change_text_size(-request.param)


@pytest.fixture
def dialog(sized_desk: Desk) -> PrintDialog:
    """The print dialog over the window."""
    window = sized_desk.window
    made = PrintDialog(window.map_page._atlas, "overview", light(), parent=window)
    made.show()
    settle(sized_desk)
    return made


def test_the_print_dialog_cuts_no_words(dialog: PrintDialog) -> None:
    assert misfits(dialog) == []


def test_tab_goes_round_in_the_print_dialog(dialog: PrintDialog) -> None:
    walked = _walk(dialog)
    wanted = [
        each
        for each in seen(dialog)
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.isEnabled()
    ]
    assert [told(each) for each in wanted if each not in walked] == []
    assert [told(each) for each in walked if not name(each)] == []


def test_the_palette_cuts_no_words_and_escape_leaves_it(sized_desk: Desk) -> None:
    window = sized_desk.window
    window.activateWindow()
    window.palette_door.open()
    settle(sized_desk)
    opened = window.palette_door.palette
    assert opened is not None
    assert misfits(opened) == []
    QTest.keyClick(QApplication.focusWidget() or opened, Qt.Key.Key_Escape)
    assert not opened.isVisible()


def test_the_focus_is_seen_on_every_control_of_the_print_dialog(dressed_desk: Desk) -> None:
    window = dressed_desk.window
    dialog = PrintDialog(window.map_page._atlas, "overview", light(), parent=window)
    dialog.show()
    settle(dressed_desk)
    unseen = [told(each) for each in _walk(dialog) if ring_pixels(dialog, each) < LEAST_RING]
    assert unseen == []


def test_in_the_palette_the_chosen_line_stands_out(dressed_desk: Desk) -> None:
    window = dressed_desk.window
    window.show()
    window.palette_door.open()
    settle(dressed_desk)
    palette = window.palette_door.palette
    assert palette is not None
    listed = palette.findChild(QListView)
    assert listed is not None
    line = listed.visualRect(listed.model().index(1, 0))
    before = listed.viewport().grab(line).toImage()
    listed.setCurrentIndex(listed.model().index(1, 0))
    chosen = listed.viewport().grab(line).toImage()
    assert standing_out(before, chosen) >= LEAST_RING


def _walk(dialog: PrintDialog) -> list[QWidget]:
    dialog.activateWindow()
    first = here = QApplication.focusWidget()
    assert first is not None
    walked: list[QWidget] = []
    while here is not None and len(walked) < MOST_STOPS:
        walked.append(here)
        QTest.keyClick(here, Qt.Key.Key_Tab)
        here = QApplication.focusWidget()
        if here is first:
            return walked
    raise AssertionError("the walk never comes round")
