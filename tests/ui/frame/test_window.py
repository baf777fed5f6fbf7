"""The thin path through the real window: vault, case, map, note, consent, form, bundle, receipt."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.core.cases.records import Kind, Note, Party
from desktop.ui.application import Desk
from desktop.ui.cases.list_page import CaseListPage
from desktop.ui.lock.unlock import UnlockPage
from tests.ui.conftest import PASSWORD, PERSON


def test_the_window_opens_on_the_overview_without_any_vault(desk: Desk) -> None:
    assert desk.window.stack.currentWidget() is desk.window.map_page
    assert desk.window.map_page.page == "overview"
    assert desk.window.windowTitle() == "Stockholmsmodellen"


def test_choosing_a_box_shows_its_guidance_and_its_ways_on(desk: Desk) -> None:
    page = desk.window.map_page
    page.open_page("soc-sjukskriven", "soc-sjukskriven.9")
    assert page.box == "soc-sjukskriven.9"
    words = _words(page.guide)
    assert "Rehabiliteringsförfrågan" in words
    assert "→ 10 Komplettering" in words


def test_a_box_offers_our_form_also_where_the_guide_of_2019_has_none(desk: Desk) -> None:
    page = desk.window.map_page
    page.open_page("finsamteam", "finsamteam.6")
    assert "Gemensam plan…" in _words(page.guide)


def test_back_returns_to_where_one_came_from(desk: Desk) -> None:
    page = desk.window.map_page
    page.open_page("soc-sjukskriven", "soc-sjukskriven.9")
    page.open_page("jobbtorg")
    page.back()
    assert (page.page, page.box) == ("soc-sjukskriven", "soc-sjukskriven.9")


def test_the_cases_are_behind_the_lock(desk: Desk) -> None:
    desk.window.show_place("cases")
    assert not isinstance(desk.window.stack.currentWidget(), CaseListPage)


def test_a_wrong_password_is_told_in_words_and_opens_nothing(open_desk: Desk, qtbot: QtBot) -> None:
    open_desk.window.lock()
    page = open_desk.window.stack.currentWidget()
    assert isinstance(page, UnlockPage)
    page.password.setText("fel lösenord")
    QTest.keyClick(page.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.message.isVisible(), timeout=20_000)
    assert not open_desk.session.is_open
    assert page.message.text()


def test_the_right_password_opens_again(open_desk: Desk, qtbot: QtBot) -> None:
    open_desk.window.lock()
    page = open_desk.window.stack.currentWidget()
    assert isinstance(page, UnlockPage)
    page.password.setText(PASSWORD)
    with qtbot.waitSignal(open_desk.session.unlocked, timeout=20_000):
        QTest.keyClick(page.password, Qt.Key.Key_Return)
    assert page.password.text() == ""


def test_a_locked_window_shows_no_name(case_desk: Desk) -> None:
    case_desk.window.show_place("case")
    assert PERSON.name in _words(case_desk.window)
    case_desk.window.lock()
    assert PERSON.name not in _words(case_desk.window)
    assert PERSON.identity[2:8] not in _words(case_desk.window)


def test_a_note_becomes_part_of_the_journal(case_desk: Desk) -> None:
    window = case_desk.window
    window.show_on_map()
    window.note.text.setPlainText("Läkaren svarar före jul. Åäö.")
    window.note.save()
    notes = case_desk.session.read(lambda book: book.entries(case_desk.session.case_id, [Note]))
    assert [note.text for note in notes if isinstance(note, Note)] == [
        "Läkaren svarar före jul. Åäö."
    ]
    assert window.note.text.toPlainText() == ""


def test_a_draft_is_still_there_after_the_lock(case_desk: Desk, qtbot: QtBot) -> None:
    window, case_id = case_desk.window, case_desk.session.case_id
    window.show_on_map()
    window.note.text.insertPlainText("Halvfärdig tanke")
    window.lock()
    with qtbot.waitSignal(case_desk.session.unlocked, timeout=20_000):
        case_desk.session.unlock(PASSWORD, lambda: None, _fail)
    window.open_case(case_id)
    window.show_on_map()
    assert window.note.text.toPlainText() == "Halvfärdig tanke"


def test_the_case_shows_on_the_map_and_in_the_strip(case_desk: Desk) -> None:
    window = case_desk.window
    window.show_on_map()
    assert window.strip.isVisible()
    assert window.map_page.page == "soc-sjukskriven"
    assert window.map_page.view.look().marks.current == {"soc-sjukskriven.9"}
    assert window.map_page.view.look().marks.next == {"soc-sjukskriven.10"}


def test_a_form_to_another_party_is_refused_without_consent(
    case_desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    window = case_desk.window
    out = tmp_path / "forfragan.pdf"
    window.start_form("rehabiliteringsforfragan", "soc-sjukskriven.9")
    _write_form(case_desk, out)
    qtbot.waitUntil(lambda: window.notices.isVisible(), timeout=20_000)
    assert not out.exists()
    assert "ormulär" in window.notices.text.text() or "lanketter" in window.notices.text.text()


def test_a_form_goes_when_the_consent_covers_it(
    case_desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    _consent(case_desk)
    out = tmp_path / "forfragan.pdf"
    case_desk.window.start_form("rehabiliteringsforfragan", "soc-sjukskriven.9")
    _write_form(case_desk, out)
    qtbot.waitUntil(out.exists, timeout=20_000)
    assert out.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("place", ["cases", "todo", "recipients", "statistics", "settings", "help"])
def test_every_place_opens(case_desk: Desk, place: str) -> None:
    case_desk.window.show_place(place)
    assert case_desk.window.stack.currentWidget() is not case_desk.window.map_page


@pytest.mark.parametrize("place", ["case", "consent", "share", "receive", "forms"])
def test_every_page_of_a_case_opens(case_desk: Desk, place: str) -> None:
    case_desk.window.show_place(place)
    assert case_desk.window.stack.currentWidget() is case_desk.window.pages.page(place)


def _write_form(desk: Desk, out: Path) -> None:
    from desktop.ui.forms.page import FormPage

    page = desk.window.pages.page("form")
    assert isinstance(page, FormPage)
    assert page.definition is not None
    desk.window.pages.write_paper(page.definition, page.values(), out)


def _consent(desk: Desk) -> None:
    from datetime import date, timedelta

    case_id, today = desk.session.case_id, date.today()
    changes = desk.session.write(
        lambda book: book.give_consent(
            case_id,
            {Party.HALSO_OCH_SJUKVARD},
            {Kind.IDENTITY, Kind.FORMS},
            "Fråga läkaren",
            today,
            today + timedelta(days=90),
            information_given="Vad som lämnas och till vem",
        )
    )
    assert changes is not None


def _words(widget: object) -> str:
    from PySide6.QtWidgets import QAbstractButton, QLabel, QPlainTextEdit, QWidget

    assert isinstance(widget, QWidget)
    labels = [each.text() for each in widget.findChildren(QLabel)]
    buttons = [each.text() for each in widget.findChildren(QAbstractButton)]
    areas = [each.toPlainText() for each in widget.findChildren(QPlainTextEdit)]
    return "\n".join([*labels, *buttons, *areas])


def _fail(fault: BaseException) -> None:
    raise fault
