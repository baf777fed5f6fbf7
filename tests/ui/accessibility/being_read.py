"""The program as it is read from outside: ``python -m tests.ui.accessibility.being_read FOLDER``.

Shows the next page of the whole tour for every line on standard input, and answers with its name;
with an empty line after the last. Ends when standard input does.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QSocketNotifier

from desktop.core import places
from desktop.ui.application import application, build
from desktop.ui.settings.preferences import Preferences
from tests.ui.accessibility.whole_tour import whole_tour
from tests.ui.conftest import CHEAP

MOST_BYTES = 4096


def main(folder: Path) -> int:
    """Open the window and show what is asked for."""
    app = application(["stockholmsmodellen"])
    desk = build(app, places.data_folder() / "vault", Preferences(theme="light"), cost=CHEAP)
    desk.window.resize(1280, 720)
    desk.window.show()
    tour = whole_tour(desk, folder)

    def answer() -> None:
        asked = os.read(sys.stdin.fileno(), MOST_BYTES)
        if not asked:
            app.quit()
        for _ in asked.splitlines():
            try:
                shown = next(tour, "")
            except BaseException:
                app.exit(1)  # whoever reads must not wait for a page that never comes
                raise
            sys.stdout.write(shown + "\n")
            sys.stdout.flush()

    asked = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    asked.activated.connect(answer)
    ended = app.exec()
    tour.close()
    desk.close()
    return ended


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1])))
