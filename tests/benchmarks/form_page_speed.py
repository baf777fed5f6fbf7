"""From a click on a form to its preview: ``python tests/benchmarks/form_page_speed.py``."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QEventLoop  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from desktop.core.cases.records import IdentityKind, Party, Person, Profile  # noqa: E402
from desktop.core.vault.keys import Cost  # noqa: E402
from desktop.ui.application import Desk, application, build  # noqa: E402
from desktop.ui.forms.page import FormPage  # noqa: E402
from desktop.ui.settings.preferences import Preferences  # noqa: E402

CHEAP = Cost(memory_kib=64, passes=1, lanes=1)
PERSON = Person("Övningsperson Ett", "198801162390", IdentityKind.PERSONNUMMER)
PROFILE = Profile("Handläggare Övning", Party.SOCIALTJANST, "Övningsenheten")
FORM, BOX = "rehabiliteringsforfragan", "soc-sjukskriven.9"
TURNS = 12


def main() -> None:
    """Measure the first click, later clicks until the fields stand and the paper shows, a key."""
    app = application(["form_page_speed"])
    with tempfile.TemporaryDirectory() as folder:
        desk = build(app, Path(folder) / "vault", Preferences(theme="light"), cost=CHEAP)
        desk.window.resize(1280, 720)
        desk.window.show()
        _open_a_case(desk)
        first = _click(desk)
        clicks = [_click(desk) for _ in range(TURNS)]
        page = _page(desk)
        row = page.sheet.row("namn")
        assert row is not None
        editor = row.editor
        keys = [
            _timed(lambda turn=turn: editor.show_values({"namn": f"Övning {turn}"}))  # type: ignore[misc]
            for turn in range(TURNS)
        ]
        _say("fields, first click", first[0])
        _say("paper, first click", first[1])
        _say("fields, warm", median(each[0] for each in clicks))
        _say("paper, warm", median(each[1] for each in clicks))
        _say("a key, until the window answers", median(keys))
        desk.close()


def _click(desk: Desk) -> tuple[float, float]:
    """Milliseconds until the fields stand, and until the paper shows."""
    desk.window.show_place("map")
    QApplication.processEvents()
    begun = perf_counter()
    desk.window.start_form(FORM, BOX)
    stood = perf_counter()
    page = _page(desk)
    while not page.preview.pdf:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 20)
    return (stood - begun) * 1000, (perf_counter() - begun) * 1000


def _timed(work: Callable[[], object]) -> float:
    begun = perf_counter()
    work()
    QApplication.processEvents()
    return (perf_counter() - begun) * 1000


def _page(desk: Desk) -> FormPage:
    page = desk.window.pages.page("form")
    assert isinstance(page, FormPage)
    return page


def _open_a_case(desk: Desk) -> None:
    made: list[object] = []
    desk.session.create(PROFILE, "sju fjälliga vädurar på ön", made.append, made.append)
    while not made:
        QApplication.processEvents()
    changes = desk.session.write(lambda book: book.open_case(PERSON, practice=True))
    assert changes is not None
    desk.session.open_case(changes.case_id)


def _say(words: str, took: float) -> None:
    print(f"{words:34}{took:8.1f} ms")


if __name__ == "__main__":
    main()
