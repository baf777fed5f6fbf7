"""How long a page of the map takes to show, to paint and to pan: run it, read the table."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from functools import partial
from statistics import median

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from desktop.core.places import model_folder
from desktop.core.process.drawing import OVERVIEW, Drawing
from desktop.core.process.layout import lay_out
from desktop.core.process.model import ProcessMap
from desktop.core.process.phases import lay_out_phases
from desktop.core.process.reading import read_map
from desktop.ui.map.view import MapView
from desktop.ui.theme.palette import light
from tests.benchmarks.layout_growth import map_of

WIDTH, HEIGHT = 1920, 1080
ROUNDS = 5
FRAMES, STEP = 90, 12
PAN_ZOOM = 2.0
LARGE = 2000
"""60 frames a second leave 16.7 ms for each; the times are the thread's own work, not the clock."""


def best_of(work: Callable[[], object]) -> float:
    """The shortest of some rounds, in milliseconds of work."""
    times = []
    for _ in range(ROUNDS):
        start = time.thread_time()
        work()
        times.append(time.thread_time() - start)
    return min(times) * 1000


def paint(view: MapView) -> None:
    """Paint the visible part once, on raster."""
    picture = QImage(WIDTH, HEIGHT, QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(picture)
    view.viewport().render(painter, QPoint())
    painter.end()


def pan(app: QApplication, view: MapView) -> tuple[float, float]:
    """The usual and the worst frame of a pan to the right and down, in milliseconds of work."""
    frames = []
    for step in range(FRAMES):
        start = time.thread_time()
        view.horizontalScrollBar().setValue(step * STEP)
        view.verticalScrollBar().setValue(step * STEP // 2)
        app.processEvents()
        frames.append((time.thread_time() - start) * 1000)
    return median(frames[1:]), max(frames[1:])


def report(app: QApplication, view: MapView, drawing: Drawing, process_map: ProcessMap) -> None:
    """One line: the page as it opens, then twice as large and panned."""
    shown = best_of(partial(view.show_drawing, drawing, process_map))
    painted = best_of(partial(paint, view))
    view.set_zoom(PAN_ZOOM)
    app.processEvents()
    usual, worst = pan(app, view)
    sys.stdout.write(
        f"{drawing.title[:30]:30} {len(drawing.boxes):5} boxes   show {shown:6.1f} ms   "
        f"paint all {painted:6.1f} ms   pan {usual:5.1f} ms a frame, worst {worst:6.1f} ms\n"
    )


def main() -> int:
    """Measure every page, the view by phases, and a map of 2,000 boxes."""
    app = QApplication([])
    process_map = read_map(model_folder())
    view = MapView(light())
    view.resize(WIDTH, HEIGHT)
    view.show()
    for page in (OVERVIEW, *(process.id for process in process_map.processes)):
        report(app, view, lay_out(process_map, page), process_map)
    report(app, view, lay_out_phases(process_map, OVERVIEW), process_map)
    large = map_of(LARGE, at_random=False)
    start = time.perf_counter()
    drawing = lay_out(large, OVERVIEW)
    sys.stdout.write(f"{LARGE} boxes laid out in {time.perf_counter() - start:.1f} s\n")
    report(app, view, drawing, large)
    app.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main())
