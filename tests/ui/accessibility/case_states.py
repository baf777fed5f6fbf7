"""A case with something of everything in it, and what can be asked on its pages."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from pathlib import Path

from desktop.core.cases.records import Consent, Kind, Note, Party
from desktop.ui.application import Desk
from desktop.ui.cases.case_page import CasePage
from desktop.ui.cases.entry_card import EntryCard
from desktop.ui.cases.list_page import CaseListPage
from desktop.ui.forms.list_page import FormListPage
from desktop.ui.forms.page import FormPage
from desktop.ui.forms.room import FormRoom
from tests.ui.accessibility.tour import FORM, STEP, Shown, page_of, settle

SCAN = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b550000000a494441"
    "54789c63f80f0001010100b138f6140000000049454e44ae426082"
)
"""A picture of one pixel."""


def case_states(desk: Desk, folder: Path) -> Shown:
    """The case page, what is asked on it, and its forms."""
    window = desk.window
    return {
        "case: just opened": partial(window.show_place, "case"),
        "case: full": lambda: _fill(desk),
        "case: a correction": lambda: _note_card(desk).correct(),
        "case: a dispute": lambda: _note_card(desk).dispute(),
        "case: a document looked at": lambda: _look(desk),
        "case: a contact": lambda: page_of(desk, "case", CasePage).contacts.start(),
        "case: to be closed": lambda: page_of(desk, "case", CasePage).state.ask(),
        "cases: several": partial(window.show_place, "cases"),
        "cases: none found": lambda: page_of(desk, "cases", CaseListPage).search.setText("qwertyu"),
        "cases: one begun": lambda: _new_case(desk),
        "map: the case's box, with a note": window.write_note,
        "form: filled": partial(window.start_form, FORM, STEP),
        "form: what is missing": lambda: page_of(desk, "form", FormPage).left.click(),
        "forms: one begun": partial(window.show_place, "forms"),
        "forms: none found": lambda: page_of(desk, "forms", FormListPage).search.setText("qwerty"),
        "form: plan": partial(window.start_form, "gemensam-plan", STEP),
        "form: consent": partial(window.start_form, "samtycke", STEP),
        "todo: with deadlines": partial(window.show_place, "todo"),
        "statistics: of cases": partial(window.show_place, "statistics"),
        "answer: read back": lambda: _read_back(desk, folder / "svar.pdf"),
    }


def consent_states(desk: Desk) -> Shown:
    """The consent page with one that is given and one that is partly taken back."""
    return {
        "consent: given": partial(desk.window.show_place, "consent"),
        "consent: partly taken back": lambda: _take_back_a_part(desk),
    }


def _fill(desk: Desk) -> None:
    session, case_id = desk.session, desk.session.case_id
    day = date.today()
    writes = (
        lambda book: book.write_note(case_id, "Kanarieanteckning om funktionen.", STEP),
        lambda book: book.write_note(case_id, "En anteckning till.", STEP),
        lambda book: book.add_contact(
            case_id, "Kontakt Övning", "Läkare", Party.HALSO_OCH_SJUKVARD, "08-000 00 00"
        ),
        lambda book: book.add_contact(case_id, "Kontakt Prov", "Handläggare"),
        lambda book: book.attach(case_id, "papper.png", "image/png", SCAN, Kind.MEDICAL),
        lambda book: book.keep_plan(
            case_id, "Plan för övning", ["Mål"], [("Ringa", "Övning")], day + timedelta(days=3)
        ),
        lambda book: book.give_consent(
            case_id, {Party.HALSO_OCH_SJUKVARD}, set(Kind), "Övning", day, day + timedelta(days=20)
        ),
        lambda book: book.give_consent(
            case_id, {Party.JOBBTORG}, set(Kind), "Övning", day, day + timedelta(days=200)
        ),
    )
    for each in writes:
        assert session.write(each) is not None
    desk.window.show_place("case")


def _note_card(desk: Desk) -> EntryCard:
    cards = page_of(desk, "case", CasePage).timeline.cards()
    return next(each for each in cards if isinstance(each.entry, Note))


def _look(desk: Desk) -> None:
    cards = page_of(desk, "case", CasePage).timeline.cards()
    next(each for each in cards if each.paper is not None).look()


def _new_case(desk: Desk) -> None:
    page = page_of(desk, "cases", CaseListPage)
    page.search.clear()
    page.start_new()


def _take_back_a_part(desk: Desk) -> None:
    case_id = desk.session.case_id
    given = desk.session.read(lambda book: book.entries(case_id, [Consent]))
    desk.session.write(
        lambda book: book.withdraw_consent(given[-1].id, kinds={Kind.MEDICAL}, reason="Övning")
    )
    desk.window.show_place("consent")


def _read_back(desk: Desk, paper: Path) -> None:
    """What was written comes back as an answer."""
    window = desk.window
    window.start_form(FORM, STEP)
    form = page_of(desk, "form", FormPage)
    definition = form.definition
    assert definition is not None
    window.pages.write_paper(definition, form.values(), paper)
    settle(desk)
    room = window.findChild(FormRoom)
    assert room is not None
    room.read_answer(paper)
