"""Every page of the program, shown one after another as somebody at work would meet it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from functools import partial
from typing import TypeVar

from PySide6.QtWidgets import QApplication, QCheckBox, QTabWidget, QWidget

from desktop.core.cases import recipient_store
from desktop.core.cases.records import Kind, Party, Recipient
from desktop.core.exchange import identity
from desktop.ui.application import Desk
from desktop.ui.cases.case_page import CasePage
from desktop.ui.cases.list_page import CaseListPage
from desktop.ui.consent.card import ConsentCard
from desktop.ui.consent.page import ConsentPage
from desktop.ui.learning.quiz_page import QuizPage
from desktop.ui.settings.page import SettingsPage

Page = TypeVar("Page", bound=QWidget)

Shown = Mapping[str, Callable[[], object]]
"""A name for each state, and what shows it."""

FORM = "rehabiliteringsforfragan"
STEP = "soc-sjukskriven.9"
PROCESS = "soc-sjukskriven"
BY_THEIR_OWN_DOOR = frozenset({"map", "form", "settings", "consent", "welcome", "unlock"})
"""Places that are shown in more than one state, or only at the right moment."""


def stations(desk: Desk) -> Iterator[str]:
    """Show every page in turn and tell its name; the case desk comes furnished, the last locks."""
    furnish(desk)
    yield from states(desk, _shown(desk))
    guide = desk.window.learning.guide
    assert guide is not None, "the tour was the last of them"
    guide.leave()
    for name in _tabs(desk):
        settle(desk)
        yield name
    desk.window.lock()
    settle(desk)
    yield "unlock"


def states(desk: Desk, shown: Shown) -> Iterator[str]:
    """Show what is named, one after another, each without the notice of the one before."""
    for name, show in shown.items():
        desk.window.notices.hide()
        show()
        settle(desk)
        yield name


def in_turn(*acts: Callable[[], object]) -> Callable[[], None]:
    """One act after another, as one."""

    def act() -> None:
        for each in acts:
            each()

    return act


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
    session.write(
        lambda book: book.give_consent(
            case_id,
            {Party.HALSO_OCH_SJUKVARD},
            {Kind.IDENTITY, Kind.FORMS, Kind.NOTES},
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


def seen(window: QWidget) -> list[QWidget]:
    """Everything in the window that is shown now."""
    return [each for each in window.findChildren(QWidget) if each.isVisible()]


def _shown(desk: Desk) -> dict[str, Callable[[], object]]:
    window = desk.window
    made = {**_maps(desk), **_sheets(desk)}
    for place in window.pages.places():
        if place not in BY_THEIR_OWN_DOOR:
            made[place] = partial(window.show_place, place)
    made["quiz: a question"] = lambda: page_of(desk, "quiz", QuizPage).begin(PROCESS)
    made["tour"] = window.start_tour
    return made


def _maps(desk: Desk) -> dict[str, Callable[[], object]]:
    window, bar = desk.window, desk.window.map_page.bar
    return {
        "map": lambda: _overview(desk),
        "map at a box": window.show_on_map,
        "map with times": lambda: bar.toggle("times"),
        "map as a list": lambda: bar.toggle("list"),
        "map again": lambda: bar.toggle("list"),
        "map without times": lambda: bar.toggle("times"),
    }


def _sheets(desk: Desk) -> dict[str, Callable[[], object]]:
    """Forms and questions that open inside a page."""
    window = desk.window
    missing = frozenset({Kind.FORMS})
    return {
        "form": lambda: window.start_form(FORM, STEP),
        "consent": lambda: window.show_place("consent"),
        "consent: to take back": lambda: _consent_card(desk).ask_withdrawal(),
        "consent: to correct": lambda: _consent_card(desk).ask_correction(),
        "consent: a disclosure": lambda: page_of(desk, "consent", ConsentPage).start_disclosure(),
        "consent: a new one": lambda: window.ask_consent(Party.HALSO_OCH_SJUKVARD, missing),
        "cases: a new one": lambda: page_of(desk, "cases", CaseListPage).start_new(),
        "case: a plan": lambda: page_of(desk, "case", CasePage).start_plan(),
        "case: a document": lambda: page_of(desk, "case", CasePage).start_attaching(),
        "case: the person": lambda: page_of(desk, "case", CasePage).start_changing(),
        "share: to somebody": lambda: _share_with_somebody(desk),
    }


def _overview(desk: Desk) -> None:
    desk.window.show_place("map")
    desk.window.map_page.open_page("overview")


def page_of(desk: Desk, place: str, kind: type[Page]) -> Page:
    """The page of a place, shown and of its own kind."""
    desk.window.show_place(place)
    page = desk.window.pages.page(place)
    assert isinstance(page, kind)
    return page


def _consent_card(desk: Desk) -> ConsentCard:
    page = page_of(desk, "consent", ConsentPage)
    settle(desk)  # the cards of the time before go first
    return page.findChildren(ConsentCard)[0]


def _share_with_somebody(desk: Desk) -> None:
    desk.window.show_place("share")
    ticks = desk.window.pages.page("share").findChildren(QCheckBox)
    ticks[0].setChecked(True)


def _tabs(desk: Desk) -> Iterator[str]:
    yield from _turned(page_of(desk, "settings", SettingsPage).tabs)


def _turned(tabs: QTabWidget) -> Iterator[str]:
    for place in range(tabs.count()):
        tabs.setCurrentIndex(place)
        yield f"settings: {tabs.tabText(place)}"
