"""How long a page of the map takes to show and to paint: run it, read the table."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from functools import partial

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from desktop.core.places import model_folder
from desktop.core.process.drawing import OVERVIEW
from desktop.core.process.layout import lay_out
from desktop.core.process.reading import read_map
from desktop.ui.map.view import MapView
from desktop.ui.theme.palette import light

WIDTH, HEIGHT = 1920, 1080
ROUNDS = 5


def best_of(work: Callable[[], object]) -> float:
    """The shortest of some rounds, in milliseconds."""
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times) * 1000


def paint(view: MapView) -> None:
    """Paint the visible part once, on raster."""
    picture = QImage(WIDTH, HEIGHT, QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(picture)
    view.viewport().render(painter, QPoint())
    painter.end()


def main() -> int:
    """Measure every page."""
    app = QApplication([])
    process_map = read_map(model_folder())
    view = MapView(light())
    view.resize(WIDTH, HEIGHT)
    view.show()
    for page in (OVERVIEW, *(process.id for process in process_map.processes)):
        drawing = lay_out(process_map, page)
        shown = best_of(partial(view.show_drawing, drawing, process_map))
        painted = best_of(partial(paint, view))
        sys.stdout.write(f"{page:24} show {shown:6.1f} ms   paint {painted:6.1f} ms\n")
    app.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main())
