"""After the unlock the pages' code is loaded ahead of the first click, all that is named exists."""

from __future__ import annotations

import importlib.util
import sys

from pytestqt.qtbot import QtBot

from desktop.ui.application import Desk
from desktop.ui.frame import warming
from desktop.ui.frame.warming import PAGES, PIECES, Warming


def test_every_piece_that_is_named_exists() -> None:
    for piece in PIECES:
        assert importlib.util.find_spec(piece) is not None, piece


def test_nothing_is_loaded_before_the_unlock(desk: Desk) -> None:
    assert desk.window.findChild(Warming) is None


def test_everything_is_loaded_soon_after_it(open_desk: Desk, qtbot: QtBot) -> None:
    found = open_desk.window.findChild(Warming)
    assert found is not None
    qtbot.waitUntil(lambda: found.is_done, timeout=20_000)
    assert all(piece in sys.modules for piece in PIECES)


def test_the_slow_pages_are_built_but_not_shown(open_desk: Desk, qtbot: QtBot) -> None:
    found = open_desk.window.findChild(Warming)
    assert found is not None
    shown = open_desk.window.stack.currentWidget()
    qtbot.waitUntil(lambda: found.is_done, timeout=20_000)
    assert all(open_desk.window.pages.built(page) is not None for page in PAGES)
    assert open_desk.window.stack.currentWidget() is shown


def test_a_lock_in_between_leaves_the_rest(open_desk: Desk) -> None:
    found = open_desk.window.findChild(Warming)
    assert found is not None
    open_desk.window.lock()
    assert found.is_done
    assert open_desk.window.pages.built("case") is None


def test_it_waits_until_the_page_is_painted() -> None:
    assert warming.QUIET_MS > warming.PAUSE_MS > 0
