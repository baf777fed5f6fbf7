"""How long each step took: in the journal, beside the note, on the map and for the ear."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtWidgets import QLabel

from desktop.core.cases.records import StepTaken
from desktop.ui.application import Desk
from desktop.ui.cases.case_page import CasePage
from desktop.ui.map.accessible import describe

BOX, NOW = "soc-sjukskriven.8", "soc-sjukskriven.9"


@pytest.fixture
def travelled(open_desk: Desk) -> Desk:
    """A case that stood in box 8 for ten days, until three days ago, and in box 9 since then."""
    from tests.ui.conftest import PERSON

    session, now = open_desk.session, datetime.now(UTC)
    made = session.write(lambda book: book.open_case(PERSON, practice=True))
    assert made is not None
    book = session._book()
    for days, step_id, leaving in ((13, BOX, []), (3, NOW, [BOX])):
        book.desk.clock = lambda days=days: now - timedelta(days=days)  # type: ignore[misc]
        session.write(lambda book: book.take_step(made.case_id, step_id, leaving=leaving))  # noqa: B023
    book.desk.clock = lambda: now
    open_desk.window.open_case(made.case_id)
    return open_desk


def test_the_journal_says_how_long_each_step_took(travelled: Desk) -> None:
    page = travelled.window.pages.page("case")
    assert isinstance(page, CasePage)
    told = {
        card.entry.step_id: " ".join(each.text() for each in card.findChildren(QLabel))
        for card in page.timeline.cards()
        if isinstance(card.entry, StepTaken)
    }
    assert "efter 10 dagar" in told[BOX]
    assert "Ärendet står kvar här: 3 dagar." in told[NOW]


def test_the_map_and_the_note_say_it_too(travelled: Desk) -> None:
    window = travelled.window
    window.show_on_map()
    marks = window.map_page.marks
    assert (marks.took[BOX], marks.took[NOW]) == (10, 3)
    assert window.note.stay.text() == "Ärendet står här: 3 dagar hittills."
    window.show_step(BOX)
    assert window.note.stay.text() == "Ärendet har stått här: 10 dagar."
    window.show_step("soc-sjukskriven.2")
    assert not window.note.stay.isVisible()


def test_a_screen_reader_hears_how_long_the_case_stood_in_a_box(travelled: Desk) -> None:
    window = travelled.window
    atlas = window._atlas
    drawing = atlas.drawing("soc-sjukskriven")
    box = next(each for each in drawing.boxes if each.id == BOX)
    assert "dagar här: 10" in describe(drawing, atlas.map, box, window.map_page.marks)
    day = date.today() - timedelta(days=13)
    assert str(day.year) in describe(drawing, atlas.map, box, window.map_page.marks)


def test_a_box_left_on_the_day_it_was_reached_says_so(case_desk: Desk) -> None:
    case_id = case_desk.session.case_id
    case_desk.session.write(
        lambda book: book.take_step(case_id, NOW, leaving=book.standing(case_id).current)
    )
    case_desk.window.show_place("case")
    page = case_desk.window.pages.page("case")
    assert isinstance(page, CasePage)
    told = [each.text() for card in page.timeline.cards() for each in card.findChildren(QLabel)]
    assert any(each.startswith("Lämnad") and each.endswith(", samma dag.") for each in told)
