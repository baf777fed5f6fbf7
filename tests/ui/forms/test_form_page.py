"""Filling in: prefilled, told in words what is wrong, kept as a draft, led to what is missing."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.cases.records import Kind, Party
from desktop.core.forms.model import CHECKED, FieldType
from desktop.core.forms.validation import PROBLEM_CODES
from desktop.ui.application import Desk
from desktop.ui.forms import form_draft
from desktop.ui.forms.date_box import DateBox
from desktop.ui.forms.editors import TableEditor, ValueEditor
from desktop.ui.wording.answers import PROBLEMS
from tests.ui.conftest import PASSWORD, PERSON
from tests.ui.forms.form_pages import INQUIRY, INQUIRY_BOX, consent, open_form, see_preview, write


def test_every_problem_has_a_sentence() -> None:
    assert set(PROBLEMS) >= PROBLEM_CODES


def test_a_form_is_prefilled_and_says_from_where(case_desk: Desk) -> None:
    page = open_form(case_desk)
    assert page.values()["namn"] == PERSON.name
    row = page.sheet.row("namn")
    assert row is not None
    assert row.note.text() == "Från ärendet"
    write(page.sheet, "namn", "Någon annan")
    assert row.note.text() != "Från ärendet"


def test_every_shipped_form_opens_and_shows_its_paper(case_desk: Desk, qtbot: QtBot) -> None:
    for form_id in case_desk.window.pages._forms:
        page = open_form(case_desk, form_id)
        see_preview(page, qtbot)
        assert page.preview.pdf.startswith(b"%PDF")


def test_no_form_is_wider_than_its_page(case_desk: Desk, qtbot: QtBot) -> None:
    for form_id in case_desk.window.pages._forms:
        page = open_form(case_desk, form_id)
        page.finish()
        QTest.qWait(20)
        content = page._scroll.widget()
        assert content is not None
        assert content.minimumSizeHint().width() <= page._scroll.viewport().width(), form_id


def test_wide_tables_move_sideways_alone_at_the_largest_text(case_desk: Desk) -> None:
    case_desk.window.change_text_size(9)
    try:
        for form_id in ("samtycke", "sip-mall"):
            page = open_form(case_desk, form_id)
            page.finish()
            QTest.qWait(20)
            content = page._scroll.widget()
            assert content is not None
            assert content.minimumSizeHint().width() <= page._scroll.viewport().width(), form_id
    finally:
        case_desk.window.change_text_size(-9)


def test_what_is_required_is_said_with_a_word(case_desk: Desk) -> None:
    page = open_form(case_desk, "samtycke")
    captions = {key: page.sheet.row(key) for key in ("syfte", "undantag", "foretradare")}
    shown = {key: row.caption.text() for key, row in captions.items() if row is not None}
    assert "krävs" in shown["syfte"]
    assert "krävs" not in shown["undantag"]
    assert "krävs" not in shown["foretradare"]
    write(page.sheet, "givare", "legal-representative")
    row = page.sheet.row("foretradare")
    assert row is not None
    assert "krävs" in row.caption.text()


def test_a_field_is_judged_when_one_leaves_it(case_desk: Desk) -> None:
    page = open_form(case_desk, "samtycke")
    row = page.sheet.row("till")
    assert row is not None
    line = row.editor.target("till")
    line.setFocus()
    QTest.keyClicks(line, "i morgon")
    assert not row.error.isVisible()
    QTest.keyClick(line, Qt.Key.Key_Tab)
    assert row.error.isVisible()
    assert "2026-11-22" in row.error.text()
    assert line.property("invalid") == "true"


def test_an_empty_field_is_left_in_peace_until_one_wants_to_finish(case_desk: Desk) -> None:
    page = open_form(case_desk, "samtycke")
    row = page.sheet.row("syfte")
    assert row is not None
    row.editor.target("syfte").setFocus()
    QTest.keyClick(row.editor.target("syfte"), Qt.Key.Key_Tab)
    assert not row.error.isVisible()
    assert not page.finish()
    assert row.error.isVisible()
    write(page.sheet, "syfte", "Planera")
    assert not row.error.isVisible()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_day_is_understood_and_a_calendar_chooses_it(case_desk: Desk) -> None:
    page = open_form(case_desk, "samtycke")
    row = page.sheet.row("till")
    assert row is not None
    assert isinstance(row.editor, ValueEditor)
    box = row.editor.box
    assert isinstance(box, DateBox)
    box.line.setFocus()
    QTest.keyClicks(box.line, "20270131")
    QTest.keyClick(box.line, Qt.Key.Key_Tab)
    assert box.line.text() == "2027-01-31"
    box.open_calendar()
    box.choose(QDate(2027, 2, 1))
    assert page.values()["till"] == "2027-02-01"


def test_a_column_of_ticks_is_ticked_not_typed(case_desk: Desk) -> None:
    page = open_form(case_desk, "samtycke")
    row = page.sheet.row("delning")
    assert row is not None
    tick = row.editor.target("delning/jobbtorg/plans")
    assert isinstance(tick, QCheckBox)
    tick.click()
    assert page.values()["delning/jobbtorg/plans"] == CHECKED


def test_a_free_table_grows_by_a_row_and_comes_back_as_long_as_it_was(case_desk: Desk) -> None:
    page = open_form(case_desk, "forandringsplan")
    row = next(
        each
        for each in map(page.sheet.row, page.sheet.field_ids())
        if each is not None and each.field.type is FieldType.TABLE
    )
    assert isinstance(row.editor, TableEditor)
    row.editor.add_row()
    row.editor.add_row()
    key = f"{row.field.id}/3/{row.field.columns[0].id}"
    line = row.editor.target(key)
    assert isinstance(line, QLineEdit)
    QTest.keyClicks(line, "Tredje delmålet")
    open_form(case_desk)
    page = open_form(case_desk, "forandringsplan")
    assert page.values()[key] == "Tredje delmålet"


def test_what_is_missing_is_a_list_of_ways_to_the_fields(case_desk: Desk) -> None:
    page = open_form(case_desk, "samtycke")
    ways = [way for way in page.missing.findChildren(QPushButton) if not way.isHidden()]
    purpose = next(way for way in ways if way.text() == "Syfte")
    purpose.setFocus()
    QTest.keyClick(purpose, Qt.Key.Key_Space)
    row = page.sheet.row("syfte")
    assert row is not None
    assert row.editor.target("syfte").hasFocus()
    write(page.sheet, "syfte", "Planera")
    left = [way.text() for way in page.missing.findChildren(QPushButton) if not way.isHidden()]
    assert "Syfte" not in left


def test_an_unfinished_form_never_leaves(case_desk: Desk) -> None:
    page = open_form(case_desk, "samtycke")
    left: list[object] = []
    page.paper_wanted.connect(lambda *paper: left.append(paper))
    page.print_wanted.connect(lambda *paper: left.append(paper))
    page.save_button.click()
    page.print_button.click()
    assert left == []


def test_a_draft_is_taken_up_after_the_lock(case_desk: Desk, qtbot: QtBot) -> None:
    case_id = case_desk.session.case_id
    page = open_form(case_desk, INQUIRY, INQUIRY_BOX)
    write(page.sheet, "namn", "Halvfärdig")
    case_desk.window.lock()
    with qtbot.waitSignal(case_desk.session.unlocked, timeout=20_000):
        case_desk.session.unlock(PASSWORD, lambda: None, _fail)
    case_desk.window.open_case(case_id)
    page = open_form(case_desk, INQUIRY, INQUIRY_BOX)
    assert page.values()["namn"] == "Halvfärdig"
    assert page.restored.isVisible()
    page.again.click()
    assert page.values()["namn"] == PERSON.name
    assert not page.restored.isVisible()


def test_a_draft_is_kept_while_one_types_on_without_a_pause(case_desk: Desk, qtbot: QtBot) -> None:
    case_id = case_desk.session.case_id
    page = open_form(case_desk, INQUIRY, INQUIRY_BOX)
    typed = ["Halv"]

    def typed_on_and_kept() -> bool:
        typed[0] += "x"
        write(page.sheet, "namn", typed[0])
        return bool(case_desk.session.read(lambda book: book.drafts(case_id)))

    qtbot.waitUntil(typed_on_and_kept, timeout=20_000)


def test_a_draft_is_kept_when_one_turns_to_the_map_and_is_nobody_elses(case_desk: Desk) -> None:
    page = open_form(case_desk, INQUIRY, INQUIRY_BOX)
    write(page.sheet, "namn", "Halvfärdig")
    case_desk.window.show_place("map")
    key = f"form:{INQUIRY}:{INQUIRY_BOX}"
    case_id = case_desk.session.case_id
    kept = json.loads(case_desk.session.read(lambda book: book.draft(case_id, key)))
    assert kept["values"]["namn"] == "Halvfärdig"
    assert open_form(case_desk, INQUIRY, "").values()["namn"] == PERSON.name


def test_the_preview_follows_the_typing_and_stays_where_one_reads(
    case_desk: Desk, qtbot: QtBot
) -> None:
    page = open_form(case_desk)
    see_preview(page, qtbot)
    first = page.preview.pdf
    bar = page.preview.verticalScrollBar()
    qtbot.waitUntil(lambda: _fits(page.preview) and bar.maximum() > 300, timeout=20_000)
    bar.setValue(200)
    write(page.sheet, "namn", "Någon annan")
    qtbot.waitUntil(lambda: page.preview.pdf not in (b"", first), timeout=20_000)
    assert bar.value() == 200


def test_a_page_of_the_preview_fits_its_width(case_desk: Desk, qtbot: QtBot) -> None:
    page = open_form(case_desk)
    see_preview(page, qtbot)
    qtbot.waitUntil(lambda: _fits(page.preview), timeout=20_000)


def test_missing_consent_is_said_before_the_filling(case_desk: Desk) -> None:
    page = open_form(case_desk)
    assert "Samtycke saknas" in _words(page.consent)
    consent(case_desk, Party.HALSO_OCH_SJUKVARD, kinds=frozenset({Kind.FORMS, Kind.IDENTITY}))
    QTest.qWait(10)
    assert "Samtycke saknas" not in _words(page.consent)
    assert "omfattar" in _words(page.consent)


def test_a_form_that_no_other_party_gets_says_nothing_of_consent(case_desk: Desk) -> None:
    assert not open_form(case_desk, "forandringsplan").consent.isVisible()


def test_recording_the_missing_consent_leads_back_to_the_form(
    case_desk: Desk, qtbot: QtBot
) -> None:
    page = open_form(case_desk)
    _press(page.consent, "Registrera samtycke…")
    window = case_desk.window
    assert window.stack.currentWidget() is window.pages.page("consent")
    consent(case_desk, Party.HALSO_OCH_SJUKVARD)
    qtbot.waitUntil(lambda: window.stack.currentWidget() is page, timeout=5_000)


def test_the_consent_form_can_be_filled_in_first(case_desk: Desk) -> None:
    page = open_form(case_desk, INQUIRY, INQUIRY_BOX)
    _press(page.consent, "Fyll i samtyckesblanketten först")
    assert page.definition is not None
    assert (page.definition.id, page.step_id) == ("samtycke", INQUIRY_BOX)


@pytest.mark.parametrize("key", ["namn", "personnummer"])
def test_every_field_carries_its_name_for_the_ear(case_desk: Desk, key: str) -> None:
    row = open_form(case_desk).sheet.row(key)
    assert row is not None
    assert row.editor.target(key).accessibleName() == row.caption.text()


def _fits(preview: QWidget) -> bool:
    sheets = [each for each in preview.findChildren(QLabel) if each.property("sheet") == "true"]
    wide = max(each.pixmap().deviceIndependentSize().width() for each in sheets)
    room = preview.width()
    return room - 60 < wide < room


def _press(place: QWidget, text: str) -> None:
    found = [each for each in place.findChildren(QPushButton) if not each.isHidden()]
    next(each for each in found if each.text() == text).click()


def _words(place: QWidget) -> str:
    return "\n".join(each.text() for each in place.findChildren(QLabel) if not each.isHidden())


def _fail(fault: BaseException) -> None:
    raise fault


def test_a_draft_is_told_in_words_to_whom_it_concerns() -> None:
    kept = json.dumps({"version": 1, "at": "2026-11-22T09:00:00+00:00", "values": {"a": "Å ä ö"}})
    assert form_draft.in_words(form_draft.key_of(INQUIRY, INQUIRY_BOX), kept) == "Å ä ö"
    assert form_draft.in_words(INQUIRY_BOX, "En anteckning") == "En anteckning"
