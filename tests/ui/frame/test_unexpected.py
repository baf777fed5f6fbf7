"""A report for IT says where it went wrong, and nothing about whom."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from desktop.core.cases.identity_number import parse
from desktop.core.errors import Known
from desktop.ui.application import Desk
from desktop.ui.frame.unexpected import report, watch
from tests.ui.conftest import PERSON

ROOT = Path(__file__).parents[3]
SECRET = "Hemlig Hemligsson 19880116-2390"
PAINTS_BADLY = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
from desktop.ui.frame.unexpected import watch

class Broken(QWidget):
    painted = 0
    def paintEvent(self, event):
        Broken.painted += 1
        raise ValueError("Hemlig")

app = QApplication(["test", "-platform", "offscreen"])
told, broken = [], Broken()
watch(told.append, broken)
broken.show()
again = QTimer(interval=10)
again.timeout.connect(broken.update)
again.start()
QTimer.singleShot(500, app.quit)
app.exec()
print(Broken.painted, len(told))
"""


def test_a_report_names_type_and_place_but_no_content() -> None:
    text = report(_fault())
    assert "builtins.ValueError" in text
    assert "test_unexpected.py" in text
    assert "Hemlig" not in text
    assert "2390" not in text


def test_a_report_follows_the_causes() -> None:
    try:
        try:
            raise KeyError(SECRET)
        except KeyError as inner:
            raise RuntimeError(SECRET) from inner
    except RuntimeError as outer:
        text = report(outer)
    assert "builtins.RuntimeError" in text
    assert "builtins.KeyError" in text
    assert "Hemlig" not in text


def test_a_refusal_of_a_number_carries_no_number() -> None:
    with pytest.raises(Known) as refusal:
        parse("19880116-2391")
    assert "2391" not in str(refusal.value)
    assert "2391" not in repr(refusal.value.data)


@pytest.fixture
def watched(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """The program as it runs: every uncaught exception reaches its window."""
    return _watched(desk, monkeypatch)


def test_an_unforeseen_fault_is_told_in_the_window_and_printed_nowhere(
    watched: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    fault = _fault()
    sys.excepthook(type(fault), fault, fault.__traceback__)
    _told_without_content(watched)
    assert capsys.readouterr() == ("", "")


def test_a_fault_in_a_bare_thread_reaches_the_window(
    watched: Desk, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    thread = threading.Thread(target=_raise)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: watched.window.notices.isVisible(), timeout=5_000)
    _told_without_content(watched)
    assert capsys.readouterr() == ("", "")


def test_a_fault_in_the_vaults_own_thread_reaches_the_window(
    case_desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = _watched(case_desk, monkeypatch)
    desk.session.work(lambda _book, _vault: _raise(), lambda _: None, desk.session.refused.emit)
    qtbot.waitUntil(lambda: desk.window.notices.report_button.isVisible(), timeout=20_000)
    _told_without_content(desk)
    assert desk.session.read(lambda book: book.case(desk.session.case_id)).person == PERSON


def test_a_fault_in_a_slot_is_told_and_the_window_goes_on(watched: Desk) -> None:
    made = QPushButton()
    made.clicked.connect(_raise)
    with qt_exceptions_let_through():
        made.click()
    _told_without_content(watched)
    watched.window.show_place("settings")
    assert watched.window.stack.currentWidget() is watched.window.pages.page("settings")


def test_a_fault_at_every_repaint_is_told_once_and_lets_the_window_rest() -> None:
    """In a process of its own: only a program's own event loop leaves such a fault uncaught."""
    ran = subprocess.run(
        [sys.executable, "-c", PAINTS_BADLY], capture_output=True, text=True, check=True, cwd=ROOT
    )
    painted, told = ran.stdout.split()
    assert int(painted) > 3
    assert told == "1"
    assert "Hemlig" not in ran.stderr


def test_nothing_that_was_being_written_is_lost(
    case_desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, case_id = _watched(case_desk, monkeypatch), case_desk.session.case_id
    desk.window.show_on_map()
    desk.window.note.text.insertPlainText("Halvfärdig tanke")
    fault = _fault()
    sys.excepthook(type(fault), fault, fault.__traceback__)
    drafts = desk.session.read(lambda book: book.drafts(case_id))
    assert "Halvfärdig tanke" in drafts.values()
    assert desk.window.note.text.toPlainText() == "Halvfärdig tanke"


def test_the_saved_report_names_nobody(
    case_desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, out = _watched(case_desk, monkeypatch), tmp_path / "rapport.txt"
    fault = _fault()
    sys.excepthook(type(fault), fault, fault.__traceback__)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    desk.window.notices.report_button.click()
    text = out.read_text(encoding="utf-8")
    assert "builtins.ValueError" in text
    assert "test_unexpected.py" in text
    for secret in ("Hemlig", "2390", PERSON.name, desk.session.case_id, str(tmp_path)):
        assert secret not in text


def test_a_telling_that_fails_prints_no_content(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _watched(desk, monkeypatch, lambda _fault: _raise())
    fault = _fault()
    sys.excepthook(type(fault), fault, fault.__traceback__)
    assert "Hemlig" not in capsys.readouterr().err


@contextmanager
def qt_exceptions_let_through() -> Iterator[None]:
    """Let the program's own hook have what pytest-qt would take for itself."""
    hook = sys.excepthook
    try:
        yield
    finally:
        sys.excepthook = hook


def _watched(
    desk: Desk,
    monkeypatch: pytest.MonkeyPatch,
    tell: Callable[[BaseException], None] | None = None,
) -> Desk:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    watch(tell or desk.window.refuse, desk.window)
    return desk


def _told_without_content(desk: Desk) -> None:
    notices = desk.window.notices
    assert notices.isVisible()
    assert notices.report_button.isVisible()
    assert "Hemlig" not in notices.text.text()


def _raise() -> None:
    raise ValueError(SECRET)


def _fault() -> ValueError:
    try:
        raise ValueError(SECRET)
    except ValueError as fault:
        return fault
