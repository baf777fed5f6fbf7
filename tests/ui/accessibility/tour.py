"""Every page of the program, shown one after another as somebody at work would meet it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import partial

from PySide6.QtWidgets import QApplication, QTabWidget, QWidget

from desktop.core.cases import recipient_store
from desktop.core.cases.records import Kind, Party, Recipient
from desktop.core.exchange import identity
from desktop.ui.application import Desk
from desktop.ui.settings.page import SettingsPage

FORM = "rehabiliteringsforfragan"
STEP = "soc-sjukskriven.9"
BY_THEIR_OWN_DOOR = frozenset({"map", "form", "settings", "consent", "welcome", "unlock"})
"""Places that are shown in more than one state, or only at the right moment."""


def stations(desk: Desk) -> Iterator[str]:
    """Show every page in turn and tell its name; the case desk comes furnished, the last locks."""
    window = desk.window
    furnish(desk)
    for name, show in _shown(desk).items():
        show()
        settle(desk)
        yield name
        window.notices.hide()
    for name in _tabs(desk):
        settle(desk)
        yield name
    window.lock()
    settle(desk)
    yield "unlock"


def settle(desk: Desk) -> None:
    """Let the page take its places and its work come to an end."""
    for _ in range(20):
        QApplication.processEvents()
        while desk.tasks.busy:
            QApplication.processEvents()


def furnish(desk: Desk) -> None:
    """A consent, a note and a recipient, so that no page is empty."""
    session, today = desk.session, date.today()
    case_id = session.case_id
    kinds = {Kind.IDENTITY, Kind.FORMS, Kind.NOTES}
    session.write(
        lambda book: book.give_consent(
            case_id,
            {Party.HALSO_OCH_SJUKVARD},
            kinds,
            "Fråga läkaren om förutsättningar för aktivitet",
            today,
            today + timedelta(days=20),
            information_given="Vad som lämnas, till vem och att samtycket kan återkallas",
        )
    )
    session.write(lambda book: book.write_note(case_id, "Vi kom överens om att fråga.", STEP))
    keys = identity.keys_from(identity.new_secret())
    known = Recipient(
        "mottagare-1",
        "Rehabkoordinator Övning",
        "Rehabkoordinator",
        Party.HALSO_OCH_SJUKVARD,
        "Övningsvårdcentralen",
        keys.age_key,
        keys.sign_key,
    )
    session.with_vault(lambda vault: recipient_store.add(vault, known))


def _shown(desk: Desk) -> dict[str, Callable[[], object]]:
    window = desk.window
    made: dict[str, Callable[[], object]] = {
        "map": lambda: _overview(desk),
        "map at a box": window.show_on_map,
        "map with times": lambda: window.map_page.bar.toggle("times"),
        "map as a list": lambda: window.map_page.bar.toggle("list"),
        "map again": lambda: window.map_page.bar.toggle("list"),
        "form": lambda: window.start_form(FORM, STEP),
        "consent": lambda: window.show_place("consent"),
        "consent begun": lambda: window.ask_consent(
            Party.HALSO_OCH_SJUKVARD, frozenset({Kind.FORMS})
        ),
    }
    for place in window.pages.places():
        if place not in BY_THEIR_OWN_DOOR:
            made[place] = partial(window.show_place, place)
    return made


def _overview(desk: Desk) -> None:
    desk.window.show_place("map")
    desk.window.map_page.open_page("overview")


def _tabs(desk: Desk) -> Iterator[str]:
    desk.window.show_place("settings")
    page = desk.window.pages.page("settings")
    assert isinstance(page, SettingsPage)
    yield from _turned(page.tabs)


def _turned(tabs: QTabWidget) -> Iterator[str]:
    for place in range(tabs.count()):
        tabs.setCurrentIndex(place)
        yield f"settings: {tabs.tabText(place)}"


def seen(window: QWidget) -> list[QWidget]:
    """Everything in the window that is shown now."""
    return [each for each in window.findChildren(QWidget) if each.isVisible()]
