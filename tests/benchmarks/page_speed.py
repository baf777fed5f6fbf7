"""How fast the pages open with 10,000 cases, each with a plan to follow up: in the real window.

Run: python -m tests.benchmarks.page_speed [cases]. Prints milliseconds from the gesture until the
page is painted, the median of several tries; and, where a page goes on reading in the background,
until all of it stands there.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from desktop.core.cases.casebook import Casebook
from desktop.core.vault import safe
from desktop.ui.application import Desk, application, build
from desktop.ui.settings.preferences import Preferences
from tests.benchmarks.vault_speed import CHEAP, PASSWORD, PROFILE, Clock, fill

TRIES = 5
PLACES = ("cases", "todo", "statistics", "case", "settings", "recipients")


def make(folder: Path, count: int) -> None:
    """A vault with so many cases, each with a note, a step, a consent and a plan."""
    vault, _ = safe.create(folder, PASSWORD, cost=CHEAP)
    book = Casebook(vault, Clock(), PROFILE)
    fill(book, count)
    today = date.today()
    with vault.transaction() as db:
        for number, (case_id, entry_id) in enumerate(
            db.execute("SELECT case_id, max(id) FROM entries GROUP BY case_id").fetchall()
        ):
            due = (today + timedelta(days=number % 90 - 30)).isoformat()
            db.execute(
                "INSERT INTO reminders VALUES (?, ?, 'plan', '2024-01-01', ?, 'open')",
                (entry_id, case_id, due),
            )
        db.execute("UPDATE standing SET step_id = 'forsakringskassan.1'")
    vault.close()


def milliseconds(act: Callable[[], object], ready: Callable[[], bool]) -> tuple[float, float]:
    """Until the first paint after ``act``, and until ``ready``."""
    started = time.perf_counter()
    act()
    QApplication.processEvents()
    painted = time.perf_counter()
    while not ready():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)
    return (painted - started) * 1000, (time.perf_counter() - started) * 1000


def unlock(desk: Desk) -> None:
    opened: list[bool] = []
    desk.session.unlock(PASSWORD, lambda: opened.append(True), lambda fault: print(repr(fault)))
    while not opened:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)


def opened(desk: Desk, place: str) -> tuple[float, float, float]:
    """Until painted the first time, until painted later, until whole the first time."""

    def show() -> None:
        desk.window.show_place(place)

    def idle() -> bool:
        return not desk.tasks.busy

    first, whole = milliseconds(show, idle)
    again = []
    for _ in range(TRIES):
        desk.window.show_place("map")
        QApplication.processEvents()
        again.append(milliseconds(show, idle)[0])
    return first, statistics.median(again), whole


def measure(folder: Path, count: int) -> None:
    app = application(["stockholmsmodellen"])
    desk = build(app, folder, Preferences(language="sv"), cost=CHEAP)
    desk.window.show()
    unlock(desk)
    desk.window.show_place("cases")
    page = desk.window.pages.page("cases")
    some = page.table.case_id(page.table.index(count // 2, 0))  # type: ignore[attr-defined]
    print(f"{count} cases{'first, ms':>24}{'again, ms':>12}{'whole, ms':>12}")
    for place in PLACES:
        if place == "case":
            desk.window.open_case(some)
        first, again, whole = opened(desk, place)
        print(f"{place:18}{first:16.0f}{again:12.0f}{whole:12.0f}")
    desk.close()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        cases = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
        make(Path(place) / "valv", cases)
        measure(Path(place) / "valv", cases)
