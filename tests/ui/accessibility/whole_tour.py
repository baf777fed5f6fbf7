"""Every page in every state it is met in: from the first run, over empty pages, to the lock."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from functools import partial
from pathlib import Path

from desktop.core.vault.backup import list_backups
from desktop.ui.application import Desk
from desktop.ui.lock.first_run import FirstRun
from desktop.ui.lock.unlock import UnlockPage
from tests.ui.accessibility.case_states import case_states, consent_states
from tests.ui.accessibility.desk_states import desk_states, map_states, palette_states, quiz_states
from tests.ui.accessibility.sharing_states import sharing_states
from tests.ui.accessibility.tour import Shown, page_of, settle, states, stations
from tests.ui.conftest import PASSWORD, PERSON, PROFILE

LAST = "locked: quiz"
EMPTY_PLACES = ("cases", "todo", "recipients", "statistics", "settings", "forms", "receive")
PERSONAL = (
    *("Övningsperson", "1162390", "116-2390", "Övningsgatan", "08-000", "example.se"),
    *(PROFILE.name, PROFILE.unit, "Kanarie", "Kontakt Övning", "papper.png"),
    *("Rehabkoordinator", "Läkarsekreterare", "Okänd Övning", "ärendet står här", "2026-0001"),
)
"""Canaries of the cases, their papers and people, of whoever sits here, and of where a case is."""


def whole_tour(desk: Desk, folder: Path) -> Generator[str]:
    """Show every page in turn and tell its name; ``folder`` is for what is saved and received.

    The desk comes as at the first start. It ends locked; the states after the lock are named
    ``locked: …``.
    """
    yield from states(desk, map_states(desk))
    yield from _first_run(desk)
    yield from states(desk, _empty(desk))
    yield from _practice(desk)
    yield from states(desk, quiz_states(desk))
    _open_case(desk)
    yield from states(desk, case_states(desk, folder))
    yield from states(desk, consent_states(desk))
    yield from sharing_states(desk, folder)
    yield from states(desk, desk_states(desk, folder))
    yield from states(desk, palette_states(desk))
    yield from stations(desk)
    yield from states(desk, _locked(desk))


def _first_run(desk: Desk) -> Iterator[str]:
    page = page_of(desk, "welcome", FirstRun)
    settle(desk)
    yield "first run: who"
    page.name.setText(PROFILE.name)
    page.unit.setText(PROFILE.unit)
    page.to_password.click()
    page.password.setText(PASSWORD)
    page.again.setText(PASSWORD)
    settle(desk)
    yield "first run: password"
    page.make_button.click()
    settle(desk)
    yield "first run: recovery words"
    page.empty_button.setEnabled(True)  # the words are typed back in tests/ui/lock
    page.empty_button.click()


def _empty(desk: Desk) -> Shown:
    return {
        f"{place}: nothing yet": partial(desk.window.show_place, place) for place in EMPTY_PLACES
    }


def _practice(desk: Desk) -> Iterator[str]:
    """The tour makes the practice case; each of its stops, and its end."""
    desk.window.start_tour()
    settle(desk)
    guide = desk.window.learning.guide
    assert guide is not None
    number = 1
    while guide.stop is not None:
        yield f"tour, stop {number}"
        guide._coach.next_button.click()
        guide.go_to_stop()
        settle(desk)
        number += 1
    yield "tour: the end"
    guide.leave()


def _open_case(desk: Desk) -> None:
    changes = desk.session.write(lambda book: book.open_case(PERSON))
    assert changes is not None
    desk.window.open_case(changes.case_id)
    desk.session.write(lambda book: book.take_step(changes.case_id, "soc-sjukskriven.9", "2026.1"))


def _locked(desk: Desk) -> Shown:
    page = desk.window.pages.page("unlock")
    assert isinstance(page, UnlockPage)
    newest = list_backups(desk.session.folder)[0]

    def try_wrong() -> None:
        page.password.setText("fel lösenord för provet")
        page.open_button.click()

    return {
        "locked: a wrong password": try_wrong,
        "locked: the recovery words": page._switch.click,
        "locked: a backup put back": lambda: page.restore(newest.name, PASSWORD),
        "locked: settings": partial(desk.window.show_place, "settings"),
        "locked: help": desk.window.show_help,
        "locked: map": partial(desk.window.show_place, "map"),
        "locked: map as a list": partial(desk.window.map_page.bar.toggle, "list"),
        LAST: partial(desk.window.show_place, "quiz"),
    }
