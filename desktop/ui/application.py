"""The composition root: builds the services, hands them down, opens the window."""

from __future__ import annotations

import contextlib
import gc
import os
import sys
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from desktop.core import places
from desktop.core.errors import Known
from desktop.ui.forms.shelf import FormShelf
from desktop.ui.frame.given_file import GivenFile
from desktop.ui.frame.unexpected import watch
from desktop.ui.frame.window import MainWindow
from desktop.ui.language import Language, install
from desktop.ui.lock.idle import IdleLock
from desktop.ui.map.atlas import Atlas
from desktop.ui.session import Session
from desktop.ui.settings import preferences as preference_file
from desktop.ui.settings.preferences import Preferences, PreferencesBroken
from desktop.ui.tasks import Tasks
from desktop.ui.theme.dress import STYLE, STYLED, dress, prepare, system_theme
from desktop.ui.theme.palette import Theme, theme_named

if TYPE_CHECKING:
    from desktop.core.vault.keys import Cost

TIMING_VARIABLE = "STOCKHOLMSMODELLEN_TIMING"


@dataclass
class Desk:
    """Everything that lives as long as the window."""

    application: QApplication
    tasks: Tasks
    session: Session
    window: MainWindow
    idle: IdleLock

    def close(self) -> None:
        """Lock, then let the threads end."""
        self.window.close()
        self.tasks.close()


def application(arguments: list[str]) -> QApplication:
    """The one QApplication, with its name set."""
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    # Not setStyle: it hands the style back, and PySide then builds all its names (8 ms).
    made = QApplication([*arguments, "-style", STYLE])
    made.setProperty(STYLED, True)
    made.setApplicationName("Stockholmsmodellen")
    made.setDesktopFileName("stockholmsmodellen")
    return made


def build(
    app: QApplication, vault_folder: Path, chosen: Preferences, *, cost: Cost | None = None
) -> Desk:
    """Compose the program around a vault folder. Raises ModelBroken if the map's files are.

    ``cost`` is for tests and demos only: how dear a guess at the password is.
    """
    install(Language(chosen.language))
    theme = _theme(chosen)
    prepare(app, theme)
    atlas = Atlas.read(places.model_folder(), chosen.variants, [places.unit_variants_folder()])
    tasks = Tasks()
    session = Session(vault_folder, tasks, cost=cost)
    window = MainWindow(session, atlas, FormShelf(places.forms_folder()), theme, chosen)
    dress(app, theme)
    idle = IdleLock(app, session, window.lock, chosen.lock_minutes)
    desk = Desk(app, tasks, session, window, idle)
    window.preferences_changed.connect(lambda kept: _keep(desk, kept))
    return desk


def run(arguments: list[str] | None = None) -> int:
    """Open the window and stay until it is closed; the process's exit code."""
    app = application(arguments or sys.argv)
    try:
        chosen = preference_file.read(places.settings_folder())
    except PreferencesBroken:
        chosen = Preferences()
    try:
        desk = build(app, places.data_folder() / "vault", chosen)
    except Known as refusal:
        return _refuse_start(refusal)
    if os.environ.get(TIMING_VARIABLE) == "1":
        desk.window.map_page.view.installEventFilter(_FirstPaint(desk.window))
    watch(desk.window.refuse, desk.window)
    if len(sys.argv) == 2:
        given = GivenFile(desk.window, Path(sys.argv[1]))
        desk.session.unlocked.connect(given.open)
    _remember_place(desk)
    desk.window.show()
    QTimer.singleShot(0, _collect_garbage_from_now)
    ended = app.exec()
    desk.tasks.close()
    return ended


def _collect_garbage_from_now() -> None:
    """What the start made stays as long as the window: the collector need never look at it."""
    gc.freeze()
    gc.enable()


def _remember_place(desk: Desk) -> None:
    """The window comes back where it stood; a full or read-only disk costs only that."""
    from desktop.ui.frame import window_state

    folder = places.settings_folder()
    window_state.restore(desk.window, folder)

    def keep() -> None:
        with contextlib.suppress(OSError):
            window_state.keep(desk.window, folder)

    desk.application.aboutToQuit.connect(keep)


def _theme(chosen: Preferences) -> Theme:
    theme = system_theme() if chosen.theme == "system" else theme_named(chosen.theme)
    return replace(theme, text_percent=chosen.text_percent)


def _keep(desk: Desk, kept: Preferences) -> None:
    preference_file.write(places.settings_folder(), kept)
    desk.idle.set_minutes(kept.lock_minutes)
    theme = _theme(kept)
    dress(desk.application, theme)
    desk.window.map_page.set_theme(theme)


def _refuse_start(refusal: Known) -> int:
    """Without a whole map there is nothing to show: say why, in the window system's own box."""
    from PySide6.QtWidgets import QMessageBox

    from desktop.ui.wording import sentence

    install(Language.SWEDISH)
    QMessageBox.critical(None, "Stockholmsmodellen", sentence(refusal))
    return 1


class _FirstPaint(QObject):
    """Prints READY once, at the end of the first usable paint."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the paint, then for what it queued."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, lambda: (sys.stdout.write("READY\n"), sys.stdout.flush()))
        return False
