"""The strip above the map never clips a word: what can be read elsewhere gives way."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QApplication

from desktop.core.cases.records import Kind, Party
from desktop.ui.application import Desk
from tests.ui.conftest import PERSON


@pytest.mark.parametrize("width", [960, 1100, 1280, 1920])
def test_the_strip_has_room_for_what_it_shows(case_desk: Desk, width: int) -> None:
    case_desk.window.resize(width, 600)
    QApplication.processEvents()
    strip = case_desk.window.strip
    assert strip.sizeHint().width() <= strip.width()
    assert PERSON.name in strip.title.text()
    assert strip.consent.isVisible()


def test_what_is_late_is_never_left_out_for_want_of_room(case_desk: Desk) -> None:
    case_id, late = case_desk.session.case_id, date.today() - timedelta(days=3)
    case_desk.session.write(lambda book: book.keep_plan(case_id, "Plan", follow_up=late))
    case_desk.window.resize(960, 600)
    QApplication.processEvents()
    strip = case_desk.window.strip
    assert strip.deadline.isVisible()
    assert strip.rect().contains(strip.deadline.geometry())


def test_a_hidden_name_stays_hidden_when_room_is_short(case_desk: Desk) -> None:
    strip = case_desk.window.strip
    strip.privacy.click()
    case_desk.window.resize(960, 600)
    QApplication.processEvents()
    assert PERSON.name not in strip.title.text()


def test_the_strip_says_whom_the_consent_is_for_where_there_is_room(case_desk: Desk) -> None:
    case_id, today = case_desk.session.case_id, date.today()
    case_desk.session.write(
        lambda book: book.give_consent(
            case_id,
            {Party.HALSO_OCH_SJUKVARD},
            {Kind.FORMS},
            "Övning",
            today,
            today + timedelta(days=90),
        )
    )
    strip = case_desk.window.strip
    case_desk.window.resize(1920, 600)
    QApplication.processEvents()
    assert "sjukvården" in strip.consent.text()
    case_desk.window.resize(960, 600)
    QApplication.processEvents()
    assert "sjukvården" not in strip.consent.text()
    assert "sjukvården" in strip.consent.toolTip()
