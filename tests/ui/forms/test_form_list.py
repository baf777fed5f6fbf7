"""The list of forms: begun ones first, then those of the box, then all; found by a word."""

from __future__ import annotations

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from desktop.ui.application import Desk
from desktop.ui.forms.list_page import FormListPage
from desktop.ui.forms.page import FormPage
from tests.ui.forms.form_pages import INQUIRY, INQUIRY_BOX, open_form, write


def test_the_forms_of_the_box_stand_before_all_others(case_desk: Desk) -> None:
    page = open_list(case_desk)
    words = shown(page)
    assert "Påbörjade" not in words
    assert words.index("Rehabiliteringsförfrågan") < words.index("Alla blanketter")


def test_a_begun_form_is_first_and_is_taken_up_at_its_box(case_desk: Desk) -> None:
    form = open_form(case_desk, INQUIRY, INQUIRY_BOX)
    write(form.sheet, "namn", "Halvfärdig")
    page = open_list(case_desk)
    assert shown(page)[:3:2] == ["Blanketter", "Rehabiliteringsförfrågan"]
    press(page, "Fortsätt…")
    taken_up = case_desk.window.stack.currentWidget()
    assert isinstance(taken_up, FormPage)
    assert taken_up.step_id == INQUIRY_BOX
    assert taken_up.values()["namn"] == "Halvfärdig"


def test_a_word_finds_the_form(case_desk: Desk) -> None:
    page = open_list(case_desk)
    page.search.setText("psykiatri")
    QTest.qWait(10)
    words = shown(page)
    assert any("psykiatri" in word for word in words)
    assert "Jobbplan" not in words


def test_a_word_that_no_form_has_is_answered_in_words(case_desk: Desk) -> None:
    page = open_list(case_desk)
    page.search.setText("qwerty")
    QTest.qWait(10)
    assert shown(page)[:2] == ["Blanketter", "Ingen blankett heter så."]


def open_list(desk: Desk) -> FormListPage:
    desk.window.show_place("forms")
    QTest.qWait(10)
    page = desk.window.pages.page("forms")
    assert isinstance(page, FormListPage)
    return page


def shown(page: FormListPage) -> list[str]:
    return [each.text() for each in page.findChildren(QLabel) if each.isVisible()]


def press(page: FormListPage, text: str) -> None:
    ways = [each for each in page.findChildren(QPushButton) if each.isVisible()]
    next(each for each in ways if each.text() == text).click()
