"""The demo's pictures: the window itself, at the practice case, page by page."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QLocale, QTimer
from PySide6.QtWidgets import QApplication

from desktop.cli.demo import practice
from desktop.cli.demo.casework import PROCESS
from desktop.cli.demo.report import Report, expect
from desktop.ui.language import Language

if TYPE_CHECKING:
    from desktop.ui.application import Desk

PATIENCE_SECONDS = 60.0
"""How long an answer from the vault may take before the demo fails."""
SETTLING_MILLISECONDS = 300
"""How long a page gets to lay itself out and finish its movements before it is taken."""
FORM, FORM_STEP = "rehabiliteringsforfragan", "soc-sjukskriven.9"
CASE_PLACES = (
    "cases",
    "case",
    "consent",
    "share",
    "forms",
    "recipients",
    "todo",
    "statistics",
    "receive",
    "help",
    "settings",
)


def take_pictures(report: Report) -> None:
    """The map without a vault, then locked, then every page with the practice case open."""
    folder = report.room("screenshots")
    vault = report.folder / report.vaults[0]["path"] if report.vaults else folder / "no-vault"
    with _bugs_told(), _window(vault) as desk:
        camera = _Camera(report, folder, desk)
        camera.take("map-overview", lambda: desk.window.show_place("map"))
        camera.take("map-process", lambda: desk.window.map_page.open_page(PROCESS))
        expect(bool(report.vaults), "there is a vault to show")
        camera.take("locked", lambda: desk.window.show_place("cases"))
        _unlock(desk)
        case_id = desk.session.read(lambda book: book.cases()[0].case.id)
        desk.window.open_case(case_id)
        camera.take("map-with-case", desk.window.show_on_map)
        camera.take("form", partial(desk.window.start_form, FORM, FORM_STEP))
        for place in CASE_PLACES:
            camera.take(place, partial(desk.window.show_place, place))


class _Camera:
    """Numbers the pictures in the order they are taken."""

    def __init__(self, report: Report, folder: Path, desk: Desk) -> None:
        self._report = report
        self._folder = folder
        self._desk = desk

    def take(self, name: str, turn: Callable[[], object]) -> None:
        """Turn to a page, let it be painted and keep what the window shows."""
        turn()
        _wait_until(lambda: not self._desk.tasks.busy)
        _settle()
        number = len(self._report.screenshots) + 1
        path = self._folder / f"{number:02}-{name}.png"
        picture = self._desk.window.grab()
        expect(picture.save(str(path), "PNG"), f"{path.name} is saved")
        self._report.screenshots.append(self._report.name(path))


@contextmanager
def _bugs_told() -> Iterator[None]:
    """Raise the first bug that struck in a slot; Qt itself would only print it and go on."""
    bugs: list[BaseException] = []
    usual = sys.excepthook
    sys.excepthook = lambda _kind, bug, _trace: bugs.append(bug)
    try:
        yield
    finally:
        sys.excepthook = usual
    if bugs:
        raise bugs[0]


@contextmanager
def _window(vault: Path) -> Iterator[Desk]:
    from desktop.ui import application
    from desktop.ui.settings.preferences import Preferences

    app = QApplication.instance()
    expect(isinstance(app, QApplication), "there is an application to draw with")
    assert isinstance(app, QApplication)
    swedish = QLocale().language() == QLocale.Language.Swedish
    language = Language.SWEDISH if swedish else Language.ENGLISH
    desk = application.build(app, vault, Preferences(language.value, "light"))
    desk.window.show()
    try:
        yield desk
    finally:
        desk.close()


def _unlock(desk: Desk) -> None:
    faults: list[BaseException] = []
    desk.session.unlock(practice.DESK_PASSWORD, lambda: None, faults.append)
    _wait_until(lambda: desk.session.is_open or bool(faults))
    if faults:
        raise faults[0]


def _wait_until(done: Callable[[], bool]) -> None:
    limit = time.monotonic() + PATIENCE_SECONDS
    while not done():
        expect(time.monotonic() < limit, "the window answers")
        QApplication.processEvents()
        time.sleep(0.005)


def _settle() -> None:
    waiting = QEventLoop()
    QTimer.singleShot(SETTLING_MILLISECONDS, waiting.quit)
    waiting.exec()
