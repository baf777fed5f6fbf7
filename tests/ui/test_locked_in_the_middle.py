"""The desk is locked in the middle of each long work, and between its beginning and its turn.

The lock waits for nothing and shows nothing. What was under way ends whole or not at all, and how
it ended is told after the unlock, until it is closed.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.cases.records import Kind
from desktop.core.cases.retention import Reason
from desktop.core.vault import backup
from desktop.core.vault.check import look_over
from desktop.core.vault.progress import Told
from desktop.ui.application import Desk
from desktop.ui.consent.informing_all import InformRun
from desktop.ui.consent.page import ConsentPage
from desktop.ui.settings.long_work import LongWork
from desktop.ui.settings.page import SettingsPage
from desktop.ui.sharing.share_page import SharePage
from tests.ui.conftest import PASSWORD, PERSON
from tests.ui.sharing import test_cancelling as acts
from tests.ui.sharing.two_desks import TwoDesks

NEW_PASSWORD = "elva trötta igelkottar vid sjön"
PATIENCE_S = 20
Begin = Callable[[], object]


@dataclass(frozen=True)
class Work:
    """One long work: how it begins, what it leaves, and which passwords open after it."""

    begin: Callable[[TwoDesks, Path], Begin]
    is_told: bool = True
    opens_with: tuple[str, ...] = (PASSWORD,)


@dataclass
class Gate:
    """Where the work stands still until it is let go on."""

    reached: threading.Event = field(default_factory=threading.Event)
    open: threading.Event = field(default_factory=threading.Event)

    def stand_still(self) -> None:
        if not self.reached.is_set():
            self.reached.set()
            assert self.open.wait(PATIENCE_S)


def _of(act: Callable[[TwoDesks, Path], acts.Begun]) -> Callable[[TwoDesks, Path], Begin]:
    return lambda desks, out: act(desks, out)[1]


def _seal(desks: TwoDesks, out: Path) -> Begin:
    page = acts._page(desks, "share", SharePage)
    page.choose(desks.colleague.card.id)
    return lambda: page.seal_to(out)


def _inform_all(desks: TwoDesks, _out: Path) -> Begin:
    acts._letter(desks, desks.folder / "brev.pdf")
    page = acts._page(desks, "consent", ConsentPage)
    (person,) = page.cards[0]._held.to_inform
    return lambda: page.inform_all((person, person), desks.folder)


def _dispose(desks: TwoDesks, _out: Path) -> Begin:
    view, case_id = _settings(desks).safety.retention, desks.case_id
    return lambda: view._dispose(case_id, Reason.DECISION)


def _password(desks: TwoDesks, _out: Path) -> Begin:
    part = _settings(desks).safety.password
    part.present.setText(PASSWORD)
    part.password.setText(NEW_PASSWORD)
    part.again.setText(NEW_PASSWORD)
    return part.save


def _words(desks: TwoDesks, _out: Path) -> Begin:
    part = _settings(desks).safety.words
    part.ask()
    part.present.setText(PASSWORD)
    return part.make


def _back_up(desks: TwoDesks, _out: Path) -> Begin:
    return _settings(desks).safety.copies.make


def _look_over(desks: TwoDesks, _out: Path) -> Begin:
    return _settings(desks).safety.check.check


def _settings(desks: TwoDesks) -> SettingsPage:
    return acts._page(desks, "settings", SettingsPage)


WORKS = {
    "locked PDF": Work(_of(acts._locked_pdf)),
    "opening": Work(_of(acts._opening)),
    "import": Work(_of(acts._import)),
    "extract": Work(_of(acts._extract)),
    "letter": Work(_of(acts._letter)),
    "consent to sign": Work(_of(acts._consent_form)),
    "form": Work(_of(acts._form_paper)),
    "attaching": Work(_of(acts._attaching)),
    "sealing": Work(_seal),
    "telling everybody": Work(_inform_all),
    "disposal": Work(_dispose),
    "new password": Work(_password, opens_with=(PASSWORD, NEW_PASSWORD)),
    "new words": Work(_words),
    "backup": Work(_back_up, is_told=False),
    "look-over": Work(_look_over, is_told=False),
}
"""What is not told after the unlock stands in its own tab: cancelled, nothing was changed."""


@pytest.fixture
def desks(case_desk: Desk, qtbot: QtBot, tmp_path: Path) -> Iterator[TwoDesks]:
    made = TwoDesks(case_desk, qtbot, tmp_path)
    yield made
    made.colleague.close()


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[Gate]:
    """Stops the work where it first tells how far it has come."""
    made, begin, step = Gate(), LongWork.begin, InformRun.begin

    def begun(running: LongWork) -> Told:
        told = begin(running)

        def slow(done: float) -> None:
            made.stand_still()
            told(done)

        return slow

    def write_to(run: InformRun, number: int) -> None:
        made.stand_still()
        step(run, number)

    monkeypatch.setattr(LongWork, "begin", begun)
    monkeypatch.setattr(InformRun, "begin", write_to)
    yield made
    made.open.set()


@pytest.mark.parametrize("name", WORKS)
def test_a_lock_in_the_middle_waits_for_nothing_and_leaves_all_whole(
    desks: TwoDesks, gate: Gate, name: str
) -> None:
    work = WORKS[name]
    gate.reached.set()  # what comes before is not what is stopped
    begin, out = _ready(desks, work)
    gate.reached.clear()
    begin()
    desks.qtbot.waitUntil(gate.reached.is_set, timeout=PATIENCE_S * 1000)
    if not work.is_told:  # it holds the vault, a megabyte at a time, and gives up at the next
        gate.open.set()
    _lock_and_look(desks)
    gate.open.set()
    _ended_and_told(desks, work, out)


@pytest.mark.parametrize("name", [each for each in WORKS if WORKS[each].is_told])
def test_a_lock_before_its_turn_is_no_different(desks: TwoDesks, name: str) -> None:
    work, before = WORKS[name], threading.Event()
    begin, out = _ready(desks, work)
    desks.desk.session.work(
        lambda _book, _vault: before.wait(PATIENCE_S), lambda _: None, lambda _: None
    )
    begin()
    _lock_and_look(desks)
    before.set()
    _ended_and_told(desks, work, out)


def test_what_is_typed_while_the_vault_is_busy_is_kept_through_a_lock(desks: TwoDesks) -> None:
    desk, busy, case_id = desks.desk, threading.Event(), desks.case_id
    desk.window.show_on_map()
    desk.session.work(lambda _b, _v: busy.wait(PATIENCE_S), lambda _: None, lambda _: None)
    desk.window.note.text.insertPlainText("Mitt i")
    _lock_and_look(desks)
    busy.set()
    _unlock(desks, PASSWORD)
    assert desk.session.case_id == case_id
    assert desk.window.note.text.toPlainText() == "Mitt i"


def _ready(desks: TwoDesks, work: Work) -> tuple[Begin, Path]:
    desks.consents(*Kind)
    out = desks.folder / "ut.pdf"
    begin = work.begin(desks, out)
    desks.settle()
    return begin, out


def _lock_and_look(desks: TwoDesks) -> None:
    window = desks.desk.window
    desks.desk.idle.lock_now()
    assert not desks.desk.session.is_open
    _shows_nothing(window)


def _ended_and_told(desks: TwoDesks, work: Work, out: Path) -> None:
    desks.settle()
    QApplication.processEvents()
    _shows_nothing(desks.desk.window)
    assert not [each for each in desks.folder.iterdir() if each.name.endswith(".part")]
    assert not out.exists() or out.stat().st_size > 0
    _unlock(desks, *work.opens_with)
    if work.is_told:
        assert desks.desk.window.notices.isVisible()
        assert desks.desk.window.notices.text.text()
        desks.desk.window.notices._time_is_up()
        assert desks.desk.window.notices.isVisible()
    assert desks.desk.session.with_vault(look_over).ok
    assert not list((desks.desk.session.folder / backup.BACKUP_FOLDER).glob("*.part*"))


def _shows_nothing(window: QWidget) -> None:
    """No word of the person, and nothing that tells how far something has come."""
    QApplication.processEvents()
    texts = [each.text() for each in window.findChildren(QLabel) if each.isVisible()]
    texts += [each.text() for each in window.findChildren(QLineEdit) if each.isVisible()]
    areas = window.findChildren(QPlainTextEdit)
    texts += [each.toPlainText() for each in areas if each.isVisible()]
    assert not [text for text in texts if PERSON.name in text or PERSON.identity in text]
    assert not [each for each in window.findChildren(LongWork) if each.isVisible()]


def _unlock(desks: TwoDesks, *passwords: str) -> None:
    session = desks.desk.session
    for password in passwords:
        refused: list[BaseException] = []
        session.unlock(password, lambda: None, refused.append)
        desks.settle()
        if session.is_open:
            return
    raise AssertionError(refused)
