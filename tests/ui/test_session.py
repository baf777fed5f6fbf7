"""Long work never stands between the user and the window: looks, notes and the lock go on."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from desktop.core.vault import backup
from desktop.core.vault.store import Vault
from desktop.ui.application import Desk
from desktop.ui.cases.case_page import CasePage
from desktop.ui.frame.pages import Pages
from desktop.ui.frame.window import MainWindow
from desktop.ui.lock.unlock import UnlockPage
from desktop.ui.vault_line import VaultLine
from tests.ui.conftest import PASSWORD, PERSON

PATIENCE_MS = 20_000


@pytest.fixture
def gate() -> Iterator[threading.Event]:
    """Long work waits here until the test lets it through, or ends."""
    made = threading.Event()
    yield made
    made.set()


def test_a_look_does_not_wait_for_long_work(case_desk: Desk, gate: threading.Event) -> None:
    session, begun = case_desk.session, threading.Event()
    session.work(lambda _b, _v: _wait(begun, gate), lambda _: None, _fail)
    assert begun.wait(20)
    assert session.read(lambda book: book.case(session.case_id)).person == PERSON
    assert not gate.is_set()


def test_a_survey_lets_one_write_meanwhile(
    case_desk: Desk, gate: threading.Event, qtbot: QtBot
) -> None:
    session, case_id = case_desk.session, case_desk.session.case_id
    begun, counted = threading.Event(), list[int]()

    def count(book: object) -> int:
        begun.set()
        gate.wait(20)
        return len(session.read(lambda one: one.entries(case_id)))

    session.survey(count, counted.append, _fail)
    assert begun.wait(20)
    assert session.write(lambda book: book.write_note(case_id, "Under tiden")) is not None
    gate.set()
    qtbot.waitUntil(lambda: bool(counted), timeout=PATIENCE_MS)


def test_drafts_notes_and_the_place_do_not_wait_for_long_work(
    case_desk: Desk, gate: threading.Event
) -> None:
    session, case_id, begun = case_desk.session, case_desk.session.case_id, threading.Event()
    session.work(lambda _b, _v: _wait(begun, gate), lambda _: None, _fail)
    assert begun.wait(20)
    session.keep(lambda book: book.save_draft(case_id, "x", "Halvt"))
    assert session.add(lambda book: book.write_note(case_id, "Under tiden")) is not None
    session.keep_place(lambda vault: vault.rows("SELECT 1"))
    assert session.read(lambda book: book.drafts(case_id)) == {"x": "Halvt"}
    assert not gate.is_set()


def test_a_draft_is_kept_a_little_later_while_a_transaction_is_written(
    case_desk: Desk, gate: threading.Event, qtbot: QtBot
) -> None:
    session, case_id, begun = case_desk.session, case_desk.session.case_id, threading.Event()
    case_desk.window.show_place("case")
    page = case_desk.window.pages.page("case")
    assert isinstance(page, CasePage)
    page.start_plan()

    def writing(_book: object, vault: Vault) -> None:
        with vault.transaction():
            _wait(begun, gate)

    session.work(writing, lambda _: None, _fail)
    assert begun.wait(20)
    page.plan.title.setText("Halv plan")
    page.plan._keeper._write_when_free()
    assert session.must_wait
    gate.set()
    qtbot.waitUntil(
        lambda: not session.must_wait and bool(session.read(lambda book: book.drafts(case_id))),
        timeout=PATIENCE_MS,
    )


def test_what_is_short_goes_before_what_is_long_and_waits(gate: threading.Event) -> None:
    line, done, begun = VaultLine(), list[str](), threading.Event()
    line.submit(lambda: _wait(begun, gate))
    assert begun.wait(20)
    long = [line.submit(partial(done.append, name)) for name in ("long", "longer")]
    short = line.submit_first(lambda: done.append("short"))
    gate.set()
    for each in (*long, short):
        each.result(20)
    line.shutdown(wait=True, cancel_futures=False)
    assert done == ["short", "long", "longer"]


def test_what_has_not_begun_when_the_line_is_shut_is_not_done(gate: threading.Event) -> None:
    line, done, begun = VaultLine(), list[str](), threading.Event()
    line.submit(lambda: _wait(begun, gate))
    assert begun.wait(20)
    never = line.submit(lambda: done.append("never"))
    line.shutdown(wait=False, cancel_futures=True)
    gate.set()
    assert never.cancelled()
    line.shutdown(wait=True, cancel_futures=False)
    assert done == []


def test_a_fault_on_the_line_reaches_whoever_asked() -> None:
    line = VaultLine()
    with pytest.raises(ZeroDivisionError):
        line.submit_first(lambda: 1 // 0).result(20)
    assert line.submit(lambda: "goes on").result(20) == "goes on"
    line.shutdown(wait=True, cancel_futures=False)


def test_the_lock_shows_nothing_while_long_work_ends(
    case_desk: Desk, gate: threading.Event, qtbot: QtBot
) -> None:
    session, begun = case_desk.session, threading.Event()
    session.work(lambda _b, _v: _wait(begun, gate), lambda _: None, lambda _: None)
    assert begun.wait(20)
    case_desk.window.lock()
    assert isinstance(case_desk.window.stack.currentWidget(), UnlockPage)
    assert not session.is_open
    gate.set()
    with qtbot.waitSignal(session.unlocked, timeout=PATIENCE_MS):
        session.unlock(PASSWORD, lambda: None, _fail)


def test_the_lock_is_on_the_screen_before_the_pages_are_let_go_of(
    case_desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, seen = case_desk.window, list[str]()
    painted, forget = MainWindow.repaint, Pages.forget

    def look(shown: MainWindow) -> None:
        painted(shown)
        seen.append(type(shown.stack.currentWidget()).__name__)

    def let_go(pages: Pages) -> None:
        seen.append("let go")
        forget(pages)

    monkeypatch.setattr(MainWindow, "repaint", look)
    monkeypatch.setattr(Pages, "forget", let_go)
    window.lock()
    assert seen == ["UnlockPage", "let go"]


def test_a_lock_in_the_middle_of_the_days_copy_is_no_failure(
    open_desk: Desk, gate: threading.Event, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, told = threading.Event(), list[object]()

    def slow(vault: object, **_more: object) -> None:
        begun.set()
        gate.wait(20)
        vault.rows("SELECT 1")  # type: ignore[attr-defined]

    open_desk.window.lock()
    monkeypatch.setattr(backup, "is_due", lambda _folder, _at: True)
    monkeypatch.setattr(backup, "make", slow)
    open_desk.session.refused.connect(told.append)
    with qtbot.waitSignal(open_desk.session.unlocked, timeout=PATIENCE_MS):
        open_desk.session.unlock(PASSWORD, lambda: None, _fail)
    assert begun.wait(20)
    open_desk.window.lock()
    gate.set()
    qtbot.waitUntil(lambda: not open_desk.tasks.busy, timeout=PATIENCE_MS)
    assert told == []


def _fail(fault: BaseException) -> None:
    raise fault


def _wait(begun: threading.Event, gate: threading.Event) -> None:
    begun.set()
    gate.wait(20)
