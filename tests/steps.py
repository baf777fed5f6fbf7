"""Takes a picture of every step of the program, errors and empty pages too, to look at.

``python -m tests.steps DIR [light|dark sv|en 1280x720 100 [GROUP,GROUP]]``: one PNG a state, named
by group and order. The pages as such: ``tests.screenshots``; the controls: ``tests.gallery``.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import TypeVar

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QWidget

from desktop.core.cases.casebook import Casebook
from desktop.core.cases.records import Changes, IdentityKind, Kind, Party, Person
from desktop.core.vault.errors import WrongPassword
from desktop.ui.application import Desk, application, build
from desktop.ui.help.help_page import HelpPage
from desktop.ui.learning.quiz_page import QuizPage
from desktop.ui.lock.first_run import FirstRun
from desktop.ui.lock.unlock import UnlockPage
from desktop.ui.map.print_dialog import PrintDialog
from desktop.ui.palette.palette import CommandPalette
from desktop.ui.settings.page import SettingsPage
from desktop.ui.settings.preferences import Preferences
from desktop.ui.theme.palette import light
from tests.screenshots import CHEAP, furnish

PASSWORD = "sju fjälliga vädurar på ön"
PROCESS, BOX, DECISION = "soc-sjukskriven", "soc-sjukskriven.9", "soc-sjukskriven.5"
SETTLE_MS = 150
CASES = 24
Page = TypeVar("Page", bound=QWidget)
Step = tuple[str, QWidget]
"""A state's name and what is to be seen."""


def main(arguments: list[str]) -> int:
    """Walk through all groups, or those that are named; the first two open the vault."""
    folder = Path(arguments[0])
    theme, language, size, percent = [*arguments[1:5], *DEFAULTS[len(arguments[1:5]) :]]
    wanted = set(arguments[5].split(",")) if len(arguments) > 5 else set(GROUPS)
    folder.mkdir(parents=True, exist_ok=True)
    app = application(["stockholmsmodellen"])
    with tempfile.TemporaryDirectory() as place:
        chosen = Preferences(theme=theme, language=language, text_percent=int(percent))
        desk = build(app, Path(place) / "vault", chosen, cost=CHEAP)
        width, height = map(int, size.split("x"))
        desk.window.resize(width, height)
        desk.window.show()
        for name, walk in GROUPS.items():
            for number, (state, shown) in enumerate(walk(desk), 1):
                if name in wanted:
                    _settle(desk)
                    shown.grab().save(str(folder / f"{name}-{number:02}-{state}.png"))
        desk.close()
    return 0


def _first_run(desk: Desk) -> Iterator[Step]:
    window = desk.window
    window.show_place("cases")
    page = _page(desk, "welcome", FirstRun)
    yield "who", window
    page.name.setText("Handläggare Övning")
    page.unit.setText("Övningsenheten")
    page.to_password.click()
    for state, password, again in (
        ("weak", "sommar2024", ""),
        ("unlike", PASSWORD, "sju q"),
        ("good", PASSWORD, PASSWORD),
    ):
        page.password.setText(password)
        page.again.setText(again)
        yield state, window
    page.make_button.click()
    _until(lambda: hasattr(page, "typed"))
    yield "words", window
    yield from _words(desk, page)
    for place in ("cases", "todo", "recipients", "statistics"):
        window.show_place(place)
        yield f"no-{place}", window


def _words(desk: Desk, page: FirstRun) -> Iterator[Step]:
    page.typed[0].setText("qq")
    yield "wrong-word", desk.window
    for place, field in zip(page._asked, page.typed, strict=True):
        field.setText(page._words[place])
    page.empty_button.click()


def _lock(desk: Desk) -> Iterator[Step]:
    window = desk.window
    window.lock()
    page = _page(desk, "unlock", UnlockPage)
    yield "locked", window
    _guess(page)
    yield "wrong", window
    while not page.clock.isActive():
        _guess(page)
    yield "waiting", window
    page._switch.click()
    yield "words", window
    page.clock.stop()
    page._left = 0
    page.clear()
    page.password.setText(PASSWORD)
    page.open_button.click()
    _until(lambda: desk.session.is_open)
    yield "opened", window
    window.notices.hide()


def _guess(page: UnlockPage) -> None:
    tries = page.patience.tries
    page.password.setText("fel")
    page.open_button.click()
    _until(lambda: page.patience.tries > tries)


def _map(desk: Desk) -> Iterator[Step]:
    window, page = desk.window, desk.window.map_page
    window.show_place("map")
    for process in window.pages.map_pages():
        page.open_page(process)
        yield process, window
    page.open_page(PROCESS, BOX)
    yield "box", window
    page.bar.choose_lens(max(window._atlas.map.lanes, key=lambda lane: len(lane.name)).id)
    yield "lens", window
    page.bar.choose_lens("")
    for view in ("times", "light", "phases", "list"):
        page.bar.toggle(view)
        yield view, window
        page.bar.toggle(view)
    page.open_page(PROCESS, DECISION)
    yield "decision", window
    yield from _search(desk)


