"""What a note is about: proposed from the box, chosen, kept with the draft, corrected, shown."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.core.cases.records import NOTE_KINDS, Kind, Note
from desktop.ui.application import Desk
from desktop.ui.cases.attach_form import KINDS
from desktop.ui.cases.case_page import CasePage
from desktop.ui.cases.inline_text import InlineText
from desktop.ui.cases.note_subject import NoteSubject, usual_kind
from desktop.ui.names import kind_name
from desktop.ui.theme import text_size
from tests.ui.conftest import PASSWORD

AT_SOCIAL, AT_CARE = "soc-sjukskriven.9", "soc-sjukskriven.10"


@pytest.mark.parametrize(
    ("lane", "kind"),
    [
        ("halso-och-sjukvard", Kind.NOTES_HEALTH),
        ("arbetsformedlingen", Kind.NOTES_WORK),
        ("jobbtorg", Kind.NOTES_WORK),
        ("forsakringskassan", Kind.NOTES_LIVELIHOOD),
        ("socialtjanst", Kind.NOTES),
        ("individ", Kind.NOTES),
        ("gemensam", Kind.NOTES),
        ("", Kind.NOTES),
    ],
)
def test_the_boxs_lane_proposes_what_a_note_is_about(lane: str, kind: Kind) -> None:
    assert usual_kind(lane) is kind


def test_a_note_at_a_box_of_health_care_is_on_health_unless_she_says_otherwise(
    case_desk: Desk,
) -> None:
    _write_at(case_desk, AT_CARE, "Läkaren ringer på tisdag.")
    case_desk.window.note.save()
    _write_at(case_desk, AT_CARE, "Vi ses igen på onsdag.")
    case_desk.window.note.subject.toggle(Kind.NOTES).click()
    case_desk.window.note.save()
    assert [note.kind for note in _notes(case_desk)] == [Kind.NOTES_HEALTH, Kind.NOTES]


def test_after_a_saved_note_the_boxs_own_proposal_stands_there_again(case_desk: Desk) -> None:
    _write_at(case_desk, AT_CARE, "Hyran är betald.")
    case_desk.window.note.subject.toggle(Kind.NOTES_SOCIAL).click()
    case_desk.window.note.save()
    assert case_desk.window.note.subject.kind() is Kind.NOTES_HEALTH


def test_a_draft_keeps_what_it_is_about_over_the_lock(case_desk: Desk, qtbot: QtBot) -> None:
    case_id = case_desk.session.case_id
    _write_at(case_desk, AT_CARE, "Hyran är betald.")
    case_desk.window.note.subject.toggle(Kind.NOTES_SOCIAL).click()
    case_desk.session.lock()
    with qtbot.waitSignal(case_desk.session.unlocked, timeout=20_000):
        case_desk.session.unlock(PASSWORD, lambda: None, _fail)
    case_desk.window.open_case(case_id)
    case_desk.window.show_step(AT_CARE)
    assert case_desk.window.note.subject.kind() is Kind.NOTES_SOCIAL
    case_desk.window.note.save()
    assert [note.kind for note in _notes(case_desk)] == [Kind.NOTES_SOCIAL]


def test_a_draft_of_another_box_takes_nothing_along(case_desk: Desk) -> None:
    _write_at(case_desk, AT_CARE, "Hyran är betald.")
    case_desk.window.note.subject.toggle(Kind.NOTES_SOCIAL).click()
    case_desk.window.show_step(AT_SOCIAL)
    assert case_desk.window.note.subject.kind() is Kind.NOTES
    case_desk.window.show_step(AT_CARE)
    assert case_desk.window.note.subject.kind() is Kind.NOTES_SOCIAL


def test_a_correction_can_change_what_the_note_is_about(case_desk: Desk) -> None:
    case_id, session = case_desk.session.case_id, case_desk.session
    session.write(lambda book: book.write_note(case_id, "Sover dåligt."))
    page = _case_page(case_desk)
    page.timeline.cards()[0].correct()
    editor = page.findChild(InlineText)
    assert editor is not None
    assert editor.subject.kind() is Kind.NOTES
    editor.subject.toggle(Kind.NOTES_HEALTH).click()
    editor.save_button.click()
    first, second = _notes(case_desk)
    assert (first.kind, second.kind) == (Kind.NOTES, Kind.NOTES_HEALTH)
    assert (second.corrects, second.text) == (first.id, "Sover dåligt.")
    assert "Rättelse om hälsa" in _words(page)


def test_a_half_correction_keeps_what_it_is_about(case_desk: Desk) -> None:
    case_id, session = case_desk.session.case_id, case_desk.session
    session.write(lambda book: book.write_note(case_id, "Sover dåligt."))
    page = _case_page(case_desk)
    note = page.timeline.cards()[0].entry
    page.timeline.cards()[0].correct()
    editor = page.findChild(InlineText)
    assert editor is not None
    editor.subject.toggle(Kind.NOTES_HEALTH).click()
    editor._keeper.keep_now()
    assert session.read(lambda book: book.draft_kind(case_id, f"rattelse:{note.id}")) is (
        Kind.NOTES_HEALTH
    )


def test_the_journal_shows_each_notes_kind_and_is_narrowed_to_one(case_desk: Desk) -> None:
    case_id, session = case_desk.session.case_id, case_desk.session
    for kind in NOTE_KINDS:
        session.write(lambda book, kind=kind: book.write_note(case_id, f"{kind}", kind=kind))  # type: ignore[misc]
    page = _case_page(case_desk)
    assert "Anteckning om hälsa" in _words(page)
    place = page.shown.findText("Anteckningar: hälsa")
    page.shown.setCurrentIndex(place)
    shown = [card.entry for card in page.timeline.cards()]
    assert [note.kind for note in shown if isinstance(note, Note)] == [Kind.NOTES_HEALTH]
    assert len(shown) == 1


def test_the_arrow_keys_choose_what_a_note_is_about(qtbot: QtBot) -> None:
    made = NoteSubject()
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    told: list[Kind] = []
    made.chosen.connect(lambda: told.append(made.kind()))
    made.toggle(Kind.NOTES).setFocus()
    QTest.keyClick(made.toggle(Kind.NOTES), Qt.Key.Key_Right)
    assert QApplication.focusWidget() is made.toggle(Kind.NOTES_HEALTH)
    assert told == [Kind.NOTES_HEALTH]


def test_large_letters_turn_the_toggles_into_a_list(qtbot: QtBot) -> None:
    text_size.choose(200)
    try:
        made = NoteSubject()
    finally:
        text_size.choose(100)
    qtbot.addWidget(made)
    told: list[Kind] = []
    made.chosen.connect(lambda: told.append(made.kind()))
    assert not made.list.isHidden()
    made.list.activated.emit(made.list.findData(Kind.NOTES_WORK.value))
    assert told == [Kind.NOTES_WORK]


def test_every_toggle_says_the_whole_kind_and_why_it_matters(qtbot: QtBot) -> None:
    made = NoteSubject()
    qtbot.addWidget(made)
    for kind in NOTE_KINDS:
        assert made.toggle(kind).accessibleName() == kind_name(kind)
        assert made.toggle(kind).text().lower() in kind_name(kind).lower()
        assert made.toggle(kind).accessibleDescription() == "The consent decides who may see it."


def test_a_document_can_be_of_any_kind_of_note() -> None:
    assert set(NOTE_KINDS) < set(KINDS)


def _write_at(desk: Desk, step_id: str, text: str) -> None:
    desk.window.show_step(step_id)
    desk.window.note.text.setPlainText(text)


def _notes(desk: Desk) -> list[Note]:
    case_id = desk.session.case_id
    found = desk.session.read(lambda book: book.entries(case_id, [Note]))
    return [one for one in found if isinstance(one, Note)]


def _case_page(desk: Desk) -> CasePage:
    desk.window.show_place("case")
    page = desk.window.pages.page("case")
    assert isinstance(page, CasePage)
    return page


def _words(page: CasePage) -> list[str]:
    return [each.text() for each in page.timeline.findChildren(QLabel)]


def _fail(fault: BaseException) -> None:
    raise fault
