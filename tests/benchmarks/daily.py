"""The day of a desk with 10,000 cases: ``python -m tests.benchmarks.daily [cases] [idle seconds]``.

Unlock beside the key derivation alone, every page beside its 100 ms, Ctrl+K, the processor's time
while nothing happens, and the memory taken. Medians of wall time, and of the processor's own time
(``cpu``), which a busy machine disturbs less. The start itself: ``tests.benchmarks.startup``.
"""

from __future__ import annotations

import os
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from desktop.core.vault import safe
from desktop.ui.application import Desk, application, build
from desktop.ui.settings.preferences import Preferences
from tests.benchmarks.vault_speed import PROFILE, fill

PASSWORD = "sju fjälliga vädurar på ön"
PAGES = ("map", "cases", "todo", "recipients", "statistics", "settings", "help", "quiz")
CASE_PAGES = ("case", "consent", "forms", "share")
ROUNDS = 5
TYPED = ("Övningsperson 77", "rehabilitering", "tema", "9999", "samtycke", "")
Taken = tuple[float, float]
"""Seconds by the clock and by the processor."""


def main(arguments: list[str]) -> None:
    """Measure and print."""
    count = int(arguments[0]) if arguments else 10_000
    idle = float(arguments[1]) if len(arguments) > 1 else 30.0
    app = application(["benchmark"])
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "vault"
        desk = build(app, folder, Preferences(theme="light"))
        desk.window.show()
        print(f"memory with the map alone {_memory():7.1f} MB")
        case_id = _fill(desk, count)
        _unlock(desk, folder)
        _pages(desk, case_id)
        _palette(desk)
        _idle(desk, idle)
        print(f"memory at the end         {_memory():7.1f} MB, {count} cases")
        desk.close()


def _fill(desk: Desk, count: int) -> str:
    made: list[object] = []
    desk.session.create(PROFILE, PASSWORD, made.append, _raise)
    _until(lambda: bool(made))
    desk.session.read(lambda book: fill(book, count))
    return desk.session.read(lambda book: book.cases())[0].case.id


def _unlock(desk: Desk, folder: Path) -> None:
    """From Enter to the painted page, and the same with nothing but the vault's own door."""
    alone, whole = [], []
    for _ in range(3):
        desk.window.show_place("map")
        desk.window.lock()
        alone.append(_timed(lambda: safe.unlock(folder, PASSWORD).close()))
        whole.append(_timed(lambda: _open(desk)))
    _say("key derivation and door", alone)
    _say("unlock to the painted map", whole)


def _open(desk: Desk) -> None:
    desk.session.unlock(PASSWORD, lambda: None, _raise)
    _until(lambda: desk.session.is_open)
    _settle(desk)


def _pages(desk: Desk, case_id: str) -> None:
    """As a person meets them: the code is loaded ahead a few seconds after the unlock."""
    _wait(4.0)
    window = desk.window
    for place in PAGES:
        _page(desk, place, lambda place=place: window.show_place(place))  # type: ignore[misc]
    _page(desk, "case (opened)", lambda: window.open_case(case_id))
    for place in CASE_PAGES:
        _page(desk, place, lambda place=place: window.show_place(place))  # type: ignore[misc]
    form, box = "rehabiliteringsforfragan", "soc-sjukskriven.9"
    _page(desk, "form", lambda: window.start_form(form, box))


def _page(desk: Desk, name: str, turn: Callable[[], object]) -> None:
    """The first time a page is built; later it is only read again."""
    taken = []
    for _ in range(1 + ROUNDS):
        desk.window.show_place("variants")
        _until(lambda: not desk.tasks.busy)
        _settle(desk)
        taken.append(_timed(lambda: _turn(desk, turn)))
    _say(f"{name}, first", taken[:1])
    _say(f"{name}, again", taken[1:])


def _palette(desk: Desk) -> None:
    desk.window.palette_door.open()
    palette = desk.window.palette_door.palette
    assert palette is not None
    for text in TYPED:
        taken = []
        for _ in range(ROUNDS):
            palette.field.setText(text)
            taken.append(_timed(palette.look))
        _say(f"Ctrl+K “{text}”", taken)
    palette.close_up()


def _idle(desk: Desk, seconds: float) -> None:
    """The share of one core that an untouched, unlocked window takes."""
    desk.window.show_step("soc-sjukskriven.9")
    _settle(desk)
    _wait(2.0)
    begun = time.process_time()
    _wait(seconds)
    share = (time.process_time() - begun) / seconds
    print(f"idle for {seconds:.0f} s            {share * 100:7.2f} % of one core")


def _turn(desk: Desk, turn: Callable[[], object]) -> None:
    turn()
    _settle(desk)


def _settle(desk: Desk) -> None:
    desk.window.repaint()
    QApplication.processEvents()


def _wait(seconds: float) -> None:
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()


def _until(done: Callable[[], bool]) -> None:
    while not done():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)


def _timed(action: Callable[[], object]) -> Taken:
    wall, cpu = time.perf_counter(), time.process_time()
    action()
    return time.perf_counter() - wall, time.process_time() - cpu


def _say(what: str, taken: list[Taken]) -> None:
    wall = statistics.median(each[0] for each in taken) * 1000
    cpu = statistics.median(each[1] for each in taken) * 1000
    print(f"{what:32} {wall:7.1f} ms   cpu {cpu:7.1f} ms", flush=True)


def _memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _raise(fault: BaseException) -> None:
    raise fault


if __name__ == "__main__":
    main(sys.argv[1:])
