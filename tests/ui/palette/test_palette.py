"""Ctrl+K in the real window: found, chosen and left with the keyboard, and silent when locked."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.ui.application import Desk
from desktop.ui.palette.offer import Offer, fitting
from desktop.ui.palette.palette import CommandPalette
from tests.ui.conftest import PERSON


def test_the_palette_opens_on_every_page_with_the_cursor_in_it(desk: Desk, qtbot: QtBot) -> None:
    for place in ("map", "settings", "variants", "help"):
        desk.window.show_place(place)
        palette = _opened(desk, qtbot)
        assert palette.field.hasFocus()
        QTest.keyClick(palette.field, Qt.Key.Key_Escape)
        assert not palette.isVisible()


def test_a_box_is_found_by_its_words_and_shown(desk: Desk, qtbot: QtBot) -> None:
    _choose(desk, qtbot, "rehabiliteringsförfrågan")
    assert desk.window.map_page.box == "soc-sjukskriven.9"


def test_the_arrows_choose_another_line_while_one_writes(desk: Desk, qtbot: QtBot) -> None:
    palette = _opened(desk, qtbot)
    first = palette.list.currentIndex().row()
    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    assert palette.list.currentIndex().row() == first + 1
    QTest.keyClick(palette.field, Qt.Key.Key_Up)
    QTest.keyClick(palette.field, Qt.Key.Key_Up)
    assert palette.list.currentIndex().row() == len(_titles(palette)) - 1


def test_a_page_is_found_by_its_name(desk: Desk, qtbot: QtBot) -> None:
    _choose(desk, qtbot, "inställ")
    assert desk.window.stack.currentWidget() is desk.window.pages.page("settings")


def test_a_case_is_found_by_name_number_and_identity(case_desk: Desk, qtbot: QtBot) -> None:
    number = case_desk.session.read(lambda book: book.case(case_desk.session.case_id)).number
    for text in (PERSON.name.split()[0], number, PERSON.identity):
        palette = _opened(case_desk, qtbot)
        palette.field.setText(text)
        palette.look()
        assert f"{PERSON.name} · {number}" in _titles(palette)


def test_what_a_note_says_finds_no_case(case_desk: Desk, qtbot: QtBot) -> None:
    case_id = case_desk.session.case_id
    case_desk.session.write(lambda book: book.write_note(case_id, "xylofonlektioner"))
    palette = _opened(case_desk, qtbot)
    palette.field.setText("xylofonlektioner")
    palette.look()
    assert _titles(palette) == []


def test_a_locked_palette_knows_the_map_and_no_case(case_desk: Desk, qtbot: QtBot) -> None:
    palette = _opened(case_desk, qtbot)
    palette.field.setText(PERSON.name.split()[0])
    palette.look()
    case_desk.window.lock()
    assert not palette.isVisible()
    assert palette.field.text() == ""
    assert _titles(palette) == []
    palette = _opened(case_desk, qtbot)
    palette.field.setText(PERSON.name.split()[0])
    palette.look()
    assert not any(PERSON.name in title for title in _titles(palette))
    palette.field.setText("läkarintyg")
    palette.look()
    assert _titles(palette)


def test_a_form_is_begun_for_the_open_case(case_desk: Desk, qtbot: QtBot) -> None:
    palette = _opened(case_desk, qtbot)
    palette.field.setText("rehabiliteringsförfrågan")
    palette.look()
    hints = [offer for offer in palette._offers if offer.icon == "form"]
    assert hints
    hints[0].run()
    assert case_desk.window.stack.currentWidget() is case_desk.window.pages.page("form")


def test_locking_is_an_action(open_desk: Desk, qtbot: QtBot) -> None:
    _choose(open_desk, qtbot, "lås")
    assert not open_desk.session.is_open


def test_words_are_found_at_their_beginning_in_any_order() -> None:
    plan = Offer("Förändringsplan efter intyg", "", "box", lambda: None)
    other = Offer("Planering", "", "box", lambda: None)
    assert fitting([plan, other], "intyg forand", 9) == [plan]
    assert fitting([plan, other], "plan", 9) == [other]


def _opened(desk: Desk, qtbot: QtBot) -> CommandPalette:
    desk.window.activateWindow()
    QTest.keyClick(desk.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = desk.window.palette_door.palette
    assert palette is not None
    qtbot.waitUntil(palette.isVisible, timeout=5_000)
    return palette


def _choose(desk: Desk, qtbot: QtBot, text: str) -> None:
    palette = _opened(desk, qtbot)
    palette.field.insert(text)  # QTest types ASCII only
    QTest.keyClick(palette.field, Qt.Key.Key_Return)


def _titles(palette: CommandPalette) -> list[str]:
    model = palette.list.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]
