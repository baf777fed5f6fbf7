"""The form page of a real window, opened for the practice case."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.core.cases.records import Kind, Party
from desktop.ui.application import Desk
from desktop.ui.forms.page import FormPage
from desktop.ui.forms.sheet import FieldSheet

INQUIRY, INQUIRY_BOX = "rehabiliteringsforfragan", "soc-sjukskriven.9"


def open_form(desk: Desk, form_id: str = INQUIRY, step_id: str = "") -> FormPage:
    """Start a form and hand out its page."""
    desk.window.start_form(form_id, step_id)
    page = desk.window.pages.page("form")
    assert isinstance(page, FormPage)
    desk.window.activateWindow()
    assert QTest.qWaitForWindowActive(desk.window)
    QTest.qWait(10)
    return page


def see_preview(page: FormPage, qtbot: QtBot) -> None:
    """Wait until the newest paper is shown."""
    qtbot.waitUntil(lambda: bool(page.preview.pdf), timeout=20_000)


def write(sheet: FieldSheet, key: str, text: str) -> None:
    """Write an answer as if it had been typed."""
    row = sheet.row(key)
    assert row is not None
    values = {**row.values(), key: text}
    row.editor.show_values(values)


def consent(desk: Desk, *parties: Party, kinds: frozenset[Kind] = frozenset(Kind)) -> None:
    """Record a consent for three months."""
    case_id, today = desk.session.case_id, date.today()
    changes = desk.session.write(
        lambda book: book.give_consent(
            case_id,
            parties,
            kinds,
            "Övning",
            today,
            today + timedelta(days=90),
            information_given="Vad som lämnas och till vem",
        )
    )
    assert changes is not None
