"""Start beside an empty window, page change, A3 PDF: ``python -m tests.benchmarks.startup``.

Both programs start in turn, each in a process of its own, and say READY after their first paint.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROUNDS = 9
EMPTY = """
import sys
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

class First(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, lambda: (sys.stdout.write("READY\\n"), sys.stdout.flush()))
        return False

app = QApplication([])
window = QMainWindow()
window.resize(1280, 720)
content = QWidget()
window.setCentralWidget(content)
first = First()
content.installEventFilter(first)
window.show()
app.exec()
"""


def until_ready(command: list[str], environment: dict[str, str]) -> float:
    """Seconds from the start of the process to its READY line."""
    begun = time.perf_counter()
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment, text=True
    ) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        taken = time.perf_counter() - begun
        process.kill()
    if line.strip() != "READY":
        raise SystemExit(f"did not start: {command}")
    return taken


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {
            **os.environ,
            "STOCKHOLMSMODELLEN_TIMING": "1",
            "STOCKHOLMSMODELLEN_DATA": folder,
        }
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
        empty, ours = [], []
        for _ in range(ROUNDS):
            empty.append(until_ready([sys.executable, "-c", EMPTY], environment))
            ours.append(until_ready([sys.executable, "-m", "desktop"], environment))
    _say("empty window", empty)
    _say("map, interactive", ours)
    pairs = [mine / other for mine, other in zip(ours, empty, strict=True)]
    print(f"ratio, pair by pair      median {statistics.median(pairs):6.2f}")
    _pages()


def _pages() -> None:
    from desktop.core import places
    from desktop.ui.application import application, build
    from desktop.ui.map.atlas import Atlas
    from desktop.ui.map.printing import print_to_pdf
    from desktop.ui.settings.preferences import Preferences

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = application(["benchmark"])
    with tempfile.TemporaryDirectory() as folder:
        desk = build(app, Path(folder) / "vault", Preferences(theme="light"))
        desk.window.show()
        app.processEvents()
        page, atlas = desk.window.map_page, Atlas.read(places.model_folder())
        for process in atlas.map.processes:
            begun = time.perf_counter()
            page.open_page(process.id)
            page.repaint()
            app.processEvents()
            _say(f"page {process.id}", [time.perf_counter() - begun])
        drawing = atlas.drawing("overview")
        begun = time.perf_counter()
        print_to_pdf(drawing, Path(folder) / "a3.pdf", atlas.map, "a3")
        _say("A3 PDF of the overview", [time.perf_counter() - begun])
        desk.close()


def _say(what: str, seconds: list[float]) -> None:
    low, middle, high = min(seconds), statistics.median(seconds), max(seconds)
    print(
        f"{what:32} min {low * 1000:7.1f}  median {middle * 1000:7.1f}  max {high * 1000:7.1f} ms"
    )


if __name__ == "__main__":
    main()
