"""After the lock nothing that was open over the window, or said at its foot, is left to read."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QLabel

from desktop.ui.application import Desk
from desktop.ui.lock.open_dialogs import put_away_dialogs
from desktop.ui.map.print_dialog import PrintDialog
from desktop.ui.settings.page import SettingsPage
from tests.ui.conftest import PERSON, PROFILE


class Busy(QDialog):
    """Has work under way: the first cancel only ends that."""

    cancelled = 0

    def reject(self) -> None:
        """Stop the work, and stay."""
        self.cancelled += 1


def test_the_lock_closes_the_print_dialog_and_nothing_of_it_is_left(case_desk: Desk) -> None:
    window = case_desk.window
    named: list[str] = []

    def lock() -> None:
        (dialog,) = window.findChildren(PrintDialog)
        dialog.with_case.setChecked(True)
        named.append(dialog.personal.text())
        case_desk.session.lock()

    QTimer.singleShot(0, lock)
    window.print_page()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert PERSON.name in named[0]
    assert window.findChildren(PrintDialog) == []
    assert _read(case_desk, PERSON.name) == []


def test_a_dialog_that_only_cancels_its_work_is_closed_all_the_same(open_desk: Desk) -> None:
    busy = Busy(open_desk.window)
    inner = QDialog(busy)
    busy.show()
    inner.show()
    put_away_dialogs(open_desk.window)
    assert busy.cancelled == 1
    assert not busy.isVisible()
    assert not inner.isVisible()


def test_what_was_said_at_the_foot_is_forgotten(case_desk: Desk) -> None:
    case_desk.window.tell(f"Sparat om {PERSON.name}")
    case_desk.session.lock()
    assert _read(case_desk, PERSON.name) == []


def test_the_settings_keep_nobodys_name(open_desk: Desk) -> None:
    open_desk.window.show_place("settings")
    page = open_desk.window.pages.page("settings")
    assert isinstance(page, SettingsPage)
    assert page.name.text() == PROFILE.name
    open_desk.session.lock()
    fields = (page.name, page.unit, page.title, page.telephone, page.email)
    assert [field.text() for field in fields] == [""] * len(fields)


def _read(desk: Desk, word: str) -> list[str]:
    """The labels that hold a word, hidden ones too."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    labels = desk.window.findChildren(QLabel)
    return [each.text() for each in labels if word in f"{each.text()} {each.accessibleName()}"]