def _search(desk: Desk) -> Iterator[Step]:
    window, page = desk.window, desk.window.map_page
    for state, text in (("search", "läkarintyg"), ("nothing-found", "xyzzyq")):
        page.bar.search.take_focus()
        page.bar.search.setText(text)
        page.bar.search._look()
        yield state, window
    page.bar.search.clear()


def _print(desk: Desk) -> Iterator[Step]:
    window = desk.window
    dialog = PrintDialog(window._atlas, PROCESS, light(), parent=window, tasks=desk.tasks)
    dialog.show()
    yield "page", dialog
    dialog.choices.tiles.setCurrentIndex(1)
    yield "poster", dialog
    dialog.pages.setCurrentIndex(dialog.pages.count() - 1)
    yield "book", dialog
    dialog.close()


def _read(desk: Desk) -> Iterator[Step]:
    window = desk.window
    window.show_place("variants")
    yield "variants", window
    window.show_place("help")
    yield "help", window
    page = _page(desk, "help", HelpPage)
    for state, text in (("hits", "samtycke"), ("no-hits", "xyzzyq"), ("article", "")):
        page.search.setText(text)
        yield state, window
    palette = _palette(desk)
    for state, text in (("palette", ""), ("palette-hits", "samtycke"), ("palette-none", "xyzzyq")):
        palette.field.setText(text)
        palette.look()
        yield state, window
    palette.close_up()


def _learn(desk: Desk) -> Iterator[Step]:
    window = desk.window
    window.show_place("quiz")
    yield "list", window
    page = _page(desk, "quiz", QuizPage)
    page.begin(PROCESS)
    yield "question", window
    number = 0
    while page.shown is page.round:
        page.round.choose(number % 2 + 1)
        page.round.act()
        if number < 3:
            yield f"answer-{number + 1}", window
        page.round.act()
        number += 1
    yield "result", window


def _settings(desk: Desk) -> Iterator[Step]:
    desk.window.show_place("settings")
    tabs = _page(desk, "settings", SettingsPage).tabs
    for place in range(tabs.count()):
        tabs.setCurrentIndex(place)
        yield f"tab-{place + 1}", desk.window


def _work(desk: Desk) -> Iterator[Step]:
    window = desk.window
    _fill(desk)
    for place in ("todo", "statistics", "cases"):
        window.show_place(place)
        yield place, window
    furnish(desk)
    window.show_on_map()
    yield "map", window
    window.tell("Samtycket är sparat.")
    yield "done", window
    for state, fault in (("refused", WrongPassword()), ("unexpected", ValueError())):
        window.refuse(fault)
        yield state, window
    window.notices.hide()
    yield from _tour(desk)


def _tour(desk: Desk) -> Iterator[Step]:
    window = desk.window
    window.start_tour()
    guide = window.learning.guide
    assert guide is not None
    while guide.stop is not None:
        yield f"tour-{guide.stop.task.value}", window
        guide._move_on("")
        guide.go_to_stop()
    yield "tour-over", window
    guide.leave()


def _fill(desk: Desk) -> None:
    """Cases with consents that end today, soon and later."""
    for number in range(CASES):
        person = Person(f"Övningsperson {number}", f"övning {number}", IdentityKind.OTHER)
        desk.session.write(partial(_open_with_consent, person, (0, 3, 9, 25)[number % 4]))


def _open_with_consent(person: Person, days: int, book: Casebook) -> Changes:
    opened, today = book.open_case(person), date.today()
    return book.give_consent(
        opened.case_id,
        {Party.HALSO_OCH_SJUKVARD},
        {Kind.IDENTITY},
        "Övning",
        today - timedelta(days=40),
        today + timedelta(days=days),
        information_given="Övning",
    )


def _palette(desk: Desk) -> CommandPalette:
    desk.window.show_place("map")
    desk.window.palette_door.open()
    found = desk.window.findChild(CommandPalette)
    assert isinstance(found, CommandPalette)
    return found


def _page(desk: Desk, place: str, kind: type[Page]) -> Page:
    page = desk.window.pages.page(place)
    assert isinstance(page, kind)
    return page


def _settle(desk: Desk) -> None:
    _rest()
    _until(lambda: not desk.tasks.busy)
    _rest()


def _rest() -> None:
    loop = QEventLoop()
    QTimer.singleShot(SETTLE_MS, loop.quit)
    loop.exec()


def _until(met: Callable[[], bool]) -> None:
    loop, clock = QEventLoop(), QTimer(interval=5)
    clock.timeout.connect(lambda: loop.quit() if met() else None)
    if not met():
        clock.start()
        loop.exec()


DEFAULTS = ("light", "sv", "1280x720", "100")
GROUPS: dict[str, Callable[[Desk], Iterator[Step]]] = {
    "first-run": _first_run,
    "lock": _lock,
    "map": _map,
    "print": _print,
    "read": _read,
    "learn": _learn,
    "settings": _settings,
    "work": _work,
}


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
